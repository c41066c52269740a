"""Words that keep the same company are near, and everything is a whole number."""

import numpy as np

from screen.ground.idf import reference_idf
from screen.ground.word_vectors import MOST, known, nearness, row_of, weights

KITCHEN = frozenset({"chef", "kitchen", "menu", "cooking", "catering", "recipes"})
BOOKS = frozenset({"accountant", "ledger", "reconciliation", "payable", "receivable", "audit"})


def test_words_are_nearer_to_their_own_field() -> None:
    """A sauté is of the kitchen, an accrual of the books."""
    kitchen, books = nearness(KITCHEN), nearness(BOOKS)
    for word, own, other in (("culinary", kitchen, books), ("accruals", books, kitchen), ("banquet", kitchen, books)):
        assert own[row_of(word)] > 300 > other[row_of(word)]
    assert kitchen.dtype.kind == "i"
    assert np.abs(kitchen).max() <= 1001


def test_every_row_is_a_word_of_the_reference_table() -> None:
    """As many rows as words; a word that tells nothing, or is not there, has none."""
    assert len(weights()) == len(nearness(KITCHEN)) == len(reference_idf().counts)
    assert weights().max() == MOST
    assert row_of("and") == row_of("zqxv") == -1
    assert known(["kitchen", "kitchen", "and", "zqxv", "menu"]) == 2


def test_a_field_without_words_is_near_nothing() -> None:
    """Nothing divides by nothing."""
    assert not nearness(frozenset({"zqxv"})).any()
