"""OpenDocument texts as blocks, from their XML: styles and their ancestors, lists, tables, frames, tabs and breaks.

The names are those of OpenDocument 1.3, part 3 (OASIS, 2021).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.readers.inline import clean, settle
from screen.documents.readers.legibility import PAPER, Colour
from screen.documents.readers.rows import row_blocks
from screen.documents.readers.word.elements import UnseenText, name_of
from screen.documents.readers.word.odt_covers import find_covered_odt
from screen.documents.readers.word.odt_styles import OdtStyles, is_switched_off
from screen.documents.readers.word.package import load_parts, parse_tree
from screen.documents.readers.word.paragraph import paragraph_block
from screen.documents.readers.word.styles import Look
from screen.ground.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_WANTED = re.compile(r"(?:content|styles|meta)\.xml")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_SKIPPED = frozenset({"tracked-changes", "annotation", "annotation-end", "sequence-decls", "ruby-text", "script"})
_PROPERTIES = {"initial-creator": "author", "creator": "author", "title": "title", "subject": "subject"}
_BLANKS = {"tab": "\t", "line-break": "\n", "s": " "}
_DEEPEST = 60
_MOST_SPACES = 40
_MOST_COLUMNS = 200


def read_odt(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (properties, `footer`, `notes`) of an OpenDocument text.

    Raises:
        InputError: it is damaged, encrypted, or unpacks to more than any document holds.
    """
    parts = load_parts(data, _WANTED, source, "OpenDocument file")
    tree, styles = parse_tree(parts.get("content.xml")), parse_tree(parts.get("styles.xml"))
    body = tree.find(f"{_OFFICE}body/{_OFFICE}text") if tree is not None else None
    if body is None:
        raise InputError(f"{source}: the OpenDocument file has no text part; it is damaged, encrypted or no text")
    reading = _OdtReading(source, OdtStyles([part for part in (styles, tree) if part is not None]))
    head, feet = reading.margins(styles)
    blocks = head + reading.read(body)
    reading.unseen.doubted += find_covered_odt(body, reading.styles)
    metadata = _properties(parse_tree(parts.get("meta.xml")))
    if feet:
        metadata["footer"] = feet
    if reading.notes:
        metadata["notes"] = reading.notes
    return blocks, reading.unseen.warnings(), metadata


class _OdtReading:
    """One pass over the parts of an OpenDocument text."""

    def __init__(self, source: str, styles: OdtStyles) -> None:
        self._source = source
        self.styles = styles
        self.unseen = UnseenText()
        self._frames: list[_Element] = []
        self.notes: list[str] = []
        """What its notes say."""
        self._ground: Colour | None = PAPER
        """What is behind the paragraphs that are read; None in a frame, which may be dark."""

    def margins(self, styles: "_Element | None") -> tuple[list[Block], list[str]]:
        """What stands at the head of the pages, and at their foot."""
        head: list[Block] = []
        feet: list[str] = []
        for node in styles.iter(f"{_STYLE}header", f"{_STYLE}footer") if styles is not None else ():
            for block in self.read(node):
                if node.tag == f"{_STYLE}footer":
                    feet.append(block.text)
                elif block.text not in {b.text for b in head} and not re.fullmatch(r"\W*\d*\W*", block.text):
                    head.append(block)
        return head, list(dict.fromkeys(feet))

    def read(self, parent: "_Element") -> list[Block]:
        """The blocks of a part."""
        return list(self._blocks(parent, 0, 0))

    def _blocks(self, parent: "_Element", depth: int, item: int) -> Iterator[Block]:
        """`item`: depth in lists, 0 outside."""
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = name_of(child)
            if tag == "placeholder" or (tag and is_switched_off(child)):  # a prompt of a form is not printed
                self.unseen.hidden.append(_plain(child))
            elif tag in {"p", "h"}:
                yield from self._paragraph(child, depth, item)
                item = -abs(item)  # a further paragraph of an item continues it
            elif tag == "list":
                yield from self._list(child, depth, abs(item) + 1)
            elif tag == "table":
                yield from self._table(child, depth)
            elif tag not in _SKIPPED and tag:
                yield from self._blocks(child, depth + 1, item)

    def _table(self, node: "_Element", depth: int) -> Iterator[Block]:
        around = self._ground
        flat = self._flat_columns(node)
        for row in _rows(node):
            cells = []
            at = 0
            for cell in row:
                spanned = range(at, at + _count(cell, "number-columns-spanned"))
                at += _count(cell, "number-columns-repeated")
                if name_of(cell) == "covered-table-cell":
                    continue
                above = list(cell.iterancestors(f"{_TABLE}table-row"))
                is_flat = flat.issuperset(spanned) or self.styles.is_flat(
                    "table-row", above[0].get(f"{_TABLE}style-name") or ""
                )
                if is_flat or is_switched_off(cell) or any(map(is_switched_off, above)):
                    self.unseen.hidden.append(_plain(cell))
                    continue
                ground = self._behind(node, cell)
                self._ground = ground if ground != PAPER else around
                cells.append(list(self._blocks(cell, depth + 1, 0)))
            self._ground = around
            yield from row_blocks(cells)

    def _flat_columns(self, table: "_Element") -> set[int]:
        """The numbers of the columns that have no width."""
        flat: set[int] = set()
        at = 0
        for column in table.iter(f"{_TABLE}table-column"):
            after = at + _count(column, "number-columns-repeated")
            if self.styles.is_flat("table-column", column.get(f"{_TABLE}style-name") or ""):
                flat.update(range(at, after))
            at = after
        return flat

    def _behind(self, table: "_Element", cell: "_Element") -> Colour | None:
        """What is behind the letters of a cell; None where a template, a column or the frame around may say it."""
        row = next(cell.iterancestors(f"{_TABLE}table-row"))
        ground = self.styles.cell_ground(node.get(f"{_TABLE}style-name") or "" for node in (table, row, cell))
        columns = table.iter(f"{_TABLE}table-column", f"{_TABLE}table-row")
        elsewhere = table.get(f"{_TABLE}template-name") or any(
            node.get(f"{_TABLE}default-cell-style-name") for node in columns
        )
        return ground if ground != PAPER or not elsewhere else None

    def _list(self, node: "_Element", depth: int, item: int) -> Iterator[Block]:
        for child in node:
            if name_of(child) == "list-item":
                yield from self._blocks(child, depth + 1, item)
            elif name_of(child) == "list-header":
                yield from self._blocks(child, depth + 1, 0)

    def _paragraph(self, node: "_Element", depth: int, item: int) -> Iterator[Block]:
        if any(name_of(child) == "hidden-paragraph" and is_switched_off(child) for child in node):
            self.unseen.hidden.append(_plain(node))
            return
        outer, self._frames = self._frames, []
        look = self.styles.of_paragraph(node.get(f"{_TEXT}style-name") or "")
        if name_of(node) == "h":
            level = node.get(f"{_TEXT}outline-level") or "1"
            look.heading = min(6, int(level)) if level.isdecimal() and level != "0" else 1
        look.item = max(item, 0)
        spans = settle(self._runs(node, look, None, depth))
        frames, self._frames = self._frames, outer
        if spans and item < 0:
            yield Block("paragraph", spans, -item, source=self._source)
        elif spans:
            yield paragraph_block(spans, look, self.styles.body_size, self._source)
        around, self._ground = self._ground, None
        for frame in frames:
            yield from self._blocks(frame, depth + 1, 0)
        self._ground = around

    def _runs(self, node: "_Element", look: Look, href: str | None, depth: int) -> Iterator[Span]:
        yield self._span(node.text or "", look, href)
        for child in node:
            tag = name_of(child)
            if tag == "placeholder" or (tag and is_switched_off(child)):  # a prompt of a form is not printed
                self.unseen.hidden.append(_plain(child))
            elif str(child.tag).startswith(_DRAW):  # a frame, or a shape with text in it
                self._frames.append(child)
            elif tag == "note":
                self.notes += _note(child)
            elif tag in _BLANKS:
                yield self._span(_blank(child), look, href) if tag == "s" else Span(_BLANKS[tag])
            elif tag == "a" and depth < _DEEPEST:
                yield from self._runs(child, look, child.get(f"{_XLINK}href") or href, depth + 1)
            elif tag not in _SKIPPED and tag and depth < _DEEPEST:
                inner = self.styles.of_run(child.get(f"{_TEXT}style-name") or "", look) if tag == "span" else look
                yield from self._runs(child, inner, href, depth + 1)
                look.largest = max(look.largest, inner.largest)
            yield self._span(child.tail or "", look, href)

    def _span(self, text: str, look: Look, href: str | None) -> Span:
        text = re.sub(r"\s+", " ", text)  # blanks of the XML are one
        if look.is_unseen(self._ground if look.ground == PAPER else look.ground):
            self.unseen.hidden.append(text)
            return Span("")
        return look.span(text, href)


def _count(node: "_Element", name: str) -> int:
    """So many columns."""
    count = node.get(f"{_TABLE}{name}") or "1"
    return min(int(count), _MOST_COLUMNS) if count.isdecimal() else 1


def _blank(node: "_Element") -> str:
    """The spaces that an element stands for."""
    count = node.get(f"{_TEXT}c") or "1"
    return " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)


def _plain(node: "_Element") -> str:
    """All text of a part on one line."""
    return " ".join(" ".join(str(text) for text in node.itertext()).split())


def _note(node: "_Element") -> list[str]:
    """What a note says."""
    return [text for part in node if name_of(part) == "note-body" and (text := _plain(part))]


def _rows(table: "_Element") -> Iterator[list["_Element"]]:
    """The rows of a table as cells, covered ones too, those of its header first; inner tables stay in their cells."""
    for child in table:
        if name_of(child) == "table-row":
            yield [cell for cell in child if name_of(cell) in {"table-cell", "covered-table-cell"}]
        elif name_of(child) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(child)


def _properties(tree: "_Element | None") -> dict[str, Any]:
    found: dict[str, Any] = {}
    made = ""
    for node in tree.iter() if tree is not None else ():
        text = clean(node.text or "").strip()
        if text and (name := _PROPERTIES.get(name_of(node))):
            found.setdefault(name, text)
        elif text and name_of(node) == "date":
            found["modified"] = text
        elif text and name_of(node) == "creation-date":
            made = text
    # A file that was only converted keeps the day of the template that it was made of.
    if found.get("modified") == made:
        del found["modified"]
    return found
