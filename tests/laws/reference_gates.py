"""Requirements by plain rules after docs/rubric.md and docs/laws.md (8): one profile, loops, tables of its own.

It asks the package where a skill is named and what a job tells; months, levels, fields and states are its own."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from screen.criteria import hits, lessons, relevance, skills, yardstick
from screen.criteria.gate import Gate
from screen.criteria.keywords import sought_terms, sought_title
from screen.ground import roles
from screen.sources.columns import Columns
from screen.sources.rubric import CertificateTable, EducationTable, LanguageTable, Rubric, Skill

TODAY = 2026 * 12 + 10
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
DEGREES = {"Diploma of a summer school": None, "B.S.": 1, "M.S.": 2, "Ph.D.": 3}
ASKED = {"bachelor": 1, "master": 2, "phd": 3}


def state(met: bool, partly: bool, told: bool) -> Any:
    if met:
        return "met"
    if partly:
        return "partly"
    return "missing" if told else "unknown"


def education(asked: EducationTable, studies: Sequence[dict[str, Any]] | None) -> Any:
    if studies is None:
        return "unknown"
    told = [study for study in studies if study.get("studyType") or study.get("area")]
    levels = [DEGREES[study["studyType"]] if "studyType" in study else None for study in told]
    high = [study for study, level in zip(told, levels, strict=True) if level and level >= ASKED[asked.level]]
    fitting = [study for study in high if not asked.fields or study.get("area") in asked.fields]
    if any(is_over(study) for study in fitting):
        return "met"
    if asked.or_experience or None in levels:
        return "unknown"
    return "partly" if levels else "missing"


def is_over(study: dict[str, Any]) -> bool:
    end = study.get("endDate")
    if end is None:
        return "startDate" not in study
    year, _, month = end.partition("-")
    return int(year) * 12 + int(month or 7) - 1 <= TODAY


def language(asked: LanguageTable, spoken: Sequence[dict[str, str]] | None) -> Any:
    if spoken is None:
        return "unknown"
    own = [one.get("fluency") for one in spoken if one["language"] == asked.name]
    known = [LEVELS.index(level) for level in own if level]
    if own and asked.level and not known:
        return "unknown"
    return state(
        met=bool(own) and (asked.level is None or max(known) >= LEVELS.index(asked.level)), partly=bool(own), told=True
    )


def certificate(asked: CertificateTable, document: dict[str, Any]) -> Any:
    names = {one["name"] for one in document.get("certificates", ())}
    named = any(name in str(document) for name in (asked.name, *asked.terms))
    told = "certificates" in document and not named
    return state(met=not names.isdisjoint({asked.name, *asked.terms}), partly=False, told=told)


def unread(told: Any, *, may: bool) -> Any:
    return "unread" if may and told != "met" else told


def months(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {month for first, last in spans for month in range(first, min(last, TODAY) + 1)}


class ReferenceGates:
    """One profile under a rubric: `gates` has what it meets, in the order of the rubric."""

    def __init__(self, c: Columns, rubric: Rubric, document: dict[str, Any], as_of: str) -> None:
        self.c, self.stays = c, [c.stays.record(row) for row in range(len(c.stays.profile))]
        found = hits.Hits(c, skills.sought_skills(rubric))
        title = hits.Hits(c, sought_title(rubric), roles_only=roles.role_of(rubric.title) is not None)
        found.settle(title)
        by = yardstick.yardstick(c, rubric, (found, title, hits.Hits(c, sought_terms(rubric))), as_of)
        title.leave_out(by.pasted)
        self.many = found.named_in_lines()
        found.as_lists((self.many > 4) | lessons.not_passed(c), by.bare & ~(by.positions & (self.many == 1)))
        self.says = relevance.relevance(c, rubric, found, by.bare, by.titles, by.pasted).says.tolist()
        required = [(n, skill) for n, skill in enumerate(rubric.skills) if skill.required]
        self.gates = [Gate(skill.name, self.skill(found, n, skill), "skill") for n, skill in required]
        if rubric.publications.min:
            papers = {p.identity for p in c.papers.of(0) if p.status in ("published", "accepted")}
            told = state(len(papers) >= rubric.publications.min, bool(papers), told="publications" in document)
            self.gates.append(Gate("publications", told, "publications"))
        if rubric.seniority.min_years:
            self.gates.append(Gate("min_years", self.years(rubric), "years"))
        lines = [line["text"] for line in document.get("meta", {}).get("unread", ())]
        if (degree := rubric.education) and degree.required:
            told = education(degree, document.get("education"))
            high = any((DEGREES.get(line.split(" of ")[0]) or 0) >= ASKED[degree.level] for line in lines)
            self.gates.append(Gate("education", unread(told, may=high), "education"))
        for one in (one for one in rubric.languages if one.required):
            may = any(one.name in line for line in lines)
            told = language(one, document.get("languages"))
            self.gates.append(Gate(one.name, unread(told, may=may), "language"))
        for one in (one for one in rubric.certificates if one.required):
            may = any(name in line for name in (one.name, *one.terms) for line in lines)
            told = certificate(one, document)
            self.gates.append(Gate(one.name, unread(told, may=may), "certificate"))

    def skill(self, found: hits.Hits, number: int, skill: Skill) -> Any:
        rows = np.flatnonzero(found.criterion == number)
        named, told = bool(len(rows)), bool(self.c.told_of_skills[0])
        # A line that only names things shows no amount, and still that they were used; one of many names is a list.
        lines = found.line[rows]
        in_use = any(self.c.line_rung[line] > 0 and self.many[line] <= 4 for line in lines)
        met = in_use if skill.required == "used" else any(self.c.line_meets[line] for line in lines)
        if not met and (0, number) in found.named_strangely and not named:
            return "unknown"  # among words of another field: it may be meant
        if not met or skill.min_years is None:
            return state(met, named, told)
        shown = {int(self.c.line_stay[found.line[row]]) for row in rows} - {-1}
        dated = [self.stays[row] for row in shown if self.stays[row].dated and self.stays[row].kind != "phd"]
        if len(months((s.start.month, s.end.month if s.end else TODAY) for s in dated)) >= 12 * skill.min_years:
            return "met"
        tells = {int(row) for row, title in zip(self.c.line_stay, self.c.line_title, strict=True) if not title}
        is_open = any(not stay.dated or row not in tells for row, stay in enumerate(self.stays))
        return "unknown" if is_open else "partly"

    def years(self, rubric: Rubric) -> Any:
        def worth(*relevances: int) -> float:
            best: dict[int, float] = {}
            for stay, says in zip(self.stays, self.says, strict=True):
                if stay.dated and says in relevances:
                    for month in months([(stay.start.month, stay.end.month if stay.end else TODAY)]):
                        best[month] = max(best.get(month, 0), rubric.seniority.counts.get(stay.kind, 0))
            return sum(best.values())

        least = 12 * (rubric.seniority.min_years or 0)
        told = bool(self.c.told_of_work[0]) and all(stay.dated for stay in self.stays)
        met = worth(0) >= least - 1e-6
        return state(met, partly=False, told=told and (met or worth(0, 1) < least - 1e-6))
