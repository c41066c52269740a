"""Schooling: the school, the degree and the dates of each entry of a list, by its words and by those of all others.

A chain of labels sees little of an entry whose degree and school no list has. Where each line has dates, each is an
entry; a school that words tell is one, and what stands in its place in the other entries is one too.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import dropwhile

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.degree import is_grade, is_several, is_state
from screen.documents.entries.stays.labelled_list import entries_of, rows_of, with_begins
from screen.documents.entries.stays.phrase import (
    ends_in_legal_form,
    is_degree,
    is_employer,
    is_place,
    is_region,
    is_school,
    is_subject,
    is_title,
    may_be_town,
)
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import PART, is_written_as_name
from screen.documents.words.word_patterns import word_set
from screen.ground.degree_levels import level_of_degree
from screen.ground.text import fold

_NAMED = frozenset({"ORG", "ROLE", "DATE"})


def with_schools(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of degrees with a school in each entry where words or the other entries tell which it is."""
    graded = [
        "TAG" if label == "ORG" and (is_grade(one.text) or is_state(one.text)) else label
        for label, one in zip(labels, pieces, strict=True)
    ]
    out = _by_rows(pieces, _with_marks(pieces, graded))
    schooled = next((at for at, label in enumerate(out) if label.endswith("ORG")), len(out))
    beside = any(
        label == "ORG" and one.before == "comma" and is_school(one.text) for label, one in zip(out, pieces, strict=True)
    )
    for entry in entries_of(out):
        _leave_place(pieces, out, entry)
        _turn(pieces, out, entry)
        _name_school(pieces, out, entry)
        _name_by_line(pieces, out, entry, shared=schooled < entry[0], beside=beside)
        _place_behind_school(pieces, out, entry)
    return out


def with_headed_schools(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a heading that is a school, with nothing below it before the next one, is an entry of its own.

    A school is that of no degree below another one, nor text of the degree above. `lines`: of the list.
    """
    out, rows = list(labels), rows_of(pieces)
    schools = [_is_headed_school(lines, pieces, row) for row in rows]
    alone = [one and below for one, below in zip(schools, [*schools[1:], sum(schools) > 1], strict=False)]
    for row, is_one, is_alone, above in zip(rows, schools, alone, [False, *alone], strict=False):
        if is_alone or (is_one and above):
            out[row[0] : row[-1] + 1] = ["B-ORG", *("TAG" for _ in row[1:])]
    return out


def _is_headed_school(lines: Sequence[Line], pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    """Whether a line is a heading that names a school and nothing else, no part of one either."""
    text = lines[pieces[row[0]].line].text
    alone = is_school(text) and not (is_degree(text) or PART.match(text)) and not _is_dated(pieces, row)
    return lines[pieces[row[0]].line].kind == "heading" and alone


def _turn(pieces: Sequence[Piece], labels: list[str], entry: range) -> None:
    """Turn an entry whose degree, told by its last word, was taken for its school: `Secondary school diploma, Kiln`."""
    orgs, others = ([at for at in entry if labels[at].endswith(parts)] for parts in ("ORG", ("ROLE", "LOC")))
    if len(orgs) != 1 or any(is_degree(pieces[at].text) for at in others):
        return
    if others and is_degree(pieces[orgs[0]].text.split()[-1]):
        _set(labels, orgs[0], "ROLE")
        _set(labels, others[0], "ORG")


def _leave_place(pieces: Sequence[Piece], labels: list[str], entry: range) -> None:
    """Label as a place what is called as a school is, before its region and beside the school of an entry.

    `Example University (Stanford, CA)`.
    """
    schools = [at for at in entry if not pieces[at].prose and _is_schools_name(pieces[at].text)]
    towns = [at for at in schools if labels[at].endswith("ORG") and _has_region(pieces, at)]
    if len(schools) - len(towns) == 1 == len(towns):
        (school,) = set(schools) - set(towns)
        _set(labels, towns[0], "LOC")
        _set(labels, school, "ORG")


def _has_region(pieces: Sequence[Piece], at: int) -> bool:
    """Whether one word stands before a comma and the name of a region."""
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    return behind is not None and behind.before == "comma" and " " not in pieces[at].text and is_region(behind.text)


def _place_behind_school(pieces: Sequence[Piece], labels: list[str], entry: range) -> None:
    """Label what a comma sets behind the school of an entry as its town, where the subject stands elsewhere."""
    town = next((at + 1 for at in entry if labels[at].endswith("ORG")), entry.stop)
    if town == entry.stop or pieces[town].before != "comma" or labels[town] not in ("AREA", "ROLE", "TAG"):
        return
    others = [at for at in entry if at != town and not pieces[at].prose]
    plain = pieces[town - 1].text[1:].islower()  # `Secondary school`
    if may_be_town(pieces[town].text) and (plain or any(_tells_subject(pieces[at].text) for at in others)):
        labels[town] = "LOC"
        if not any(labels[at].endswith("ROLE") for at in others):
            _set(labels, next((at for at in others if is_degree(pieces[at].text)), None), "ROLE")


def _tells_subject(text: str) -> bool:
    """Whether a text names what was studied, alone or behind a degree: `BSc in Parcel Studies`."""
    return " in " in text if is_degree(text) else is_subject(text)


def _name_school(pieces: Sequence[Piece], labels: list[str], entry: range) -> None:
    """Label the school that words tell to be that of an entry; what was taken for it is something else."""
    school = _told(pieces, labels, entry)
    if school is None:
        return
    other = "ROLE" if labels[school].endswith("ROLE") else "AREA"
    for at in entry:
        behind = at == school + 1 and pieces[at].before == "comma"
        labels[at] = labels[at].replace("ORG", "LOC" if behind and other == "AREA" else other)
    _set(labels, school, "ORG")


def _name_by_line(pieces: Sequence[Piece], labels: list[str], entry: range, *, shared: bool, beside: bool) -> None:
    """Label what alone begins another line than the degree as the school of an entry that has none.

    What was taken for the school right behind the degree is its subject: `Level 3 Diploma, Baking` above `MCAST, 2010`.
    Where the school of an entry above may be its own (`shared`), a line below the degree without dates names none;
    where a known one stands behind a comma (`beside`), so does that of each entry.
    """
    bare = {at: labels[at].removeprefix("B-") for at in entry}
    degree = next((at for at in entry if bare[at] == "ROLE" and is_degree(pieces[at].text)), None)
    taken = [at for at in entry if bare[at] == "ORG"]
    if degree is None or (taken and (beside or not _is_behind(pieces, degree, taken, entry))):
        return
    named = [
        at for at in _free_lines(pieces, bare, entry, degree, shared=shared) if pieces[at].line != pieces[degree].line
    ]
    if len(named) == 1:
        _set(labels, next(iter(taken), None), "AREA")
        _set(labels, named[0], "ORG")


def _free_lines(
    pieces: Sequence[Piece], bare: Mapping[int, str], entry: range, degree: int, *, shared: bool
) -> list[int]:
    """What begins a line of an entry and may be its school: its first line, a dated one, or what was taken for a part.

    Below a degree with its dates behind it, what has none may be a town.
    """
    rows = rows_of(pieces, entry)
    heads = [(at, row) for row in rows for at in [at for at in row if not pieces[at].date][:1]]
    whole = shared or _is_dated(pieces, [at for at in entry if at > degree and pieces[at].line == pieces[degree].line])
    free = [at for at, row in heads if at == entry[0] or _is_dated(pieces, row) or (bare[at] in _PLACED and not whole)]
    return [at for at in free if _may_be_school(pieces[at])]


def _is_behind(pieces: Sequence[Piece], degree: int, taken: Sequence[int], entry: range) -> bool:
    """Whether a comma sets the only school of an entry behind its degree, no word tells it and no dates stand there."""
    school = pieces[taken[0]]
    told = is_school(school.text) or is_employer(school.text)
    dated = _is_dated(pieces, [at for at in entry if pieces[at].line == school.line])
    return list(taken) == [degree + 1] and school.before == "comma" and not (told or dated)


_PLACED = frozenset({"LOC", "ROLE"})
"""What a school that no list knows is taken for."""


def _may_be_school(piece: Piece) -> bool:
    """Whether what begins a line may be the name of a school: written as one, and nothing else that is known."""
    tests = (is_degree, is_grade, is_place, is_subject, is_title)
    return not piece.prose and is_written_as_name(piece.text) and not any(test(piece.text) for test in tests)


def _is_dated(pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    return any(pieces[at].date is not None for at in row)


def _set(labels: list[str], at: int | None, part: str) -> None:
    """Make a piece a part of its entry."""
    if at is not None:
        labels[at] = f"B-{part}" if labels[at].startswith("B-") else part


def _by_rows(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; where several lines hold all that is named and each has dates, each of them begins an entry."""
    lines = rows_of(pieces)
    named = [row for row in lines if any(pieces[at].date or labels[at].removeprefix("B-") in _NAMED for at in row)]
    beside = [[*above, *below] for above, below in zip([[], *named[:-1]], [*named[1:], []], strict=True)]
    if len(named) < 2 or not all(
        _is_whole(pieces, row) or _is_degree_alone(pieces, row, others)
        for row, others in zip(named, beside, strict=True)
    ):
        return list(labels)
    out = with_begins(labels, {row[0] for row in named})
    for row in named:
        bare = [out[at].removeprefix("B-") for at in row]
        if "ROLE" not in bare and bare[0] != "ORG" and _may_be_earned(pieces[row[0]].text):
            _set(out, row[0], "ROLE")
        if "DATE" not in bare:
            _set(out, next((at for at in row if pieces[at].date), None), "DATE")
    return out


def _with_marks(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; what has its mark in a bracket beside others, `GCSEs: English (6), Maths (5)`, names no school.

    Nor does what a line ends with from `in progress` on, or lists behind a number of them: `8 GCSEs including Art`.
    """
    out = list(labels)
    for row in rows_of(pieces):
        free = [at for at in row if not (pieces[at].date or _is_schools_name(pieces[at].text))]
        for at in free if is_several(pieces[row[0]].text) else ():
            _set(out, at, "ROLE")
        marks = _marks_in(pieces, row)
        subjects = [at for mark in marks for at in (mark - 1, mark)]
        for at in (*subjects, *dropwhile(lambda at: not _goes_on(pieces[at]), row)):
            _set(out, at if at > row[0] else None, "TAG")
        if marks and _may_be_earned(pieces[row[0]].text):
            _set(out, row[0], "ROLE")
    return out


def _marks_in(pieces: Sequence[Piece], row: Sequence[int]) -> list[int]:
    """The pieces of a line that are marks of single subjects; none unless they are several."""
    found = [at for at in row if pieces[at].before == "open" and _MARK.fullmatch(pieces[at].text)]
    return found if len(found) > 1 else []


_MARK = re.compile(r"[A-GU]\*?|[1-9]")


def _is_degree_alone(pieces: Sequence[Piece], row: Sequence[int], beside: Sequence[int]) -> bool:
    """Whether a line begins with a degree and has marks, or lasts still, or has a year that is none of those beside it.

    A school and its degree may have dates each: `Example University, 2018 – 2023` above `PhD, June 2023`.
    """
    own, others = (_years(pieces, one) for one in (row, beside))
    going = any(_goes_on(pieces[at]) for at in row)
    apart = going or bool(_marks_in(pieces, row)) or (bool(own) and own.isdisjoint(others))
    return apart and _may_be_earned(pieces[row[0]].text)


def _goes_on(piece: Piece) -> bool:
    """Whether a piece says that what stands before it lasts still."""
    return fold(piece.text) in word_set("dates", "present")


def _years(pieces: Sequence[Piece], row: Sequence[int]) -> set[int]:
    """The years of the dates of some pieces, with those between the ends of each."""
    spans = [span for at in row if (span := pieces[at].date)]
    ends = [(int((span.start or span.end or "0")[:4]), int((span.end or span.start or "0")[:4])) for span in spans]
    return {year for begin, end in ends for year in range(begin, end + 1)}


def _may_be_earned(text: str) -> bool:
    """Whether a text that begins a line names what one learns for, and its subject perhaps."""
    return is_degree(text) or level_of_degree(text) is not None


def _is_whole(pieces: Sequence[Piece], row: Sequence[int]) -> bool:
    """Whether a line has dates and names a school, or a degree and something else, places and remarks aside."""
    texts = [pieces[at].text for at in row if pieces[at].date is None and pieces[at].before != "open"]
    parts = sum(not (is_place(text) or text[0].islower() or is_grade(text)) for text in texts)
    return any(pieces[at].date for at in row) and (parts > 1 or any(map(is_school, texts)))


def _told(pieces: Sequence[Piece], labels: Sequence[str], entry: range) -> int | None:
    """The piece that words tell to be the school of an entry, where none is labelled so or no word bears that one out.

    `Honours B.A., Queen's University, Kingston` and `Dingwall Academy, six Standard Grades` have but one school.
    """
    bare = {at: labels[at].removeprefix("B-") for at in entry}
    orgs = [at for at, label in bare.items() if label == "ORG"]
    if orgs and is_school(pieces[orgs[0]].text):
        return None
    lines = {pieces[at].line for at, label in bare.items() if label in _NAMED}
    heads = [at for at in entry if pieces[at].line in lines and pieces[at].date is None and not pieces[at].prose]
    named = _named_as_schools(pieces, heads)
    if not orgs:
        return next(iter(named), None)
    beside = len(named) == 1 and abs(named[0] - orgs[0]) == 1 and not PART.match(pieces[named[0]].text)
    return named[0] if beside and not is_employer(pieces[orgs[0]].text) else None


def _named_as_schools(pieces: Sequence[Piece], heads: Sequence[int]) -> list[int]:
    """The pieces that name schools, or the firm behind the comma at which an apprentice learns."""
    named = [at for at in heads if _is_schools_name(pieces[at].text)]
    if named or not any(level_of_degree(pieces[at].text) == "apprenticeship" for at in heads):
        return named
    return [at for at in heads if pieces[at].before == "comma" and _is_firm(pieces[at].text)]


def _is_firm(text: str) -> bool:
    """Whether a text names an employer."""
    return is_employer(text) or ends_in_legal_form(text)


def _is_schools_name(text: str) -> bool:
    """Whether a text names a school and is no phrase about one, all in small letters."""
    return is_school(text) and not is_degree(text) and not text.islower()
