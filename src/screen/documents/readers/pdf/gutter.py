"""Gutters of a PDF page: what parts two columns, and from which row to which.

A gutter is a left edge that several lines share and none crosses, or a strip of white that few do. What stands left
and right of it is read as two columns if each is a text of its own: the stream draws one after the other, and the lines
do not pair up.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.readers.pdf.runs import Run

_FEWEST_LINES = 4
"""Of each side of a gutter."""
_FEWEST_NAMED = 2
"""The same where both sides begin with the name of a section."""
_FEWEST_CELLS = 2
"""Of a row of a table left of its last cell, which goes on below."""
_MOSTLY = 2 / 3
"""Of the rows with something on both sides: so many begin with dates in a rail."""
_NARROWEST = 40
"""Points: what is narrower is no column, but a margin that is not quite straight."""
_MOST_EDGES = 12
_BEARING = 0.12
"""Of the size."""
_CENTRED = 10
"""Points, twice the distance between the middles of a line and of the text: less is centred."""


class Gutter(NamedTuple):
    """A gutter between two columns."""

    x: float
    start: int
    """First row of its zone."""
    end: int
    """Row after its zone."""
    switches: int
    """How often what is drawn changes sides."""

    @property
    def worth(self) -> int:
        """Its rows, and how far each side is drawn as a whole."""
        rows = self.end - self.start
        return rows - min(self.switches, rows // 2)


def find_gutter(rows: list[list[Run]]) -> Gutter | None:
    """The gutter with the longest zone, and the one of those that parts what is drawn apart."""
    # Without its head too: what is centred there ends in the midst of a strip.
    strips = dict.fromkeys([*_valleys(rows), *_valleys(rows[len(rows) // _HEAD :])])
    edges = (*_edges([run for row in rows for run in row]), *strips)
    found = (zone for x in edges for zone in _zones(rows, x))
    return max(found, key=lambda gutter: gutter.worth, default=None)


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
    right = min(max(run.right for row in rows for run in row), left + _WIDEST)
    cover = [0] * (int((right - left) / _STEP) + 1)
    for row in rows:
        for run in row:
            for at in range(int((run.left - left) / _STEP), int((min(run.right, right) - left) / _STEP) + 1):
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


_HEAD = 8
"""The share of the rows of a page that its head has, at most: one of so many."""
_WIDEST = 14400
"""Points, of the largest page that PDF has."""
_STEP, _STRIP, _DEEP = 2.0, 8.0, 0.6
"""Points in which strips are looked for, and of which they are wide at least; the share of rows that may cross one, of
those left and right of it."""


def _zones(rows: list[list[Run]], x: float) -> Iterator[Gutter]:
    """The gutters at `x` between the rows that cross it."""
    start = reached = 0
    heads = [at for at in range(len(rows) - 1) if _heads_both(rows[at], rows[at + 1], x)]
    beside = any(run.left >= x and heading_kinds(run.text.strip()) for row in rows for run in row)
    cuts = {len(rows), *(heads if len(heads) > 1 and not beside else ())}
    cuts.update(at for at, row in enumerate(rows) if any(run.left < x < run.right - 1 for run in row))
    for at in sorted(cuts):
        if found := _trimmed(rows, x, start, at):
            yield found
            reached = found.end
        start = at + 1
    yield from _named_zones(rows, x, reached, cuts)


def _named_zones(rows: list[list[Run]], x: float, reached: int, cuts: Collection[int]) -> Iterator[Gutter]:
    """The gutters at `x` that begin with names of sections side by side, below those that reach down to a row."""
    named = [at for at, row in enumerate(rows) if at >= reached and _begins_named(row, x)]
    for at, end in pairwise([*named, len(rows)]):
        if found := _trimmed(rows, x, at, min(end, *(cut for cut in cuts if cut > at))):
            yield found


def _begins_named(row: Sequence[Run], x: float) -> bool:
    """Whether a row is two names of sections set alike, left and right of `x`: columns begin, however short."""
    if len(row) != 2 or not row[0].left < x <= row[1].left or row[0].face != row[1].face:
        return False
    return all(heading_kinds(run.text.strip()) for run in row)


def _heads_both(row: Sequence[Run], below: Sequence[Run], x: float) -> bool:
    """Whether a row is the name of a section left of `x` below which both sides begin at once: a grid, not columns."""
    alone = len(row) == 1 and row[0].left < x and bool(heading_kinds(row[0].text.strip()))
    return alone and below[0].left < x <= below[-1].left and below[0].face == below[-1].face


def _below_names(rows: list[list[Run]], x: float, right: list[int]) -> int:
    """The first of the rows right of a gutter that is no name in the middle of the page, above both columns.

    What begins where the lines of the right column do is of that one, wherever the middle of the page happens to be.
    """
    first, last = right[0], right[-1]
    middle = min(row[0].left for row in rows) + max(row[-1].right for row in rows)
    edge = max(row[-1].right for row in rows)
    lefts = Counter(round(rows[at][-1].left) for at in right)
    while first < last and lefts[round(rows[first][0].left)] < _FEWEST_LINES:
        if not _is_above_both(rows[first], rows[first + 1], x, middle, edge):
            break
        first += 1
    return first


def _trimmed(rows: list[list[Run]], x: float, start: int, end: int) -> Gutter | None:
    """The gutter at `x`, its zone cut to the rows beside which something stands on the right."""
    right = [at for at in range(start, end) if rows[at][-1].left >= x]
    if len(right) < _FEWEST_NAMED:
        return None
    last = right[-1] + 1
    first = _below_names(rows, x, right)
    first, stop = _within_pairs(rows, x, first, last)
    if stop < last:
        last = end = stop
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
    return Gutter(x, first, last, sides.switches)


def _within_pairs(rows: Sequence[Sequence[Run]], x: float, first: int, last: int) -> tuple[int, int]:
    """The rows of a column right of a gutter at `x` that has names of sections: from the first one to its end.

    What stands above or below those, always beside a line on the left and never at the edge of the column, is a part
    of that line, such as its dates. What is below begins with the name of a section.
    """
    rights = {at: run for at in range(first, last) if (run := _first_behind(rows[at], x))}
    start = next((at for at, run in rights.items() if heading_kinds(run.text)), None)
    if start is None:
        return first, last
    left = rights[start].left
    edge = [at for at, run in rights.items() if -_EVEN <= run.left - left <= _HANGING * run.size]
    if 2 * len(edge) < sum(start <= at <= edge[-1] for at in rights):
        return first, last  # its lines end at one edge
    paired = {at for at in rights if at not in edge and rows[at][0].left < x}
    below = set(range(edge[-1] + 1, last)).intersection(rights)
    if below and below <= paired:
        after = range(edge[-1] + 1, last)
        last = next((at for at in after if _is_set_as(rows[at][0], rights[start])), edge[-1] + 1)
    above = set(range(first, start)).intersection(rights)
    return start if above <= paired else first, last


def _is_set_as(run: Run, name: Run) -> bool:
    """Whether a run is set as the name of a section is, or is one."""
    return run.face == name.face or bool(heading_kinds(run.text))


def _first_behind(row: Sequence[Run], x: float) -> Run | None:
    """The first run right of a gutter at `x`."""
    return next((run for run in row if run.left >= x), None)


_EVEN, _HANGING = 4.0, 2.5
"""Points between left edges that are one; of the size, how far right of its edge a line of a column begins at most."""


def _is_above_both(row: Sequence[Run], below: Sequence[Run], x: float, middle: float, edge: float) -> bool:
    """Whether a row right of a gutter at `x` stands in the middle of the page, and is no line of the right column.

    `middle`: twice the middle of the page; `edge`: the right edge of the right column. What is centred in that is part
    of it, and so is the name of a section that ends where it does, unless both sides begin at once below it.
    """
    ends = row[0].left + row[-1].right
    if row[0].left < x:
        return False
    begin = below[0].left < x <= below[-1].left and below[0].face == below[-1].face
    is_name = bool(heading_kinds(row[0].text)) and abs(row[-1].right - edge) < _EVEN and not begin
    within = abs(ends - x - edge) < 3 * _CENTRED or is_name
    return abs(ends - middle) < _CENTRED or (row[0].left > x + 6 and not within)


def _follows(before: Sequence[Run], row: Sequence[Run]) -> bool:
    """Whether a row stands right below the beginning of another, as the next line of its paragraph does."""
    gap = before[0].baseline - row[0].baseline
    return gap < 1.8 * row[0].size and abs(before[0].left - row[0].left) < 2 * row[0].size


def _begins_dated(row: Sequence[Run], x: float) -> bool:
    """Whether all that stands left of a gutter is a date, beside something on the right: a label in a rail."""
    return row[0].left < x <= row[-1].left and all(is_dates(run.text.strip()) for run in row if run.left < x)


class _Sides:
    """What stands left and right of a gutter."""

    def __init__(self, rows: list[list[Run]], x: float) -> None:
        self._x = x
        self._rows = rows
        self.left = [run for row in rows for run in row if run.left < x and any(char.isalnum() for char in run.text)]
        self.right = [run for row in rows for run in row if run.left >= x]
        paired = [(row[0].left < x, row[-1].left >= x) for row in rows]
        self._fewest = _FEWEST_NAMED if _begins_named(rows[0], x) else _FEWEST_LINES
        self._both = paired.count((True, True))
        self._left_rows = self._both + paired.count((True, False))
        self._right_rows = self._both + paired.count((False, True))
        # A heading in the margin stands in a row of its own and pairs up with nothing.
        self._headings = sum(1 for row in rows if row[-1].left < x and heading_kinds(" ".join(run.text for run in row)))
        sides = [run.left >= x for run in sorted([*self.left, *self.right], key=lambda run: run.order)]
        # Rows of several cells left of the gutter, and one right of it: of a table whose last cells are long.
        self._in_cells = sum(row[_FEWEST_CELLS].left < x <= row[-1].left for row in rows if len(row) > _FEWEST_CELLS)
        self.switches = sum(1 for one, other in pairwise(sides) if one != other)

    def are_columns(self) -> bool:
        """Whether each side is a text of its own: lines that do not pair up, or are drawn one side after the other."""
        if all(is_dates(run.text.strip()) for run in self.right):
            return False
        if self.left and self._x - min(run.left for run in self.left) < _NARROWEST:
            return False
        fewer = min(self._left_rows, self._right_rows)
        wordy = sum(1 for run in self.left if sum(char.isalpha() for char in run.text) > 2)
        in_turns = self.switches > max(2, 0.5 * self._both)
        if (
            fewer < self._fewest
            or wordy < self._fewest**2 // _FEWEST_LINES
            or (in_turns and self._in_cells >= _FEWEST_LINES)
            or (in_turns and self._are_dated())
        ):
            return False
        if self.both_have_headings() or (self._fewest == _FEWEST_NAMED and not in_turns):
            return True
        aligned = self._both / max(1, min(self._left_rows - self._headings, self._right_rows))
        return aligned < 0.5 or not in_turns

    def _are_dated(self) -> bool:
        """Whether most of what stands left of something are dates: labels in a rail."""
        return sum(_begins_dated(row, self._x) for row in self._rows) >= max(_FEWEST_LINES, _MOSTLY * self._both)

    def both_have_headings(self) -> bool:
        """Whether names of sections stand at the outer edge of both sides, set alike: no text pairs two such."""
        edge = min((run.left for run in self.left), default=0.0)
        inner, outer = min(run.left for run in self.right), max(run.right for run in self.right)
        left = [run.face for run in self.left if run.left < edge + 2 and heading_kinds(run.text)]
        right = {
            run.face
            for row in self._rows
            for run in row
            if run.left >= self._x and (run.left < inner + 4 or run.right > outer - 2) and heading_kinds(run.text)
            if not self._heads_a_table(row, run)
        }
        return len(left) > 1 and any(face in right for face in left)

    def _heads_a_table(self, row: Sequence[Run], name: Run) -> bool:
        """Whether the name of a section is that of a column, as a cell left of the gutter is: `Dates | School`."""
        return any(run.left < self._x and run.face == name.face and not heading_kinds(run.text) for run in row)
