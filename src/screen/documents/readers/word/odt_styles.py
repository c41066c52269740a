"""Styles of an OpenDocument text: what a paragraph or a run looks like once its style and its ancestors are heard."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import PAPER, Colour, read_colour
from screen.documents.readers.word.elements import length_of
from screen.documents.readers.word.ink import FAR, FARTHEST_RAISE, FLAT, NARROWEST, WIDEST
from screen.documents.readers.word.styles import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_DEEPEST = 20
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SIZE, _NO_INK = f"{_FO}font-size", f"{_STYLE}use-window-font-color"
_SIDES = ("margin-left", "margin-right", "text-indent")
_NAMED = re.compile(r"heading_20_(\d)|heading (\d)", re.IGNORECASE)

Told = Mapping[str, str]
"""What properties say, by the names of their attributes."""
_NOTHING: Told = {}


class OdtStyles:
    """The styles of a file, those that it makes for single paragraphs too."""

    def __init__(self, trees: "Sequence[_Element]") -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        self._letters: Told = {_SIZE: "12pt", f"{_FO}color": "#000000"}
        """Of letters of which no style tells anything: they are black on a black ground, too."""
        self.page: dict[str, float] = {}
        """Size and margins of the pages, in twentieths of a point, so far as they are told: `width`, `left` …"""
        for tree in trees:
            for style in tree.iter(f"{_STYLE}style"):
                self._styles[style.get(f"{_STYLE}family") or "", style.get(f"{_STYLE}name") or ""] = style
            for style in tree.iter(f"{_STYLE}default-style"):
                if style.get(f"{_STYLE}family") == "paragraph":
                    told = _with(self._letters, style.find(f"{_STYLE}text-properties"))
                    self._letters = {name: told[name] for name in (_SIZE, f"{_FO}color", _NO_INK) if name in told}
            for layout in tree.iter(f"{_STYLE}page-layout-properties"):
                for name in ("page-width", "page-height", "margin-left", "margin-top", "margin-right", "margin-bottom"):
                    if (length := length_of(layout.get(f"{_FO}{name}"))) is not None:
                        self.page.setdefault(name.partition("-")[2], length)
        body = self.told("paragraph", "Standard", "text", self._letters)[_SIZE]
        self.body_size = _half_points(body)
        self._letters = {**self._letters, _SIZE: body}

    def of_paragraph(self, name: str) -> Look:
        """The look of a paragraph in a style of that name."""
        name = name or "Standard"
        look = _look_of(self.told("paragraph", name, "text", self._letters), self.told("paragraph", name))
        for style in self._chain("paragraph", name):
            if named := _NAMED.fullmatch(style.get(f"{_STYLE}name") or ""):
                look.heading = min(6, int(named[1] or named[2]))
        return look

    def of_run(self, name: str, look: Look) -> Look:
        """The look of a run in a style of that name, in a paragraph of a look."""
        letters, setting = look.told
        return _look_of(self.told("text", name, "text", letters), setting)

    def cell_ground(self, names: "Iterable[str]") -> Colour | None:
        """What is behind a cell, whose style and those of its row and its table have these names."""
        ground: Colour | None = PAPER
        for family, name in zip(("table", "table-row", "table-cell"), names, strict=True):
            for style in self._chain(family, name):
                if (properties := style.find(f"{_STYLE}{family}-properties")) is not None:
                    ground = _ground(_with({}, properties), ground)
                    if properties.find(f"{_STYLE}background-image/[@{_XLINK}href]") is not None:
                        ground = None
        return ground

    def is_flat(self, family: str, name: str) -> bool:
        """Whether a `table-row` or `table-column` style leaves its cells no height or width."""
        size = "row-height" if family == "table-row" else "column-width"
        told = (style.find(f"{_STYLE}{family}-properties") for style in reversed(self._chain(family, name)))
        lengths = (length_of(one.get(f"{_STYLE}{size}")) for one in told if one is not None)
        return any(length is not None and length <= FLAT for length in lengths)

    def told(self, family: str, name: str, kind: str = "", before: Told = _NOTHING) -> Told:
        """The attributes of a style's properties and of its ancestors', the nearest last, on top of those before.

        `kind`: of the properties; those of its family if left out.
        """
        for style in self._chain(family, name):
            before = _with(before, style.find(f"{_STYLE}{kind or family}-properties"))
        return before

    def _chain(self, family: str, name: str) -> "list[_Element]":
        """A style and its ancestors, the farthest first."""
        chain: list[_Element] = []
        while (style := self._styles.get((family, name))) is not None and len(chain) < _DEEPEST:
            chain.insert(0, style)
            name = style.get(f"{_STYLE}parent-style-name") or ""
        return chain


_UNSHOWN = frozenset({"none", "condition"})
"""What is displayed under a condition is hidden where it holds (OpenDocument 1.3, 19.799)."""


def _with(before: Told, properties: "_Element | None") -> Told:
    """The attributes of properties on top of others; a size in shares of that before becomes one of its own."""
    if properties is None:
        return before
    own = {str(key): str(value) for key, value in properties.attrib.items() if value != "transparent"}
    size = own.get(_SIZE, "")
    if size.endswith("%"):
        share = int(size[:-1]) if size[:-1].isdecimal() else 100
        own[_SIZE] = f"{_half_points(before.get(_SIZE, '')) * share / 200}pt"
    elif length_of(size) is None:
        own.pop(_SIZE, None)
    kept = {key: value for key, value in before.items() if key != _NO_INK or f"{_FO}color" not in own}
    return {**kept, **own}


def _look_of(letters: Told, setting: Told) -> Look:
    """What properties of letters and of their paragraph come to."""
    size, weight = _half_points(letters[_SIZE]), letters.get(f"{_FO}font-weight", "")
    left, right, indent = (length_of(setting.get(f"{_FO}{name}")) or 0.0 for name in _SIDES)
    return Look(
        bold=weight == "bold" or (weight.isdecimal() and int(weight) >= 600),
        italic=letters.get(f"{_FO}font-style") in {"italic", "oblique"},
        underline=letters.get(f"{_STYLE}text-underline-style", "none") != "none",
        is_capitals=letters.get(f"{_FO}text-transform") == "uppercase",
        size=size,
        ink=None if letters.get(_NO_INK) == "true" else read_colour(letters[f"{_FO}color"].removeprefix("#")),
        ground=_ground(letters, _ground(setting, PAPER)),
        indent=max(0, int(left)),
        is_ruled=setting.get(f"{_FO}border-bottom", "none") != "none",
        is_hidden=_are_far(letters, size)
        or min(left, indent) <= -FAR
        or left + right >= WIDEST
        or _is_flat_line(setting.get(f"{_FO}line-height")),
        told=(letters, setting),
    )


def _are_far(letters: Told, size: float) -> bool:
    """Whether letters of a size are switched off, too narrow, too faint or too far from their line to be seen."""
    raised, _, smaller = letters.get(f"{_STYLE}text-position", "").partition(" ")
    shares = (letters.get(f"{_STYLE}text-scale"), smaller, letters.get(f"{_LOEXT}opacity"))
    return (
        letters.get(f"{_TEXT}display") in _UNSHOWN
        or any(share is not None and share < NARROWEST for share in map(_percent, shares))
        or abs(_percent(raised) or 0.0) >= FARTHEST_RAISE
        or (length_of(letters.get(f"{_FO}letter-spacing")) or 0.0) <= -5 * size
    )


def _is_flat_line(height: str | None) -> bool:
    share, length = _percent(height), length_of(height)
    return (share is not None and share <= NARROWEST) or (length is not None and length <= FLAT)


def _ground(told: Told, behind: Colour | None) -> Colour | None:
    """The colour of a background, or what is behind where none is told."""
    colour = told.get(f"{_FO}background-color")
    return behind if colour is None else read_colour(colour.removeprefix("#"))


def _percent(text: str | None) -> float | None:
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)%", text or "")
    return float(found[1]) if found else None


def _half_points(size: str) -> float:
    return (length_of(size) or 0.0) / 10


def is_switched_off(node: "_Element") -> bool:
    """Whether an element is not shown: hidden, of a row that is folded away, or a frame off the page."""
    hidden = node.get(f"{_TEXT}is-hidden")
    if hidden == "true" or (hidden is None and node.get(f"{_TEXT}display") in _UNSHOWN):
        return True
    if node.tag.endswith("}frame") and _is_flat_frame(node):
        return True
    far = (length_of(node.get(f"{_SVG}{side}")) for side in ("x", "y"))
    return node.get(f"{_TABLE}visibility") in {"collapse", "filter"} or min(length or 0 for length in far) <= -FAR


def _is_flat_frame(frame: "_Element") -> bool:
    """Whether a frame has no width, or no height and does not grow with its text."""
    width, height = (length_of(frame.get(f"{_SVG}{side}")) for side in ("width", "height"))
    grows = any(box.get(f"{_FO}min-height") is not None for box in frame)
    return (width is not None and width <= FLAT) or (height is not None and height <= FLAT and not grows)
