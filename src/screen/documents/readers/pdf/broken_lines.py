"""What a narrow cell or column breaks over lines, whole again: headings, and dates before columns are cut.

`Feb 2023 –` above `Apr 2026`, at the left or the right of the entry: read line by line the second half stands in the
text beside it, and a margin of two lines an entry looks like a column.
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span, text_of
from screen.documents.readers.inline import settle, with_capitals
from screen.documents.readers.pdf.runs import Run
from screen.documents.readers.text import markers
from screen.documents.readers.text.wrapping import Vocabulary, attach, is_open

_LONGEST = 24
"""Characters of one line of a date."""
_NEXT = 1.8
"""Of the size: how far below the next line of a cell stands."""
_BESIDE = 0.9
"""Of the size: dates are set off the line that they stand beside by less."""
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


def with_dates_beside(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows with dates that stand beside a line, but a little above or below it, set into that.

    A page that places them by their box, not by their line, prints them in rows of their own.
    """
    out = [list(row) for row in rows]
    for at, row in enumerate(out):
        if len(row) != 1 or len(row[0].text) > _LONGEST or not is_dates(row[0].text.strip()):
            continue
        near = [other for other in (out[at - 1] if at else [], *out[at + 1 : at + 2]) if _is_beside(row[0], other)]
        if near:
            nearest = min(near, key=lambda other: abs(other[0].baseline - row[0].baseline))
            nearest.append(row.pop()._replace(baseline=nearest[0].baseline))
    return [row for row in out if row]


def _is_beside(dates: Run, row: Sequence[Run]) -> bool:
    """Whether dates stand right of all of a row, less than a line above or below."""
    if not row or row[-1].right > dates.left - dates.size or is_dates(row[-1].text.strip()):
        return False
    return _is_off(dates, row)


def _is_off(dates: Run, row: Sequence[Run]) -> bool:
    """Whether dates stand less than a line above or below a row."""
    return abs(row[0].baseline - dates.baseline) < _BESIDE * max(dates.size, row[0].size)


def with_items_apart(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows, items that stand side by side one after the other."""
    out: list[list[Run]] = []
    at = 0
    while at < len(rows):
        stop, lefts = _items_beside(rows, at)
        for left, right in pairwise([*lefts, math.inf]):
            cells = [[run for run in row if left - _SAME < run.left < right - _SAME] for row in rows[at:stop]]
            out += [cell for cell in cells if cell]
        at = stop
    return out


def _items_beside(rows: Sequence[list[Run]], at: int) -> tuple[int, list[float]]:
    """The row behind the items that begin side by side in row `at` and go on each in its column; where they begin.

    The next row, and the edge of the page, where there are none.
    """
    items = [run.text[markers.bullet(run.text) :] for run in rows[at] if markers.bullet(run.text)]
    if not len(rows[at]) == len(items) > 1 or any(is_dates(text.strip()) for text in items):
        return at + 1, [-math.inf]
    starts = [run.left for run in rows[at][1:]]
    stop = at + 1
    while stop < len(rows):
        above, row = rows[stop - 1], rows[stop]
        crosses = any(run.left < start - _SAME and run.right > start for run in row for start in starts)
        is_near = 0 < above[0].baseline - row[0].baseline < _NEXT * above[0].size
        if crosses or not is_near:
            break
        stop += 1
    return stop, [run.left for run in rows[at]]


def _whole(run: Run, below: Sequence[list[Run]]) -> Run:
    """A run with what goes on below it, which is taken out of its rows: as many lines as are one span of dates."""
    cell = _cell(run, below)
    for count in range(len(cell), 0, -1):
        lines = [run, *(other for other, _ in cell[:count])]
        wholes = (_joined(lines, is_broken=False), _joined(lines, is_broken=True))
        if spans := next((spans for spans in wholes if _is_span(text_of(spans).strip())), None):
            for other, row in cell[:count]:
                row.remove(other)
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            return run._replace(spans=spans, left=left, right=right)
    return run


def _joined(lines: Sequence[Run], *, is_broken: bool) -> tuple[Span, ...]:
    """The spans of lines as one; with `is_broken` a hyphen at the end of one breaks a word: `pre-` and `sente`."""
    spans: list[Span] = []
    for line in lines:
        if is_broken and spans and spans[-1].text.rstrip().endswith("-"):
            spans[-1] = spans[-1].with_text(spans[-1].text.rstrip()[:-1])
        elif spans:
            spans.append(Span(" "))
        spans += line.spans
    return tuple(spans)


def _cell(run: Run, below: Sequence[list[Run]]) -> list[tuple[Run, list[Run]]]:
    """The short lines that stand one below the other below a run, at one edge with it, each with its row."""
    out: list[tuple[Run, list[Run]]] = []
    bottom = run.baseline
    for row in below:
        for other in row:
            near = abs(run.left - other.left) < _SAME or abs(run.right - other.right) < _SAME
            if near and markers.is_bullet_alone(other.text) and other.text.strip() not in "-–—":
                return out  # of the list below
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


_MOST_WORDS, _SHORTEST = 5, 4
"""Words of a name at most; letters from which a word of one is written with a capital."""


def joined_headings(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[Block]:
    """Headings of one level in a row are one where the first cannot end there, or where both name what neither does.

    So are those of the largest print that may be a name.
    """
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if last is not None and _go_on(last, block):
            spans = settle(attach(list(last.spans), block.spans, vocabulary))
            out[-1] = Block("heading", spans, last.level, page=last.page, source=last.source)
        else:
            out.append(block)
    return out


def _go_on(first: Block, second: Block) -> bool:
    """Whether a heading goes on with the one before it."""
    if not first.kind == second.kind == "heading" or (first.level, first.page) != (second.level, second.page):
        return False
    if is_open(first.text.removesuffix(":")):
        return True
    whole = f"{first.text} {second.text}"
    if any(span.begin < len(first.text) < span.stop for span in find_dates(whole)):
        return True
    if heading_kinds(first.text) or heading_kinds(second.text):
        return False
    is_name = first.level == 1 and _are_name(whole)
    return is_name or bool(heading_kinds(whole))


def _are_name(text: str) -> bool:
    """Whether a text may be a name: few words, all but particles with a capital."""
    words = text.split()
    if len(words) > _MOST_WORDS or any(char.isdigit() or char in ",:|/&@" for char in text):
        return False
    return all(word[0].isupper() or len(word) < _SHORTEST for word in words)


_LOST_CAPITAL = re.compile(r"\b(?=[^\W\d_]*i)(?=(?:i*[A-Z]){5})[A-Zi]+\b")
_RUN_INTO = re.compile(
    r"(?<=[^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+['’]?(?:19|20)?\d\d\b)"
)


def mended(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a line set right."""
    return tuple(span.with_text(_parted(_capitals(span.text))) for span in spans)


def _parted(text: str) -> str:
    """A text with a tab before a date that the end of an overfull line runs into: `Boston, MAJul. 2020`."""
    return _RUN_INTO.sub("\t", text)


def _capitals(text: str) -> str:
    """A text with the capital I that small capitals lose where a font does not name it: `SCiENCE`."""
    text = with_capitals(text)
    letters = [char for char in text if char.isalpha()]
    if sum(char.isupper() for char in letters) > 5 and all(char.isupper() or char == "i" for char in letters):
        return text.upper()
    return _LOST_CAPITAL.sub(lambda found: found[0].upper(), text)
