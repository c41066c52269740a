"""What of a document is nowhere in the profile: each such line with its place, so that nothing is lost in silence.

Every line, record, head, foot and note of a document is entered here, whatever read it: the words of each stand in the
profile, or it is named.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.blocks.heading_names import bare, head_kinds, heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import LENGTH, find_dates
from screen.documents.blocks.span import quote
from screen.documents.entries.header_row import without_header
from screen.documents.entries.stays.events import without_event
from screen.documents.entries.stays.label import label_of
from screen.documents.entries.stays.labelled_form import is_number_of, without_label
from screen.documents.entries.stays.leave import is_leave
from screen.documents.entries.stays.stay import COUNTED
from screen.documents.entries.stays.thesis import without_label_of_thesis
from screen.documents.entries.stays.told_stay import without_verb
from screen.documents.entries.tongues import without_speaker
from screen.documents.profile.inner_parts import offers_references
from screen.documents.profile.name_forms import TWO_SCRIPTS, trimmed
from screen.documents.profile.personal_data import is_of_residence, is_postal, without_personal
from screen.documents.readers.inline import with_capitals
from screen.documents.sections.caption import lasts
from screen.documents.sections.section import Section
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import cv_name
from screen.ground.messengers import HANDLE, MESSENGER
from screen.ground.paper_status import read_standing
from screen.ground.text import fold

_MARK = re.compile(r"^\s*\[([A-Z]{1,3}\d{1,3})\]\s+\S")
"""The mark that an entry of a list has in a document, by which other lines name it: `[C03] A paper`."""
_NUMBERED = re.compile(r"^\W*\d{1,3}[.)\]]+\s+(?=\D)")
"""The number of a paper in its list: `3. A. Example`, `[12] A. Example`."""
_SHORT = 4
"""Letters: shorter words say little, and stand everywhere."""
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(r"\b[A-Z]{3}\b")
"""What is short and tells something: `SQL`."""
_LABEL = r"\b(?:e-?mail|mail|phone|mobile|telefon|teléfono|telephone|tel|address|adresse|website|github|linkedin)\b"
_CONTACT = re.compile(
    rf"{HANDLE.pattern}|(?:(?:{_LABEL}|{MESSENGER}|\bcell\b)[\s:.]*)?(?:"
    r"[\w.+-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\])\s?[\w-]+)+"
    r"|(?!\d{4}\.\d{4,5}\b)(?<![\d.])(?:\+|00)?\(?\d[\d\s().-]{7,}\d"
    r"|(?:https?://|www\.|mailto:|tel:)\S+|\b[\w-]{1,63}\.(?:com|org|net|io|dev|de|edu|ac|example)(?P<path>/\S*)?)"
    rf"|{_LABEL}\s*:|(?:^|(?<=[|·•]))\s*{_LABEL}\s*(?=[|·•]|$)",
    re.IGNORECASE,
)
_SITE = re.compile(r"[\w-]+\.\w+")
"""A bare address, which may be the name of an employer as well."""
_CELLS = re.compile(r"(?:\s+[|·•])+\s+")
"""Between what a line at the head of a document tells: headline, town, contacts."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AT_HEAD = frozenset({"head", "contact"})
"""Kinds of section whose bare addresses are those of the person."""
_LEFT_OUT = frozenset({"contact", "references"})
"""Kinds of section that are left out on purpose, but for what in them is running text or has dates."""
_JOBS = frozenset({"work", "internship", "teaching", "research"})
_STAYS = _JOBS | {"education"}
"""Kinds whose lines may have the labels of a form."""
_FORMS = _STAYS | {"languages"}
"""Those whose entries a form may number."""
_LEAST = 5
"""Telling words of running text: fewer in a section about contacts are an address."""
_ASIDE = {"running": "head or foot of the pages", "footer": "foot of the pages", "notes": "note"}
"""What readers keep beside the blocks, and what it is."""
_NO_TEXT = re.compile(
    r"(?i)^(?:type|section|e?mail|phone|url|website|links?|images?|photo|avatar|icon|layout|permalink|theme|id|key|code|uuid|guid"
    r"|pdf|slides|video|poster|bibtex|abbr|macro|colou?r|lang|location|profiles|username|.*date.*)$"
)
"""Fields of a record that hold no text about the person, or contacts; those of dates neither."""
_MOST, _LONGEST = 5_000, 600
"""Lines that are named, and characters of one entry; a longer line takes several."""


def unread_lines(
    profile: Mapping[str, Any], documents: Sequence[Document], sections: Mapping[str, Sequence[Section]]
) -> list[dict[str, str]]:
    """The lines of some documents with words that the profile does not have: text, place, why, and section."""
    kept = {
        word
        for text in _strings({key: value for key, value in profile.items() if key != "meta"})
        for word in _WORD.findall(fold(text))
    }
    statuses = {paper.get("status") for paper in profile.get("publications", ())}
    out = []
    for document in documents:
        entered_here = (*_lines(sections.get(document.file, ())), *_records(document), *_asides(document))
        marks = {fold(mark[1]) for entered in entered_here if (mark := _MARK.match(entered.text))}
        for entered in entered_here:
            text = scrubbed(entered.text, sites=entered.sites)
            missing = telling(_without_dates(text, kept)) - kept - marks
            if entered.papers and (told := read_standing(text)).status in statuses:  # what says so is in the status
                missing = missing.intersection(told.rest)
            if sum(not word.isdigit() or entered.fewest == 1 for word in missing) < entered.fewest:
                continue
            if not entered.sites:
                text = " | ".join(part for part in _CELLS.split(text) if telling(part) & missing)
            parts = textwrap.wrap(text, _LONGEST, break_on_hyphens=False)
            out += [
                {"text": part, "place": entered.place, "why": entered.why, "section": entered.section} for part in parts
            ]
    return out[:_MOST]


def left_dates(
    profile: Mapping[str, Any], unread: Sequence[Mapping[str, str]], sections: Iterable[Section] = ()
) -> Iterator[str]:
    """A sentence for the lines that tell from when to when something was, if no entry has those dates.

    They may be those of a whole job, which the number of lines that were not taken in does not tell. Such lines are the
    unread ones, and those of `sections` whose headings no list knows: these may have been taken for something else.
    """
    kept = set(_strings({key: value for key, value in profile.items() if key != "meta"}))
    guessed = (line for one in sections if not _names_kind(one) for line in lines_of(one.blocks, one.start))
    told = dict.fromkeys(
        [*((line.place, line.text) for line in guessed), *((one["place"], one["text"]) for one in unread)]
    )
    spans = [(place, text, span) for place, text in told for span in find_dates(text) if not span.single]
    left = [(place, text) for place, text, span in spans if kept.isdisjoint({span.start, span.end} - {None})]
    if left:
        yield f"{left[0][0]}: dates that are in no entry: {' / '.join(quote(text) for _, text in left[:3])}"


class _Entered(msgspec.Struct, frozen=True):
    """A text of a document that must be found again."""

    text: str
    place: str
    why: str
    """Why it is not, if it is not."""
    section: str
    fewest: int = 1
    """Telling words that must be missing of it for it to be named; beyond one, numbers do not count."""
    sites: bool = False
    """Whether a bare address in it may be the name of an employer."""
    papers: bool = False
    """Whether it is of a list of papers."""


def telling(text: str) -> set[str]:
    """The words of a text that tell something: long ones, abbreviations, numbers, those of scripts without spaces."""
    short = set() if text.isupper() and len(text.split()) > _SHORT else set(map(fold, _ABBREVIATION.findall(text)))
    return {
        word
        for word in _WORD.findall(fold(text))
        if len(word) >= _SHORT or word in short or any(char.isdigit() or char > "\u2e00" for char in word)
    }


def scrubbed(text: str, *, sites: bool = False) -> str:
    """A text without addresses, numbers of phones and links; with `sites` bare names of sites stay."""

    def put(found: re.Match[str]) -> str:
        said = found[0]
        is_name = sites and found["path"] is None and _SITE.fullmatch(said)
        return said if is_name or _is_dates(said) else " "

    return " ".join(_CONTACT.sub(put, text).split()).strip(" |,;:·•-–—")


def _is_dates(text: str) -> bool:
    """Whether the numbers of a text are years and parts of dates, no number of a phone: `2016 - 2018`."""
    numbers = re.findall(r"\d+", text)
    return (
        text[:1].isdigit()
        and any(map(_YEAR.fullmatch, numbers))
        and all(len(number) <= 2 or _YEAR.fullmatch(number) for number in numbers)
    )


def _lines(sections: Sequence[Section]) -> Iterator[_Entered]:
    """The lines of some sections with their places, and the headings that no list knows."""
    for section in sections:
        lines = tuple(without_header(lines_of(section.blocks, section.start)))
        # What follows a stay is no address, though its heading is known to no list.
        apart = section.kinds[0] == "contact" and not any(lasts(line.text) for line in lines)
        why = "its section is not understood" if section.kinds[0] == "unknown" else f"not placed ({section.kind})"
        title = scrubbed(section.title)[:_LONGEST] or section.kind
        if not apart and not _names_kind(section):
            yield _Entered(section.title, section.place, why, title)
        other = {line.block for line in lines if _names_other(line)}
        for line in lines:
            if _is_no_text(line, section.kinds[0]):
                continue
            fewest = _LEAST if apart and line.block not in other else 1
            said = "time away from work" if section.kind in _JOBS and is_leave(line.text) else why
            text = _said(line, section.kind, whole=apart and line.block in other)
            if section.kind in _FORMS and is_number_of(text):
                continue
            of_papers = section.kind.partition("/")[0] == "publications"
            yield _Entered(text, line.place, said, title, fewest, section.kinds[0] not in _AT_HEAD, of_papers)


def _names_kind(section: Section) -> bool:
    """Whether the heading of a section names what it is read as: all of it a list has, or its last word."""
    return bool(heading_kinds(section.title)) or section.kind in head_kinds(bare(section.title))


def _is_no_text(line: Line, kind: str) -> bool:
    """Whether a line is the name of a section, says where somebody lives, or that references may be asked for."""
    if line.kind == "heading" and heading_kinds(line.plain):
        return True
    if kind == "references" and offers_references(f"{kind} {line.plain}"):
        return True
    return kind in _AT_HEAD and is_postal(line.plain)


def _said(line: Line, kind: str, *, whole: bool) -> str:
    """What a line of a section of some kind says, without personal data and, unless the `whole` tells, its label."""
    text = without_personal(line.text)
    return " ".join(text.split()) if whole or text != line.text else _without_labels(line, kind)


def _without_labels(line: Line, kind: str) -> str:
    """A line of a section of some kind without what names no more than the field that the rest is of."""
    label, value = label_of(line.text)
    only_names = label and (heading_kinds(label) or (kind in _AT_HEAD and is_of_residence(label)))
    text = without_speaker(value if only_names else line.plain)  # `Languages: Welsh`
    if kind in _AT_HEAD and all(map(is_name, scripts := TWO_SCRIPTS.split(line.plain))):
        return scripts[0]  # of one name in two scripts
    if kind in _AT_HEAD and (said := scrubbed(text)).endswith(name := trimmed(said)) and is_name(name):
        return name  # `Name: Ada Example`, `Hi, I'm Ada Example`
    if kind.partition("/")[0] == "publications":
        return _NUMBERED.sub("", text)
    if kind in _STAYS:
        text = without_label(without_event(text[number.end() if (number := COUNTED.match(text)) else 0 :]))
        text = without_verb(text) if kind in _JOBS else text
    return without_label_of_thesis(text) if kind == "education" else text


def _names_other(line: Line) -> bool:
    """Whether a row or a label begins a line with the name of a section that is not left out: `Driving licence: B`."""
    kinds = heading_kinds(line.cells[0] if len(line.cells) > 1 else label_of(line.text)[0] or "")
    return bool(kinds) and kinds[0] not in _LEFT_OUT


def _records(document: Document) -> Iterator[_Entered]:
    """What the records of a document say; of an entry of BibTeX its title alone, all that is printed for sure."""
    for block in document.blocks:
        if block.kind != "record" or not block.fields:
            continue
        title = str(block.fields.get("section") or "record")
        told: Mapping[str, Any] = {title: block.fields}
        if block.fields.get("type") == "bibtex":
            told = {title: block.fields.get("title")}
        elif block.fields.get("type") == "jsonresume":
            told = {name: said for name, said in block.fields.items() if not _NO_TEXT.match(name)}
        for name, said in told.items():
            why = f"not placed ({next(iter(heading_kinds(name)), name)})"
            for text in _strings(said, _NO_TEXT):
                yield _Entered(text, block.place, why, name)


def _asides(document: Document) -> Iterator[_Entered]:
    """The heads, feet and notes of a document."""
    for name, what in _ASIDE.items():
        for text in _strings(document.metadata.get(name)):
            said = _furniture().sub(" ", with_capitals(_without_dates(text))) if name != "notes" else text
            yield _Entered(said, document.file, what, what)


@cache
def _furniture() -> re.Pattern[str]:
    """What stands on every page and says nothing of the person, besides name and date."""
    pages = r"(?:page|p[áa]gina|seite|sida|side)\s*\d*(?:\s*(?:/|\w{1,3})\s*\d+)?|\d{1,3}"
    return re.compile(rf"\b(?:{cv_name()}|{pages})\b", re.IGNORECASE)


def _without_dates(text: str, kept: AbstractSet[str] | None = None) -> str:
    """A text without the dates whose years stand in the profile, all if None, and without how long something took."""
    for span in reversed(find_dates(text)):
        years = {date[:4] for date in (span.start, span.end) if date}
        if kept is None or (years and years <= kept):
            text = f"{text[: span.begin]} {text[span.stop :]}"
    return LENGTH.sub(" ", text)


def _strings(value: Any, without: re.Pattern[str] | None = None) -> Iterator[str]:
    """The texts in some data, but for fields of some names."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            if without is None or not without.match(str(name)):
                yield from _strings(part, without)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _strings(part, without)
