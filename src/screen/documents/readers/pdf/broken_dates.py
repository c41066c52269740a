"""Dates that a narrow cell breaks over lines, whole again before a page is parted into columns.

`Feb 2023 –` above `Apr 2026`, at the left or the right of the entry: read line by line the second half stands in the
text beside it, and a margin of two lines an entry looks like a column.
"""

import re
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
_OPEN = re.compile(r"(?:[–—‐−~-]|\b(?:to|until|till|bis|a|al|à|au|hasta|-))\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"^\s*(?:[–—‐−~-]|(?:to|until|till|bis|al?|à|au|hasta)\b)", re.IGNORECASE)


def with_whole_dates(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows with the second half of a broken date set into the run above it."""
    out = [list(row) for row in rows]
    for at, row in enumerate(out):
        for place, run in enumerate(row):
            if len(run.text) <= _LONGEST and any(char.isalnum() for char in run.text):
                row[place] = _whole(run, out[at + 1 : at + 4])
    return [row for row in out if row]


def _whole(run: Run, below: Sequence[list[Run]]) -> Run:
    """A run with what goes on below it, which is taken out of its rows."""
    bottom = run.baseline
    for row in below:
        for place, other in enumerate(row):
            if not 0 < bottom - other.baseline < _NEXT * run.size:
                continue
            near = abs(run.left - other.left) < _SAME or abs(run.right - other.right) < _SAME
            if near and len(other.text) <= _LONGEST and _is_date(run.text, other.text):
                spans = (*run.spans, Span(" "), *other.spans)
                run = run._replace(spans=spans, left=min(run.left, other.left), right=max(run.right, other.right))
                bottom = other.baseline
                del row[place]
                break
    return run


def _is_date(first: str, second: str) -> bool:
    """Whether two lines are one date, or span of dates, and the first alone is not."""
    if not _OPEN.search(first) and not _GOES_ON.match(second):
        return False
    joined = f"{first.strip()} {second.strip()}"
    spans = find_dates(joined)
    return len(spans) == 1 and not spans[0].single and spans[0].stop - spans[0].begin > 0.9 * len(joined)
