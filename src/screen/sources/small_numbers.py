"""Whole numbers in few bytes, as files of an index hold them."""

import zlib
from collections.abc import Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints

_KINDS = ("i1", "u1", "i2", "u2", "i4", "i8")
_WORTH_PACKING = 0.6
"""Numbers are packed where that leaves so much of them at most: to unpack them takes time."""
_PIECE = 1 << 14
"""Numbers that are looked up together."""
_BEGINNING = 1 << 16
"""Bytes that tell of the rest whether to pack it is worth while."""


class SmallNumbers(msgspec.Struct, frozen=True, array_like=True):
    """Whole numbers in as few bytes as the largest takes."""

    kind: str
    """As numpy calls it."""
    data: bytes
    packed: bool = False


def small(values: NDArray[Any], *, packed: bool = True) -> SmallNumbers:
    """Whole numbers, or yes and no. `packed`: they may be, where it spares much."""
    least, most = (int(values.min()), int(values.max())) if values.size else (0, 0)
    kind = next(kind for kind in _KINDS if np.iinfo(kind).min <= least and most <= np.iinfo(kind).max)
    data = values.astype(kind).tobytes()
    kind = "?" if values.dtype == bool else kind
    beginning = data[:_BEGINNING]
    less = _packed(beginning) if packed else None
    if less is not None and len(beginning) < len(data):
        less = _packed(data)
    return SmallNumbers(kind, data if less is None else less, less is not None)


def _packed(data: bytes) -> bytes | None:
    """Packed, where that is worth while."""
    less = zlib.compress(data, 1)
    return less if len(less) < _WORTH_PACKING * len(data) else None


def all_small(columns: Iterable[NDArray[Any]]) -> list[SmallNumbers]:
    """The same of each."""
    return list(map(small, columns))


def wide(numbers: SmallNumbers) -> NDArray[Any]:
    """They as they were: 64 bits each, or yes and no."""
    data = zlib.decompress(numbers.data) if numbers.packed else numbers.data
    return np.frombuffer(data, numbers.kind).astype(bool if numbers.kind == "?" else np.int64)


def told_by(numbers: SmallNumbers, table: Ints) -> Ints:
    """The number that a table has at each, piece by piece: what is wide and goes away again takes most of the time."""
    places = np.frombuffer(zlib.decompress(numbers.data) if numbers.packed else numbers.data, numbers.kind)
    out = np.empty(len(places), np.int64)
    for start in range(0, len(places), _PIECE):
        own = places[start : start + _PIECE].astype(np.int64)
        table.take(own, out=out[start : start + _PIECE], mode="clip")  # all are in it, and to look takes time
    return out
