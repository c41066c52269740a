"""Typed columns: times that two of their cells tell."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span, cut_spans
from screen.ground.dates import means_today


def with_open_times(lines: Sequence[Line]) -> list[Line]:
    """The lines; a cell that says `Current` alone is the end of the time whose beginning is the cell below it."""
    out = list(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        first, cell = line.text.partition("\t")[0].strip(), below.text.partition("\t")[0].strip()
        begun = find_dates(cell) if "\t" in line.text and "\t" in below.text and means_today(first) else []
        if len(begun) == 1 and begun[0].single and is_dates(cell):
            told, rest = f"{cell} – {first}", cut_spans(line.spans, line.text.index("\t"))
            out[at] = msgspec.structs.replace(line, spans=(Span(told), *rest), cells=(told, *line.cells[1:]))
            out[at + 1] = msgspec.structs.replace(
                below, spans=cut_spans(below.spans, below.text.index("\t") + 1), cells=(), kind="paragraph"
            )
    return out
