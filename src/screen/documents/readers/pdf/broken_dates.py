"""Dates that a narrow cell breaks over lines, whole again before a page is parted into columns.

`Feb 2023 –` above `Apr 2026`, at the left or the right of the entry: read line by line the second half stands in the
text beside it, and a margin of two lines an entry looks like a column.
"""

from collections.abc import Sequence

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.runs import Run

_LONGEST = 24
"""Characters of one line of a date."""
_NEXT = 1.8
"""Of the size: how far below the next line of a cell stands."""
_SAME = 3.0
"""Points between edges that are the same."""
_MOST_LINES = 5
"""Lines of a date in a cell with room for one word: `September`, `2016 –`, `September`, `2021`."""
_MOST_ROWS = 12
"""Rows of a page in which they stand, those of the text beside them among these."""


def with_whole_dates(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows with the second half of a broken date set into the run above it."""
    out = [list(row) for row in rows]
    for at, row in enumerate(out):
        for place, run in enumerate(row):
            if len(run.text) <= _LONGEST and any(char.isalnum() for char in run.text):
                row[place] = _whole(run, out[at + 1 : at + 1 + _MOST_ROWS])
    return [row for row in out if row]


def _whole(run: Run, below: Sequence[list[Run]]) -> Run:
    """A run with what goes on below it, which is taken out of its rows: as many lines as are one span of dates."""
    cell = _cell(run, below)
    for count in range(len(cell), 0, -1):
        lines = [run, *(other for other, _ in cell[:count])]
        if _is_span(" ".join(line.text.strip() for line in lines)):
            for other, row in cell[:count]:
                row.remove(other)
            spans = [span for line in lines for span in (Span(" "), *line.spans)][1:]
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            return run._replace(spans=tuple(spans), left=left, right=right)
    return run


def _cell(run: Run, below: Sequence[list[Run]]) -> list[tuple[Run, list[Run]]]:
    """The short lines that stand one below the other below a run, at one edge with it, each with its row."""
    out: list[tuple[Run, list[Run]]] = []
    bottom = run.baseline
    for row in below:
        for other in row:
            near = abs(run.left - other.left) < _SAME or abs(run.right - other.right) < _SAME
            if near and len(other.text) <= _LONGEST and 0 < bottom - other.baseline < _NEXT * run.size:
                out.append((other, row))
                bottom = other.baseline
                break
        if len(out) == _MOST_LINES - 1:
            break
    return out


def _is_span(text: str) -> bool:
    """Whether a text is one span of dates and nothing else."""
    spans = find_dates(text)
    return len(spans) == 1 and not spans[0].single and spans[0].stop - spans[0].begin > 0.9 * len(text)
