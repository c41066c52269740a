"""Degrees: the entries of sections about education."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.field_names import labelled
from screen.documents.entries.repetition import is_same_name, merge_repeated
from screen.documents.entries.stays.degree import better_degree, divide, is_school_only, split_degree
from screen.documents.entries.stays.phrase import (
    Phrase,
    clean,
    cut_phrases,
    is_degree,
    is_employer,
    is_place,
    is_school,
    is_title,
    read_heading,
    without_place,
)
from screen.documents.entries.stays.stay import PrintedStay, field_of, group_stays
from screen.documents.entries.stays.thesis import ADVISOR, SCORE, THESIS, read_advisor, read_thesis
from screen.documents.entries.stays.work import ends_of
from screen.ground.text import fold, key


class Degree(msgspec.Struct, frozen=True):
    """One stay at a school."""

    institution: str
    """The school, as printed."""
    study: str | None
    """The degree (`Ph.D.`), as printed."""
    area: str | None
    """The subject."""
    start: str | None
    """ISO, as far as printed."""
    end: str | None
    """The same; None while it lasts, and where it is not printed."""
    score: str | None
    """The average grade, as printed."""
    advisor: str | None
    """Who advised."""
    thesis: str | None
    """Title of the thesis."""
    location: str | None
    """The place, as printed."""
    notes: tuple[str, ...]
    """What else stands there."""
    place: str
    """Where the entry stands."""


def propose_degrees(lines: Sequence[Line], order: DayOrder | None = None) -> list[tuple[PrintedStay, Degree | None]]:
    """The entries of a list by rules alone, each with the degree that it may print."""
    stays = group_stays(list(_parted(lines)))
    return [(stay, read_degree(stay, order)) for whole in stays for stay in _by_degrees(whole)]


def _parted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, one that prints several dated degrees (`Ph.D., …, 2019; M.Sc., …, 2015`) as a block for each."""
    for number, line in enumerate(lines):
        ends = [found.end() for found in re.finditer(r"[;；]\s*", line.text)]
        cuts = list(pairwise([0, *ends, len(line.text)]))
        if ends and all(is_degree(line.text[slice(*cut)]) and find_dates(line.text[slice(*cut)]) for cut in cuts):
            for part, cut in enumerate(cuts):
                block = -100 * (number + 1) - part
                yield msgspec.structs.replace(line, spans=cut_spans(line.spans, *cut), block=block, first=True)
        else:
            yield line


def _by_degrees(stay: PrintedStay) -> Iterator[PrintedStay]:
    """A school with several dated degrees, on its own lines or in the list below it, as an entry for each of them."""
    told = [at for at, line in enumerate(stay.head) if is_degree(line.text) and find_dates(line.text)]
    if len(told) > 1 and told[0]:
        shared = (*stay.above, *stay.head[: told[0]])
        for start, stop in pairwise([*told, len(stay.head)]):
            yield PrintedStay(shared, stay.head[start:stop], stay.body if stop == len(stay.head) else ())
        return
    starts = [
        at
        for at, line in enumerate(stay.body)
        if line.kind == "item" and is_degree(line.text) and find_dates(line.text)
    ]
    if not starts or starts[0] or any(find_dates(line.text) for line in stay.head):
        yield stay
        return
    for start, stop in pairwise([*starts, len(stay.body)]):
        yield PrintedStay((*stay.above, *stay.head), (stay.body[start],), stay.body[start + 1 : stop])


def is_schooling(stay: PrintedStay) -> bool:
    """Whether an entry of a mixed section is about a degree, not a job."""
    phrases, _, fields = cut_phrases([*stay.above, *stay.head], len(stay.above))
    said = [phrase.text for phrase in phrases]
    if "degree" in fields or "학위" in fields or "学位" in fields:
        return True
    degree = any(is_degree(text) for text in said)
    job = any(
        is_title(re.sub(r"(?i)ph\.?d\.?\s+(?:student|candidate)|doctoral (?:student|candidate)", "", text))
        and not is_degree(text)
        for text in said
    )
    return degree and not job


def read_degree(stay: PrintedStay, order: DayOrder | None = None) -> Degree | None:
    """The degree that an entry prints; None where no school is named."""
    phrases, spans, fields = read_heading(stay, _LABELS, order)
    spans = spans or [span for line in stay.body[:2] if len(line.text) < 60 for span in find_dates(line.text, order)]
    school, degree, location, others = _parts(phrases)
    named = labelled(fields, _LABELS, "institution")
    school = named if named is not None else school
    if school is None:
        return None
    degree = degree or labelled(fields, _LABELS, "study")
    degree = _degree_below(stay) if degree is None else degree
    study, area = split_degree(degree) if degree else (None, None)
    if len(fields.get("degree", "")) > len(study or ""):
        study, area = split_degree(fields["degree"])
    area = area or labelled(fields, _LABELS, "area")
    if degree:
        area = area or _subject(others)
    start, end, current = ends_of(spans)
    if len(spans) == 1 and spans[0].single:
        start = None
    made = Degree(
        institution=school,
        study=study,
        area=area,
        start=start,
        end=None if current else end,
        score=None,
        advisor=None,
        thesis=None,
        location=location,
        notes=(),
        place=stay.place,
    )
    return _with_remarks(made, [*stay.head, *stay.body], heading=len(stay.head))


_LABELS = "labels_of_degree"


def _degree_below(stay: PrintedStay) -> str | None:
    """The degree that a line below the heading names."""
    told = (line.text for line in stay.body if is_degree(line.text) and len(line.text) <= 120)
    return next((clean(text) for text in told if not THESIS.search(text)), None)


def _subject(others: Sequence[str]) -> str | None:
    """The phrase of an entry that is left for the subject."""
    few = (text for text in others if 1 <= len(text.split()) <= 8 and not is_degree(text))
    return next((text for text in few if not ADVISOR.match(text) and not SCORE.search(text)), None)


def _with_remarks(degree: Degree, lines: Sequence[Line], heading: int = 0) -> Degree:
    """A degree with what the lines below it say of advisor, thesis and grades; the first `heading` are its own."""
    said = degree.advisor, degree.thesis, degree.score
    notes = list(degree.notes)
    told = [text for text in (degree.institution, degree.study, degree.area) if text]
    for number, line in enumerate(lines):
        consumed = field_of(line.plain) is not None or (number < heading and any(text in line.plain for text in told))
        for part in re.split(r"\t|\n|;\s|\.\s+(?=(?:Direct|Advis|Supervis|Encadr|GPA)\w*\s*:)", line.text):
            consumed = consumed or any(pattern.match(part.strip()) for pattern in (ADVISOR, THESIS, SCORE))
            said = _told(part, *said)
        if line.kind == "item" and not consumed and not find_dates(line.plain):
            notes.append(line.plain)
    advisor, thesis, score = said
    return msgspec.structs.replace(
        degree, advisor=advisor or None, thesis=thesis or None, score=score, notes=tuple(dict.fromkeys(notes))
    )


def _told(
    said: str, advisor: str | None, thesis: str | None, score: str | None
) -> tuple[str | None, str | None, str | None]:
    """Advisor, thesis and grade, those not yet known as a remark tells them."""
    if (found := ADVISOR.search(said)) and not advisor:
        advisor = read_advisor(found[1])
    elif (found := THESIS.search(said)) and not thesis:
        thesis = read_thesis(found[1])
    if (found := SCORE.search(said)) and not score and re.search(r"gpa|grade|/|평점|绩点|note", fold(said)):
        score = (found[1] or found[2]).strip(" .,")
    return advisor, thesis, score


def _parts(phrases: Sequence[Phrase]) -> tuple[str | None, str | None, str | None, list[str]]:
    """School, degree, place and the rest among the phrases of an entry."""
    pieces, location = _without_places(phrases)
    schools: list[tuple[float, str]] = []
    degree: str | None = None
    others: list[str] = []
    for number, (text, phrase) in enumerate(pieces):
        if _is_note(text):
            others.append(text)
            continue
        for said in divide(text):
            if is_degree(said) and not is_school_only(said) and (better := better_degree(degree, said)):
                others += [degree] if degree and not better.startswith(degree) else []
                degree = better
            elif _may_be_school(said):
                schools.append((_weight(said, phrase) - 0.01 * number, said))
            elif is_place(said):
                location = location or said
            elif said:
                others.append(said)
    if not schools:
        school = _untold_school(others, pieces) if degree else None
        return school, degree, location, [said for said in others if said != school]
    school = max(schools)[1]
    return school, degree, location, others + [text for _, text in schools if text != school]


def _is_note(text: str) -> bool:
    return bool(ADVISOR.search(text) or THESIS.search(text) or SCORE.fullmatch(text))


def _may_be_school(text: str) -> bool:
    return is_school(text) or (is_employer(text) and not is_degree(text))


def _without_places(phrases: Sequence[Phrase]) -> tuple[list[tuple[str, Phrase]], str | None]:
    """The phrases without the places and advisors in them, and the first place."""
    location: str | None = None
    pieces: list[tuple[str, Phrase]] = []
    for phrase in phrases:
        if is_place(phrase.text) and not is_school(phrase.text):
            location = location or phrase.text
            continue
        text, place = without_place(phrase.text)
        location = location or place
        advised = ADVISOR.search(text)
        pieces.append((clean(text[: advised.start()] if advised and advised.start() else text), phrase))
    return pieces, location


def _weight(said: str, phrase: Phrase) -> float:
    """How surely a name is that of the school, not of a part of it."""
    department = re.match(r"(?:department|dept|school of|faculty|division|graduate school|college of|lab)", fold(said))
    university = re.search(r"universi|대학교|大学|institute of technology|kaist|eth ", fold(said))
    looks = 0.6 * phrase.bold + 0.3 * phrase.above
    return 2.0 * bool(university) + 1.0 * is_school(said) + looks - 1.5 * bool(department)


def _untold_school(others: Sequence[str], pieces: Sequence[tuple[str, Phrase]]) -> str | None:
    """A school that no word tells: the bold phrase, or the one beside the degree."""
    no_school = re.compile(r"(?:advis|thesis|gpa|minor|major|summa|magna|cum)")
    untold = [text for text in others if len(text.split()) <= 8 and not SCORE.search(text)]
    untold = [text for text in untold if not no_school.match(fold(text))]
    bold = [text for text in untold if any(text in phrase.text and phrase.bold for _, phrase in pieces)]
    return next(iter(bold or untold), None)


def merge_degrees(degrees: Sequence[Degree]) -> list[Degree]:
    """The degrees with those said twice made one: the same school, and the same kind of degree or the same years."""
    return merge_repeated(degrees, _are_same, _joined)


def _joined(one: Degree, other: Degree) -> Degree:
    """Two tellings of one degree: the one that says more, with the advisor and the thesis of either."""
    fuller = max((one, other), key=lambda told: (len(told.start or ""), len(told.end or ""), len(told.area or "")))
    advisor, thesis = fuller.advisor or one.advisor or other.advisor, fuller.thesis or one.thesis or other.thesis
    return msgspec.structs.replace(fuller, thesis=thesis, advisor=advisor)


def _are_same(one: Degree, other: Degree) -> bool:
    if not is_same_name(one.institution, other.institution) or not (one.study and other.study):
        return False
    ends = (one.end or "")[:4] == (other.end or "")[:4]
    same_study = key(one.study).replace(" ", "")[:1] == key(other.study).replace(" ", "")[:1]
    return same_study and (ends or not (one.end and other.end and one.start and other.start))
