"""The jobs and doctoral studies of a profile as spans of months."""

from collections.abc import Mapping
from typing import Any

import msgspec

from screen.ground.dates import Date, means_today, parse_date
from screen.ground.job_kinds import KINDS, is_doctorate, kind_of_title


class Stay(msgspec.Struct, frozen=True):
    """One job, or one course of doctoral study."""

    path: str
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

    @property
    def dated(self) -> bool:
        """Whether its months can be counted."""
        return self.start is not None and (self.end is not None or self.current)


def read_stays(document: Mapping[str, Any], notes: list[str]) -> tuple[Stay, ...]:
    """The stays of a shaped profile document, jobs first; what was read as meant is added to `notes`."""
    out = []
    for index, item in enumerate(document.get("work") or ()):
        title = item.get("position") if isinstance(item.get("position"), str) else ""
        kind = item.get("kind")
        if not isinstance(kind, str) or kind not in KINDS:
            kind = kind_of_title(title)
        out.append(_stay(f"work[{index}]", kind, title, item, notes))
    for index, item in enumerate(document.get("education") or ()):
        study = " ".join(item[name] for name in ("studyType", "area") if isinstance(item.get(name), str))
        if is_doctorate(study):
            out.append(_stay(f"education[{index}]", "phd", study, item, notes))
    return tuple(out)


def _stay(path: str, kind: str, title: str, item: Mapping[str, Any], notes: list[str]) -> Stay:
    start, _ = _date(item.get("startDate"), f"{path}.startDate", notes)
    end, current = _date(item.get("endDate"), f"{path}.endDate", notes)
    if start is not None and end is not None and end.month < start.month:
        notes.append(f"{path} ends before it starts: its months are not counted")
        return Stay(path, kind, title, start, None)
    return Stay(path, kind, title, start, end, current)


def _date(value: object, path: str, notes: list[str]) -> tuple[Date | None, bool]:
    """The date, and whether the field means the present day; a missing end date does."""
    if value is None or value == "":
        return None, True
    text = value if isinstance(value, str) else str(value)
    if means_today(text):
        notes.append(f"{path} {text!r} read as the as-of date")
        return None, True
    date = parse_date(text)
    if date is None:
        notes.append(f"{path} {text!r} is no date: left out")
    elif date.year_alone:
        notes.append(f"{path} {text!r} has no month: counted from its first of July")
    return date, False
