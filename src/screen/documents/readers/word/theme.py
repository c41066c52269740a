"""Colours that a Word file takes from its theme, written out in its elements as those that they are.

The names are those of ECMA-376 part 1: 17.18.97 of text, 20.1.6.2 of a theme, 20.1.2.3 of what changes a colour.
"""

import colorsys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import Colour, read_colour
from screen.documents.readers.word.elements import W, integer, name_of
from screen.documents.readers.word.made import hexadecimal

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ENTRIES = {
    **dict.fromkeys(("background1", "light1", "bg1"), "lt1"), **dict.fromkeys(("text1", "dark1", "tx1"), "dk1"),
    **dict.fromkeys(("background2", "light2", "bg2"), "lt2"), **dict.fromkeys(("text2", "dark2", "tx2"), "dk2"),
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
"""What documents call the entries of a theme that have another name there."""
_WHOLE = 100_000
"""Thousandths of a per cent."""

Scheme = Mapping[str, Colour]
"""Entry of a theme to its colour."""


def read_scheme(theme: "_Element | None") -> Scheme:
    """The colours of a theme; black on white where it tells none."""
    found: dict[str, Colour] = {"lt1": (255, 255, 255), "dk1": (0, 0, 0)}
    for entries in theme.iter(f"{_A}clrScheme") if theme is not None else ():
        for entry in entries:
            told = (read_colour(node.get("lastClr") or node.get("val")) for node in entry)
            found |= {name_of(entry): colour for colour in told if colour is not None}
    return found


def write_out(tree: "_Element", scheme: Scheme) -> "_Element":
    """The same tree, each colour of the theme in it replaced by its digits."""
    for node in tree.iter(f"{W}color"):
        if (colour := _entry(_taken(node, "themeColor"), scheme)) is not None:
            light, dark = (_share(_taken(node, name)) for name in ("themeTint", "themeShade"))
            changed = tuple((255 - (255 - channel) * light) * dark for channel in colour)
            node.set(f"{W}val", hexadecimal([round(channel) for channel in changed]))
    for space, key in ((_A, "val"), (_W14, f"{_W14}val")):
        for node in tree.iter(f"{space}schemeClr", f"{space}srgbClr"):
            told = node.get(key)
            named = _entry(told, scheme) if node.tag == f"{space}schemeClr" else read_colour(told)
            if named is not None:
                node.tag = f"{space}srgbClr"
                node.set(key, hexadecimal(_changed(named, {name_of(one): integer(one.get(key)) for one in node})))
    return tree


def _taken(node: "_Element", name: str) -> str | None:
    """An attribute, which the element then has no more."""
    told = node.get(f"{W}{name}")
    if told is not None:
        del node.attrib[f"{W}{name}"]
    return told


def _entry(name: str | None, scheme: Scheme) -> Colour | None:
    return scheme.get(_ENTRIES.get(name, name)) if name else None


def _share(digits: str | None) -> float:
    """Two hexadecimal digits as a share of the whole, which it is where they are none."""
    try:
        return min(255, max(0, int(digits or "FF", 16))) / 255
    except ValueError:
        return 1.0


def _changed(colour: Colour, by: Mapping[str, int]) -> list[int]:
    """A colour whose luminance is multiplied and shifted, in thousandths of a per cent."""
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    light = light * by.get("lumMod", _WHOLE) / _WHOLE + by.get("lumOff", 0) / _WHOLE
    return [round(255 * channel) for channel in colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), saturation)]
