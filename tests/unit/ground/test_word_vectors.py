"""Words that keep the same company are near, and everything is a whole number."""

import math

import numpy as np

from screen.ground import package_data, word_vectors
from screen.ground.idf import reference_idf
from screen.ground.names import words_of_every_trade
from screen.ground.word_vectors import MOST, SIZE, UNIT, known, nearness, row_of, weights

ALL = np.arange(len(reference_idf().counts))
KITCHEN = frozenset({"chef", "kitchen", "menu", "cooking", "catering", "recipes"})
BOOKS = frozenset({"accountant", "ledger", "reconciliation", "payable", "receivable", "audit"})


def test_words_are_nearer_to_their_own_field() -> None:
    """A sauté is of the kitchen, an accrual of the books."""
    kitchen, books = nearness(ALL, (KITCHEN, 1)), nearness(ALL, (BOOKS, 1))
    for word, own, other in (("culinary", kitchen, books), ("accruals", books, kitchen), ("banquet", kitchen, books)):
        assert own[row_of(word)] > 300 > other[row_of(word)]
    assert kitchen.dtype.kind == "i"
    assert np.abs(kitchen).max() <= 1001


def test_every_row_is_a_word_of_the_reference_table() -> None:
    """As many rows as words; a word that is not there has none, and what many texts have tells no field."""
    assert len(weights()) == len(nearness(ALL, (KITCHEN, 1))) == len(reference_idf().counts)
    assert weights().max() == MOST
    assert (row_of("zqxv"), row_of("and") >= 0) == (-1, True)
    assert known(["kitchen", "kitchen", "and", "zqxv", "menu"]) == 2


def test_a_field_without_words_is_near_nothing() -> None:
    """Nothing divides by nothing."""
    assert not nearness(ALL, (frozenset({"zqxv"}), 1)).any()


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
    table = word_vectors._table().astype(np.int64)
    centre = np.zeros(SIZE, np.int64)
    for field, weight in ((KITCHEN, 2), (BOOKS, 1)):
        rows = [row_of(word) for word in field if row_of(word) >= 0]
        told = weights()[rows] @ table[rows]
        centre += weight * UNIT * told // math.isqrt(int(told @ told))
    length = math.isqrt(int(centre @ centre))
    assert np.array_equal(nearness(ALL, (KITCHEN, 2), (BOOKS, 1)), (table @ centre) * 1000 // (UNIT * length))


def test_the_words_of_every_trade_are_some_that_every_twentieth_text_has() -> None:
    """The list in the package is written beside the table, before that is whitened; each word of it is common."""
    idf = reference_idf()
    assert len(words_of_every_trade()) == 424
    assert all(idf.counts[word] * 20 >= idf.texts for word in words_of_every_trade())
    assert {"planning", "tracking"} < words_of_every_trade()
    assert words_of_every_trade().isdisjoint({"chef", "negotiation", "sales", "scope"})


def test_what_differs_from_sentence_to_sentence_of_a_text_tells_little() -> None:
    """A trade's words are near one another, and words of every trade are no nearer to it than to another."""
    chef = (frozenset({"chef", "kitchen", "menus", "cooks", "banquets"}), 1)
    law = (frozenset({"court", "litigation", "attorney", "plaintiff", "discovery"}), 1)
    rows = np.array([row_of("pastry"), row_of("deposition"), row_of("timely"), row_of("ensured")])
    kitchen, court = nearness(rows, chef).tolist(), nearness(rows, law).tolist()
    assert kitchen[0] > 400 > court[0]
    assert court[1] > 400 > kitchen[1]
    assert all(abs(one - other) < 200 for one, other in zip(kitchen[2:], court[2:], strict=True))
