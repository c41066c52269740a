"""Boxes of a page as they are laid out: where they stand, and in which order they are painted."""

from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from screen.documents.readers.web.values import NUMBER, Style

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_APART = frozenset(
    """
    transform translate rotate scale opacity filter backdrop-filter mask clip-path mix-blend-mode isolation will-change
    """.split()  # noqa: SIM905
)
"""By which boxes are painted by themselves (CSS Transforms 1, Color 4, Filter 1, Masking 1, Compositing 1)."""

Key = tuple[tuple[float, float], ...]
"""The place of something in the order of painting: for each stacking context around it, its layer and its order there
(CSS 2.2, appendix E)."""
GROUND, TEXT, ITEM = -0.5, -0.4, -0.25
"""Layers of a stacking context: what boxes paint behind text, text, boxes of a row or grid; placed ones have 0."""


_HAIR = 0.01
"""Pixels: letters of no size are so wide."""


class Rect(NamedTuple):
    """A piece of the page, in pixels from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: "Rect") -> "Rect":
        """What of it stands in another piece; one without room where nothing does."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))

    def moved(self, across: float, down: float) -> "Rect":
        """The same piece elsewhere."""
        return Rect(self.left + across, self.top + down, self.right + across, self.bottom + down)


class Box(NamedTuple):
    """Something that is painted."""

    node: "LexborNode"
    rect: Rect
    key: Key
    is_solid: bool = False
    """Whether it lets nothing through."""
    ground: str = ""
    """Its background."""


class At(NamedTuple):
    """What a box is placed in."""

    flow: Key
    """Where what is in the flow is painted."""
    stack: Key
    """The stacking context."""
    held: "list[Held]"
    """Boxes that are placed when the size of the one around them is known."""
    depth: int


class Held(NamedTuple):
    """A box that waits for its place."""

    node: "LexborNode"
    left: float
    top: float
    """Where it stands if nothing places it."""
    own: Key
    at: At


class InlineRun:
    """Text and boxes below one another, beside those that float."""

    def __init__(self, left: float, top: float, width: float) -> None:
        self.left, self.width, self.x, self.y = left, max(width, 1.0), left, top
        self.high = 0.0
        """Of the line that is being filled."""
        self.margin = 0.0
        """Below the last box."""
        self._all = (self.left, self.width)
        self._floats = (0.0, 0.0, -inf)
        """Pixels that boxes at the left and at the right take up, and where they end."""

    @property
    def end(self) -> float:
        """Where all that was laid out ends."""
        return max(self.y, self._floats[2])

    def add(self, letters: float, wide: float, high: float) -> Iterator[Rect]:
        """The places of so many letters of a width and height."""
        self.y, self.margin, wide = self.y + self.margin, 0.0, max(wide, _HAIR)
        while letters > 0:
            room = (self.left + self.width - self.x) / wide
            if room < min(letters, 2) and self.x > self.left:
                self.break_line()
                continue
            taken = min(letters, max(room, 1.0))
            self.high = max(self.high, high)
            yield Rect(self.x, self.y, self.x + taken * wide, self.y + high)
            self.x += taken * wide
            letters -= taken

    def break_line(self, high: float = 0.0) -> None:
        """Begin a new line below the one that there is; `high`: its least height."""
        self.y += max(self.high, high)
        self.x, self.high = self.left, 0.0
        if self.y >= self._floats[2]:
            self._stand_beside(0.0, 0.0, -inf)

    def beside(self, wide: float, *, is_left: bool) -> float:
        """Where a box that floats begins, below the others where there is no room beside them."""
        before, after, end = self._floats
        left, width = self._all
        if before + after + wide > width + 1:
            self.y, before, after = max(self.y, end), 0.0, 0.0
        self._stand_beside(before + wide * is_left, after + wide * (not is_left), end)
        return left + before if is_left else left + width - after - wide

    def floated(self, end: float) -> None:
        """Take note of where the box that floats ends."""
        self._stand_beside(*self._floats[:2], max(end, self._floats[2]))

    def clear(self) -> None:
        """Go below what floats."""
        self.y = max(self.y, self._floats[2])
        self._stand_beside(0.0, 0.0, -inf)

    def _stand_beside(self, before: float, after: float, end: float) -> None:
        self._floats = (before, after, end)
        left, width = self._all
        self.left, self.width = left + before, max(1.0, width - before - after)
        if not self.high:
            self.x = self.left


def layer(style: Style) -> float | None:
    """The layer that a box asks for; None if it asks for none."""
    found = NUMBER.match(style.get("z-index", ""))
    return float(found[1]) if found else None


def is_placed(style: Style) -> bool:
    """Whether a box is painted after those that stand in the flow, and is what boxes in it are placed by."""
    return style.get("position", "static") in {"relative", "absolute", "fixed", "sticky"} or is_stack(style)


def is_stack(style: Style) -> bool:
    """Whether a box is moved, seen through or drawn otherwise, and with that painted by itself."""
    kept = {"paint", "layout", "strict", "content"}.isdisjoint(style.get("contain", "").split())
    return not kept or any(style.get(name, "none") not in {"none", "normal", "auto", "1"} for name in _APART)


def is_context(style: Style) -> bool:
    """Whether a box is painted with all that is in it before anything comes over it."""
    return is_stack(style) or "z-index" in style or style.get("position") in {"fixed", "sticky"}
