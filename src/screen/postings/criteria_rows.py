"""Rows of a table that hold one criterion and, in a cell of its own, how much it is needed.

`Experience of kilns | Essential | CV`, `Experience of kilns | E`, or a tick below `Essential`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from screen.documents.readers.text.wrapping import is_open
from screen.postings.posting_sections import names_only_sections, section_of
from screen.postings.words import PostingWords, phrases, table

RowNeed = Literal["required", "preferred"]

_LABELLED = 2
"""Cells of a row that is a label and what it is."""
_LONGEST = 4
"""Words of a cell that says how much something is needed, at most."""
_NUMBER = re.compile(r"(?:[A-Z]{2,4}-)?[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})*[.)]?(?:\s+|$)")
"""That of a criterion: `E1`, `2.3`."""
_TICKS = ("x", "yes", "y", "ja", "j", "oui")


def names_needs(cell: str) -> bool:
    """Whether a cell is the heading of a column that says of each row how much it is needed: `Essential/Desirable`."""
    words = PostingWords(cell)
    said = {need for need in ("required", "preferred") for _ in words.find(phrases("cells", need))}
    small = {*phrases("cells", "required"), *phrases("cells", "preferred"), *phrases("need", "alternatives")}
    return len(said) > 1 and all((word,) in small for word in words.folded)


def names_columns(cells: Sequence[str]) -> bool:
    """Whether a row heads columns that name sections: `Essential | Desirable`, and not `Experience | First experience`.

    Of the latter the first cell is the label of the second.
    """
    named = [section_of(cell) if names_only_sections(cell) else None for cell in cells]
    return any(named[1:]) and (len(named) > _LABELLED or named[0] != named[1])


def need_columns(cells: Sequence[str]) -> tuple[RowNeed | None, ...]:
    """The need that each heading of a row of headings names (`E | D`); empty where not both are named."""
    needs = tuple(map(need_of_cell, cells))
    letters = {len(cell.strip()) == 1 for cell, need in zip(cells, needs, strict=True) if need is not None}
    return needs if {"required", "preferred"} <= {*needs} and len(letters) == 1 else ()


def criterion_of(
    cells: Sequence[str], columns: Sequence[str | None], *, letters: bool = True
) -> tuple[RowNeed, str] | None:
    """How much the criterion of a row is needed, and its words; None where no cell says so.

    Args:
        cells: the texts of the row.
        columns: the section that the heading of each column names, if any.
        letters: whether a cell of one letter says it.
    """
    of_columns = [*columns, *[None] * len(cells)]
    told = [(place, need) for place, cell in enumerate(cells) if (need := need_of_cell(cell)) is not None]
    spelt = [(place, need) for place, need in told if len(cells[place].strip()) > 1]
    told = spelt or (told if letters else [])
    ticked = [(n, _ticked(cell, column)) for n, (cell, column) in enumerate(zip(cells, of_columns, strict=False))]
    told = told or [(place, need) for place, need in ticked if need is not None]
    if len(told) != 1:
        return None
    place, need = told[0]
    beside = [*reversed(cells[:place]), *cells[place + 1 :]]
    text = next((cell for cell in beside if _is_criterion(cell)), None)
    return None if text is None else (need, text)


def need_of_cell(cell: str) -> RowNeed | None:
    """How much a cell says that something is needed; None: it says something else."""
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
    tick = plain.casefold() in _TICKS or (
        bool(plain) and not any(char.isalnum() for char in plain) and plain not in "-–—/"
    )
    return column if tick and column in ("required", "preferred") else None  # type: ignore[return-value]


def _is_criterion(cell: str) -> bool:
    plain = cell.strip()
    ticks = plain.casefold() in _TICKS
    return (
        need_of_cell(cell) is None and any(map(str.isalpha, plain)) and not ticks and _NUMBER.fullmatch(plain) is None
    )


def rows_in(text: str) -> list[tuple[str, ...]] | None:
    """The rows of a table of criteria that a page gave as lines with tabs, each as its cells; None where it is none.

    A criterion that takes several lines goes on in those that begin small, or behind one that cannot be an end; other
    lines without a need are rows of one cell.
    """
    lines = [tuple(cell.strip() for cell in line.split("\t")) for line in text.splitlines() if line.strip()]
    found = [criterion_of(cells, ()) for cells in lines]
    needed = [criterion for row in found if row is not None for criterion in row[1:]]
    if len(needed) < 2 or 2 * len(needed) <= sum(len(cells) > 1 for cells in lines):
        return None
    # `B2 in German` is a number only where the other rows have one as well.
    numbered = len(needed) < 2 * sum(_NUMBER.match(criterion) is not None for criterion in needed)
    if numbered:
        found = [row and (row[0], _NUMBER.sub("", row[1])) for row in found]
    return list(_whole_rows(lines, found))


def _whole_rows(
    lines: Sequence[tuple[str, ...]], found: Sequence[tuple[RowNeed, str] | None]
) -> Iterator[tuple[str, ...]]:
    """The rows, each with the lines that it goes on in."""
    last: tuple[str, ...] = ()
    above = ""
    for cells, row in zip(lines, found, strict=True):
        text = " ".join(cells) if row is None else row[1]
        small = text[:1].islower()
        if row is None and not above and last and (small or is_open(last[0])):
            last = (f"{last[0]} {text}", last[1])
            continue
        if last:
            yield last
        if above and not (small or is_open(above)):
            yield (above,)
            above = ""
        whole, above, last = f"{above} {text}".strip(), "", ()
        if row is not None:
            last = (whole, "essential" if row[0] == "required" else "desirable")
        elif not any(map(names_needs, cells)):
            above = whole
    if last:
        yield last
    if above:
        yield (above,)
