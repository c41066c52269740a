"""The texts of a profile that criteria may read, each with its path and its rung."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

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
    )
    for section, rung in SECTIONS
)
"""Name and rung of each section, the kind of its items that are texts, and its fields with their kinds."""

Text = tuple[int, int, int, int, Sequence[str], str]
"""One string of a profile: its kind (place in `KINDS`), the item and the position in its field (see `FieldPath`), the
rung, the lines, the `work` of a paper. Of a large pool there are many, so that they are plain tuples."""


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


def passage_of(text: Text) -> Passage:
    """A text, with names for all of it."""
    number, item, position, rung, split, work = text
    kind = KINDS[number]
    told = (kind.states_role, kind.tells_role, kind.mentions, kind.line_entries)
    return Passage(FieldPath(kind.section, item, kind.field, position), rung, tuple(split), *told, work)


def read_passages(
    document: Mapping[str, Any], standings: Sequence[Standing] = (), works: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """The passages of a shaped profile document; see `read_texts`."""
    return tuple(map(passage_of, read_texts(document, standings, works)))


def read_texts(
    document: Mapping[str, Any], standings: Sequence[Standing] = (), works: Sequence[str] = ()
) -> list[Text]:
    """The texts of a shaped profile document, in the order of `SECTIONS`, the headline and the summary first.

    `standings` and `works`, the folded titles, are those of its publications, in their order.
    """
    out = list(_basics(document["basics"]))
    for section, own_rung, plain, fields in _TABLE:
        papers = section == "publications"
        rung, work = own_rung, ""
        for index, item in enumerate(document.get(section) or ()):
            if papers:
                standing, work = standings[index], works[index]
                planned = standing.status == "in-preparation"
                rung = own_rung if standing.published else LISTED if planned else BUILT
            if isinstance(item, str):
                if split := lines(item):
                    out.append((plain, index, -1, rung, split, work))
            else:
                _add_fields(out, item, fields, (index, rung, work))
    return out


def _add_fields(
    out: list[Text], item: Mapping[str, Any], fields: Iterable[tuple[str, int]], of: tuple[int, int, str]
) -> None:
    """Append the texts of an item. `of`: its place, its rung, its `work`."""
    index, rung, work = of
    for name, kind in fields:
        value = item.get(name)
        if isinstance(value, str):
            if len(value) <= SHORT and value.isprintable():  # what `lines` does, without asking it
                if bare := value.strip():
                    out.append((kind, index, -1, rung, (bare,), work))
            elif split := lines(value):
                out.append((kind, index, -1, rung, split, work))
        elif isinstance(value, list):
            out += [
                (kind, index, position, rung, split, work)
                for position, text in enumerate(value)
                if isinstance(text, str) and (split := lines(text))
            ]


def _basics(basics: Mapping[str, Any]) -> Iterator[Text]:
    label, summary = basics.get("label"), basics.get("summary")
    if isinstance(label, str) and (split := lines(label)):
        yield _LABEL, -1, -1, BUILT, split, ""
    if isinstance(summary, str) and (split := lines(summary)):
        whole = len(summary.strip().splitlines()) > 1
        yield _WHOLE if whole else _SUMMARY, -1, -1, BUILT, split, ""
