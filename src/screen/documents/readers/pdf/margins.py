"""Margins of a PDF page: dates and labels beside their entries, headings beside their sections.

The text stands at one left edge; what ends before it belongs to the line that begins beside it. A label may go on over
several lines, as may a heading; a heading is told from a label by its looks, and comes before its section.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span, cut_spans, join_spans
from screen.documents.readers.pdf.glyphs import Face, Page
from screen.documents.readers.pdf.runs import Run
from screen.documents.readers.pdf.turn import Rect
from screen.documents.readers.pdf.visual_lines import VisualLine, body_of, line_of
from screen.documents.readers.text import markers

_FEWEST_LABELS = 3
_FEWEST_ROWS = 5
_WIDEST = 0.45
"""Of the width of the page, or of the text and its margin: a margin is not wider than either."""
_LARGER = 1.12
_INDENTED = 1.5
"""Of the size: bullets and what goes on below them stand so far right of the text, at most."""
_EVEN = 2.5
"""Points between left edges that are one."""


@dataclass
class _Row:
    """A row parted at the edge of the text."""

    labels: list[Run] = field(default_factory=list)
    text: list[Run] = field(default_factory=list)
    whole: list[Run] = field(default_factory=list)
    """All of a row that does not part at the edge."""


def margin_lines(rows: Sequence[list[Run]], page: Page, edge: float) -> list[VisualLine] | None:
    """The lines of a region whose text has labels or headings in its margin; None if it has none.

    `edge`: the right edge of the text.
    """
    starts = Counter(round(run.left) for row in rows for run in row)
    left = min((run.left for row in rows for run in row), default=0.0)
    best: tuple[int, int, list[_Row], list[_Row]] | None = None
    for place, count in starts.most_common(6):
        too_wide = place > _WIDEST * page.width and place - left > _WIDEST * (edge - left)
        if count < _FEWEST_ROWS - 1 or too_wide:
            continue
        parted = [_parted(row, place) for row in rows]
        labelled = [row for row in parted if row.labels and row.text]
        # The text begins left of its bullets: at their edge the rows without one do not part.
        worth = len(labelled) - sum(bool(row.whole) for row in parted)
        if (best is None or worth > best[0]) and _are_labels(parted, labelled):
            best = worth, place, parted, labelled
    if best is None:
        return None
    _, start, parted, labelled = best
    return _lines(parted, page, edge, start, heads=_has_margin_headings(parted, labelled, rows))


def _parted(row: list[Run], start: float) -> _Row:
    before = [run for run in row if run.left < start - 2.5]
    after = [run for run in row if run.left >= start - 2.5]
    indented = bool(after) and after[0].left > start + _INDENTED * after[0].size
    indented = indented and not heading_kinds(" ".join(run.text for run in before))
    if any(run.right > start - 1 for run in before) or (before and indented):
        # The name of a section may reach to the edge, and the text beside it begin with a number a little off that.
        is_name = len(row) > 1 and bool(heading_kinds(row[0].text.strip()))
        return _Row(row[:1], row[1:]) if is_name else _Row(whole=row)
    if after and after[0].left > start + 2.5 and not before:
        return _Row(text=row)
    return _Row(before, after)


def _are_labels(parted: Sequence[_Row], labelled: Sequence[_Row]) -> bool:
    """Whether what stands left of the text is short and says something: dates or words, not bullets or numbers."""
    names = bool(labelled) and _are_names_of_sections(parted, labelled)
    if not (names or len(labelled) >= _FEWEST_LABELS) or sum(bool(row.text) for row in parted) < _FEWEST_ROWS:
        return False
    if names:
        return True
    said = [" ".join(run.text for run in row.labels) for row in labelled]
    telling = sum(1 for text in said if _is_telling(text))
    lengths = sum(len(text) for text in said)
    return 3 * telling >= 2 * len(said) and lengths < sum(len(run.text) for row in labelled for run in row.text)


def _are_names_of_sections(parted: Sequence[_Row], labelled: Sequence[_Row]) -> bool:
    """Whether the labels beside the text are names of sections: several, or one beside which all else is text."""
    alone = [_names_section(row) for row in parted if row.labels and not row.text]
    one = all(alone) and not any(row.whole for row in parted)
    return all(map(_names_section, labelled)) and (one or len(labelled) + sum(alone) > 1)


def _names_section(row: _Row) -> bool:
    return bool(row.labels and heading_kinds(" ".join(run.text for run in row.labels)))


def _is_telling(text: str) -> bool:
    if markers.number(f"{text} x"):
        return False
    return sum(char.isalpha() for char in text) > 2 or sum(char.isdigit() for char in text) > 3


def _has_margin_headings(parted: Sequence[_Row], labelled: Sequence[_Row], rows: Sequence[list[Run]]) -> bool:
    """Whether labels that look like headings are some: not where headings of larger print stand in the text itself."""
    named = sum(map(_names_section, labelled))
    if _are_names_of_sections(parted, labelled) or (named > 1 and 2 * named >= len(labelled)):
        return True
    said = Counter(" ".join(run.text for run in row.labels) for row in labelled)
    if sum(count > 1 for count in said.values()) > 1:
        return False  # the fields of a form, which every entry repeats
    body = body_of([run for row in labelled for run in row.text])
    heads = sum(1 for row in labelled if all(_is_head(run, body) for run in row.labels))
    return heads > 1 and _large_lines(rows, labelled, body) < _FEWEST_LABELS


def _large_lines(rows: Sequence[list[Run]], labelled: Sequence[_Row], body: Face) -> int:
    """How many short lines of the text itself are in larger print."""
    beside = {run.order for row in labelled for run in row.labels}
    alone = [row[0] for row in rows if len(row) == 1 and row[0].order not in beside]
    return sum(1 for run in alone if run.size >= _LARGER * body.size)


def _is_head(run: Run, body: Face) -> bool:
    text = run.text.strip()
    if heading_kinds(text):
        return True
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 2 or any(char.isdigit() for char in text):
        return False
    capitals = len(letters) > 3 and all(char.isupper() for char in letters)
    return run.face.bold > body.bold or run.size > 1.08 * body.size or capitals or run.face.font != body.font


def _lines(parted: Sequence[_Row], page: Page, edge: float, start: float, *, heads: bool) -> list[VisualLine]:
    body = body_of([run for row in parted for run in row.text])
    drawn = [run.order for row in parted for run in row.text]
    named = _faces_of_names(parted)
    lines: list[VisualLine] = []
    labels: list[tuple[int, list[Run], bool]] = []
    """The line at which each label stands, its runs, whether text stands beside; a heading has its own line."""
    for row in parted:
        if row.whole:
            lines.append(line_of(row.whole, page.number, edge))
            continue
        beside = bool(row.text)
        if row.labels and labels and _is_continued(labels[-1], row, start, drawn):
            labels[-1][1].extend(row.labels)
        elif heads and _heads(row, body, named):
            labels.append((len(lines), list(row.labels), True))
            lines.append(line_of(row.labels, page.number, edge)._replace(is_margin=True))
        elif row.labels:
            labels.append((len(lines), list(row.labels), beside))
            if not row.text:
                lines.append(line_of(row.labels, page.number, edge))
        if row.text:
            lines.append(line_of(row.text, page.number, edge))
    for at, runs, _ in labels:
        lines[at] = _with_label(lines[at], runs)
    return _with_headings_first(lines, list(_row_tops(lines, page.rules)))


def _row_tops(lines: Sequence[VisualLine], rules: Sequence[Rect]) -> Iterator[float]:
    """How high the row of each heading in the margin reaches, where rules part the rows of all of them."""
    names = [line for line in lines if line.is_margin]
    width = max(line.right for line in lines) - min(line.left for line in lines)
    tops = [high for left, _, right, high in rules if right - left > _ACROSS * width]
    found = [min((top for top in tops if top > name.baseline), default=math.inf) for name in names]
    is_parted = all(top < above.baseline for above, top in zip(names, found[1:], strict=False))
    yield from found if is_parted else [math.inf] * len(names)


_ACROSS = 0.7
"""Of the width of the text and its margin, that a rule between rows has at least."""


def _faces_of_names(parted: Sequence[_Row]) -> set[Face]:
    """How the names of sections in the margin are set: not as labels of which few are called so, `Languages`."""
    names = Counter(row.labels[0].face for row in parted if _names_section(row))
    labels = Counter(
        row.labels[0].face for row in parted if row.labels and not any(map(str.isdigit, row.labels[0].text))
    )
    return {face for face, count in names.items() if 3 * count >= labels[face]} or set(names)


def _heads(row: _Row, body: Face, named: AbstractSet[Face]) -> bool:
    """Whether a label is a heading, set as names of sections in the margin are (`named`) where some are known."""
    is_head = bool(row.labels) and all(_is_head(run, body) for run in row.labels)
    return is_head and (not named or row.labels[0].face in named)


def _with_headings_first(lines: Sequence[VisualLine], tops: Sequence[float]) -> list[VisualLine]:
    """The lines, each heading in the margin before all of the text that it stands at the middle or the top of.

    `tops`: how high the row of each heading reaches, infinite where no rule tells.
    """
    out: list[VisualLine] = []
    heights = iter(tops)
    for at, line in enumerate(lines):
        before = len(out)
        top = next(heights) if line.is_margin else math.inf
        if top < math.inf:
            while before and line.baseline < out[before - 1].baseline < top:
                before -= 1
        elif line.is_margin:
            block = [line]
            while before and _is_beside(out[before - 1], line) and _is_next(out[before - 1], block[0]):
                before -= 1
                block.insert(0, out[before])
            for below in lines[at + 1 :]:
                if below.is_margin or not _is_next(block[-1], below):
                    break
                block.append(below)
            is_taken = before > 0 and out[before - 1].is_margin  # what follows a name at once is what that names
            if is_taken or _has_own_row(out[-1:], line, lines[at + 1 : at + 2]):
                before = len(out)
        out.insert(before, line)
    return out


def _has_own_row(above: Sequence[VisualLine], name: VisualLine, below: Sequence[VisualLine]) -> bool:
    """Whether no text stands as high as a name in the margin, nor do two lines of one block close around it."""
    apart = [one.baseline - other.baseline for one, other in zip((*above, name), (name, *below), strict=False)]
    return len(apart) > 1 and min(apart) > _OWN_ROW * name.size


_OWN_ROW = 0.8
"""Of the size: how far the lines above and below a row stand from it, more than half a line."""


def _is_beside(text: VisualLine, name: VisualLine) -> bool:
    """Whether a line is of the text right of a name in the margin: not where it begins in the margin itself."""
    return not text.is_margin and (bool(text.label) or text.left > name.left + _EVEN)


def _is_next(upper: VisualLine, lower: VisualLine) -> bool:
    """Whether a line stands right below another, as one of its block does."""
    return -1 < upper.baseline - lower.baseline < _NEXT * min(upper.face.size, lower.face.size)


_NEXT = 2.2
"""Of the size: how far below a line the next one of its block stands."""


def _with_label(line: VisualLine, runs: Sequence[Run]) -> VisualLine:
    """A line with all of the label beside it; a heading in the margin is a line of its own."""
    spans: tuple[Span, ...] = runs[0].spans
    for before, run in pairwise(runs):
        # What is set otherwise is another part: the employer, then the place and the dates below it.
        mark = " " if _are_alike(before, run) else "\t"
        spans = tuple(join_spans([spans, run.spans], mark))
    if line.is_margin or line.left < runs[0].right:
        return line._replace(spans=spans)
    # What a label is of needs no bullet of its own.
    text = cut_spans(line.spans, markers.bullet(line.text))
    return line._replace(spans=(*spans, Span("\t"), *text), label=sum(len(span.text) for span in spans) + 1)


def _is_continued(last: tuple[int, list[Run], bool], row: _Row, start: float, drawn: Sequence[int]) -> bool:
    """Whether the label of a row goes on with the last one (its line, its runs, whether text stands beside it)."""
    beside = bool(row.text)
    has_own = not beside or _is_item(row, start)
    name, more = (" ".join(run.text for run in runs) for runs in (last[1], row.labels))
    if heading_kinds(name) and find_dates(more) and not heading_kinds(f"{name} {more}"):
        return False  # a name of a section above the first time beside its text
    return (beside or last[2]) and _goes_on(last[1][-1], row.labels[0], drawn, has_own=has_own)


def _goes_on(label: Run, run: Run, drawn: Sequence[int], *, has_own: bool) -> bool:
    """Whether a label goes on in the next line: close below, of one style, and drawn without any text between.

    Beside nothing of its own but a bullet (`has_own`), in any style.
    """
    if not (_are_alike(label, run) or (has_own and abs(label.left - run.left) < _EVEN)):
        return False
    if not 0 < label.baseline - run.baseline < 1.6 * max(run.size, label.size):
        return False
    low, high = sorted((label.order, run.order))
    return not any(low < order < high for order in drawn)


def _is_item(row: _Row, start: float) -> bool:
    """Whether the text of a row is a bullet or goes on with one."""
    return row.text[0].left > start + _EVEN or bool(markers.bullet(row.text[0].text))


def _are_alike(one: Run, other: Run) -> bool:
    """Whether two runs are of about one size and of one weight."""
    return max(one.size, other.size) <= _LARGER * min(one.size, other.size) and one.face.bold == other.face.bold
