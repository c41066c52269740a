"""Dated sentences: lists whose entries are `2012 - 2018: Baker. Example Ovens, Ghent.`, each with what it says below.

What stands where is the same in all of them, so that it needs no known title and no known employer.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.entries.stays.history import HistoryEntry
from screen.documents.entries.stays.phrase import is_employer, is_legal_form, is_school, is_title, without_place

_SAID = re.compile(r"\s*[:：]\s+(?P<first>[^\W\d_][^.:;]{2,60})\.\s+(?P<second>[^\W\d_][^.:;]{1,80}?)\.?\s*")
_JOINED = re.compile(r"\s(?:&|and|und|et|y|e)\s")
"""In the last of several names that are one employer: `Rye, Wheat & Partners`."""
_FEWEST = 2
"""Entries that show the habit."""


class _DatedSentence(NamedTuple):
    """A line that opens an entry."""

    span: PrintedSpan
    first: str
    second: str


def read_dated_sentences(lines: Sequence[Line], order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The jobs of such a list, which its first line opens; None of any other list.

    The position stands first, or in all of them last: what is known of titles and employers must not say both.
    """
    told = [_told(line, order) for line in lines]
    opened = [found for found in told if found]
    others = [line for line, found in zip(lines, told, strict=True) if found is None]
    if len(opened) < _FEWEST or told[0] is None or any(find_dates(line.text[:40], order) for line in others):
        return None
    straight = any(is_title(found.first) or _is_firm(found.second) for found in opened)
    turned = any(_is_firm(found.first) or is_title(found.second) for found in opened)
    if turned and straight:
        return None
    entries: list[HistoryEntry] = []
    for line, found in zip(lines, told, strict=True):
        if found is None:
            (entries[-1].items if line.kind == "item" else entries[-1].prose).append(line.plain)
            entries[-1].lines.append(line.plain)
            continue
        role, firm = (found.second, found.first) if turned else (found.first, found.second)
        name, places = _parted(firm)
        entries.append(
            HistoryEntry(line.place, [name], [role], [], places, [found.span], [], [], [], line.kind, [line.plain])
        )
    return entries


def _told(line: Line, order: DayOrder | None) -> _DatedSentence | None:
    spans = find_dates(line.text, order)
    if not spans or line.text[: spans[0].begin].strip() or "\t" in line.text:
        return None
    said = _SAID.fullmatch(line.text, spans[0].stop)
    return _DatedSentence(spans[0], said["first"].strip(), said["second"].strip()) if said else None


def _parted(firm: str) -> tuple[str, list[str]]:
    """An employer and the place behind it: one that is known, or what the last comma parts off if it is no name."""
    name, place = without_place(firm)
    head, _, last = firm.rpartition(", ")
    if place is None and head and not (is_legal_form(last) or _JOINED.search(last)):
        name, place = head, last
    return name, [place] if place else []


def _is_firm(text: str) -> bool:
    return is_employer(text) or is_school(text)
