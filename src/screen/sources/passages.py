"""The texts of a profile that criteria may read, each with its path and its rung."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from screen.ground.text import lines
from screen.sources.field_path import FieldPath
from screen.sources.fields import BUILT, LISTED, SECTIONS
from screen.sources.papers import Standing

LABEL, SUMMARY = FieldPath("basics", field="label"), FieldPath("basics", field="summary")


class Passage(msgspec.Struct, frozen=True):
    """One string of a profile."""

    path: FieldPath
    rung: int
    """How strongly the entry speaks: place in `sources.fields.RUNGS`."""
    lines: tuple[str, ...]
    """Its lines, long ones split into sentences; verbatim, in order."""
    states_role: bool = False
    """It says what the person is or was."""
    tells_role: bool = False
    """A line of its prose may say so too."""
    mentions: int = 1
    """Entries that a mention here counts as."""
    line_entries: bool = False
    """Every line is an entry of its own: the passage is a whole document in one string."""
    work: str = ""
    """Of a paper, `papers.work_key` of its title: papers with the same are one entry, whatever else they say."""


def read_passages(
    document: Mapping[str, Any], standings: Sequence[Standing] = (), works: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """The passages of a shaped profile document, in the order of `SECTIONS`, the headline and the summary first.

    `standings` and `works`, the folded titles, are those of its publications, in their order.
    """
    out = list(_basics(document["basics"]))
    for section, own_rung in SECTIONS:
        for index, item in enumerate(document.get(section.name) or ()):
            rung, work = own_rung, ""
            if section.name == "publications":
                standing, work = standings[index], works[index]
                planned = standing.status == "in-preparation"
                rung = own_rung if standing.published else LISTED if planned else BUILT
            if isinstance(item, str):
                if split := lines(item):
                    out.append(Passage(FieldPath(section.name, index), rung, tuple(split)))
                continue
            for field in section.fields:
                for position, text in _strings(item.get(field.name)):
                    if split := lines(text):
                        path = FieldPath(section.name, index, field.name, position)
                        told = (field.states_role, section.tells_role, field.mentions, False, work)
                        out.append(Passage(path, rung, tuple(split), *told))
    return tuple(out)


def _basics(basics: Mapping[str, Any]) -> Iterator[Passage]:
    label, summary = basics.get("label"), basics.get("summary")
    if isinstance(label, str) and (split := tuple(lines(label))):
        yield Passage(LABEL, BUILT, split, states_role=True)
    if isinstance(summary, str) and (split := tuple(lines(summary))):
        whole = len(summary.strip().splitlines()) > 1
        yield Passage(SUMMARY, BUILT, split, tells_role=True, line_entries=whole)


def _strings(value: object) -> Iterable[tuple[int, str]]:
    """The texts of a field, each with its position in the list; -1: the field is a text."""
    if isinstance(value, str):
        return ((-1, value),)
    if isinstance(value, list):
        return [(position, item) for position, item in enumerate(value) if isinstance(item, str)]
    return ()
