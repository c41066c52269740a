"""A row of a table of rich text: the cells that it defines, and what was written in them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screen.documents.readers.word import made
from screen.documents.readers.word.ink import FLAT, UNKNOWN

if TYPE_CHECKING:
    from lxml.etree import _Element


class RtfRow:
    """The row that is being written; its definition holds for the rows behind it as well."""

    def __init__(self) -> None:
        self._told: list[made.MadeCell] = []
        self._next = made.MadeCell(())
        self._edge = 0
        self._is_flat = False
        self._cells: list[list[_Element]] = []
        self._cell: list[_Element] = []

    def hear(self, word: str, number: int, ink: Callable[[int], str | None]) -> bool:
        """Whether a word is of the definition of a row, and so is done with; `ink`: the entries of the colour table."""
        if word == "trowd":
            self._told, self._next, self._edge, self._is_flat = [], made.MadeCell(()), 0, False
        elif word == "trrh":
            self._is_flat = -FLAT <= number < 0
        elif word == "trleft":
            self._edge = number
        elif word == "clcbpat":
            self._next = self._next._replace(ground=ink(number) or UNKNOWN)
        elif word in {"clcfpat", "clshdng"}:  # a pattern of two colours
            self._next = self._next._replace(ground=UNKNOWN)
        elif word in {"clvmrg", "clmrg"}:
            self._next = self._next._replace(is_merged=True)
        elif word == "cellx":
            self._told.append(self._next._replace(width=abs(number - self._edge)))
            self._next, self._edge = made.MadeCell(()), number
        else:
            return False
        return True

    def add(self, paragraph: "_Element", *, is_nested: bool) -> None:
        """A paragraph of the cell; `is_nested`: in a table in it, of a ground that is not known."""
        self._cell.append(made.element("wsp", paragraph) if is_nested else paragraph)

    def end_cell(self) -> None:
        """The cell is whole."""
        self._cells.append(self._cell)
        self._cell = []

    def end(self) -> "_Element":
        """The row, which is whole, as a table of its own."""
        missing = [made.MadeCell((), ground=UNKNOWN)] * max(0, len(self._cells) - len(self._told))
        told = zip([*self._told, *missing], self._cells, strict=False)
        self._cells = []
        return made.row([cell._replace(blocks=blocks) for cell, blocks in told], is_flat=self._is_flat)

    def left(self) -> "list[_Element]":
        """What stands in a row that never ends."""
        return [*(block for cell in self._cells for block in cell), *self._cell]
