"""Layout of a PDF page: runs to visual lines, in reading order of one column or two."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.readers.pdf.broken_lines import with_dates_beside, with_items_apart, with_whole_dates
from screen.documents.readers.pdf.glyphs import Page
from screen.documents.readers.pdf.gutter import find_gutter
from screen.documents.readers.pdf.margins import margin_lines
from screen.documents.readers.pdf.runs import LARGE, Run, runs_of
from screen.documents.readers.pdf.turn import Rect
from screen.documents.readers.pdf.visual_lines import (
    VisualLine,
    columns_of,
    line_of,
    rows_of,
    with_wrapped_cells,
)

_MOST_SPLITS = 3


def layout(page: Page) -> list[VisualLine]:
    """The lines of a page in reading order."""
    regions: list[list[VisualLine]] = []
    _read(runs_of(page), page, regions, 0)
    if len(regions) == 1:
        # The margins of a page are alike: ragged lines do not prove that its text ends earlier.
        edge = page.width - min(line.left for line in regions[0])
        regions[0] = [line._replace(edge=max(line.edge, edge)) for line in regions[0]]
    return [
        line._replace(region=number, is_ruled=_is_ruled(line, page.rules))
        for number, lines in enumerate(regions)
        for line in lines
    ]


def _is_ruled(line: VisualLine, rules: Sequence[Rect]) -> bool:
    return any(
        right - left > 1.5 * (line.right - line.left)
        and left < line.right
        and right > line.left
        and 0 < line.baseline - top < 0.95 * line.size
        for left, _, right, top in rules
    )


_OFF_LINE = 0.4
"""Of its size: a line stands no farther above or below the name beside it."""
_ASCENT = 1.1
"""Of its size: from the baseline to the top of a line of text."""
_FEWEST_NAMES = 3
"""Kinds of section that a margin names, at least."""


def _read(runs: list[Run], page: Page, regions: list[list[VisualLine]], depth: int) -> None:
    """Read runs as columns where there is a gutter, else line by line; one list of lines is added for each region."""
    if not runs:
        return
    rows = _with_names_beside(with_dates_beside(with_whole_dates(rows_of(runs))))
    rows = _with_contacts_apart(_with_large_print_whole(rows))
    runs = [run for row in rows for run in row]
    found = find_gutter(rows) if depth < _MOST_SPLITS else None
    if found is None or _holds_headings(rows[found.start : found.end], found.x):
        edge = max(run.right for run in runs)
        rows = with_wrapped_cells(with_items_apart(rows))
        beside = margin_lines(rows, page, edge)
        columns = columns_of(rows)
        regions.append(beside if beside is not None else [line_of(row, page.number, edge, columns) for row in rows])
        return
    _read([run for row in rows[: found.start] for run in row], page, regions, depth + 1)
    zone = [run for row in rows[found.start : found.end] for run in row]
    _read([run for run in zone if run.left < found.x], page, regions, depth + 1)
    _read([run for run in zone if run.left >= found.x], page, regions, depth + 1)
    _read([run for row in rows[found.end :] for run in row], page, regions, depth + 1)


def _with_contacts_apart(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows, addresses in the margin on lines of their own above what begins beside them at the edge of the text."""
    ((edge, _),) = Counter(round(row[0].left) for row in rows).most_common(1)
    parted = [
        next((at for at, run in enumerate(row) if run.left > edge - _EVEN), len(row))
        if _CONTACT.search(" ".join(run.text for run in row if run.left <= edge - _EVEN))
        else 0
        for row in rows
    ]
    beside = [at for at, count in enumerate(parted) if 0 < count < len(rows[at])]
    if not beside:
        return rows
    first = beside[0]
    contacts = [row[:count] for row, count in zip(rows[first:], parted[first:], strict=True) if count]
    text = [rest for row, count in zip(rows[first:], parted[first:], strict=True) if (rest := row[count:])]
    return [*rows[:first], *contacts, *text]


_EVEN = 3.0
"""Points between left edges that are one."""
_CONTACT = re.compile(r"\S@\S+\.\w|https?:|www\.|\+\d[\d ()./-]{6}")


def _with_large_print_whole(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows, a text in the largest print that goes on over several lines before what stands beside those."""
    largest = max((run.size for row in rows for run in row), default=0.0)
    large = [at for at, row in enumerate(rows) if largest >= LARGE and row[0].size > _LARGEST * largest]
    lines = [rows[at][0] for at in large]
    if not 1 < len(lines) <= _MOST_LINES or any(
        abs(one.left - other.left) > _MARGIN * largest or not 0 < one.baseline - other.baseline < _LEAD * largest
        for one, other in pairwise(lines)
    ):
        return rows
    first, last = large[0], large[-1] + 1
    beside = [rest for row in rows[first:last] if (rest := row[1:] if row[0] in lines else row)]
    if not beside or min(row[0].left for row in beside) < max(run.right for run in lines):
        return rows
    return [*rows[:first], *([run] for run in lines), *beside, *rows[last:]]


_LARGEST, _MOST_LINES, _LEAD, _MARGIN = 0.95, 3, 1.5, 0.2
"""Of the size of the largest print, what is of it; lines that are one text; of the size, their distance and edges."""


def _with_names_beside(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows, names of sections in a margin put beside the line that they begin, though a little off it."""
    beside: dict[int, int] = {}
    for at, row in enumerate(rows):
        if len(row) != 1 or not heading_kinds(row[0].text.strip()):
            continue
        near = [
            other for other in (at - 1, at + 1) if 0 <= other < len(rows) and _begins_beside(row[0], rows[other][0])
        ]
        if near:
            beside[at] = near[0]
    if len({heading_kinds(rows[at][0].text.strip()) for at in beside}) < _FEWEST_NAMES:
        return rows
    names = {other: at for at, other in beside.items()}
    return [[*rows[names[at]], *row] if at in names else row for at, row in enumerate(rows) if at not in beside]


def _begins_beside(name: Run, text: Run) -> bool:
    """Whether a line begins right of a name and stands but a little higher or lower."""
    off = text.baseline - name.baseline
    tops = off - _ASCENT * (name.size - text.size)
    return text.left > name.right and min(abs(off), abs(tops)) < _OFF_LINE * text.size


def _holds_headings(zone: Sequence[Sequence[Run]], x: float) -> bool:
    """Whether a side of a gutter holds but the names of sections: left of what they name, or amid the page above it."""
    left = [names for row in zone if (names := [run for run in row if run.left < x])]
    right = [list(row) for row in zone if row[0].left >= x]
    return _are_names(left) or _are_names(right)


def _are_names(lines: Sequence[Sequence[Run]]) -> bool:
    """Whether lines are names of sections, set alike, some of them over two lines."""
    phrases: list[str] = []
    for above, line in zip((None, *lines), lines, strict=False):
        text = " ".join(run.text.strip() for run in line)
        whole = f"{phrases[-1]} {text}" if phrases else text
        is_next = above is not None and above[0].baseline - line[0].baseline < _LEAD * line[0].size
        if is_next and heading_kinds(whole):
            phrases[-1] = whole
        else:
            phrases.append(text)
    kinds = [named for phrase in phrases if (named := heading_kinds(phrase))]
    alike = len({line[0].face for line in lines}) == 1
    return alike and len(set(kinds)) >= _FEWEST_NAMES and 3 * len(kinds) >= 2 * len(phrases)
