"""Jobs that say the same in the same words, in whatever order: one job told for several spans of time.

Who copies a job into other years has not worked there longer. A few words are what many honest jobs share, so only
texts of some length are compared.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints, looked_up
from screen.ground.order import ascending, begins
from screen.sources.columns import Columns

WORDS = 12
"""Telling words of a text that nobody writes twice by chance."""
_BITS = 45
"""Of the number of a word; the sums of those of a text are exact as floats."""


def word_sums(ids: NDArray[np.integer[Any]], owner: Ints, size: int) -> Ints:
    """(size,) a number for the words (`ids`, T) of each `owner` (T,): the same for the same words in any order."""
    numbers = (ids.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - _BITS)
    return np.bincount(owner, numbers, size).astype(np.int64)


def families(columns: Columns) -> Ints:
    """(S,) a number that the stays of one profile share whose texts, titles aside, have the same telling words.

    It is the place of the first of them.
    """
    return columns.settled("families", lambda: _families(columns))


def _families(columns: Columns) -> Ints:
    size, profile = len(columns.stays.profile), columns.stays.profile
    lines = np.flatnonzero((columns.line_stay >= 0) & ~columns.line_title)
    telling = columns.vocabulary.telling()
    running = np.cumsum(looked_up(telling, columns.ids), dtype=np.int32)  # a wide sum takes nearly twice as long
    in_lines = np.diff(running[columns.line_ends], prepend=0)[lines]
    number = np.bincount(columns.line_stay[lines], in_lines, size).astype(np.int64)
    # Only stays of as many words as another one of the profile are read.
    alike = _firsts(profile, number)
    like = (np.bincount(alike, minlength=size)[alike] > 1) & (number >= WORDS)
    lines = lines[like[columns.line_stay[lines]]]
    places, of = columns.tokens_of(lines)
    kept = telling[columns.ids[places]]
    said = word_sums(columns.ids[places[kept]], columns.line_stay[lines[of[kept]]], size)
    alone = np.flatnonzero(~like)
    said[alone] = -1 - alone
    return _firsts(profile, said)


def _firsts(*keys: Ints) -> Ints:
    """The first row that has the keys of each row."""
    order = ascending(*keys)
    begin = begins(*(key[order] for key in keys))
    out = np.empty(len(order), np.int64)
    out[order] = order[begin][np.cumsum(begin) - 1]
    return out
