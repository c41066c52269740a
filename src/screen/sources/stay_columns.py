"""The jobs and doctoral studies of a pool as columns: months and kinds as arrays, what explanations show as records."""

from collections.abc import Sequence
from operator import attrgetter

import msgspec
import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.order import ascending, begins, running
from screen.ground.sets import numbered
from screen.sources.merged_months import new_months
from screen.sources.tenure import Stay, counted_months

_MONTHS = 1 << 20
"""More than there are."""
_OPEN = 1 << 40
"""The month of an end that is not there: after every as-of date."""
_PAIRS = 16
"""Spans before each one, in the middle, that are looked at together; of more one by one."""


class StayColumns(msgspec.Struct, frozen=True):
    """S stays, profile by profile."""

    profile: Ints
    """(S,) which profile."""
    kind: Ints
    """(S,) place in `kinds`."""
    dated: Flags
    """(S,) its months can be counted."""
    start: Ints
    """(S,) first month, see `ground.dates`; beyond every date where none is known."""
    end: Ints
    """(S,) last month; beyond every date where it goes on, or none is known."""
    place: Ints
    """(S,) by title: what decides between stays of a profile that are equal in all that counts."""
    title: Ints
    """(S,) place in `titles`."""
    studies: Flags
    """(S,) it is one of `education[]`, else of `work[]`."""
    item: Ints
    """(S,) place in that list."""
    kinds: tuple[str, ...]
    titles: tuple[str, ...]
    """As printed."""
    records: Sequence[Stay] = ()
    """S of them, for explanations; none of an index."""

    def title_of(self, row: int) -> str:
        """The title of one stay."""
        return self.titles[int(self.title[row])]

    def record(self, row: int) -> Stay:
        """One stay, whole."""
        return self.records[row]

    def shared_out(self, worth: Ints, today: int, asked: Flags) -> tuple[Ints, Ints]:
        """Stays in the order in which months are given out, and the months that each of them gets; see `tenures`.

        Args:
            worth: (S,) of a month.
            today: the month that an open end means; months after it do not count.
            asked: (S,) of which this is asked; any whose months are worth something is one.
        """
        rows = np.flatnonzero(asked)
        start = np.where(self.start[rows] == _OPEN, today + 1, self.start[rows])
        order = ascending(self.profile[rows], -worth[rows], start, self.place[rows])
        end = np.where(self.dated[rows], np.minimum(self.end[rows], today), start - 1)
        profile, start, end = (column[order] for column in (self.profile[rows], start, end))
        order = rows[order]
        months = np.maximum(end + 1 - start, 0)
        # What was done before or after all else has its months for itself.
        shared = np.flatnonzero(_do_overlap(profile, start, end))
        months[shared] = _left(profile[shared], start[shared], end[shared], worth[order[shared]] > 0)
        return order, months


def _do_overlap(profile: Ints, start: Ints, end: Ints) -> Flags:
    """(S,) whether each span has months in common with another one of its profile. `profile`: ascending."""
    out, by_start = np.zeros(len(profile), bool), ascending(profile, start)
    owner = profile[by_start] * _MONTHS
    first, last = owner + start[by_start], owner + np.maximum(end, start - 1)[by_start]
    out[by_start[1:]] = first[1:] <= np.maximum.accumulate(last)[:-1]
    out[by_start[:-1]] |= first[1:] <= last[:-1]
    return out


def _left(profile: Ints, start: Ints, end: Ints, takes: Flags) -> Ints:
    """(S,) the months of each span that none before it has taken, as `tenure.counted_months` has them."""
    size, begin = len(profile), begins(profile)
    ahead = running(np.ones(size, np.int64), begin) - 1
    if ahead.sum() > _PAIRS * size:  # somebody has hundreds of jobs at once
        spans = zip(profile.tolist(), start.tolist(), end.tolist(), takes.tolist(), strict=True)
        return np.fromiter(counted_months(spans), np.int64, size)
    # Each span beside each before it that takes months; what they have in common, merged, is taken.
    later = np.repeat(np.arange(size), ahead)
    earlier = later - 1 - (np.arange(len(later)) - np.repeat(np.cumsum(ahead) - ahead, ahead))
    first, last = np.maximum(start[earlier], start[later]), np.minimum(end[earlier], end[later])
    common = takes[earlier] & (last >= first)
    later, first, last = later[common], first[common], last[common]
    by_start = ascending(later, first)
    later, first, last = later[by_start], first[by_start], last[by_start]
    taken = np.bincount(later, new_months(later, first, last), size).astype(np.int64)
    return np.asarray(np.maximum(end + 1 - start, 0) - taken)


def stay_columns(stays: Sequence[Sequence[Stay]]) -> StayColumns:
    """`stays`: those of each profile."""
    records = [stay for own in stays for stay in own]
    size, lengths = len(records), np.array([len(own) for own in stays], np.int64)
    profile = np.repeat(np.arange(len(stays)), lengths)
    kind, kinds = numbered(map(attrgetter("kind"), records), size)
    title, titles = numbered(map(attrgetter("title"), records), size)
    start, end = (
        np.fromiter((_OPEN if date is None else date.month for date in map(attrgetter(name), records)), np.int64, size)
        for name in ("start", "end")
    )
    studies = np.fromiter(map("education".__eq__, map(attrgetter("path.section"), records)), bool, size)
    item = np.fromiter(map(attrgetter("path.item"), records), np.int64, size)
    place, by_title = np.empty(size, np.int64), np.argsort(sorted(range(len(titles)), key=titles.__getitem__))
    place[ascending(profile, by_title[title], ~studies, item)] = np.arange(size)
    return StayColumns(
        profile=profile,
        kind=kind,
        dated=np.fromiter(map(attrgetter("dated"), records), bool, size),
        start=start,
        end=end,
        place=place - np.repeat(np.cumsum(lengths) - lengths, lengths),
        title=title,
        studies=studies,
        item=item,
        kinds=kinds,
        titles=titles,
        records=records,
    )
