"""Entries beside one another: typed columns of which each tells of an entry of its own."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span, cut_spans
from screen.ground.dates import means_today

_COLUMNS = 2
_FEWEST_ABOVE = 2
"""Lines of such columns above the times: who, and as what."""


def with_columns_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; of neighbours with two cells each, the first cells before the second where both have a time.

    A line that is nothing but two times shows that two entries stand beside each other.
    """
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = next((to for to in range(at, len(lines)) if _columns(lines[to]) != _COLUMNS), len(lines))
        run = lines[at:stop]
        times = [number for number, line in enumerate(run) if _holds_two_times(line)]
        if len(times) == 1 and times[0] >= _FEWEST_ABOVE:
            out += [*(_cell(line, 0) for line in run), *(_cell(line, 1) for line in run)]
        else:
            out += run or lines[at : at + 1]
        at = max(stop, at + 1)
    return out


def with_open_times(lines: Sequence[Line]) -> list[Line]:
    """The lines; a cell that says `Current` alone is the end of the time whose beginning is the cell below it."""
    out = list(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        first, cell = line.text.partition("\t")[0].strip(), below.text.partition("\t")[0].strip()
        begun = find_dates(cell) if "\t" in line.text and "\t" in below.text and means_today(first) else []
        if len(begun) == 1 and begun[0].single and is_dates(cell):
            told, rest = f"{cell} – {first}", cut_spans(line.spans, line.text.index("\t"))
            out[at] = msgspec.structs.replace(line, spans=(Span(told), *rest), cells=(told, *line.cells[1:]))
            out[at + 1] = msgspec.structs.replace(_cell(below, 1), cells=(), kind="paragraph")
    return out


def _columns(line: Line) -> int:
    """The cells of a line that a tab parts."""
    return line.text.count("\t") + 1 if line.kind == "paragraph" and not line.cells else 0


def _holds_two_times(line: Line) -> bool:
    """Whether a line is two spans of dates, one in each cell."""
    cells = line.text.split("\t")
    return all(is_dates(cell.strip()) and any(not span.single for span in find_dates(cell)) for cell in cells)


def _cell(line: Line, number: int) -> Line:
    """One of the two cells of a line, as a line."""
    cut = line.text.index("\t")
    spans = cut_spans(line.spans, 0, cut) if number == 0 else cut_spans(line.spans, cut + 1)
    return msgspec.structs.replace(line, spans=spans)
