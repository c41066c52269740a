"""Styles of an OpenDocument text: what a paragraph or a run looks like once its style and its ancestors are heard."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import BLACK, Colour
from screen.documents.readers.word.ink import FAR, FARTHEST_RAISE, FLAT, NARROWEST, WIDEST, read_colour
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
_TWENTIETHS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0}
_NAMED = re.compile(r"heading_20_(\d)|heading (\d)", re.IGNORECASE)


class OdtStyles:
    """The styles of a file, those that it makes for single paragraphs too."""

    def __init__(self, trees: "Sequence[_Element]") -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        self._plain = Look(size=24.0, ink=BLACK)
        """Letters of which no style tells anything: they are black on a black ground, too."""
        for tree in trees:
            for style in tree.iter(f"{_STYLE}style"):
                self._styles[style.get(f"{_STYLE}family") or "", style.get(f"{_STYLE}name") or ""] = style
            for style in tree.iter(f"{_STYLE}default-style"):
                if style.get(f"{_STYLE}family") == "paragraph":
                    told = style.find(f"{_STYLE}text-properties")
                    self._plain.size = _half_points(told, self._plain.size)
                    _hear_ink(told, self._plain)
        self.page: dict[str, float] = {}
        """Size and margins of the pages, in twentieths of a point, so far as they are told: `width`, `left` …"""
        for tree in trees:
            for told in tree.iter(f"{_STYLE}page-layout-properties"):
                for name in ("page-width", "page-height", "margin-left", "margin-top", "margin-right", "margin-bottom"):
                    if (length := length_of(told.get(f"{_FO}{name}"))) is not None:
                        self.page.setdefault(name.partition("-")[2], length)
        self.body_size = self._heard("paragraph", "Standard", replace(self._plain)).size

    def of_paragraph(self, name: str) -> Look:
        """The look of a paragraph in a style of that name."""
        return self._heard("paragraph", name or "Standard", replace(self._plain, size=self.body_size))

    def of_run(self, name: str, look: Look) -> Look:
        """The look of a run in a style of that name, in a paragraph of a look."""
        return self._heard("text", name, replace(look, largest=0.0))

    def cell_ground(self, names: "Iterable[str]") -> Colour | None:
        """What is behind a cell, whose style and those of its row and its table have these names."""
        look = Look()
        for family, name in zip(("table", "table-row", "table-cell"), names, strict=True):
            for style in self._chain(family, name):
                if (properties := style.find(f"{_STYLE}{family}-properties")) is not None:
                    _hear_ground(properties, look)
                    if properties.find(f"{_STYLE}background-image/[@{_XLINK}href]") is not None:
                        look.ground = None
        return look.ground

    def is_flat(self, family: str, name: str) -> bool:
        """Whether a `table-row` or `table-column` style leaves its cells no height or width."""
        size = "row-height" if family == "table-row" else "column-width"
        told = (style.find(f"{_STYLE}{family}-properties") for style in reversed(self._chain(family, name)))
        lengths = (length_of(one.get(f"{_STYLE}{size}")) for one in told if one is not None)
        return any(length is not None and length <= FLAT for length in lengths)

    def told(self, family: str, name: str) -> dict[str, str]:
        """The attributes of a style's properties of its family, and of its ancestors', the nearest last."""
        found: dict[str, str] = {}
        for style in self._chain(family, name):
            if (properties := style.find(f"{_STYLE}{family}-properties")) is not None:
                found.update((str(key), str(value)) for key, value in properties.attrib.items())
        return found

    def _chain(self, family: str, name: str) -> "list[_Element]":
        """A style and its ancestors, the farthest first."""
        chain: list[_Element] = []
        while (style := self._styles.get((family, name))) is not None and len(chain) < _DEEPEST:
            chain.insert(0, style)
            name = style.get(f"{_STYLE}parent-style-name") or ""
        return chain

    def _heard(self, family: str, name: str, look: Look) -> Look:
        for style in self._chain(family, name):
            if named := _NAMED.fullmatch(style.get(f"{_STYLE}name") or ""):
                look.heading = min(6, int(named[1] or named[2]))
            _hear_paragraph(style.find(f"{_STYLE}paragraph-properties"), look)
            _hear_run(style.find(f"{_STYLE}text-properties"), look)
        return look


_UNSHOWN = frozenset({"none", "condition"})
"""What is displayed under a condition is hidden where it holds (OpenDocument 1.3, 19.799)."""


def _hear_run(properties: "_Element | None", look: Look) -> None:
    if properties is None:
        return
    if weight := properties.get(f"{_FO}font-weight"):
        look.bold = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
    if slant := properties.get(f"{_FO}font-style"):
        look.italic = slant in {"italic", "oblique"}
    if line := properties.get(f"{_STYLE}text-underline-style"):
        look.underline = line != "none"
    if case := properties.get(f"{_FO}text-transform"):
        look.is_capitals = case == "uppercase"
    look.size = _half_points(properties, look.size)
    _hear_ink(properties, look)
    _hear_ground(properties, look)
    scale = _percent(properties.get(f"{_STYLE}text-scale"))
    moved, _, sized = (properties.get(f"{_STYLE}text-position") or "").partition(" ")
    raised, smaller = _percent(moved), _percent(sized)
    opacity = _percent(properties.get(f"{_LOEXT}opacity"))
    spacing = length_of(properties.get(f"{_FO}letter-spacing"))
    told = {
        f"{_TEXT}display": properties.get(f"{_TEXT}display") in _UNSHOWN,
        f"{_STYLE}text-scale": scale is not None and scale < NARROWEST,
        f"{_STYLE}text-position": (raised is not None and abs(raised) >= FARTHEST_RAISE)
        or (smaller is not None and smaller < NARROWEST),
        f"{_LOEXT}opacity": opacity is not None and opacity < NARROWEST,
        f"{_FO}letter-spacing": spacing is not None and spacing <= -5 * look.size,
    }
    _hear_extremes(properties, told, look)


def _hear_ink(properties: "_Element | None", look: Look) -> None:
    if properties is None:
        return
    if color := properties.get(f"{_FO}color"):
        look.ink = read_colour(color.removeprefix("#"))
    if properties.get(f"{_STYLE}use-window-font-color") == "true":
        look.ink = None


def _hear_paragraph(properties: "_Element | None", look: Look) -> None:
    if properties is None:
        return
    left, right = (length_of(properties.get(f"{_FO}margin-{side}")) for side in ("left", "right"))
    if left is not None:
        look.indent = max(0, int(left))
    if border := properties.get(f"{_FO}border-bottom"):
        look.is_ruled = border != "none"
    indent, line = (length_of(properties.get(f"{_FO}{name}")) for name in ("text-indent", "line-height"))
    if in_shares := (shares := _percent(properties.get(f"{_FO}line-height"))) is not None:
        line = shares
    told = {
        f"{_FO}margin-left": left is not None and left <= -FAR,
        f"{_FO}margin-right": (left or 0) + (right or 0) >= WIDEST,
        f"{_FO}text-indent": indent is not None and indent <= -FAR,
        f"{_FO}line-height": line is not None and line <= (NARROWEST if in_shares else FLAT),
    }
    _hear_extremes(properties, told, look)
    _hear_ground(properties, look)


def _hear_extremes(properties: "_Element", told: Mapping[str, bool], look: Look) -> None:
    """Keep which properties put letters out of sight; one that is not told here stays as it was heard before."""
    for name, is_extreme in told.items():
        if is_extreme:
            look.extremes |= {name}
        elif properties.get(name) is not None:
            look.extremes -= {name}


def _hear_ground(properties: "_Element", look: Look) -> None:
    ground = properties.get(f"{_FO}background-color", "transparent")
    if ground != "transparent":
        look.ground = read_colour(ground.removeprefix("#"))


def _percent(text: str | None) -> float | None:
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)%", text or "")
    return float(found[1]) if found else None


def _half_points(properties: "_Element | None", size: float) -> float:
    """The size that properties say, or `size`, of which a percentage is."""
    text = properties.get(f"{_FO}font-size") if properties is not None else None
    if text and text.endswith("%") and text[:-1].isdigit():
        return size * int(text[:-1]) / 100
    length = length_of(text)
    return size if length is None else length / 10


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


def length_of(text: str | None) -> float | None:
    """A length in twentieths of a point; None where none is said."""
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc)", text or "")
    return float(found[1]) * _TWENTIETHS[found[2]] if found else None
