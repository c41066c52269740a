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

from screen.ground.idf import COMMON, reference_idf, smooth_idf
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
    idf = reference_idf()
    most = idf.texts // COMMON
    return {word: row for row, (word, count) in enumerate(idf.counts.items()) if count <= most}


def row_of(word: str) -> int:
    """The row of a folded word in the table; -1: it has none, or so many texts have it that it tells nothing."""
    return _rows().get(word, -1)


@cache
def weights() -> NDArray[np.int64]:
    """(V,) what each word of the table weighs: its IDF in hundredths, but `MOST`, for what is rare is known less."""
    idf = reference_idf()
    counts = idf.counts.values()
    by_count = ((count, round(smooth_idf(idf.texts, count) * 100)) for count in sorted(set(counts), reverse=True))
    light = dict(takewhile(lambda pair: pair[1] < MOST, by_count))  # few are, and a rarer word is never lighter
    return np.array([light.get(count, MOST) for count in counts], np.int64)


@lru_cache(1 << 6)
def nearness(field: frozenset[str]) -> NDArray[np.int64]:
    """(V,) how near each word of the table is to a field, told by its words: the cosine, in thousandths."""
    rows = sorted(row for row in map(row_of, field) if row >= 0)
    centre = weights()[rows] @ _table()[rows].astype(np.int64)
    length = max(isqrt(int(centre @ centre)), 1)
    # The product is a whole number below 2⁵³, so that floats, which are multiplied quicker, have it exactly.
    together = _table().astype(np.float64) @ centre.astype(np.float64)
    return together.astype(np.int64) * 1000 // (UNIT * length)


def known(words: Iterable[str]) -> int:
    """How many of these folded words have a vector and tell something."""
    return sum(row_of(word) >= 0 for word in set(words))
