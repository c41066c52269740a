"""Words that keep the same company are near, and everything is a whole number."""

import math

import numpy as np

from screen.ground import package_data, word_vectors
from screen.ground.idf import reference_idf
from screen.ground.word_vectors import MOST, SIZE, UNIT, known, nearness, row_of, weights

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


def test_the_table_is_taken_as_numpy_reads_its_file() -> None:
    """Its numbers are the end of the file, by columns, and no row of them is lost."""
    with (package_data._FOLDER / "word_vectors.npy").open("rb") as file:
        whole = np.load(file, allow_pickle=False)
    assert whole.shape == (len(reference_idf().counts), SIZE)
    assert np.array_equal(word_vectors._table(), whole)


def test_weights_and_nearness_are_those_of_whole_numbers_word_by_word() -> None:
    """Neither the few weights that are worked out nor the product in floats is another than word by word."""
    idf = reference_idf()
    assert weights().tolist() == [min(round(idf.weight(word) * 100), MOST) for word in idf.counts]
    assert {word for word in idf.counts if row_of(word) < 0} == set(filter(idf.is_common, idf.counts))
    field = frozenset(idf.counts)
    rows = [row for row in map(row_of, field) if row >= 0]
    table = word_vectors._table().astype(np.int64)
    centre = weights()[rows] @ table[rows]
    length = math.isqrt(int(centre @ centre))
    assert np.array_equal(nearness(field), (table @ centre) * 1000 // (UNIT * length))
