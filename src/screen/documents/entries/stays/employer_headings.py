"""Employer headings: lists in which headings name employers, or groups of entries, above what stands below them."""

from collections.abc import Sequence
from itertools import groupby, pairwise

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


def with_times_of_employers(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; above positions with dates within its own a line is their employer, and its dates are no part.

    Of a line that is not labelled as an employer the dates of two positions at least must make up the whole. What a
    comma sets behind such a position is no employer, if no word says so: `Vice President, Finance`.
    """
    out = list(labels)
    rows = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    for number, row in enumerate(rows):
        below = _positions_within(pieces, labels, rows[number + 1 :], _lasting(pieces, row))
        told = {labels[at].removeprefix("B-") for at in row}
        sure = labels[row[0]].endswith("ORG") and "ROLE" not in told
        if not below or not (sure or _make_up(pieces, row, below)):
            continue
        _name_employer(out, row, pieces)
        between = [at for at in range(row[0], below[0][0]) if pieces[at].line != pieces[row[0]].line or pieces[at].date]
        for at in between:
            out[at] = "TAG" if out[at].removeprefix("B-") in ("ORG", "ROLE", "DATE", "LOC") else out[at]
        for one in below:
            for at in one[1:]:
                behind = pieces[at].before == "comma" and not names_employer(pieces[at].text)
                out[at] = out[at].replace("ORG", "ROLE") if behind else out[at]
            out[one[0]] = "ROLE" if one is below[0] else "B-ROLE"
    return out


def _lasting(pieces: Sequence[Piece], row: Sequence[int]) -> list[PrintedSpan]:
    """The spans of dates of a line that does not begin with them, nor with a position that words know."""
    spans = [span for at in row if (span := pieces[at].date) and not span.single]
    return [] if pieces[row[0]].date or is_title(pieces[row[0]].text) else spans


def _positions_within(
    pieces: Sequence[Piece], labels: Sequence[str], rows: Sequence[list[int]], whole: Sequence[PrintedSpan]
) -> list[list[int]]:
    """The next dated lines that begin with a position, as long as their dates lie within those of a line above."""
    found: list[list[int]] = []
    dated = (row for row in rows if any((span := pieces[at].date) and not span.single for at in row))
    for row in dated if whole else ():
        spans = [span for at in row if (span := pieces[at].date)]
        begins = labels[row[0]].endswith("ROLE") and (is_title(pieces[row[0]].text) or not pieces[row[0]].date)
        if not begins or len(spans) != 1 or not is_within(spans, whole):
            break
        found.append(row)
    return found


def _make_up(pieces: Sequence[Piece], row: Sequence[int], below: Sequence[Sequence[int]]) -> bool:
    """Whether the dates of several positions that words know begin and end as those of a line above do."""
    spans = [span for one in below for at in one if (span := pieces[at].date)]
    known = all(is_title(pieces[one[0]].text) for one in below)
    return known and len(below) > 1 and all(ends_of(spans) == ends_of([span]) for span in _lasting(pieces, row))


def _name_employer(labels: list[str], row: Sequence[int], pieces: Sequence[Piece]) -> None:
    """Label the pieces of a line as an employer and its place."""
    place = next((at for at in row[1:] if labels[at] == "LOC" or is_place(pieces[at].text)), row[-1] + 1)
    labels[row[0] : row[-1] + 1] = ["ORG" if at < place else "LOC" for at in row]
    labels[row[0]] = "B-ORG"
