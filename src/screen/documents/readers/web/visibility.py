"""Whether a reader of a page can see a text, as far as the declarations that hold for it say.

The ways of hiding text that CSS has: no box, no size, no colour of its own, a place outside the page, a clip of
nothing, a turn edge-on (CSS Display 3, Color 4, Masking 1, Transforms 2). A style is property to value,
both in lower case.
"""

import re
from collections.abc import Iterator, Mapping
from math import cos, inf, prod, radians
from typing import NamedTuple

from screen.documents.readers.legibility import PAPER, SMALLEST_PRINT, is_drowned
from screen.documents.readers.web.arithmetic import pixels_of, worked_out
from screen.documents.readers.web.ink import read_colour, read_grounds

Style = Mapping[str, str]
"""What holds for one box: property to value, shorthands written out."""

_NUMBER = re.compile(r"(-?(?:\d++(?:\.\d++)?|\.\d++)(?:e-?\d++)?)(%|[a-z]*+)")
_FUNCTION = re.compile(r"(?<![a-z0-9])([a-z0-9]++)\(([^()]*+(?:\([^()]*+\)[^()]*+)*+)\)")
_SCALES = {"scale": (0, 1), "scalex": (0,), "scaley": (0,), "scale3d": (0, 1), "matrix": (0,), "matrix3d": (0, 5)}
"""Transformations, and which of their numbers a length across or down is multiplied by."""
_OUTSIDE = 1000
"""Pixels to the left or above from which on a box stands outside the page; ten screens below or to the right do too."""
_SCREEN = 800
"""Pixels of its height."""
_FAINT, _TINY, _SMALL = 0.1, SMALLEST_PRINT * 4 / 3, 0.15
"""Opacity, pixels of a letter, and share of the size around, below which nothing can be seen."""
_LINE = 32
"""Pixels: two lines of usual print."""
SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "sup": 0.83, "sub": 0.83}
"""Of the letters around, what tags make letters (HTML, 15.3)."""
_NARROW = 0.44
"""Width of a narrow letter as a share of its height."""
_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
_NO_SIZE = frozenset({"height", "min-height", "flex", "inset", "top", "bottom", "aspect-ratio"})
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
    down: float = 0.0
    """Pixels by which it is moved down, where each move alone leaves it on the page."""
    room: tuple[float, float] = (inf, inf)
    """Pixels to the right and down until what cuts it off ends; none are left for what is pushed further."""

    def within(self, style: Style, *, share: float = 1.0, above: float = 0.0) -> "Sum":
        """That of a box with this style within the one that this is of.

        `share`: of the letters around, what its tag makes letters; `above`: pixels that boxes before it take up in the
        same box.
        """
        size = self.size * share
        if match := _NUMBER.fullmatch(style.get("font-size", "")):
            relative = {"em": self.size, "%": self.size / 100}.get(match[2])
            size = float(match[1]) * (relative or pixels_of(match[2]) or 1.0)
        faint = _share(style.get("opacity", ""))
        return Sum(
            self.opacity * (1.0 if faint is None else min(1.0, abs(faint))),
            size,
            self.scale * prod(_scales(style)),
            self.left + _sum_of(style, "left", "margin-left"),
            self.down + _sum_of(style, "top", "margin-top") + _moved(style)[1],
            self._room_within(style, above),
        )

    def _room_within(self, style: Style, above: float) -> tuple[float, float]:
        if style.get("position") in {"absolute", "fixed"}:  # cut off by what it is placed in alone
            return inf, inf
        moved = _moved(style)
        placed = style.get("position") in {"relative", "sticky"}
        across = self.room[0] - moved[0] - _sum_of(style, "margin-left", *["left"] * placed)
        down = self.room[1] - above - moved[1] - _sum_of(style, "margin-top", *["top"] * placed)
        ends = (_end_of(style, "x", "width"), _end_of(style, "y", "height"))
        if ends != (inf, inf):  # at the edge of its padding
            return min(across, ends[0]), min(down, ends[1])
        return across - _sum_of(style, "padding-left", "text-indent"), down - _sum_of(style, "padding-top")

    @property
    def is_boxless(self) -> bool:
        """Whether the box is not seen with all that is in it."""
        return self.opacity < _FAINT or self.left <= -_OUTSIDE or self.down <= -_SCREEN or min(self.room) <= 0

    @property
    def is_tiny(self) -> bool:
        """Whether no eye can read its letters."""
        return self.size * self.scale < _TINY

    @property
    def is_speck(self) -> bool:
        """Whether they are so small that nobody came to it by small print in small print."""
        return self.size * self.scale < _TINY / 2


def _moved(style: Style) -> tuple[float, float]:
    """The pixels by which transformations move a box to the right and down."""
    right = down = 0.0
    for function, body in _FUNCTION.findall(style.get("transform", "")):
        parts = [_pixels(part) or 0.0 for part in body.split(",")]
        if function in {"translate", "translatex", "translate3d"}:
            right += parts[0]
        if function in {"translate", "translate3d"} and len(parts) > 1:
            down += parts[1]
        down += parts[0] if function == "translatey" else 0.0
    return right, down


def _sum_of(style: Style, *sides: str) -> float:
    return sum(_pixels(style.get(side, "")) or 0.0 for side in sides) if style else 0.0


def _end_of(style: Style, axis: str, size: str) -> float:
    """The pixels behind which a box cuts off what it holds; what it scrolls to, and how it grows, is not cut off."""
    cuts = {style.get(name, "").partition(" ")[0] for name in ("overflow", f"overflow-{axis}")}
    if cuts.isdisjoint({"hidden", "clip"}) or f"min-{size}" in style or "flex" in style:
        return inf
    sizes = [_pixels(style.get(name, "")) for name in (size, f"max-{size}") if not style.get(name, "").endswith("%")]
    return min((told for told in sizes if told is not None and told > 1), default=inf)


def height_of(style: Style) -> float:
    """The pixels that a box takes up by its own height; 0 where its text tells them."""
    return 0.0 if style.get("position") in {"absolute", "fixed"} else max(0.0, _sum_of(style, "height"))


def is_gone(style: Style) -> bool:
    """Whether declarations leave nothing of a box to be seen, whatever its colours are."""
    return is_boxless(style) or style.get("visibility") in {"hidden", "collapse"} or _is_tiny(style)


def is_boxless(style: Style) -> bool:
    """Whether a box is not seen with all that is in it, whatever that declares for its own letters."""
    squeezed = _pixels(style.get("letter-spacing", ""))
    return (
        style.get("display") in {"none", "table-column", "table-column-group"}
        or style.get("content-visibility") == "hidden"
        or (squeezed is not None and squeezed <= -8)
        or style.get("-webkit-text-security", "none") != "none"
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
        name in {"blur", "brightness", "contrast", "url"} for name, _ in _FUNCTION.findall(style.get("filter", ""))
    )


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
    shown = _end_of(style, "y", "height")
    size = _pixels(style.get("font-size", "")) or 16.0
    line = style.get("line-height", "")
    height = (
        (_share(line) or 1.0) * size if not _pixels(line) or line.replace(".", "").isdigit() else _pixels(line) or size
    )
    clamp = _first(style.get("-webkit-line-clamp", "")) or inf
    return min(shown / max(height, size / 2), clamp)


def is_cut_across(style: Style, letters: int) -> bool:
    """Whether a box that does not break its lines cuts off the larger part of so many letters, however narrow."""
    if style.get("white-space", "") not in {"nowrap", "pre"}:
        return False
    return letters * _NARROW * (_pixels(style.get("font-size", "")) or 16.0) > 2 * _end_of(style, "x", "width")


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
    sides = [
        style.get(f"{edge}{side}", "")
        for edge in ("", "margin-", "padding-")
        for side in ("left", "top", "right", "bottom")
    ]
    moves = [style.get("text-indent", ""), *sides]
    for value in _moves(style, "translate"):
        moves += re.split(r"[,\s]+", value)
    for name, last in (("matrix", 6), ("matrix3d", 16)):
        moves += [
            part
            for value in _moves(style, name)
            for part in re.split(r"[,\s]+", value)[:last][last - 4 if last == 16 else 4 :][:2]
        ]
    # What is fixed to the screen is not scrolled to, and the smallest screen is the end.
    outside = _SCREEN if style.get("position") == "fixed" else _OUTSIDE
    return any((by := _pixels(move)) is not None and not -outside < by < 9 * _OUTSIDE for move in moves) or any(
        (by := _pixels(move)) is not None and move.endswith("%") and by <= -800 for move in moves
    )


def _is_clipped(style: Style) -> bool:
    if is_cut(style) and _is_without_room(style):
        return True
    numbers = [float(number) for number, _ in _NUMBER.findall(style.get("clip", ""))]
    if len(numbers) == 4 and (numbers[2] - numbers[0] <= 1 or numbers[1] - numbers[3] <= 1):
        return True
    return any(
        _is_empty(name, body)
        for name, body in _FUNCTION.findall(worked_out(style.get("clip-path", ""), on_screen=True))
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
    seen_from = [cos(radians(turn)) for value in turns if (turn := _first(value)) is not None]
    if style.get("backface-visibility") == "hidden" and prod(seen_from) < 0:
        return True
    return any(abs(share) < 0.05 for share in seen_from)


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
    """A length in pixels, sums being worked out; None where it is none, or more than one."""
    numbers = _NUMBER.findall(value)
    scale = pixels_of(numbers[0][1]) if len(numbers) == 1 else None
    return None if scale is None else float(numbers[0][0]) * scale


def _percent(value: str) -> float:
    pixels = _pixels(value)
    return 0.0 if pixels is None else pixels / 8


def _share(value: str) -> float | None:
    """A number or a percentage as a share of one."""
    match = _NUMBER.search(value)
    return None if match is None else float(match[1]) / (100 if match[2] == "%" else 1)


def _first(value: str) -> float | None:
    match = _NUMBER.search(value)
    return None if match is None else float(match[1])
