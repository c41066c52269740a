"""Fields of BibTeX: pieces in braces, in quotes or by name, joined with `#`, and the commas that people forget."""

import re
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\s#{}\"=,]+")
_NEXT_FIELD = re.compile(r"\s*([A-Za-z][\w-]*)\s*=(?!=)\s*")


def read_fields(name: str, value: str, strings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The field of a name and a raw value, then those that follow it where no comma stands between.

    `strings` are the values of `@string`, by name in lower case.

    >>> list(read_fields("title", '{Sparse} # " maps" year = 2021', {}))
    [('title', 'Sparse maps'), ('year', '2021')]
    """
    at = 0
    while True:
        said, at = _joined(value, at, strings)
        found = _NEXT_FIELD.match(value, at)
        if found is None:
            yield name, said + value[at:].rstrip()
            return
        yield name, said
        name, at = found[1], found.end()


def _joined(value: str, at: int, strings: Mapping[str, str]) -> tuple[str, int]:
    """The pieces from a place on that `#` joins, and the place after them."""
    said = ""
    while True:
        at = _spaces(value, at)
        stop = _piece_stop(value, at)
        piece = value[at:stop]
        said += piece[1:-1] if piece[:1] in ("{", '"') else strings.get(piece.lower(), piece)
        after = _spaces(value, stop)
        if not value.startswith("#", after):
            return said, stop
        at = after + 1


def _spaces(value: str, at: int) -> int:
    while at < len(value) and value[at].isspace():
        at += 1
    return at


def _piece_stop(value: str, at: int) -> int:
    """The place after the piece that begins at a place."""
    opening = value[at : at + 1]
    if opening not in ("{", '"'):
        word = _WORD.match(value, at)
        return word.end() if word else len(value)
    depth = 0
    for stop in range(at, len(value)):
        char = value[stop]
        if value[stop - 1 : stop] == "\\" and char in "{}":
            continue
        depth += (char == "{") - (char == "}")
        if depth == 0 and stop > at and (char == "}" if opening == "{" else char == '"'):
            return stop + 1
    return len(value)
