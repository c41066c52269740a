"""How near words are to a field of work by the company that they keep: `menu` to a chef's, `ledger` to an accountant's.

The table of vectors is fitted by `benchmarks/reference_vectors.py` on the texts of the reference IDF and holds whole
numbers, so that sums of them are the same on every machine.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints
from screen.ground.idf import reference_idf, smooth_idf
from screen.ground.package_data import map_data

SIZE = 64
"""Numbers of a vector."""
UNIT = 318
"""The length of a vector, so that few of its numbers are cut at 127."""
MOST = 400
"""What a word weighs at most, in hundredths of an IDF."""


@cache
def _table() -> NDArray[np.int8]:
    """(V, `SIZE`) the vectors of the words of the reference table, in its order: the end of the file."""
    numbers = np.frombuffer(map_data("word_vectors.npy"), np.int8)[-len(reference_idf().counts) * SIZE :]
    return numbers.reshape(SIZE, -1).T  # they lie there by columns


@cache
def _rows() -> dict[str, int]:
    return {word: row for row, word in enumerate(reference_idf().counts)}


def row_of(word: str) -> int:
    """The row of a folded word in the table; -1: it has none."""
    return _rows().get(word, -1)


@cache
def weights() -> NDArray[np.int64]:
    """(V,) what each word of the table weighs: its IDF in hundredths, but `MOST`, for what is rare is known less."""
    idf = reference_idf()
    counts = np.fromiter(idf.counts.values(), np.int64, len(idf.counts))
    by_count = (
        (count, round(smooth_idf(idf.texts, count) * 100)) for count in sorted({*counts.tolist()}, reverse=True)
    )
    light = dict(takewhile(lambda pair: pair[1] < MOST, by_count))  # few are, and a rarer word is never lighter
    of_count = np.full(counts.max() + 1, MOST)
    of_count[list(light)] = list(light.values())
    return of_count[counts]


@lru_cache(1 << 8)
def _centre(fields: tuple[tuple[frozenset[str], int], ...]) -> tuple[NDArray[np.int64], int]:
    """(`SIZE`,) the sum of what the fields mean, and its length."""
    centre = np.zeros(SIZE, np.int64)
    for words, weight in fields:
        rows = sorted(row for row in map(row_of, words) if row >= 0)
        told = weights()[rows] @ _table()[rows].astype(np.int64)
        centre += weight * UNIT * told // max(isqrt(int(told @ told)), 1)
    return centre, max(isqrt(int(centre @ centre)), 1)


def nearness(rows: Ints, *fields: tuple[frozenset[str], int]) -> Ints:
    """(R,) how near the words of these rows of the table are to a field: the cosine, in thousandths.

    `fields`: sets of words that tell it, each with what it weighs.
    """
    centre, length = _centre(fields)
    # The products are whole numbers below 2⁵³, so that floats, which are multiplied quicker, have them exactly.
    together = _table()[rows].astype(np.float64) @ centre.astype(np.float64)
    return together.astype(np.int64) * 1000 // (UNIT * length)


def known(words: Iterable[str]) -> int:
    """How many of these folded words have a vector and tell something: not so many texts have them."""
    idf = reference_idf()
    return sum(word in idf.counts and not idf.is_common(word) for word in set(words))
