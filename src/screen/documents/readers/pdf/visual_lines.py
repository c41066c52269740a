"""Visual lines of a PDF page: runs that share a baseline, from left to right, and the right edges that they prove."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from screen.documents.blocks.line import is_compound
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.readers.pdf.glyphs import Face
from screen.documents.readers.pdf.runs import LARGE, SMALLER, WORD_GAP, Run
from screen.documents.readers.text import markers
from screen.documents.readers.text.wrapping import is_open

_TAB_GAP = 1.5
"""Of the size: a wider gap is a tab."""
_SAME_LINE, _BULLET_APART = 0.22, 0.5
"""Shares of the size: baselines that are so near are one; a bullet's may be farther below that of its text."""
_EVEN = 3
"""Points between left edges that are one."""


class VisualLine(NamedTuple):
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
    label: int = 0
    """Characters of the label in the margin that stands before the text, such as dates, with the tab behind it."""
    is_ruled: bool = False
    """A rule runs below, much wider than an underline."""

    @property
    def text(self) -> str:
        """The spans joined."""
        return "".join(span.text for span in self.spans)


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs by baseline from top to bottom, each row from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.baseline, run.left)):
        # Some programs set a bullet larger than the text, and lower.
        near = _BULLET_APART if markers.is_bullet_alone(run.text) else _SAME_LINE
        if rows and rows[-1][0].baseline - run.baseline <= near * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.left) for row in rows]


def with_wrapped_cells(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows with what goes on below a cell set into that cell.

    A cell is drawn whole before the next one: so a run that stands below another, was drawn right after it, and is
    followed by the rest of the row above, belongs to the cell above.
    """
    lefts = {run.order: run.left for row in rows for run in row}
    after = dict(pairwise(sorted(lefts)))
    out: list[list[Run]] = []
    tails: list[dict[int, Run]] = []
    """For each run of the last row kept, by its place, the last run of its cell."""
    for row in rows:
        above = out[-1] if out else []
        last = tails[-1] if tails else {}
        homes = [_home(run, above, last, after, lefts) for run in row]
        # A line of a first cell that ends where it could go on is a line of the page, with what stands beside it.
        ends = len(row) == 1 and homes[0] == 0 and not _is_full(last[0], row[0], above[1:2])
        if above and not ends and all(home is not None for home in homes):
            for run, home in zip(row, homes, strict=True):
                if home is not None:
                    spans = _joined(above[home], last[home], run, above[home + 1 : home + 2])
                    above[home] = above[home]._replace(spans=spans, right=max(above[home].right, run.right))
                    last[home] = run
        else:
            out.append(list(row))
            tails.append(dict(enumerate(row)))
    return out


def _joined(cell: Run, tail: Run, run: Run, beside: Sequence[Run]) -> tuple[Span, ...]:
    """The text of a cell with its next line; a word that a narrow column breaks is whole again."""
    if _is_broken(tail, run):
        head, rest = cell.text[:-1].split()[-1], run.text.split()[0].strip(".,;:)")
        stays = "-" in head or is_compound(head, rest)
        return (*cut_spans(cell.spans, 0, len(cell.text) - (not stays)), *run.spans)
    return (*cell.spans, Span(" " if _is_full(tail, run, beside) else "\n"), *run.spans)


def _is_broken(tail: Run, run: Run) -> bool:
    return tail.text.endswith(("-", "\u00ad")) and tail.text[-2:-1].isalpha() and run.text[:1].islower()


def _is_full(tail: Run, run: Run, beside: Sequence[Run]) -> bool:
    """Whether the first word of `run` would not have fitted behind the line above it, before the cell beside it."""
    if not beside or run.text[:1].islower() or is_open(tail.text):
        return True
    word = (len(run.text.split(maxsplit=1)[0]) + 1) * (run.right - run.left) / max(1, len(run.text))
    return beside[0].left - run.size - tail.right < word


def _home(
    run: Run, above: Sequence[Run], last: Mapping[int, Run], after: Mapping[int, int], lefts: Mapping[int, float]
) -> int | None:
    """The place in the row above of the cell that `run` goes on with."""
    if len(above) < 2:
        return None
    orders = {other.order for other in above}
    for place, tail in last.items():
        near = abs(tail.left - run.left) < _EVEN or abs(tail.left + tail.right - run.left - run.right) < 6
        close = 0 < tail.baseline - run.baseline < 1.7 * run.size
        if near and close and after.get(tail.order) == run.order and _comes_back(run, lefts, after, orders):
            return place
    return None


def _comes_back(run: Run, lefts: Mapping[int, float], after: Mapping[int, int], orders: AbstractSet[int]) -> bool:
    """Whether the rest of a row is drawn after `run`, or after what follows at its left edge: a cell of many lines."""
    at = after.get(run.order)
    while at is not None and at not in orders and abs(lefts[at] - run.left) < _EVEN:
        at = after.get(at)
    return at in orders


def columns_of(rows: Sequence[Sequence[Run]]) -> frozenset[float]:
    """Where further cells begin, in tenths of points: at a left edge that several rows share, behind one of words."""
    lefts = Counter(round(run.left, 1) for row in rows for run in row)
    cells = {round(run.left, 1) for row in rows for before, run in pairwise(row) if _is_worded(before)}
    return frozenset(left for left in cells if lefts[left] > 1)


def _are_chips(row: Sequence[Run]) -> bool:
    """Whether a row is one of short texts in boxes of their own, or spaced like them: wider and evenly apart."""
    if any(len(run.text) > _LONGEST_CHIP or run.text.endswith((".", ",", ":", ";")) for run in row):
        return False
    if 2 * sum(run.text[:1].islower() for run in row) > len(row):
        return False  # words of a sentence in a narrow column that is set to both edges
    gaps = [(run.left - before.right) / run.size for before, run in pairwise(row)]
    return len(gaps) >= _FEWEST_GAPS and max(gaps) - min(gaps) < _UNEVEN


_LONGEST_CHIP = 40
_FEWEST_GAPS = 2
"""Gaps of such a row, at least."""
_UNEVEN = 0.15
"""Of the size: gaps that differ by less are one."""


def _is_next_cell(before: Run, run: Run, gap: float, columns: AbstractSet[float]) -> bool:
    """Whether a run begins in another column (`columns`) than the one before it, which may fill its own to the edge."""
    if gap <= WORD_GAP * run.size:
        return run.text[:1].isupper()
    return round(run.left, 1) in columns and _is_worded(before)


def _is_worded(run: Run) -> bool:
    """Whether a run says something; bullets, numbers and the like do not."""
    return sum(char.isalpha() for char in run.text) > 1


def line_of(row: Sequence[Run], page: int, edge: float, columns: AbstractSet[float] = frozenset()) -> VisualLine:
    """The runs of a row as a line, wide gaps as tabs; `edge`: the right edge of its column; see `columns_of`."""
    spans: list[Span] = []
    chips = _are_chips(row)
    for before, run in zip((None, *row), row, strict=False):
        if before is not None:
            gap = run.left - before.right
            wide = gap > _TAB_GAP * min(before.size, run.size) and any(char.isalnum() for char in before.text)
            wide = wide or (before.size >= LARGE and gap >= 0 and run.size <= SMALLER * before.size)
            wide = wide or chips or _is_next_cell(before, run, gap, columns)
            mark = "\t" if wide else " " if gap > WORD_GAP * min(before.size, run.size) else ""
            if mark:
                spans.append(Span(mark))
        spans.extend(span.with_text(markers.without_leaders(span.text)) for span in run.spans)
    face = max(row, key=lambda run: len(run.text)).face
    return VisualLine(
        row[0].left, row[-1].right, row[0].baseline, max(run.size for run in row), tuple(spans), face, page, edge, 0
    )


def body_of(runs: Sequence[Run]) -> Face:
    """The face of most of the text."""
    return Counter(run.face for run in runs for _ in run.text).most_common(1)[0][0]


_NEAR, _SAME_LEFT = 0.1, 15.0
"""Share of a region's width that is near its edge; points between left edges that are the same."""
_FEWEST_FULL = 3
"""Lines near the right edge that prove one."""


def right_edges(lines: Sequence[VisualLine]) -> dict[int, float]:
    """The right edge of each region's text; endless where only one line comes near it, which proves no edge."""
    by_region: dict[int, list[VisualLine]] = {}
    for line in lines:
        by_region.setdefault(line.region, []).append(line)
    proven: dict[int, tuple[float, float]] = {}
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.edge for line in members)
        if sum(line.right > edge - _NEAR * (edge - left) for line in members) > 1:
            proven[region] = left, edge
    edges = {}
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.right for line in members)
        # A last page of few lines has the edge of the pages before it.
        like = [other for start, other in proven.values() if abs(start - left) < _SAME_LEFT and other > edge - 1]
        edges[region] = max(like, default=math.inf)
    return edges


def crowded_regions(lines: Sequence[VisualLine]) -> frozenset[int]:
    """The regions whose right edge several lines come near: there, a full line is one that had to end."""
    by_region: dict[int, list[VisualLine]] = {}
    for line in lines:
        by_region.setdefault(line.region, []).append(line)
    out = set()
    for region, members in by_region.items():
        left, edge = min(line.left for line in members), max(line.right for line in members)
        near = sum(line.right > edge - _NEAR * (edge - left) and "\t" not in line.text for line in members)
        if near >= _FEWEST_FULL:
            out.add(region)
    return frozenset(out)
