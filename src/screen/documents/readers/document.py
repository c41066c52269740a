"""Readers: one for each format, all to the same blocks; they know nothing of CVs."""

import hashlib
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from screen.documents.blocks.block import Block, Document, Kind
from screen.documents.blocks.span import Span, cut_spans, join_spans, split_spans, text_of
from screen.documents.readers.format import READERS, Format, sniff
from screen.documents.readers.inline import noting_unseen, settle
from screen.documents.readers.text import markers
from screen.ground.errors import InputError
from screen.ground.file_type import file_type, printable
from screen.ground.outgoing import visible

LARGEST_FILE = 50_000_000
LARGEST_TEXT = 10_000_000
"""Bytes: no CV is larger; a larger text is a log or a data set."""
_LONGEST_QUOTE = 120
_WITH_BREAKS = frozenset({"docx", "odt", "rtf", "html"})
"""Formats whose paragraphs have hard breaks that mean whatever their author made of them."""

_Read = tuple[list[Block], list[str], dict[str, Any]]


def read_document(path: Path, data: bytes | None = None) -> Document:
    """The document in `path` as blocks, read by what it is, whatever its suffix says.

    `data`: the bytes, if they are at hand; else they are read from `path`.

    Raises:
        InputError: the file is missing, empty, encrypted, scanned, damaged, too large or no document: one sentence.
    """
    name = visible(printable(path.name))
    if file_type(path).kind == "rubric":
        raise InputError(f"{name}: a rubric, not a document")
    if data is None:
        data = load_bytes(path)
    if len(data) > LARGEST_FILE:
        raise InputError(
            f"{name}: the file is too large ({len(data) // 1_000_000} MB; at most {LARGEST_FILE // 1_000_000})"
        )
    kind, text = sniff(data, name)
    if text and len(data) > LARGEST_TEXT:
        raise InputError(
            f"{name}: the text is too long ({len(data) // 1_000_000} MB; at most {LARGEST_TEXT // 1_000_000})"
        )
    try:
        with noting_unseen() as unseen:
            blocks, warnings, metadata = _read(kind, text or data, name, path.parent)
    except (RecursionError, MemoryError):
        raise InputError(f"{name}: the document is nested too deeply or too large to be read") from None
    except ValueError as error:
        raise InputError(f"{name}: the {kind.upper()} could not be read: {error}") from None
    if unseen:
        said = ", ".join(dict.fromkeys(unseen))
        warnings = [*warnings, f"words had invisible characters in them: {said[:_LONGEST_QUOTE]}"]
    if kind in _WITH_BREAKS:
        blocks = with_items(blocks)
    if not blocks and not metadata:
        raise InputError(f"{name}: the document has no text")
    return Document(name, kind, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(warnings), metadata)


def load_bytes(path: Path) -> bytes:
    """The bytes of a file, of `LARGEST_FILE` at most.

    Raises:
        InputError: it is missing, a folder, too large or may not be read.
    """
    try:
        if path.is_dir():
            what = "a folder, not a document" if any(path.iterdir()) else "an empty folder"
            raise InputError(f"{path.name}: {what}")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)  # what a device or a file that grows has more of is not asked for
    except OSError as error:
        if path.name == "-":
            raise InputError("-: a document is read from its file, not from standard input: name the file") from None
        raise InputError(f"{path.name}: cannot be read: {(error.strerror or 'unknown error').lower()}") from None
    if len(data) > LARGEST_FILE:
        raise InputError(f"{path.name}: the file is too large (at most {LARGEST_FILE // 1_000_000} MB)")
    return data


def _read(kind: Format, content: str | bytes, name: str, folder: Path) -> _Read:
    """Each reader is imported when it is needed: they are heavy."""
    module, _, reads = READERS.get(kind, f"text.{kind}.read_{kind}").rpartition(".")
    reader: Callable[..., _Read] = getattr(import_module(f"screen.documents.readers.{module}"), reads)
    return reader(content, name, folder) if kind == "latex" else reader(content, name)


def with_items(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, lines behind a bullet within a paragraph made items of their own, as hard breaks leave them."""
    out: list[Block] = []
    for block in blocks:
        lines = list(split_spans(block.spans, "\n")) if block.kind == "paragraph" else []
        marks = [markers.bullet(text_of(line)) for line in lines]
        if not any(marks[1:]):
            out.append(block)
            continue
        part: list[tuple[Span, ...]] = []
        is_item = False
        for line, mark in zip([*lines, ()], [*marks, 1], strict=True):
            if mark and part:
                kind: Kind = "item" if is_item else "paragraph"
                spans, level = settle(join_spans(part, "\n")), block.level + is_item
                if spans:
                    out.append(Block(kind, spans, level, block.line, block.page, source=block.source))
                part = []
            if not part:
                is_item = bool(mark)
            part.append(cut_spans(line, mark) if mark else line)
    return out
