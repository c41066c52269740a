"""The gate for text that leaves."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground.outgoing import escaped, one_line, stopped, visible

anything = st.text() | st.text("ab \n\t\x00\x1b\x9b\u202e\u2066\u200b\u200d\ufeff\u2028é語ß😀\U000e0041…", max_size=60)


@given(anything)
@settings(max_examples=5 * settings.default.max_examples)
def test_nothing_that_moves_a_cursor_or_hides_is_left(text: str) -> None:
    safe = one_line(text)
    assert not set(safe) & set("\x1b\x9b\x07\x00\n\r\t\u202e\u2066\u200b\ufeff\u2028\U000e0041")
    assert all(char in "\u200c\u200d" or unicodedata.category(char)[0] != "C" for char in safe)
    assert safe.encode("utf-8").decode("utf-8") == safe
    assert one_line(safe) == safe


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
def test_one_line(text: str, safe: str) -> None:
    assert one_line(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\r\nb\r\n", "a\r\nb\r\n"), ("a\rb\n", "a�b\n"), ("a\r\r\n", "a�\r\n"), ("a\r", "a�"),
        ("\x1b[1ma\x1b[0m\x1b]8;;x\u2029", "\x1b[1ma\x1b[0m�]8;;x�"),
        ("::error file=x::a\n\t::Add-Mask::b", "�:error file=x::a\n\t�:Add-Mask::b"),
        ("a ###[group]b", "a #�#[group]b"),
        ("::std::move\na ::error::b\n## [x]", "::std::move\na ::error::b\n## [x]"),
    ],
)  # fmt: skip
def test_of_a_finished_text_line_ends_and_colours_pass(text: str, safe: str) -> None:
    assert stopped(text) == safe


@pytest.mark.parametrize(
    "code",
    [
        *(0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x3164, 0xFE00, 0xFFA0, 0xFFF0, 0xFFF8),
        *(0x1BCA0, 0x1D173, 0xE0000, 0xE0002, 0xE001F, 0xE0080, 0xE00FF, 0xE01F0, 0xE0FFF),
        *(0xFDD0, 0xFDEF, *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))),
    ],
)  # fmt: skip
def test_what_is_drawn_as_nothing_or_is_no_character_is_left_out_or_shown(code: int) -> None:
    """`Default_Ignorable_Code_Point` and the noncharacters of Unicode; Hangul fillers among them make blank names."""
    text = f"a{chr(code)}b"
    assert one_line(text) == "ab"
    assert visible(text) == "a�b"
    assert escaped(f'"{text}"').isascii()
