"""What sections list whose headings do not tell it: jobs, degrees, languages, skills, by their own entries."""

import re

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder, find_dates, guess_day_order
from screen.documents.entries.skills import parse_skills
from screen.documents.entries.stays.career import parse_education, parse_work
from screen.documents.entries.stays.phrase import is_degree, is_title
from screen.documents.entries.tongues import is_tongue, parse_languages
from screen.documents.sections.section import Section, split_sections

_OTHERS = frozenset({"certificates", "courses", "service", "teaching", "other"})
"""Kinds whose headings (`Training`, `Service`) may stand above the degrees or the jobs of a document without others."""
_TOLD = frozenset({"work", "education", "projects", "publications", "research"})
"""Kinds below which running text is no introduction."""
_FEWEST_SKILLS, _LONGEST_SKILL = 3, 4
"""Keywords of a list of skills, and words of one."""
_THESIS = re.compile(r"(?i)\b(?:thes[ie]s|dissertations?)\b")
_FEWEST_WORDS = 6
"""Words of a sentence about somebody."""


def told_sections(document: Document) -> list[Section]:
    """The sections of a document, those whose headings no list knows under what their entries are.

    A heading that names something else is overruled only where a document has no section of jobs, or of degrees.
    """
    sections = split_sections(document)
    order = guess_day_order("\n".join(block.text[:2_000] for block in document.blocks))
    named = {kind for section in sections for kind in section.kinds if section.blocks}
    begun = False
    out = []
    for section in sections:
        kind = None
        if section.kind == "unknown":
            kind = _kind_of(section, order) or (None if begun else _about(section))
        elif section.kind in _OTHERS:
            stays = _stays_in(section, order)
            kind = stays if stays and stays not in named else _courses(section)
        begun = begun or (kind or section.kind) in _TOLD
        out.append(msgspec.structs.replace(section, kinds=(kind,)) if kind else section)
    return out


def _kind_of(section: Section, order: DayOrder | None) -> str | None:
    """What all of a section is a list of; None where its entries do not tell."""
    if stays := _stays_in(section, order):
        return stays
    lines = [line for line in lines_of(section.blocks, section.start) if line.kind != "heading"]
    if not lines or any(find_dates(line.text) for line in lines):
        return None
    if all(is_tongue(line.plain) for line in lines) and parse_languages(section):
        return "languages"
    groups, _ = parse_skills(section)
    words = [word for group in groups for word in group.keywords]
    short = all(len(word.split()) <= _LONGEST_SKILL and not word.endswith(".") for word in words)
    return "skills" if len(words) >= _FEWEST_SKILLS and short and not any(map(_is_sentence, lines)) else None


def _stays_in(section: Section, order: DayOrder | None) -> str | None:
    """`work` or `education`, if most of the dated entries of a section are jobs, or degrees, by their own words."""
    if not any(find_dates(block.text, order) for block in section.blocks):
        return None
    degrees = parse_education(msgspec.structs.replace(section, kinds=("education",)), order)[0]
    # A thesis in the place of a degree is one that somebody else wrote, under supervision.
    studies = [x for x in degrees if x.study and is_degree(x.study) and not _THESIS.search(x.study)]
    jobs = parse_work(msgspec.structs.replace(section, kinds=("work",)), order)[0]
    posts = [job for job in jobs if job.start and job.name and job.position and is_title(job.position)]
    if len(studies) > len(posts) and 2 * len(studies) >= len(degrees):
        return "education"
    return "work" if posts and 2 * len(posts) >= len(jobs) else None


def _courses(section: Section) -> str | None:
    """A list of courses each with its date is one of certificates: what was completed, when."""
    lines = lines_of(section.blocks, section.start)
    return "certificates" if section.kind == "courses" and lines and all(find_dates(x.text) for x in lines) else None


def _about(section: Section) -> str | None:
    """Running text above all lists tells of the person."""
    lines = lines_of(section.blocks, section.start)
    return "summary" if lines and all(map(_is_sentence, lines)) else None


def _is_sentence(line: Line) -> bool:
    return line.plain.endswith((".", "!", "。")) and len(line.plain.split()) >= _FEWEST_WORDS
