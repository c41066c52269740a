"""Volunteering: what was done unpaid, where and when; everything in the place of an entry is one."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.phrase import (
    clean,
    ends_in_legal_form,
    is_club,
    is_employer,
    is_legal_form,
    is_place,
    is_title,
)
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.work import Job, ends_of
from screen.documents.sections.section import Section
from screen.documents.words.word_patterns import says
from screen.ground.letter_case import CasePattern
from screen.ground.lexicon import load_lexicon
from screen.ground.text import fold

# `St. Mary's` and `Dr. Example` end no sentence; a stop for itself, behind dates that were taken out, does.
_SENTENCE = CasePattern(
    r"(?:(?<=[^\W\d_]{3})|(?<=[\p{Lu}]{2})|(?<=[⺀-鿿가-힣])|(?<=\b[\p{Ll}]{2}(?=[;:]|\.\s+[^\W\d_\p{Ll}])))\s?[.;:]\s+(?=[^\W\d_])"
    r"|(?<=[^\W\d_])\.\.\s+(?=[^\W\d_])|(?<=\))\s*[.:;]\s+|\s[.:;]\s+(?=[^\W\d_])"
)
_TOLD = re.compile(r"(?:\S+\s+){3,}.*[^\W\d_]{4}(?<!Corp)\.\s*")
"""A line of some words that ends with the stop of a sentence, not with that of `Inc.` or `St.`."""
_BEHIND_DATES = re.compile(r"\s*[.:;]\s+\w")
_PARTS = re.compile(r"\s*(?:\t|\n|\s[|•·–—]\s|\s-\s|,\s|\s@\s|\sat\s)\s*")
_BRACKETED = re.compile(r"(?P<name>.+?)\s*\((?P<place>[^()]+)\)\s*")
_WORD = re.compile(r"\w")
_LONGEST = 90
"""Characters of a title and an organisation; what is longer tells what was done."""


def parse_volunteering(section: Section, order: DayOrder | None = None, *, headed: bool = False) -> list[Job]:
    """The entries of a section about volunteering, of kind `volunteer`; `headed`: jobs have their employer first."""
    stays = group_stays(lines_of(section.blocks, section.start))
    return [job for stay in stays if (job := _told(stay, order, headed=headed))]


def volunteering_among(section: Section, order: DayOrder | None = None) -> list[Job]:
    """The unpaid posts at named bodies, from one date to another, among lines that are about something else.

    `Treasurer of the Example Choir (2018 to date). Allotment.`; a trade at a company is none, nor is to review papers.
    """
    told: list[Job] = []
    for line in lines_of(section.blocks, section.start) if section.kind in _HOLD_POSTS else ():
        for said in _CLAUSE.split(line.text):
            dates = find_dates(said, order)
            if len(dates) != 1 or dates[0].single or dates[0].start is None:
                continue
            # `Treasurer of the Example Choir (2018 to date), gardening`
            behind = _BEHIND.match(said, dates[0].stop) if dates[0].begin else None
            post = said[: behind.start()] if behind else said
            alone = msgspec.structs.replace(line, spans=(Span(", ".join(_split(post.strip()))),))
            job = _told(PrintedStay((), (alone,), ()), order, headed=False)
            if job and job.name and job.position and _is_unpaid(job.position, job.name, set(section.kinds)):
                told.append(job)
    return told


_HOLD_POSTS = frozenset({"interests", "service", "talks", "certificates", "other", "unknown"})
"""Kinds of section in which people tell of unpaid posts beside other things."""
_BEHIND = re.compile(r"\s*[)\]]?,\s+")
_CLAUSE = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[\d)]))\.\s+|\s[•·|]\s|;\s+")


def _is_unpaid(position: str, name: str, kinds: set[str]) -> bool:
    """Whether nobody is paid for a post: it says so, or a heading of free time or the body, a club or a choir, does.

    Below a heading of certificates, or one that no list knows, the post must say so itself.
    """
    if says(position, "entries", "unpaid"):
        return True
    is_work = ends_in_legal_form(name) or (not is_club(name) and (is_employer(name) or not name[0].isupper()))
    if is_work or "service" in (*heading_kinds(position), *heading_kinds(name)) or kinds & {"unknown", "certificates"}:
        return False
    is_post = _is_post(position) and fold(position) != "member"
    return is_post and (is_club(name) or kinds <= {"interests", "volunteer"})


def _is_post(text: str) -> bool:
    """Whether a phrase names a position, or an office of a club: `Kassenwartin`."""
    return is_title(text) or says(text, "entries", "unpaid", "offices")


_OF = CasePattern(r"(?P<role>(?:(?! with | at )[^,(]){3,40}?) of (?:the )?(?=[^\W\d_\p{Ll}])(?P<name>.+)")
_AT = re.compile(
    r"(?:other[:\s]+)?(?P<role>[^,(]{3,40}?) (?:at|with|for|in|aux?|à|de|du|des|del|della|der|beim|bei|im|van|bij"
    r"|voor|en|na|da|do|di|presso|chez) (?:the |das |dem |den |la |el |los |las |le |les |l['’]|de )?(?P<name>\w.+)"
)
"""A position and the organisation that it is one of, or is held at."""


def _split(text: str) -> list[str]:
    """A position and the organisation behind it, `Treasurer of the Example Choir`; else the text as it is.

    What was taught or used (`teacher of Python`) and where (`volunteer in Nepal`) is no organisation.
    """
    for found in filter(None, (_OF.on(text).search(text), _AT.fullmatch(text))):
        what = found["name"].split()[0].strip(",;:")
        if is_place(found["name"]) or load_lexicon().find(what):
            continue
        if _is_post(found["role"]) or says(found["role"], "entries", "unpaid"):
            return [found["role"], found["name"]]
    return [text]


def _told(stay: PrintedStay, order: DayOrder | None, *, headed: bool) -> Job | None:
    spans: list[PrintedSpan] = []
    texts: list[str] = []
    for line in (*stay.above, *stay.head):
        text = line.text
        for span in reversed(find_dates(text, order)):
            spans.insert(0, span)
            text = f"{text[: span.begin]}\n{text[span.stop :]}"
        texts.append(re.sub(r"[(\[]\s*\n\s*[)\]]", "", text))
    said, told = _parted("\n".join(texts))
    while len(said) > 1 and all(_named(_parts(said[:-1]), headed=headed)[:2]) and not is_place(said[-1].strip()):
        told.insert(0, clean(said.pop()))  # what stands below the position and the organisation says what was done
    position, name, location = _named(_parts(said), headed=headed)
    if not (position or name or told):
        return None
    bullets = tuple(line.plain for line in stay.body if line.kind == "item")
    told += [line.plain for line in stay.body if line.kind != "item"]
    start, end, current = ends_of(spans)
    return Job(name, position, start, end, "volunteer", location, "\n".join(told) or None, bullets, stay.place, current)


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The lines that name something, and the sentences that tell of it."""
    said: list[str] = []
    told: list[str] = []
    for line in filter(_WORD.search, text.split("\n")):
        if _BEHIND_DATES.match(line):
            told.append(line.strip(" .:;"))
            continue
        bare = line.strip(" \t,;–—-|")
        bare = bare if _BRACKETED.fullmatch(bare) else line.strip(" \t,;()–—-|")
        head, *rest = _SENTENCE.on(bare).split(bare, maxsplit=1)
        names = len(head) <= _LONGEST and (not said or "\t" in head or bool(rest) or not _TOLD.fullmatch(head))
        (said if names else told).append(head)
        told += rest
    return said, [clean(text) for text in told if _WORD.search(text)]


def _parts(lines: Sequence[str]) -> list[str]:
    parts: list[str] = []
    for part in (part for text in lines for part in _split_parts(text)):
        if parts and is_legal_form(part):  # `Example Co., Ltd.` is one
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _split_parts(text: str) -> list[str]:
    """What marks part in a line; a place in brackets at its end is one: `Kettle Rescue (Boston, MA)`."""
    found = _BRACKETED.fullmatch(text)
    if found and is_place(found["place"]):
        return [*_PARTS.split(found["name"]), found["place"]]
    return _PARTS.split(text)


def _named(parts: Sequence[str], *, headed: bool) -> tuple[str | None, str | None, str | None]:
    """Position, organisation and place among the parts of a heading.

    A known title is the position, else the first part; behind the organisation where jobs are printed so (`headed`).
    """
    named = [part for text in parts if re.search(r"[^\W\d_]", part := clean(text).strip(" ,;–—-|:."))]
    places = [part for part in named[1:] if is_place(part)]
    named = [part for part in named if part not in places]
    named = _split(named[0]) if len(named) == 1 else named
    titles = [part for part in named if _is_post(part)]
    named_first = len(named) == 1 or [is_employer(part) for part in named[:2]] == [True, False]
    position = next(iter(titles or named[headed or named_first :]), None)
    names = [part for part in named if part != position]
    return position, ", ".join(names) or None, ", ".join(places) or None
