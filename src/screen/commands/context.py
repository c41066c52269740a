"""What stands around the quotes of a candidate: whole entries, their places in the documents, warnings."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from screen.ground.evidence import Node
from screen.ground.problem import ON_PURPOSE
from screen.sources.fields import SECTIONS
from screen.sources.profile import Profile

if TYPE_CHECKING:
    from screen.commands.blind import Blind

_HEAD = ("position", "name", "title", "studyType", "area", "institution", "venue", "publisher", "startDate", "endDate",
         "releaseDate", "date")  # fmt: skip
"""Fields that stand in the first line of an entry."""


class Entry(msgspec.Struct, frozen=True):
    """One entry of a profile that is quoted."""

    path: str
    """`work[1]`."""
    head: str
    """What and when, in one line."""
    lines: tuple[tuple[str, str], ...]
    """Path and whole text of each of its fields that may count."""
    place: str = ""
    """Where import found it: file, page or line; empty where nothing tells."""


class QuoteContext(msgspec.Struct, frozen=True):
    """What a reader needs beside the quotes of one candidate."""

    entries: tuple[Entry, ...]
    """Those that are quoted, in the order of the explanation."""
    warnings: tuple[str, ...]
    """What import and reading had to say."""


def context_of(profile: Profile, explanation: Node, hidden: "Blind | None" = None) -> QuoteContext:
    """The entries that an explanation quotes, blind if `hidden` is given."""
    said = hidden.redaction(profile.id).said if hidden else str
    shown = hidden.profile(profile) if hidden else profile
    meta = profile.document.get("meta")
    meta = meta if isinstance(meta, Mapping) else {}
    places = meta.get("provenance") if isinstance(meta.get("provenance"), Mapping) else {}
    told = meta.get("warnings")
    warnings = told if isinstance(told, list) else []
    return QuoteContext(
        entries=tuple(
            _entry(path, shown.document, said(_place(places, path))) for path in dict.fromkeys(_quoted(explanation))
        ),
        warnings=tuple(
            said(text)
            for text in (*warnings, *profile.notes)
            if isinstance(text, str) and not text.endswith(ON_PURPOSE)
        ),
    )


def _quoted(node: Node) -> Iterator[str]:
    for quote in node.evidence or ():
        section, dot, _ = quote.path.partition(".")
        yield section if "[" in section else quote.path if dot else section
    for detail in node.details or ():
        yield from _quoted(detail)


def _place(places: Any, path: str) -> str:
    value = places.get(path) if isinstance(places, Mapping) else None
    return value if isinstance(value, str) else ""


def _entry(path: str, document: Mapping[str, Any], place: str) -> Entry:
    section, _, rest = path.partition("[")
    if not rest:
        text = document["basics"].get(path.partition(".")[2])
        return Entry(path, "", ((path, text),) if isinstance(text, str) else (), place)
    items, number = document.get(section), int(rest.rstrip("]"))
    item = items[number] if isinstance(items, list) and number < len(items) else None
    if isinstance(item, str):
        return Entry(path, "", ((path, item),), place)
    if not isinstance(item, Mapping):
        return Entry(path, "", (), place)
    head = ", ".join(str(item[name]) for name in _HEAD if isinstance(item.get(name), str | int) and item[name])
    fields = next((known.fields for known, _ in SECTIONS if known.name == section), ())
    lines = tuple(line for field in fields for line in _texts(f"{path}.{field.name}", item.get(field.name)))
    return Entry(path, head, lines, place)


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        yield from ((f"{path}[{number}]", part) for number, part in enumerate(value) if isinstance(part, str))
