"""A second person in one document: two names, each above sections of its own, which nothing may fuse in silence."""

import re
from collections.abc import Sequence

from screen.documents.blocks.block import Document
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import quote
from screen.documents.entries.stays.phrase import is_place
from screen.documents.profile.personal_data import PRIVATE
from screen.documents.words.people import is_name, same_person
from screen.documents.words.word_patterns import cv_name

_CAREER = frozenset({"work", "education", "skills", "summary", "internship", "publications"})
"""Kinds of section that a CV has once."""
_BELOW, _BESIDE = 8, 3
"""Lines from the top to the first name and from a name to its first section, and from a name to its contacts."""
_LONGEST = 45


def told_people(document: Document) -> str | None:
    """The sentence that tells of two people in a document; None where it is about one, as far as it shows."""
    lines = lines_of([block for block in document.blocks if block.kind != "record"])
    names = [at for at, line in enumerate(lines) if len(line.plain) <= _LONGEST and _opens_cv(lines, at)]
    first = names[0] if names and names[0] < _BELOW else len(lines)
    for second in names[1:] if first < len(lines) else ():
        one, other = lines[first], lines[second]
        kinds = set(_sections(lines[first:second]))
        if same_person(one.plain, other.plain) or is_place(other.plain) or not kinds & set(_sections(lines[second:])):
            continue
        if _begins_anew(lines, first, second):
            said = f"{quote(one.plain)} and {quote(other.plain)}"
            return f"{other.place}: two people stand in this file, {said}: split the file and import each part"
    return None


def _opens_cv(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a name and nothing else, with the name of a section soon below it and nothing dated between."""
    if not is_name(lines[at].plain) or heading_kinds(lines[at].plain):
        return False
    for line in lines[at + 1 : at + 1 + _BELOW]:
        if _kind(line) in _CAREER:
            return True
        if find_dates(line.text):
            return False
    return False


def _begins_anew(lines: Sequence[Line], first: int, second: int) -> bool:
    """Whether a later name stands as the first does: a heading as large, below the title of a CV, above contacts."""
    one, other = lines[first], lines[second]
    alike = one.kind == other.kind == "heading" and one.rank == other.rank
    titled = second > 0 and re.fullmatch(rf"\W*(?:{cv_name()})\W*", lines[second - 1].plain, re.IGNORECASE) is not None
    return alike or titled or any(PRIVATE.search(line.text) for line in lines[second + 1 : second + 1 + _BESIDE])


def _sections(lines: Sequence[Line]) -> list[str]:
    """The sections of a CV that lines of their own name."""
    return [kind for line in lines if (kind := _kind(line)) in _CAREER]


def _kind(line: Line) -> str:
    """The kind of section that a line is the name of; nothing where it is none."""
    text = line.plain.rstrip(":")
    kinds = heading_kinds(text) if len(text) <= _LONGEST and line.kind != "item" else ()
    return kinds[0].partition("/")[0] if kinds else ""
