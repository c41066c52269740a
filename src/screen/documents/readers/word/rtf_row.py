"""What the definition of a row of rich text (RTF) tells of its cells: their edges, what is behind them, which go on."""

from collections.abc import Callable
from dataclasses import dataclass

from screen.documents.readers.legibility import PAPER, Colour
from screen.documents.readers.word.ink import FLAT


@dataclass
class RtfCell:
    """One cell, in twentieths of a point."""

    left: int = 0
    right: int = 0
    ground: Colour | None = PAPER
    """What is behind it; None if that is not known."""
    is_merged: bool = False
    """It goes on with that above it or before it."""


class RtfRow:
    """A row as it is defined, which holds for those that follow as well."""

    def __init__(self, ink: Callable[[int], Colour | None]) -> None:
        """`ink`: the colour of a number."""
        self._ink = ink
        self._begin()

    def _begin(self) -> None:
        self.is_flat = False
        """It has no height."""
        self._cells: list[RtfCell] = []
        self._next = RtfCell()

    def cell(self, at: int) -> RtfCell | None:
        """The cell of a number, from 0; None where no definition tells of it."""
        return self._cells[at] if at < len(self._cells) else None

    def end(self) -> None:
        """A row ends: what is behind the cells of one that is not defined anew is not known."""
        for cell in self._cells:
            cell.ground = None

    def hear(self, word: str, number: int) -> bool:
        """Whether a word is of the definition of a row, and so is done with."""
        if word == "trowd":
            self._begin()
        elif word == "trrh":
            self.is_flat = -FLAT <= number < 0
        elif word == "trleft":
            self._next.left = number
        elif word == "clcbpat":
            self._next.ground = self._ink(number)
        elif word in {"clcfpat", "clshdng"}:  # a pattern of two colours
            self._next.ground = None
        elif word in {"clvmrg", "clmrg"}:
            self._next.is_merged = True
        elif word == "cellx":
            self._next.right = number
            self._cells.append(self._next)
            self._next = RtfCell(left=number)
        else:
            return False
        return True
