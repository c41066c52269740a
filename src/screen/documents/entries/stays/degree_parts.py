"""Parts of a degree put right by what their words say, where the labels of a list took one for another.

What is called as a degree is one and what names a subject is one, wherever they were put; a grade at the end of a line
is no part of the subject before it; and what stands below the caption of courses is courses.
"""

import re
from itertools import takewhile

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.degree import GRADE_LABEL, split_told
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.phrase import is_degree, is_place, is_school, is_subject
from screen.ground.text import words

_GRADED = re.compile(
    rf"(?P<degree>.*\w)[\s,;(–—-]+(?P<grade>(?:{GRADE_LABEL}|score|moyenne)\s*[:：]?\s*[^\s()]+)\)?$",
    re.IGNORECASE,
)
"""A line that ends with a grade: `MSc Kiln Studies GPA: 3.9/4`."""
_MOST_WORDS = 8
"""Words of a line that may be a degree or a subject."""
_FEWEST_COURSES = 2
"""Lines that are courses together; a single one may be a place."""


def settle_parts(told: HistoryEntry) -> None:
    """Put the parts of an entry of a list of degrees where their words say that they belong."""
    _set_courses_below(told)
    _cut_grade(told)
    _name_degree(told)
    if not any(split_told(role)[1] for role in told.roles if is_degree(role)):
        _name_subject(told)
    _leave_courses(told)


def _heading(told: HistoryEntry) -> list[str]:
    """The lines above the courses: up to their caption, or to the first bullet."""
    ends = (at for at, line in enumerate(told.lines) if _is_caption(line) or line in told.items)
    return told.lines[: next(ends, len(told.lines))]


def _is_caption(line: str) -> bool:
    return heading_kinds(line.strip(" :")) == ("courses",)


def _beside(told: HistoryEntry) -> tuple[list[str], ...]:
    """The parts among which what is a degree, a subject or a course may have been put."""
    return told.roles, told.areas, told.locations, told.tags, told.prose


def _set_courses_below(told: HistoryEntry) -> None:
    """Take the caption of courses, and what stands below it, out of other parts."""
    at = next((at for at, line in enumerate(told.lines) if at and _is_caption(line)), len(told.lines))
    below = told.lines[at + 1 :]
    for part in (*_beside(told), told.items) if below else ():
        part[:] = [text for text in part if not _is_caption(text) and text not in below]
    told.items += [line for line in below if line not in told.items and re.search(r"[^\W\d_]{2}", line)]


def _cut_grade(told: HistoryEntry) -> None:
    """Take the grade that ends the line of the degree apart from it."""
    for line in _heading(told):
        found = _GRADED.fullmatch(line)
        if found and is_degree(found["degree"]) and _is_short(found["degree"]) and not find_dates(line):
            said = set(words(line))
            for part in _beside(told):
                part[:] = [text for text in part if not set(words(text)) <= said]
            told.roles.insert(0, found["degree"])
            told.tags.append(found["grade"])


def _name_degree(told: HistoryEntry) -> None:
    """Take as the degree what is called like one, where nothing that was taken for it is."""
    if not told.names or any(map(is_degree, told.roles)):
        return
    lines = [line for line in _heading(told) if line not in told.names]
    said = [*told.locations, *told.tags, *told.areas, *lines]
    degree = next((text for text in said if is_degree(text) and _is_short(text) and not is_school(text)), None)
    if degree is None:
        return
    told.areas += [role for role in told.roles if is_subject(role) and role != degree]
    told.roles[:] = [role for role in told.roles if role not in told.areas]
    for part in _beside(told):
        part[:] = [text for text in part if text != degree]
    told.roles.insert(0, degree)


def _name_subject(told: HistoryEntry) -> None:
    """Take as the subject what names one beside the school, or on a line of its own, where nothing was taken for it."""
    if told.areas or not told.names:
        return
    school, mark, subject = told.names[0].partition(" - ")
    if mark and is_school(school) and _is_subject(subject):
        told.names[0] = school
        told.areas.append(subject)
        return
    taken = {text for part in (told.names[:1], *_beside(told)) for text in part}
    lines = [line for line in _heading(told) if line not in taken]
    told.areas += [line for line in lines if _is_subject(line)][:1]
    told.names[1:] = [text for text in told.names[1:] if text not in told.areas]


def _is_subject(text: str) -> bool:
    return is_subject(text) and _is_short(text) and not (is_degree(text) or is_school(text) or re.search(r"\d", text))


def _is_short(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS


def _leave_courses(told: HistoryEntry) -> None:
    """Put what was taken for a place and stands among the last lines, with others or bullets, among the courses."""
    unknown = [text for text in told.locations if not is_place(text)]
    last = [*takewhile(lambda line: line in unknown or line in told.items, reversed(told.lines))][::-1]
    if len(last) >= _FEWEST_COURSES:
        told.locations[:] = [text for text in told.locations if text not in last]
        told.items[:] = [*last, *(text for text in told.items if text not in last)]
