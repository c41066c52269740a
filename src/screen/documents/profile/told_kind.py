"""What sections list whose headings do not tell it: jobs or degrees, by their own entries."""

import re
from collections.abc import Set

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.blocks.heading_names import of_others
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import DayOrder, find_dates, guess_day_order
from screen.documents.entries.stays.career import parse_education, parse_work
from screen.documents.entries.stays.phrase import (
    is_degree,
    is_employer,
    is_school,
    is_title,
)
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.stay import group_stays
from screen.documents.entries.stays.work import Job
from screen.documents.sections.section import Section, split_sections
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import table_pattern
from screen.ground.text import fold

_TELLING = {"unknown": frozenset({"work", "education"}), "certificates": frozenset({"education"})}
"""What the entries of sections of a kind may tell them to be."""
_OTHERS = re.compile(r"(?i)(?:students?|candidates?|graduates?|holders?|interns?|doctorands?)\b")
"""Who is meant by a degree right before such a word: not the candidate."""
_ARTICLE = re.compile(r"(?:The|Der|Die|Das|Le|La|Les|El|Los|Las|Il|De|Het)\s")
"""Before the name of an employer, and of no person."""
_OWN = re.compile(r"(?i)(?:what|where) i\b|(?:was|wo) ich\b|(?:ce que|où) j|(?:lo que|donde) he\b")
"""How headings begin whose entries are what the person did, whatever else those begin with."""


def told_sections(document: Document) -> list[Section]:
    """The sections of a document, those whose headings no list knows under what their entries are.

    Only of a kind that no heading of the document names: jobs beside a section of such are as likely somebody else's,
    or unpaid. A heading of certificates (`Training`) is overruled by degrees alone.
    """
    sections = split_sections(document)
    order = guess_day_order("\n".join(block.text[:2_000] for block in document.blocks))
    named = {kind for section in sections for kind in section.kinds if section.blocks}
    out = []
    for section in sections:
        kinds = _TELLING.get(section.kind, frozenset()) - named
        kind = _stays_in(section, order, kinds) if kinds else None
        out.append(msgspec.structs.replace(section, kinds=(kind,)) if kind else section)
    return out


def _stays_in(section: Section, order: DayOrder | None, kinds: Set[str]) -> str | None:
    """`work` or `education`, if most of the dated entries of a section are jobs, or degrees, by their own words.

    None where that is none of `kinds`, where the heading denies or wishes for something, or where it or an entry may
    speak of somebody else.
    """
    if of_others(section.title) or not any(find_dates(block.text, order) for block in section.blocks):
        return None
    if not _are_own(section, order):
        return None
    degrees = parse_education(msgspec.structs.replace(section, kinds=("education",)), order)[0]
    studies = [x for x in degrees if x.study and is_degree(x.study) and not _OTHERS.match(x.area or "")]
    jobs = parse_work(msgspec.structs.replace(section, kinds=("work",)), order)[0] if "work" in kinds else []
    posts = [job for job in jobs if _is_post(job)]
    if len(studies) > len(posts) and 2 * len(studies) >= len(degrees):
        return "education" if "education" in kinds else None
    return "work" if posts and 2 * len(posts) >= len(jobs) else None


def _is_post(job: Job) -> bool:
    """Whether all that tells a job is there: a date, an employer and a known title."""
    return bool(job.start and job.name and job.position and is_title(job.position))


def _are_own(section: Section, order: DayOrder | None) -> bool:
    """Whether no entry of a section may be somebody else's by what it begins with."""
    unsure = [found for found in _pieces(section, order) if _may_be_of_others(found)]
    return not any(is_name(found[0]) for found in unsure) and (not unsure or _OWN.match(section.title) is not None)


def _pieces(section: Section, order: DayOrder | None) -> list[list[str]]:
    """The pieces of the first lines of the entries of a section."""
    stays = group_stays(lines_of(section.blocks, section.start))
    pieces = [cut_pieces((*stay.above, *stay.head), order) for stay in stays]
    named = [[piece.text for piece in found if piece.date is None] for found in pieces]
    return [found for found in named if found]


def _may_be_of_others(pieces: list[str]) -> bool:
    """Whether an entry may begin with the name of a person: with no word of posts, degrees, employers or schools."""
    first, *more = pieces
    if table_pattern("entries", "degrees").match(fold(first)) or is_employer(first) or is_school(first):
        return False
    if is_title(first):
        # A trade is a family name, too: beside the title or the degree of the entry it is one.
        return any(is_title(piece) or is_degree(piece) for piece in more)
    return not _ARTICLE.match(first)
