"""The arrays that columns are made of, by what stands in them; a docstring tells their shape."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
"""Whole numbers: of rows, hundredths of points, months."""
Flags = NDArray[np.bool_]
"""Which of the rows."""
Words = NDArray[np.int32]
"""Numbers of words."""

_N = TypeVar("_N", bound=np.generic)
_PIECE = 1 << 14
"""Rows that are looked up together."""


def looked_up(table: NDArray[_N], rows: NDArray[np.integer[Any]]) -> NDArray[_N]:
    """What a table has in each of many rows, piece by piece: what is wide and goes away again takes most time."""
    out = np.empty(len(rows), table.dtype)
    for start in range(0, len(rows), _PIECE):
        own = rows[start : start + _PIECE].astype(np.int64)
        table.take(own, out=out[start : start + _PIECE], mode="clip")  # all are in it, and to look takes time
    return out
