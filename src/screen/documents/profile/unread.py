"""What of a document is nowhere in the profile: each such line with its place, so that nothing is lost in silence."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from screen.documents.blocks.block import Document
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.sections.section import Section
from screen.ground.text import fold

_SHORT = 4
"""Letters: shorter words say little, and stand everywhere."""
_CONTACT = re.compile(
    r"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\])\s?[\w-]+)+|(?:\+|00)?\d[\d\s().-]{7,}\d"
    r"|(?:https?://|www\.|mailto:|tel:)\S+|\b[\w-]+\.(?:com|org|net|io|dev|de|edu|ac|example)(?:/\S*)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?i)\b(?:e-?mail|mail|phone|mobile|telefon|teléfono|tel|address|adresse|website|github|linkedin)\b:?"
)
_LENGTH = re.compile(
    r"\b\d{1,2}\s*(?:years?|yrs?|months?|mos?|weeks?|jahre?|monate?|ans?|mois|años?|meses)\b", re.IGNORECASE
)
"""How long something took: it follows from the dates."""
_LEFT_OUT = frozenset({"contact", "references"})
"""Kinds of section that are left out on purpose."""
_MOST, _LONGEST = 5_000, 600
"""Lines that are named, and characters of one entry; a longer line takes several."""


def unread_lines(
    profile: Mapping[str, Any], documents: Sequence[Document], sections: Mapping[str, Sequence[Section]]
) -> list[dict[str, str]]:
    """The lines of some documents with words that the profile does not have: text, place, why, and section."""
    kept = {
        word
        for text in _strings({key: value for key, value in profile.items() if key != "meta"})
        for word in telling(text)
    }
    out = []
    for document in documents:
        for section, plain, place in _lines(sections.get(document.file, ())):
            text = scrubbed(plain)
            words = telling(_without_dates(text))
            if words <= kept:
                continue
            why = "its section is not understood" if section.kinds[0] == "unknown" else f"not placed ({section.kind})"
            title = scrubbed(section.title)[:_LONGEST] or section.kind
            parts = textwrap.wrap(text, _LONGEST, break_on_hyphens=False)
            out += [{"text": part, "place": place, "why": why, "section": title} for part in parts]
    return out[:_MOST]


def telling(text: str) -> set[str]:
    """The words of a text that tell something: long ones, numbers, and those of scripts without spaces."""
    return {
        word
        for word in re.findall(r"[^\W_]+", fold(text))
        if len(word) >= _SHORT or any(char.isdigit() or char > "\u2e00" for char in word)
    }


def scrubbed(text: str) -> str:
    """A text without addresses, numbers of phones and links."""
    return " ".join(_LABEL.sub(" ", _CONTACT.sub(" ", text)).split()).strip(" |,;:·•-–—")


def _lines(sections: Sequence[Section]) -> Iterator[tuple[Section, str, str]]:
    """The lines of some sections with their places, and the headings that no list knows."""
    for section in sections:
        if section.kinds[0] in _LEFT_OUT:
            continue
        if not heading_kinds(section.title):
            yield section, section.title, section.place
        for line in lines_of(section.blocks, section.start):
            if not (line.kind == "heading" and heading_kinds(line.plain)):
                yield section, line.plain, line.place


def _without_dates(text: str) -> str:
    for span in reversed(find_dates(text)):
        text = f"{text[: span.begin]} {text[span.stop :]}"
    return _LENGTH.sub(" ", text)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _strings(part)
