"""Numbers and lengths in values of CSS, and how transformations move and scale a box (CSS Transforms 2)."""

import re
from collections.abc import Iterator, Mapping

from screen.documents.readers.web.arithmetic import pixels_of

Style = Mapping[str, str]
"""What holds for one box: property to value, shorthands written out."""

NUMBER = re.compile(r"(-?(?:\d++(?:\.\d++)?|\.\d++)(?:e-?\d++)?)(%|[a-z]*+)")
FUNCTION = re.compile(r"(?<![a-z0-9])([a-z0-9]++)\(([^()]*+(?:\([^()]*+\)[^()]*+)*+)\)")

_FARTHEST = 1e9
"""Pixels: what is told to be longer is so long."""


def numbers(value: str) -> list[float]:
    """All numbers of a value."""
    return [float(number) for number, _ in NUMBER.findall(value)]


def four_sides(values: list[str]) -> list[str]:
    """Top, right, bottom and left of one to four values, as CSS fills them up."""
    top = values[0] if values else ""
    right = values[1] if len(values) > 1 else top
    bottom = values[2] if len(values) > 2 else top
    return [top, right, bottom, values[3] if len(values) > 3 else right]


def pixels(value: str) -> float | None:
    """A length in pixels, sums being worked out; None where it is none, or more than one."""
    found = NUMBER.findall(value)
    scale = pixels_of(found[0][1]) if len(found) == 1 else None
    return None if scale is None else float(found[0][0]) * scale


def percent(value: str) -> float:
    """A length as a share of a screen's height, in per cent; 0 where it is none."""
    found = pixels(value)
    return 0.0 if found is None else found / 8


def share(value: str) -> float | None:
    """A number or a percentage as a share of one."""
    match = NUMBER.search(value)
    return None if match is None else float(match[1]) / (100 if match[2] == "%" else 1)


def first(value: str) -> float | None:
    """The first number of a value."""
    match = NUMBER.search(value)
    return None if match is None else float(match[1])


def length(style: Style, name: str, size: float, whole: float | None) -> float | None:
    """A length in pixels; None where there is none, or a share of what is not known.

    `size`: pixels of a letter; `whole`: what shares are of.
    """
    return length_of(style.get(name, ""), size, whole)


def length_of(value: str, size: float, whole: float | None) -> float | None:
    """That which a value tells, as `length` does."""
    found = NUMBER.match(value)
    if found is None:
        return None
    if found[2] == "%":
        scale = None if whole is None else whole / 100
    else:
        scale = size if found[2] == "em" else pixels_of(found[2])
    return None if scale is None else max(-_FARTHEST, min(_FARTHEST, float(found[1]) * scale))


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
