"""The profile: all findings about one person as a JSON Resume document, each field with its place in the sources."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.blocks.span import quote
from screen.documents.entries.findings import Findings, merge_findings
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.remark import Remark
from screen.documents.entries.skills import SkillGroup
from screen.documents.entries.stays.education import Degree
from screen.documents.entries.stays.phrase import is_school, is_title
from screen.documents.entries.stays.work import Job
from screen.documents.profile.field_places import field_places
from screen.documents.profile.identity import Identity, find_identity, stated_name
from screen.documents.profile.originals import add_originals
from screen.documents.profile.own_date import own_date
from screen.documents.profile.owner_signs import contact_marks
from screen.documents.profile.plain_name import PlainName
from screen.documents.profile.reading import read_findings
from screen.documents.profile.reference import link_references
from screen.documents.profile.second_person import told_people
from screen.documents.profile.told_kind import told_sections
from screen.documents.profile.unread import left_dates, unread_lines
from screen.documents.words.people import same_person
from screen.ground.text import key

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def assemble(documents: Sequence[Document]) -> dict[str, Any]:
    """The profile that the documents of one person make together: a JSON Resume with the additions of this project."""
    sections = {document.file: told_sections(document) for document in documents}
    identity = find_identity(documents, sections)
    kept, strangers = _own_documents(documents, identity)
    plain = PlainName(identity, kept)
    profile = _read(plain, documents, kept, strangers)
    printed = {**profile, "meta": {**profile["meta"], "sources": ()}}  # a digest may have the letters of a name
    if plain.is_left(printed):  # a part of the plain name was read apart from the rest: as it stands, then
        profile = _read(PlainName(identity), documents, kept, strangers)
    if identity.name:
        profile["basics"]["name"] = identity.name
    add_originals(profile, kept, known=True)
    places = profile["meta"]["provenance"]
    places.update(field_places(profile, dict(places), kept))
    if day := own_date(kept, profile):
        profile["meta"]["lastModified"] = day
    if marks := contact_marks(kept):
        profile["meta"]["contacts"] = marks
    if unread := unread_lines(profile, documents, sections):
        profile["meta"]["unread"] = unread
    profile["meta"]["warnings"] += left_dates(profile, unread, [one for told in sections.values() for one in told])
    add_originals(profile, kept)  # what nothing counts is unread, though it is kept
    return profile


def _read(
    plain: PlainName, documents: Sequence[Document], kept: Sequence[Document], strangers: Sequence[str]
) -> dict[str, Any]:
    """What the `kept` of some documents say, read under a plain name; `strangers`: a sentence for each of the rest."""
    hidden = list(map(plain.hide, kept))
    findings = merge_findings(
        read_findings(document, plain.identity, plain.hide_lists(told_sections(document))) for document in hidden
    )
    findings = link_references(findings)
    findings.warnings[:0] = [said for document in kept if (said := told_people(document))]
    findings.warnings += strangers
    if plain.identity.name is None:
        findings.warnings.append(f"{documents[0].file}: no name of a person found")
    if not (findings.papers or findings.jobs or findings.degrees or findings.skills or any(findings.remarks.values())):
        where = "all its text was taken for the summary" if findings.summary else "its text is not in the profile"
        findings.warnings.append(f"{documents[0].file}: no job, degree, paper or skill was found; {where}")
    _place_teaching(findings)
    findings.label = findings.label or _present_title(findings.jobs)
    profile: dict[str, Any] = plain.tell(make_profile(findings, plain.identity, documents))
    return profile


def _present_title(jobs: Sequence[Job]) -> tuple[str, str] | None:
    """Of who prints no headline in any document, the title of the job that they have now, with its place."""
    now = (job for job in jobs if job.current and job.start and job.kind != "volunteer")
    return next(((job.position, job.place) for job in now if job.position and is_title(job.position)), None)


def _own_documents(documents: Sequence[Document], identity: Identity) -> tuple[list[Document], list[str]]:
    """The documents of this person, and a sentence for each that states another name."""
    kept: list[Document] = []
    said: list[str] = []
    for document in documents:
        stated = stated_name(document) if len(documents) > 1 else None
        stranger = stated and identity.own and not same_person(stated[0], identity.own)
        if stated and stranger and _is_han(stated[0]) == _is_han(identity.name or ""):
            said.append(f"{document.file}: left out, it names another person: {quote(stated[0])}")
        else:
            kept.append(document)
    return kept or list(documents), said


def _is_han(name: str) -> bool:
    """Whether a name is written in Han or Hangul: the same person's Latin name cannot be compared with it."""
    return bool(re.search(r"[\u3400-\u9fff\uac00-\ud7a3]", name))


def _place_teaching(findings: Findings) -> None:
    """Teaching without a printed school was at the one attended, else at the one that employed, at that time."""
    for at, job in enumerate(findings.jobs):
        if job.name is not None or job.kind != "teaching":
            continue
        schools = [one.institution for one in findings.degrees if one.institution and _covers(one, job)]
        schools = schools or [
            other.name for other in findings.jobs if other.name and is_school(other.name) and _covers(other, job)
        ]
        names = {key(name): name for name in schools}
        if len(names) == 1:
            (name,) = names.values()
            findings.jobs[at] = msgspec.structs.replace(job, name=name)
            findings.warnings.append(
                f"{job.place}: the school of '{quote(job.position or '')}' is not printed; taken from that time"
            )


def _covers(stay: Degree | Job, job: Job) -> bool:
    """Whether a stay that has dates includes the year in which a job began."""
    if not job.start or not (stay.start or stay.end):
        return False
    year = job.start[:4]
    return (stay.start is None or stay.start[:4] <= year) and (stay.end is None or stay.end[:4] >= year)


def make_profile(findings: Findings, identity: Identity, documents: Sequence[Document]) -> dict[str, Any]:
    """The profile as plain data, its keys in one fixed order."""
    provenance: dict[str, str] = {}
    basics: dict[str, Any] = {}
    if identity.name:
        basics["name"] = identity.name
        provenance["basics.name"] = identity.place or documents[0].file
    if findings.label:
        basics["label"], provenance["basics.label"] = findings.label
    if findings.summary:
        basics["summary"] = "\n".join(text for text, _ in findings.summary)
        provenance["basics.summary"] = findings.summary[0][1]
    if findings.residence:
        basics["location"], provenance["basics.location"] = findings.residence
    profile: dict[str, Any] = {"$schema": _SCHEMA, "basics": basics}

    def put(name: str, entries: Sequence[tuple[dict[str, Any], str]]) -> None:
        if entries:
            profile[name] = [entry for entry, _ in entries]
            provenance.update({f"{name}[{at}]": place for at, (_, place) in enumerate(entries)})

    put("work", [(_job(job), job.place) for job in findings.jobs if job.kind != "volunteer"])
    put("volunteer", [(_volunteering(job), job.place) for job in findings.jobs if job.kind == "volunteer"])
    put("education", [(_degree(degree), degree.place) for degree in findings.degrees])
    put("publications", [(_paper(paper), paper.place) for paper in findings.papers])
    put("projects", _remarks(findings.remarks.get("projects", ()), "name", "startDate"))
    put("skills", [(_slim(_skills(group)), group.place) for group in findings.skills])
    tongues = [({"language": tongue.language, "fluency": tongue.fluency}, tongue.place) for tongue in findings.tongues]
    put("languages", [(_slim(fields), place) for fields, place in tongues])
    put("awards", _remarks(findings.remarks.get("awards", ()), "title", "date"))
    for name in ("certificates", "patents", "talks", "service"):
        put(name, _remarks(findings.remarks.get(name, ()), "name", "date"))
    put("interests", [({"name": remark.title}, remark.place) for remark in findings.remarks.get("interests", ())])
    profile["meta"] = {
        "sources": [
            {"file": document.file, "format": document.format, "sha256": document.sha256} for document in documents
        ],
        "provenance": provenance,
        "warnings": list(dict.fromkeys(findings.warnings)),
    }
    return profile


def _slim(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields without those that say nothing."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}


def _job(job: Job) -> dict[str, Any]:
    return _slim(
        {
            "name": job.name,
            "position": job.position,
            "kind": job.kind,
            "location": job.location,
            "startDate": job.start,
            "endDate": None if job.current else job.end,
            "summary": job.summary,
            "highlights": list(job.highlights),
        }
    )


def _volunteering(job: Job) -> dict[str, Any]:
    entry = _job(job)
    return _slim({"organization": entry.pop("name", None), **entry})


def _degree(degree: Degree) -> dict[str, Any]:
    return _slim(
        {
            "institution": degree.institution,
            "studyType": degree.study,
            "area": degree.area,
            "startDate": degree.start,
            "endDate": degree.end,
            "score": degree.score,
            "location": degree.location,
            "advisor": degree.advisor,
            "thesis": degree.thesis,
            "courses": list(degree.notes),
        }
    )


def _paper(paper: PrintedPaper) -> dict[str, Any]:
    standing = paper.standing
    return _slim(
        {
            "name": paper.title,
            "authors": list(paper.authors),
            "publisher": standing.publisher,
            "releaseDate": standing.date,
            "venue": standing.venue,
            "track": standing.track,
            "status": standing.status,
            "position": paper.position,
            "equalContribution": True if paper.equal else None,
            "distinctions": list(standing.distinctions),
            "citations": paper.citations,
            "url": paper.url,
            "summary": paper.summary,
            "keywords": list(paper.keywords),
        }
    )


def _skills(group: SkillGroup) -> dict[str, Any]:
    return {"name": group.name, "level": group.level, "keywords": list(group.keywords)}


def _remarks(remarks: Sequence[Remark], title: str, date: str) -> list[tuple[dict[str, Any], str]]:
    out = []
    for remark in remarks:
        end = remark.end if remark.end != remark.start else None
        entry: dict[str, Any] = {title: remark.title, date: remark.start or remark.end, "endDate": end}
        if date == "startDate":
            entry["description"] = remark.summary
            entry["highlights"] = list(remark.highlights)
            entry["keywords"] = list(remark.keywords)
        else:
            entry["summary"] = remark.summary
        out.append((_slim(entry), remark.place))
    return out
