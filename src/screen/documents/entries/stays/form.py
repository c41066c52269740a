"""Forms: lists of jobs or degrees whose lines are labels with what belongs to them, in any of some languages.

`Fechas`, `Profesión o cargo desempeñado`, `Nombre y dirección de la empresa` stand in the same column of every entry:
the labels say what is what, and are no part of it.
"""

import re
from collections.abc import Iterator, Sequence

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.entries.stays.history import HistoryEntry
from screen.documents.entries.stays.phrase import is_place
from screen.documents.words.word_patterns import load_words
from screen.ground.text import fold

_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d_][^\t:：]{1,70}?)\s*(?:\t+|\s?[:：](?:\s|$))\s*(?P<value>.*)$", re.DOTALL)
_PARTS = ("tag", "text", "org", "role", "location")
"""What a label names, the first whose words it has: `Type ou secteur d'activité` is no activity."""
_LEGAL = re.compile(r"(?:[A-Za-z]{1,3}\.\s?){1,4}[A-Za-z]{0,2}\.?|[A-Z]{2,4}|Inc|Ltd|GmbH|Srl|SpA")
"""What stands behind a comma in the name of an employer: `S.L.`, `Inc.`, `GmbH`."""


def read_form(lines: Sequence[Line], order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The entries of a list that is a form; None of any other.

    Each begins with the label of its dates; most lines have labels, some of them those of an employer or school and of
    a position or degree.
    """
    told = [_told(line.text) for line in lines]
    first = told[0][0] if told else None
    if first is None or 3 * sum(label is not None for label, _ in told) < 2 * len(told):
        return None
    parts = {part_of(label) for label, _ in told if label}
    begins = [at for at, (label, value) in enumerate(told) if label == first and find_dates(value, order)]
    if not {"org", "role"} <= parts or not begins or len(begins) < sum(label == first for label, _ in told):
        return None
    stops = [*begins[1:], len(lines)]
    return [_entry(lines[begin:stop], told[begin:stop], order) for begin, stop in zip(begins, stops, strict=True)]


def part_of(label: str) -> str | None:
    """What the words of a label name: a part of an entry, or nothing."""
    stems = load_words("entries")["forms"]
    words = re.findall(r"[^\W\d_]+", fold(label))
    return next((part for part in _PARTS if any(word.startswith(tuple(stems[part])) for word in words)), None)


def _told(text: str) -> tuple[str | None, str]:
    """The label of a line, folded, and what belongs to it; no label where it has none."""
    found = _LABELLED.match(text)
    if found is None or find_dates(found["label"]):
        return None, text.strip()
    return fold(found["label"]), found["value"].strip()


def _entry(lines: Sequence[Line], told: Sequence[tuple[str | None, str]], order: DayOrder | None) -> HistoryEntry:
    entry = HistoryEntry(lines[0].place, [], [], [], [], [], [], [], [], lines[0].kind, [line.plain for line in lines])
    entry.spans = find_dates(told[0][1], order)
    for part, value in _values(told[1:]):
        if part == "org":
            name, *places = _named(value)
            entry.names.append(name)
            entry.locations += [place for place in places if is_place(place)]
        elif part == "role":
            entry.roles.append(value)
        elif part == "location":
            entry.locations.append(value)
        elif part == "tag":
            entry.tags.append(value)
        else:
            entry.items.append(value)
    return entry


def _values(told: Sequence[tuple[str | None, str]]) -> Iterator[tuple[str | None, str]]:
    """What each label names with what belongs to it; a line without a label goes on with the one above."""
    part = None
    for label, value in told:
        part = part_of(label) if label else "text" if part in ("text", None) else part
        if value:
            yield part, value


def _named(value: str) -> list[str]:
    """An employer or a school and the parts of its address."""
    name, *rest = value.split(", ")
    while rest and _LEGAL.fullmatch(rest[0]):
        name += f", {rest.pop(0)}"
    return [name, *rest[-1:]]
