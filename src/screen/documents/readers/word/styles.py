"""Styles of a Word file: what a paragraph or a run looks like once its style and the style's ancestors are heard."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.legibility import PAPER, Colour
from screen.documents.readers.word.ink import is_off_page, is_on, is_unseen, number, read_colour, shade

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20


@dataclass
class Look:
    """How a paragraph is set."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    """Half points; 0 if the file does not say."""
    heading: int = 0
    """Level of its heading style; 0 if it has none."""
    item: int = 0
    """Depth in a list, from 1; 0 outside lists."""
    indent: int = 0
    """Left indent in twentieths of a point."""
    is_ruled: bool = False
    """A border runs below."""
    is_capitals: bool = False
    underline: bool = False
    is_hidden: bool = False
    extremes: frozenset[str] = frozenset()
    """Of an ODT or RTF file: words in force that set letters so far away, or so narrow, that nobody sees them."""
    style: int = 0
    """Number of its style, in rich text."""
    ink: Colour | None = None
    """Of its letters in an ODT or RTF file; None: that which the ground asks for, or not known."""
    largest: float = 0.0
    """Size of the largest run seen."""
    letters: dict[str, "_Element"] = field(default_factory=dict)
    """Properties of its letters in a Word file, its style's and those of its style's ancestors, by their names."""
    setting: dict[str, "_Element"] = field(default_factory=dict)
    """Properties of the paragraph itself in a Word file."""
    ground: Colour | None = PAPER
    """What is behind it; None if that is not known."""


class RunLook(NamedTuple):
    """How a run is set."""

    bold: bool
    italic: bool
    underline: bool
    size: float
    is_capitals: bool
    is_hidden: bool


class Styles:
    """The styles of a file."""

    def __init__(self, styles: "_Element | None") -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        self.body_size = 22.0
        if styles is not None:
            for style in styles.iter(f"{_W}style"):
                self._styles[style.get(f"{_W}styleId") or ""] = style
                if style.get(f"{_W}default") in {"1", "true"} and style.get(f"{_W}type") == "paragraph":
                    self._default = style.get(f"{_W}styleId") or ""
            size = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}sz")
            self.body_size = number(size, 20.0)
        self.body_size = self._size(self._default) or self.body_size
        self.page_ground: Colour | None = PAPER
        """The colour that the document gives to its pages."""
        self._defaults, self._setting = (
            None if styles is None else styles.find(f"{_W}docDefaults/{_W}{kind}Default/{_W}{kind}")
            for kind in ("rPr", "pPr")
        )

    def of_paragraph(self, node: "_Element") -> Look:
        """The look of a paragraph, from its own properties and its style's."""
        look = Look(size=self.body_size)
        look.letters, look.setting = _by_name(self._defaults), _by_name(self._setting)
        for table in node.iterancestors(f"{_W}tbl"):
            told = table.find(f"{_W}tblPr/{_W}tblStyle")
            for style in reversed(self._chain((told.get(f"{_W}val") if told is not None else None) or "")):
                look.letters.update(_by_name(style.find(f"{_W}rPr")))
                for part in style.findall(f"{_W}tblStylePr"):
                    if _is_of_part(node, table, part.get(f"{_W}type") or ""):
                        look.letters.update(_by_name(part.find(f"{_W}rPr")))
            break
        own = node.find(f"{_W}pPr")
        chosen = own.find(f"{_W}pStyle") if own is not None else None
        name = (chosen.get(f"{_W}val") if chosen is not None else None) or self._default
        chain = self._chain(name)
        for style in reversed(chain):
            self._hear_paragraph(style.find(f"{_W}pPr"), look)
            self._hear_run(style.find(f"{_W}rPr"), look)
            look.heading = _heading_level(style) or look.heading
        self._hear_paragraph(own, look)
        look.is_hidden = is_off_page(look.setting)
        look.ground = self._ground(node, look)
        return look

    def _ground(self, paragraph: "_Element", look: Look) -> Colour | None:
        """What is behind a paragraph: its own shading, or that of its cell, table, text box or page."""
        if (own := shade(look.setting.get("shd"))) is not None:
            return own
        for up in paragraph.iterancestors():
            name = up.tag.rsplit("}", 1)[-1] if isinstance(up.tag, str) else ""
            if name == "tc" and (of_cell := shade(up.find(f"{_W}tcPr/{_W}shd"))) is not None:
                return of_cell
            if name == "tbl":
                if (of_table := shade(up.find(f"{_W}tblPr/{_W}shd"))) is not None:
                    return of_table
                chosen = up.find(f"{_W}tblPr/{_W}tblStyle")
                styles = self._chain((chosen.get(f"{_W}val") if chosen is not None else None) or "")
                if any(next(style.iter(f"{_W}shd"), None) is not None for style in styles):
                    return None
            if name in {"wsp", "shape", "rect"}:
                return _shape_fill(up)
        return self.page_ground

    def of_run(self, node: "_Element", look: Look) -> RunLook:
        """The look of a run in a paragraph of a look."""
        heard = Look(look.bold, look.italic, look.size, is_capitals=look.is_capitals)
        heard.letters = dict(look.letters)
        own = node.find(f"{_W}rPr")
        underline = False
        if own is not None:
            chosen = own.find(f"{_W}rStyle")
            styled = [] if chosen is None else self._chain(chosen.get(f"{_W}val") or "")
            for properties in [*(style.find(f"{_W}rPr") for style in reversed(styled)), own]:
                self._hear_run(properties, heard)
                underline = underline or _is_underlined(properties)
        hidden = look.is_hidden or is_unseen(heard.letters, look.ground)
        return RunLook(heard.bold, heard.italic, underline, heard.size, heard.is_capitals, hidden)

    def _chain(self, name: str) -> list["_Element"]:
        chain: list[_Element] = []
        while name in self._styles and len(chain) < _DEEPEST and self._styles[name] not in chain:
            chain.append(self._styles[name])
            parent = self._styles[name].find(f"{_W}basedOn")
            name = (parent.get(f"{_W}val") if parent is not None else None) or ""
        return chain

    def _size(self, name: str) -> float:
        return next((size for style in self._chain(name) if (size := number(style.find(f"{_W}rPr/{_W}sz"), 0.0))), 0.0)

    def _hear_run(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        for tag, name in (("b", "bold"), ("i", "italic"), ("caps", "is_capitals")):
            if (node := properties.find(f"{_W}{tag}")) is not None:
                setattr(look, name, is_on(node))
        look.size = number(properties.find(f"{_W}sz"), look.size)
        look.letters.update(_by_name(properties))

    def _hear_paragraph(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        look.setting.update(_by_name(properties))
        listed = properties.find(f"{_W}numPr")
        if listed is not None:
            which, depth = listed.find(f"{_W}numId"), listed.find(f"{_W}ilvl")
            name = which.get(f"{_W}val") if which is not None else None
            if name in {"0", None}:
                look.item = 0 if name is not None else look.item
            else:
                look.item = 1 + int(number(depth, 0.0))
        if (outline := properties.find(f"{_W}outlineLvl")) is not None and number(outline, 9.0) < 6:
            look.heading = 1 + int(number(outline, 0.0))
        if (indent := properties.find(f"{_W}ind")) is not None:
            value = indent.get(f"{_W}left") or indent.get(f"{_W}start") or "0"
            look.indent = max(0, int(value)) if value.lstrip("-").isdigit() else look.indent
        border = properties.find(f"{_W}pBdr/{_W}bottom")
        if border is not None:
            look.is_ruled = (border.get(f"{_W}val") or "") not in {"nil", "none"}


def _is_of_part(paragraph: "_Element", table: "_Element", part: str) -> bool:
    """Whether a paragraph stands in the part of a table that its style sets apart (ECMA-376 part 1, 17.7.6.6)."""
    if part == "wholeTable":
        return True
    step, end = {"firstRow": ("tr", 0), "lastRow": ("tr", -1), "firstCol": ("tc", 0), "lastCol": ("tc", -1)}.get(
        part, ("", 0)
    )
    at = next(paragraph.iterancestors(f"{_W}{step}"), None) if step else None
    if at is None:
        return False
    row = at.getparent() if step == "tc" else table
    beside = [] if row is None else row.findall(f"{_W}{step}")
    return bool(beside) and beside[end] is at


def _by_name(properties: "_Element | None") -> dict[str, "_Element"]:
    if properties is None:
        return {}
    return {node.tag.rsplit("}", 1)[-1]: node for node in properties if isinstance(node.tag, str)}


def _shape_fill(shape: "_Element") -> Colour | None:
    """The colour of a drawn shape; None where a theme or a picture gives it, or an older drawing."""
    for node in shape:
        if isinstance(node.tag, str) and node.tag.endswith("}spPr"):
            for fill in node:
                name = fill.tag.rsplit("}", 1)[-1] if isinstance(fill.tag, str) else ""
                if name == "noFill":
                    return PAPER
                if name == "solidFill" and len(fill):
                    return read_colour(fill[0].get("val"))
    return None


def _is_underlined(properties: "_Element | None") -> bool:
    return properties is not None and is_on(properties.find(f"{_W}u"))


def _heading_level(style: "_Element") -> int:
    node = style.find(f"{_W}name")
    name = ((node.get(f"{_W}val") if node is not None else None) or "").lower().strip()
    for word in ("heading ", "heading", "제목 ", "标题 ", "titre ", "überschrift "):
        if name.startswith(word) and name[len(word) :].strip().isdigit():
            return min(6, max(1, int(name[len(word) :])))
    return 1 if name in {"title", "titre", "제목", "标题"} else 0
