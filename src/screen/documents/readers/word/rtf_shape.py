"""A drawn shape of rich text: where it lies, and whether it covers what is below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screen.documents.readers.word import made

if TYPE_CHECKING:
    from lxml.etree import _Element

_EDGES = (("shpleft", "shpright", "margin-left", "width"), ("shptop", "shpbottom", "margin-top", "height"))
_THROUGH, _PICTURE, _CLEAREST, _LONGEST = 3, "75", 65_536, 40
"""`shpwr`: no room is made for a shape; `shapeType`; all of `fillOpacity`; letters of a property that is asked for."""


class RtfShape:
    """The shape that is being told, by words of its own (twentieths of a point) and by named properties."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._drawn: dict[str, str] = {}
        self._property = ""

    def hear(self, word: str, number: int) -> None:
        """A word that begins with `shp`."""
        self._numbers[word] = number

    def name(self, text: str) -> None:
        """The name of the property to come."""
        self._property = text.strip()[:_LONGEST]
        self._drawn[self._property] = ""

    def value(self, text: str) -> None:
        """More of the value of that property."""
        told = self._drawn.get(self._property, "")
        self._drawn[self._property] = told if len(told) > _LONGEST else told + text.strip()

    def drawn(self, words: "Sequence[_Element]") -> "_Element":
        """The shape, which is whole, with the paragraphs that stand in it."""
        shape, told = self._numbers, self._drawn
        is_picture = told.get("shapeType") == _PICTURE or "pib" in told
        opacity = told.get("fillOpacity", "")
        is_clear = told.get("fFilled") == "0" or (opacity.isdecimal() and 2 * int(opacity) < _CLEAREST)
        behind = shape.get("shpfblwtxt", 0) or told.get("fBehindDocument") == "1"
        lies = shape.get("shpwr") == _THROUGH and not behind and (is_picture or not is_clear)
        page = "shpbypage" in shape or told.get("posrelv") == "1"
        margin = "shpbymargin" in shape or told.get("posrelv") == "0"
        style = f"position:{'absolute' if lies else 'static'};mso-position-horizontal-relative:"
        style += "page" if "shpbxpage" in shape or told.get("posrelh") == "1" else "margin"
        style += f";mso-position-vertical-relative:{'page' if page else 'margin' if margin else 'line'}"
        style += ";visibility:hidden" if told.get("fHidden") == "1" else ""
        place: dict[str, float] = {}
        for start, end, begin, size in _EDGES:
            if start in shape:
                place[begin] = shape[start]
            if start in shape and end in shape:
                place[size] = shape[end] - shape[start]
        return made.shape(place, words, style=style, is_picture=is_picture)
