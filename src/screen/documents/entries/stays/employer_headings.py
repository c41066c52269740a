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


def with_employers_as_headings(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]
) -> list[str] | None:
    """The labels where all headings of a list are employers, right above their dated positions; None where not.

    `### Example Hospital, Leeds` / `**Staff Nurse, Adult Wards** | 2016 - 2020`, and more of its positions below.
    """
    rows = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    kinds = [lines[pieces[row[0]].line].kind for row in rows]
    dated = {piece.line for piece in pieces if piece.date is not None}
    told = [at for at, row in enumerate(rows) if kinds[at] != "item" and pieces[row[0]].line in dated]
    heads = [at for at, kind in enumerate(kinds) if kind == "heading"]
    below = {at + 1 for at in heads}
    if heads[:1] != [0] or not below.issubset(told) or set(heads) & set(told):
        return None
    # What else stands right above a date may name an employer too.
    others = {at - 1 for at in told if kinds[at - 1] == "paragraph"}.difference(told)
    by_row = rows.__getitem__
    if not _begin_with_positions(pieces, list(map(by_row, told)), list(map(by_row, others))):
        return None
    return _under_headings(pieces, labels, list(map(by_row, heads)), [(rows[at], at in below) for at in told])


def _name_ones(pieces: Sequence[Piece], rows: Sequence[Sequence[int]], *, with_places: bool = False) -> bool:
    """Whether the words of some line name an employer, or a place."""
    told = [pieces[at].text for row in rows for at in row]
    return any(not is_title(text) and (names_employer(text) or (with_places and is_place(text))) for text in told)


def _begin_with_positions(pieces: Sequence[Piece], dated: Sequence[list[int]], above: Sequence[list[int]]) -> bool:
    """Whether most of some lines begin with a position, none names an employer, and running text stands above them."""
    titled = sum(is_title(pieces[row[0]].text) for row in dated)
    is_above = all(pieces[row[0]].prose for row in above)
    return 2 * titled > len(dated) and is_above and not _name_ones(pieces, dated)


def _under_headings(
    pieces: Sequence[Piece],
    labels: Sequence[str],
    heads: Sequence[Sequence[int]],
    told: Sequence[tuple[list[int], bool]],
) -> list[str] | None:
    """The labels with employers in some lines, positions in others; those right below an employer open no entry.

    None where no words of the first say an employer or a place.
    """
    if not _name_ones(pieces, heads, with_places=True):
        return None
    out = list(labels)
    for row in heads:
        _name_employer(out, row, pieces)
    for row, is_below in told:
        _name_position(out, row, pieces, opens=not is_below)
    return out


def _name_employer(labels: list[str], row: Sequence[int], pieces: Sequence[Piece]) -> None:
    """Label the pieces of a line as an employer and its place."""
    place = next((at for at in row[1:] if labels[at] == "LOC" or is_place(pieces[at].text)), row[-1] + 1)
    labels[row[0] : row[-1] + 1] = ["ORG" if at < place else "LOC" for at in row]
    labels[row[0]] = "B-ORG"


def _name_position(labels: list[str], row: Sequence[int], pieces: Sequence[Piece], *, opens: bool) -> None:
    """Label the pieces of a line before its date or a bar as a position, which may open an entry."""
    ends = (at for at in row[1:] if pieces[at].date or pieces[at].before in ("bar", "tab", "dash"))
    stop = next(ends, row[-1] + 1)
    labels[row[0] : stop] = ["B-ROLE" if opens and at == row[0] else "ROLE" for at in range(row[0], stop)]
