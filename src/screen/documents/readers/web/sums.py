"""What the styles of a box and of all around it come to: moves, sizes and clips that hide nothing each alone."""

from math import inf, prod
from typing import NamedTuple

from screen.documents.readers.legibility import SMALLEST_PRINT
from screen.documents.readers.web.arithmetic import pixels_of
from screen.documents.readers.web.values import NUMBER, Style, moved, pixels, scales, share

OUTSIDE = 1000
"""Pixels to the left or above from which on a box stands outside the page; ten screens below or to the right do too."""
SCREEN_HEIGHT = 800
"""Pixels of its height."""
FAINT, TINY = 0.1, SMALLEST_PRINT * 4 / 3
"""Opacity, and pixels of a letter, below which nothing can be seen."""
SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "sup": 0.83, "sub": 0.83}
"""Of the letters around, what tags make letters (HTML, 15.3)."""


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

    def within(self, style: Style, *, scale: float = 1.0, above: float = 0.0) -> "Sum":
        """That of a box with this style within the one that this is of.

        `scale`: of the letters around, what its tag makes letters; `above`: pixels that boxes before it take up in the
        same box.
        """
        size = self.size * scale
        if match := NUMBER.fullmatch(style.get("font-size", "")):
            relative = {"em": self.size, "%": self.size / 100}.get(match[2])
            size = float(match[1]) * (relative or pixels_of(match[2]) or 1.0)
        faint = share(style.get("opacity", ""))
        return Sum(
            self.opacity * (1.0 if faint is None else min(1.0, abs(faint))),
            size,
            self.scale * prod(scales(style)),
            self.left + _sum_of(style, "left", "margin-left"),
            self.down + _sum_of(style, "top", "margin-top") + moved(style)[1],
            self._room_within(style, above),
        )

    def _room_within(self, style: Style, above: float) -> tuple[float, float]:
        if style.get("position") in {"absolute", "fixed"}:  # cut off by what it is placed in alone
            return inf, inf
        right, below = moved(style)
        placed = style.get("position") in {"relative", "sticky"}
        across = self.room[0] - right - _sum_of(style, "margin-left", *["left"] * placed)
        down = self.room[1] - above - below - _sum_of(style, "margin-top", *["top"] * placed)
        ends = (end_of(style, "x", "width"), end_of(style, "y", "height"))
        if ends != (inf, inf):  # at the edge of its padding
            return min(across, ends[0]), min(down, ends[1])
        return across - _sum_of(style, "padding-left", "text-indent"), down - _sum_of(style, "padding-top")

    @property
    def is_boxless(self) -> bool:
        """Whether the box is not seen with all that is in it."""
        return self.opacity < FAINT or self.left <= -OUTSIDE or self.down <= -SCREEN_HEIGHT or min(self.room) <= 0

    @property
    def is_tiny(self) -> bool:
        """Whether no eye can read its letters."""
        return self.size * self.scale < TINY

    @property
    def is_speck(self) -> bool:
        """Whether they are so small that nobody came to it by small print in small print."""
        return self.size * self.scale < TINY / 2


def _sum_of(style: Style, *sides: str) -> float:
    return sum(pixels(style.get(side, "")) or 0.0 for side in sides) if style else 0.0


def end_of(style: Style, axis: str, size: str) -> float:
    """The pixels behind which a box cuts off what it holds; what it scrolls to, and how it grows, is not cut off."""
    cuts = {style.get(name, "").partition(" ")[0] for name in ("overflow", f"overflow-{axis}")}
    if cuts.isdisjoint({"hidden", "clip"}) or f"min-{size}" in style or "flex" in style:
        return inf
    sizes = [pixels(style.get(name, "")) for name in (size, f"max-{size}") if not style.get(name, "").endswith("%")]
    return min((told for told in sizes if told is not None and told > 1), default=inf)


def height_of(style: Style) -> float:
    """The pixels that a box takes up by its own height; 0 where its text tells them."""
    return 0.0 if style.get("position") in {"absolute", "fixed"} else max(0.0, _sum_of(style, "height"))
