"""Degrees: the entries of sections about education."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.blocks.quotation import quote
from screen.documents.blocks.span import cut_spans
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
    without_place,
)
from screen.documents.entries.stays.stay import Stay, field_of, group_stays
from screen.documents.entries.stays.thesis import ADVISOR, SCORE, THESIS, read_advisor, read_thesis
from screen.documents.entries.stays.work import ends_of
from screen.documents.sections.section import Section
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


def parse_education(section: Section, order: DayOrder | None = None) -> tuple[list[Degree], list[str], list[Stay]]:
    """The degrees of a section, a sentence for each entry that is none, and the entries left for others to read."""
    degrees: list[Degree] = []
    warnings: list[str] = []
    left: list[Stay] = []
    mixed = len(section.kinds) > 1
    stays = group_stays(list(_parted(lines_of(section.blocks, section.start))))
    for stay in (part for whole in stays for part in _by_degrees(whole)):
        if mixed and not is_schooling(stay):
            left.append(stay)
            continue
        degree = read_degree(stay, order)
        if degree is not None:
            degrees.append(degree)
        elif degrees and not stay.above and not any(find_dates(line.text) for line in stay.head):
            degrees[-1] = _with_remarks(degrees[-1], [*stay.head, *stay.body])
        else:
            warnings.append(f"{stay.place}: not understood as a degree: {quote(stay.text)}")
    return degrees, warnings, left


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


def _by_degrees(stay: Stay) -> Iterator[Stay]:
    """A school with several dated degrees, on its own lines or in the list below it, as an entry for each of them."""
    told = [at for at, line in enumerate(stay.head) if is_degree(line.text) and find_dates(line.text)]
    if len(told) > 1 and told[0]:
        shared = (*stay.above, *stay.head[: told[0]])
        for start, stop in pairwise([*told, len(stay.head)]):
            yield Stay(shared, stay.head[start:stop], stay.body if stop == len(stay.head) else ())
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
        yield Stay((*stay.above, *stay.head), (stay.body[start],), stay.body[start + 1 : stop])


def is_schooling(stay: Stay) -> bool:
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


def read_degree(stay: Stay, order: DayOrder | None = None) -> Degree | None:
    """The degree that an entry prints; None where no school is named."""
    heading = [*stay.above, *stay.head]
    phrases, spans, fields = cut_phrases(heading, len(stay.above), order)
    for line in stay.body:
        if labelled := field_of(line.plain):
            fields.setdefault(*labelled)
    if not spans:
        said = [
            fields[label]
            for label in ("period", "duration", "dates", "date", "completed", "graduated", "기간", "时间", "time")
            if label in fields
        ]
        spans = find_dates(said[0], order) if said else []
    spans = spans or [span for line in stay.body[:2] if len(line.text) < 60 for span in find_dates(line.text, order)]
    school, degree, location, others = _parts(phrases)
    school = next(
        (fields[label] for label in ("institution", "school", "university", "학교", "学校") if label in fields), school
    )
    degree = degree or next((fields[label] for label in ("degree", "학위", "学位") if label in fields), None)
    if school is None:
        return None
    if degree is None:
        degree = next(
            (
                clean(line.text)
                for line in stay.body
                if is_degree(line.text) and len(line.text) <= 120 and not THESIS.search(line.text)
            ),
            None,
        )
    study, area = split_degree(degree) if degree else (None, None)
    if "degree" in fields and len(fields["degree"]) > len(study or ""):
        study, area = split_degree(fields["degree"])
    area = area or next((fields[label] for label in ("major", "전공", "专业") if label in fields), None)
    area = (
        area
        or next(
            (
                text
                for text in others
                if not is_degree(text)
                and 1 <= len(text.split()) <= 8
                and not ADVISOR.match(text)
                and not SCORE.search(text)
            ),
            None,
        )
        if degree
        else area
    )
    start, end, current = ends_of(spans)
    if spans and all(span.single for span in spans) and len(spans) == 1:
        start = None
    made = Degree(school, study, area, start, None if current else end, None, None, None, location, (), stay.place)
    return _with_remarks(made, [*stay.head, *stay.body], heading=len(stay.head))


def _with_remarks(degree: Degree, lines: Sequence[Line], heading: int = 0) -> Degree:
    """A degree with what the lines below it say of advisor, thesis and grades; the first `heading` are its own."""
    advisor, thesis, score = degree.advisor, degree.thesis, degree.score
    notes = list(degree.notes)
    told = [text for text in (degree.institution, degree.study, degree.area) if text]
    for number, line in enumerate(lines):
        consumed = field_of(line.plain) is not None or (number < heading and any(text in line.plain for text in told))
        for said in re.split(r"\t|\n|;\s|\.\s+(?=(?:Direct|Advis|Supervis|Encadr|GPA)\w*\s*:)", line.text):
            flat = fold(said)
            consumed = consumed or any(pattern.match(said.strip()) for pattern in (ADVISOR, THESIS, SCORE))
            if (found := ADVISOR.search(said)) and not advisor:
                advisor = read_advisor(found[1])
            elif (found := THESIS.search(said)) and not thesis:
                thesis = read_thesis(found[1])
            if (found := SCORE.search(said)) and not score and re.search(r"gpa|grade|/|평점|绩点|note", flat):
                score = (found[1] or found[2]).strip(" .,")
        if line.kind == "item" and not consumed and not find_dates(line.plain):
            notes.append(line.plain)
    return msgspec.structs.replace(
        degree, advisor=advisor or None, thesis=thesis or None, score=score, notes=tuple(dict.fromkeys(notes))
    )


def _parts(phrases: Sequence[Phrase]) -> tuple[str | None, str | None, str | None, list[str]]:
    """School, degree, place and the rest among the phrases of an entry."""
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
    schools: list[tuple[float, str]] = []
    degree: str | None = None
    others: list[str] = []
    for number, (text, phrase) in enumerate(pieces):
        if ADVISOR.search(text) or THESIS.search(text) or SCORE.fullmatch(text):
            others.append(text)
            continue
        for said in divide(text):
            if is_degree(said) and not is_school_only(said) and (better := better_degree(degree, said)):
                others += [degree] if degree and not better.startswith(degree) else []
                degree = better
            elif is_school(said) or (is_employer(said) and not is_degree(said)):
                department = bool(
                    re.match(
                        r"(?:department|dept|school of|faculty|division|graduate school|college of|lab)", fold(said)
                    )
                )
                university = bool(re.search(r"universi|대학교|大学|institute of technology|kaist|eth ", fold(said)))
                schools.append(
                    (
                        2.0 * university
                        + 1.0 * is_school(said)
                        + 0.6 * phrase.bold
                        + 0.3 * phrase.above
                        - 1.5 * department
                        - 0.01 * number,
                        said,
                    )
                )
            elif is_place(said):
                location = location or said
            elif said:
                others.append(said)
    if schools:
        best = max(schools)[1]
        others += [text for _, text in schools if text != best]
        return best, degree, location, others
    # A school that no word tells: the bold phrase, or the one beside the degree.
    untold = [
        said
        for said in others
        if not SCORE.search(said)
        and not re.match(r"(?:advis|thesis|gpa|minor|major|summa|magna|cum)", fold(said))
        and len(said.split()) <= 8
    ]
    bold = [said for said in untold if any(said in phrase.text and phrase.bold for _, phrase in pieces)]
    if degree and untold:
        chosen = (bold or untold)[0]
        return chosen, degree, location, [said for said in others if said != chosen]
    return None, degree, location, others


def merge_degrees(degrees: Sequence[Degree]) -> list[Degree]:
    """The degrees with those said twice made one: the same school, and the same kind of degree or the same years."""
    out: list[Degree] = []
    for degree in degrees:
        for at, other in enumerate(out):
            if _same_degree(degree, other):
                fuller = max(
                    (other, degree), key=lambda one: (len(one.start or ""), len(one.end or ""), len(one.area or ""))
                )
                out[at] = msgspec.structs.replace(
                    fuller,
                    thesis=fuller.thesis or other.thesis or degree.thesis,
                    advisor=fuller.advisor or other.advisor or degree.advisor,
                )
                break
        else:
            out.append(degree)
    return out


def _same_degree(one: Degree, other: Degree) -> bool:
    a, b = key(one.institution), key(other.institution)
    if not (a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} "):
        return False
    same_study = (
        bool(one.study and other.study)
        and key(one.study or "").replace(" ", "")[:1] == key(other.study or "").replace(" ", "")[:1]
    )
    ends = (one.end or "")[:4] == (other.end or "")[:4]
    return same_study and (ends or not one.end or not other.end or not one.start or not other.start)
