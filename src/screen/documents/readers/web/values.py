"""Numbers and lengths in values of CSS."""

import re
from collections.abc import Mapping

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
