"""Teaching: lists of courses, each with who held it as what, at which school, when."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import and_

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan
from screen.documents.entries.stays.phrase import clean, is_employer, is_place, is_school, is_title
from screen.documents.entries.stays.piece import Piece, cut_pieces
from screen.documents.entries.stays.stay import PrintedStay
from screen.documents.entries.stays.work import Job, ends_of
from screen.ground.job_kinds import kind_of_title

_COURSE = re.compile(r"[A-Z]{2,5}[\s-]?\d{2,5}[A-Z]?\b")
"""The number of a course: `CS 439 Operating Systems` is no employer."""
_MARK = re.compile(r"\s*[\t|]\s*|\s+[–—-]+\s+")
"""What parts a position and its course."""


def lists_courses(stays: Sequence[PrintedStay], kind: str) -> bool:
    """Whether a list is of courses: below a heading about teaching (`kind`), or most entries help with courses.

    A course is given in a term, a post is held for years: a list of which most dated entries last longer than an
    academic year, and name a position, is one of jobs as others are, whatever its schools are called.
    """
    told = [_pieces(stay) for stay in stays]
    taught = sum(any(kind_of_title(piece.text) == "teaching" for piece in pieces) for pieces in told)
    spans = [[piece.date for piece in pieces if piece.date is not None] for pieces in told]
    titled = [any(is_title(piece.text) for piece in pieces) for pieces in told]
    lasting = sum(map(and_, titled, map(lasts, spans)))
    return (kind == "teaching" or 2 * taught > len(stays)) and not 2 * lasting > sum(map(bool, spans))


def lasts(spans: Sequence[PrintedSpan]) -> bool:
    """Whether any of some dates lasts until now or, by their nearest months, longer than an academic year."""
    ended = [(span.start, span.end) for span in spans if span.start and span.end and not span.single]
    lengths = (_month(end, "01") - _month(start, "12") for start, end in ended)
    return any(span.current for span in spans) or any(length > _ACADEMIC_YEAR for length in lengths)


def _month(date: str, default: str) -> int:
    """The number of a month since the first year, of a date that may be a year alone."""
    year, _, rest = date.partition("-")
    return int(year) * 12 + int(rest[:2] or default)


_ACADEMIC_YEAR = 12
"""Months from the first to the last day."""


def read_taught(stay: PrintedStay, order: DayOrder | None = None) -> Job | None:
    """The job that an entry prints: the school is the employer, the course part of the position.

    None if it is none: what was taught does not tell of a job that names neither its school nor what somebody was.
    """
    lines, prose = _without_sentences((*stay.above, *stay.head))
    pieces = cut_pieces(lines, order)
    spans = [piece.date for piece in pieces if piece.date is not None]
    told = list(_told(lines, pieces))
    schools, places, courses = ([text for part, text in told if part == kind] for kind in ("school", "place", "course"))
    name, position = ", ".join(schools) or None, ", ".join(courses) or None
    if not _tells_job(stay, pieces) or not (spans or (name and position)):
        return None
    start, end, current = ends_of(spans)
    bullets = tuple(line.plain for line in stay.body if line.kind == "item" and line.first)
    prose += [line.plain for line in stay.body if line.kind != "item" or not line.first]
    location = next(iter(places), None)
    kind = _kind_of(position or "")
    return Job(name, position, start, end, kind, location, "\n".join(prose) or None, bullets, stay.place, current)


def _kind_of(position: str) -> str:
    """The kind of a job among those of teaching: that of its title, if that has one."""
    own = kind_of_title(position)
    return "teaching" if own == "full-time" else own


def _without_sentences(printed: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines of a head without those that tell of a course, and name neither school nor position, and those."""
    lines = list(printed[:1])
    said: list[str] = []
    for line in printed[1:]:
        text = line.text.rstrip()
        if text.endswith(".") and not (is_school(text) or is_title(text)):
            said.append(line.plain)
        else:
            lines.append(line)
    return lines, said


def _tells_job(stay: PrintedStay, pieces: Sequence[Piece]) -> bool:
    """Whether an entry names a school or what somebody was, one course by its number, or two other things.

    Or it tells of what was done.
    """
    named = [piece.text for piece in pieces if piece.date is None]
    if stay.body or any(is_title(text) or is_school(text) for text in named):
        return True
    numbered = len(_COURSE.findall(stay.text))
    return numbered == 1 or (not numbered and sum(text[0].isupper() for text in named) > 1)


def _pieces(stay: PrintedStay) -> list[Piece]:
    """What stands in the lines around the beginning of an entry: those above may be of all of a list."""
    return cut_pieces((*stay.above[-_BESIDE:], *stay.head[:_BESIDE]))


_BESIDE = 12
"""Lines above and of the head of an entry in which its position stands, at most."""


def _told(lines: Sequence[Line], pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """Neighbouring pieces of a line that are a school, a place, or the position and its course, as printed."""
    for (number, part), run in groupby(pieces, key=lambda piece: (piece.line, _part(piece))):
        own = list(run)
        if text := clean(_MARK.sub(", ", lines[number].text[own[0].begin : own[-1].stop])):
            yield part, text


def _part(piece: Piece) -> str:
    if piece.date is not None:
        return "date"
    return "school" if _is_school(piece.text) else "place" if is_place(piece.text) else "course"


def _is_school(text: str) -> bool:
    return is_school(text) or (is_employer(text) and not _COURSE.match(text))
