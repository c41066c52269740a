"""Blocks: the one neutral sequence that every document becomes, whatever its format.

Readers make blocks and know nothing of CVs; whoever parses sections reads blocks and knows nothing of formats.
"""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from screen.documents.blocks.span import Span, text_of

Kind = Literal["heading", "item", "paragraph", "row", "record"]

PARAGRAPH_RANK = 8
"""Headings rank 1..6 (guessed ones 7), paragraphs 8, items 8 + depth: a line belongs to the last one of lower rank."""


class Block(msgspec.Struct, frozen=True):
    """One heading, list item, paragraph, table row or structured record, with its place in the source."""

    kind: Kind
    """What it is; a `row` has `cells`, a `record` has `fields`."""
    spans: tuple[Span, ...]
    """The inline content, in reading order; of a row the cells joined by tabs; of a record none."""
    level: int = 0
    """Heading: 1..6, 0 if only guessed from looks (it may be the title of an entry). Item: nesting depth from 1.
    Paragraph or row: depth of the item that it continues. Else 0."""
    line: int | None = None
    """Line in the source, from 1; None where the format has no lines."""
    page: int | None = None
    """Page of a PDF, from 1; None elsewhere."""
    cells: tuple[tuple[Span, ...], ...] = ()
    """Row: the cells, each as spans."""
    fields: Mapping[str, Any] | None = None
    """Record: the data, with `type` one of `bibtex`, `yaml`, `jsonresume`. Row of a LaTeX macro: `macro`, its name."""
    source: str = ""
    """Name of the file."""
    column: int | None = None
    """Of a cell of a table whose row was taken apart, because it holds lists: its column, from 0; None elsewhere."""

    @property
    def text(self) -> str:
        """The spans joined."""
        return text_of(self.spans)

    @property
    def place(self) -> str:
        """Where it stands, as people say it: `file:12`, `file p.2`, or the file alone."""
        if self.page is not None:
            return f"{self.source} p.{self.page}"
        return f"{self.source}:{self.line}" if self.line is not None else self.source

    @property
    def rank(self) -> int:
        """How deep it stands: headings (1..7) above paragraphs above items, deeper items below."""
        if self.kind == "heading":
            return self.level or PARAGRAPH_RANK - 1
        return PARAGRAPH_RANK + (max(1, self.level) if self.kind == "item" else self.level)


class Document(msgspec.Struct, frozen=True):
    """One file as blocks."""

    file: str
    """Name of the file, without folders."""
    format: str
    """One of `readers.format.Format`: what the bytes are, not what the suffix says."""
    sha256: str
    """Digest of the bytes, in hexadecimal."""
    blocks: tuple[Block, ...]
    """In reading order."""
    warnings: tuple[str, ...] = ()
    """What was left out or could not be read, a sentence each."""
    metadata: Mapping[str, Any] = msgspec.field(default_factory=dict)
    """Front matter, macros such as `\\name{}{}`, PDF and DOCX properties: whatever the file says of itself."""
