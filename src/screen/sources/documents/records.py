"""Records: BibTeX, YAML and JSON that already say what is what, as findings."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from screen.ground.job_kinds import kind_of_title
from screen.ground.printed_dates import find_dates
from screen.ground.text import fold
from screen.sources.documents.authors import find_authors
from screen.sources.documents.block import Block
from screen.sources.documents.education import Degree, split_degree
from screen.sources.documents.findings import REMARK_LISTS, Findings
from screen.sources.documents.heading import heading_kinds
from screen.sources.documents.line import place_of, quote
from screen.sources.documents.paper import Paper
from screen.sources.documents.people import best_match
from screen.sources.documents.remark import Remark
from screen.sources.documents.skills import SkillGroup, read_tongue, split_keywords
from screen.sources.documents.standing import judge_standing
from screen.sources.documents.work import Job

_THESES = ("phdthesis", "mastersthesis", "thesis", "bachelorsthesis")
_NO_WORKS = ("proceedings", "manual", "software", "dataset", "patent", "online", "presentation")
_MARK = re.compile(r"[*∗†‡§¶#^\d]+|\\textsuperscript|\$")


def first_of(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of some fields that holds text, on one line."""
    for name in names:
        value = fields.get(name)
        if (
            isinstance(value, (str, int, float))
            and str(value).strip()
            and str(value).strip().casefold() not in ("null", "none")
        ):
            return str(value).strip()
    return None


def texts_of(fields: Mapping[str, Any], *names: str) -> list[str]:
    """The texts of the first of some fields that holds any, lists and lists of lists taken apart."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return [value.strip()]
        if isinstance(value, (list, tuple)):
            return [text for item in value for text in _flat(item)]
    return []


def _flat(item: Any) -> list[str]:
    if isinstance(item, Mapping):
        head = first_of(item, "title", "name", "label", "text")
        return [text for text in [head, *texts_of(item, "contents", "items", "details")] if text]
    if isinstance(item, (list, tuple)):
        return [text for part in item for text in _flat(part)]
    return [str(item).strip()] if item is not None and str(item).strip() else []


def iso_of(value: Any) -> str | None:
    """A date field as ISO, as far as it says: `2025-3-15` is `2025-03-15`, `Present` is None."""
    found = find_dates(str(value)) if value is not None else []
    return (found[0].start or found[0].end) if found else None


def span_of(fields: Mapping[str, Any]) -> tuple[str | None, str | None, bool]:
    """Start, end and whether it lasts, of a record: two fields, or one that prints both."""
    start = first_of(fields, "startDate", "start_date", "start", "from", "begin", "date_start", "startdate")
    end = first_of(fields, "endDate", "end_date", "end", "to", "until", "date_end", "enddate")
    if start or end:
        return iso_of(start), iso_of(end), end is None or iso_of(end) is None
    printed = first_of(fields, "date", "year", "years", "dates", "period", "time", "duration", "when", "기간", "时间")
    spans = find_dates(printed) if printed else []
    if not spans:
        return None, None, False
    return spans[0].start, spans[-1].end, spans[-1].current


def read_records(blocks: Sequence[Block], own: str | None) -> Findings:
    """The findings of all records among some blocks."""
    findings = Findings(remarks={})
    for block in blocks:
        if block.kind != "record" or not block.fields:
            continue
        if block.fields.get("type") == "bibtex":
            _bibtex(findings, block, own)
        elif block.fields.get("type") == "jsonresume":
            _resume(findings, block, own)
        else:
            _entry(findings, str(block.fields.get("section", "")), block.fields, place_of(block), own)
    return findings


def _bibtex(findings: Findings, block: Block, own: str | None) -> None:
    fields, place = block.fields or {}, place_of(block)
    title = re.sub(r"[{}]", "", first_of(fields, "title") or "").strip()
    entry_type = str(fields.get("entry_type", ""))
    if not title or entry_type in ("string", "comment", "preamble"):
        return
    if entry_type in _THESES or entry_type in _NO_WORKS:
        findings.warnings.append(f"{place}: not taken as a paper ({entry_type}): {quote(title)}")
        return
    printed = [str(name) for name in fields.get("author") or []]
    cut = any(name.casefold() == "others" for name in printed)
    names = [name for name in printed if name.casefold() != "others"]
    plain = [_MARK.sub("", name).strip() for name in names]
    at = best_match(plain, own)
    if own and at is None and not cut and plain:
        findings.warnings.append(f"{place}: left out, {quote(own)} is not among its authors: {quote(title)}")
        return
    venues = [
        value for field in ("booktitle", "journal", "journaltitle", "eventtitle") if (value := first_of(fields, field))
    ]
    parts = [
        *venues,
        *(
            value
            for field in ("note", "howpublished", "pubstate", "abbr", "status", "addendum")
            if (value := first_of(fields, field))
        ),
    ]
    if not parts:
        parts = [
            value
            for field in ("eprinttype", "archiveprefix", "publisher", "institution", "school")
            if (value := first_of(fields, field))
        ]
    hint = {
        "article": "journal",
        "inproceedings": "conference",
        "conference": "conference",
        "incollection": "book",
        "inbook": "book",
        "book": "book",
        "techreport": "report",
        "report": "report",
        "unpublished": "in-preparation",
    }.get(entry_type, "")
    if not venues and hint in ("journal", "conference"):
        hint = ""
    notes = "\n".join(
        value
        for field in (
            "award",
            "award_name",
            "additional_info",
            "distinction",
            "comment",
            "keywords",
            "annote",
            "addendum",
            "annotation",
        )
        if (value := first_of(fields, field))
    )
    year = iso_of(first_of(fields, "year", "date"))
    links = [value for field in ("doi", "url", "html", "pdf", "arxiv", "eprint") if (value := first_of(fields, field))]
    standing = judge_standing(
        parts,
        hint,
        notes,
        [f"arxiv.org/abs/{link}" if re.fullmatch(r"\d{4}\.\d{4,5}.*", link) else link for link in links],
        year,
    )
    standing = _dated(standing, year, fields.get("month"))
    marks = "".join(re.findall(r"[*∗†‡]", names[at])) if at is not None else ""
    equal = (
        bool(marks)
        and all(any(mark in name for mark in marks) for name in names[: at + 1])
        and (at > 0 or sum("*" in name for name in names) > 1)
        if at is not None
        else False
    )
    if (
        re.search(r"equal|co-?first", fold(notes + " " + (first_of(fields, "note") or "")))
        and at is not None
        and at <= 1
    ):
        equal = True
    url = next(
        (
            f"https://doi.org/{link}" if link.startswith("10.") else link
            for link in links
            if link.startswith(("10.", "http"))
        ),
        None,
    )
    findings.papers.append(
        Paper(
            title,
            tuple(plain),
            cut,
            at + 1 if at is not None else None,
            equal,
            standing,
            url,
            first_of(fields, "abstract"),
            None,
            place,
        )
    )


def _dated(standing: Any, year: str | None, month: Any) -> Any:
    """A standing with the date of the record's own fields, which are surer than those in the name of a venue."""
    import msgspec

    if not year:
        return standing
    full = f"{year[:4]}-{month:02d}" if isinstance(month, int) and len(year) == 4 else year
    return msgspec.structs.replace(standing, date=full)


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        run = find_authors(value)
        return (
            [author.name for author in run.authors]
            if run
            else [part.strip() for part in re.split(r",|;|\band\b|&", value) if part.strip()]
        )
    if isinstance(value, (list, tuple)):
        return [str(name.get("name", "") if isinstance(name, Mapping) else name).strip() for name in value]
    return []


def read_paper_record(fields: Mapping[str, Any], place: str, own: str | None) -> Paper | None:
    """The paper of a record of YAML or JSON; None where it has no title."""
    title = first_of(fields, "title", "name", "paper", "제목", "题目")
    if not title:
        return None
    raw = fields.get("authors") or fields.get("author") or fields.get("저자") or fields.get("作者")
    printed = _names(raw)
    if not printed and isinstance(fields.get("citation"), str):
        run = find_authors(re.sub(r"<[^>]+>", "", fields["citation"]), own)
        printed = [author.name for author in run.authors] if run else []
    plain = [_MARK.sub("", re.sub(r"<[^>]+>|\*\*|__", "", name)).strip(" ,*") for name in printed]
    at = best_match(plain, own)
    parts = [
        value
        for name in (
            "publisher",
            "venue",
            "journal",
            "conference",
            "booktitle",
            "publication",
            "where",
            "published_in",
            "publication_short",
            "status",
            "note",
            "track",
            "award",
            "学刊",
            "期刊",
            "会议",
            "학회",
        )
        if (value := first_of(fields, name))
    ]
    citation = fields.get("citation")
    if not parts and isinstance(citation, str):
        parts = [re.sub(r"<[^>]+>", "", citation).split(title, 1)[-1]]
    year = iso_of(first_of(fields, "releaseDate", "date", "year", "pubDate", "published", "연도", "年份"))
    links = [
        value
        for name in ("doi", "url", "link", "paperurl", "website", "pdf", "arxiv")
        if (value := first_of(fields, name))
    ]
    known_journal = first_of(fields, "journal", "期刊") is not None
    summary = "\n".join(texts_of(fields, "summary", "abstract", "excerpt", "description"))
    standing = judge_standing(parts, "journal" if known_journal else "", "", links, year[:4] if year else None)
    if year and (standing.date is None or year.startswith(standing.date)):
        standing = _dated(standing, year, None)
    marked = (
        bool(printed)
        and at is not None
        and "*" in printed[at]
        and at > 0
        and all("*" in name for name in printed[: at + 1])
    )
    url = next(
        (
            f"https://doi.org/{link}" if link.startswith("10.") else link
            for link in links
            if link.startswith(("10.", "http"))
        ),
        None,
    )
    return Paper(
        title,
        tuple(plain),
        False,
        at + 1 if at is not None else None,
        marked,
        standing,
        url,
        summary or None,
        None,
        place,
    )


def read_job_record(fields: Mapping[str, Any], place: str, kind: str) -> Job | None:
    """The job of a record of YAML or JSON; None where neither employer nor title is named."""
    name = first_of(
        fields, "company", "organization", "organisation", "employer", "institution", "school", "회사", "公司", "univ"
    )
    position = first_of(fields, "position", "role", "jobTitle", "job_title", "job", "직책", "职位")
    title = first_of(fields, "title")
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
    summary = "\n".join(texts_of(fields, "summary"))
    highlights = texts_of(
        fields, "highlights", "description", "details", "responsibilities", "items", "bullets", "contents"
    )
    return Job(
        name,
        position,
        start,
        None if current else end,
        chosen,
        first_of(fields, "location", "city", "place"),
        summary or None,
        tuple(highlights),
        place,
        current,
    )


def read_degree_record(fields: Mapping[str, Any], place: str) -> Degree | None:
    """The degree of a record of YAML or JSON; None where no school is named."""
    institution = first_of(
        fields, "institution", "school", "university", "organization", "college", "학교", "学校", "univ", "company"
    )
    degree = first_of(fields, "studyType", "degree", "diploma", "qualification", "학위", "学位")
    title = first_of(fields, "title", "name", "position")
    if institution is None:
        institution, title = title, None
    if institution is None:
        return None
    named = degree or title
    study, area = split_degree(named) if named else (None, None)
    area = first_of(fields, "area", "major", "field", "fieldOfStudy", "subject", "전공", "专业") or area
    start, end, current = span_of(fields)
    if start and start == end and not fields.get("startDate") and not fields.get("start_date"):
        start = None
    notes = tuple(texts_of(fields, "courses", "highlights", "description", "details", "summary", "items"))
    return Degree(
        institution,
        study,
        area,
        start,
        None if current else end,
        first_of(fields, "score", "gpa"),
        first_of(fields, "advisor", "supervisor"),
        first_of(fields, "thesis"),
        first_of(fields, "location"),
        notes,
        place,
    )


def _kind_of_section(name: str) -> str:
    kinds = heading_kinds(re.sub(r"[_-]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)))
    return kinds[0].partition("/")[0] if kinds else "unknown"


def _entry(findings: Findings, section: str, fields: Mapping[str, Any], place: str, own: str | None) -> None:
    """One record of a named section."""
    kind = _kind_of_section(section)
    if kind in ("contact", "references", "news", "other") or (
        fields.get("name") and fields.get("value") is not None and kind == "unknown"
    ):
        return
    if kind == "education" and (degree := read_degree_record(fields, place)):
        findings.degrees.append(degree)
    elif (
        kind in ("work", "internship", "teaching", "research")
        and (job := read_job_record(fields, place, kind))
        and (job.start or job.end or (job.name and job.position))
    ):
        findings.jobs.append(job)
    elif kind == "publications" and (paper := read_paper_record(fields, place, own)):
        if not (own and paper.authors and paper.position is None):
            findings.papers.append(paper)
        else:
            findings.warnings.append(f"{place}: left out, {quote(own)} is not among its authors: {quote(paper.title)}")
    elif kind == "skills":
        _skill(findings, section, fields, place)
    elif kind == "languages":
        language = first_of(fields, "language", "name", "label", "text", "title") or ""
        fluency = first_of(fields, "fluency", "level", "details", "summary", "description")
        if tongue := read_tongue(f"{language} ({fluency})" if fluency else language, place):
            findings.tongues.append(tongue)
    elif kind == "summary":
        findings.summary += [
            (text, place) for text in texts_of(fields, "text", "summary", "description", "bullet") if len(text) > 20
        ]
    elif kind in REMARK_LISTS or kind == "thesis":
        if kind != "thesis":
            findings.remark(kind, _remarks(fields, place))
    else:
        findings.warnings.append(
            f"{place}: the section '{quote(section)}' is not understood: {quote(str(first_of(fields, 'title', 'name', 'text') or ''))}"
        )


def _skill(findings: Findings, section: str, fields: Mapping[str, Any], place: str) -> None:
    name = first_of(fields, "label", "category", "name", "title") or section
    keywords = [
        word
        for text in texts_of(
            fields, "keywords", "details", "skills", "items", "list", "contents", "summary", "description", "text"
        )
        for word in split_keywords(text)
    ]
    if not keywords and name != section:
        keywords, name = [name], section
    if keywords:
        findings.skills.append(SkillGroup(name, tuple(keywords), place))


def _remarks(fields: Mapping[str, Any], place: str) -> list[Remark]:
    start, end, _ = span_of(fields)
    title = first_of(fields, "title", "name", "text", "bullet", "label")
    items = texts_of(fields, "items", "contents")
    if title is None and items:
        return [Remark(item, start, end, None, (), place) for item in items]
    if title is None:
        return []
    summary = [
        value
        for value in (
            first_of(fields, "awarder", "organizer", "issuer", "institution", "venue"),
            first_of(fields, "summary", "description") if not isinstance(fields.get("description"), list) else None,
        )
        if value
    ]
    return [
        Remark(
            title,
            start,
            end,
            "\n".join(summary) or None,
            tuple(
                texts_of(fields, "highlights", "description")
                if isinstance(fields.get("description") or fields.get("highlights"), list)
                else items
            ),
            place,
        )
    ]


_RESUME_LISTS = {
    "work": "work",
    "volunteer": "work",
    "education": "education",
    "publications": "publications",
    "skills": "skills",
    "languages": "languages",
    "awards": "awards",
    "projects": "projects",
    "certificates": "certificates",
    "interests": "interests",
    "patents": "patents",
    "talks": "talks",
    "service": "service",
}


def _resume(findings: Findings, block: Block, own: str | None) -> None:
    """A whole JSON Resume, of version 0 or 1."""
    data, file = block.fields or {}, block.source
    basics = data.get("basics")
    if isinstance(basics, Mapping):
        if label := first_of(basics, "label"):
            findings.label = (label, f"{file}: basics.label")
        if summary := first_of(basics, "summary"):
            findings.summary.append((summary, f"{file}: basics.summary"))
    for name, section in _RESUME_LISTS.items():
        entries = data.get(name)
        for at, entry in enumerate(entries if isinstance(entries, (list, tuple)) else []):
            fields = entry if isinstance(entry, Mapping) else {"text": entry}
            place = f"{file}: {name}[{at}]"
            if name == "work":
                # In version 1 the employer is `name`; `read_job_record` prefers the longer words of other layouts.
                plain = {**fields, "company": first_of(fields, "name", "company", "organization") or ""}
                if job := read_job_record(plain, place, "work"):
                    findings.jobs.append(job)
            elif name == "volunteer":
                if job := read_job_record(fields, place, "work"):
                    import msgspec

                    findings.jobs.append(msgspec.structs.replace(job, kind="volunteer"))
            else:
                _entry(findings, section, fields, place, own)
    known = {*_RESUME_LISTS, "basics", "meta", "references", "$schema", "type", "theme"}
    findings.warnings += [
        f"{file}: the key '{quote(str(name))}' is not understood" for name in data if name not in known and data[name]
    ]
