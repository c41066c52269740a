"""Tests of patterns that tell capitals in any alphabet."""

import re

import pytest

from screen.ground.letter_case import CasePattern, may_have_capitals

BEGINS = CasePattern(r"[^\W\d_\p{Ll}][\w\p{M}]*")
LOUD = CasePattern(r"[\p{Lu}]{2,}")


@pytest.mark.parametrize(
    ("text", "begins", "loud"),
    [
        ("Oslo", True, False),
        ("ÉCOLE", True, True),
        ("été", False, False),
        ("Łódź", True, False),
        ("ŁÓDŹ", True, True),
        ("škola", False, False),
        ("Ọ̀ṣun", True, False),
        ("Đại", True, False),
        ("Москва", True, False),
        ("завод", False, False),
        ("ΑΘΗΝΑ", True, True),
        ("서울", True, False),
        ("عمر", True, False),
        ("7", False, False),
    ],
)
def test_capitals_of_any_alphabet(text: str, begins: bool, loud: bool) -> None:
    assert [pattern.on(text).fullmatch(text) is not None for pattern in (BEGINS, LOUD)] == [begins, loud]


@pytest.mark.parametrize(("text", "may"), [("brewed tea", False), ("brewed Tea", True), ("été", True), ("3", True)])
def test_where_no_letter_can_be_a_capital_none_is_looked_for(text: str, may: bool) -> None:
    assert may_have_capitals(text) is may


def test_a_text_in_western_letters_needs_no_classes_of_others() -> None:
    pattern = CasePattern(r"[\p{Lu}]+")
    assert {pattern.on(text).pattern for text in ("ABC – é", "김철수")} == {"[A-ZÀ-Þ]+"}
    assert re.compile(r"[A-ZÀ-Þ]+").pattern != pattern.on("Ł").pattern
