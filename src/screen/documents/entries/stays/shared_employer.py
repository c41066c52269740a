"""Shared employers: the entries of a list that stand below the employer or the school of another."""

from collections.abc import Iterator, Sequence

from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.phrase import is_place
from screen.documents.entries.stays.wording import is_own_business


def with_shared(entries: Sequence[HistoryEntry]) -> Iterator[HistoryEntry]:
    """The entries, those below one employer or school with its name; somebody's own business has none.

    Where that stands behind the position or the degree, the next entry shares it if the one led to the other:
    `Colour Master Certificate, 2019` below `BA, Sample College, 2014` may have been earned elsewhere.
    """
    before: HistoryEntry | None = None
    for entry in entries:
        if before is not None and before.headed and not entry.names:
            _take_name(entry)
        own = any(map(is_own_business, entry.roles)) and before is not None and not before.headed
        shares = before is not None and (before.headed or _led_to(entry, before))
        if not entry.names and entry.roles and before is not None and before.names and shares and not own:
            entry.names, entry.inherited = list(before.names[:1]), True
            entry.locations, entry.headed = entry.locations or list(before.locations[:1]), before.headed
        if entry.names:
            before = entry
        yield entry


def _take_name(entry: HistoryEntry) -> None:
    """Take what was read as a place, before the position and with its town, for the employer: `Pelmo, Leeds`."""
    said = "\n".join(entry.lines)
    name, _, town = entry.locations[0].partition(", ") if entry.locations and entry.roles else ("", "", "")
    if is_place(town) and not is_place(name) and said.find(name) < said.find(entry.roles[0]):
        entry.names, entry.locations = [name], [town, *entry.locations[1:]]


def _led_to(entry: HistoryEntry, later: HistoryEntry) -> bool:
    """Whether an entry ends when the one above it begins, or in the month or year before, or has no dates."""
    ends = [span.end for span in entry.spans if span.end and not span.single]
    starts = [span.start for span in later.spans if span.start and not span.single]
    if not (ends and starts):
        return not entry.spans
    end, start = max(ends)[:7], min(starts)[:7]
    digits = min(len(end), len(start))  # of a year, or of a month and its year
    return abs(_number(start[:digits]) - _number(end[:digits])) <= 1


def _number(date: str) -> int:
    """The number of a year, or of a month counted from the first year."""
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month) if month else int(year)
