"""Layout of a PDF page: runs to visual lines, in reading order of one column or two.

A gutter is a left edge that several lines share and none crosses, or a strip of white that few do. What stands left
and right of it is read as two columns if each is a text of its own: the stream draws one after the other, and the lines
do not pair up.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.readers.pdf.broken_dates import with_dates_beside, with_entries_apart, with_whole_dates
from screen.documents.readers.pdf.glyphs import Page
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

_FEWEST_LINES = 4
"""Of each side of a gutter."""
_FEWEST_CELLS = 2
"""Of a row of a table left of its last cell, which goes on below."""
_MOST_SPLITS = 3
_NARROWEST = 40
"""Points: what is narrower is no column, but a margin that is not quite straight."""
_MOST_EDGES = 12
_BEARING = 0.12
"""Of the size."""
_CENTRED = 10
"""Points, twice the distance between the middles of a line and of the text: less is centred."""


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
_MONOGRAM = 3
"""Of its size: a letter in a box of its own begins no farther right of the edge of the page's text."""
_FEWEST_NAMES = 3
"""Kinds of section that a margin names, at least."""


def _read(runs: list[Run], page: Page, regions: list[list[VisualLine]], depth: int) -> None:
    """Read runs as columns where there is a gutter, else line by line; one list of lines is added for each region."""
    if not runs:
        return
    rows = _with_names_beside(with_dates_beside(with_whole_dates(rows_of(runs))))
    rows = _with_large_print_whole(_without_monograms(rows))
    runs = [run for row in rows for run in row]
    found = _gutter(rows) if depth < _MOST_SPLITS else None
    if found is None or _holds_headings(rows[found.start : found.end], found.x):
        edge = max(run.right for run in runs)
        rows = with_wrapped_cells(with_entries_apart(rows))
        beside = margin_lines(rows, page, edge)
        columns = columns_of(rows)
        regions.append(beside if beside is not None else [line_of(row, page.number, edge, columns) for row in rows])
        return
    _read([run for row in rows[: found.start] for run in row], page, regions, depth + 1)
    zone = [run for row in rows[found.start : found.end] for run in row]
    _read([run for run in zone if run.left < found.x], page, regions, depth + 1)
    _read([run for run in zone if run.left >= found.x], page, regions, depth + 1)
    _read([run for row in rows[found.end :] for run in row], page, regions, depth + 1)


def _without_monograms(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows without letters that stand for logos: each the first of a line beside it, time and again."""
    left = min(row[0].left for row in rows)
    found = [
        at
        for at, row in enumerate(rows)
        if len(row[0].text.strip()) == 1 and row[0].text.isupper() and row[0].left < left + _MONOGRAM * row[0].size
        and any(
            other[-1].left > row[0].right and other[-1].text.startswith(row[0].text.strip())
            for other in rows[max(0, at - 1) : at + 2] if other is not row or len(row) > 1
        )
    ]  # fmt: skip
    if len(found) < _FEWEST_NAMES:
        return rows
    kept = [row[1:] if at in found else row for at, row in enumerate(rows)]
    return [row for row in kept if row]


def _with_large_print_whole(rows: list[list[Run]]) -> list[list[Run]]:
    """The rows, a text in the largest print that goes on over several lines before what stands beside those."""
    largest = max((run.size for row in rows for run in row), default=0.0)
    large = [at for at, row in enumerate(rows) if largest >= LARGE and row[0].size > _LARGEST * largest]
    lines = [rows[at][0] for at in large]
    if not 1 < len(lines) <= _MOST_LINES or any(
        one.face != other.face
        or abs(one.left - other.left) > _MARGIN * largest
        or not 0 < one.baseline - other.baseline < _LEAD * largest
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
    return [
        [*rows[names[at]], *row] if at in names and names[at] in beside else row
        for at, row in enumerate(rows)
        if at not in beside
    ]


def _begins_beside(name: Run, text: Run) -> bool:
    """Whether a line begins right of a name and stands but a little higher or lower."""
    return text.left > name.right and abs(text.baseline - name.baseline) < _OFF_LINE * text.size


def _holds_headings(zone: Sequence[Sequence[Run]], x: float) -> bool:
    """Whether a column left of a gutter holds but the names of sections, each beside what it names."""
    left = [[run for run in row if run.left < x] for row in zone]
    told = [(row, names) for row, names in zip(zone, left, strict=True) if names]
    kinds = [heading_kinds(" ".join(run.text.strip() for run in names)) for _, names in told]
    beside = all(len(row) > len(names) for row, names in told)
    return beside and all(kinds) and len(set(kinds)) >= _FEWEST_NAMES


class _Gutter(NamedTuple):
    """A gutter between two columns."""

    x: float
    start: int
    """First row of its zone."""
    end: int
    """Row after its zone."""


def _gutter(rows: list[list[Run]]) -> _Gutter | None:
    """The gutter with the longest zone."""
    edges = (*_edges([run for row in rows for run in row]), *_valleys(rows))
    found = (zone for x in edges for zone in _zones(rows, x))
    return max(found, key=lambda gutter: gutter.end - gutter.start, default=None)


def _edges(runs: Sequence[Run]) -> Iterator[float]:
    """Where columns may begin: a little left of the edges that most runs share, or headings begin at."""
    edges = Counter(round(run.left) for run in runs)
    # A short column may have few lines at its edge but the headings.
    headed = {round(run.left) for run in runs if heading_kinds(run.text)}
    often = [edge for edge, _ in edges.most_common(_MOST_EDGES)]
    for edge in [*often, *sorted(headed.difference(often))]:
        if edge in headed or sum(edges[edge + step] for step in (-1, 0, 1)) >= _FEWEST_LINES:
            # Letters of large print begin a little left of the edge at which they are set.
            yield min(run.left for run in runs if abs(run.left - edge) <= max(1.0, _BEARING * run.size)) - 1.5


def _valleys(rows: Sequence[Sequence[Run]]) -> Iterator[float]:
    """The middles of white strips: what fewer rows cross than what lies on either side, whatever edges they share."""
    left = min(run.left for row in rows for run in row)
    right = max(run.right for row in rows for run in row)
    cover = [0] * (int((right - left) / _STEP) + 1)
    for row in rows:
        for run in row:
            for at in range(int((run.left - left) / _STEP), int((run.right - left) / _STEP) + 1):
                cover[at] += 1
    for low, high in _plateaus(cover):
        if low * _STEP > _NARROWEST and (high - low) * _STEP >= _STRIP and cover[low] < _DEEP * min(
            max(cover[:low], default=0), max(cover[high:], default=0)
        ):  # fmt: skip
            yield left + (low + high) / 2 * _STEP


def _plateaus(cover: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where fewer rows cross than right before and right behind: first place, and that after the last."""
    begin = 0
    for at in range(1, len(cover)):
        if cover[at] < cover[at - 1]:
            begin = at
        elif cover[at] > cover[at - 1]:
            if begin:
                yield begin, at
            begin = 0


_STEP, _STRIP, _DEEP = 2.0, 8.0, 0.6
"""Points in which strips are looked for, and of which they are wide at least; the share of rows that may cross one, of
those left and right of it."""


def _zones(rows: list[list[Run]], x: float) -> Iterator[_Gutter]:
    """The gutters at `x` between the rows that cross it."""
    start = 0
    heads = [at for at in range(len(rows) - 1) if _heads_both(rows[at], rows[at + 1], x)]
    beside = any(run.left >= x and heading_kinds(run.text.strip()) for row in rows for run in row)
    cuts = {len(rows), *(heads if len(heads) > 1 and not beside else ())}
    for at in range(len(rows) + 1):
        if at in cuts or any(run.left < x - 1 and run.right > x + 1 for run in rows[at]):
            if found := _trimmed(rows, x, start, at):
                yield found
            start = at + 1


def _heads_both(row: Sequence[Run], below: Sequence[Run], x: float) -> bool:
    """Whether a row is the name of a section left of `x` below which both sides begin at once: a grid, not columns."""
    alone = len(row) == 1 and row[0].left < x and bool(heading_kinds(row[0].text.strip()))
    return alone and below[0].left < x <= below[-1].left and below[0].face == below[-1].face


def _trimmed(rows: list[list[Run]], x: float, start: int, end: int) -> _Gutter | None:
    """The gutter at `x`, its zone cut to the rows beside which something stands on the right."""
    right = [at for at in range(start, end) if rows[at][-1].left >= x]
    if len(right) < _FEWEST_LINES:
        return None
    first, last = right[0], right[-1] + 1
    # A name in the middle of the page, above both columns, belongs to neither.
    middle = min(row[0].left for row in rows) + max(row[-1].right for row in rows)
    while first + 1 < last and _is_above_both(rows[first], x, middle, x + max(row[-1].right for row in rows)):
        first += 1
    sides = _Sides(rows[first:last], x)
    if not sides.are_columns():
        return None
    # A long left column goes on below the end of the right one, and was drawn before it.
    begun = min(run.order for run in sides.right)
    above = next(row for row in reversed(rows[:last]) if row[0].left < x)
    if sides.both_have_headings():
        last = end
    while last < end and (all(run.order < begun for run in rows[last]) or _follows(above, rows[last])):
        above = rows[last]
        last += 1
    return _Gutter(x, first, last)


def _is_above_both(row: Sequence[Run], x: float, middle: float, right: float) -> bool:
    """Whether a row right of a gutter at `x` stands in the middle of the page, and is no line of the right column.

    `middle` and `right`: twice the middles of the page and of the right column. What is centred in that is part of it.
    """
    ends = row[0].left + row[-1].right
    if row[0].left < x:
        return False
    return abs(ends - middle) < _CENTRED or (row[0].left > x + 6 and abs(ends - right) >= 3 * _CENTRED)


def _follows(before: Sequence[Run], row: Sequence[Run]) -> bool:
    """Whether a row stands right below the beginning of another, as the next line of its paragraph does."""
    gap = before[0].baseline - row[0].baseline
    return gap < 1.8 * row[0].size and abs(before[0].left - row[0].left) < 2 * row[0].size


class _Sides:
    """What stands left and right of a gutter."""

    def __init__(self, rows: list[list[Run]], x: float) -> None:
        self._x = x
        self.left = [run for row in rows for run in row if run.left < x and any(char.isalnum() for char in run.text)]
        self.right = [run for row in rows for run in row if run.left >= x]
        paired = [(row[0].left < x, row[-1].left >= x) for row in rows]
        self._both = paired.count((True, True))
        self._left_rows = self._both + paired.count((True, False))
        self._right_rows = self._both + paired.count((False, True))
        # A heading in the margin stands in a row of its own and pairs up with nothing.
        self._headings = sum(1 for row in rows if row[-1].left < x and heading_kinds(" ".join(run.text for run in row)))
        sides = [run.left >= x for run in sorted([*self.left, *self.right], key=lambda run: run.order)]
        # Rows of several cells left of the gutter, and one right of it: of a table whose last cells are long.
        self._in_cells = sum(row[_FEWEST_CELLS].left < x <= row[-1].left for row in rows if len(row) > _FEWEST_CELLS)
        self._switches = sum(1 for one, other in pairwise(sides) if one != other)

    def are_columns(self) -> bool:
        """Whether each side is a text of its own: lines that do not pair up, or are drawn one side after the other."""
        if all(is_dates(run.text.strip()) for run in self.right):
            return False
        if self.left and self._x - min(run.left for run in self.left) < _NARROWEST:
            return False
        fewer, more = sorted((self._left_rows, self._right_rows))
        wordy = sum(1 for run in self.left if sum(char.isalpha() for char in run.text) > 2)
        in_turns = self._switches > max(2, 0.5 * self._both)
        if fewer < _FEWEST_LINES or wordy < _FEWEST_LINES or (in_turns and self._in_cells >= _FEWEST_LINES):
            return False
        if self.both_have_headings():
            return True
        aligned = self._both / max(1, min(self._left_rows - self._headings, self._right_rows))
        if aligned < 0.5:
            return True
        labels = fewer < 0.6 * more and aligned >= 0.9
        return not in_turns and not labels

    def both_have_headings(self) -> bool:
        """Whether names of sections stand at the outer edge of both sides, set alike: no text pairs two such."""
        edge = min((run.left for run in self.left), default=0.0)
        inner, outer = min(run.left for run in self.right), max(run.right for run in self.right)
        left = [run.face for run in self.left if run.left < edge + 2 and heading_kinds(run.text)]
        right = {
            run.face
            for run in self.right
            if (run.left < inner + 4 or run.right > outer - 2) and heading_kinds(run.text)
        }
        return len(left) > 1 and any(face in right for face in left)
