"""Forms: lists of jobs or degrees whose lines are labels with what belongs to them, in any of some languages.

`Fechas`, `Profesión o cargo desempeñado`, `Nombre y dirección de la empresa` stand in the same column of every entry:
the labels say what is what, and are no part of it.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates, is_dates
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.label import label_of, part_of
from screen.documents.entries.stays.phrase import is_degree, is_legal_form, is_place
from screen.ground.text import fold

_NUMBERED = re.compile(r"(?P<name>[^\W\d_][^\d:]*?)\s*#?\d{1,2}")
"""An entry that forms only number: `Work Experience 2`."""
_YES = frozenset({"yes", "ja", "oui", "si", "sim", "tak", "true"})
_NO = frozenset({"no", "nein", "non", "nao", "nee", "nie", "false"})
"""What is ticked beside `I currently work here`, folded."""
_OPEN = re.compile(r"(?:end|leaving|finish)(?: date)?|date to|to|until|bis|fin|hasta|a|au|종료일")
"""The label of the end of a job, folded, with nothing behind it where that lasts."""
_DASHED = re.compile(r"\s[–—-]\s")
_LASTING = re.compile(r"\b(?:current|still|present|aktuell|derzeit|actuel|actual|attual)")
"""What a label asks of a job that has not ended."""


def read_form(lines: Sequence[Line], order: DayOrder | None = None) -> list[HistoryEntry] | None:
    """The entries of a list that is a form; None of any other.

    Each begins with the same label, or with a line without one above it, and has dates; most lines have labels, some of
    them those of an employer or school and of a position or degree.
    """
    lines = [part for line in lines for part in _pairs(line)]
    told = [label_of(line.text) for line in lines]
    begins, headed = _begins(lines, [label for label, _ in told])
    if not begins or _FEWEST_LABELLED * sum(label is not None for label, _ in told) < len(told):
        return None
    stops = [*begins[1:], len(lines)]
    entries = [_entry(lines[at:stop], told[at:stop], order) for at, stop in zip(begins, stops, strict=True)]
    parts = {part_of(label) for label, _ in told if label}
    known = {"org", "role"} <= parts or (headed and parts & {"org", "role"})
    return entries if known and all(entry.spans and entry.names for entry in entries) else None


def _pairs(line: Line) -> list[Line]:
    """The two lines of a row with two labels, each before what belongs to it: `Employer | Ovens Ltd | Dates | 2020`."""
    cells = line.text.split("\t")
    if len(cells) != _TWO_LABELLED or not part_of(cells[0]) or not (part_of(cells[2]) or is_dates(cells[3].strip())):
        return [line]
    at = len(cells[0]) + len(cells[1]) + 2
    halves = cut_spans(line.spans, 0, at - 1), cut_spans(line.spans, at, len(line.text))
    return [msgspec.structs.replace(line, spans=half, cells=()) for half in halves]


_TWO_LABELLED = 4
"""Cells of such a row."""
_FEWEST_LABELLED = 1.75
"""Lines for each that has a label, at most."""


def _begins(lines: Sequence[Line], labels: Sequence[str | None]) -> tuple[list[int], bool]:
    """Where the entries of a form begin, and whether they do so with a line above the labels, which has none.

    Below headings an entry may leave out the label that is the first of others.
    """
    headed = len(labels) > 1 and labels[0] is None
    if headed and lines[0].kind == "heading" and labels[1] is not None:
        heads = [at for at, line in enumerate(lines) if line.kind == "heading" and line.rank == lines[0].rank]
        return ([] if any(labels[at] for at in heads) else heads), headed
    first = labels[1] if headed else labels[0] if labels else None
    if first is None:
        return [], headed
    begins = [at - headed for at, label in enumerate(labels) if label == first]
    return ([] if headed and any(labels[at] for at in begins) else begins), headed


def _entry(lines: Sequence[Line], told: Sequence[tuple[str | None, str]], order: DayOrder | None) -> HistoryEntry:
    entry = HistoryEntry(lines[0].place, [], [], [], [], [], [], [], [], lines[0].kind, [line.plain for line in lines])
    ends, dates = _ends(told)
    entry.spans = find_dates(" – ".join(ends), order)
    if is_number_of(told[0][1], told[0][0]) or (lines[0].kind == "heading" and _names_label(told)):
        dates.append(0)
    elif told[0][0] is None:
        named = any(label and part_of(label) == "org" for label, _ in told)
        degree, mark, school = (part.strip() for part in _DASHED.sub("\0", told[0][1], count=1).partition("\0"))
        title = school if mark and is_degree(degree) else told[0][1]
        (entry.roles if named else entry.names).append(title)
        if title is school and not named and not any(label and part_of(label) == "role" for label, _ in told):
            entry.roles.append(degree)
        dates.append(0)
    for part, value in _values(lines, told, dates):
        _put(entry, part, value)
    return entry


def _names_label(told: Sequence[tuple[str | None, str]]) -> bool:
    """Whether the line above the labels of an entry only says which it is, `Previous employer`; labels name that."""
    (label, text), *others = told
    parts = {part_of(other) for other, _ in others if other}
    return label is None and part_of(text) in ("org", "role") and {"org", "role"} <= parts


def _ends(told: Sequence[tuple[str | None, str]]) -> tuple[list[str], list[int]]:
    """What tells from when to when an entry of a form lasted, and the lines that say so or are only ticked."""
    dates = [at for at, (label, value) in enumerate(told) if label and _tells_dates(value)]
    if not dates and told[0][0]:
        dates = [0]  # `Dates: March 2018 to June 2021, part-time`
    ends = [told[at][1] for at in dates[:2]]
    lasting, over = _open_ends(told)
    if len(ends) == 1 and lasting:
        ends.append("present")
    return ends, [*dates, *lasting, *over]


def _open_ends(told: Sequence[tuple[str | None, str]]) -> tuple[list[int], list[int]]:
    """The lines that say that an entry lasts: what is ticked, or a label of its end alone; and what is ticked off."""
    ticks = {at: answer for at, (label, value) in enumerate(told) if label and (answer := _ticked(value)) is not None}
    lasting = [at for at, yes in ticks.items() if yes and _LASTING.search(told[at][0] or "")]
    alone = [at for at, (label, value) in enumerate(told) if at and label is None and _OPEN.fullmatch(fold(value))]
    return [*lasting, *alone], [at for at, yes in ticks.items() if not yes]


def _put(entry: HistoryEntry, part: str | None, value: str) -> None:
    """Take in what a label of a part of an entry names."""
    if part == "org":
        name, *places = _named(value)
        entry.names.append(name)
        entry.locations += [place for place in places if is_place(place)]
    elif part == "role":
        entry.roles.append(value)
    elif part == "area" and entry.roles:
        entry.roles[-1] += f", {value}"
    elif part == "location":
        entry.locations.append(value)
    elif part == "tag":
        entry.tags.append(value)
    else:
        entry.items.append(value)


def is_number_of(text: str, label: str | None = None) -> bool:
    """Whether a line of a form only numbers one of the entries of a section: `Work Experience 2`."""
    found = _NUMBERED.fullmatch(text.strip()) if label is None else None
    return bool(found and (heading_kinds(found["name"]) or part_of(found["name"])))


def _ticked(value: str) -> bool | None:
    """Whether a value is a yes or a no; None of any other."""
    said = fold(value).strip(" .")
    return True if said in _YES else False if said in _NO else None


def without_label(text: str) -> str:
    """A line without the label of a form, if that names a part of an entry or its dates; nothing of what is ticked."""
    label, value = label_of(text)
    if not label or not value or not (part_of(label) or _tells_dates(value) or _ticked(value) is not None):
        return text
    return "" if _ticked(value) is not None else value


def _tells_dates(value: str) -> bool:
    """Whether a value is a date, a span or a word for the present, and nothing else."""
    return is_dates(value) or is_dates(f"2000 – {value}")


def _values(
    lines: Sequence[Line], told: Sequence[tuple[str | None, str]], apart: Sequence[int]
) -> Iterator[tuple[str | None, str]]:
    """What each label names with what belongs to it, but for some; a line without one goes on with the line above.

    A label that names no part of an entry stays with what it says: `Thesis: …`, `Grade: …`, `Team: …`.
    """
    part = None
    for at, (label, value) in enumerate(told):
        if label or at in apart:
            part = part_of(label) if label and at not in apart else None
        elif part is None or lines[at].kind == "item":
            part = "text"
        if value and at not in apart:
            yield part, value if part or not label else lines[at].plain


def _named(value: str) -> list[str]:
    """An employer or a school and the parts of its address."""
    name, *rest = value.split(", ")
    while rest and is_legal_form(rest[0]):
        name += f", {rest.pop(0)}"
    return [name, *rest[-1:]]
