"""Events: forms whose rows say what began or ended in a month, as those of 履歴書 and 이력서 do."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.phrase import is_title
from screen.documents.words.word_patterns import says, table_pattern

_FIELDS = {"work": ("joined", "left"), "education": ("enrolled", "graduated")}
"""What begins and what ends in each kind of section: lists of [events]."""
_NAME = re.compile(
    r"(?P<name>(?:[(（]?\S{1,4}[)）]\s?|(?:株式|有限|合同)会社\s|주식회사\s)?(?:[!-~]+(?:\s[!-~]+)*|\S+))\s*(?P<rest>.*)"
)
"""An employer or a school, its legal form before it, and what of it somebody belonged to."""
_SHORT = 8
"""Characters of a row that says no more than that the last stay lasts, or that the form ends."""


class _Stay(msgspec.Struct):
    kind: str
    entry: HistoryEntry
    start: str | None = None
    end: str | None = None
    lasts: bool = False


def read_events(lines: Sequence[Line], kind: str, order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The jobs (`work`) or the schools (`education`) of a form of events; None of any other list.

    In a form most rows with a date say what began or ended then, and one of them what began.
    """
    rows = [
        (line, day, text, day and _event(text)) for line in lines for day, text in [_dated(line.text.strip(), order)]
    ]
    told = [event[0] for *_, event in rows if event]
    if not {"joined", "enrolled"}.intersection(told) or 2 * len(told) <= sum(day is not None for _, day, *_ in rows):
        return None
    stays: list[_Stay] = []
    for line, day, text, event in rows:
        if event:
            _take(stays, line, day, *event)
        elif stays and says(text, "entries", "events", "lasting"):
            stays[-1].lasts = True
        elif stays and not says(text, "entries", "events", "closing"):
            stays[-1].entry.prose.append(line.plain)
    for stay in stays:
        ends = stay.start, None if stay.lasts else stay.end
        stay.entry.spans = [PrintedSpan(*ends, stay.lasts, single=False, expected=False, begin=0, stop=0)]
    return [stay.entry for stay in stays if stay.kind == kind]


def _dated(text: str, order: DayOrder | None) -> tuple[str | None, str]:
    """The month with which a row begins, and what stands behind it."""
    first = next(iter(find_dates(text, order)), None)
    if first is None or first.begin or not first.single:
        return None, text
    return first.start, text[first.stop :].strip(" \t:：　")


def _event(text: str) -> tuple[str, str, str] | None:
    """What began or ended by the words of a row, as a list of [events], what stands before it, and behind it."""
    for words in (word for both in _FIELDS.values() for word in both):
        if found := table_pattern("entries", "events", words).search(text):
            return words, text[: found.start()].strip(), text[found.end() :].strip(" \t()（）　,、")
    return None


def without_event(text: str) -> str:
    """A row without what says that something began or ended then; nothing of one that says no more."""
    day, rest = _dated(text, None)
    event = _event(rest) if day else None
    if event:
        return f"{'' if says(event[1], 'entries', 'events', 'same') else event[1]} {event[2]}"
    ends = any(says(text, "entries", "events", words) for words in ("lasting", "closing"))
    return "" if ends and len(text) <= _SHORT else text


def _take(stays: list[_Stay], line: Line, day: str | None, event: str, before: str, behind: str) -> None:
    """Begin or end a stay; what ends without having begun is one of its own, if it is named."""
    kind, (begins, _) = next(item for item in _FIELDS.items() if event in item[1])
    found = _NAME.match(before)
    name, rest = (found["name"], found["rest"]) if found else ("", "")
    unnamed = not name or says(name, "entries", "events", "same")
    open_stays = [stay for stay in stays if stay.kind == kind and stay.end is None]
    same = [stay for stay in open_stays if unnamed or stay.entry.name == name]
    if event != begins and same:
        same[-1].end = day
        return
    if unnamed:
        return
    entry = HistoryEntry(line.place, [name], [], [], [], [], [], [], [], line.kind, [line.plain])
    (entry.areas if kind == "education" else entry.prose).extend(filter(None, [rest]))
    (entry.roles if kind == "work" and is_title(behind) else entry.tags).extend(filter(None, [behind]))
    stays.append(_Stay(kind, entry, *((day, None) if event == begins else (None, day))))
