"""How far two scorings of the same candidates agree."""

import math

import numpy as np

from screen.ground.arrays import Ints

_SMALL = 64
"""So many are compared with one another at once."""


def kendall_tau_b(first: Ints, second: Ints) -> float | None:
    """Kendall's tau-b of two lists of n scores: 1 the same order, 0 none, -1 the order turned round.

    (C - D) / sqrt((n0 - n1) (n0 - n2)): of the n0 = n(n-1)/2 pairs, C stand in the same order in both lists and D in
    opposite orders; n1 and n2 are the pairs that are tied in the first and in the second list (Kendall 1945, The
    treatment of ties in ranking problems). D is counted by merging (Knight 1966), so 100,000 candidates take a second.
    None: fewer than two candidates, or one list ties them all.
    """
    pairs, tied_first, tied_second = _pairs(len(first)), _tied(first), _tied(second)
    possible = (pairs - tied_first) * (pairs - tied_second)
    if possible == 0:
        return None
    tied_both = _tied(np.unique(np.stack([first, second]), axis=1, return_inverse=True)[1].ravel())
    discordant = _inversions(second[np.lexsort((second, first))])
    concordant = pairs - tied_first - tied_second + tied_both - discordant
    return (concordant - discordant) / math.sqrt(possible)


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def _tied(values: Ints) -> int:
    """Pairs of equal values."""
    return sum(_pairs(int(count)) for count in np.unique(values, return_counts=True)[1])


def _inversions(values: Ints) -> int:
    """Pairs of which the earlier value is the greater."""
    if len(values) <= _SMALL:
        return int(np.triu(values[:, None] > values[None, :], 1).sum())
    left, right = np.array_split(values, 2)
    across = len(left) * len(right) - int(np.searchsorted(np.sort(left), right, side="right").sum())
    return across + _inversions(left) + _inversions(right)
