"""Findings: what was read in the documents of one person, before it is written as a profile."""

from collections.abc import Iterable
from functools import reduce

import msgspec

from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.remark import Remark
from screen.documents.entries.repetition import merge_repeated
from screen.documents.entries.skills import SkillGroup
from screen.documents.entries.stays.education import Degree, merge_degrees
from screen.documents.entries.stays.work import Job, ends_against, merge_jobs
from screen.documents.entries.tongues import Tongue
from screen.ground.text import key

REMARK_LISTS = ("awards", "projects", "certificates", "patents", "talks", "service", "interests")
"""Lists of plain entries, by the name that the profile uses."""

_NEARLY_SAME = 96.0
"""Percent; titles this alike are one work printed twice, with a slip of the pen."""


class Findings(msgspec.Struct):
    """What one document, or several of one person, say."""

    papers: list[PrintedPaper] = []
    jobs: list[Job] = []
    degrees: list[Degree] = []
    skills: list[SkillGroup] = []
    tongues: list[Tongue] = []
    remarks: dict[str, list[Remark]] = {}
    """By the names of `REMARK_LISTS`."""
    label: tuple[str, str] | None = None
    """The headline below the name, and its place."""
    summary: list[tuple[str, str]] = []
    """Paragraphs about the person, each with its place."""
    residence: tuple[dict[str, str], str] | None = None
    """The town where the person lives, as a profile has it, and its place."""
    warnings: list[str] = []
    """What was seen and not understood, or left out on purpose."""

    def remark(self, name: str, found: Iterable[Remark]) -> None:
        """Take plain entries in."""
        self.remarks.setdefault(name, []).extend(found)


def merge_findings(several: Iterable[Findings]) -> Findings:
    """The findings of several documents as one, nothing said twice."""
    out = Findings()
    for one in several:
        out.papers += one.papers
        out.jobs += one.jobs
        out.degrees += one.degrees
        out.tongues += one.tongues
        out.skills += one.skills
        out.warnings += one.warnings
        out.summary += one.summary
        out.label = out.label or one.label
        out.residence = out.residence or one.residence
        for name, found in one.remarks.items():
            out.remark(name, found)
    out.papers = merge_papers(out.papers)
    told, out.jobs = out.jobs, merge_jobs(out.jobs)
    out.warnings += ends_against(told, out.jobs)
    out.degrees = merge_degrees(out.degrees)
    out.skills = _merge_skills(out.skills)
    tongues: dict[str, Tongue] = {}
    for tongue in out.tongues:  # of one language that is told twice, how well it is spoken counts
        said = tongues.setdefault(key(tongue.language), tongue)
        tongues[key(tongue.language)] = said if said.fluency or not tongue.fluency else tongue
    out.tongues = list(tongues.values())
    for name, found in out.remarks.items():
        out.remarks[name] = merge_repeated(found, _are_same, _dated)
    seen: dict[str, tuple[str, str]] = {}
    for text, place in out.summary:
        seen.setdefault(key(text), (text, place))
    out.summary = list(seen.values())
    return out


def merge_papers(papers: Iterable[PrintedPaper]) -> list[PrintedPaper]:
    """Each work once, as its best version; twice where its entries contradict each other."""
    from rapidfuzz import fuzz

    works: dict[str, list[PrintedPaper]] = {}
    for paper in papers:
        name = key(paper.title)
        same = (other for other in works if other == name or fuzz.ratio(other, name) >= _NEARLY_SAME)
        works.setdefault(next(same, name), []).append(paper)
    return [reduce(_joined, told) for work in works.values() for told in _parted(work)]


def _parted(work: list[PrintedPaper]) -> list[list[PrintedPaper]]:
    """The entries of one work, those apart that call a published one not yet accepted: a reader should see both.

    The longer version that waits at a journal is another one.
    """
    out = [paper for paper in work if paper.standing.status in {"published", "accepted"}]
    waits = [
        paper
        for paper in work
        if paper.standing.status in {"under-review", "in-preparation"} and paper.standing.track != "journal"
    ]
    return [[paper for paper in work if paper not in waits], waits] if out and waits else [work]


def _joined(one: PrintedPaper, other: PrintedPaper) -> PrintedPaper:
    """Two printings of one work: the better standing, the fuller list of authors."""
    best, rest = (one, other) if one.standing.rank <= other.standing.rank else (other, one)
    fuller = max(
        (one, other),
        key=lambda paper: (not paper.truncated and bool(paper.authors), len(paper.authors), paper.position is not None),
    )
    same_venue = not rest.standing.venue or rest.standing.venue == best.standing.venue
    standing = msgspec.structs.replace(
        best.standing,
        distinctions=tuple(
            dict.fromkeys([*best.standing.distinctions, *(rest.standing.distinctions if same_venue else ())])
        ),
        date=best.standing.date or rest.standing.date,
        publisher=best.standing.publisher or rest.standing.publisher,
    )
    return msgspec.structs.replace(
        best,
        standing=standing,
        authors=fuller.authors,
        truncated=fuller.truncated,
        position=fuller.position or one.position or other.position,
        equal=one.equal or other.equal,
        url=best.url or rest.url,
        summary=best.summary or rest.summary,
        citations=max((n for n in (one.citations, other.citations) if n is not None), default=None),
        place=one.place,
        identifier=one.identifier or other.identifier,
        keywords=tuple(dict.fromkeys((*one.keywords, *other.keywords))),
    )


def _dated(one: Remark, other: Remark) -> Remark:
    """Of two tellings of one entry the first, unless only the other has a date."""
    return other if other.start and not one.start else one


def _are_same(one: Remark, other: Remark) -> bool:
    """Whether two entries are one: one of the same title is another one only if both are dated and the dates differ."""
    near = not one.start or not other.start or one.start[:4] == other.start[:4]
    return key(other.title) == key(one.title) and near


def _merge_skills(groups: Iterable[SkillGroup]) -> list[SkillGroup]:
    """Every skill once, in the first group that names it."""
    seen: set[str] = set()
    out: list[SkillGroup] = []
    for group in groups:
        fresh = []
        for word in group.keywords:
            if key(word) not in seen or not key(word):
                seen.add(key(word))
                fresh.append(word)
        if fresh:
            out.append(msgspec.structs.replace(group, keywords=tuple(fresh)))
    return out
