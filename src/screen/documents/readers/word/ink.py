"""Whether a reader of a Word file can see a run: its colour beside what is behind it, its size, its place.

Properties are those that hold once the styles are heard (ECMA-376 part 1, 17.3.2 for runs, 17.3.1 for paragraphs), by
the names of their elements. Where a ground is not known, as that of a shape, nothing is called hidden by its colour.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import BLACK, PAPER, SMALLEST_PRINT, Colour, is_drowned, read_colour
from screen.documents.readers.word.elements import W, integer, is_on, number, twips, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

Properties = Mapping[str, "_Element"]
"""Element by its name, the nearest style's last."""
SMALLEST = 2 * SMALLEST_PRINT
"""Half points."""
NARROWEST = 10.0
"""Percent of a letter's width: what is squeezed below it is a line."""
FARTHEST_RAISE = 400
"""Half points above or below its line from which on a run leaves the page's text."""
FAR = 4000
"""Twentieths of a point left of the margin from which on a line leaves the page."""
WIDEST = 24_000
"""Twentieths of a point: what is set in further is to the right of any page, even of A3 on its side."""
_FAR_LETTERS = 2000
"""Hundredths of a letter."""
FLAT = int(20 * SMALLEST_PRINT)
"""Twentieths of a point: a line or a row of exactly this height shows nothing that can be read."""
UNKNOWN = "unknown"
"""The fill that is told of what is made, where its ground is not known."""
_HIGHLIGHTS = {
    "black": BLACK, "white": PAPER, "yellow": (255, 255, 0), "green": (0, 255, 0), "cyan": (0, 255, 255),
    "magenta": (255, 0, 255), "blue": (0, 0, 255), "red": (255, 0, 0), "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128), "darkGreen": (0, 128, 0), "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0), "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip


def is_unseen(run: Properties, ground: Colour | None) -> bool:
    """Whether nothing of a run is to be seen; `ground`: what is behind it, None if that is not known."""
    if is_on(run.get("vanish")) or is_on(run.get("specVanish")):
        return True
    size = number(run.get("sz"), 20.0)
    narrow = 0 < number(run.get("w"), 100.0) < NARROWEST or 0 < number(run.get("fitText"), FLAT + 1) <= FLAT
    if narrow or 0 < size < SMALLEST:
        return True
    if abs(number(run.get("position"), 0.0)) >= FARTHEST_RAISE or number(run.get("spacing"), 0.0) <= -5 * size:
        return True
    marked = _HIGHLIGHTS.get(value_of(run.get("highlight")))
    behind = marked or shade(run.get("shd")) or ground
    if _has_rim(run.get("textOutline"), behind):
        return False
    if (fill := run.get("textFill")) is not None and _is_clear(fill):
        return True
    letters = _letters(run)
    # Letters of no colour of their own are set white on dark shading, but not on a dark marker.
    letters = BLACK if letters is None and marked is not None else letters
    return is_drowned(letters, behind)


def is_off_page(paragraph: Properties) -> bool:
    """Whether a paragraph stands beside the page, or on a line of no height."""
    if (indent := paragraph.get("ind")) is not None:
        left, first, hanging = (
            max((twips(indent, name) for name in names), key=abs)
            for names in (("left", "start"), ("firstLine",), ("hanging",))
        )
        if left <= -FAR or left + first - hanging <= -FAR or left >= WIDEST:
            return True
        right = max((twips(indent, name) for name in ("right", "end")), key=abs)
        in_letters = min(twips(indent, name) for name in ("leftChars", "startChars", "firstLineChars"))
        if left + right >= WIDEST or in_letters <= -_FAR_LETTERS:
            return True
    spacing = paragraph.get("spacing")
    if spacing is not None and spacing.get(f"{W}lineRule") == "exact" and 0 < twips(spacing, "line") <= FLAT:
        return True
    if (frame := paragraph.get("framePr")) is not None:
        flat = (frame.get(f"{W}hRule") == "exact" and twips(frame, "h") <= FLAT) or 0 < twips(frame, "w") <= FLAT
        across, down = (twips(frame, way) for way in "xy")
        return flat or min(across, down) <= -FAR or max(across, down) >= 2 * WIDEST
    return False


def is_shut(row: "_Element") -> bool:
    """Whether a row of a table is hidden, deleted, or of no height."""
    if is_on(row.find(f"{W}trPr/{W}hidden")) or row.find(f"{W}trPr/{W}del") is not None:
        return True
    height = row.find(f"{W}trPr/{W}trHeight")
    return height is not None and height.get(f"{W}hRule") == "exact" and number(height, 240.0) <= FLAT


def is_narrow(cell: "_Element") -> bool:
    """Whether a cell has no width, and its text is fitted into it or its table keeps its widths."""
    told = cell.find(f"{W}tcPr")
    width = told.find(f"{W}tcW") if told is not None else None
    if told is None or width is None or width.get(f"{W}type", "dxa") != "dxa":
        return False
    table = next(cell.iterancestors(f"{W}tbl"), None)
    layout = table.find(f"{W}tblPr/{W}tblLayout") if table is not None else None
    is_fixed = layout is not None and layout.get(f"{W}type") == "fixed"
    return (is_fixed or is_on(told.find(f"{W}tcFitText"))) and 0 < twips(width, "w") <= FLAT


def is_far_left(table: "_Element") -> bool:
    """Whether a table stands left of the page, or floats above it."""
    floats = table.find(f"{W}tblPr/{W}tblpPr")
    if floats is not None and min(twips(floats, "tblpX"), twips(floats, "tblpY")) <= -FAR:
        return True
    indent = table.find(f"{W}tblPr/{W}tblInd")
    return indent is not None and twips(indent, "w") <= -2 * FAR


def shade(node: "_Element | None") -> Colour | None:
    """The colour of a shading, if it has one of its own."""
    if node is None:
        return None
    solid = node.get(f"{W}val") == "solid"
    return read_colour(node.get(f"{W}color" if solid else f"{W}fill"))


def _letters(run: Properties) -> Colour | None:
    """The colour of the letters of a run; None where they are of that which the ground asks for, or it is not known."""
    if (fill := run.get("textFill")) is not None:
        return _painted(fill)
    if (node := run.get("color")) is None:
        return None
    return read_colour(value_of(node))


def _painted(effect: "_Element") -> Colour | None:
    """The colour of a fill or an outline; None where there are several, or it is not known."""
    inks = {read_colour(node.get(f"{_W14}val")) for node in effect.iter(f"{_W14}srgbClr", f"{_W14}schemeClr")}
    return inks.pop() if len(inks) == 1 else None


def _has_rim(outline: "_Element | None", behind: Colour | None) -> bool:
    """Whether letters, hollow ones too, are seen by a line around them."""
    if outline is None or next(outline.iter(f"{_W14}solidFill", f"{_W14}gradFill"), None) is None:
        return False
    return not _is_clear(outline) and not is_drowned(_painted(outline), behind)


def _is_clear(fill: "_Element") -> bool:
    if fill.find(f"{_W14}noFill") is not None:
        return True
    return any(integer(node.get(f"{_W14}val")) >= 95_000 for node in fill.iter(f"{_W14}alpha"))
