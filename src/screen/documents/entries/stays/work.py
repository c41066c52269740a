"""Jobs: the entries of sections about work, each with its employer, position, dates and what was done."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan
from screen.documents.entries.repetition import is_same_name, merge_repeated
from screen.documents.entries.stays.employer import clean_name, cut_job
from screen.documents.entries.stays.phrase import (
    Phrase,
    clean,
    cut_phrases,
    is_employer,
    is_school,
    split_commas,
)
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.table import Shape, cells_of, column_roles
from screen.documents.words.word_patterns import load_words
from screen.ground.job_kinds import kind_of_title
from screen.ground.text import fold, key


class Job(msgspec.Struct, frozen=True):
    """One stay at an employer in one position."""

    name: str | None
    """The employer, as printed."""
    position: str | None
    """The title, as printed."""
    start: str | None
    """ISO, as far as printed."""
    end: str | None
    """The same; None of a current job, and where it is not printed."""
    kind: str | None
    """Kind of job, where the title, the section or a remark tells it."""
    location: str | None
    """The place, as printed."""
    summary: str | None
    """Running text below the heading lines."""
    highlights: tuple[str, ...]
    """The bullets."""
    place: str
    """Where the entry stands."""
    current: bool = False
    """It lasts until now."""


def propose_jobs(
    lines: Sequence[Line], kind: str, order: DayOrder | None = None
) -> list[tuple[PrintedStay, Job | None]]:
    """The entries of a list by rules alone, each with the job that it may print.

    `kind` is that of the section.
    """
    out: list[tuple[PrintedStay, Job | None]] = []
    before: Job | None = None
    roles = column_roles(lines)
    for stay in group_stays(lines):
        job = read_job(stay, kind, order, roles)
        if job is not None and job.name is None and job.position and before and stay_continues(stay, before):
            job = msgspec.structs.replace(job, name=before.name, location=job.location or before.location)
        out.append((stay, job))
        before = job or before
    return out


def stay_continues(stay: PrintedStay, before: Job) -> bool:
    """Whether an entry without an employer is a further position at the one before."""
    return (
        before.name is not None and before.kind != "teaching" and len(stay.head) <= 2 and stay.head[0].kind != "heading"
    )


def ends_of(spans: Sequence[PrintedSpan]) -> tuple[str | None, str | None, bool]:
    """Start, end and whether it lasts, of the dates of one entry; several spans are one from the first to the last."""
    if not spans:
        return None, None, False
    real = [span for span in spans if not span.single] or list(spans)
    starts = [span.start for span in real if span.start]
    current = any(span.current for span in real)
    ends = [span.end for span in real if span.end]
    start = min(starts) if starts else None
    if start and any(other.startswith(start) for other in starts if other != start):
        start = max((other for other in starts if other.startswith(start)), key=len)
    return start, None if current or not ends else max(ends), current


def read_job(
    stay: PrintedStay,
    section: str,
    order: DayOrder | None = None,
    roles: Mapping[Shape, Mapping[str, int]] | None = None,
) -> Job | None:
    """The job that an entry prints; None where nothing in it is a job."""
    phrases, spans, fields = cut_phrases([*stay.above, *stay.head], len(stay.above), order)
    name, position, location, rest = _named(stay, phrases, roles or {})
    if not (name and position) and not (spans and (name or position)):
        return None
    if "teaching" in (section, kind_of_title(position) if position else None):
        name, position = _taught(name, position)
    start, end, current = ends_of(spans)
    bullets = tuple(line.plain for line in stay.body if line.kind == "item" and line.first)
    prose = [line.plain for line in stay.body if line.kind != "item" or not line.first]
    summary = "\n".join([*rest, *prose]) or None
    kind = kind_of_job(
        position, section, f"{fields.get('type', '')} {' '.join(phrase.text for phrase in phrases)}", name
    )
    return Job(
        name=name,
        position=position,
        start=start,
        end=end,
        kind=kind,
        location=location,
        summary=summary,
        highlights=bullets,
        place=stay.place,
        current=current,
    )


def _named(
    stay: PrintedStay, phrases: Sequence[Phrase], roles: Mapping[Shape, Mapping[str, int]]
) -> tuple[str | None, str | None, str | None, list[str]]:
    """Employer, position, place and remarks of an entry: by columns where all rows tell them, else by words."""
    name, position, location, rest = cut_job(phrases, [*stay.above, *stay.head])
    for line in stay.head:
        if told := cells_of(line, roles):
            name, position = clean_name(told.get("name", name)), clean(told.get("position", position or "")) or None
            location = told.get("location", location)
            rest = [text for text in rest if text not in told.values() and text not in (position or "")]
    return name, position, location, rest


_COURSE = re.compile(r"[A-Z]{2,5}[\s-]?\d{2,5}[A-Z]?\b")
"""The number of a course: `CS 439 Operating Systems` is no employer."""


def _taught(name: str | None, position: str | None) -> tuple[str | None, str | None]:
    """Of a course and the school where it was taught, the school is the employer, the course part of the position."""
    pieces = split_commas(name) if name else []
    schools = [piece for piece in pieces if is_school(piece) or (is_employer(piece) and not _COURSE.match(piece))]
    courses = [piece for piece in pieces if piece not in schools]
    said = ", ".join([*([position] if position else []), *courses])
    return (", ".join(schools) or None), said or None


def kind_of_job(position: str | None, section: str, remarks: str, name: str | None) -> str | None:
    """The kind of a job, where its title, its section or a remark tells it."""
    said = fold(remarks)
    by_title = kind_of_title(position) if position else "full-time"
    if section == "teaching":
        return "teaching"
    if by_title != "full-time":
        return by_title
    for mode, listed in load_words("entries")["modes"].items():
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in listed):
            return str(mode)
    if section == "internship":
        return "internship"
    if (
        section == "research"
        and name
        and is_school(name)
        and position
        and re.search(r"student|undergraduate|researcher|assistant|연구생", fold(position))
    ):
        return "research-assistant"
    return None


def merge_jobs(jobs: Sequence[Job]) -> list[Job]:
    """The jobs with those said twice made one: the same employer and position at the same time."""
    return merge_repeated(jobs, _are_same, _joined)


def _are_same(one: Job, other: Job) -> bool:
    if not key(one.name or "") or not key(other.name or "") or not is_same_name(one.name, other.name):
        return False
    p, q = key(one.position or ""), key(other.position or "")
    start, begun = one.start or "", other.start or ""
    return (p in q or q in p) and (start.startswith(begun) or begun.startswith(start))


def _end_of(one: Job, other: Job) -> tuple[str | None, bool]:
    """When a job that is told twice ended, and whether it lasts.

    What somebody taught there, with the years of it and no position, does not say so.
    """
    told = [job for job in (one, other) if job.position and (job.end or job.current)]
    told = told if len(told) == 1 else [one, other]
    current = any(job.current for job in told)
    return None if current else max((job.end or "" for job in told), key=len) or None, current


def _joined(one: Job, other: Job) -> Job:
    """Two tellings of one job as one, the fuller date and the more text of both."""
    longer = max((one, other), key=lambda job: len(job.highlights))
    end, current = _end_of(one, other)
    return msgspec.structs.replace(
        one,
        position=max(one.position or "", other.position or "", key=len) or None,
        start=max(one.start or "", other.start or "", key=len) or None,
        end=end,
        current=current,
        kind=one.kind or other.kind,
        location=one.location or other.location,
        summary=one.summary or other.summary,
        highlights=longer.highlights,
    )
