"""How transformations move and scale a box (CSS Transforms 2)."""

import re
from collections.abc import Iterator

from screen.documents.readers.web.values import FUNCTION, NUMBER, Style, length_of, share

_SCALES = {"scale": (0, 1), "scalex": (0,), "scaley": (0,), "scale3d": (0, 1), "matrix": (0,), "matrix3d": (0, 5)}
"""Transformations, and which of their numbers a length across or down is multiplied by."""
_TRANSLATION = re.compile(r"translate(3d|x|y)?\(([^()]*)\)")


def scales(style: Style) -> Iterator[float]:
    """What each transformation makes of a length, in its smaller direction."""
    for name, places in _SCALES.items():
        for value in moves(style, name):
            found = [abs(share(part) or 0) for part in re.split(r"[,\s]+", value) if NUMBER.match(part)]
            if taken := [found[at] for at in places if at < len(found)]:
                yield min(taken)


def moves(style: Style, name: str) -> Iterator[str]:
    """What a transformation is given, as its own property or in a list of them."""
    if value := style.get(name):
        yield value
    for function, body in FUNCTION.findall(style.get("transform", "")):
        if function == name or (name == "translate" and function.startswith("translate")):
            yield body


def moved(style: Style) -> tuple[float, float]:
    """The pixels by which transformations move a box to the right and down, whatever its own size."""
    return translation(style, 16.0, 800.0, 800.0)


def translation(style: Style, size: float, width: float, high: float) -> tuple[float, float]:
    """By how many pixels a box of that size is moved to the right and down."""
    across = down = 0.0
    told = [(kind, body.split(",")) for kind, body in _TRANSLATION.findall(style.get("transform", ""))]
    told += [("", value.split()) for value in (style.get("translate", "none"),) if value != "none"]
    for kind, parts in told:
        by = [length_of(part.strip(), size, whole) or 0.0 for part, whole in zip(parts, (width, high), strict=False)]
        if kind == "y":
            by = [0.0, length_of(parts[0].strip(), size, high) or 0.0]
        across, down = across + by[0], down + (by[1] if len(by) > 1 else 0.0)
    return across, down
