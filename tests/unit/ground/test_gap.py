"""What may stand between two halves of a phrase."""

from itertools import product
from typing import get_args

import pytest

from screen.ground.gap import MARK, SMALL, WORD, Gap, allows, barring, classes_of, lengths
from screen.ground.text import LINE

_BESIDE = ("up", "to", "more", "than", "of", "staff", "team", "12", "twelve", "over", "kettle", "the", LINE)


@pytest.mark.parametrize("word", sorted(barring()))
def test_what_bars_a_gap_does_so_whatever_stands_beside_it(word: str) -> None:
    assert {classes_of((before, word, after))[1] for before, after in product(_BESIDE, repeat=2)} == {MARK}


@pytest.mark.parametrize("gap", get_args(Gap))
def test_no_gap_has_a_mark(gap: Gap) -> None:
    length = min(lengths(gap)[-1], 3)
    assert not any(allows(gap, (MARK, *others)) for others in product((WORD, SMALL), repeat=length - 1))


def test_a_number_behind_two_words_and_a_joint_begins_another_object() -> None:
    """`two PhD and three master's students`; another word there may be what else was done."""
    before = ("two", "phd", "and")
    assert classes_of((*before, "three", "master"))[3:] == (SMALL, WORD)
    assert classes_of((*before, "trained", "master"))[3] == classes_of(("phd", "and", "three"))[2] == WORD
