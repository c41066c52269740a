"""Header rows: rows of a table that only name its columns."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.blocks.span import Span
from screen.documents.entries.levels import RATING, is_cefr, is_level
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_OF = re.compile(r"(\d+(?:[.,]\d+)?)\s?(?:%|/\s?(\d+))")
"""A share: `80 %`, `4/5`."""
_COUNTED = re.compile(r"\d+(?:[.,]\d+)?\s?\+?\s?([^\W\d_]+)\.?")
"""A number and what it counts: `3 yrs`."""
_BARE = re.compile(r"\d{1,2}(?:[.,]\d)?\+?|(?:19|20)\d\d")
"""A number in a cell of its own that may say how much, or since when; `365` may be part of a name."""
_COUNT = re.compile(r"\d{1,3}")
"""What a column counts; a year is none."""
_LONGEST_NAME = 3
"""Words of the name of a column."""


def is_header_row(line: Line) -> bool:
    """Whether a row of a table only names its columns."""
    cells = [cell.strip(" *") for cell in line.text.casefold().split("\t") if cell.strip()]
    named = all(part.strip() in word_set("entries", "columns") for cell in cells for part in cell.split("/"))
    return len(cells) > 1 and named and (line.kind == "row" or len(cells) > 2)


def _names_dates(line: Line, below: Line) -> bool:
    """Whether a row of short names begins with one for a column of dates, and the row below with dates."""
    cells, told = (one.text.strip().split("\t") for one in (line, below))
    short = len(cells) == len(told) > 1 and all(len(cell.split()) <= _LONGEST_NAME for cell in cells)
    return line.kind == "row" and short and _name(cells[0]) in word_set("entries", "columns") and is_dates(told[0])


def says_how_much(text: str) -> bool:
    """Whether a text says nothing but how much, how long or how well: `4/5`, `3 yrs`, `expert`, `●●○`; not `3D`."""
    text = text.strip()
    if RATING.fullmatch(text):
        return True
    if share := _OF.fullmatch(text):
        return share[2] is None or float(share[1].replace(",", ".")) <= int(share[2])
    counted = _COUNTED.fullmatch(text)
    return (bool(counted) and fold(counted[1]) in _units()) if counted else is_level(text)


def is_amount(cell: str) -> bool:
    """Whether a cell of a table says nothing but how much; there a number without a unit does so as well."""
    return says_how_much(cell) or bool(_BARE.fullmatch(cell.strip()))


def without_header(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without those that only name the columns of those below; bare numbers get the unit of their column."""
    unit, width = "", 0
    for at, line in enumerate(lines):
        count, last = line.text.strip().count("\t"), line.text.rpartition("\t")[2].strip()
        below = lines[at + 1] if at + 1 < len(lines) else None
        if is_header_row(line) or (below and (_names_columns(line, below) or _names_dates(line, below))):
            unit, width = last.casefold() if _name(last) in _units() else "", count
            continue
        # What is no amount in the column of amounts heads the next table.
        if count != width or not is_amount(last):
            unit = ""
        yield (
            msgspec.structs.replace(line, spans=(*line.spans, Span(f" {unit}")))
            if unit and _COUNT.fullmatch(last)
            else line
        )


def _names_columns(line: Line, below: Line) -> bool:
    """Whether a row of short names stands above one that says how much where it has a name for that."""
    cells, amounts = (one.text.strip().split("\t") for one in (line, below))
    if len(cells) != len(amounts) or any(
        len(cell.split()) > _LONGEST_NAME or re.search(r"[\d,;:]", cell) for cell in cells
    ):
        return False
    names = _units() | word_set("entries", "amounts", "columns")
    return any(
        _name(name) in names and (is_amount(amount) or is_cefr(amount))
        for name, amount in zip(cells[1:], amounts[1:], strict=True)
    )


def _name(cell: str) -> str:
    return fold(cell).strip(" *.()")


def _units() -> frozenset[str]:
    return word_set("entries", "amounts", "units")
