"""Header rows: rows of a table that only name its columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.span import Span
from screen.documents.entries.levels import is_level
from screen.documents.words.word_patterns import word_set

_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?\+?(?:\s?/\s?\d+|\s?%|\s?[^\W\d_]{1,6}\.?)?|[ABC][12]\+?")
"""How much, in a cell of its own: `6`, `4/5`, `80 %`, `3 yrs`, `B2`."""
_FEWEST_BELOW, _LONGEST_NAME = 2, 3
"""Rows below one that names columns which no list has, and words of such a name."""


def is_header_row(line: Line) -> bool:
    """Whether a row of a table only names its columns."""
    cells = [cell.strip(" *") for cell in line.text.casefold().split("\t") if cell.strip()]
    named = all(part.strip() in word_set("entries", "columns") for cell in cells for part in cell.split("/"))
    return len(cells) > 1 and named and (line.kind == "row" or len(cells) > 2)


def says_how_much(cell: str) -> bool:
    """Whether a cell says nothing but how much, how long or how well."""
    return bool(_AMOUNT.fullmatch(cell.strip())) or is_level(cell)


def without_header(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without those that only name the columns of those below; bare numbers get the name of their column."""
    counts = [line.text.strip().count("\t") for line in lines]
    unit, width = "", 0
    for at, line in enumerate(lines):
        if counts[at] != width:
            unit = ""
        below = list(takewhile(lambda one, n=counts[at]: one.text.strip().count("\t") == n, lines[at + 1 :]))  # type: ignore[misc]
        opens = counts[at] > 0 and (at == 0 or counts[at - 1] != counts[at])
        if is_header_row(line) or (opens and _names_columns(line, below)):
            unit, width = line.text.rstrip().rpartition("\t")[2].casefold(), counts[at]
            continue
        bare = unit and line.text.rpartition("\t")[2].strip().isdigit()
        yield msgspec.structs.replace(line, spans=(*line.spans, Span(f" {unit}"))) if bare else line


def _names_columns(line: Line, below: Sequence[Line]) -> bool:
    """Whether a row of short names stands above rows a cell of which says how much."""
    cells = line.text.strip().split("\t")
    short = all(len(cell.split()) <= _LONGEST_NAME and not re.search(r"[\d,;:]", cell) for cell in cells)
    if len(below) < _FEWEST_BELOW or not short:
        return False
    columns = zip(cells, *(one.text.strip().split("\t") for one in below), strict=True)
    return any(all(map(says_how_much, column)) and not says_how_much(name) for name, *column in columns)
