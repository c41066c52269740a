"""How much words can tell: what sentences show of all the skills together is no more than their words carry.

A date is cheap to write, and so is the next sentence of its kind. So one skill in many words is believed, and many
skills in the same few words are not: 40 different words carry a skill of average worth, 80 two, and so does a paper
of the best venue for one; any words carry four tenths of the weightiest skill. Names in lists are no sentences and
are not bounded. The bound is of the sum, and both grow with every entry, so the score does too (design, law 5).
"""

import numpy as np

from screen.criteria.saturation import ENTRY, Ints

WORDS = 40
"""Different telling words that carry one skill in full; a paper of the best venue stands for as many."""
AT_LEAST = 40
"""Hundredths of the weightiest skill that any words carry: what one line of a long job can show of it."""


def words_of(words: Ints, papers: Ints) -> Ints:
    """(P,) different `words`, and those that `papers` (P,) stand for, in hundredths of one of the best venues."""
    return words + WORDS * papers // ENTRY


def carried(words: Ints, shares: Ints) -> Ints:
    """(P,) hundredths that `words` (P,) different ones carry of skills that earn `shares` (C,), 0: not asked for."""
    if not shares.any():
        return np.zeros_like(words)
    average = words * int(shares.sum()) // (WORDS * int(np.count_nonzero(shares)))
    return np.asarray(np.maximum(average, int(shares.max()) * AT_LEAST // 100), np.int64)


def cut(points: Ints, firm: Ints, most: Ints) -> Ints:
    """(P, C) hundredths of `points` that are not carried.

    Args:
        points: (P, C) what each skill earns in all.
        firm: (P, C) what of it is not bounded.
        most: (P,) what the rest may come to; each skill keeps its part of that.
    """
    told = np.maximum(points - firm, 0)
    whole, out = told.sum(axis=1), np.zeros(told.shape, np.int64)
    over = np.flatnonzero(whole > most)
    kept = np.cumsum(told[over], axis=1) * most[over, None] // whole[over, None]
    out[over] = told[over] - np.diff(kept, axis=1, prepend=0)
    return out
