"""One document as findings: its sections each read by the part that knows them."""

import re
from collections.abc import Callable, Iterator, Sequence

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import DayOrder, guess_day_order
from screen.documents.blocks.span import quote
from screen.documents.entries.findings import Findings
from screen.documents.entries.papers.other_work import is_service, why_no_paper
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.papers.publications import parse_publications
from screen.documents.entries.papers.reading_choice import read_entry
from screen.documents.entries.records.records import read_records
from screen.documents.entries.remark import Remark, parse_remarks
from screen.documents.entries.skills import parse_skills
from screen.documents.entries.stays.career import is_study, parse_education, parse_work, read_jobs, read_prose, study_of
from screen.documents.entries.stays.phrase import is_employer, is_school, is_title
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.volunteering import parse_volunteering, volunteering_among
from screen.documents.entries.stays.work import Job
from screen.documents.entries.tongues import Tongue, headed_by_tongue, parse_languages
from screen.documents.profile.about import cut_town, read_about, stated_headline
from screen.documents.profile.aggregator import is_aggregator, parse_aggregator
from screen.documents.profile.identity import Identity
from screen.documents.profile.personal_data import PRIVATE, without_personal
from screen.documents.profile.told_kind import told_sections
from screen.documents.sections.section import Section
from screen.documents.words.author_list import find_authors
from screen.documents.words.people import same_person
from screen.documents.words.word_patterns import says
from screen.ground.problem import ON_PURPOSE
from screen.ground.text import fold

_LONG_TEXT = 120
_HEAD = 40
"""Blocks in which contacts and personal data stand."""


def read_findings(document: Document, identity: Identity, sections: Sequence[Section] | None = None) -> Findings:
    """What a document says of the person, with a warning for all that was not understood."""
    sections = told_sections(document) if sections is None else sections
    own = identity.own
    findings = read_records(document.blocks, own)
    findings.warnings = [
        *(f"{document.file}: {said}" if document.file not in said else said for said in document.warnings),
        *findings.warnings,
    ]
    if is_aggregator(document):
        papers, warnings = parse_aggregator(document, own)
        findings.papers += papers
        findings.warnings += warnings
        return findings
    order = guess_day_order("\n".join(block.text[:2_000] for block in document.blocks))
    at_head: list[Tongue] = []
    for section in sections:
        reader = _READERS.get(section.kind)
        before = len(findings.tongues)
        if reader is not None and section.blocks:
            reader(findings, section, identity, order)
        posts = volunteering_among(section, order)
        findings.jobs += posts
        if section.kind in findings.remarks:  # what became a post is nothing else as well
            kept = [one for one in findings.remarks[section.kind] if not any(_is_told_by(one, post) for post in posts)]
            findings.remarks[section.kind] = kept
        if reader is read_about:  # a section about languages says more of them
            at_head += findings.tongues[before:]
            del findings.tongues[before:]
    findings.tongues += at_head
    _prose(findings, sections, order)
    by_title = document.format == "latex"
    if findings.label is None and (said := stated_headline(document.metadata, by_title=by_title)):
        findings.label = (said, document.file)
    cut_town(findings)
    findings.warnings += _not_understood(sections)
    if _has_private(document):
        findings.warnings.append(f"{document.file}: e-mail, phone and address are {ON_PURPOSE}")
    if any(without_personal(line.text) != line.text for line in lines_of(document.blocks[:_HEAD])):
        findings.warnings.append(f"{document.file}: birth, nationality and family are {ON_PURPOSE}")
    return findings


def _is_told_by(remark: Remark, post: Job) -> bool:
    """Whether an entry of a list says nothing but the position and the name of a post, when it was held and where."""
    rest = remark.title.replace(post.position or "", "", 1).replace(post.name or "", "", 1)
    return remark.place == post.place and len(rest) < min(len(remark.title), _LONGEST_REST) and not remark.summary


_LONGEST_REST = 20
"""Characters of dates, marks and small words."""


def _prose(findings: Findings, sections: Sequence[Section], order: DayOrder | None) -> None:
    """Take in what the running text of a document without a list of jobs tells of them, or of degrees."""
    told = [section for section in sections if section.kind in _TELLS_ALL]
    if findings.jobs or any("work" in section.kinds for section in sections):
        return
    jobs, degrees = read_prose([line for one in told for line in lines_of(one.blocks, one.start)], order)
    findings.jobs += jobs
    findings.degrees += [] if findings.degrees else degrees


_TELLS_ALL = frozenset({"head", "summary", "unknown", "other"})
"""Kinds of section in which a letter tells of a career."""


def _not_understood(sections: Sequence[Section]) -> Iterator[str]:
    """A sentence for each section whose heading no list knows."""
    for section in sections:
        if section.kinds[0] == "unknown" and section.blocks:
            said = quote(" / ".join(block.text for block in section.blocks[:2]))
            yield f"{section.place}: the section '{quote(section.title)}' is not understood: {said}"


def _has_private(document: Document) -> bool:
    return (
        any(PRIVATE.search(block.text[:500]) for block in document.blocks[:_HEAD])
        or "email" in str(document.metadata).casefold()
    )


def _work(findings: Findings, section: Section, identity: Identity, order: DayOrder | None) -> None:
    if "education" in section.kinds:
        _education(findings, section, identity, order)
        return
    jobs, warnings = parse_work(section, order)
    studies = [job for job in jobs if section.kind == "work" and is_study(job)]
    findings.jobs += [job for job in jobs if job not in studies]
    findings.degrees += map(study_of, studies)
    findings.warnings += warnings


def _education(findings: Findings, section: Section, _identity: Identity, order: DayOrder | None) -> None:
    degrees, warnings, left = parse_education(section, order)
    findings.degrees += degrees
    findings.warnings += warnings
    kind = next((kind for kind in section.kinds if kind in ("work", "research", "internship", "teaching")), None)
    if kind:
        jobs, warnings = read_jobs([line for stay in left for line in stay.lines], kind, order)
        findings.jobs += jobs
        findings.warnings += warnings
    else:
        findings.warnings += [f"{stay.place}: not understood: {quote(stay.text)}" for stay in left]


def _volunteering(findings: Findings, section: Section, _identity: Identity, order: DayOrder | None) -> None:
    told = [job.headed for job in findings.jobs if job.headed is not None]
    findings.jobs += parse_volunteering(section, order, headed=len(told) > 1 and 2 * sum(told) > len(told))


def _publications(findings: Findings, section: Section, identity: Identity, _order: DayOrder | None) -> None:
    read = parse_publications(section, identity.own)
    findings.papers += read.papers
    findings.warnings += read.warnings
    for other in read.others:
        findings.remark(other.goes_to, [Remark(other.text, other.date, other.date, None, (), other.place)])


def _research(findings: Findings, section: Section, identity: Identity, order: DayOrder | None) -> None:
    """A section called research lists papers, positions or projects: each entry says itself what it is."""
    if _lists_papers(section, identity.own):
        _publications(findings, section, identity, order)
        return
    for stay in group_stays(lines_of(section.blocks, section.start)):
        if paper := _paper_of(stay, identity.own):
            findings.papers.append(paper)
            continue
        job = next(iter(read_jobs(stay.lines, "research", order)[0]), None)
        said = " ".join(line.text for line in (*stay.above, *stay.head))
        named = is_title(said) or is_employer(said) or is_school(said)
        if job is not None and job.start and (job.name or job.position) and named:
            findings.jobs.append(job)
        elif stay.head and len(stay.head[0].plain) > 3:
            bullets = tuple(line.plain for line in stay.body if line.kind == "item")
            start, end = (job.start, job.end) if job else (None, None)
            findings.remark("projects", [Remark(stay.head[0].plain, start, end, None, bullets, stay.place)])


def _paper_of(stay: PrintedStay, own: str | None) -> PrintedPaper | None:
    """The paper that an entry of a section about research is; None where it is none."""
    if not is_paper(stay, own):
        return None
    whole = len([line for line in stay.head if line.block == stay.head[0].block]) > 1
    head, below = (stay.head, stay.body) if whole else (stay.head[:1], (*stay.head[1:], *stay.body))
    entry, paper = read_entry(head, below, own)
    return paper if paper is not None and why_no_paper(paper, entry) is None else None


def _lists_papers(section: Section, own: str | None) -> bool:
    """Whether most entries of a section print authors, the person among them."""
    texts = [text for block in section.blocks if len(text := "\n".join(line.text for line in lines_of([block]))) > 40]
    runs = [find_authors(text, own) for text in texts]
    mine = [
        run
        for run in runs
        if run and len(run.authors) > 1 and own and any(same_person(author.name, own) for author in run.authors)
    ]
    return len(mine) > 1 and len(mine) * 3 >= len(texts)


def is_paper(stay: PrintedStay, own: str | None) -> bool:
    """Whether an entry of a section about research is a paper: it names authors, or the person's place among them."""
    for line in (*stay.head, *stay.body):
        role = re.match(r"\W*(?:role|역할|角色)\W*[:：]\s*(.*)", line.text, re.IGNORECASE)
        if role and re.search(r"\bauthor|저자|作者|一作", fold(role[1])):
            return True
    text = "\n".join(line.text for line in (*stay.head, *stay.body[:3]))
    run = find_authors(text, own)
    if run is None or len(run.authors) < 2 or own is None:
        return False
    return any(same_person(author.name, own) for author in run.authors)


def _skills(findings: Findings, section: Section, _identity: Identity, _order: DayOrder | None) -> None:
    groups, tongues = parse_skills(section)
    findings.skills += groups
    findings.tongues += tongues


def _languages(findings: Findings, section: Section, identity: Identity, order: DayOrder | None) -> None:
    found = parse_languages(section) or headed_by_tongue(section)
    findings.tongues += found
    if not found:
        _skills(findings, section, identity, order)


def _remarks_of(name: str) -> Callable[[Findings, Section, Identity, DayOrder | None], None]:
    def read(findings: Findings, section: Section, _identity: Identity, order: DayOrder | None) -> None:
        findings.remark(name, parse_remarks(section, order))

    return read


def _awards(findings: Findings, section: Section, _identity: Identity, order: DayOrder | None) -> None:
    for one in parse_remarks(section, order):  # `Reviewer for CHI`, below `Grants and service`
        findings.remark("service" if is_service(one.title) else "awards", [one])


def _interests(findings: Findings, section: Section, _identity: Identity, _order: DayOrder | None) -> None:
    # What interests somebody in their work stands above it, as a text perhaps; hobbies stand below.
    of_work = not (findings.jobs or findings.degrees)
    for line in lines_of(section.blocks, section.start):
        if of_work and len(line.plain) >= _LONG_TEXT:
            findings.summary.append((line.plain, line.place))
        else:
            findings.remark("interests", [Remark(line.plain, None, None, None, (), line.place)])


def _projects(findings: Findings, section: Section, _identity: Identity, order: DayOrder | None) -> None:
    if says(section.title, "papers", "marks", "first_author"):
        return
    findings.remark("projects", parse_remarks(section, order))


_READERS: dict[str, Callable[[Findings, Section, Identity, DayOrder | None], None]] = {
    "head": read_about,
    "summary": read_about,
    "work": _work,
    "internship": _work,
    "teaching": _work,
    "volunteer": _volunteering,
    "education": _education,
    "publications": _publications,
    "research": _research,
    "skills": _skills,
    "languages": _languages,
    "interests": _interests,
    "projects": _projects,
    "awards": _awards,
    "certificates": _remarks_of("certificates"),
    "patents": _remarks_of("patents"),
    "talks": _remarks_of("talks"),
    "service": _remarks_of("service"),
}
