"""The texts of a profile that criteria may read, each with its path and its rung."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from screen.ground.text import key, lines
from screen.ground.word_lists import word_list
from screen.sources.field_path import FieldPath
from screen.sources.fields import BUILT, LISTED, SECTIONS, Field
from screen.sources.papers import Standing, work_key

LABEL, SUMMARY = FieldPath("basics", field="label"), FieldPath("basics", field="summary")


class Passage(msgspec.Struct, frozen=True):
    """One string of a profile."""

    path: FieldPath
    entry: int
    """Number of the entry it belongs to, from 0 within the profile; entries with the same text share a number."""
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


def read_passages(document: Mapping[str, Any], standings: Sequence[Standing] = ()) -> tuple[Passage, ...]:
    """The passages of a shaped profile document, in the order of `SECTIONS`, the headline and the summary first.

    `standings` are those of its publications, in their order.
    """
    numbers: dict[object, int] = {}
    out = list(_basics(document["basics"], numbers))
    for section, own_rung in SECTIONS:
        for index, item in enumerate(document.get(section.name) or ()):
            if isinstance(item, str):
                found = [(FieldPath(section.name, index), item, Field(section.plain or ""))]
            else:
                found = [
                    (FieldPath(section.name, index, field.name, position), text, field)
                    for field in section.fields
                    for position, text in _strings(item.get(field.name))
                ]
            rung = own_rung
            if section.name == "publications":
                standing = standings[index]
                planned = standing.status == "in-preparation"
                rung = own_rung if standing.published else LISTED if planned else BUILT
            identity: object = (section.name, *(_text_identity(text) for _, text, _ in found))
            if section.name == "publications" and isinstance(title := item.get("name"), str) and key(title):
                identity = (section.name, work_key(title))
            entry = numbers.setdefault(identity, len(numbers))
            out += [
                Passage(path, entry, rung, split, field.states_role, section.tells_role, field.mentions)
                for path, text, field in found
                if (split := tuple(lines(text)))
            ]
    return tuple(out)


def _text_identity(text: str) -> str:
    """`text` as entries are compared for being the same: its words that are neither small nor numbers.

    Of a text without such words all of its words, and of one without words its marks.
    """
    whole = key(text)
    return " ".join(word for word in whole.split() if not (word.isdigit() or word in _small_words())) or whole or text


@cache
def _small_words() -> frozenset[str]:
    return word_list("article") | word_list("preposition") | word_list("being") | word_list("conjunction")


def _basics(basics: Mapping[str, Any], numbers: dict[object, int]) -> Iterator[Passage]:
    label, summary = basics.get("label"), basics.get("summary")
    if isinstance(label, str) and (split := tuple(lines(label))):
        yield Passage(LABEL, numbers.setdefault("label", len(numbers)), BUILT, split, states_role=True)
    if isinstance(summary, str) and (split := tuple(lines(summary))):
        whole = len(summary.strip().splitlines()) > 1
        entry = numbers.setdefault("summary", len(numbers))
        yield Passage(SUMMARY, entry, BUILT, split, tells_role=True, line_entries=whole)


def _strings(value: object) -> Iterator[tuple[int, str]]:
    """The texts of a field, each with its position in the list; -1: the field is a text."""
    if isinstance(value, str):
        yield -1, value
    elif isinstance(value, list):
        yield from ((position, item) for position, item in enumerate(value) if isinstance(item, str))
