"""Jobs: the entries of sections about work, each with its employer, position, dates and what was done."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.printed_dates import PrintedSpan
from screen.documents.blocks.span import quote
from screen.documents.entries.repetition import all_said, is_same_name, merge_repeated
from screen.documents.entries.stays.phrase import PART_OF_FULL_TIME
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
    headed: bool | None = None
    """The employer is printed before the position; None where that was not told."""


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


def kind_of_job(position: str | None, section: str, remarks: str) -> str | None:
    """The kind of a job, where its title, its section or a remark tells it."""
    said = fold(remarks)
    by_title = kind_of_title(position) if position else "full-time"
    if by_title != "full-time":
        return by_title
    for mode, listed in load_words("entries")["modes"].items():
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in listed):
            return str(mode)
    if PART_OF_FULL_TIME.search(said):
        return "part-time"
    if section in ("internship", "freelance", "teaching"):
        return section
    return None


def merge_jobs(jobs: Sequence[Job]) -> list[Job]:
    """The jobs with those said twice made one: the same employer and position at the same time."""
    return merge_repeated(jobs, _are_same, _joined)


def ends_against(told: Sequence[Job], merged: Sequence[Job]) -> list[str]:
    """A sentence for each job that one list tells as lasting and another as ended: the older one may be either."""
    return [
        f"{job.place}: said to last until now, and elsewhere to have ended in {one.end}, which was taken: "
        + quote(f"{job.position}, {job.name}")
        for one in merged
        for job in told
        if one.end and job.current and one.position == job.position and _are_same(one, job)
    ]


def _are_same(one: Job, other: Job) -> bool:
    if not key(one.name or "") or not key(other.name or "") or not is_same_name(one.name, other.name):
        return False
    p, q = key(one.position or ""), key(other.position or "")
    start, begun = one.start or "", other.start or ""
    return (p in q or q in p) and (start.startswith(begun) or begun.startswith(start))


def _end_of(one: Job, other: Job) -> tuple[str | None, bool]:
    """When a job that is told twice ended, and whether it lasts.

    What somebody taught there, with the years of it and no position, does not say so; and who tells of its end knows
    more than a CV of the time when it lasted, but not who tells of the end of a position that led to another.
    """
    told = [job for job in (one, other) if job.position and (job.end or job.current)]
    told = told if len(told) == 1 else [one, other]
    current = any(job.current for job in told)
    if key(one.position or "") == key(other.position or ""):
        current = current and not any(job.end for job in told)
    return None if current else max((job.end or "" for job in told), key=len) or None, current


def _joined(one: Job, other: Job) -> Job:
    """Two tellings of one job as one: the fuller date, and what either says, the longer list first."""
    longer = max((one, other), key=lambda job: len(job.highlights))
    shorter = other if longer is one else one
    end, current = _end_of(one, other)
    return msgspec.structs.replace(
        one,
        position=max(one.position or "", other.position or "", key=len) or None,
        start=max(one.start or "", other.start or "", key=len) or None,
        end=end,
        current=current,
        kind=one.kind or other.kind,
        location=one.location or other.location,
        summary="\n".join(all_said((one.summary or "").splitlines(), (other.summary or "").splitlines())) or None,
        highlights=tuple(all_said(longer.highlights, shorter.highlights)),
    )
