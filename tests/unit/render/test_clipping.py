"""Untrusted text in as much room as there is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground.outgoing import one_line
from screen.render.clipping import shorten

anything = st.text() | st.text("ab \n\t\x1b\u202e\u200dé語😀…", max_size=60)


@given(anything, st.integers(8, 80), st.text(max_size=5))
@settings(max_examples=5 * settings.default.max_examples)
def test_what_is_shortened_fits_and_is_part_of_the_text(text: str, width: int, around: str) -> None:
    short = shorten(text, width, around)
    whole = " ".join(one_line(text).split())
    assert len(short) <= width
    if len(whole) <= width:
        assert short == whole
    else:
        assert short.startswith("…") or short.endswith("…") or "…" in whole
        assert short.removeprefix("…").removesuffix("…") in whole


some_words = st.lists(st.sampled_from(("tea", "with", "kettles", "on", "stoves")), max_size=30)


@given(some_words, some_words, st.integers(30, 60))
@settings(max_examples=5 * settings.default.max_examples)
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
