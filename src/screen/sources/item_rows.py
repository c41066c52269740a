"""Which row of a table the item of a passage has: its job, its paper, its project."""

import numpy as np
from numpy.typing import NDArray

from screen.sources.rows import SECTION_NAMES, PassageColumns

Ints = NDArray[np.int64]

_ITEM_BITS, _SECTION_BITS = 26, 8
"""Lists are no longer than a profile is large, and their names are few."""


def rows_of_items(passages: PassageColumns, profiles: Ints, places: Ints, lists: tuple[str, ...], which: Ints) -> Ints:
    """(N,) the row of the item that each passage is part of; -1: there is none.

    `profiles`, `places`: of each row, the profile and the place in its list; `which` of `lists` that is.
    """
    if not len(profiles) or not len(passages.item):
        return np.full(len(passages.item), -1, np.int64)
    numbers = np.array([SECTION_NAMES.index(name) if name in SECTION_NAMES else -1 for name in lists], np.int64)
    known = _one_number(profiles, numbers[which], places)
    order, out = np.argsort(known), np.full(len(passages.item), -1, np.int64)
    own = np.flatnonzero(np.isin(passages.section, numbers))
    sought = _one_number(passages.profile[own], passages.section[own], passages.item[own])
    near = order[np.minimum(np.searchsorted(known, sought, sorter=order), len(order) - 1)]
    out[own] = np.where(known[near] == sought, near, -1)
    return out


def _one_number(profiles: Ints, sections: Ints, items: Ints) -> Ints:
    return (profiles << _ITEM_BITS + _SECTION_BITS) + (sections << _ITEM_BITS) + items
