"""Which boxes let nothing of what is below them through."""

import re
from typing import TYPE_CHECKING

from screen.documents.readers.web.ink import is_opaque
from screen.documents.readers.web.values import Style
from screen.documents.readers.web.visibility import declared_ground, is_gone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_FILL = re.compile(r"fill\s*[:=]\s*[\"']?\s*([^\"';>]+)")
HOLES = frozenset({"mask", "filter", "clip", "clip-path", "background-clip", "background-repeat", "background-size"})
"""By which a box may let something through whatever its background is."""


def is_solid(node: "LexborNode", style: Style, opacity: float) -> bool:
    """Whether a box of so much opacity, from 0 to 1, lets nothing through."""
    blend, turned = style.get("mix-blend-mode", "normal"), "rotate" in style.get("transform", "")
    if is_gone(style) or turned or blend != "normal" or opacity < 0.9:
        return False
    if not HOLES.isdisjoint(style):
        return False
    if node.tag == "svg":
        drawn = [one.html or "" for one in node.css("rect")]
        return any(is_opaque(fill[1] if (fill := _FILL.search(one)) else "black") for one in drawn)
    if node.tag == "img":
        return _is_full(node.attributes.get("src") or "")
    if node.tag == "iframe" and "background" in (node.attributes.get("srcdoc") or ""):
        return True
    return node.tag == "video" or is_opaque(declared_ground(style) or "")


def _is_full(address: str) -> bool:
    """Whether a picture lets nothing through, as far as its kind tells (PNG, 11.2.2)."""
    kind = address[:22].lower()
    if re.search(r"(?i)\.jpe?g(?:[?#]|$)", address[-80:]) or kind.startswith("data:image/jpeg"):
        return True
    if kind != "data:image/png;base64,":
        return False
    import base64

    try:
        head = base64.b64decode(address[22:58])
    except ValueError:
        return False
    return head[12:16] == b"IHDR" and head[25:26] in {b"\0", b"\2"}
