"""The texts of a profile that criteria may read, each with its path and its rung."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from screen.ground.organisations import places_of
from screen.ground.text import LINE_ENDS, SHORT, lines
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
    said = _SaidTexts([], [], [])
    _add_basics(said, document["basics"])
    add, tell = said.texts.append, said.told.append  # texts are many
    for section, own_rung, plain, fields, held_by in _TABLE:
        papers = section == "publications"
        rung = own_rung
        for index, item in enumerate(document.get(section) or ()):
            if papers:
                standing = standings[index]
                planned = standing.status == "in-preparation"
                rung = own_rung if standing.published else LISTED if planned else BUILT
            if isinstance(item, str):
                add(item)
                tell((plain, index, -1, rung))
                continue
            first = len(said.texts)
            for name, kind in fields:
                value = item.get(name)
                if value is None:  # most of what an item may say
                    continue
                if isinstance(value, str):
                    add(value)
                    tell((kind, index, -1, rung))
                elif isinstance(value, list):
                    for position, text in enumerate(value):
                        if isinstance(text, str):
                            add(text)
                            tell((kind, index, position, rung))
            if held_by:
                said.add_holder(item.get(held_by), first)
    return _split(said, works)


class _SaidTexts(NamedTuple):
    """The texts of a profile before they are lines."""

    texts: list[str]
    told: list[tuple[int, int, int, int]]
    """Of each kind, item, position and rung; see `TEXT`."""
    holders: list[tuple[str, int, int]]
    """Names of employers and schools, with the texts of their items, from and to before, one of which has the name."""

    def add_holder(self, name: object, first: int) -> None:
        """Append whom an item was for, whose texts begin with `first`."""
        # Of most items the texts do not have it, and to look at all of them at once takes a third of the time.
        if isinstance(name, str) and name.strip().lower() in "\n".join(self.texts[first:]).lower():
            self.holders.append((name, first, len(self.texts)))


def _split(said: _SaidTexts, works: Sequence[str]) -> Texts:
    """The texts as lines, without those that say nothing."""
    out = Texts([], [], works, [])
    told, split, together = out.told, out.lines, "".join(said.texts)
    plain = not any(end in together for end in LINE_ENDS)
    for text, place in zip(said.texts, said.told, strict=True):
        if plain and len(text) <= SHORT:  # what `lines` does, without asking it
            if bare := text.strip():
                split.append(bare)
                told += place
                told.append(1)
        elif found := lines(text):
            split += found
            told += place
            told.append(len(found))
    for name, first, last in said.holders:  # few have any
        before, own = (
            sum(len(lines(text)) for text in said.texts[start:end]) for start, end in ((0, first), (first, last))
        )
        for line in range(before, before + own):
            out.held_by.extend((line, *span) for span in places_of(name, split[line]))
    return out


def _add_basics(said: _SaidTexts, basics: Mapping[str, Any]) -> None:
    label, summary = basics.get("label"), basics.get("summary")
    if isinstance(label, str):
        said.texts.append(label)
        said.told.append((_LABEL, -1, -1, BUILT))
    if isinstance(summary, str):
        whole = len(summary.strip().splitlines()) > 1
        said.texts.append(summary)
        said.told.append((_WHOLE if whole else _SUMMARY, -1, -1, BUILT))
