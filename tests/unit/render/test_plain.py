"""Untrusted text made safe and short."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.render.plain import plain, shorten, two_decimals

anything = st.text() | st.text("ab \n\t\x00\x1b\x9b\u202e\u2066\u200b\u200d\ufeff\u2028é語ß😀\U000e0041…", max_size=60)


@given(anything)
@settings(max_examples=500)
def test_nothing_that_moves_a_cursor_or_hides_is_left(text: str) -> None:
    safe = plain(text)
    assert not set(safe) & set("\x1b\x9b\x07\x00\n\r\t\u202e\u2066\u200b\ufeff\u2028\U000e0041")
    assert all(char in "\u200c\u200d" or unicodedata.category(char)[0] != "C" for char in safe)
    assert safe.encode("utf-8").decode("utf-8") == safe
    assert plain(safe) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain text", "plain text"),
        ("a\nb\tc\u2028d", "a b c d"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]8;;http://example.org\x07link", "]8;;http://example.orglink"),
        ("\ud800x", "x"),
        ("नि\u200dय", "नि\u200dय"),
        ("", ""),
    ],
)
def test_plain(text: str, safe: str) -> None:
    assert plain(text) == safe


@given(anything, st.integers(8, 80), st.text(max_size=5))
@settings(max_examples=800)
def test_what_is_shortened_fits_and_is_part_of_the_text(text: str, width: int, around: str) -> None:
    short = shorten(text, width, around)
    whole = " ".join(plain(text).split())
    assert len(short) <= width
    if len(whole) <= width:
        assert short == whole
    else:
        assert short.startswith("…") or short.endswith("…") or "…" in whole
        assert short.removeprefix("…").removesuffix("…") in whole


some_words = st.lists(st.sampled_from(("tea", "with", "kettles", "on", "stoves")), max_size=30)


@given(some_words, some_words, st.integers(30, 60))
@settings(max_examples=300)
def test_what_matters_stays_in_view(before: list[str], after: list[str], width: int) -> None:
    assert "CUDA" in shorten(" ".join([*before, "CUDA", *after]), width, "cuda")


@pytest.mark.parametrize(
    ("text", "width", "around", "short"),
    [
        ("Made tea with great care", 11, "", "Made tea…"),
        ("Made tea with great care", 14, "", "Made tea with…"),
        ("Made tea, with great care", 11, "", "Made tea…"),
        ("Made tea with great care", 24, "", "Made tea with great care"),
        ("Made  tea\nwith care", 19, "", "Made tea with care"),
        ("aaaaaaaaaaaaaaaaaaaa", 10, "", "aaaaaaaaa…"),
        ("one two three four five six", 16, "five", "…four five six"),
        ("one two three four five six", 16, "absent", "one two three…"),
    ],
)
def test_shorten(text: str, width: int, around: str, short: str) -> None:
    assert shorten(text, width, around) == short


@pytest.mark.parametrize(
    ("hundredths", "text"), [(0, "0.00"), (5, "0.05"), (50, "0.50"), (1234, "12.34"), (10_000, "100.00")]
)
def test_two_decimals(hundredths: int, text: str) -> None:
    assert two_decimals(hundredths) == text
