"""Styles of a Word file: what a paragraph or a run looks like once its style and the style's ancestors are heard."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20
_SMALLEST = 3
"""Half points: no eye reads smaller print."""
_NARROWEST = 10.0
"""Percent of a letter's width: what is squeezed below it is a line."""
_PAPER = 0xF5
"""Of 255: a colour whose channels are all from here on is that of paper."""


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
    style: int = 0
    """Number of its style, in rich text."""
    is_white: bool = False
    """White on a ground that is not known to be dark."""
    has_ground: bool = False
    """A colour lies behind it."""
    largest: float = 0.0
    """Size of the largest run seen."""


class RunLook(NamedTuple):
    """How a run is set."""

    bold: bool
    italic: bool
    underline: bool
    size: float
    is_capitals: bool
    is_hidden: bool


class Styles:
    """The styles and lists of a file."""

    def __init__(self, styles: "_Element | None", numbering: "_Element | None") -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        self.body_size = 22.0
        if styles is not None:
            for style in styles.iter(f"{_W}style"):
                self._styles[style.get(f"{_W}styleId") or ""] = style
                if style.get(f"{_W}default") in {"1", "true"} and style.get(f"{_W}type") == "paragraph":
                    self._default = style.get(f"{_W}styleId") or ""
            size = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}sz")
            self.body_size = _number(size, 20.0)
        self.body_size = self._size(self._default) or self.body_size
        self._empty_lists = _lists_without_marks(numbering)

    def of_paragraph(self, node: "_Element") -> Look:
        """The look of a paragraph, from its own properties and its style's."""
        look = Look(size=self.body_size)
        own = node.find(f"{_W}pPr")
        chosen = own.find(f"{_W}pStyle") if own is not None else None
        name = (chosen.get(f"{_W}val") if chosen is not None else None) or self._default
        chain = self._chain(name)
        for style in reversed(chain):
            self._hear_paragraph(style.find(f"{_W}pPr"), look)
            self._hear_run(style.find(f"{_W}rPr"), look)
            look.heading = _heading_level(style) or look.heading
        self._hear_paragraph(own, look)
        return look

    def of_run(self, node: "_Element", look: Look) -> RunLook:
        """The look of a run in a paragraph of a look."""
        heard = Look(look.bold, look.italic, look.size, is_capitals=look.is_capitals)
        own = node.find(f"{_W}rPr")
        if own is None:
            return RunLook(heard.bold, heard.italic, False, heard.size, heard.is_capitals, False)
        chosen = own.find(f"{_W}rStyle")
        underline = _is_underlined(own)
        if chosen is not None:
            for style in reversed(self._chain(chosen.get(f"{_W}val") or "")):
                self._hear_run(style.find(f"{_W}rPr"), heard)
                underline = underline or _is_underlined(style.find(f"{_W}rPr"))
        self._hear_run(own, heard)
        has_ground = own.find(f"{_W}shd") is not None or own.find(f"{_W}highlight") is not None
        white = _is_white(own.find(f"{_W}color")) and not has_ground
        # White text is meant to be read on the dark ground of a cell or a text box.
        white = white and not any(
            up.find(f"{_W}tcPr/{_W}shd") is not None
            or up.tag.endswith("}txbxContent")
            or up.find(f"{_W}pPr/{_W}shd") is not None
            for up in node.iterancestors()
            if isinstance(up.tag, str)
        )
        vanished = any(is_on(own.find(f"{_W}{name}")) for name in ("vanish", "specVanish"))
        squeezed = 0 < _number(own.find(f"{_W}w"), 100.0) < _NARROWEST
        hidden = white or vanished or squeezed or _is_painted_over(own) or 0 < heard.size < _SMALLEST
        return RunLook(heard.bold, heard.italic, underline, heard.size, heard.is_capitals, hidden)

    def _chain(self, name: str) -> list["_Element"]:
        chain: list[_Element] = []
        while name in self._styles and len(chain) < _DEEPEST and self._styles[name] not in chain:
            chain.append(self._styles[name])
            parent = self._styles[name].find(f"{_W}basedOn")
            name = (parent.get(f"{_W}val") if parent is not None else None) or ""
        return chain

    def _size(self, name: str) -> float:
        return next((size for style in self._chain(name) if (size := _number(style.find(f"{_W}rPr/{_W}sz"), 0.0))), 0.0)

    def _hear_run(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        for tag, field in (("b", "bold"), ("i", "italic"), ("caps", "is_capitals")):
            if (node := properties.find(f"{_W}{tag}")) is not None:
                setattr(look, field, is_on(node))
        look.size = _number(properties.find(f"{_W}sz"), look.size)

    def _hear_paragraph(self, properties: "_Element | None", look: Look) -> None:
        if properties is None:
            return
        number = properties.find(f"{_W}numPr")
        if number is not None:
            which, depth = number.find(f"{_W}numId"), number.find(f"{_W}ilvl")
            name = which.get(f"{_W}val") if which is not None else None
            if name in {"0", None} or name in self._empty_lists:
                look.item = 0 if name is not None else look.item
            else:
                look.item = 1 + int(_number(depth, 0.0))
        if (outline := properties.find(f"{_W}outlineLvl")) is not None and _number(outline, 9.0) < 6:
            look.heading = 1 + int(_number(outline, 0.0))
        if (indent := properties.find(f"{_W}ind")) is not None:
            value = indent.get(f"{_W}left") or indent.get(f"{_W}start") or "0"
            look.indent = max(0, int(value)) if value.lstrip("-").isdigit() else look.indent
        border = properties.find(f"{_W}pBdr/{_W}bottom")
        if border is not None:
            look.is_ruled = (border.get(f"{_W}val") or "") not in {"nil", "none"}


def _is_white(color: "_Element | None") -> bool:
    """Whether a colour is that of paper, or so near that nobody sees the difference."""
    if color is None:
        return False
    value = (color.get(f"{_W}val") or "").upper()
    if (color.get(f"{_W}themeColor") or "") in {"background1", "light1"}:
        return color.get(f"{_W}themeShade") is None
    return bool(re.fullmatch(r"[0-9A-F]{6}", value)) and min(bytes.fromhex(value)) >= _PAPER


def _is_painted_over(own: "_Element") -> bool:
    """Whether the text of a run has the very colour of its ground."""
    color, ground = own.find(f"{_W}color"), own.find(f"{_W}shd")
    if color is None or ground is None:
        return False
    value = (color.get(f"{_W}val") or "").upper()
    return value == (ground.get(f"{_W}fill") or "").upper() and value != "AUTO"


def is_on(node: "_Element | None") -> bool:
    """Whether a switch such as `<w:b/>` is on."""
    return node is not None and (node.get(f"{_W}val") or "1").lower() not in _OFF


def _is_underlined(properties: "_Element | None") -> bool:
    return properties is not None and is_on(properties.find(f"{_W}u"))


def _heading_level(style: "_Element") -> int:
    node = style.find(f"{_W}name")
    name = ((node.get(f"{_W}val") if node is not None else None) or "").lower().strip()
    for word in ("heading ", "heading", "제목 ", "标题 ", "titre ", "überschrift "):
        if name.startswith(word) and name[len(word) :].strip().isdigit():
            return min(6, max(1, int(name[len(word) :])))
    return 1 if name in {"title", "titre", "제목", "标题"} else 0


def _number(node: "_Element | None", default: float) -> float:
    try:
        return float((node.get(f"{_W}val") if node is not None else None) or default)
    except ValueError:
        return default


def _lists_without_marks(numbering: "_Element | None") -> frozenset[str]:
    """Lists whose every level shows neither bullet nor number: they only indent."""
    if numbering is None:
        return frozenset()
    formats: dict[str, Counter[str]] = {}
    for abstract in numbering.iter(f"{_W}abstractNum"):
        kinds = [(node.get(f"{_W}val") or "") for node in abstract.iter(f"{_W}numFmt")]
        formats[abstract.get(f"{_W}abstractNumId") or ""] = Counter(kinds)
    empty = set()
    for number in numbering.iter(f"{_W}num"):
        target = number.find(f"{_W}abstractNumId")
        kinds_seen = formats.get((target.get(f"{_W}val") if target is not None else None) or "", Counter())
        if kinds_seen and set(kinds_seen) == {"none"}:
            empty.add(number.get(f"{_W}numId") or "")
    return frozenset(empty)
