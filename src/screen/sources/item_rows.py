"""The items of lists, and which row of a table each has: its job, its paper, its project."""

import numpy as np

from screen.ground.arrays import Ints
from screen.ground.order import begins
from screen.sources.rows import SECTION_NAMES, PassageColumns

_ITEM_BITS, _SECTION_BITS = 26, 8
"""Lists are no longer than a profile is large, and their names are few."""


class Items:
    """The items of the lists of a pool, I of them, each a run of passages; the passages of no list are items too."""

    def __init__(self, passages: PassageColumns) -> None:
        starts = np.flatnonzero(begins(passages.profile, passages.section, passages.item))
        self._section = passages.section[starts]
        self._key = _one_number(passages.profile[starts], self._section, passages.item[starts])
        self.lines: Ints = np.add.reduceat(passages.lines, starts) if len(starts) else starts
        """(I,) how many lines each has."""

    def rows(self, profiles: Ints, places: Ints, lists: tuple[str, ...], which: Ints) -> Ints:
        """(I,) the row of a table that each item has; -1: it has none.

        `profiles`, `places`: of each row, the profile and the place in its list; `which` of `lists` that is.
        """
        out = np.full(len(self._key), -1, np.int64)
        if not len(profiles) or not len(out):
            return out
        numbers = np.array([SECTION_NAMES.index(name) if name in SECTION_NAMES else -1 for name in lists], np.int64)
        known = _one_number(profiles, numbers[which], places)
        order, own = np.argsort(known), np.flatnonzero(np.isin(self._section, numbers))
        near = order[np.minimum(np.searchsorted(known, self._key[own], sorter=order), len(order) - 1)]
        out[own] = np.where(known[near] == self._key[own], near, -1)
        return out


def _one_number(profiles: Ints, sections: Ints, items: Ints) -> Ints:
    return (profiles << _ITEM_BITS + _SECTION_BITS) + (sections << _ITEM_BITS) + items
