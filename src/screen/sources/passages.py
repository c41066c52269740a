"""The texts of a profile that criteria may read, each with its path and its rung."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from screen.ground.organisations import places_of
from screen.ground.text import SHORT, lines
from screen.sources.field_path import FieldPath
from screen.sources.fields import BUILT, LISTED, SECTIONS
from screen.sources.papers import Standing

LABEL, SUMMARY = FieldPath("basics", field="label"), FieldPath("basics", field="summary")


class PassageKind(msgspec.Struct, frozen=True):
    """What the texts of a field have in common."""

    section: str
    field: str = ""
    """Empty: the item itself is a text."""
    states_role: bool = False
    """It says what the person is or was."""
    tells_role: bool = False
    """A line of its prose may say so too."""
    mentions: int = 1
    """Entries that a mention here counts as."""
    line_entries: bool = False
    """Every line is an entry of its own: the passage is a whole document in one string."""


_LABEL, _SUMMARY, _WHOLE = range(3)
KINDS = (
    PassageKind("basics", "label", states_role=True),
    PassageKind("basics", "summary", tells_role=True),
    PassageKind("basics", "summary", tells_role=True, line_entries=True),
    *(
        kind
        for section, _ in SECTIONS
        for kind in (
            PassageKind(section.name),
            *(
                PassageKind(section.name, field.name, field.states_role, section.tells_role, field.mentions)
                for field in section.fields
            ),
        )
    ),
)
"""All of them; a text knows its place here."""

_NUMBERS = {(kind.section, kind.field): number for number, kind in enumerate(KINDS)}
_TABLE = tuple(
    (
        section.name,
        rung,
        _NUMBERS[section.name, ""],
        tuple((field.name, _NUMBERS[section.name, field.name]) for field in section.fields),
        section.held_by,
    )
    for section, rung in SECTIONS
)
"""Name and rung of each section, the kind of its items that are texts, its fields with their kinds, and the field that
names an employer or school."""

TEXT = 5
"""Numbers that tell of a text: its kind (place in `KINDS`), the item and the position in its field (see `FieldPath`),
the rung, how many lines it has."""


class Texts(NamedTuple):
    """Every string of a profile that criteria may read: of a large pool there are many, so that they are no records."""

    told: list[int]
    """`TEXT` numbers of each."""
    lines: list[str]
    """The lines of all of them: long ones split into sentences; verbatim, in order."""
    works: Sequence[str]
    """Of each item of `publications[]`, `papers.work_key` of its title."""
    held_by: list[tuple[int, int, int]]
    """Where the texts of an item name its own employer or school: place in `lines`, start and end in characters."""

    def work(self, kind: int, item: int) -> str:
        """Of a text of a paper, its work; else empty."""
        return self.works[item] if KINDS[kind].section == "publications" else ""


class Passage(msgspec.Struct, frozen=True):
    """One string of a profile."""

    path: FieldPath
    rung: int
    """How strongly the entry speaks: place in `sources.fields.RUNGS`."""
    lines: tuple[str, ...]
    """Its lines, long ones split into sentences; verbatim, in order."""
    states_role: bool = False
    """See `PassageKind`, as for the next three."""
    tells_role: bool = False
    mentions: int = 1
    line_entries: bool = False
    work: str = ""
    """Of a paper, `papers.work_key` of its title: papers with the same are one entry, whatever else they say."""


def passages_of(texts: Texts) -> Iterator[Passage]:
    """The texts, with names for all of it."""
    first = 0
    for place in range(0, len(texts.told), TEXT):
        number, item, position, rung, count = texts.told[place : place + TEXT]
        kind, split = KINDS[number], tuple(texts.lines[first : first + count])
        told = (kind.states_role, kind.tells_role, kind.mentions, kind.line_entries)
        path = FieldPath(kind.section, item, kind.field, position)
        yield Passage(path, rung, split, *told, texts.work(number, item))
        first += count


def read_texts(document: Mapping[str, Any], standings: Sequence[Standing] = (), works: Sequence[str] = ()) -> Texts:
    """The texts of a shaped profile document, in the order of `SECTIONS`, the headline and the summary first.

    `standings` and `works`, the folded titles, are those of its publications, in their order.
    """
    out = Texts([], [], works, [])
    _add_basics(out, document["basics"])
    for section, own_rung, plain, fields, held_by in _TABLE:
        papers = section == "publications"
        rung = own_rung
        for index, item in enumerate(document.get(section) or ()):
            if papers:
                standing = standings[index]
                planned = standing.status == "in-preparation"
                rung = own_rung if standing.published else LISTED if planned else BUILT
            if isinstance(item, str):
                _add(out, item, plain, index, -1, rung)
                continue
            first = len(out.lines)
            for name, kind in fields:
                value = item.get(name)
                if value is None:  # most of what an item may say
                    continue
                if isinstance(value, str):
                    _add(out, value, kind, index, -1, rung)
                elif isinstance(value, list):
                    for position, text in enumerate(value):
                        if isinstance(text, str):
                            _add(out, text, kind, index, position, rung)
            if held_by:
                _add_holder(out, item.get(held_by), first)
    return out


def _add_holder(out: Texts, name: object, first: int) -> None:
    """Append where the lines from `first` on have the name of whom their item was for."""
    # Of most items the texts do not have it, and to look at all of them at once takes a third of the time.
    if isinstance(name, str) and name.strip().lower() in "\n".join(out.lines[first:]).lower():
        for line in range(first, len(out.lines)):
            out.held_by.extend((line, *span) for span in places_of(name, out.lines[line]))


def _add(out: Texts, text: str, kind: int, item: int, position: int, rung: int) -> None:
    """Append a text, where it says anything."""
    if len(text) <= SHORT and text.isprintable():  # what `lines` does, without asking it
        if bare := text.strip():
            out.lines.append(bare)
            out.told.extend((kind, item, position, rung, 1))
    elif split := lines(text):
        out.lines.extend(split)
        out.told.extend((kind, item, position, rung, len(split)))


def _add_basics(out: Texts, basics: Mapping[str, Any]) -> None:
    label, summary = basics.get("label"), basics.get("summary")
    if isinstance(label, str):
        _add(out, label, _LABEL, -1, -1, BUILT)
    if isinstance(summary, str):
        whole = len(summary.strip().splitlines()) > 1
        _add(out, summary, _WHOLE if whole else _SUMMARY, -1, -1, BUILT)
