"""Whole numbers in few bytes, as files of an index hold them."""

import zlib
from collections.abc import Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints
from screen.ground.order import begins

_KINDS = ("i1", "u1", "i2", "u2", "i4", "i8")
_WORTH_PACKING = 0.6
"""Numbers are packed where that leaves so much of them at most: to unpack them takes time."""
_MOST = (1 << 63) - 1
"""The largest whole number of an array."""
_BEGINNING = 1 << 16
"""Bytes that tell of the rest whether to pack it is worth while."""


class SmallNumbers(msgspec.Struct, frozen=True, array_like=True):
    """Whole numbers in as few bytes as the largest takes."""

    kind: str
    """As numpy calls it."""
    data: memoryview
    """Part of the bytes that were read: nothing is copied."""
    packed: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        return _numbers, (self.kind, bytes(self.data), self.packed)


class SmallRows(msgspec.Struct, frozen=True, array_like=True):
    """Columns of whole numbers whose rows are few different ones: to unpack one column takes less time than several."""

    columns: list[SmallNumbers]
    """Of the different rows, in order."""
    places: SmallNumbers
    """Which of them each row is."""


def small_rows(*columns: NDArray[Any]) -> SmallRows:
    """Columns of one length."""
    row, size = np.zeros(len(columns[0]), np.int64), 1
    for column in columns if len(row) else ():
        least = int(column.min())
        span = int(column.max()) - least + 1
        if size * span > _MOST:
            _, row = _distinct(row)
            size = len(row)
        row = row * span + (column - least)
        size *= span
    known, places = _distinct(row)
    example = np.empty(len(known), np.int64)
    example[places] = np.arange(len(row))
    return SmallRows([small(column[example]) for column in columns], small(places))


def _distinct(values: Ints) -> tuple[Ints, Ints]:
    """The values in order, each once, and the place of each among them: fast where they are few."""
    ordered = np.sort(values)
    known = ordered[begins(ordered)]
    return known, np.searchsorted(known, values)


def wide_rows(rows: SmallRows) -> list[NDArray[Any]]:
    """They as they were."""
    places = wide(rows.places)
    return [wide(column).take(places) for column in rows.columns]


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
    return SmallNumbers(kind, memoryview(data if less is None else less), less is not None)


def _numbers(kind: str, data: bytes, packed: bool) -> SmallNumbers:
    return SmallNumbers(kind, memoryview(data), packed)


def _packed(data: bytes) -> bytes | None:
    """Packed, where that is worth while."""
    less = zlib.compress(data, 1)
    return less if len(less) < _WORTH_PACKING * len(data) else None


def all_small(columns: Iterable[NDArray[Any]]) -> list[SmallNumbers]:
    """The same of each."""
    return list(map(small, columns))


def narrow(numbers: SmallNumbers) -> NDArray[Any]:
    """They as they are kept, to be read alone."""
    return np.frombuffer(zlib.decompress(numbers.data) if numbers.packed else numbers.data, numbers.kind)


def wide(numbers: SmallNumbers) -> NDArray[Any]:
    """They as they were: 64 bits each, or yes and no."""
    return narrow(numbers).astype(bool if numbers.kind == "?" else np.int64)
