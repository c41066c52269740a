"""How much words can tell: what sentences show of all the skills together is no more than their words carry.

A date is cheap to write, and so is the next sentence of its kind. So one skill in many words is believed, and many
skills in the same few words are not: 45 different words carry a skill of average worth, 90 two, and so does a paper of
the best venue for one. Of fewer words half of what lacks is believed: who writes one line of a long job is short, and
not therefore without skill. The average is that of a point, so one skill that is worth most of a group is carried as
such; and a rubric that cuts the same work into more than eight skills asks for no more words. Names in lists are no
sentences and are not bounded. The bound is of the sum, and both grow with every entry, so the score does too (design,
law 5).
"""

import numpy as np

from screen.criteria.saturation import ENTRY
from screen.ground.arrays import Ints

WORDS = 45
"""Different telling words that carry one skill in full; a paper of the best venue stands for as many."""
SKILLS = 8
"""Skills of equal worth whose words carry all of a group, however finely a rubric cuts it."""


def words_of(words: Ints, papers: Ints) -> Ints:
    """(P,) different `words`, and those that `papers` (P,) stand for, in hundredths of one of the best venues."""
    return words + WORDS * papers // ENTRY


def carried(words: Ints, shares: Ints) -> Ints:
    """(P,) hundredths that `words` (P,) different ones carry of skills that earn `shares` (C,), 0: not asked for."""
    whole = int(shares.sum())
    if not whole:
        return np.zeros_like(words)
    one = max(int(shares @ shares) // whole, whole // SKILLS)
    return np.maximum(2 * words, words + WORDS) * one // (2 * WORDS)


def cut(points: Ints, firm: Ints, most: Ints) -> Ints:
    """(P, C) hundredths of `points` that are not carried.

    Args:
        points: (P, C) what each skill earns in all.
        firm: (P, C) what of it is not bounded.
        most: (P,) what the rest may come to; each skill keeps its part of that.
    """
    told: Ints = np.maximum(points - firm, 0)
    whole, out = told.sum(axis=1), np.zeros_like(told)
    over = np.flatnonzero(whole > most)
    kept = np.cumsum(told[over], axis=1) * most[over, None] // whole[over, None]
    out[over] = told[over] - np.diff(kept, axis=1, prepend=0)
    return out
