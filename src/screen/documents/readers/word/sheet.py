"""Roughly where the lines of a word processor's page stand, and which of them a shape in front of the text covers.

Lengths are twentieths of a point, from the left and upper end of the text of a page. Nobody knows the fonts of a
reader: what is told is what is likely to be covered, to be looked at.
"""

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple, TypeVar
from unicodedata import east_asian_width

A4 = (11_906.0, 16_838.0)
"""Across and down."""
PAGE = {"w": A4[0], "h": A4[1], **dict.fromkeys(("left", "right", "top", "bottom"), 1_134.0)}
"""Size and margins of a page where a document does not say, by the names that Word has for them."""
_LETTER = 0.5
"""Width of a letter as a share of its size; a wide one, of Korean or Chinese, has all of it."""
LEADING = 1.2
"""Height of a line as a share of the size of its letters."""
_COVERED = 0.5
"""Of a line's height and of its width: where this much is covered it is not read."""
_MOST, _MOST_PAIRS = 20_000, 1_000_000
"""Lines of a document, and lines times shapes, beyond which all lines are taken for covered: no honest one has them."""

Cell = TypeVar("Cell")


class Area(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def hides(self, other: "Area") -> bool:
        """Whether what stands in another rectangle cannot be read behind this one."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return (
            across > 0
            and across >= _COVERED * (other.right - other.left)
            and down > 0
            and down >= _COVERED * (other.bottom - other.top)
        )


class _Text(NamedTuple):
    words: str
    page: int
    area: Area
    order: int


class Sheet:
    """The pages of a document, filled from above."""

    def __init__(self, width: float, height: float) -> None:
        """`width`, `height`: of the text of a page."""
        self.width, self.height = width, height
        self.top = 0.0
        """Where the next paragraph begins."""
        self.page = 0
        self._texts: list[_Text] = []
        self._shapes: list[tuple[int, Area, int]] = []

    def turn(self) -> None:
        """Begin a page."""
        self.page, self.top = self.page + 1, 0.0

    def beside(self, cells: Iterable[Cell]) -> Iterator[Cell]:
        """The cells of a row, to be set beside one another: what follows begins below the longest."""
        start = end = self.page, self.top
        for cell in cells:
            self.page, self.top = start
            yield cell
            end = max(end, (self.page, self.top))
        self.page, self.top = end

    def put(self, text: str, size: float, left: float, width: float, align: float = 0.0, height: float = 0.0) -> None:
        """Set a paragraph.

        Args:
            text: what it says; tabs before it push it on.
            size: of its letters.
            left: where it begins.
            width: of its column.
            align: 0 to the left, 0.5 in the middle, 1 to the right.
            height: of each line; 0: what its letters ask for.
        """
        if len(self._texts) > _MOST:
            return
        height = height or LEADING * size
        words = text.lstrip("\t")
        left += min(720.0 * (len(text) - len(words)), width)
        for part in _lines(words, size, max(width, 4 * size)):
            if self.top + height > self.height:
                self.turn()
            long = _length(part, size)
            start = left + align * max(0.0, width - long)
            if part.strip():
                self._texts.append(_Text(part, self.page, Area(start, self.top, start + long, self.top + height), 0))
            self.top += height

    def lay(self, area: Area, order: int) -> None:
        """Paint a shape in front of what is of a lower order; the text's is 0."""
        self._shapes.append((self.page, area, order))

    def put_box(self, words: str, size: float, area: Area, order: int) -> None:
        """Set the text of a box, from its upper end on."""
        lines = ceil(_length(words, size) / max(1.0, area.right - area.left))
        bottom = min(area.bottom, area.top + lines * LEADING * size)
        self._texts.append(_Text(words, self.page, area._replace(bottom=bottom), order))

    def covered(self) -> Iterator[str]:
        """What stands behind a shape, line by line."""
        count = len(self._texts)
        too_many = bool(self._shapes) and (count > _MOST or count * len(self._shapes) > _MOST_PAIRS)
        for text in self._texts:
            if too_many or any(
                page == text.page and order > text.order and area.hides(text.area) for page, area, order in self._shapes
            ):
                yield text.words


def _lines(text: str, size: float, width: float) -> Iterator[str]:
    """A paragraph cut into lines of about equal numbers of letters; one empty line for none."""
    for part in text.split("\n"):
        count = max(1, ceil(_length(part, size) / width))
        each = ceil(len(part) / count)
        yield from (part[at : at + each] for at in range(0, len(part), each)) if each else [""]


def _length(text: str, size: float) -> float:
    return size * sum(1.0 if east_asian_width(char) in "WF" else _LETTER for char in text)
