"""Turns: pages whose text runs up, down or upside down, as landscape pages and sideways scans do, set upright."""

import math
from collections import Counter
from typing import Any, NamedTuple

_SAMPLE = 400
"""Characters looked at to tell which way the text of a page runs."""
_QUARTER = math.pi / 2

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class Turn(NamedTuple):
    """How far the text of a page is turned, and the size of the page as its coordinates run."""

    quarters: int
    """Quarter turns clockwise of `FPDFText_GetCharAngle`, 0..3."""
    width: float
    height: float

    @property
    def angle(self) -> float:
        """The same in radians."""
        return self.quarters * _QUARTER

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page once it is upright."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page once it is upright."""
        return (
            (x, y),
            (self.height - y, x),
            (self.width - x, self.height - y),
            (y, self.width - x),
        )[self.quarters]

    def rect(self, rect: Rect) -> Rect:
        """A rectangle on the page once it is upright."""
        (x1, y1), (x2, y2) = self.point(*rect[:2]), self.point(*rect[2:])
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def read_turn(page: Any, textpage: Any) -> Turn:
    """Which way most of the text of a page of pypdfium2 runs."""
    import pypdfium2.raw as c

    count = c.FPDFText_CountChars(textpage.raw)
    step = max(1, count // _SAMPLE)
    seen = Counter(
        round(c.FPDFText_GetCharAngle(textpage.raw, index) / _QUARTER) % 4
        for index in range(0, count, step)
        if c.FPDFText_IsGenerated(textpage.raw, index) != 1 and c.FPDFText_GetUnicode(textpage.raw, index) > ord(" ")
    )
    quarters = max(seen, key=lambda quarter: (seen[quarter], -quarter)) if seen else 0
    width, height = page.get_size()
    if quarters and page.get_rotation() in (90, 270):
        width, height = height, width
    return Turn(quarters, width, height)
