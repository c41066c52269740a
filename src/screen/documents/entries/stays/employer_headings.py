"""Employer headings: lines that name employers, or groups of entries, above what stands below them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import PrintedSpan, is_within
from screen.documents.entries.stays.labelled_list import lasting, rows_of
from screen.documents.entries.stays.phrase import is_place, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import names_employer
from screen.documents.entries.stays.work import ends_of


def with_groups_as_headings(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a heading right above a dated line that names its own employer and position names a group of them."""
    out = list(labels)
    rows = rows_of(pieces)
    for row, below in pairwise(rows):
        told = {labels[at].removeprefix("B-") for at in below}
        if lines[pieces[row[0]].line].kind == "heading" and told >= {"ORG", "ROLE", "DATE"}:
            for at in row:
                out[at] = labels[at].replace("ORG", "TAG")
    return out


def with_projects_below(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; in Han, below a dated heading with the employer alone, a lower one without a title is a project.

    Chinese CVs tell what was done project by project, and seldom as what: `### 示例公司（2019-2021）`, `#### 点餐系统`.
    """
    out = list(labels)
    head: Line | None = None
    for row in rows_of(pieces):
        line, text = lines[pieces[row[0]].line], pieces[row[0]].text
        deeper = head is not None and (line.kind != "heading" or line.rank > head.rank)
        if lasting(pieces, row) or not deeper:
            headed = line.kind == "heading" and line.first and lasting(pieces, row) and _HAN.search(text)
            head = line if headed and not any(is_title(pieces[at].text) for at in row) else None
        elif head is not None and _HAN.search(text) and not any(is_title(pieces[at].text) for at in row):
            out[row[0] : row[-1] + 1] = ["TEXT"] * len(row)
    return out


_HAN = re.compile("[一-鿿]")


def with_positions_below(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; an undated heading above several dated lines that name one thing each is the employer of those.

    They are its positions, by headings lower than its own or by lines below it, whatever their words; what stands
    between tells of them. A title or a section above them is none: `Freelance Designer` has clients. Where several
    stand below one such heading, one stands below another of its level.
    """
    out = list(labels)
    found = list(_with_what_stands_below(lines, pieces))
    several = {lines[pieces[row[0]].line].rank for row, _, below in found if len(below) > 1}
    for row, group, below in found:
        known = len(below) == 1 and labels[row[0]].endswith("ORG")
        if not below or known or lines[pieces[row[0]].line].rank not in several:
            continue
        for at in (at for one in group for at in one):
            out[at] = "DATE" if pieces[at].date and out[at] == "DATE" else "TEXT"
        _set_employer(pieces, out, row)
        for one in below:
            for at in one:
                out[at] = "DATE" if pieces[at].date else "ROLE"
            out[one[0]] = out[one[0]] if one is below[0] else f"B-{out[one[0]]}"
    return out


def _with_what_stands_below(
    lines: Sequence[Line], pieces: Sequence[Piece]
) -> Iterator[tuple[list[int], list[list[int]], list[list[int]]]]:
    """The undated headings that may name an employer, with the lines below each and those that may be positions."""
    rows = rows_of(pieces)
    for number, row in enumerate(rows):
        head, text = lines[pieces[row[0]].line], pieces[row[0]].text
        if head.kind != "heading" or lasting(pieces, row) or is_title(text) or heading_kinds(text):
            continue
        deeper = [lines[pieces[one[0]].line].rank > head.rank for one in rows[number + 1 :]]
        group = rows[number + 1 : number + 1 + [*deeper, False].index(False)]
        yield row, group, _positions_of(lines, pieces, group)


def _positions_of(lines: Sequence[Line], pieces: Sequence[Piece], group: Sequence[list[int]]) -> list[list[int]]:
    """The lines below an employer that are its positions, the dates below one with it; none where they may not be."""
    headed = any(lines[pieces[one[0]].line].kind == "heading" for one in group)
    found: list[list[int]] = []
    for one, after in pairwise([*group, []]):
        dated = lasting(pieces, one)
        if lines[pieces[one[0]].line].kind == "heading" or (not headed and dated and not pieces[one[0]].date):
            found.append([*one, *after] if not dated and all(pieces[at].date for at in after) else one)
    return found if (headed or len(found) > 1) and all(_may_be_position(pieces, one) for one in found) else []


def _may_be_position(pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    """Whether a line with dates names one thing, and no employer."""
    named = [pieces[at].text for at in row if not pieces[at].date]
    return len(named) == 1 and bool(lasting(pieces, row)) and (is_title(named[0]) or not names_employer(named[0]))


def with_employers_above(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a line above positions is their employer, and its own dates, within which theirs lie, are no part.

    It is labelled so, or their dates make up the whole of its own. What a comma sets behind such a position is no
    employer, if no word says so: `Vice President, Finance`.
    """
    out = list(labels)
    rows = rows_of(pieces)
    for number, row in enumerate(rows):
        below = _positions_below(pieces, labels, rows[number:])
        if not (below and _is_employer(pieces, labels, row, below)):
            continue
        for at in range(row[-1] + 1, below[0][0]):
            out[at] = "TAG"
        _set_employer(pieces, out, row)
        sure = _fill(pieces, below, lasting(pieces, range(row[0], below[0][0])))
        for one in below:
            _set_position(pieces, out, one, first=one is below[0], dated_first=out[row[0]] == "B-TAG", sure=sure)
    return out


def _set_employer(pieces: Sequence[Piece], labels: list[str], row: Sequence[int]) -> None:
    """Label the line of an employer above its positions, where it is with it; a bracket behind it tells more."""
    head = _head(pieces, row)
    behind = [at for at in row if at > head]
    place = next((at for at in behind if labels[at] == "LOC" or is_place(pieces[at].text)), row[-1] + 1)
    stop = next((at for at in behind if pieces[at].before == "open"), row[-1] + 1)
    for at in row:
        labels[at] = "TAG" if at >= stop or pieces[at].date else "ORG" if at < place else "LOC"
    labels[row[0]] = "B-ORG" if head == row[0] else "B-TAG"


def _set_position(
    pieces: Sequence[Piece], labels: list[str], row: Sequence[int], *, first: bool, dated_first: bool, sure: bool
) -> None:
    """Label the dated line of a position below its employer, and what stands below it, if that begins with dates.

    `sure`: what stands behind it is no other employer, whatever its words (`Crew chief, Example AB`).
    """
    head = _head(pieces, row)
    below = takewhile(lambda at: not pieces[at].date, range(row[-1] + 1, len(pieces))) if dated_first else ()
    for at in (*row[1:], *below):
        behind = at > row[-1] or pieces[at].before in ("comma", "open")
        if behind and (sure or not names_employer(pieces[at].text)):
            labels[at] = labels[at].replace("ORG", "TEXT" if at > row[-1] else "ROLE")
    labels[head] = "ROLE"
    begin = labels[row[0]].removeprefix("B-")
    labels[row[0]] = begin if first else f"B-{begin}"


def _head(pieces: Sequence[Piece], row: Sequence[int]) -> int:
    """The first piece of a line that is no date; the first of all where all are."""
    return next((at for at in row if not pieces[at].date), row[0])


def _positions_below(pieces: Sequence[Piece], labels: Sequence[str], rows: Sequence[list[int]]) -> list[list[int]]:
    """The next dated lines that begin with a position, as long as their dates lie within those of the first line.

    Or within those that stand alone on the line below it. What fills its time needs no word of positions.
    """
    whole, head = lasting(pieces, rows[0]), _head(pieces, rows[0])
    if not whole and len(rows) > 1 and all(pieces[at].date for at in rows[1]):
        whole, rows = lasting(pieces, rows[1]), rows[1:]
    if not whole or is_title(pieces[head].text):
        return []
    within = takewhile(lambda row: _lies_within(pieces, row, whole), rows[1:])
    dated = [row for row in within if lasting(pieces, row)]
    if _fill(pieces, dated, whole):
        return dated
    dated_first = head > rows[0][0]
    if dated_first and not (names_employer(pieces[head].text) or labels[head].endswith("ORG")):
        return []
    return list(takewhile(lambda row: _begins_with_position(pieces, labels, row, head, dated_first=dated_first), dated))


def _begins_with_position(
    pieces: Sequence[Piece], labels: Sequence[str], row: Sequence[int], head: int, *, dated_first: bool
) -> bool:
    """Whether a dated line begins with a position, below a line with an employer as its `head`."""
    at = _head(pieces, row)
    if dated_first and at > row[0]:  # so the positions begin, too, and are no employers
        return names_employer(pieces[head].text) and not names_employer(pieces[at].text)
    return labels[at].endswith("ROLE") or is_title(pieces[at].text)


def _lies_within(pieces: Sequence[Piece], row: Sequence[int], whole: Sequence[PrintedSpan]) -> bool:
    """Whether a line has no dates that lasted, or some within those of an entry."""
    spans = lasting(pieces, row)
    return not spans or (len(spans) == 1 and is_within(spans, whole))


def _fill(pieces: Sequence[Piece], rows: Sequence[Sequence[int]], whole: Sequence[PrintedSpan]) -> bool:
    """Whether the dates of several lines follow one another from the beginning of an entry to its end.

    What somebody was in turn, all the time that they were with one employer, no word needs to tell.
    """
    spans = sorted((span for row in rows for span in lasting(pieces, row)), key=lambda span: span.start or "")
    meet = all(one.end and two.start and one.end[:4] == two.start[:4] for one, two in pairwise(spans))
    return len(spans) > 1 and meet and ends_of(spans) == ends_of(whole)


def _is_employer(
    pieces: Sequence[Piece], labels: Sequence[str], row: Sequence[int], below: Sequence[Sequence[int]]
) -> bool:
    """Whether a line above positions is their employer: see above."""
    if _head(pieces, row) > row[0]:
        return True
    whole = lasting(pieces, range(row[0], below[0][0]))
    known = sum(is_title(pieces[one[0]].text) for one in below)
    spans = [span for one in below for span in lasting(pieces, one)]
    make_up = known == len(below) > 1 and ends_of(spans) == ends_of(whole)
    named = labels[row[0]].endswith("ORG") and not any(labels[at].endswith("ROLE") for at in row)
    return make_up or named or _fill(pieces, below, whole)
