"""Styles of an OpenDocument text, as the properties that WordprocessingML has for them.

A style is heard on top of its ancestors; the names are those of OpenDocument 1.3, part 3 (OASIS, 2021).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import PAPER, Colour, read_colour
from screen.documents.readers.word.elements import length_of
from screen.documents.readers.word.ink import FLAT, NARROWEST
from screen.documents.readers.word.made import Told
from screen.documents.readers.word.sheet import PAGE

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_DEEPEST = 20
_SIZE, _INK, _NO_INK = f"{_FO}font-size", f"{_FO}color", f"{_STYLE}use-window-font-color"
_NAMED = re.compile(r"heading_20_(\d)|heading (\d)", re.IGNORECASE)
_OF_PAGE = {"w": "page-width", "h": "page-height", **{side: f"margin-{side}" for side in list(PAGE)[2:]}}
_SIDES = {"left": "margin-left", "right": "margin-right", "firstLine": "text-indent"}
_ROOM = {"before": "margin-top", "after": "margin-bottom"}
UNSHOWN = frozenset({"none", "condition"})
"""What is displayed under a condition is hidden where it holds (19.799)."""

Attributes = Mapping[str, str]
"""What properties say, by the names of their attributes."""
_NOTHING: Attributes = {}


class OdtStyles:
    """The styles of a file, those that it makes for single paragraphs too."""

    def __init__(self, trees: "Sequence[_Element]") -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        letters: Attributes = {_SIZE: "12pt", _INK: "#000000"}
        self.page = dict(PAGE)
        """Size and margins of the pages, in twentieths of a point."""
        for tree in trees:
            for style in tree.iter(f"{_STYLE}style"):
                self._styles[style.get(f"{_STYLE}family") or "", style.get(f"{_STYLE}name") or ""] = style
            for style in tree.iter(f"{_STYLE}default-style"):
                if style.get(f"{_STYLE}family") == "paragraph":
                    told = _with(letters, style.find(f"{_STYLE}text-properties"))
                    letters = {name: told[name] for name in (_SIZE, _INK, _NO_INK) if name in told}
            for layout in tree.iter(f"{_STYLE}page-layout-properties"):
                lengths = {side: length_of(layout.get(f"{_FO}{name}")) for side, name in _OF_PAGE.items()}
                self.page |= {side: told for side, told in lengths.items() if told is not None}
        body = self.told("paragraph", "Standard", "text", letters)[_SIZE]
        self.letters: Attributes = {**letters, _SIZE: body}
        """Of letters of which no style tells anything: they are black on a black ground, too."""

    def heading(self, name: str) -> int:
        """The level of the heading that a style of paragraphs is, from 1; 0 for none."""
        named = (_NAMED.fullmatch(style.get(f"{_STYLE}name") or "") for style in self._chain("paragraph", name))
        return next((min(6, int(one[1] or one[2])) for one in named if one), 0)

    def cell_ground(self, names: "Iterable[str]") -> Colour | None:
        """What is behind a cell, whose style and those of its row and its table have these names."""
        ground: Colour | None = PAPER
        for family, name in zip(("table", "table-row", "table-cell"), names, strict=True):
            for style in self._chain(family, name):
                if (properties := style.find(f"{_STYLE}{family}-properties")) is not None:
                    colour = _with({}, properties).get(f"{_FO}background-color")
                    ground = ground if colour is None else read_colour(colour.removeprefix("#"))
                    if properties.find(f"{_STYLE}background-image/[@{_XLINK}href]") is not None:
                        ground = None
        return ground

    def is_flat(self, family: str, name: str) -> bool:
        """Whether a `table-row` or `table-column` style leaves its cells no height or width."""
        size = "row-height" if family == "table-row" else "column-width"
        length = length_of(self.told(family, name).get(f"{_STYLE}{size}"))
        return length is not None and length <= FLAT

    def told(self, family: str, name: str, kind: str = "", before: Attributes = _NOTHING) -> Attributes:
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


def _with(before: Attributes, properties: "_Element | None") -> Attributes:
    """The attributes of properties on top of others; a size in shares of that before becomes one of its own."""
    if properties is None:
        return before
    own = {str(key): str(value) for key, value in properties.attrib.items() if value != "transparent"}
    size = own.get(_SIZE, "")
    if size.endswith("%"):
        share = int(size[:-1]) if size[:-1].isdecimal() else 100
        own[_SIZE] = f"{(length_of(before.get(_SIZE)) or 0.0) * share / 2000}pt"
    elif length_of(size) is None:
        own.pop(_SIZE, None)
    kept = {key: value for key, value in before.items() if key != _NO_INK or _INK not in own}
    return {**kept, **own}


def letters_of(told: Attributes) -> Told:
    """The properties of a run whose letters these attributes are of."""
    weight = told.get(f"{_FO}font-weight", "")
    ink = None if told.get(_NO_INK) == "true" else told[_INK].removeprefix("#")
    opacity = _percent(told.get(f"{_LOEXT}opacity")) if ink else None  # LibreOffice tells none of its own ink
    raised, _, smaller = told.get(f"{_STYLE}text-position", "").partition(" ")
    shares = [share for text in (told.get(f"{_STYLE}text-scale"), smaller) if (share := _percent(text)) is not None]
    on = {
        "b": weight == "bold" or (weight.isdecimal() and int(weight) >= 600),
        "i": told.get(f"{_FO}font-style") in {"italic", "oblique"},
        "u": told.get(f"{_STYLE}text-underline-style", "none") != "none",
        "caps": told.get(f"{_FO}text-transform") == "uppercase",
        "vanish": told.get(f"{_TEXT}display") in UNSHOWN or (opacity is not None and opacity < NARROWEST),
    }
    values = {
        "sz": (length_of(told[_SIZE]) or 0.0) / 10,
        "color": ink,
        "w": max(1.0, min(shares)) if shares else None,
        "position": _percent(raised),
        "spacing": length_of(told.get(f"{_FO}letter-spacing")),
    }
    letters: dict[str, Mapping[str, str]] = {name: {"val": "1"} for name, is_on in on.items() if is_on}
    letters |= {name: {"val": str(value)} for name, value in values.items() if value is not None}
    return letters | _shading(told)


def setting_of(told: Attributes) -> Told:
    """The properties of a paragraph that these attributes are of."""
    sides, room = (
        {side: str(round(length)) for side, name in names.items() if (length := length_of(told.get(f"{_FO}{name}")))}
        for names in (_SIDES, _ROOM)
    )
    line = told.get(f"{_FO}line-height")
    share, length = _percent(line), length_of(line)
    if (share is not None and share <= NARROWEST) or (length is not None and length <= FLAT):
        room |= {"line": "1", "lineRule": "exact"}
    return {
        "ind": sides,
        "spacing": room,
        "jc": {"val": told.get(f"{_FO}text-align", "start")},
        **({"pBdr": {"bottom": "single"}} if told.get(f"{_FO}border-bottom", "none") != "none" else {}),
        **_shading(told),
        **({"pageBreakBefore": {}} if told.get(f"{_FO}break-before") == "page" else {}),
    }


def _shading(told: Attributes) -> dict[str, Mapping[str, str]]:
    ground = told.get(f"{_FO}background-color")
    return {"shd": {"fill": ground.removeprefix("#")}} if ground else {}


def _percent(text: str | None) -> float | None:
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)%", text or "")
    return float(found[1]) if found else None
