"""Word files as blocks, from their XML: text boxes, tables, tabs and breaks, insertions kept and deletions left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.readers.inline import clean, settle
from screen.documents.readers.legibility import PAPER, read_colour
from screen.documents.readers.outline import LONGEST_HEADING, as_heading, looks_like_heading
from screen.documents.readers.rows import row_blocks
from screen.documents.readers.text import markers
from screen.documents.readers.word.covers import find_covered
from screen.documents.readers.word.drawing import box_sight, outer_boxes
from screen.documents.readers.word.elements import MC, R, UnseenText, W, load_parts, name_of, parse_tree, value_of
from screen.documents.readers.word.ink import is_far_left, is_narrow, is_shut
from screen.documents.readers.word.styles import Look, Styles
from screen.documents.readers.word.theme import read_scheme, write_out
from screen.ground.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_WANTED = re.compile(
    r"word/(?:document2?|styles|header\d*|footer\d*|footnotes|endnotes|theme/theme1)\.xml|word/_rels/document2?\.xml\.rels|docProps/core\.xml"
)
_SKIPPED = frozenset(
    {"del", "moveFrom", "rPr", "pPr", "sectPr", "instrText", "delText", "Fallback", "commentReference", "rt", "phant"}
)
_LINK_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_SILENT_FIELD = re.compile(r"\s*(?:ASK|PRIVATE|RD|SET|TA|TC|XE)(?![A-Z])", re.IGNORECASE)
"""Fields that show no result (ECMA-376 part 1, 17.16.5)."""
_DEEPEST = 60


def read_docx(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (core properties, `footer`, `notes`) of a Word file.

    Raises:
        InputError: it is damaged, encrypted, or unpacks to more than any document holds.
    """
    parts = load_parts(data, _WANTED, source, "Word file")
    main = next((name for name in ("word/document.xml", "word/document2.xml") if name in parts), None)
    if main is None:
        raise InputError(f"{source}: the Word file has no text part; it is damaged")
    scheme = read_scheme(parse_tree(parts.get("word/theme/theme1.xml")))

    def trees(*starts: str) -> "list[_Element]":
        found = (parse_tree(parts[name]) for name in sorted(parts) if name.startswith(starts))
        return [write_out(tree, scheme) for tree in found if tree is not None]

    if not (body := trees(main)):
        raise InputError(f"{source}: the Word file is damaged")

    return read_parts(
        WordParts(
            body[0],
            next(iter(trees("word/styles.xml")), None),
            trees("word/header"),
            trees("word/footer"),
            trees("word/footnotes", "word/endnotes"),
            _targets(parse_tree(parts.get(main.replace("word/", "word/_rels/") + ".rels"))),
        ),
        source,
        _properties(parse_tree(parts.get("docProps/core.xml"))),
    )


class WordParts(NamedTuple):
    """The parts of a Word file, or of one in another format made one."""

    body: "_Element"
    styles: "_Element | None"
    headers: "Sequence[_Element]"
    footers: "Sequence[_Element]"
    notes: "Sequence[_Element]"
    targets: Mapping[str, str] | None
    """What links lead to, by their ids; None: the ids are what they lead to."""


def read_parts(
    parts: WordParts, source: str, metadata: dict[str, Any]
) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks and warnings of a file, and its metadata with what stands at the foot of its pages."""
    reading = WordReading(source, Styles(parts.styles), parts.targets)
    reading.styles.page_ground = read_colour(value_of(parts.body.find(f"{W}background"), f"{W}color")) or PAPER
    blocks: list[Block] = []
    for header in parts.headers:
        blocks += [block for block in reading.read(header) if block.text not in {b.text for b in blocks}]
    blocks = [block for block in blocks if not re.fullmatch(r"(?:page)?\s*\d*", block.text, re.IGNORECASE)]
    blocks += reading.read(parts.body)
    reading.unseen.doubted += find_covered(parts.body, reading.styles)
    for key, trees in (("footer", parts.footers), ("notes", parts.notes)):
        if told := [block.text for tree in trees for block in reading.read(tree)]:
            metadata[key] = list(dict.fromkeys(told))
    return blocks, reading.unseen.warnings(), metadata


class WordReading:
    """One pass over the parts of a Word file."""

    def __init__(self, source: str, styles: Styles, targets: Mapping[str, str] | None) -> None:
        self._source = source
        self.styles = styles
        self.unseen = UnseenText()
        self._boxes: list[_Element] = []
        self._apart: list[Block] = []
        """Boxes with sections of their own amid those of the part that they stand in, which are read behind it."""
        self._in_section = False
        self._targets = targets

    def read(self, tree: "_Element") -> list[Block]:
        """The blocks of a part, bold or large lines on their own made headings."""
        body = tree.find(f"{W}body")
        self._apart, self._in_section = [], False
        return [*self._blocks(tree if body is None else body, 0), *self._apart]

    def _blocks(self, parent: "_Element", depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = name_of(child)
            if tag == "p":
                yield from self._paragraph(child, depth)
            elif tag == "tbl":
                for row in self._rows(child):
                    cells = [list(self._blocks(cell, depth + 1)) for cell in row]
                    yield from row_blocks(cells)
            elif tag == "AlternateContent":
                choice = child.find(f"{MC}Choice")
                yield from self._blocks(child if choice is None else choice, depth + 1)
            elif tag not in _SKIPPED and tag:
                yield from self._blocks(child, depth + 1)

    def _rows(self, table: "_Element") -> Iterator[list["_Element"]]:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl"), None) is not table:
                continue
            if is_shut(row) or is_far_left(table):
                self.unseen.hidden.append(_words(row))
            else:
                cells = [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr"), None) is row]
                self.unseen.hidden += [_words(cell) for cell in cells if is_narrow(cell)]
                self.unseen.doubted += [words for cell in cells if _is_merged(cell) and (words := _words(cell)).strip()]
                yield [cell for cell in cells if not is_narrow(cell)]

    def _paragraph(self, node: "_Element", depth: int) -> Iterator[Block]:
        outer, self._boxes = self._boxes, []
        look = self.styles.of_paragraph(node)
        spans = settle(self._runs(node, look, None, depth))
        boxes, self._boxes = self._boxes, outer
        if spans:
            block = _paragraph_block(spans, look, self.styles.body_size, self._source)
            self._in_section = self._in_section or _names_section(block)
            yield block
        for box in boxes:
            sight = box_sight(box)
            if sight == "hidden":
                self.unseen.hidden.append(_words(box))
                continue
            if sight == "doubtful":
                self.unseen.doubted.append(_words(box))
            around = self._in_section
            inside = list(self._blocks(box, depth + 1))
            self._in_section = around
            if around and any(map(_names_section, inside[:-1])):
                self._apart += inside
            else:
                yield from inside

    def _runs(self, parent: "_Element", look: Look, href: str | None, depth: int) -> Iterator[Span]:
        link = href
        codes: list[bool] = []  # of each field around: whether what stands in it now is not shown, as its code is not
        told: list[str] = []
        for child in parent:
            tag = name_of(child)
            if tag == "r":
                for field in child.iter(f"{W}instrText", f"{W}fldChar"):
                    mark = field.get(f"{W}fldCharType")
                    if name_of(field) == "instrText":
                        told[-1:] = ["".join(told[-1:]) + (field.text or "")]
                    elif mark == "begin":
                        codes.append(True)
                        told.append("")
                    elif mark == "separate":
                        code = "".join(told[-1:])
                        link = found[1] if (found := _LINK_FIELD.search(code)) else href
                        codes[-1:] = [_SILENT_FIELD.match(code) is not None]
                    elif mark == "end":
                        link = href
                        del codes[-1:], told[-1:]
                if any(codes):
                    self.unseen.hidden.append(_words(child))
                else:
                    yield from self._run(child, look, link, depth)
            elif tag == "hyperlink":
                yield from self._runs(child, look, self._target(child) or href, depth + 1)
            elif tag == "fldSimple" and _SILENT_FIELD.match(child.get(f"{W}instr") or ""):
                self.unseen.hidden.append(_words(child))
            elif tag not in _SKIPPED and tag and depth < _DEEPEST:
                yield from self._runs(child, look, link, depth + 1)

    def _target(self, link: "_Element") -> str | None:
        key = link.get(f"{R}id") or ""
        return key if self._targets is None else self._targets.get(key)

    def _run(self, node: "_Element", look: Look, href: str | None, depth: int) -> Iterator[Span]:
        style = self.styles.of_run(node, look)
        text = "".join(self._pieces(node, depth))
        if style.is_hidden:
            self.unseen.hidden.append(text)
            return
        yield style.span(text, href)
        look.largest = max(look.largest, style.largest)

    def _pieces(self, node: "_Element", depth: int) -> Iterator[str]:
        for child in node:
            tag = name_of(child)
            if tag == "t":
                yield child.text or ""
            elif tag in {"tab", "ptab"}:
                yield "\t"
            elif tag == "cr" or (tag == "br" and child.get(f"{W}type") not in {"page", "column"}):
                yield "\n"
            elif tag == "noBreakHyphen":
                yield "-"
            elif tag in {"drawing", "pict", "AlternateContent", "object"}:
                self._boxes += outer_boxes(child)
            elif tag == "sym":
                continue  # an icon or a bullet of a symbol font
            elif tag == "ruby" and depth < _DEEPEST:
                yield "".join(text.text or "" for base in child.iter(f"{W}rubyBase") for text in base.iter(f"{W}t"))


def _names_section(block: Block) -> bool:
    return bool(heading_kinds(block.text.strip()))


def _is_merged(cell: "_Element") -> bool:
    """Whether a cell goes on with that above it or before it, which shows its own text alone."""
    merges = (cell.find(f"{W}tcPr/{W}{way}Merge") for way in "vh")
    return any(merge is not None and merge.get(f"{W}val") != "restart" for merge in merges)


def _words(node: "_Element") -> str:
    return " ".join(text.text or "" for text in node.iter(f"{W}t")) + " "


def _targets(tree: "_Element | None") -> dict[str, str]:
    if tree is None:
        return {}
    return {node.get("Id") or "": node.get("Target") or "" for node in tree if node.get("TargetMode") == "External"}


def _properties(tree: "_Element | None") -> dict[str, Any]:
    if tree is None:
        return {}
    names = {"creator": "author", "title": "title", "subject": "subject", "keywords": "keywords"}
    said = {name_of(node): clean(node.text or "").strip() for node in tree if (node.text or "").strip()}
    # A file that no one has saved by hand keeps the day of the template that a program made it of.
    if said.get("modified") and said.get("lastModifiedBy"):
        names["modified"] = "modified"
    return {names[name]: text for name, text in said.items() if name in names}


_LARGER = 1.15
_INDENT = 500
"""Twentieths of a point of a step of a list."""


def _paragraph_block(spans: tuple[Span, ...], look: Look, body_size: float, source: str) -> Block:
    """The block that a paragraph is: a heading, an item or a paragraph. `body_size`: of running text, half points."""
    text = "".join(span.text for span in spans)
    if look.heading and len(text) <= 2 * LONGEST_HEADING:
        return Block("heading", spans, look.heading, source=source)
    if look.item:
        return Block("item" if look.item > 0 else "paragraph", spans, abs(look.item), source=source)
    if length := markers.bullet(text):
        return Block("item", settle(cut_spans(spans, length)), 1 + look.indent // _INDENT, source=source)
    block = Block("paragraph", spans, source=source)
    if looks_like_heading(block) or _stands_out(text, look, body_size):
        return as_heading(block, 2 if look.is_ruled and text.count(" ") < 5 else 0)
    return block


def _stands_out(text: str, look: Look, body_size: float) -> bool:
    """Whether a short line is set as a heading is: in capitals, larger, or over a rule."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 2 or len(text) > LONGEST_HEADING or set("\t\n@|") & set(text) or text.endswith((".", ",", ";")):
        return False
    if any(char.isdigit() for char in text):
        return False
    capitals = len(letters) > 3 and all(char.isupper() for char in letters)
    return capitals or look.is_ruled or look.largest >= _LARGER * body_size
