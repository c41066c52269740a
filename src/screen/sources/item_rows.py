"""Which row of a table the item of a passage has: its job, its paper, its project."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from screen.sources.rows import SECTION_NAMES, PassageColumns

Ints = NDArray[np.int64]

_ITEM_BITS, _SECTION_BITS = 26, 8
"""Lists are no longer than a profile is large, and their names are few."""


def rows_of_items(passages: PassageColumns, profiles: Ints, items: Sequence[tuple[str, int]]) -> Ints:
    """(N,) the row of the item that each passage is part of; -1: there is none.

    `profiles`, `items`: of each row, the profile, the list and the place in it.
    """
    if not len(profiles) or not len(passages.item):
        return np.full(len(passages.item), -1, np.int64)
    numbers = {name: number for number, name in enumerate(SECTION_NAMES)}
    sections = np.array([numbers.get(section, -1) for section, _ in items], np.int64)
    places = _one_number(profiles, sections, np.array([index for _, index in items], np.int64))
    order = np.argsort(places)
    sought = _one_number(passages.profile, passages.section, passages.item)
    near = order[np.minimum(np.searchsorted(places, sought, sorter=order), len(order) - 1)]
    return np.where(places[near] == sought, near, -1)


def _one_number(profiles: Ints, sections: Ints, items: Ints) -> Ints:
    return (profiles << _ITEM_BITS + _SECTION_BITS) + (sections << _ITEM_BITS) + items
