"""Rows in the order of their keys, and the runs of rows that share them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints

_FEW = 500
"""Rows; of fewer the plain way is as fast."""
_BITS = 63
_SEVERAL = 2
"""Keys, of which one at least is another than that of rows which share the first ones."""


def ascending(*keys: NDArray[Any]) -> Ints:
    """The numbers of rows by their first key, those that share it by the next, and so on; equals as they stand.

    What `np.lexsort` gives of whole numbers, the first key last, in a third of the time: the keys of a row and its
    number are bits of one number, and numbers are sorted many at once.
    """
    size = len(keys[0])
    if size < _FEW:
        return np.lexsort(keys[::-1])
    rows = np.arange(size)
    packed, used = np.zeros(size, np.int64), size.bit_length()
    for number, key in enumerate(keys):
        least = int(key.min())
        bits = (int(key.max()) - least).bit_length()
        used += bits
        if used > _BITS:
            return _by_parts(keys[:number], keys[number:])
        packed = (packed << bits) | (key.astype(np.int64) - least)
    packed = (packed << size.bit_length()) | rows
    packed.sort()
    return packed & ((1 << size.bit_length()) - 1)


def _by_parts(first: Sequence[NDArray[Any]], others: Sequence[NDArray[Any]]) -> Ints:
    """The same, by the keys that fit one number, and of rows that share those, few as a rule, by the others."""
    if len(first) < _SEVERAL:
        return np.lexsort([*others[::-1], *first])
    order = ascending(*first)
    begin = begins(*(key[order] for key in first))
    tied = np.flatnonzero(~(begin & np.append(begin[1:], True)))
    if len(tied):
        rows = order[tied]
        order[tied] = rows[ascending(np.cumsum(begin)[tied], *(key[rows] for key in others))]
    return order


def begins(*keys: NDArray[Any]) -> Flags:
    """Whether each row begins a run: it is the first, or one of its keys is not that of the row before."""
    out = np.zeros(len(keys[0]), bool)
    out[:1] = True
    for key in keys:
        out[1:] |= key[1:] != key[:-1]
    return out


def running(values: Ints, begin: Flags) -> Ints:
    """The total of each row and of those of its run that stand before it. `begin`: as `begins` has it."""
    totals, starts = np.cumsum(values), np.flatnonzero(begin)
    return np.asarray(totals - (totals[starts] - values[starts])[np.cumsum(begin) - 1], np.int64)


def steps(totals: Ints, begin: Flags) -> Ints:
    """What each row adds to the total of its run: the other way round."""
    out = totals.copy()
    out[1:] -= np.where(begin[1:], 0, totals[:-1])
    return out
