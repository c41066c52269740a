"""OpenDocument texts made WordprocessingML and read as that: lists, tables, frames, and what is switched off.

The names are those of OpenDocument 1.3, part 3 (OASIS, 2021).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from screen.documents.blocks.block import Block
from screen.documents.readers.inline import clean
from screen.documents.readers.legibility import PAPER
from screen.documents.readers.word import made
from screen.documents.readers.word.docx import WordParts, read_parts
from screen.documents.readers.word.elements import CONTINUED, length_of, load_parts, name_of, parse_tree
from screen.documents.readers.word.ink import FAR, FLAT, UNKNOWN
from screen.documents.readers.word.odt_styles import UNSHOWN, Attributes, OdtStyles, letters_of, setting_of
from screen.ground.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_WANTED = re.compile(r"(?:content|styles|meta)\.xml")
_OASIS = "{urn:oasis:names:tc:opendocument:xmlns"
_OFFICE, _TEXT, _STYLE, _TABLE = (f"{_OASIS}:{name}:1.0}}" for name in ("office", "text", "style", "table"))
_DRAW, _SVG, _FO = (f"{_OASIS}:{name}:1.0}}" for name in ("drawing", "svg-compatible", "xsl-fo-compatible"))
_XLINK = "{http://www.w3.org/1999/xlink}"
_SKIPPED = frozenset({"tracked-changes", "annotation", "annotation-end", "sequence-decls", "ruby-text", "script"})
_PROPERTIES = {"initial-creator": "author", "creator": "author", "title": "title", "subject": "subject"}
_BLANKS = {"tab": "\t", "line-break": "\n", "s": " "}
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_SHAPES = frozenset({"custom-shape", "rect", "ellipse", "circle", "polygon", "path"})
_DEEPEST = 60
_MOST_COLUMNS = 200
_LEAST_OPACITY = 50
"""Per cent: what is clearer lets a reader see what it covers."""
_HIDDEN: made.Told = {"vanish": {}}


def read_odt(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (properties, `footer`, `notes`) of an OpenDocument text.

    Raises:
        InputError: it is damaged, encrypted, or unpacks to more than any document holds.
    """
    parts = load_parts(data, _WANTED, source, "OpenDocument file")
    tree, styles = parse_tree(parts.get("content.xml")), parse_tree(parts.get("styles.xml"))
    text = tree.find(f"{_OFFICE}body/{_OFFICE}text") if tree is not None else None
    if text is None:
        raise InputError(f"{source}: the OpenDocument file has no text part; it is damaged, encrypted or no text")
    making = _OdtMaking(OdtStyles([part for part in (styles, tree) if part is not None]))
    heads, feet = (
        [made.element("hdr", *making.blocks(node)) for node in styles.iter(f"{_STYLE}{kind}")]
        if styles is not None
        else []
        for kind in ("header", "footer")
    )
    body = made.element("body", *making.blocks(text), made.page(making.styles.page))
    size = letters_of(making.styles.letters)["sz"]
    defaults = made.element("docDefaults", made.element("rPrDefault", made.properties("rPr", {"sz": size})))
    notes = [made.element("footnotes", *making.notes)]
    whole = WordParts(body, made.element("styles", defaults), heads, feet, notes, None)
    return read_parts(whole, source, _properties(parse_tree(parts.get("meta.xml"))))


class _OdtMaking:
    """One pass over the parts of an OpenDocument text."""

    def __init__(self, styles: OdtStyles) -> None:
        self.styles = styles
        self.notes: list[_Element] = []
        """What its notes say."""

    def blocks(self, parent: "_Element", depth: int = 0, item: int = 0) -> "Iterator[_Element]":
        """The paragraphs and tables of a part; `item`: depth in lists, 0 outside, below 0 behind an item's first."""
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = name_of(child)
            if tag == "placeholder" or (tag and _is_switched_off(child)):  # a prompt of a form is not printed
                yield _hidden(child)
            elif tag in {"p", "h"}:
                yield self._paragraph(child, depth, item)
                item = -abs(item)
            elif tag == "list":
                for part in child:
                    yield from self.blocks(part, depth + 1, abs(item) + 1 if name_of(part) == "list-item" else 0)
            elif tag == "table":
                yield from self._table(child, depth)
            elif tag not in _SKIPPED and tag:
                yield from self.blocks(child, depth + 1, item)

    def _table(self, node: "_Element", depth: int) -> "Iterator[_Element]":
        flat = self._flat_columns(node)
        for row in _rows(node):
            cells = []
            at = 0
            for cell in (one for one in row if name_of(one) in _CELLS):
                spanned = range(at, at + _count(cell, "number-columns-spanned"))
                at += _count(cell, "number-columns-repeated")
                if name_of(cell) != "covered-table-cell":
                    is_flat = flat.issuperset(spanned) or _is_switched_off(cell)
                    told = made.MadeCell(list(self.blocks(cell, depth + 1)), FLAT if is_flat else 0)
                    cells.append(told._replace(ground=self._behind(node, row, cell)))
            is_shut = self.styles.is_flat("table-row", row.get(f"{_TABLE}style-name") or "")
            yield made.row(cells, is_flat=is_shut or _is_switched_off(row))

    def _flat_columns(self, table: "_Element") -> set[int]:
        """The numbers of the columns that have no width."""
        flat: set[int] = set()
        at = 0
        for column in table.iter(f"{_TABLE}table-column"):
            after = at + _count(column, "number-columns-repeated")
            is_flat = self.styles.is_flat("table-column", column.get(f"{_TABLE}style-name") or "")
            if is_flat or _is_switched_off(column):
                flat.update(range(at, after))
            at = after
        return flat

    def _behind(self, table: "_Element", row: "_Element", cell: "_Element") -> str:
        """What is behind the letters of a cell; not known where a template or a column may say it."""
        ground = self.styles.cell_ground(node.get(f"{_TABLE}style-name") or "" for node in (table, row, cell))
        if ground is None or ground != PAPER:
            return made.hexadecimal(ground) if ground else UNKNOWN
        columns = table.iter(f"{_TABLE}table-column", f"{_TABLE}table-row")
        by_columns = any(node.get(f"{_TABLE}default-cell-style-name") for node in columns)
        return UNKNOWN if by_columns or table.get(f"{_TABLE}template-name") else ""

    def _paragraph(self, node: "_Element", depth: int, item: int) -> "_Element":
        if any(name_of(child) == "hidden-paragraph" and _is_switched_off(child) for child in node):
            return _hidden(node)
        name = node.get(f"{_TEXT}style-name") or "Standard"
        setting = dict(setting_of(self.styles.told("paragraph", name)))
        level = self.styles.heading(name)
        if name_of(node) == "h":
            told = node.get(f"{_TEXT}outline-level") or "1"
            level = min(6, int(told)) if told.isdecimal() and told != "0" else 1
        if level:
            setting["outlineLvl"] = {"val": str(level - 1)}
        if item:
            setting["numPr"] = {"numId": "1" if item > 0 else CONTINUED, "ilvl": str(abs(item) - 1)}
        letters = self.styles.told("paragraph", name, "text", self.styles.letters)
        return made.element("p", made.properties("pPr", setting), *self._runs(node, letters, None, depth))

    def _runs(self, node: "_Element", letters: Attributes, href: str | None, depth: int) -> "Iterator[_Element]":
        told = letters_of(letters)
        yield made.run(re.sub(r"\s+", " ", node.text or ""), told, href)  # blanks of the XML are one
        for child in node:
            tag = name_of(child)
            if str(child.tag).startswith(_DRAW):  # a frame, or a shape with text in it
                yield self._shape(child, depth)
            elif tag == "placeholder" or (tag and _is_switched_off(child)):
                yield made.run(_plain(child), _HIDDEN)
            elif tag == "note":
                self.notes += [_plain_paragraph(part) for part in child if name_of(part) == "note-body"]
            elif tag in _BLANKS:
                yield made.run(_BLANKS[tag], told, href)
            elif tag not in _SKIPPED and tag and depth < _DEEPEST:
                name = child.get(f"{_TEXT}style-name") or ""
                inner = self.styles.told("text", name, "text", letters) if tag in {"span", "a"} else letters
                target = child.get(f"{_XLINK}href") if tag == "a" else None
                yield from self._runs(child, inner, target or href, depth + 1)
            yield made.run(re.sub(r"\s+", " ", child.tail or ""), told, href)

    def _shape(self, node: "_Element", depth: int) -> "_Element":
        """A frame or a shape: where it lies in front of the text, or hidden with what is in it."""
        told = self.styles.told("graphic", node.get(f"{_DRAW}style-name") or "")
        words = [_hidden(node)] if _is_switched_off(node) else list(self.blocks(node, depth + 1))
        fill = (told.get(f"{_DRAW}fill-color", "") if told.get(f"{_DRAW}fill") == "solid" else "").removeprefix("#")
        if not _is_opaque(node, told):
            return made.shape({}, words, fill=fill)
        names = {"margin-left": "x", "margin-top": "y", "width": "width", "height": "height"}
        place = {name: length_of(node.get(f"{_SVG}{own}")) or 0.0 for name, own in names.items()}
        above = {"page": "page", "page-content": "margin"}.get(told.get(f"{_STYLE}vertical-rel", ""), "line")
        beside = "page" if told.get(f"{_STYLE}horizontal-rel") == "page" else "text"
        style = f"position:absolute;mso-position-horizontal:{told.get(f'{_STYLE}horizontal-pos', '')}"
        style += f";mso-position-horizontal-relative:{beside};mso-position-vertical-relative:{above}"
        return made.shape(place, words, style=style, fill=fill)


def _is_opaque(node: "_Element", told: Attributes) -> bool:
    """Whether a shape is painted over what is there, with no room made for it and not see-through (20.352, 20.392)."""
    if told.get(f"{_STYLE}wrap") != "run-through" or told.get(f"{_STYLE}run-through") == "background":
        return False
    is_frame = name_of(node) == "frame"
    if is_frame and node.find(f"{_DRAW}image") is not None:
        return True
    opacity = told.get(f"{_DRAW}opacity", "100%").removesuffix("%")
    is_filled = told.get(f"{_DRAW}fill", "none" if is_frame else "solid") != "none"
    is_clear = opacity.isdecimal() and int(opacity) < _LEAST_OPACITY
    return is_filled and not is_clear and (is_frame or name_of(node) in _SHAPES)


def _is_switched_off(node: "_Element") -> bool:
    """Whether an element is not shown: hidden, of a row that is folded away, or a frame off the page or of no size."""
    hidden = node.get(f"{_TEXT}is-hidden")
    if hidden == "true" or (hidden is None and node.get(f"{_TEXT}display") in UNSHOWN):
        return True
    x, y, width, height = (length_of(node.get(f"{_SVG}{name}")) for name in ("x", "y", "width", "height"))
    if node.tag.endswith("}frame"):
        grows = any(box.get(f"{_FO}min-height") is not None for box in node)
        if (width is not None and width <= FLAT) or (height is not None and height <= FLAT and not grows):
            return True
    return node.get(f"{_TABLE}visibility") in {"collapse", "filter"} or min(x or 0.0, y or 0.0) <= -FAR


def _hidden(node: "_Element") -> "_Element":
    return made.element("p", made.run(_plain(node), _HIDDEN))


def _plain_paragraph(node: "_Element") -> "_Element":
    return made.element("p", made.run(_plain(node), {}))


def _count(node: "_Element", name: str) -> int:
    """So many columns."""
    count = node.get(f"{_TABLE}{name}") or "1"
    return min(int(count), _MOST_COLUMNS) if count.isdecimal() else 1


def _plain(node: "_Element") -> str:
    """All text of a part on one line."""
    return " ".join(" ".join(str(text) for text in node.itertext()).split())


def _rows(table: "_Element") -> "Iterator[_Element]":
    """The rows of a table, those of its header first; those of inner tables stay in their cells."""
    for child in table:
        if name_of(child) == "table-row":
            yield child
        elif name_of(child) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(child)


def _properties(tree: "_Element | None") -> dict[str, Any]:
    found: dict[str, Any] = {}
    made_on = ""
    for node in tree.iter() if tree is not None else ():
        text = clean(node.text or "").strip()
        if text and (name := _PROPERTIES.get(name_of(node))):
            found.setdefault(name, text)
        elif text and name_of(node) == "date":
            found["modified"] = text
        elif text and name_of(node) == "creation-date":
            made_on = text
    # A file that was only converted keeps the day of the template that it was made of.
    if found.get("modified") == made_on:
        del found["modified"]
    return found
