"""Employer headings: lines that name employers, or groups of entries, above what stands below them."""

from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import PrintedSpan, is_within
from screen.documents.entries.stays.phrase import is_place, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import names_employer
from screen.documents.entries.stays.work import ends_of


def with_groups_as_headings(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a heading right above a dated line that names its own employer and position names a group of them."""
    out = list(labels)
    rows = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    for row, below in pairwise(rows):
        told = {labels[at].removeprefix("B-") for at in below}
        if lines[pieces[row[0]].line].kind == "heading" and told >= {"ORG", "ROLE", "DATE"}:
            for at in row:
                out[at] = labels[at].replace("ORG", "TAG")
    return out


def with_employers_above(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a line above positions is their employer, and its own dates, within which theirs lie, are no part.

    It is labelled so, or their dates make up the whole of its own. What a comma sets behind such a position is no
    employer, if no word says so: `Vice President, Finance`.
    """
    out = list(labels)
    rows = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    for number, row in enumerate(rows):
        below = _positions_below(pieces, labels, rows[number:])
        if not (below and _is_employer(pieces, labels, row, below)):
            continue
        head = _head(pieces, row)
        place = next(
            (at for at in row if at > head and (labels[at] == "LOC" or is_place(pieces[at].text))), row[-1] + 1
        )
        stop = next((at for at in row if at > head and pieces[at].before == "open"), row[-1] + 1)
        for at in range(row[0], below[0][0]):
            out[at] = "TAG" if at >= stop or pieces[at].date else "ORG" if at < place else "LOC"
        out[row[0]] = "B-ORG" if head == row[0] else "B-TAG"
        for one in below:
            _set_position(pieces, out, one, first=one is below[0])
    return out


def _set_position(pieces: Sequence[Piece], labels: list[str], row: Sequence[int], *, first: bool) -> None:
    """Label the dated line of a position below its employer, and what stands right below one that begins with dates."""
    head = _head(pieces, row)
    below = takewhile(lambda at: not pieces[at].date, range(row[-1] + 1, len(pieces))) if head > row[0] else ()
    for at in (*row[1:], *below):
        behind = at > row[-1] or pieces[at].before in ("comma", "open")
        if behind and not names_employer(pieces[at].text):
            labels[at] = labels[at].replace("ORG", "TEXT" if at > row[-1] else "ROLE")
    labels[head] = "ROLE"
    begin = labels[row[0]].removeprefix("B-")
    labels[row[0]] = begin if first else f"B-{begin}"


def _head(pieces: Sequence[Piece], row: Sequence[int]) -> int:
    """The first piece of a line that is no date; the first of all where all are."""
    return next((at for at in row if not pieces[at].date), row[0])


def _lasting(pieces: Sequence[Piece], row: Sequence[int]) -> list[PrintedSpan]:
    """The spans of dates of a line."""
    return [span for at in row if (span := pieces[at].date) and not span.single]


def _positions_below(pieces: Sequence[Piece], labels: Sequence[str], rows: Sequence[list[int]]) -> list[list[int]]:
    """The next dated lines that begin with a position, as long as their dates lie within those of the first line."""
    whole, head = _lasting(pieces, rows[0]), _head(pieces, rows[0])
    found: list[list[int]] = []
    if not whole or is_title(pieces[head].text):
        return found
    dated_first = head > rows[0][0]
    if dated_first and not names_employer(pieces[head].text):
        return found
    for row in rows[1:]:
        spans, at = _lasting(pieces, row), _head(pieces, row)
        begins = labels[at].endswith("ROLE") or is_title(pieces[at].text)
        if dated_first:  # so the positions begin, too, and are no employers
            begins = at > row[0] and not names_employer(pieces[at].text)
        if spans and not (begins and len(spans) == 1 and is_within(spans, whole)):
            break
        found += [row] if spans else []
    return found


def _is_employer(
    pieces: Sequence[Piece], labels: Sequence[str], row: Sequence[int], below: Sequence[Sequence[int]]
) -> bool:
    """Whether a line above positions is their employer: see above."""
    if _head(pieces, row) > row[0]:
        return True
    whole = _lasting(pieces, row)
    known = sum(is_title(pieces[one[0]].text) for one in below)
    spans = [span for one in below for span in _lasting(pieces, one)]
    make_up = known == len(below) > 1 and ends_of(spans) == ends_of(whole)
    return make_up or (labels[row[0]].endswith("ORG") and not any(labels[at].endswith("ROLE") for at in row))
