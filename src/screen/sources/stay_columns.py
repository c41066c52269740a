"""The jobs and doctoral studies of a pool as columns: months and kinds as arrays, what explanations show as records."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from screen.sources.tenure import Stay, counted_months

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_OPEN = 1 << 40
"""The month of an end that is not there: after every as-of date."""


class StayColumns:
    """S stays, profile by profile."""

    def __init__(self, stays: Sequence[Sequence[Stay]]) -> None:
        """`stays`: those of each profile."""
        self._records = records = [stay for own in stays for stay in own]
        self.profile: Ints = np.repeat(np.arange(len(stays)), [len(own) for own in stays]).astype(np.int64)
        """(S,) which profile."""
        kinds: dict[str, int] = {}
        self.kind: Ints = np.array([kinds.setdefault(stay.kind, len(kinds)) for stay in records], np.int64)
        """(S,) place in `kinds`."""
        self.kinds = tuple(kinds)
        self.dated: Flags = np.array([stay.dated for stay in records], bool)
        """(S,) its months can be counted."""
        self.start: Ints = np.array([_OPEN if s.start is None else s.start.month for s in records], np.int64)
        """(S,) first month, see `ground.dates`; beyond every date where none is known."""
        self.end: Ints = np.array([_OPEN if s.end is None else s.end.month for s in records], np.int64)
        """(S,) last month; beyond every date where it goes on, or none is known."""
        self.place: Ints = np.array([place for own in stays for place in _by_title(own)], np.int64)
        """(S,) by title: what decides between stays of a profile that are equal in all that counts."""

    def record(self, row: int) -> Stay:
        """One stay, whole."""
        return self._records[row]

    def of(self, profile: int) -> list[Stay]:
        """The stays of one profile."""
        first, last = np.searchsorted(self.profile, [profile, profile + 1])
        return self._records[first:last]

    def shared_out(self, worth: Ints, today: int) -> tuple[Ints, Ints]:
        """The stays in the order in which months are given out, and the months that each of them gets; see `tenures`.

        Args:
            worth: (S,) of a month.
            today: the month that an open end means; months after it do not count.
        """
        start = np.where(self.start == _OPEN, today + 1, self.start)
        order = np.lexsort((self.place, start, -worth, self.profile))
        end = np.where(self.dated, np.minimum(self.end, today), start - 1)
        columns = (column[order].tolist() for column in (self.profile, start, end, worth > 0))
        return order, np.array(list(counted_months(zip(*columns, strict=True))), np.int64)


def _by_title(stays: Sequence[Stay]) -> Sequence[int]:
    """The place of each stay among those of its profile."""
    if len(stays) < 2:
        return range(len(stays))
    order = sorted(range(len(stays)), key=lambda number: (stays[number].title, stays[number].path))
    return sorted(range(len(stays)), key=order.__getitem__)
