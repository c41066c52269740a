"""Elements of WordprocessingML made of what rich text and OpenDocument say, so that one reader reads all three.

Properties are told as `name → attribute → value`, by the names of Word's own elements (ECMA-376 part 1, 17.3).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.inline import clean
from screen.documents.readers.legibility import Colour
from screen.documents.readers.word.elements import R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

Told = Mapping[str, Mapping[str, str]]
_OF_PARTS = frozenset({"numPr", "pBdr"})
"""Properties that hold elements of their own where others have attributes."""
_V = "{urn:schemas-microsoft-com:vml}"


class MadeCell(NamedTuple):
    """A cell of a row."""

    blocks: Sequence["_Element"]
    """Its paragraphs and tables."""
    width: int = 0
    """Twentieths of a point; 0 where it is not told."""
    ground: str = ""
    """Six hexadecimal digits, `UNKNOWN`, or nothing where none is told."""
    is_merged: bool = False
    """It goes on with that above it or before it."""


def element(name: str, *inside: "_Element", **attributes: str) -> "_Element":
    """An element of that name in Word's own namespace, its attributes too."""
    from lxml import etree

    node = etree.Element(f"{W}{name}", {f"{W}{key}": value for key, value in attributes.items()})
    node.extend(inside)
    return node


def properties(name: str, told: Told) -> "_Element":
    """The properties of a run (`rPr`) or a paragraph (`pPr`)."""
    return element(
        name,
        *(
            element(key, *(element(part, val=value) for part, value in values.items()))
            if key in _OF_PARTS
            else element(key, **values)
            for key, values in told.items()
        ),
    )


def run(text: str, told: Told, href: str | None = None) -> "_Element":
    """A run of text, in a link or none; its tabs and line feeds stand in the text."""
    words = element("t")
    words.text = clean(text)
    letters = element("r", properties("rPr", told), words)
    if href is None:
        return letters
    link = element("hyperlink", letters)
    link.set(f"{R}id", clean(href))
    return link


def row(cells: Iterable[MadeCell], *, is_flat: bool = False) -> "_Element":
    """A table of one row; `is_flat`: of no height."""
    height = [element("trPr", element("trHeight", val="1", hRule="exact"))] if is_flat else []
    tcs = []
    for cell in cells:
        told = [element("tcW", w=str(cell.width), type="dxa")] if cell.width else []
        told += [element("vMerge")] if cell.is_merged else []
        told += [element("shd", fill=cell.ground)] if cell.ground else []
        tcs.append(element("tc", element("tcPr", *told), *cell.blocks))
    return element("tbl", element("tblPr", element("tblLayout", type="fixed")), element("tr", *height, *tcs))


def shape(
    place: Mapping[str, float],
    words: Sequence["_Element"],
    *,
    style: str = "",
    fill: str = "",
    is_picture: bool = False,
) -> "_Element":
    """A run with an old drawing and the text in it.

    `place`: what of `margin-left`, `margin-top`, `width` and `height` is told, in twentieths of a point. `fill`: its
    colour, as six digits.
    """
    from lxml import etree

    told = ";".join((*(f"{name}:{length / 20:.2f}pt" for name, length in place.items()), style))
    drawing = etree.Element(f"{_V}rect", style=told)
    if fill:
        drawing.set("fillcolor", fill)
    if is_picture:
        drawing.append(etree.Element(f"{_V}imagedata"))
    if words:
        drawing.append(element("txbxContent", *words))
    return element("r", element("pict", drawing))


def page(paper: Mapping[str, float]) -> "_Element":
    """The size and margins of the pages, in twentieths of a point: `w`, `h`, `left` …"""
    told = {side: str(round(length)) for side, length in paper.items()}
    margins = {side: told[side] for side in ("left", "right", "top", "bottom")}
    return element("sectPr", element("pgSz", w=told["w"], h=told["h"]), element("pgMar", **margins))


def style(kind: str, key: str, name: str, letters: Told, setting: Told) -> "_Element":
    """A style of a kind, `paragraph` or `character`, with what it is called by."""
    parts = element("name", val=clean(name)), properties("pPr", setting), properties("rPr", letters)
    return element("style", *parts, type=kind, styleId=key)


def hexadecimal(colour: Colour | Sequence[int]) -> str:
    """The six digits of a colour."""
    return "".join(f"{int(channel):02X}" for channel in colour)
