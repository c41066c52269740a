"""Records: BibTeX, YAML and JSON that already say what is what, as findings."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds, spaced
from screen.documents.blocks.span import quote
from screen.documents.entries.findings import REMARK_LISTS, Findings
from screen.documents.entries.keywords import split_keywords
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.records.bibliography import read_bibtex_record, read_paper_record
from screen.documents.entries.records.record_fields import (
    Record,
    first_of,
    names_of,
    span_of,
    texts_of,
    unreadable_dates,
)
from screen.documents.entries.remark import Remark
from screen.documents.entries.skills import SkillGroup
from screen.documents.entries.stays.degree import split_degree
from screen.documents.entries.stays.education import Degree
from screen.documents.entries.stays.leave import is_leave
from screen.documents.entries.stays.phrase import is_degree, without_place
from screen.documents.entries.stays.thesis import cut_notes
from screen.documents.entries.stays.work import Job
from screen.documents.entries.tongues import read_tongue
from screen.documents.words.word_patterns import load_words
from screen.ground.job_kinds import kind_of_title


def read_records(blocks: Sequence[Block], own: str | None) -> Findings:
    """The findings of all records among some blocks."""
    findings = Findings(remarks={})
    for block in blocks:
        if block.kind != "record" or not block.fields:
            continue
        if block.fields.get("type") == "bibtex":
            read_bibtex_record(findings, block, own)
        elif block.fields.get("type") == "jsonresume":
            _resume(findings, block, own)
        else:
            _entry(findings, str(block.fields.get("section", "")), block.fields, block.place, own)
    return findings


def read_job_record(fields: Mapping[str, Any], place: str, kind: str) -> Job | None:
    """The job of a record of YAML or JSON; None where neither employer nor title is named."""
    record = Record(fields, "job")
    name, position, title = record.first("name"), record.first("position"), first_of(fields, "title")
    if position is None and title:
        position = title
    elif name is None and title:
        name = title
    name = name or first_of(fields, "name")
    if not name and not position:
        return None
    start, end, current = span_of(fields)
    told = str(fields.get("kind") or "") or None
    by_title = kind_of_title(position) if position else "full-time"
    chosen = told or (kind if kind in ("teaching", "internship") else by_title if by_title != "full-time" else None)
    location = record.first("location")
    if name and location is None:
        name, location = without_place(name)
    return Job(
        name=name,
        position=position,
        start=start,
        end=None if current else end,
        kind=chosen,
        location=location,
        summary="\n".join(texts_of(fields, "summary")) or None,
        highlights=tuple(record.texts("highlights")),
        place=place,
        current=current,
    )


def read_degree_record(fields: Mapping[str, Any], place: str) -> Degree | None:
    """The degree of a record of YAML or JSON; None where no school is named."""
    record = Record(fields, "degree")
    institution, title = record.first("institution"), record.first("title")
    if institution is None:
        institution, title = title, None
    if institution is None:
        return None
    named = record.first("study") or title
    given = record.first("area")
    if named is None and given and is_degree(given):  # Hugo's `area: MSc Physics`
        named, given = given, None
    study, area = split_degree(named) if named else (None, None)
    start, end, current = span_of(fields)
    if start and start == end and not fields.get("startDate") and not fields.get("start_date"):
        start = None
    advisor, thesis, notes = cut_notes(record.texts("notes"))
    location = first_of(fields, "location")
    if location is None:
        institution, location = without_place(institution)
    return Degree(
        institution=institution,
        study=study,
        area=given or area,
        start=start,
        end=None if current else end,
        score=record.first("score"),
        advisor=record.first("advisor") or advisor,
        thesis=first_of(fields, "thesis") or thesis,
        location=location,
        notes=notes,
        place=place,
    )


def _kind_of_section(name: str) -> str:
    kinds = heading_kinds(spaced(name))
    return kinds[0].partition("/")[0] if kinds else "unknown"


def _entry(findings: Findings, section: str, fields: Mapping[str, Any], place: str, own: str | None) -> None:
    """One record of a named section."""
    _tell_dates(findings, fields, place)
    kind = _kind_of_section(section)
    unnamed = kind == "unknown" and fields.get("name") and fields.get("value") is not None
    if kind in ("contact", "references", "news", "other", "thesis") or unnamed:
        return
    if kind == "education" and (degree := read_degree_record(fields, place)):
        findings.degrees.append(degree)
    elif kind in _JOBS and (job := read_job_record(fields, place, kind)):
        if job.start or job.end or (job.name and job.position):
            _job(findings, job)
    elif kind == "publications" and (paper := read_paper_record(fields, place, own)):
        _paper(findings, paper, own)
    elif kind in _LISTS:
        _LISTS[kind](findings, section, fields, place)
    elif kind in REMARK_LISTS:
        findings.remark(kind, _remarks(fields, place))
    else:
        said = first_of(fields, "title", "name", "text") or ""
        findings.warnings.append(f"{place}: the section '{quote(section)}' is not understood: {quote(said)}")


def _tell_dates(findings: Findings, fields: Mapping[str, Any], place: str) -> None:
    """Warn of dates that are none, which leave the entry without any."""
    if said := unreadable_dates(fields):
        texts = " and ".join(quote(text) for text in dict.fromkeys(said.values()))
        findings.warnings.append(f"{place}: left without dates, for {texts} is no date")


def _job(findings: Findings, job: Job) -> None:
    """A job of a record, or a warning where it is time away from work."""
    said = ", ".join(text for text in (job.position, job.name) if text)
    if is_leave(said):
        told = " – ".join(date for date in (job.start, job.end) if date)
        findings.warnings.append(f"{job.place}: time away from work, which is no job: {quote(f'{said} ({told})')}")
    else:
        findings.jobs.append(job)


def _paper(findings: Findings, paper: PrintedPaper, own: str | None) -> None:
    """A paper of a record, if it is one, and the person's."""
    if _SHOWN.match(paper.standing.publisher or ""):
        findings.warnings.append(f"{paper.place}: not taken as a paper (a poster or talk): {quote(paper.title)}")
    elif own and paper.authors and paper.position is None:
        said = f"{quote(own)} is not among its authors: {quote(paper.title)}"
        findings.warnings.append(f"{paper.place}: left out, {said}")
    else:
        findings.papers.append(paper)


_SHOWN = re.compile(r"\W*(?:invited\s+)?(?:poster|talk|presentation)\s+(?:at|in)\b", re.IGNORECASE)
_JOBS = ("work", "internship", "teaching", "research")


def _tongue(findings: Findings, _section: str, fields: Mapping[str, Any], place: str) -> None:
    record = Record(fields, "language")
    language, fluency = record.first("name") or "", record.first("fluency")
    if tongue := read_tongue(f"{language} ({fluency})" if fluency else language, place):
        findings.tongues.append(tongue)


def _about(findings: Findings, _section: str, fields: Mapping[str, Any], place: str) -> None:
    texts = texts_of(fields, "text", "summary", "description", "bullet")
    findings.summary += [(text, place) for text in texts if len(text) > _SHORTEST_SUMMARY]


_SHORTEST_SUMMARY = 20


def _skill(findings: Findings, section: str, fields: Mapping[str, Any], place: str) -> None:
    record = Record(fields, "skill")
    name = record.first("name") or section
    keywords = [word for text in record.texts("keywords") for word in split_keywords(text)]
    if not keywords and name != section:
        keywords, name = [name], section
    if keywords:
        findings.skills.append(SkillGroup(name, tuple(keywords), place))


_LISTS = {"skills": _skill, "languages": _tongue, "summary": _about}


def _remarks(fields: Mapping[str, Any], place: str) -> list[Remark]:
    record = Record(fields, "remark")
    start, end, _ = span_of(fields)
    title, items = record.first("title"), record.texts("items")
    if title is None:
        return [Remark(item, start, end, None, (), place) for item in items]
    described = record.first("summary") if not isinstance(fields.get("description"), list) else None
    summary = "\n".join(text for text in (record.first("giver"), described) if text) or None
    listed = isinstance(fields.get("description") or fields.get("highlights"), list)
    bullets = texts_of(fields, "highlights", "description") if listed else items
    return [Remark(title, start, end, summary, tuple(bullets), place)]


def _lists_of_resume() -> dict[str, str]:
    """The lists of a JSON Resume, each with the section that it is."""
    tables = load_words("field_names")["resume"]
    return {name: section for section, names in tables.items() if section != "known" for name in names}


def _resume(findings: Findings, block: Block, own: str | None) -> None:
    """A whole JSON Resume, of version 0 or 1."""
    data, file = block.fields or {}, block.source
    basics = data.get("basics")
    if isinstance(basics, Mapping):
        if label := first_of(basics, "label"):
            findings.label = (label, f"{file}: basics.label")
        if summary := first_of(basics, "summary"):
            findings.summary.append((summary, f"{file}: basics.summary"))
    lists = _lists_of_resume()
    for name, section in lists.items():
        entries = data.get(name)
        for at, entry in enumerate(entries if isinstance(entries, (list, tuple)) else []):
            fields = entry if isinstance(entry, Mapping) else {"text": entry}
            place = f"{file}: {name}[{at}]"
            if name in ("work", "volunteer"):
                _tell_dates(findings, fields, place)
            if name == "work":
                # In version 1 the employer is `name`; `read_job_record` prefers the longer words of other layouts.
                plain = {**fields, "company": first_of(fields, "name", "company", "organization") or ""}
                if job := read_job_record(plain, place, "work"):
                    _job(findings, job)
            elif name == "volunteer":
                if job := read_job_record(fields, place, "work"):
                    findings.jobs.append(msgspec.structs.replace(job, kind="volunteer"))
            else:
                _entry(findings, section, fields, place, own)
    known = {*lists, *names_of("resume", "known")}
    findings.warnings += [
        f"{file}: the key '{quote(str(name))}' is not understood" for name in data if name not in known and data[name]
    ]
