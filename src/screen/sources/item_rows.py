"""The items of lists, and which row of a table each has: its job, its paper, its project."""

import numpy as np

from screen.ground.arrays import Ints
from screen.ground.order import begins
from screen.sources.rows import SECTION_NAMES, PassageColumns


class Items:
    """The items of the lists of a pool, I of them, each a run of passages; the passages of no list are items too."""

    def __init__(self, passages: PassageColumns) -> None:
        starts = np.flatnonzero(begins(passages.profile, passages.section, passages.item))
        self._profile, self._section, self._place = (
            column[starts] for column in (passages.profile, passages.section, passages.item)
        )
        before = np.append(np.cumsum(passages.lines) - passages.lines, passages.lines.sum())
        self.lines: Ints = np.diff(before[np.append(starts, len(passages.lines))])
        """(I,) how many lines each has."""

    def rows(self, profiles: Ints, places: Ints, lists: tuple[str, ...], which: Ints) -> Ints:
        """(I,) the row of a table that each item has; -1: it has none.

        `profiles`, `places`: of each row, the profile and the place in its list, no two the same; `which` of `lists`
        that is.
        """
        out = np.full(len(self._section), -1, np.int64)
        number = np.full(len(SECTION_NAMES), -1, np.int64)
        for place, name in enumerate(lists):
            if name in SECTION_NAMES:
                number[SECTION_NAMES.index(name)] = place
        own = np.flatnonzero((number[self._section] >= 0) & (self._place >= 0))
        if not len(profiles) or not len(own):
            return out
        # A cell for each place of each list, one list behind the other: together no more than what the lists hold.
        lists_of = self._profile[own] * len(lists) + number[self._section[own]], profiles * len(lists) + which
        lengths = np.zeros(1 + max(int(found.max()) for found in lists_of), np.int64)
        for found, at in zip(lists_of, (self._place[own], places), strict=True):
            np.maximum.at(lengths, found, at + 1)
        first = np.cumsum(lengths) - lengths
        cells = np.full(int(lengths.sum()), -1, np.int64)
        cells[first[lists_of[1]] + places] = np.arange(len(profiles))
        out[own] = cells[first[lists_of[0]] + self._place[own]]
        return out
