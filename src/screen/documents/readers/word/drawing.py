"""Text boxes of a Word file: which of a drawing are read, and whether a reader sees them."""

import re
from typing import TYPE_CHECKING, Literal

from screen.documents.readers.word.elements import MC, W, integer, name_of, twips

if TYPE_CHECKING:
    from lxml.etree import _Element

_OUTSIDE = -2_500_000
"""EMU, 360,000 to a centimetre, left of or above the page from which on a box cannot be seen."""
_TWIP = 635
"""EMU."""
_A4 = (7_560_000, 10_692_000)
"""EMU across and down."""
_FLAT = 20_000
"""EMU: a box of this width or height shows nothing."""
_OLD_HIDDEN = re.compile(
    r"visibility:\s*hidden|mso-hide:\s*all|(?:margin-)?(?:left|top):\s*-\d{3,}(?:\.\d+)?(?:pt|px|mm)"
    r"|(?:^|;)\s*(?:width|height):\s*(?:0*[01](?:\.\d+)?(?:pt|px)|0+(?:\.0\d*)?(?:in|cm|mm)?)\s*(?:;|$)"
)

Sight = Literal["seen", "hidden", "doubtful"]


def outer_boxes(node: "_Element") -> list["_Element"]:
    """The outermost text boxes of a drawing, once each: of several versions of it the first."""
    choice = node.find(f"{MC}Choice") if name_of(node) == "AlternateContent" else None
    inside = node if choice is None else choice
    return [
        box
        for box in inside.iter(f"{W}txbxContent")
        if not any(name_of(up) == "Fallback" for up in box.iterancestors())
        and next((up for up in box.iterancestors(f"{W}txbxContent") if _within(up, inside)), None) is None
    ]


def box_sight(box: "_Element") -> Sight:
    """Whether a box is seen: not off the page or switched off; flat or behind the text it is doubtful."""
    for up in box.iterancestors():
        name = name_of(up)
        if name in {"shape", "rect", "group"} and _OLD_HIDDEN.search(up.get("style") or ""):
            return "hidden"
        if name in {"anchor", "inline"}:
            return _anchor_sight(up)
    return "seen"


def _anchor_sight(anchor: "_Element") -> Sight:
    for node in anchor.iter():
        name = name_of(node)
        if name == "posOffset" and (integer(node.text) <= _OUTSIDE or _is_beyond(node)):
            return "hidden"
        if name == "docPr" and (node.get("hidden") or "0") not in {"0", "false"}:
            return "hidden"
    extent = next((node for node in anchor if name_of(node) == "extent"), None)
    # A box of no height may still grow with its text.
    flat = extent is not None and min(integer(extent.get("cx")), integer(extent.get("cy"))) <= _FLAT
    behind = (anchor.get("behindDoc") or "0") not in {"0", "false"}
    return "doubtful" if flat or behind else "seen"


def _is_beyond(offset: "_Element") -> bool:
    """Whether an offset, across or down, is past the end of the largest page; A4 where no size is told."""
    down = (parent := offset.getparent()) is not None and name_of(parent) == "positionV"
    if (place := integer(offset.text)) < _A4[False]:
        return False
    sizes = (_TWIP * twips(page, "h" if down else "w") for page in offset.getroottree().iter(f"{W}pgSz"))
    return place >= (max(sizes, default=0) or _A4[down])


def _within(node: "_Element", outer: "_Element") -> bool:
    return any(up is outer for up in node.iterancestors())
