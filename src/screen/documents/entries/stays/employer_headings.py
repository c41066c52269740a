"""Employer headings: lines that name employers, or groups of entries, above what stands below them."""

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
        place = next((at for at in row[1:] if labels[at] == "LOC" or is_place(pieces[at].text)), row[-1] + 1)
        for at in range(row[0], below[0][0]):
            out[at] = "TAG" if at > row[-1] or pieces[at].date else "ORG" if at < place else "LOC"
        out[row[0]] = "B-ORG"
        for one in below:
            for at in one[1:]:
                behind = pieces[at].before in ("comma", "open") and not names_employer(pieces[at].text)
                out[at] = out[at].replace("ORG", "ROLE") if behind else out[at]
            out[one[0]] = "ROLE" if one is below[0] else "B-ROLE"
    return out


def _lasting(pieces: Sequence[Piece], row: Sequence[int]) -> list[PrintedSpan]:
    """The spans of dates of a line."""
    return [span for at in row if (span := pieces[at].date) and not span.single]


def _positions_below(pieces: Sequence[Piece], labels: Sequence[str], rows: Sequence[list[int]]) -> list[list[int]]:
    """The next dated lines that begin with a position, as long as their dates lie within those of the first line."""
    whole = _lasting(pieces, rows[0])
    found: list[list[int]] = []
    if not whole or pieces[rows[0][0]].date or is_title(pieces[rows[0][0]].text):
        return found
    for row in rows[1:]:
        spans = _lasting(pieces, row)
        begins = labels[row[0]].endswith("ROLE") or is_title(pieces[row[0]].text)
        if spans and not (begins and len(spans) == 1 and is_within(spans, whole)):
            break
        found += [row] if spans else []
    return found


def _is_employer(
    pieces: Sequence[Piece], labels: Sequence[str], row: Sequence[int], below: Sequence[Sequence[int]]
) -> bool:
    """Whether a line above positions is their employer: see above."""
    whole = _lasting(pieces, row)
    known = sum(is_title(pieces[one[0]].text) for one in below)
    spans = [span for one in below for span in _lasting(pieces, one)]
    make_up = known == len(below) > 1 and ends_of(spans) == ends_of(whole)
    return make_up or (labels[row[0]].endswith("ORG") and not any(labels[at].endswith("ROLE") for at in row))
