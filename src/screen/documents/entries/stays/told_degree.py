"""Told degrees: the degree that the parts of an entry make, with its subjects, its thesis and its grade."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.entries.stays.clues import is_remark
from screen.documents.entries.stays.degree import (
    GRADE_LABEL,
    is_going_on,
    is_grade,
    is_several,
    is_state,
    split_told,
    without_degree,
)
from screen.documents.entries.stays.degree_parts import settle_parts
from screen.documents.entries.stays.education import Degree
from screen.documents.entries.stays.history_entry import HistoryEntry
from screen.documents.entries.stays.phrase import (
    behind_subject,
    is_degree,
    is_place,
    is_school,
    is_subject,
    split_commas,
)
from screen.documents.entries.stays.thesis import (
    ADVISOR,
    SCORE,
    THESIS,
    is_title_of_thesis,
    read_advisor,
    read_score,
    read_thesis,
)
from screen.documents.entries.stays.work import ends_of
from screen.documents.sections.caption import lasts
from screen.documents.words.word_patterns import says
from screen.ground.degree_levels import level_of_degree, without_homonyms
from screen.ground.text import fold

_LABEL_OF_GRADE = re.compile(rf"^{GRADE_LABEL}\W+", re.IGNORECASE)


class _Mentions(msgspec.Struct):
    """What the lines of a degree beside its school, study and dates tell in so many words; the first counts."""

    advisor: str | None = None
    thesis: str | None = None
    score: str | None = None

    def take(self, text: str) -> bool:
        """Read one more line; whether its last advisor, thesis or grade is all that it is about."""
        whole = False
        for said in re.split(r"\t|\n|;\s|\.\s+(?=(?:Direct|Advis|Supervis|Encadr|GPA)\w*\s*:)", text):
            if (found := ADVISOR.search(said)) and not self.advisor:
                self.advisor, whole = read_advisor(found[1]), bool(ADVISOR.match(said.strip()))
            elif (found := THESIS.search(said)) and not self.thesis:
                self.thesis, whole = read_thesis(found[1]), bool(THESIS.match(said.strip()))
            elif is_title_of_thesis(said.strip()) and not self.thesis:
                self.thesis, whole = read_thesis(said), True
            grade = is_grade(said.strip())
            if ((found := SCORE.search(said)) or grade) and not self.score:
                self.score = read_score(found).strip(" .,") if found else _LABEL_OF_GRADE.sub("", said.strip())
                whole = whole or grade or (found is not None and len(found[0]) == len(said.strip()))
        return whole


def _study_of(told: HistoryEntry) -> tuple[str | None, list[str]]:
    """The degree that an entry names, and its subjects."""
    degrees = [text for text in (*told.roles, *told.areas, *told.tags) if is_degree(text)]
    first = next(iter(told.roles), None)
    # A subject may stand in the place of the degree, above it: `Music`, then `M.A.`
    is_subject = first is not None and not is_degree(first) and any(map(is_degree, told.roles[1:]))
    named = first if first is not None and not is_subject else next(iter(degrees), None)
    study, area = (named, None) if not named or is_several(named) else split_told(named)
    if area is not None and named is not None:
        _set_courses_aside(told, named)
    subjects = [area, first if is_subject else None, *map(without_degree, told.areas)]
    return study, [text for text in subjects if text and text != named]


def _set_courses_aside(told: HistoryEntry, named: str) -> None:
    """Take what a list below a degree with its subject (`named`) holds out of the subjects: its courses."""
    lists = [line for line in told.lines if "," in line and named not in line]
    courses = [text for text in told.areas if any(text in line for line in lists)]
    told.tags += courses
    told.areas = [text for text in told.areas if text not in courses]


def begins_line(text: str, told: HistoryEntry) -> bool:
    """Whether a text has a line of an entry for itself, but for dates."""
    behind = [line[len(text) :].strip() for line in told.lines if line.startswith(text)]
    return any(not rest or is_dates(rest) for rest in behind)


def _subject_as_place(told: HistoryEntry, *, has_subject: bool) -> list[str]:
    """The subject of a degree that was taken for its place, put right.

    Its words name one, or it stands alone on a line where the entry has no other; it is no place that is known.
    """
    text = next(iter(told.locations), "")
    if is_place(text) or fold(text) in fold(told.name or ""):
        return []
    if is_subject(text):
        subject, place = behind_subject(text)
        told.locations[:1] = [place] if place else []
        return [subject]
    if has_subject or not text or not begins_line(text, told) or re.search(r"[,\d]", text):
        return []
    return [told.locations.pop(0)]


def _left_over(told: HistoryEntry, study: str) -> list[str]:
    """What may be the subject of a degree among the remarks: what heads the entry, or stands behind the degree."""
    heads = [text for text in told.tags if told.lines and told.lines[0].startswith(text) and begins_line(text, told)]
    behind = [text for text in told.tags if is_degree(study) and any(f"{study}, {text}" in line for line in told.lines)]
    behind = [text for text in behind if not any(test(text) for test in (is_grade, is_place, is_school, is_degree))]
    said = [text for text in told.tags if is_subject(text) and not (is_remark(text) or is_degree(text))]
    return [*heads, *behind, *said]


def _study_and_subjects(told: HistoryEntry) -> tuple[str | None, list[str]]:
    """The degree that an entry names, and its subjects, wherever they stand; they are taken out of other parts."""
    study, subjects = _study_of(told)
    subjects += _subject_as_place(told, has_subject=bool(subjects) or not study)
    if study and not subjects:
        subjects = _left_over(told, study)[:1]
        told.tags = [text for text in told.tags if text not in subjects]
    for text in [text for text in told.tags if subjects and _ENDS_A_ROW.match(text)]:
        if f"{subjects[-1]}, {text}" in " ".join(told.lines):
            subjects.append(text)
            told.tags.remove(text)
    return study, subjects


_ENDS_A_ROW = re.compile(r"[^\W\dA-Z_][^\W\d_]*(?: [^\W\d_]+)* (?:and|&|et|y|e|und|og|och|en) [^\W\d_]+")
"""The end of a row of words that begins before it: `safety and environment`."""


def _set_states_apart(told: HistoryEntry) -> None:
    """Put how far a course has come among the remarks, wherever it stands, and the dates that stand there in place."""
    for part in (told.names, told.locations, told.areas):
        told.tags += filter(is_state, part)
        part[:] = [text for text in part if not is_state(text)]
    told.spans = told.spans or [span for text in told.tags if is_dates(text) for span in find_dates(text)]


def _marks_among(subjects: Sequence[str]) -> list[str]:
    """The grades and the states of a course that stand among subjects."""
    return [piece for text in subjects for piece in split_commas(text) if is_grade(piece) or is_state(piece)]


def _without_marks(subjects: Sequence[str]) -> list[str]:
    """The subjects without those: `Physics, First`."""
    marks = _marks_among(subjects)
    bare = [", ".join(one for one in split_commas(text) if one not in marks) for text in subjects]
    return [text for text in bare if text] if marks else list(subjects)


def _is_degree_alone(text: str) -> bool:
    """Whether a line tells of a degree without any school beside it: its first words have a level, and it is no course.

    Nor is it a part of one: `Master thesis: Heat in pipes`, `BSc level modules in statistics`.
    """
    piece = text.partition(",")[0]
    words = piece.split()
    first = next((count for count in range(1, _WORDS_OF_DEGREE + 1) if level_of_degree(" ".join(words[:count]))), 0)
    part = says(" ".join(words[first : first + 2]), "entries", "courses", "behind_degrees")
    course = says(text, "entries", "courses") or says(text, "entries", "courses", "certificates")
    return bool(first and level_of_degree(piece)) and is_degree(piece) and not (course or part)


def take_others(told: HistoryEntry) -> list[str]:
    """Take out of what stands below a degree whatever begins with another one and has dates that lasted."""
    others = [text for text in (*told.prose, *told.items) if _is_degree_alone(text) and lasts(text)]
    told.prose, told.items = ([text for text in part if text not in others] for part in (told.prose, told.items))
    return others


_WORDS_OF_DEGREE = 3
"""Words of a degree, at most: `Bachelor of Science`."""


def _is_degree(told: HistoryEntry, *, shown: bool) -> bool:
    """Whether an entry has a school, which no degree is called like, or a degree by itself."""
    has_school = told.name is not None and without_homonyms(told.name) == told.name
    going = any(map(is_state, told.tags)) and any(map(is_degree, told.roles))  # `Level 3 Diploma, started 2026`
    alone = going or any(map(is_several, told.roles)) or _has_degree_alone(told)
    return has_school or alone or (shown and _begins_with_degree(told))


def _has_degree_alone(told: HistoryEntry) -> bool:
    """Whether a line of an entry, from its degree on, tells of one without any school."""
    return any(_is_degree_alone(line[line.find(role) :]) for role in told.roles for line in told.lines if role in line)


def _begins_with_degree(told: HistoryEntry) -> bool:
    """Whether what was earned has the name of a degree before `in`, or begins with it, abbreviations aside."""
    words = told.roles[0].split() if told.roles else []
    at = next((at for at, word in enumerate(words) if not word.endswith(".")), len(words))
    before = words[: words.index("in")][-1:] if "in" in words else []
    return any(map(is_degree, before)) or any(is_degree(" ".join(words[:stop])) for stop in range(1, at + 2))


def _ends(told: HistoryEntry) -> tuple[str | None, str | None]:
    """When a course began and ended; a single date is its end, or its beginning if it goes on."""
    start, end, current = ends_of(told.spans)
    if len(told.spans) == 1 and told.spans[0].single:
        start, end = (end, None) if any(map(is_going_on, told.tags)) else (None, end)
    return start, None if current else end


def told_degree(told: HistoryEntry, *, shown: bool = False) -> Degree | None:
    """The degree that the parts of an entry make; None without a school and a degree of a known level.

    `shown`: the entries beside it show that it is one if it begins with the name of a degree.
    """
    _set_states_apart(told)
    settle_parts(told)
    if not _is_degree(told, shown=shown):
        return None
    study, subjects = _study_and_subjects(told)
    told.tags += _marks_among(subjects)
    start, end = _ends(told)
    mentions = _Mentions()
    subjects = _without_marks(subjects)
    subjects = [text for text in subjects if not (THESIS.match(text) and mentions.take(text))]
    rest = [*told.names[1:], *told.roles[1:], *told.tags, *told.prose, *told.items]
    kept = [text for text in rest if not mentions.take(text)]
    notes = [text for text in kept if is_remark(text) or is_state(text) or text in told.items]
    return Degree(
        told.name,
        study,
        ", ".join(subjects) or None,
        start,
        end,
        mentions.score,
        mentions.advisor or None,
        mentions.thesis or None,
        next((text for text in told.locations if is_place(text) or not is_degree(text)), None),
        tuple(dict.fromkeys(notes)),
        told.place,
    )
