"""Layout of a PDF page: runs to visual lines, in reading order of one column or two.

A gutter is a left edge that several lines share and none crosses. What stands left and right of it is read as two
columns if each is a text of its own (the stream draws one after the other, and the lines do not pair up), else as rows:
dates in a margin beside their entries, or headings beside their sections.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from screen.sources.documents.block import Span
from screen.sources.documents.readers.glyphs import Face, Page, Rect
from screen.sources.documents.readers.runs import WORD_GAP, Run, runs_of

_TAB_GAP = 1.7
"""Of the size: a wider gap is a tab."""
_FEWEST_LINES = 4
"""Of each side of a gutter."""
_MOST_SPLITS = 3
_FEWEST_HEADS = 2
_LONGEST_HEAD = 40
_MOST_EDGES = 12


class Line(NamedTuple):
    """One visual line of a column."""

    left: float
    right: float
    baseline: float
    size: float
    spans: tuple[Span, ...]
    face: Face
    page: int
    edge: float
    """Right edge of the text of its column."""
    region: int
    """Counts up where reading jumps to another column or page."""
    is_margin: bool = False
    """A heading in the margin beside its section."""
    is_ruled: bool = False
    """A rule runs below, much wider than an underline."""

    @property
    def text(self) -> str:
        """The spans joined."""
        return "".join(span.text for span in self.spans)


def layout(page: Page) -> list[Line]:
    """The lines of a page in reading order."""
    regions: list[list[Line]] = []
    _read(runs_of(page), page, regions, 0)
    return [
        line._replace(region=number, is_ruled=_is_ruled(line, page.rules))
        for number, lines in enumerate(regions)
        for line in lines
    ]


def _is_ruled(line: Line, rules: Sequence[Rect]) -> bool:
    return any(
        right - left > 1.5 * (line.right - line.left)
        and left < line.right
        and right > line.left
        and 0 < line.baseline - top < 0.95 * line.size
        for left, _, right, top in rules
    )


def _read(runs: list[Run], page: Page, regions: list[list[Line]], depth: int) -> None:
    """Read runs as columns where there is a gutter, else line by line; one list of lines is added for each region."""
    if not runs:
        return
    rows = _rows(runs)
    found = _gutter(rows) if depth < _MOST_SPLITS else None
    if found is None:
        regions.append([_line(row, page.number, max(run.right for run in runs)) for row in rows])
        return
    x, start, end, is_columns = found
    _read([run for row in rows[:start] for run in row], page, regions, depth + 1)
    zone = [run for row in rows[start:end] for run in row]
    left, right = [run for run in zone if run.left < x], [run for run in zone if run.left >= x]
    if is_columns:
        _read(left, page, regions, depth + 1)
        _read(right, page, regions, depth + 1)
    else:
        regions.append(_beside(left, right, page))
    _read([run for row in rows[end:] for run in row], page, regions, depth + 1)


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs by baseline from top to bottom, each row from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.baseline, run.left)):
        if rows and abs(rows[-1][0].baseline - run.baseline) <= 0.22 * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.left) for row in rows]


class _Gutter(NamedTuple):
    """A gutter that bears meaning."""

    x: float
    start: int
    """First row of its zone."""
    end: int
    """Row after its zone."""
    parts_columns: bool


def _gutter(rows: list[list[Run]]) -> _Gutter | None:
    """The gutter with the longest zone."""
    edges = Counter(round(run.left) for row in rows for run in row)
    best: _Gutter | None = None
    for edge, _ in edges.most_common(_MOST_EDGES):
        if sum(edges[edge + step] for step in (-1, 0, 1)) < _FEWEST_LINES:
            continue
        x = edge - 1.5
        start = 0
        for at in range(len(rows) + 1):
            if at == len(rows) or any(run.left < x - 1 and run.right > x + 1 for run in rows[at]):
                found = _trimmed(rows, x, start, at)
                if found and (best is None or found.end - found.start > best.end - best.start):
                    best = found
                start = at + 1
    return best


def _trimmed(rows: list[list[Run]], x: float, start: int, end: int) -> _Gutter | None:
    """The gutter at `x`, its zone cut to the rows beside which something stands on the right."""
    right = [at for at in range(start, end) if rows[at][-1].left >= x]
    if len(right) < _FEWEST_LINES:
        return None
    first, last = right[0], right[-1] + 1
    sides = _Sides(rows[first:last], x)
    if sides.are_columns():
        # A long left column goes on below the end of the right one, and was drawn before it.
        begun = min(run.order for run in sides.right)
        while last < end and all(run.order < begun for run in rows[last]):
            last += 1
        return _Gutter(x, first, last, parts_columns=True)
    return _Gutter(x, first, last, parts_columns=False) if sides.are_margin_and_text() else None


class _Sides:
    """What stands left and right of a gutter."""

    def __init__(self, rows: list[list[Run]], x: float) -> None:
        self._x = x
        self.left = [run for row in rows for run in row if run.left < x and any(char.isalnum() for char in run.text)]
        self.right = [run for row in rows for run in row if run.left >= x]
        self._both = sum(1 for row in rows if row[0].left < x <= row[-1].left)
        self._left_rows = sum(1 for row in rows if row[0].left < x)
        self._right_rows = sum(1 for row in rows if row[-1].left >= x)
        sides = [run.left >= x for run in sorted([*self.left, *self.right], key=lambda run: run.order)]
        self._switches = sum(1 for one, other in pairwise(sides) if one != other)

    def are_columns(self) -> bool:
        """Whether each side is a text of its own: lines that do not pair up, or are drawn one side after the other."""
        fewer, more = sorted((self._left_rows, self._right_rows))
        wordy = sum(1 for run in self.left if sum(char.isalpha() for char in run.text) > 2)
        if fewer < _FEWEST_LINES or wordy < _FEWEST_LINES:
            return False
        aligned = self._both / fewer
        if aligned < 0.5:
            return True
        in_turns = self._switches > max(2, 0.5 * self._both)
        labels = fewer < 0.6 * more and aligned >= 0.9
        return not in_turns and not labels

    def are_margin_and_text(self) -> bool:
        """Whether headings stand beside their sections: short, and in another style than the text."""
        if len(self.left) < _FEWEST_HEADS or self._left_rows >= self._right_rows:
            return False
        left_text, right_text = (sum(len(run.text) for run in side) for side in (self.left, self.right))
        if left_text >= 0.6 * right_text:
            return False
        body = _body(self.right)
        edge, _ = Counter(round(run.left) for run in self.right).most_common(1)[0]
        heads = sum(1 for run in self.left if _is_head(run, body))
        return heads >= _FEWEST_HEADS and abs(edge - self._x) < 4


def _body(runs: Sequence[Run]) -> Face:
    """The face of most of the text."""
    return Counter(run.face for run in runs for _ in run.text).most_common(1)[0][0]


def _is_head(run: Run, body: Face) -> bool:
    text = run.text.strip()
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 3 or any(char.isdigit() for char in text) or len(text) > _LONGEST_HEAD:
        return False
    return run.face.bold > body.bold or run.size > 1.08 * body.size or all(char.isupper() for char in letters)


def _beside(left: list[Run], right: list[Run], page: Page) -> list[Line]:
    """Lines of a text with headings in its margin: each, joined over its lines, before the row that it begins at."""
    body = _body(right)
    heads: list[list[Run]] = []
    rest: list[Run] = []
    for run in sorted(left, key=lambda run: (-run.baseline, run.left)):
        if not _is_head(run, body):
            rest.append(run)
        elif heads and _continues(heads[-1][-1], run, right):
            heads[-1].append(run)
        else:
            heads.append([run])
    edge = max(run.right for run in [*left, *right])
    lines = [_line(row, page.number, edge) for row in _rows([*rest, *right])]
    for head in heads:
        spans = tuple(span for at, run in enumerate(head) for span in ((Span(" "),) if at else ()) + run.spans)
        first = head[0]
        line = Line(
            first.left, first.right, first.baseline, first.size, spans, first.face, page.number, edge, 0, is_margin=True
        )
        place = next(
            (at for at, other in enumerate(lines) if other.baseline <= first.baseline + 0.5 * first.size), len(lines)
        )
        lines.insert(place, line)
    return lines


def _continues(head: Run, run: Run, right: Sequence[Run]) -> bool:
    """Whether a margin heading goes on: close below, in one style, and drawn without any of the text between."""
    if head.face != run.face or head.baseline - run.baseline > 1.6 * run.size:
        return False
    low, high = sorted((head.order, run.order))
    return not any(low < other.order < high for other in right)


def _line(row: list[Run], page: int, edge: float) -> Line:
    spans: list[Span] = []
    for before, run in zip((None, *row), row, strict=False):
        if before is not None:
            gap = run.left - before.right
            wide = gap > _TAB_GAP * min(before.size, run.size) and any(char.isalnum() for char in before.text)
            mark = "\t" if wide else " " if gap > WORD_GAP * min(before.size, run.size) else ""
            if mark:
                spans.append(Span(mark))
        spans.extend(run.spans)
    face = max(row, key=lambda run: len(run.text)).face
    return Line(
        row[0].left, row[-1].right, row[0].baseline, max(run.size for run in row), tuple(spans), face, page, edge, 0
    )
