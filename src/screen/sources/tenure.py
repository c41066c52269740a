"""The jobs and doctoral studies of a profile as spans of months."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from screen.ground.dates import Date, means_today, parse_date, parse_iso
from screen.ground.job_kinds import KINDS, is_doctorate, kind_of_title
from screen.sources.field_path import FieldPath

MONTH = 1_000_000
"""A month's worth is a whole number of millionths."""
_FIRST = 12 * 1900
"""No date is earlier (`ground.dates`), so that numbers whose bits are months need not be longer."""


class Stay(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One job, or one course of doctoral study."""

    path: FieldPath
    """`work[2]` or `education[0]`."""
    kind: str
    """One of `ground.job_kinds.KINDS`."""
    title: str
    """Position or degree as printed; empty where none is."""
    start: Date | None
    """None: the profile does not say."""
    end: Date | None
    """None with `current`: up to the as-of date; None without: the profile does not say."""
    current: bool = False
    flaw: str = ""
    """Why its months cannot be counted, where a date was given."""
    printed: tuple[tuple[str, str], ...] = ()
    """Where its months can be counted, the fields of its dates and what they say: `("startDate", "2018")`."""
    is_capped: bool = False
    """`end` is the day of the profile itself, on which the stay still went on."""

    @property
    def dated(self) -> bool:
        """Whether its months can be counted."""
        return self.start is not None and (self.end is not None or self.current) and not self.flaw


def read_stays(document: Mapping[str, Any], notes: list[str]) -> tuple[Stay, ...]:
    """The stays of a shaped profile document, jobs first; what was read as meant is added to `notes`."""
    out = []
    day = own_day(document)
    for index, item in enumerate(document.get("work") or ()):
        title = item.get("position") if isinstance(item.get("position"), str) else ""
        kind = item.get("kind")
        kind = "-".join(kind.casefold().replace("_", " ").split()) if isinstance(kind, str) else ""
        if kind not in KINDS:
            kind = kind_of_title(title)
        out.append(_until(_stay(FieldPath("work", index), kind, title, item, notes), day, notes))
    for index, item in enumerate(document.get("education") or ()):
        study = " ".join(item[name] for name in ("studyType", "area") if isinstance(item.get(name), str))
        if is_doctorate(study):
            out.append(_until(_stay(FieldPath("education", index), "phd", study, item, notes), day, notes))
    return tuple(out)


def own_day(document: Mapping[str, Any]) -> Date | None:
    """The day of the profile itself (`meta.lastModified`), which "present" in it means at most; None if untold."""
    meta = document.get("meta")
    value = meta.get("lastModified") if isinstance(meta, Mapping) else None
    date = parse_iso(value) if isinstance(value, str) else None
    # Of a year alone the whole year may be meant.
    return Date(12 * date.year + 11) if date is not None and date.year_alone else date


def _until(stay: Stay, day: Date | None, notes: list[str]) -> Stay:
    """A stay that lasts until now, as one until the day of the profile: what came after it is unknown."""
    if day is None or stay.start is None or stay.end is not None or not stay.current or stay.flaw:
        return stay
    if day.month < stay.start.month:
        notes.append(f"{stay.path} began after meta.lastModified, which is left out of account")
        return stay
    return msgspec.structs.replace(stay, end=day, is_capped=True)


def _stay(path: FieldPath, kind: str, title: str, item: Mapping[str, Any], notes: list[str]) -> Stay:
    start, _ = _date(item, "startDate", path, notes)
    end, current = _date(item, "endDate", path, notes)
    if start is None and (end is not None or item.get("startDate") not in (None, "")):
        flaw = "startDate could not be read" if item.get("startDate") not in (None, "") else "no startDate"
        return Stay(path, kind, title, start, end, current, flaw)
    if end is None and not current:
        return Stay(path, kind, title, start, end, current, "endDate could not be read")
    if start is not None and end is not None:
        start, end = _in_one_year(start, end)
        if end.month < start.month:
            notes.append(f"{path} ends before it starts: its months are not counted")
            return Stay(path, kind, title, start, end, flaw="it ends before it starts")
    for name, date in (("startDate", start), ("endDate", end)):
        if date is not None and date.year_alone:
            text = str(item[name])
            side = "from" if name == "startDate" else "to"
            meant = "its first of July" if _taken_as_july(date) else f"{_printed(date.month, year_alone=False)}"
            notes.append(f"{path}.{name} {text!r} has no month: counted {side} {meant}")
    dates = ("startDate", "endDate")
    printed = tuple([(name, str(value)) for name in dates if isinstance(value := item.get(name), (str, int)) and value])
    return Stay(path, kind, title, start, end, current, printed=printed)


def project_months(document: Mapping[str, Any]) -> tuple[tuple[int, int, int], ...]:
    """Place, first and last month of each dated project of a shaped profile document; without an end it is one."""
    out = []
    for index, item in enumerate(document.get("projects") or ()):
        dates = [parse_date(str(item[name])) if item.get(name) else None for name in ("startDate", "endDate")]
        if known := [date.month for date in dates if date is not None]:
            out.append((index, known[0], known[-1]))
    return tuple(out)


def _in_one_year(start: Date, end: Date) -> tuple[Date, Date]:
    """A year alone that its July would set on the wrong side of a month of that year is taken as that month."""
    if start.year == end.year and end.month < start.month:
        if end.year_alone and not start.year_alone:
            return start, Date(start.month, year_alone=True)
        if start.year_alone and not end.year_alone:
            return Date(end.month, year_alone=True), end
    return start, end


def _taken_as_july(date: Date) -> bool:
    return date.month % 12 == 6


def year_alone_text(stay: Stay) -> str | None:
    """How the years alone of a stay were counted; None where it has none."""
    dates = [date for date in (stay.start, stay.end) if date is not None and date.year_alone]
    if not dates:
        return None
    moved = next((date for date in dates if not _taken_as_july(date)), None)
    if moved is None:
        return "a year alone is taken as its first of July"
    return f"the year alone is taken as {_printed(moved.month, year_alone=False)}, the month given beside it"


def _date(item: Mapping[str, Any], name: str, item_path: FieldPath, notes: list[str]) -> tuple[Date | None, bool]:
    """The date, and whether the field means the present day; a missing end date does."""
    value, ends = item.get(name), name == "endDate"
    if value is None or (isinstance(value, str) and not value.strip()):
        return None, ends
    if not isinstance(value, str) and (isinstance(value, bool) or not isinstance(value, int)):
        # 2018.10 is the same number as 2018.1, so a number with a point tells no month.
        notes.append(f"{item_path}.{name} is neither text nor a year: left out")
        return None, False
    date, is_today, note = _read(str(value), ends)
    if note:
        notes.append(f"{item_path}.{name} {str(value)!r} {note}")
    return date, is_today


@lru_cache(1 << 14)  # the dates of a pool are a few hundred months
def _read(text: str, ends: bool) -> tuple[Date | None, bool, str]:
    """The same of a text, and what is to be noted of it."""
    if ends and means_today(text):
        return None, True, "read as the as-of date"
    date = parse_date(text)
    if date is None:
        return None, False, "is no date: left out"
    return date, False, "" if parse_iso(text) else f"read as {_printed(date.month, date.year_alone)}"


class Tenure(msgspec.Struct, frozen=True):
    """The months of one stay that count for it and for no other."""

    stay: Stay
    months: int
    """Inclusive of both ends, those that a better kind or an earlier stay already has left out."""
    worth: int
    """Of one month, in millionths."""


def tenures(stays: tuple[Stay, ...], counts: Mapping[str, float], today: int) -> tuple[Tenure, ...]:
    """The months of each stay up to month `today`; one in several stays goes to the best kind, then the earliest."""
    worth = {stay.path: round(counts.get(stay.kind, 0.0) * MONTH) for stay in stays}
    order = sorted(stays, key=lambda s: (-worth[s.path], s.start.month if s.start else today + 1, s.title, s.path))
    spans = []
    for stay in order:
        start, end = (stay.start.month, today) if stay.start is not None and stay.dated else (0, -1)
        spans.append((0, start, end if stay.end is None else min(end, stay.end.month), worth[stay.path] > 0))
    months = counted_months(spans)
    return tuple(Tenure(stay, number, worth[stay.path]) for stay, number in zip(order, months, strict=True))


def counted_months(spans: Iterable[tuple[int, int, int, bool]]) -> Iterator[int]:
    """How many months of each span no earlier span of the same profile has taken.

    Args:
        spans: profile, first and last month, and whether it takes its months from those after it; by profile.
    """
    owner, taken = -1, 0
    for profile, start, end, takes in spans:
        if profile != owner:
            owner, taken = profile, 0
        # a month is a bit of a number: sets of months, many times as slow, would do the same
        months = (((1 << end + 1 - start) - 1) << start - _FIRST) & ~taken if end >= start else 0
        yield months.bit_count()
        if takes:
            taken |= months


def span_text(stay: Stay) -> str:
    """The months of a stay as they are printed: `2018-11 – 2024-02`; a year alone stays a year."""
    if stay.start is None:
        return "undated"
    end = (
        "present"
        if stay.current and (stay.end is None or stay.is_capped)
        else _printed(stay.end.month, stay.end.year_alone)
        if stay.end
        else "?"
    )
    capped = f" (told in {_printed(stay.end.month, year_alone=False)})" if stay.is_capped and stay.end else ""
    return f"{_printed(stay.start.month, stay.start.year_alone)} – {end}{capped}"


def _printed(month: int, year_alone: bool) -> str:
    return str(month // 12) if year_alone else f"{month // 12}-{month % 12 + 1:02d}"
