"""What stands about a person at the top of a document: the headline below the name, and the running text."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from screen.documents.blocks.heading_names import bare, heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.blocks.span import Span
from screen.documents.entries.findings import Findings
from screen.documents.entries.stays.label import label_of
from screen.documents.entries.stays.phrase import is_place, is_title, may_be_town
from screen.documents.entries.tongues import only_spoken
from screen.documents.profile.identity import Identity
from screen.documents.profile.personal_data import CONTACT, PRIVATE, find_residence, is_postal, without_personal
from screen.documents.sections.heading_guess import SURE, guess_heading
from screen.documents.sections.section import Section
from screen.documents.words.people import is_name, same_person
from screen.documents.words.word_patterns import cv_name
from screen.ground.text import fold, words

_OF_REVISION = re.compile(
    r"(?i)(?:last )?(?:update[ds]?|revised|modified|compiled|generated)\b|stand\b\W*\d|mise à jour\b"
)
_FIRST_PERSON = re.compile(r"(?:^|, )(?:I|I['’]m|Je|Ich|저는|我)\s")
_LONG_TEXT = 120
_LONGEST_HEADLINE = 100
_FEWEST_WORDS = 5
"""Words of a sentence about somebody; fewer are a headline or a label."""
_BELOW = 2
"""Lines below the name in which a headline stands that no list of titles has."""


@cache
def _of_document() -> re.Pattern[str]:
    """What titles of documents say."""
    return re.compile(rf"(?i)\b(?:{cv_name()}|curriculum|portfolio)\b")


def read_about(findings: Findings, section: Section, identity: Identity, _order: DayOrder | None) -> None:
    """Take in the headline and the running text of the head of a document, or of a section about the person."""
    lines = lines_of(section.blocks, section.start)
    if section.kind == "head":
        lines = _with_whole_top(lines)
    for line in lines:
        text = without_personal(_without_contacts(line.plain))
        if identity.name and not without_name(line.plain, identity.name):
            continue
        if tongues := only_spoken(line):
            findings.tongues += tongues
        elif line.kind != "heading" and _is_running(text, section.kind):
            findings.summary.append((text, line.place))
        elif findings.label is None and section.kind == "head" and (said := _headline(line.text, identity.name)):
            findings.label = (said, line.place)
    if findings.label is None and section.kind == "head":
        findings.label = _below_name(lines, identity.name)
    if section.kind == "head":
        findings.residence = findings.residence or find_residence(lines, identity.name)


def _with_whole_top(lines: Sequence[Line]) -> list[Line]:
    """The lines at the top; of two headings with a bar in either the second goes on with the first: name, headline."""
    if len(lines) > 1 and all(line.kind == "heading" for line in lines[:2]) and "|" in lines[0].text + lines[1].text:
        mark = "" if lines[0].text.endswith("-") else " "
        whole = (*lines[0].spans, Span(mark), *lines[1].spans)
        return [msgspec.structs.replace(lines[0], spans=whole), *lines[2:]]
    return list(lines)


def stated_headline(metadata: Mapping[str, Any], *, by_title: bool) -> str | None:
    """The headline that the macros or the front matter of a document state: `\\position{}`, `role: Baker`.

    by_title: so may `\\title{}` of a class for CVs; elsewhere a title names the document.
    """
    for key in (
        "headline",
        "label",
        "position",
        "jobtitle",
        "tagline",
        "role",
        "subtitle",
        *(("title",) if by_title else ()),
    ):
        said = " ".join(str(metadata.get(key) or "").split())
        if _says_nothing_else(said) and not (is_name(said) or _of_document().search(said) or heading_kinds(said)):
            return said
    return None


def _without_contacts(text: str) -> str:
    """A long text without the sentences that hold an address or a number."""
    if PRIVATE.search(text) and len(text) > _LONG_TEXT:
        return " ".join(part for part in re.split(r"(?<=[.!?])\s+", text) if not PRIVATE.search(part))
    return text


def _is_running(text: str, kind: str) -> bool:
    """Whether a text tells of the person: long, or a sentence; of a section about nothing else, any but contacts."""
    if len(text) >= _LONG_TEXT:
        return True
    if PRIVATE.search(text) or CONTACT.search(text):
        return False
    count = len(words(text))
    if kind == "summary":
        return count > 1 or len(text) > _LONGEST_HEADLINE / 5
    return count >= _FEWEST_WORDS and text.endswith((".", "!", "。", "다."))


def _headline(text: str, name: str | None) -> str | None:
    """What a line at the top says somebody is: a title, no sentence, no address; without the name beside it."""
    parts = [part for part in (without_name(part, name or _leading_name(part)) for part in _parts(text)) if part]
    said = " ".join(" | ".join(parts).split())
    if not parts or len(said) >= _LONGEST_HEADLINE or not is_title(parts[0]) or said.endswith((":", "：")):
        return None
    if _FIRST_PERSON.search(said):
        return None
    if any(not span.single for span in find_dates(said)):
        return None  # a job
    return said


def _leading_name(text: str) -> str:
    """What is a name by its form before a comma: of somebody whose name was not found, or of nobody."""
    lead = text.partition(",")[0]
    return lead if lead != text and is_name(lead) else ""


def cut_town(findings: Findings) -> None:
    """Take the town out of the headline behind what somebody is: `Payroll officer | Wolverton`, `Developer, Krakow`.

    A word that no list has is none where the document says it of the work as well: `Paralegal, Conveyancing`.
    """
    if findings.label is None or not (found := _LAST.fullmatch(findings.label[0])) or not is_title(found["said"]):
        return
    town = found["town"]
    if is_place(town) or (may_be_town(town) and fold(town) not in words(_told_of_work(findings))):
        findings.label = (found["said"], findings.label[1])


def _told_of_work(findings: Findings) -> str:
    """What a document says of what somebody does and learned, but for names of employers, schools and places."""
    jobs = [text for job in findings.jobs for text in (job.position, job.summary, *job.highlights)]
    learned = [text for one in findings.degrees for text in (one.study, one.area, one.thesis, *one.notes)]
    skills = [text for group in findings.skills for text in (group.name, *group.keywords)]
    return "\n".join(filter(None, (*jobs, *learned, *skills, *(text for text, _ in findings.summary))))


_LAST = re.compile(r"(?P<said>.*[\w)])(?: \||[,.])\s+(?P<town>[^,.|]+)")


def _parts(text: str) -> list[str]:
    """The parts of a line between bars, without contacts and places.

    What stands between a title and a contact is a place, known or not.
    """
    has_contact = bool(CONTACT.search(text) or PRIVATE.search(text))
    text = PRIVATE.sub(" | ", text)
    parts = [part.strip() for part in re.split(r"[|•·\t]|\s[–—]\s" if has_contact else r"[|•·\t]", text)]
    parts = [part for part in parts if part and not (CONTACT.search(part) or PRIVATE.search(part) or is_place(part))]
    parts = [part for part in parts if not _OF_REVISION.match(part)]
    titles = [part for part in parts if is_title(part)]
    return titles if has_contact and titles[:1] == parts[:1] else parts


def _names(line: Line, name: str) -> bool:
    """Whether a line is the person's name, begins with its cell, or is a heading that greets with it."""
    first = line.text.partition("\t")[0]
    return (
        same_person(line.plain, name)
        or same_person(first, name)
        or (line.kind == "heading" and name.casefold() in line.plain.casefold())
    )


def without_name(text: str, name: str) -> str:
    """A text without the name of the person at its beginning, however its letters are set."""
    if text.casefold() == name.casefold() or (is_name(text) and same_person(text, name)):
        return ""
    rest = text[len(name) :] if name and text.casefold().startswith(name.casefold()) else ""
    if rest[:1] == " " or (rest[:1] == "," and is_title(rest)):
        return rest.strip(" ,–—-")
    return text


def _below_name(lines: Sequence[Line], name: str | None) -> tuple[str, str] | None:
    """What stands in the place of a headline, beside the name or right below it, whatever it says; None: nothing."""
    at = next((at for at, line in enumerate(lines) if name and _names(line, name)), None)
    if at is None:
        return None
    below = [line for line in lines[at + 1 :] if without_name(line.plain, name or "")][: _BELOW + 1]
    for number, line in enumerate(below[:_BELOW]):
        text = _whole_parts(line)
        text = text if len(words(text)) >= _FEWEST_WORDS else text.rstrip(".")
        # What may be a name is a headline where the contacts stand beside it or follow.
        told = any(PRIVATE.search(near.plain) or CONTACT.search(near.plain) for near in below[number : number + 2])
        named = is_name(text) and line.kind != "heading" and not told
        if _says_nothing_else(text) and not (_may_name_section(text) or named):
            return text, line.place
    return None


def _whole_parts(line: Line) -> str:
    """The parts of a line without contacts and places, if it begins with one; else all of it.

    What alone stands between the first and a contact is a place as well, known or not.
    """
    parts = _parts(line.text)
    if len(parts) == 2 and PRIVATE.search(line.text):
        parts = parts[:1]
    return " | ".join(parts) if parts and line.text.startswith(parts[0]) else line.plain


def _may_name_section(text: str) -> bool:
    """Whether a line is the name of a section, or in capitals and by its letters maybe one."""
    named = any(heading_kinds(part) for part in text.split(" | "))  # `Personal information | Ada Example`, of a form
    return named or (text.isupper() and guess_heading(bare(text)).over_none > -SURE)


def _says_nothing_else(text: str) -> bool:
    """Whether a short line is no place, date, address, label, sentence or list."""
    letters = sum(char.isalpha() or char.isspace() for char in text)
    if not 3 < len(text) <= _LONGEST_HEADLINE or letters < 0.85 * len(text) or text.endswith((".", ":", ",")):
        return False
    if PRIVATE.search(text) or CONTACT.search(text) or find_dates(text) or _FIRST_PERSON.match(text):
        return False
    return not (is_postal(text) or label_of(text)[0]) and not any(
        is_place(part.strip()) for part in re.split(r"[|•·\t]", text)
    )
