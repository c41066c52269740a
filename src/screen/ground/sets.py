"""Sets of rows, as arrays in ascending order, and of values by the order in which they come."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import count
from typing import TypeVar

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.order import ascending, begins

_V = TypeVar("_V", bound=Hashable)


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """The values in order, each once, and the place of each of `values` among them.

    What `np.unique` does, without its import of masked arrays, which a small pool would feel.
    """
    order = ascending(values)
    first = begins(values[order])
    place = np.empty(len(values), np.int64)
    place[order] = np.cumsum(first) - 1
    return values[order][first], place


def once(values: Ints) -> Ints:
    """The values in order, each once."""
    ordered = np.sort(values)
    return ordered[begins(ordered)]


def among(values: Ints, others: Ints) -> Flags:
    """Whether each of `values` is one of the ascending `others`."""
    if not len(others):
        return np.zeros(values.shape, bool)
    return np.asarray(others[np.minimum(np.searchsorted(others, values), len(others) - 1)] == values)


def numbered(values: Iterable[_V], size: int) -> tuple[Ints, tuple[_V, ...]]:
    """The number of each of `size` values, from 0, and the different ones by their numbers, in the order they come."""
    numbers: defaultdict[_V, int] = defaultdict(count().__next__)
    return np.fromiter(map(numbers.__getitem__, values), np.int64, size), tuple(numbers)
