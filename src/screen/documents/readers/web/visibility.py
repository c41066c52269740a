"""Whether a reader of a page can see a text, as far as its declarations of CSS say.

The ways of hiding text that CSS has: no box, no size, no colour of its own, a place outside the page, a clip of nothing
(CSS Display 3, Color 4, Masking 1, Transforms 1). Declarations are compared without blanks, in lower case.
"""

import re

_GONE = re.compile(
    r"(?:^|;)(?:"
    r"display:none"
    r"|visibility:(?:hidden|collapse)"
    r"|content-visibility:hidden"
    r"|(?:left|right|top|bottom|text-indent|margin(?:-left|-top|-right)?):[^;]*-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|vw|%|cm|mm)"
    r"|transform:[^;]*(?:scale[xy]?\(0?\.?0*[01]?[,)]|translate[xy]?\([^;)]*-\d{4,})"
    r"|filter:[^;]*opacity\(0?\.?0*%?\)"
    r"|letter-spacing:-(?:[1-9]\d*|0?\.[5-9]\d*)r?em"
    r"|clip:rect\((?:[01](?:px)?,?){4}\)"
    r"|clip-path:(?:inset\((?:[5-9]\d|100)%|circle\(0)"
    r")"
)
_MEASURE = re.compile(r"(?:^|;)(opacity|font-size):(\d*\.?\d+)(px|pt|em|rem|%)?(?=;|!|$)")
_LEAST = {"opacity": 0.1, "opacity%": 10, "font-size": 2, "font-size%": 15, "em": 0.15}
"""Opacity, points or pixels, share of the size around: what is less cannot be seen."""
_BOXLESS = re.compile(r"(?:^|;)(?:max-)?(?:height|width):[01](?:px|%)?(?=;|!|$)")
_CUT = re.compile(r"(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)")
_COLOUR = re.compile(r"(?:^|;)(?:color|-webkit-text-fill-color):([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color|-image)?:([^;!]+)")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_CHANNELS = re.compile(r"rgba?\(([\d.]+%?)[,\s]*([\d.]+%?)[,\s]*([\d.]+%?)(?:[,/\s]*([\d.]+%?))?\)")
_NAMED = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "ghostwhite": (248, 248, 255),
    "floralwhite": (255, 250, 240), "whitesmoke": (245, 245, 245), "black": (0, 0, 0),
}  # fmt: skip
_LIGHT = 245
"""Of 255: a channel from here on is paper."""

Colour = tuple[int, int, int]


def is_gone(css: str) -> bool:
    """Whether declarations leave nothing of a box to be seen, whatever its colours are."""
    if _GONE.search(css) or (_BOXLESS.search(css) and _CUT.search(css)):
        return True
    return any(
        float(number) < _LEAST["em" if unit in {"em", "rem"} else f"{name}%" if unit == "%" else name]
        for name, number, unit in _MEASURE.findall(css)
    )


def is_colourless(css: str, ground: str | None) -> bool:
    """Whether the colour that declarations give to text is none, or that of what is behind it.

    `ground`: the background that stands behind, as declared; None: that of paper.
    """
    found = _COLOUR.findall(css)
    if not found:
        return False
    if found[-1] == "transparent":
        return True
    colour = _read(found[-1])
    if colour is None:
        return found[-1].startswith(("rgba(", "#")) and _is_clear(found[-1])
    if ground is None:
        return min(colour) >= _LIGHT
    behind = _read(ground.partition("url(")[0]) if "gradient" not in ground else None
    return (
        behind is not None and max(abs(one - other) for one, other in zip(colour, behind, strict=True)) < 256 - _LIGHT
    )


def declared_ground(css: str) -> str | None:
    """The background that declarations give, if they give one that covers what is behind."""
    found = [value for value in _GROUND.findall(css) if value not in {"none", "transparent", "inherit", "initial"}]
    return found[-1] if found else None


def _read(value: str) -> Colour | None:
    """Red, green and blue of a colour that covers; None for any other."""
    if value in _NAMED:
        return _NAMED[value]
    if _HEX.fullmatch(value):
        digits = value[1:] if len(value) > 5 else "".join(2 * digit for digit in value[1:])
        return None if digits[6:8] == "00" else (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))
    if match := _CHANNELS.fullmatch(value):
        *channels, alpha = match.groups()
        red, green, blue = (round(_share(channel, 255)) for channel in channels)
        return None if alpha is not None and _share(alpha, 1) < 0.05 else (red, green, blue)
    return None


def _share(text: str, whole: int) -> float:
    return float(text[:-1]) * whole / 100 if text.endswith("%") else float(text)


def _is_clear(value: str) -> bool:
    """Whether a colour with an alpha channel has none of it."""
    if match := _CHANNELS.fullmatch(value):
        return match[4] is not None
    return bool(_HEX.fullmatch(value)) and len(value) in {5, 9}
