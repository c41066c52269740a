"""Whether a reader of a page can see a text, as far as the declarations that hold for it say.

The ways of hiding text that CSS has: no box, no size, no colour of its own, a place outside the page, a clip of
nothing, a turn edge-on (CSS Display 3, Color 4, Masking 1, Transforms 2). A style is property to value,
both in lower case.
"""

import re
from collections.abc import Iterator, Mapping
from math import cos, prod, radians
from typing import NamedTuple

from screen.documents.readers.legibility import PAPER, SMALLEST_PRINT, is_drowned
from screen.documents.readers.web.ink import read_colour, read_grounds

Style = Mapping[str, str]
"""What holds for one box: property to value, shorthands written out."""

_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "em": 16.0,
    "rem": 16.0, "ex": 8.0, "ch": 8.0, "lh": 20.0, "vw": 12.8, "vh": 8.0, "vmin": 8.0, "vmax": 12.8, "%": 8.0,
}  # fmt: skip
"""Of each unit, on a screen of 1280 × 800 in letters of 16."""
_NUMBER = re.compile(r"(-?(?:\d++(?:\.\d++)?|\.\d++)(?:e-?\d++)?)(%|[a-z]*+)")
_FUNCTION = re.compile(r"(?<![a-z0-9])([a-z0-9]++)\(([^()]*+(?:\([^()]*+\)[^()]*+)*+)\)")
_SCALES = {"scale": (0, 1), "scalex": (0,), "scaley": (0,), "scale3d": (0, 1), "matrix": (0,), "matrix3d": (0, 5)}
"""Transformations, and which of their numbers a length across or down is multiplied by."""
_OUTSIDE = 1000
"""Pixels to the left or above from which on a box stands outside the page; ten screens below or to the right do too."""
_FAINT, _TINY, _SMALL = 0.1, SMALLEST_PRINT * 4 / 3, 0.15
"""Opacity, pixels of a letter, and share of the size around, below which nothing can be seen."""
_LINE = 32
"""Pixels: two lines of usual print."""
_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
_TRACKS = ("grid-template-rows", "grid-template-columns")
_NO_GROUND = frozenset({"none", "transparent", "inherit", "initial", "unset"})


class Sum(NamedTuple):
    """What the styles of a box and of all around it come to, where each alone leaves something to be seen."""

    opacity: float = 1.0
    size: float = 16.0
    """Pixels of a letter before it is scaled."""
    scale: float = 1.0
    left: float = 0.0
    """Pixels by which it is moved to the right."""

    def within(self, style: Style, *, is_small: bool) -> "Sum":
        """That of a box with this style within the one that this is of; `is_small`: of a tag for small print."""
        size = self.size / 1.2 if is_small else self.size
        if match := _NUMBER.fullmatch(style.get("font-size", "")):
            relative = {"em": self.size, "%": self.size / 100}.get(match[2])
            size = float(match[1]) * (relative or _PIXELS.get(match[2], 1.0))
        faint = _share(style.get("opacity", ""))
        sides = (_pixels(style.get(side, "")) for side in ("left", "margin-left"))
        return Sum(
            self.opacity * (1.0 if faint is None else min(1.0, abs(faint))),
            size,
            self.scale * prod(_scales(style)),
            self.left + sum(side for side in sides if side is not None),
        )

    @property
    def is_boxless(self) -> bool:
        """Whether the box is not seen with all that is in it."""
        return self.opacity < _FAINT or self.left <= -_OUTSIDE

    @property
    def is_tiny(self) -> bool:
        """Whether no eye can read its letters."""
        return self.size * self.scale < _TINY


def is_gone(style: Style) -> bool:
    """Whether declarations leave nothing of a box to be seen, whatever its colours are."""
    return is_boxless(style) or style.get("visibility") in {"hidden", "collapse"} or _is_tiny(style)


def is_boxless(style: Style) -> bool:
    """Whether a box is not seen with all that is in it, whatever that declares for its own letters."""
    squeezed = _pixels(style.get("letter-spacing", ""))
    return (
        style.get("display") == "none"
        or style.get("content-visibility") == "hidden"
        or (squeezed is not None and squeezed <= -8)
        or _is_faint(style)
        or _is_outside(style)
        or _is_clipped(style)
        or _is_shrunk(style)
    )


def is_doubtful(style: Style) -> bool:
    """Whether a box may not be seen, which depends on what is drawn before, behind and on it."""
    if (depth := _first(style.get("z-index", ""))) is not None and depth < 0:
        return True
    if any(
        set(_NUMBER.sub("", style[name])) <= {" "} and not any(map(float, _numbers(style[name])))
        for name in _TRACKS
        if name in style
    ):
        return True
    if "flex" in style and _is_clipped({name: value for name, value in style.items() if name != "flex"}):
        return True
    if "mask" in style or style.get("mix-blend-mode", "normal") not in {"normal", "inherit", "initial"}:
        return True
    return any(name in {"blur", "brightness", "contrast"} for name, _ in _FUNCTION.findall(style.get("filter", "")))


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
    grounds = read_grounds(ground.partition("url(")[0])
    return bool(grounds) and all(is_drowned(colour, behind) for behind in grounds)


def declared_ground(style: Style) -> str | None:
    """The background that declarations give, if they give one that covers what is behind."""
    found = [style.get(name, "none") for name in ("background-color", "background", "background-image")]
    return next((value for value in found if value.partition(" ")[0] not in _NO_GROUND), None)


def _is_faint(style: Style) -> bool:
    shares = [style.get("opacity", "")]
    shares += [body for name, body in _FUNCTION.findall(style.get("filter", "")) if name == "opacity"]
    return any((share := _share(value)) is not None and share < _FAINT for value in shares)


def _is_tiny(style: Style) -> bool:
    if match := _NUMBER.search(style.get("font-size", "")):
        number = float(match[1])
        if match[2] in {"em", "%", "rem", "ex", "ch"}:
            return number < (100 * _SMALL if match[2] == "%" else _SMALL)
        return (pixels := _pixels(style["font-size"])) is not None and pixels < _TINY
    return False


def _is_outside(style: Style) -> bool:
    """Whether it stands left of or above the page, or many screens below or to the right."""
    sides = [style.get(f"{edge}{side}", "") for edge in ("", "margin-") for side in ("left", "top", "right", "bottom")]
    moves = [style.get("text-indent", ""), *sides]
    for value in _moves(style, "translate"):
        moves += re.split(r"[,\s]+", value)
    for name, last in (("matrix", 6), ("matrix3d", 16)):
        moves += [
            part
            for value in _moves(style, name)
            for part in re.split(r"[,\s]+", value)[:last][last - 4 if last == 16 else 4 :][:2]
        ]
    return any((by := _pixels(move)) is not None and not -_OUTSIDE < by < 10 * _OUTSIDE for move in moves) or any(
        (by := _pixels(move)) is not None and move.endswith("%") and by <= -800 for move in moves
    )


def _is_clipped(style: Style) -> bool:
    if _is_cut(style) and _is_without_room(style):
        return True
    numbers = [float(number) for number, _ in _NUMBER.findall(style.get("clip", ""))]
    if len(numbers) == 4 and (numbers[2] - numbers[0] <= 1 or numbers[1] - numbers[3] <= 1):
        return True
    return any(_is_empty(name, body) for name, body in _FUNCTION.findall(style.get("clip-path", "")))


def _is_cut(style: Style) -> bool:
    """Whether what has no room in a box is not seen; one of a pixel that scrolls shows no more than others."""
    cuts = {style.get(name, "").partition(" ")[0] for name in _OVERFLOWS} | set(style.get("contain", "").split())
    return not cuts.isdisjoint({"hidden", "clip", "auto", "scroll", "paint", "strict", "content"})


def _is_without_room(style: Style) -> bool:
    """Whether a box has no room for its letters, or they stand beside it."""
    free = {side for side in ("height", "width") if f"min-{side}" in style}
    if style.get("flex", "none") != "none":  # which way it grows, its parent tells
        free.add("width")
    sides = [name for name in ("height", "max-height", "width", "max-width") if name.removeprefix("max-") not in free]
    sizes = [_pixels(style.get(name, "")) for name in (*sides, "line-height")]
    if any(size is not None and abs(size) <= 1 for size in sizes):
        return True
    height, line = _pixels(style.get("height", "")), _pixels(style.get("line-height", ""))
    if height is not None and line is not None and line > 2 * height + _LINE:  # letters stand amid their line
        return True
    indent = style.get("text-indent", "")
    return indent.endswith("%") and _percent(indent) >= 100


def _is_empty(shape: str, body: str) -> bool:
    """Whether a basic shape of CSS holds nothing."""
    if shape == "inset":
        top, right, bottom, left = (_percent(side) for side in four_sides(body.partition("round")[0].split()))
        return top + bottom >= 100 or left + right >= 100
    if shape == "polygon":
        return len({" ".join(point.split()) for point in body.split(",")}) < 3
    if shape in {"xywh", "path", "rect"}:
        spots = _numbers(body)
        if shape == "xywh":
            return len(spots) > 3 and min(spots[2:4]) <= 1
        if shape == "path":  # all of it in one place, or on one upright or level line
            return (
                set(re.sub(r"[^a-z]", "", body)) <= {"m", "l", "z"}
                and len(spots) > 1
                and min(max(spots[at::2]) - min(spots[at::2]) for at in (0, 1)) <= 1
            )
        return len(spots) > 3 and (spots[2] - spots[0] <= 1 or spots[1] - spots[3] <= 1)
    radius = _first(body) if shape in {"circle", "ellipse"} else None
    return radius is not None and radius < 1


def _is_shrunk(style: Style) -> bool:
    """Whether it is scaled to nothing, or turned until only its edge is to be seen."""
    if (zoom := _share(style.get("zoom", ""))) is not None and zoom < _SMALL:
        return True
    if any(size < _FAINT for size in _scales(style)):
        return True
    turns = [value for name in ("rotatex", "rotatey", "skewx", "skewy", "skew") for value in _moves(style, name)]
    if re.match(r"[xy]\s", rotate := style.get("rotate", "")):
        turns.append(rotate[1:])
    return any((turn := _first(value)) is not None and abs(cos(radians(turn))) < 0.05 for value in turns)


def _scales(style: Style) -> Iterator[float]:
    """What each transformation makes of a length, in its smaller direction."""
    for name, places in _SCALES.items():
        for value in _moves(style, name):
            numbers = [abs(_share(part) or 0) for part in re.split(r"[,\s]+", value) if _NUMBER.match(part)]
            if taken := [numbers[at] for at in places if at < len(numbers)]:
                yield min(taken)


def _numbers(value: str) -> list[float]:
    return [float(number) for number, _ in _NUMBER.findall(value)]


def _moves(style: Style, name: str) -> Iterator[str]:
    """What a transformation is given, as its own property or in a list of them."""
    if value := style.get(name):
        yield value
    for function, body in _FUNCTION.findall(style.get("transform", "")):
        if function == name or (name == "translate" and function.startswith("translate")):
            yield body


def four_sides(values: list[str]) -> list[str]:
    """Top, right, bottom and left of one to four values, as CSS fills them up."""
    top = values[0] if values else ""
    right = values[1] if len(values) > 1 else top
    bottom = values[2] if len(values) > 2 else top
    return [top, right, bottom, values[3] if len(values) > 3 else right]


def _pixels(value: str) -> float | None:
    """A length in pixels; a product in `calc()` is multiplied out, any other sum is not known."""
    numbers = _NUMBER.findall(value)
    if not numbers or (len(numbers) > 1 and set(re.sub(r"[-\d.a-z%()\s]", "", value)) != {"*"}):
        return None
    product = 1.0
    for number, unit in numbers:
        if unit not in _PIXELS:
            return None
        product *= float(number) * (_PIXELS[unit] if unit else 1)
    return product


def _percent(value: str) -> float:
    pixels = _pixels(value)
    return 0.0 if pixels is None else pixels / _PIXELS["%"]


def _share(value: str) -> float | None:
    """A number or a percentage as a share of one."""
    match = _NUMBER.search(value)
    return None if match is None else float(match[1]) / (100 if match[2] == "%" else 1)


def _first(value: str) -> float | None:
    match = _NUMBER.search(value)
    return None if match is None else float(match[1])
