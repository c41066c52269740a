"""BibTeX as records, one an entry: names from first to last, LaTeX decoded, broken entries named and left out.

A field is pieces in braces, in quotes or by name, joined with `#`, with or without the commas that people forget.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import quote
from screen.documents.readers.inline import clean, squeeze
from screen.documents.readers.tex.accents import decode_latex

_NAMES = frozenset({"author", "editor"})
_FRONT = re.compile(r"\A\ufeff?---\s*\n---\s*\n")
_NO_COMMA = re.compile(
    r"(@\s*(?!string\b|comment\b|preamble\b)\w+\s*[{(]\s*[^\s,={}()\"]+)([ \t\n]\s*[A-Za-z][\w-]*\s*=)", re.IGNORECASE
)
_NO_KEY = re.compile(r"(@\s*(?!string\b|comment\b|preamble\b)\w+\s*[{(])(\s*[A-Za-z][\w-]*\s*=)", re.IGNORECASE)
_LINKS = frozenset({"url", "pdf", "code", "website", "doi", "eprint", "file", "slides", "html"})
_TAKEN = frozenset({"type", "entry_type", "key"})
"""Names that mean something else in a record."""
_INHERITED_FROM_TITLE = frozenset({"proceedings", "mvproceedings", "book", "collection", "mvcollection", "mvbook"})
_PRIVATE = frozenset({"crossref", "xdata", "title", "subtitle", "author", "note", "doi", "url", "pages", "abstract"})
"""Fields that an entry does not take from the volume that it stands in."""


def read_bibtex(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """A record an entry, with `entry_type`, `key`, its fields, `author` and `editor` as lists of names."""
    import logging

    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    front = _FRONT.match(text)
    skipped = front[0].count("\n") if front else 0
    bare = _NO_KEY.sub(r"\1,\2", _NO_COMMA.sub(r"\1,\2", text[front.end() :] if front else text))
    # Raw values: the library takes `a # b` for one piece, and a field whose comma is missing for part of the last one.
    library = parse_string(bare, parse_stack=[])
    entries = list(library.entries)
    warnings = []
    for failed in library.failed_blocks:
        inner = getattr(failed, "ignore_error_block", None)
        if inner is not None and hasattr(inner, "fields"):  # a key or a field used twice: still an entry
            entries.append(inner)
        else:
            line = (failed.start_line or 0) + 1 + skipped
            warnings.append(f"line {line}: an entry could not be read and was left out: {quote(failed.raw or '')}")
    entries.sort(key=lambda entry: entry.start_line or 0)
    strings: dict[str, str] = {}
    for string in library.strings:
        strings[string.key.lower()] = next(_read_fields("", string.value, strings))[1]
    records = []
    for entry in entries:
        line = (entry.start_line or 0) + 1 + skipped
        fields, doubled = _fields(entry, strings)
        warnings += [f"line {line}: {name} stands twice; the first is taken" for name in doubled]
        records.append((line, entry.entry_type.lower(), entry.key, fields))
    volumes = {key.lower(): (kind, fields) for _, kind, key, fields in records if key}
    blocks = []
    for line, kind, key, fields in records:
        record = {"type": "bibtex", "entry_type": kind, "key": key, **_decoded(_inherited(fields, volumes))}
        blocks.append(Block("record", (), line=line, fields=record, source=source))
    return blocks, warnings, {}


def _fields(entry: Any, strings: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The fields of an entry by name in lower case, and the names that stand twice and say two things."""
    fields: dict[str, str] = {}
    doubled = []
    for field in entry.fields:
        for name, value in _read_fields(field.key.lower(), str(field.value), strings):
            if value != fields.setdefault(name.lower(), value):
                doubled.append(name.lower())
    return fields, doubled


def _inherited(fields: dict[str, str], volumes: Mapping[str, tuple[str, dict[str, str]]]) -> dict[str, str]:
    """The fields of an entry with those of the volume that its `crossref` names and of the sets in its `xdata`."""
    out = dict(fields)
    kind, volume = volumes.get(fields.get("crossref", "").strip().lower(), ("", {}))
    for name, value in volume.items():
        if name not in _PRIVATE:
            out.setdefault(name, value)
    if kind in _INHERITED_FROM_TITLE and "title" in volume:
        out.setdefault("booktitle", volume["title"])
    for key in fields.get("xdata", "").split(","):
        for name, value in volumes.get(key.strip().lower(), ("", {}))[1].items():
            out.setdefault(name, value)
    return out


def _decoded(fields: Mapping[str, str]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in fields.items():
        if key in _TAKEN:
            continue
        if key in _NAMES:
            out[key] = [name for part in _split_names(value) if (name := _in_order(part))]
        elif key in _LINKS:
            out[key] = value.strip().replace("\\_", "_").replace("\\&", "&").replace("\\%", "%")
        else:
            said = squeeze(clean(decode_latex(value))).strip()
            out[key] = _month(said) if key == "month" else said
    return out


def _month(said: str) -> int | str:
    """The number of a month, printed in figures or as a name in any language that dates are read in."""
    if said.isdecimal() and 1 <= int(said) <= 12:
        return int(said)
    dates = find_dates(f"{re.sub(r'[^A-Za-zÀ-ɏ]+', ' ', said).strip()} 2000")
    start = dates[0].start if dates else None
    return int(start[5:7]) if start and len(start) >= 7 else said


def _split_names(value: str) -> list[str]:
    """The names of a list parted by `and`, outside braces."""
    parts, depth, current = [], 0, ""
    for word in re.split(r"(\s+)", value):
        if depth == 0 and word.lower() == "and":
            parts.append(current)
            current = ""
            continue
        depth = max(0, depth + word.count("{") - word.count("}"))
        current += word
    return [part.strip() for part in (*parts, current) if part.strip()]


def _in_order(name: str) -> str:
    """`Last, Jr, First` as `First Last Jr`."""
    whole = name.startswith("{") and name.endswith("}") and name.count("{") == 1
    decoded = squeeze(clean(decode_latex(name))).strip()
    if whole or "," not in decoded:
        return decoded
    parts = [part.strip() for part in decoded.split(",")]
    if len(parts) == 2:
        return f"{parts[1]} {parts[0]}".strip()
    return " ".join(part for part in (parts[2], parts[0], parts[1]) if part)


_WORD = re.compile(r"[^\s#{}\"=,]+")
_NEXT_FIELD = re.compile(r"\s*([A-Za-z][\w-]*)\s*=(?!=)\s*")


def _read_fields(name: str, value: str, strings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The field of a name and a raw value, then those that follow it where no comma stands between.

    `strings` are the values of `@string`, by name in lower case.

    >>> list(_read_fields("title", '{Sparse} # " maps" year = 2021', {}))
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
