"""Rows of a table that hold one criterion and, in a cell of its own, how much it is needed.

`Experience of kilns | Essential | CV`, `Experience of kilns | E`, or a tick below `Essential`.
"""

import re
from collections.abc import Sequence
from typing import Literal

from screen.documents.posting.words import PostingWords, phrases, table

RowNeed = Literal["required", "preferred"]

_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_LETTERS = 3
"""Of the longest word of a criterion, at least: `E1` and `2.3` are numbers of one."""
_LONGEST = 4
"""Words of a cell that says how much something is needed, at most."""


def names_needs(cell: str) -> bool:
    """Whether a cell is the heading of a column that says of each row how much it is needed: `Essential/Desirable`."""
    words = PostingWords(cell)
    said = {need for need in ("required", "preferred") for _ in words.find(phrases("cells", need))}
    small = {*phrases("cells", "required"), *phrases("cells", "preferred"), *phrases("need", "alternatives")}
    return len(said) > 1 and all((word,) in small for word in words.folded)


def criterion_of(cells: Sequence[str], columns: Sequence[str | None]) -> tuple[RowNeed, str] | None:
    """How much the criterion of a row is needed, and its words; None where no cell says so.

    Args:
        cells: the texts of the row.
        columns: the section that the heading of each column names, if any.
    """
    of_columns = [*columns, *[None] * len(cells)]
    needs = [_need_of(cell) or _ticked(cell, column) for cell, column in zip(cells, of_columns, strict=False)]
    told = [(place, need) for place, need in enumerate(needs) if need is not None]
    if len(told) != 1:
        return None
    place, need = told[0]
    beside = [*reversed(cells[:place]), *cells[place + 1 :]]
    text = next((cell for cell in beside if _is_criterion(cell)), None)
    return None if text is None else (need, text)


def _need_of(cell: str) -> RowNeed | None:
    words = PostingWords(cell)
    if not 0 < len(words) <= _LONGEST:
        return None
    for need, known in table("cells").items():
        if words.folded in known:
            return need  # type: ignore[return-value]
    return None


def _ticked(cell: str, column: str | None) -> RowNeed | None:
    """The need that the heading of a column tells, where the cell below it has a tick."""
    plain = cell.strip()
    tick = plain.casefold() == "x" or (plain and not any(char.isalnum() for char in plain) and plain not in "-–—/")
    return column if tick and column in ("required", "preferred") else None  # type: ignore[return-value]


def _is_criterion(cell: str) -> bool:
    return _need_of(cell) is None and max(map(len, PostingWords(cell).folded), default=0) >= _LETTERS


def rows_in(text: str) -> list[tuple[str, ...]] | None:
    """The rows of a table of criteria that a page gave as lines with tabs, each as its cells; None where it is none.

    A criterion that takes several lines goes on in small letters above or below the line with its need.
    """
    lines = [tuple(cell.strip() for cell in line.split("\t")) for line in text.splitlines() if line.strip()]
    found = [criterion_of(cells, ()) for cells in lines]
    needed = [row for row in found if row is not None]
    if not needed:
        return None
    # `B2 in German` is a number only where the other rows have one as well.
    numbered = 1 < len(needed) < 2 * sum(_NUMBER.match(criterion) is not None for _, criterion in needed)
    rows: list[tuple[str, ...]] = []
    open_text = ""
    for cells, row in zip(lines, found, strict=True):
        if row is None:
            plain = " ".join(cells)
            if rows and plain[:1].islower() and not open_text:
                rows[-1] = (f"{rows[-1][0]} {plain}", *rows[-1][1:])
            else:
                open_text = "" if any(map(names_needs, cells)) else plain
            continue
        need, criterion = row[0], _NUMBER.sub("", row[1]) if numbered else row[1]
        above = f"{open_text} " if criterion[:1].islower() else ""
        rows.append((f"{above}{criterion}", "essential" if need == "required" else "desirable"))
        open_text = ""
    return rows
