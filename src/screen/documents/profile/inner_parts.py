"""Inner parts: lines of a section that say themselves what they list, whatever the heading above them says."""

import re
from collections.abc import Iterator, Sequence, Set

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span, cut_spans, join_spans, split_spans, text_of
from screen.documents.entries.keywords import split_keywords
from screen.documents.entries.stays.degree import is_slashed_degree
from screen.documents.entries.stays.label import label_of
from screen.documents.entries.stays.phrase import is_degree, is_place, is_school, is_subject
from screen.documents.entries.tongues import parse_languages
from screen.documents.profile.personal_data import PRIVATE
from screen.documents.sections.caption import lasts
from screen.documents.sections.section import Section
from screen.documents.sections.signature import is_signature, signed_on
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import says, word_set
from screen.ground.fluency import language_heads
from screen.ground.messengers import HANDLE
from screen.ground.text import fold

_LISTS_OF_THEIR_OWN = frozenset({"languages", "skills", "publications"})
"""Kinds of section in which a word for languages may be that for a group of what is listed."""
_WITH_ENTRIES = frozenset({"work", "internship", "teaching", "research", "projects", "volunteer"})
"""Kinds whose entries say what was done, and in which languages."""
_HOLDS_NO_CONTACT = _WITH_ENTRIES | {"skills", "education"}
_ABOUT = frozenset({"head", "summary", "contact"})
_OF_ANYTHING = frozenset({"head", "certificates", "interests", "other", "unknown"})
"""Kinds below which people put what remains, each line behind its own label."""
_BARE = frozenset({"unknown", "other"})
"""Those below which a line may list languages without a word for them."""
_LABELLED = frozenset({"languages", "skills", "volunteer", "certificates", "interests", "references"})
"""Kinds that a label may name there."""
_NEVER_OF_ENTRIES = frozenset({"interests", "references"})
"""Those that it may name behind the entries of any list."""
_MARKS = 2
"""Words of which classes are: `Klasse B`."""
_CLASSES = re.compile(r"(?:[^\W\d_]+ )?[A-Z]{1,2}\d?E?(?:(?:, ?|/| (?:[a-zà-ÿ]{1,3} )?)[A-Z]{1,2}\d?E?)*")
"""Those of a licence: `B`, `Klassen B, C1`, `B y C`."""
_LAST = 3
"""Blocks at the end of a document among which somebody signs."""


def with_inner_parts(section: Section, named: Set[str]) -> Iterator[Section]:
    """A section, and behind it the lines that say themselves what they list, a section each.

    Languages or other lists behind a word for them, `Sprachen: Deutsch`; what the person learnt in a course, among
    degrees; that references may be asked for. `named`: the kinds that headings of the document name.
    """
    kept: list[Block] = []
    parts: list[Section] = []
    courses = _courses_among(section) if section.kind == "education" else frozenset()
    below = dict(_lists_below_items(section)) if section.kind == "head" else {}
    stop = 0
    for number, block in enumerate(section.blocks):
        if number in below:
            stop = below[number].start - section.start + len(below[number].blocks)
            parts.append(below[number])
        if number < stop:
            continue
        if block.text in courses:
            parts.append(Section(("certificates",), section.title, (), (block,), section.start + number, block.place))
            continue
        lines = list(_lines_of(section, block, named))
        kinds = [
            "certificates" if text_of(line) in courses else _kind_of_line(section, number, line, named)
            for line in lines
        ]
        parts += [_part(section, block, at, lines[at], kind) for at, kind in enumerate(kinds) if kind]
        rest = [line for line, kind in zip(lines, kinds, strict=True) if kind is None]
        if rest or not lines:
            apart = len(rest) < len(lines)
            kept.append(msgspec.structs.replace(block, spans=join_spans(rest, "\n"), cells=()) if apart else block)
    changed = msgspec.structs.replace(section, blocks=tuple(kept) if parts else section.blocks)
    yield msgspec.structs.replace(changed, kinds=("education",)) if _lists_both(section) else changed
    yield from parts


def _lists_below_items(section: Section) -> Iterator[tuple[int, Section]]:
    """The lists below items that name what is in them, `Languages:`, a section each; with the numbers of the items."""
    for number, block in enumerate(section.blocks):
        kinds = heading_kinds(block.text) if block.kind == "item" and block.text.rstrip().endswith((":", "：")) else ()
        behind = enumerate(section.blocks[number + 1 :], number + 1)
        stop = next((at for at, one in behind if one.rank <= block.rank), len(section.blocks))
        listed = section.blocks[number + 1 : stop]
        if len(kinds) == 1 and kinds[0] in _LABELLED and listed:
            yield number, Section(kinds, block.text, (), listed, section.start + number + 1, block.place)


def _courses_among(section: Section) -> frozenset[str]:
    """The entries of a list of degrees that are courses or what one passes, by their words, or beside all others.

    Of these each has a degree and a school, or lasted. An entry is a block; a line, where each of its block has a date.
    """
    highest = min((block.rank for block in section.blocks), default=0)
    lists = [block for block in section.blocks if block.rank == highest and not _is_labelled(block)]
    whole = {line for block in lists for line in _lines_apart(block)}
    entries = [text for block in lists for text in _entries_of(block)]
    told = {text for text in entries if _is_course(text)}
    bare = {text for text in entries if text not in told and _may_be_passed(text, whole=text in whole)}
    others = [text for text in entries if text not in told | bare]
    return frozenset(told | bare if _are_studies(others) else told)


def _entries_of(block: Block) -> list[str]:
    return _lines_apart(block) or [block.text]


def _are_studies(entries: Sequence[str]) -> bool:
    """Whether entries beside others name a degree and a school, or lasted beside such."""
    whole = [_is_study(text) and is_school(text) for text in entries]
    return any(whole) and all(one or lasts(text) for one, text in zip(whole, entries, strict=True))


def _is_study(text: str) -> bool:
    """Whether a text names a degree, or how high a course is, and where: `Level 2 Food Safety, Example Board`."""
    return is_degree(text) or _LEVEL.search(text) is not None


_LEVEL = re.compile(r"(?i)\b(?:level|niveau|nivel|stufe)\s\d[^,\n]*,\s*[^\W\d_]")


def _is_labelled(block: Block) -> bool:
    """Whether a block names itself what it lists, or offers references: no entry of the list above."""
    return bool(heading_kinds(label_of(block.text)[0] or "")) or offers_references(block.text)


def _lines_apart(block: Block) -> list[str]:
    """The lines of a block of which each has a date; none of any other."""
    lines = block.text.strip().split("\n") if block.kind == "paragraph" else []
    return lines if len(lines) > 1 and all(map(find_dates, lines)) else []


def _may_be_passed(text: str, *, whole: bool) -> bool:
    """Whether an entry among degrees has one day, and names no degree, school or place, nor a part of a degree.

    `whole`: each line there is an entry, so that none is a part of one, `Computer Science, 2012`.
    """
    dates = find_dates(text)
    part = not whole and (is_subject(text) or label_of(text)[0] or says(text, "entries", "courses", "behind_degrees"))
    other = part or _is_study(text) or is_school(text) or any(map(is_place, re.split(r",\s|\n|\t", text)))
    return bool(dates) and all(span.single for span in dates) and not other


def _lists_both(section: Section) -> bool:
    """Whether the heading of degrees names certificates as well."""
    return {"education", "certificates"} == set(section.kinds)


def _part(section: Section, block: Block, at: int, line: Sequence[Span], kind: str) -> Section:
    """A line of a block as a section of its own, under its label if it has one."""
    text = text_of(line)
    value = label_of(text)[1]
    # `Driving licence: B` is one by its label.
    spoken = _SPEAKS.match(text) if kind == "languages" else None
    begin = (
        spoken.end()
        if spoken
        else text.rfind(value)
        if kind in _LABELLED and (kind != "certificates" or len(value.split()) > _MARKS)
        else 0
    )
    told = Block("paragraph", cut_spans(line, begin), line=block.line and block.line + at, page=block.page)
    told = msgspec.structs.replace(told, source=block.source)
    return Section((kind,), text[:begin].strip(" \t:："), (), (told,), section.start, block.place)


def _kind_of_line(section: Section, number: int, line: Sequence[Span], named: Set[str]) -> str | None:
    """What a line of a block of a section says itself that it lists; None if nothing."""
    text = text_of(line)
    block = section.blocks[number]
    is_last = number + 1 == len(section.blocks) and block.kind == "paragraph" and "\n" not in block.text.strip()
    told = _told_alone(section, block, text)
    label, value = label_of(text)
    kinds = heading_kinds(label) if label and value else ()
    if told is None and section.kind == "skills" and kinds == ("certificates",) and _CLASSES.fullmatch(value):
        return "certificates"
    if told or section.kind in _LISTS_OF_THEIR_OWN:
        return told
    # What stands among entries may be a part of one: in the last block, of one line, it may not.
    if is_last or section.kind not in _WITH_ENTRIES:
        bare = section.kinds[0] in _BARE and "languages" not in named
        said = text[spoken.end() :] if (spoken := _SPEAKS.match(text)) else text
        listed = value if kinds == ("languages",) else said if bare and len(split_keywords(text)) > 1 else ""
        if lists_tongues((Block("paragraph", (Span(listed),)),), wholly=listed == text):
            return "languages"
    return _labelled_kind(section, kinds, _may_be(section, block, is_last=is_last), value)


def _lines_of(section: Section, block: Block, named: Set[str]) -> Iterator[tuple[Span, ...]]:
    """The lines of a block; a sentence at the beginning of one that says which languages somebody speaks is apart."""
    for line in split_spans(block.spans, "\n") if block.kind != "record" else ():
        text = text_of(line)
        said = _SPEAKS.match(text) if section.kinds[0] in _BARE and "languages" not in named else None
        stop = text.find(".", said.end()) if said else -1
        if said is None or stop < 0 or not lists_tongues((Block("paragraph", (Span(text[said.end() : stop]),)),)):
            yield line
            continue
        yield cut_spans(line, 0, stop)
        if rest := text[stop + 1 :].strip():
            yield cut_spans(line, len(text) - len(rest))


_SPEAKS = re.compile(
    r"(?i)\s*(?:i )?(?:speaks?|ich spreche|spricht|je parle|parle|hablo|habla|parlo|parla)\s+(?=[^\W\d_])"
)


def _is_licence(text: str) -> bool:
    """Whether a line is the name of a licence with its classes behind it: `Carnet de conducir B y C`."""
    words = text.split()
    names = (at for at in range(1, len(words)) if heading_kinds(" ".join(words[:at])) == ("certificates",))
    return any(_CLASSES.fullmatch(" ".join(words[at:]).strip("()")) for at in names)


def _may_be(section: Section, block: Block, *, is_last: bool) -> Set[str]:
    """The kinds that a label may name in a section; the last line of all is of no job, skills are of no degree."""
    if section.kind in _OF_ANYTHING:
        return _LABELLED
    skills = {"skills"} if section.kind == "education" and block.kind == "paragraph" else set()
    return skills | (_NEVER_OF_ENTRIES if is_last else set())


def _told_alone(section: Section, block: Block, text: str) -> str | None:
    """What a line is without any label: an offer of references, a notice of rights, what somebody passed."""
    if offers_references(text):
        return None if block.kind == "item" and section.kind in _WITH_ENTRIES else "references"
    if text.lstrip().startswith("©") or (section.kind in _HOLDS_NO_CONTACT and _is_contact(text)):
        return "contact"
    if section.kind in _ABOUT and is_slashed_degree(text):
        return "education"
    licence = section.kind in _OF_ANYTHING - {"certificates"} and _is_licence(text)
    return "certificates" if licence or (_lists_both(section) and _is_course(text, listed=True)) else None


def _is_contact(text: str) -> bool:
    """Whether a line is an address of e-mail, a number of a phone or a handle, with a place beside it at most.

    Margins and boxes of a page come where they may: below the last job, of which they are no part.
    """
    bare = PRIVATE.sub("\t", HANDLE.sub("\t", text))
    if bare == text or find_dates(text):
        return False
    rest = re.split(r"[\t|•·;]", bare)
    return all(is_place(piece) or not re.search(r"[^\W\d_]", _LONE_LABEL.sub("", piece)) for piece in rest)


_LONE_LABEL = re.compile(r"^\W*[^\W\d_]+\s?[:：][\W\d]*$")
"""What stands before a number of a phone: `Mobile: `."""


def _labelled_kind(section: Section, kinds: Sequence[str], may_be: Set[str], value: str) -> str | None:
    """What the label of a line names in a section of a kind; nothing else than it `may_be`."""
    if kinds == ("languages",) and "skills" in section.kinds[1:]:  # of programming
        return "skills"
    told = kinds[0] if len(kinds) == 1 and kinds[0] in may_be - {"languages", section.kind} else None
    # What has a day below `Certificates` is one, whatever it is about: `Tools: Example Suite Specialist, 2021`.
    return None if (section.kind, told) == ("certificates", "skills") and find_dates(value) else told


def offers_references(text: str) -> bool:
    """Whether a line says that references may be asked for: `References available on request.`"""
    words = re.findall(r"[^\W\d_]+", fold(text))
    fits = 2 < len(words) <= _WORDS_OF_OFFER and words[-1] in word_set("entries", "request")
    return fits and heading_kinds(words[0]) == ("references",)


_WORDS_OF_OFFER = 7


def _is_course(text: str, *, listed: bool = False) -> bool:
    """Whether an entry among degrees is a course or what one passes, by its words: no degree, and one day.

    What has no date is but a line of an entry, and a word in the name of a school tells of no course. Where the heading
    names certificates as well (`listed`), what has no school either is one, with a word for them without a date.
    """
    dates = find_dates(text)
    apart = ", ".join(piece for piece in re.split(r",\s|\s[-–—|]\s|\t|\n", text) if not is_school(piece))
    is_course = says(apart, "entries", "courses") or _OF_DAYS.search(apart) is not None
    certified = says(apart, "entries", "courses", "certificates")
    told = bool(dates) or (listed and (is_course or certified))
    if is_degree(text) or not told or not all(span.single for span in dates):
        return False
    return ((certified or listed) and not is_school(text)) or is_course


_OF_DAYS = re.compile(
    r"\b(?:\d+|[^\W\d_]+)[ -](?:an? )?(?:day|hour|week)s?\b|\w*(?:tägig|wöchig|stündig)(?:e[rs]?)?\b|\btages\w+"
    r"|\b\d+ ?(?:tage|stunden|wochen|jours|heures|semaines|d[ií]as|horas|semanas|giorni|ore|settimane|dagen|uur)\b",
    re.IGNORECASE,
)
"""How a course says that it took no longer than weeks: `two-day course`, `dreitägiges Seminar`."""


def lists_tongues(blocks: Sequence[Block], *, wholly: bool = False) -> bool:
    """Whether most of what blocks list is languages, or all of it."""
    listed = Section(("languages",), "", (), tuple(blocks), 0, "")
    pieces = [piece for block in blocks for piece in split_keywords(block.text.replace("\n", ", "))]
    found = parse_languages(listed)
    known = sum(fold(one.language) in language_heads() for one in found)
    enough = len(found) == len(pieces) if wholly else 2 * len(found) > len(pieces)
    return enough and 2 * known >= len(found) > 0


def without_signature(sections: Sequence[Section]) -> list[Section]:
    """The sections; the last lines of the last one apart, with which somebody signs: place and day, and the name."""
    last = next((section for section in reversed(sections) if section.blocks), None)
    if last is None or last.kind == "head":
        return list(sections)
    lines = lines_of(last.blocks[-_LAST:], last.start)
    at = next((at for at, line in enumerate(lines) if signed_on(line.plain)), None)
    said = fold("\n".join(block.text for section in sections if section is not last for block in section.blocks))
    if at is None or not all(is_name(line.plain) and fold(line.plain) in said for line in lines[at + 1 :]):
        return list(sections)
    # `Berlin, 12 May 2022` may say where something was passed.
    if not (is_signature(lines[at].plain) or lines[at + 1 :]):
        return list(sections)
    return [part for section in sections for part in (_cut(last, lines[at:]) if section is last else (section,))]


def _cut(section: Section, signed: Sequence[Line]) -> tuple[Section, Section]:
    """A section without the lines at its end with which somebody signs, and these."""
    number = len(section.blocks) - len({line.block for line in signed})
    first = section.blocks[number]
    rows = list(split_spans(first.spans, "\n"))
    stop = len(rows) - sum(line.block == signed[0].block for line in signed)
    above = [msgspec.structs.replace(first, spans=join_spans(rows[:stop], "\n"))] if stop > 0 else []
    kept = msgspec.structs.replace(section, blocks=(*section.blocks[:number], *above))
    return kept, Section(("contact",), "", (), section.blocks[number:], section.start + number, first.place)
