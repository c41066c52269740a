"""Where the fields of a profile stand in its documents, line by line: `work[0].highlights[1]` at `cv.md:14`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import lines_of
from screen.ground.text import key

_BEGINNING = 24
"""Letters by which a field is found again in the line that prints it."""
_SHORTEST = 6


def field_places(
    profile: Mapping[str, Any], provenance: Mapping[str, str], documents: Sequence[Document]
) -> dict[str, str]:
    """Path of each text of an entry to its place, where that is another one than the entry's.

    A field without a place of its own stands where its entry does. What another document says of that entry, and its
    own does not, stands there.
    """
    lines = [(key(line.plain), line.place) for document in documents for line in lines_of(document.blocks)]
    order = {place: at for at, (_, place) in reversed(list(enumerate(lines)))}
    found: dict[str, list[int]] = {}
    for at, (text, _) in enumerate(lines):
        found.setdefault(text[:_BEGINNING], []).append(at)
    out: dict[str, str] = {}
    for entry, place in provenance.items():
        begin = order.get(place)
        if begin is None or not entry.endswith("]"):
            continue
        for path, text in _texts(_entry(profile, entry), entry):
            said = key(text)[:_BEGINNING]
            printed = found.get(said, ()) if len(said) >= _SHORTEST else ()
            here = [at for at in printed if _file(lines[at][1]) == _file(place)]
            whole = [at for at in printed if lines[at][0] == key(text)]
            told = [at for at in here if at >= begin] if here else whole
            if told and lines[told[0]][1] != place:
                out[path] = lines[told[0]][1]
    return out


def _entry(profile: Mapping[str, Any], path: str) -> Any:
    name, _, number = path.rstrip("]").partition("[")
    entries = profile.get(name, ())
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else None


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, f"{path}.{name}")
    elif isinstance(value, (list, tuple)):
        for number, part in enumerate(value):
            yield from _texts(part, f"{path}[{number}]")


def _file(place: str) -> str:
    return re.sub(r":\d+$| p\.\d+$", "", place)
