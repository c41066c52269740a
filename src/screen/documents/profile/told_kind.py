"""What sections list whose headings do not tell it: jobs or degrees, by their own entries."""

import itertools
import re
from collections.abc import Iterator, Sequence, Set

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.heading_names import heading_kinds, may_name_memberships, of_others
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import DayOrder, find_dates, guess_day_order
from screen.documents.entries.keywords import split_keywords
from screen.documents.entries.stays.career import parse_education, parse_work
from screen.documents.entries.stays.education import Degree
from screen.documents.entries.stays.phrase import is_club, is_degree, is_employer, is_place, is_school, is_title
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.stay import group_stays
from screen.documents.entries.stays.work import Job
from screen.documents.entries.tongues import is_tongue
from screen.documents.profile.inner_parts import lists_tongues, with_inner_parts, without_signature
from screen.documents.sections.section import Section, split_sections
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import says, table_pattern
from screen.ground.text import fold

_TELLING = {"unknown": frozenset({"work", "education"}), "certificates": frozenset({"education"})}
"""What the entries of sections of a kind may tell them to be."""
_MAY_LIST_SKILLS = frozenset({"unknown", "projects"})
_CAREER = frozenset({"work", "education"})
_GUESSED = frozenset({"skills", "summary", "other", "projects", "news", "awards", "certificates"})
"""Kinds of section that are told by the letters of a heading alone less surely than by lasting entries."""
_CAREER_IN_SHORT = 3
"""Dated lines of what is called a summary and is a career, at least."""
_OTHERS = re.compile(r"(?i)(?:students?|candidates?|graduates?|holders?|interns?|doctorands?)\b")
"""Who is meant by a degree right before such a word: not the candidate."""
_ARTICLE = re.compile(r"(?:The|Der|Die|Das|Le|La|Les|El|Los|Las|Il|De|Het)\s")
"""Before the name of an employer, and of no person."""
_OWN = re.compile(r"(?i)(?:what|where) i\b|(?:was|wo) ich\b|(?:ce que|où) j|(?:lo que|donde) he\b")
"""How headings begin whose entries are what the person did, whatever else those begin with."""
_NEAR = 2
"""Blocks below the heading of an entry in which its dates stand."""
_LONGEST_NAME = 40
"""Characters of a line that may name a part of a document without headings."""


def told_sections(document: Document) -> list[Section]:
    """The sections of a document, those whose headings no list knows under what their entries are.

    Only of a kind that no heading of the document names: jobs beside a section of such are as likely somebody else's,
    or unpaid. A heading of certificates (`Training`) is overruled by degrees alone, one that its letters alone tell by
    entries that lasted. In a document without any such section the part of its head from the first dated entry on is
    told in the same way, piece by piece where short lines stand above its parts.
    """
    sections = split_sections(document)
    order = guess_day_order("\n".join(block.text[:2_000] for block in document.blocks))
    named = {kind for section in sections if heading_kinds(section.title) for kind in section.kinds if section.blocks}
    several = sum("work" in section.kinds for section in sections) > 1
    studied = sum(section.kinds == ("education",) and bool(section.blocks) for section in sections) > 1
    told: list[Section] = []
    for section in sections:
        member = several and may_name_memberships(section.title)
        kinds = ("service",) if member else _told_kinds(section, order, named)
        kinds = ("certificates",) if studied and _lists_no_study(section) else kinds
        told.append(msgspec.structs.replace(section, kinds=kinds or section.kinds))
    whole = list(_parted(sections, told, order, named))
    return without_signature([part for section in whole for part in with_inner_parts(section, named)])


def _parted(
    sections: Sequence[Section], told: Sequence[Section], order: DayOrder | None, named: Set[str]
) -> Sequence[Section]:
    """The told sections; where none is one of jobs, its head as the parts that are.

    One dated line far below that would be a job tells less than such a list right below the name of the person.
    """
    lone = [after.kinds == ("work",) != section.kinds for section, after in zip(sections, told, strict=True)]
    lone = [one and len(_dated(section, order)) == 1 for one, section in zip(lone, sections, strict=True)]
    sure = [section if one else after for section, after, one in zip(sections, told, lone, strict=True)]
    if any(not {"work", "internship"}.isdisjoint(section.kinds) for section in sure):
        return told
    parts = [part for section in sure for part in _parts(section, order, named)]
    return parts if not any(lone) or any("work" in part.kinds for part in parts) else told


def _lists_no_study(section: Section) -> bool:
    """Whether a section that is known to be of degrees has no school, nor a degree but licences: `Qualifications`."""
    texts = [block.text for block in section.blocks if not says(block.text, "entries", "courses", "certificates")]
    schools = any(is_school(block.text) for block in section.blocks)
    named = section.blocks and section.kinds == heading_kinds(section.title) == ("education",)
    return bool(named) and not (schools or any(map(is_degree, texts)))


def _is_of_school(block: Block) -> bool:
    """Whether a block may tell of a course of a degree, by its school or its number."""
    return is_school(block.text) or re.search(r"\b[A-Z]{2,5}\s?\d{2,5}", block.text) is not None


def _told_kinds(section: Section, order: DayOrder | None, named: Set[str]) -> tuple[str, ...]:
    """What the entries of a section tell it to be, against a heading that no list knows; nothing if they do not."""
    if section.kind in _MAY_LIST_SKILLS and "skills" not in named and _lists_skills(section, order):
        return ("skills",)
    if section.kinds == ("courses",) and _dated(section, order) and not any(map(_is_of_school, section.blocks)):
        return ("certificates",)
    if section.kinds == ("unknown",) and "languages" not in named and lists_tongues(section.blocks, wholly=True):
        return ("languages",)
    kinds = _TELLING.get(section.kind, frozenset())
    if section.kinds == ("summary",) and _dated_lines(section, order) >= _CAREER_IN_SHORT:
        kinds = frozenset({"work"})  # `Career summary`
    if not kinds and section.kind in _GUESSED and not heading_kinds(section.title):
        kinds = _CAREER
    return _stays_in(section, order, kinds - named) if kinds - named else ()


def _lists_skills(section: Section, order: DayOrder | None) -> bool:
    """Whether a section is a list of short things without dates, of which none is a person, a job or a language."""
    text = "\n".join(block.text for block in section.blocks)
    listed = [piece for block in section.blocks for piece in split_keywords(block.text)]
    # People have no abbreviation beside a word, as many tools have: `Power BI`.
    people = sum(is_name(piece) and not (_ABBREVIATION.search(piece) and not piece.isupper()) for piece in listed)
    others = 2 * (people + sum(map(is_place, listed))) > len(listed)
    apart = others or any(is_title(piece) or is_school(piece) or is_tongue(piece) for piece in listed)
    told = of_others(section.title) or says(section.title, "entries", "free_time") or find_dates(text, order)
    short = all(len(re.sub(r"\([^)]*\)", "", piece).split()) <= _WORDS_OF_SKILL for piece in listed)
    return len(listed) >= _FEWEST_SKILLS and short and not (told or apart or "http" in text or text.endswith("."))


_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b|\d")
_FEWEST_SKILLS, _WORDS_OF_SKILL = 3, 4
"""Things that a list of skills has at least, and words of one of them at most."""


def _parts(section: Section, order: DayOrder | None, named: Set[str]) -> Iterator[Section]:
    """A section; the head of a document is cut where its dated entries begin, and again below lines that name parts.

    Headings of one level that each stand above a date are those of entries, and name no part.
    """
    dated = next((at for at, block in enumerate(section.blocks) if _lasting(block.text, order)), None)
    if section.kind != "head" or dated is None:
        yield section
        return
    begin = dated - (dated > 0 and _may_name(section.blocks[dated - 1], order))
    heads = [_may_name(block, order) for block in section.blocks]
    cuts = [begin, *(at for at in range(dated + 1, len(heads) - 1) if heads[at] and not heads[at + 1])]
    parts = [_part(section, at, stop, order) for at, stop in zip(cuts, [*cuts[1:], len(section.blocks)], strict=True)]
    if entries := _headed_entries(section.blocks, order):
        begin = entries[0]
        parts = [msgspec.structs.replace(section, blocks=section.blocks[begin:], start=section.start + begin)]
    kinds = [_stays_in(part, order, _CAREER - named) for part in parts]
    if not any(kinds):
        yield section
        return
    yield msgspec.structs.replace(section, blocks=section.blocks[:begin])
    for part, told in zip(parts, kinds, strict=True):
        mixed = told == ("work",) and "education" not in named and not any("education" in kind for kind in kinds)
        yield msgspec.structs.replace(part, kinds=("education", "work") if mixed else told or ("head",))


def _headed_entries(blocks: Sequence[Block], order: DayOrder | None) -> list[int]:
    """The headings of one level that each stand above dates, or hold them; none unless they are several."""
    heads = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    below = [itertools.takewhile(lambda one: one.kind != "heading", blocks[at + 1 : at + 1 + _NEAR]) for at in heads]
    dated = [
        at
        for at, near in zip(heads, below, strict=True)
        if any(_lasting(one.text, order) for one in (blocks[at], *near))
    ]
    alike = [at for at in heads if dated and blocks[at].level == blocks[dated[0]].level]
    return alike if len(alike) > 1 and set(alike) <= set(dated) else []


def _may_name(block: Block, order: DayOrder | None) -> bool:
    """Whether a line that stands alone may name what stands below it."""
    text = block.text.strip()
    if block.kind not in ("paragraph", "heading") or len(text) > _LONGEST_NAME or "\n" in text or "\t" in text:
        return False
    return not (
        text.endswith((".", ";"))
        or "," in text
        or any(map(str.isdigit, text))
        or "@" in text
        or find_dates(text, order)
    )


def _part(section: Section, begin: int, stop: int, order: DayOrder | None) -> Section:
    """Some blocks of a section, as one of its own; what may name it is its heading."""
    named = _may_name(section.blocks[begin], order)
    at = begin + named
    title = section.blocks[begin].text.strip() if named else ""
    return Section(("unknown",), title, (), section.blocks[at:stop], section.start + at, section.blocks[begin].place)


def _dated(section: Section, order: DayOrder | None) -> list[Block]:
    """The blocks of a section that hold a date."""
    return [block for block in section.blocks if find_dates(block.text, order)]


def _dated_lines(section: Section, order: DayOrder | None) -> int:
    """How many lines of a section hold a date."""
    return sum(bool(find_dates(line.text, order)) for line in lines_of(section.blocks))


def _lasting(text: str, order: DayOrder | None) -> bool:
    return any(not span.single for span in find_dates(text, order))


def _stays_in(section: Section, order: DayOrder | None, kinds: Set[str]) -> tuple[str, ...]:
    """`work` or `education`, if most of the dated entries of a section are jobs, or degrees, by their own words.

    Both of jobs with degrees among them. Nothing where that is none of `kinds`, where the heading denies or wishes for
    something, or where it or half of the entries may speak of somebody else. Entries of two parts that lasted are jobs
    if words tell so of one of them.
    """
    if of_others(section.title) or not _dated(section, order) or not _are_own(section, order):
        return ()
    degrees = parse_education(msgspec.structs.replace(section, kinds=("education",)), order)[0]
    studies = [one for one in degrees if _is_own_study(one, section.kind)]
    jobs = parse_work(msgspec.structs.replace(section, kinds=("work",)), order)[0] if "work" in kinds else []
    of_clubs = sum(is_club(job.name or "") for job in jobs)
    jobs = jobs if 2 * of_clubs < len(jobs) else []
    posts = sum(map(_is_post, jobs))
    if len(studies) > posts and 2 * len(studies) >= len(degrees):
        return ("education",) if "education" in kinds else ()
    if not (2 * posts >= len(jobs) > 0 or _have_lasted(jobs)):
        return ()
    return ("education", "work") if studies and "education" in kinds else ("work",)


def _is_own_study(degree: Degree, kind: str) -> bool:
    """Whether a degree is the person's by its words; a `Forklift Licence` among certificates is at no school."""
    own = is_degree(degree.study or "") and not _OTHERS.match(degree.area or "")
    return own and (kind != "certificates" or is_school(degree.institution or ""))


def _have_lasted(jobs: Sequence[Job]) -> bool:
    """Whether most of several jobs have two parts and lasted, and the words of one tell what it is."""
    lasted = [job for job in jobs if job.start != job.end and job.name and job.position]
    told = any(is_title(job.position or "") or is_employer(job.name or "") for job in lasted)
    return told and len(lasted) > 1 and 3 * len(lasted) >= 2 * len(jobs)


def _is_post(job: Job) -> bool:
    """Whether all that tells a job is there: a date, an employer and a known title."""
    return bool(job.start and job.name and job.position and is_title(job.position))


def _are_own(section: Section, order: DayOrder | None) -> bool:
    """Whether fewer than half of the entries of a section may be somebody else's by what they begin with.

    A name with an employer beside its position may be a person, with a study it is one; in a list of several entries
    one with nothing but a position is an employer, and so is what a few of them begin with. The headings right below
    the person's own name are of nobody else.
    """
    told = _pieces(section, order)
    unsure = [found for found in told if _may_be_of_others(found)]
    if not unsure or section.kind == "head" or _OWN.match(section.title):
        return True
    people = [more for first, *more in unsure if is_name(first) and (len(told) == 1 or _has_employer(more))]
    studying = any(is_degree(piece) for more in people for piece in more)
    return len(told) > 1 and 2 * len(people) < len(told) and not studying


def _has_employer(pieces: Sequence[str]) -> bool:
    """Whether what stands behind the first piece of an entry names more than a position and a place."""
    if any(is_degree(piece) or is_employer(piece) or is_school(piece) for piece in pieces):
        return True
    named = [piece for piece in pieces if not is_place(piece)]
    return len(named) > 1 and any(map(is_title, named))


def _pieces(section: Section, order: DayOrder | None) -> list[list[str]]:
    """The pieces of the first lines of the entries of a section."""
    stays = group_stays(lines_of(section.blocks, section.start))
    pieces = [cut_pieces((*stay.above, *stay.head), order) for stay in stays]
    named = [
        [piece.text for at, piece in enumerate(found) if piece.date is None and (not at or piece.before != "open")]
        for found in pieces
    ]
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
