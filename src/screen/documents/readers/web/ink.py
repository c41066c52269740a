"""Colours as CSS writes them (CSS Color 4 and 5), and those of a ground: its own, or all its gradients run through."""

import re
from functools import lru_cache

from screen.documents.readers.legibility import Colour

_SYSTEM = {"canvas": "white", "field": "white", "canvastext": "black", "fieldtext": "black"}
"""Colours of the browser, on a light screen."""
_PART = r"((?:[^(),]|\([^()]*\))+)"
_MIXED = re.compile(rf"color-mix\(\s*in [^,]*,{_PART},{_PART}\)")
_EITHER = re.compile(rf"light-dark\({_PART},{_PART}\)")
_SAME = re.compile(rf"rgb\(\s*from {_PART} r g b\s*\)")
_FROM = re.compile(r"\(\s*from (?:[a-z]+|#[0-9a-f]+|[a-z]+\([^()]*\))\s+(?=[-\d])")
"""Begins a colour made of another of which it takes no first channel."""
_SHARE = re.compile(r"(-?\d*\.?\d+)%")
_STOPS = re.compile(r"#[0-9a-f]{3,8}\b|(?<![\w-])[a-z]++(?:\([^()]*+\)|(?![\w(-]))")
_GRADIENT = re.compile(r"gradient\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")


@lru_cache(4096)
def read_colour(value: str) -> tuple[Colour | None, float]:
    """The colour and how much it covers, 0 to 1; no colour where none is understood."""
    from tinycss2.color4 import parse_color

    value = _FROM.sub("(", value.strip()) if "from" in value else value.strip()
    if same := _EITHER.fullmatch(value) or _SAME.fullmatch(value):
        return read_colour(same[1])
    if mixed := _MIXED.fullmatch(value):
        return _mixed(mixed[1], mixed[2])
    value = _SYSTEM.get(value, value)
    try:
        colour = parse_color(value)
        if colour is None or isinstance(colour, str):
            return None, 1.0
        if colour.space in {"srgb", "hsl", "hwb"}:
            red, green, blue = (round(255 * channel) for channel in colour.to("srgb").coordinates)
            return (red, green, blue), float(colour.alpha)
        lightness, one, other = colour.to("lab").coordinates
    except (NotImplementedError, ValueError, OverflowError):
        return None, 1.0
    grey = round(2.55 * lightness)
    # A colour of Lab that is nearly grey stands for the grey of its lightness; others are seen on any paper.
    return ((grey, grey, grey) if max(abs(one), abs(other)) < 5 else None), float(colour.alpha)


@lru_cache(4096)
def read_grounds(value: str) -> tuple[Colour, ...]:
    """The colours that a background shows: those that its gradients run through, else its own; none where unknown."""
    if gradients := _GRADIENT.findall(value):
        return tuple(colour for stops in gradients for colour in _colours(stops))
    return () if "gradient" in value else _colours(re.sub(r"url\([^()]*\)", "", value))


def is_opaque(ground: str) -> bool:
    """Whether a background lets nothing through that is behind it; one whose picture has a size or place may do."""
    bare = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", ground))
    if "gradient" in bare and ("/" in bare or "no-repeat" in bare):
        return False
    stops = " ".join(_GRADIENT.findall(ground)) or re.sub(r"url\([^()]*\)", "", ground)
    colours = [found for stop in _STOPS.findall(stops) if (found := read_colour(stop))[0] is not None]
    return bool(colours) and all(alpha >= 0.9 for _, alpha in colours)


def _colours(value: str) -> tuple[Colour, ...]:
    found = (read_colour(stop) for stop in _STOPS.findall(value))
    return tuple(colour for colour, alpha in found if colour is not None and alpha >= 0.5)


def _mixed(one: str, other: str) -> tuple[Colour | None, float]:
    """Two colours, each with or without its share, as they mix in sRGB."""
    told = [_SHARE.search(re.sub(r"\([^()]*\)", "", part)) for part in (one, other)]
    first, second = (float(share[1]) if share else None for share in told)
    if first is None:
        first = 50.0 if second is None else 100 - second
    (ink, alpha), (under, below) = (
        read_colour(_SHARE.sub("", part) if "(" not in part else part) for part in (one, other)
    )
    if ink is None or under is None:
        return None, 1.0
    part = min(100.0, max(0.0, first)) / 100
    red, green, blue = (round(part * up + (1 - part) * down) for up, down in zip(ink, under, strict=True))
    return (red, green, blue), part * alpha + (1 - part) * below
