"""Styles of a Word file: what a paragraph or a run looks like once its style and the style's ancestors are heard."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from screen.documents.blocks.span import Span
from screen.documents.readers.legibility import PAPER, Colour, read_colour
from screen.documents.readers.word.elements import CONTINUED, W, is_on, name_of, number, twips, value_of
from screen.documents.readers.word.ink import UNKNOWN, is_off_page, is_unseen, shade

if TYPE_CHECKING:
    from lxml.etree import _Element

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
    """Depth in a list, from 1; 0 outside lists, below 0 where a paragraph goes on with an item."""
    indent: int = 0
    """Left indent in twentieths of a point."""
    is_ruled: bool = False
    """A border runs below."""
    is_capitals: bool = False
    underline: bool = False
    is_hidden: bool = False
    largest: float = 0.0
    """Size of the largest run seen."""
    letters: dict[str, "_Element"] = field(default_factory=dict)
    """Properties of its letters, its style's and those of its style's ancestors, by their names."""
    setting: dict[str, "_Element"] = field(default_factory=dict)
    """Properties of the paragraph itself."""
    ground: Colour | None = PAPER
    """What is behind it; None if that is not known."""

    def span(self, text: str, href: str | None) -> Span:
        """A run of text that looks so, in a link or none."""
        self.largest = max(self.largest, self.size) if text.strip() else self.largest
        shown = text.upper() if self.is_capitals else text
        return Span(shown, self.bold, self.italic, self.underline and not href, href)


class Styles:
    """The styles of a file."""

    def __init__(self, styles: "_Element | None") -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        self.body_size = 22.0
        if styles is not None:
            for style in styles.iter(f"{W}style"):
                self._styles[style.get(f"{W}styleId") or ""] = style
                if style.get(f"{W}default") in {"1", "true"} and style.get(f"{W}type") == "paragraph":
                    self._default = style.get(f"{W}styleId") or ""
            size = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
            self.body_size = number(size, 20.0)
        self.body_size = self._size(self._default) or self.body_size
        self.page_ground: Colour | None = PAPER
        """The colour that the document gives to its pages."""
        self._defaults, self._setting = (
            None if styles is None else styles.find(f"{W}docDefaults/{W}{kind}Default/{W}{kind}")
            for kind in ("rPr", "pPr")
        )

    def of_paragraph(self, node: "_Element") -> Look:
        """The look of a paragraph, from its own properties and its style's."""
        look = Look(size=self.body_size)
        look.letters, look.setting = _by_name(self._defaults), _by_name(self._setting)
        for table in node.iterancestors(f"{W}tbl"):
            told = table.find(f"{W}tblPr/{W}tblStyle")
            for style in reversed(self._chain(value_of(told))):
                look.letters.update(_by_name(style.find(f"{W}rPr")))
                for part in style.findall(f"{W}tblStylePr"):
                    if _is_of_part(node, table, part.get(f"{W}type") or ""):
                        look.letters.update(_by_name(part.find(f"{W}rPr")))
            break
        own = node.find(f"{W}pPr")
        chosen = own.find(f"{W}pStyle") if own is not None else None
        name = value_of(chosen) or self._default
        chain = self._chain(name)
        for style in reversed(chain):
            self._hear_paragraph(style.find(f"{W}pPr"), look)
            self._hear_run(style.find(f"{W}rPr"), look)
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
            name = name_of(up)
            if name == "tc":
                told = up.find(f"{W}tcPr/{W}shd")
                if (of_cell := shade(told)) is not None or value_of(told, f"{W}fill") == UNKNOWN:
                    return of_cell
            if name == "tbl":
                if (of_table := shade(up.find(f"{W}tblPr/{W}shd"))) is not None:
                    return of_table
                chosen = up.find(f"{W}tblPr/{W}tblStyle")
                styles = self._chain(value_of(chosen))
                if any(next(style.iter(f"{W}shd"), None) is not None for style in styles):
                    return None
            if name in {"wsp", "shape", "rect"}:
                return _shape_fill(up)
        return self.page_ground

    def of_run(self, node: "_Element", look: Look) -> Look:
        """The look of a run in a paragraph of a look."""
        heard = replace(look, letters=dict(look.letters), largest=0.0)
        own = node.find(f"{W}rPr")
        if own is not None:
            chosen = own.find(f"{W}rStyle")
            styled = [] if chosen is None else self._chain(value_of(chosen))
            for properties in [*(style.find(f"{W}rPr") for style in reversed(styled)), own]:
                self._hear_run(properties, heard)
                heard.underline = heard.underline or _is_underlined(properties)
        heard.is_hidden = look.is_hidden or is_unseen(heard.letters, look.ground)
        return heard

    def _chain(self, name: str) -> list["_Element"]:
        chain: list[_Element] = []
        while name in self._styles and len(chain) < _DEEPEST and self._styles[name] not in chain:
            chain.append(self._styles[name])
            parent = self._styles[name].find(f"{W}basedOn")
            name = value_of(parent)
        return chain

    def _size(self, name: str) -> float:
        return next((size for style in self._chain(name) if (size := number(style.find(f"{W}rPr/{W}sz"), 0.0))), 0.0)

    def _hear_run(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        for tag, name in (("b", "bold"), ("i", "italic"), ("caps", "is_capitals")):
            if (node := properties.find(f"{W}{tag}")) is not None:
                setattr(look, name, is_on(node))
        look.size = number(properties.find(f"{W}sz"), look.size)
        look.letters.update(_by_name(properties))

    def _hear_paragraph(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        look.setting.update(_by_name(properties))
        listed = properties.find(f"{W}numPr")
        if listed is not None:
            which, depth = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
            name = which.get(f"{W}val") if which is not None else None
            if name in {"0", None}:
                look.item = 0 if name is not None else look.item
            else:
                look.item = (1 + int(number(depth, 0.0))) * (-1 if name == CONTINUED else 1)
        if (outline := properties.find(f"{W}outlineLvl")) is not None and number(outline, 9.0) < 6:
            look.heading = 1 + int(number(outline, 0.0))
        if (indent := properties.find(f"{W}ind")) is not None:
            look.indent = max(0, twips(indent, "left") or twips(indent, "start"))
        border = properties.find(f"{W}pBdr/{W}bottom")
        if border is not None:
            look.is_ruled = (border.get(f"{W}val") or "") not in {"nil", "none"}


def _is_of_part(paragraph: "_Element", table: "_Element", part: str) -> bool:
    """Whether a paragraph stands in the part of a table that its style sets apart (ECMA-376 part 1, 17.7.6.6)."""
    if part == "wholeTable":
        return True
    step, end = {"firstRow": ("tr", 0), "lastRow": ("tr", -1), "firstCol": ("tc", 0), "lastCol": ("tc", -1)}.get(
        part, ("", 0)
    )
    at = next(paragraph.iterancestors(f"{W}{step}"), None) if step else None
    if at is None:
        return False
    row = at.getparent() if step == "tc" else table
    beside = [] if row is None else row.findall(f"{W}{step}")
    return bool(beside) and beside[end] is at


def _by_name(properties: "_Element | None") -> dict[str, "_Element"]:
    if properties is None:
        return {}
    return {name_of(node): node for node in properties}


def _shape_fill(shape: "_Element") -> Colour | None:
    """The colour of a drawn shape; None where it is not told, or a picture gives it."""
    if told := shape.get("fillcolor"):  # of an older drawing
        return read_colour(told.removeprefix("#")[:6])
    for node in shape:
        if name_of(node) == "spPr":
            for fill in node:
                name = name_of(fill)
                if name == "noFill":
                    return PAPER
                if name == "solidFill" and len(fill):
                    return read_colour(fill[0].get("val"))
    return None


def _is_underlined(properties: "_Element | None") -> bool:
    return properties is not None and is_on(properties.find(f"{W}u"))


def _heading_level(style: "_Element") -> int:
    node = style.find(f"{W}name")
    name = (value_of(node)).lower().strip()
    for word in ("heading ", "heading", "제목 ", "标题 ", "titre ", "überschrift "):
        if name.startswith(word) and name[len(word) :].strip().isdecimal():
            return min(6, max(1, int(name[len(word) :])))
    return 1 if name in {"title", "titre", "제목", "标题"} else 0
