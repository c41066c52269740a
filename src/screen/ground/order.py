"""Rows in the order of their keys."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_FEW = 500
"""Rows; of fewer the plain way is as fast."""
_BITS = 63


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
    for key in keys:
        least = int(key.min())
        bits = (int(key.max()) - least).bit_length()
        used += bits
        if used > _BITS:
            return np.lexsort(keys[::-1])
        packed = (packed << bits) | (key.astype(np.int64) - least)
    packed = (packed << size.bit_length()) | rows
    packed.sort()
    return packed & ((1 << size.bit_length()) - 1)
