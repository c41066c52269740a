"""Whether a reader of a page can see a text, as far as the declarations that hold for it say.

The ways of hiding text that CSS has: no box, no size, no colour of its own, a place outside the page, a clip of
nothing, a turn edge-on (CSS Display 3, Color 4, Masking 1, Transforms 2). A style is property to value,
both in lower case.
"""

import re
from math import cos, inf, prod, radians
from typing import TYPE_CHECKING

from screen.documents.readers.legibility import PAPER, is_drowned
from screen.documents.readers.web.arithmetic import worked_out
from screen.documents.readers.web.ink import is_opaque, read_colour, read_grounds
from screen.documents.readers.web.sums import FAINT, OUTSIDE, SCREEN_HEIGHT, TINY, end_of
from screen.documents.readers.web.values import (
    FUNCTION,
    NUMBER,
    Style,
    first,
    four_sides,
    moves,
    numbers,
    percent,
    pixels,
    scales,
    share,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SMALL = 0.15
"""Share of the size around, below which letters cannot be seen."""
_LINE = 32
"""Pixels: two lines of usual print."""
_NARROW = 0.44
"""Width of a narrow letter as a share of its height."""
_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
_NO_SIZE = frozenset({"height", "min-height", "flex", "inset", "top", "bottom", "aspect-ratio"})
_RIGHTWARD = ("left", "margin-left", "text-indent", "translate")
_TRACKS = ("grid-template-rows", "grid-template-columns")
_NO_GROUND = frozenset({"none", "transparent", "inherit", "initial", "unset"})


def is_gone(style: Style) -> bool:
    """Whether declarations leave nothing of a box to be seen, whatever its colours are."""
    return is_boxless(style) or style.get("visibility") in {"hidden", "collapse"} or _is_tiny(style)


def is_boxless(style: Style) -> bool:
    """Whether a box is not seen with all that is in it, whatever that declares for its own letters."""
    squeezed = pixels(style.get("letter-spacing", ""))
    return (
        style.get("display") in {"none", "table-column", "table-column-group"}
        or style.get("content-visibility") == "hidden"
        or (squeezed is not None and squeezed <= -8)
        or style.get("-webkit-text-security", "none") != "none"
        or first(style.get("font-size-adjust", "")) == 0
        or _is_faint(style)
        or _is_outside(style)
        or _is_clipped(style)
        or _is_shrunk(style)
    )


def is_doubtful(style: Style) -> bool:
    """Whether a box may not be seen, which depends on what is drawn before, behind and on it."""
    if ((depth := first(style.get("z-index", ""))) is not None and depth < 0) or _is_a_screen_away(style):
        return True
    if any(
        set(NUMBER.sub("", style[name])) <= {" "} and not any(map(float, numbers(style[name])))
        for name in _TRACKS
        if name in style
    ):
        return True
    sizes = set(style.get("contain", "").split())
    if not sizes.isdisjoint({"size", "strict"}) and is_cut(style) and _NO_SIZE.isdisjoint(style):
        return True  # what it holds gives it no height
    if "flex" in style and _is_clipped({name: value for name, value in style.items() if name != "flex"}):
        return True
    if (
        "mask" in style
        or "offset-path" in style
        or style.get("mix-blend-mode", "normal") not in {"normal", "inherit", "initial"}
    ):
        return True
    return any(
        name in {"blur", "brightness", "contrast", "invert", "url"}
        for name, _ in FUNCTION.findall(style.get("filter", ""))
    )


def _is_a_screen_away(style: Style) -> bool:
    """Whether a box stands a screen to the right, where nobody looks who does not know of it."""
    return any(style.get(side, "").endswith("vw") and (first(style[side]) or 0.0) >= 100 for side in _RIGHTWARD)


def is_colourless(style: Style, ground: str | None) -> bool:
    """Whether the colour that declarations give to text is none, or that of what is behind it.

    `ground`: the background that stands behind, as declared; None: that of paper.
    """
    value = style.get("-webkit-text-fill-color") or style.get("color")
    if not value or value in {"inherit", "initial", "unset", "currentcolor"}:
        return False
    colour, alpha = read_colour(value)
    if alpha < 0.05:
        return True
    if colour is None:
        return False
    if ground is None:
        return is_drowned(colour, PAPER)
    grounds = read_grounds(ground)
    return bool(grounds) and all(is_drowned(colour, behind) for behind in grounds)


def lines_shown(style: Style) -> float:
    """How many lines of its text a box has room for, at most, before it cuts off the rest; none is no limit."""
    shown = end_of(style, "y", "height")
    size = pixels(style.get("font-size", "")) or 16.0
    line = style.get("line-height", "")
    height = (
        (share(line) or 1.0) * size if not pixels(line) or line.replace(".", "").isdigit() else pixels(line) or size
    )
    clamp = first(style.get("-webkit-line-clamp", "")) or inf
    return min(shown / max(height, size / 2), clamp)


def is_cut_across(style: Style, letters: int) -> bool:
    """Whether a box that does not break its lines cuts off the larger part of so many letters, however narrow."""
    if style.get("white-space", "") not in {"nowrap", "pre"}:
        return False
    return letters * _NARROW * (pixels(style.get("font-size", "")) or 16.0) > 2 * end_of(style, "x", "width")


def declared_ground(style: Style) -> str | None:
    """The background that declarations give, if they give one that covers what is behind."""
    found = [style.get(name, "none") for name in ("background-color", "background", "background-image")]
    return next((value for value in found if value.partition(" ")[0] not in _NO_GROUND), None)


def _is_faint(style: Style) -> bool:
    shares = [style.get("opacity", "")]
    shares += [body for name, body in FUNCTION.findall(style.get("filter", "")) if name == "opacity"]
    return any((found := share(value)) is not None and found < FAINT for value in shares)


def _is_tiny(style: Style) -> bool:
    if match := NUMBER.search(style.get("font-size", "")):
        number = float(match[1])
        if match[2] in {"em", "%", "rem", "ex", "ch"}:
            return number < (100 * _SMALL if match[2] == "%" else _SMALL)
        return (found := pixels(style["font-size"])) is not None and found < TINY
    return False


def _is_outside(style: Style) -> bool:
    """Whether it stands left of or above the page, or many screens below or to the right."""
    sides = [
        style.get(f"{edge}{side}", "")
        for edge in ("", "margin-", "padding-")
        for side in ("left", "top", "right", "bottom")
    ]
    told = [style.get("text-indent", ""), *sides]
    for value in moves(style, "translate"):
        told += re.split(r"[,\s]+", value)
    for name, last in (("matrix", 6), ("matrix3d", 16)):
        told += [
            part
            for value in moves(style, name)
            for part in re.split(r"[,\s]+", value)[:last][last - 4 if last == 16 else 4 :][:2]
        ]
    # What is fixed to the screen is not scrolled to, and the smallest screen is the end.
    is_fixed = style.get("position") == "fixed"
    if is_fixed and any(value.endswith("%") and (pixels(value) or 0.0) >= SCREEN_HEIGHT for value in sides[:4]):
        return True
    outside = SCREEN_HEIGHT if is_fixed else OUTSIDE
    found = ((move, by) for move in told if (by := pixels(move)) is not None)
    return any(not -outside < by < 9 * OUTSIDE or (move.endswith("%") and by <= -800) for move, by in found)


def _is_clipped(style: Style) -> bool:
    if is_cut(style) and _is_without_room(style):
        return True
    sides = numbers(style.get("clip", ""))
    if len(sides) == 4 and (sides[2] - sides[0] <= 1 or sides[1] - sides[3] <= 1):
        return True
    return any(
        _is_empty(name, body) for name, body in FUNCTION.findall(worked_out(style.get("clip-path", ""), on_screen=True))
    )


def is_cut(style: Style) -> bool:
    """Whether what has no room in a box is not seen; one of a pixel that scrolls shows no more than others."""
    cuts = {style.get(name, "").partition(" ")[0] for name in _OVERFLOWS} | set(style.get("contain", "").split())
    return not cuts.isdisjoint({"hidden", "clip", "auto", "scroll", "paint", "strict", "content"})


def _is_without_room(style: Style) -> bool:
    """Whether a box has no room for its letters, or they stand beside it."""
    free = {side for side in ("height", "width") if f"min-{side}" in style}
    if style.get("flex", "none") != "none":  # which way it grows, its parent tells
        free.add("width")
    sides = [name for name in ("height", "max-height", "width", "max-width") if name.removeprefix("max-") not in free]
    sizes = [pixels(style.get(name, "")) for name in (*sides, "line-height")]
    if any(size is not None and abs(size) <= 1 for size in sizes):
        return True
    height, line = pixels(style.get("height", "")), pixels(style.get("line-height", ""))
    if height is not None and line is not None and line > 2 * height + _LINE:  # letters stand amid their line
        return True
    indent = style.get("text-indent", "")
    return indent.endswith("%") and percent(indent) >= 100


def _is_empty(shape: str, body: str) -> bool:
    """Whether a basic shape of CSS holds nothing."""
    if shape == "inset":
        top, right, bottom, left = (percent(side) for side in four_sides(body.partition("round")[0].split()))
        return top + bottom >= 100 or left + right >= 100
    if shape == "polygon":
        return len({" ".join(point.split()) for point in body.split(",")}) < 3
    if shape in {"xywh", "path", "rect"}:
        spots = numbers(body)
        if shape == "xywh":
            return len(spots) > 3 and min(spots[2:4]) <= 1
        if shape == "path":  # all of it in one place, or on one upright or level line
            return (
                set(re.sub(r"[^a-z]", "", body)) <= {"m", "l", "z"}
                and len(spots) > 1
                and min(max(spots[at::2]) - min(spots[at::2]) for at in (0, 1)) <= 1
            )
        return len(spots) > 3 and (spots[2] - spots[0] <= 1 or spots[1] - spots[3] <= 1)
    radius = first(body) if shape in {"circle", "ellipse"} else None
    return radius is not None and radius < 1


def _is_shrunk(style: Style) -> bool:
    """Whether it is scaled to nothing, or turned until only its edge is to be seen."""
    if (zoom := share(style.get("zoom", ""))) is not None and zoom < _SMALL:
        return True
    if any(size < FAINT for size in scales(style)):
        return True
    turns = [value for name in ("rotatex", "rotatey", "skewx", "skewy", "skew") for value in moves(style, name)]
    if re.match(r"[xy]\s", rotate := style.get("rotate", "")):
        turns.append(rotate[1:])
    seen_from = [cos(radians(turn)) for value in turns if (turn := first(value)) is not None]
    if style.get("backface-visibility") == "hidden" and prod(seen_from) < 0:
        return True
    return any(abs(turned) < 0.05 for turned in seen_from)


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
