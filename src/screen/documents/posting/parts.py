"""The parts of a posting: its lines and sentences, each with the section that it stands in."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.posting.words import Words, phrases, table

Section = Literal["required", "preferred", "duties", "company", "benefits", "process", "soft", "opening"]

_SHORT = 7
"""Words of a paragraph that may be a heading, at most."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ(\"“„«])")
_ABBREVIATED = re.compile(r"(?:\b(?:e\.g|i\.e|z\.B|p\.ex|etc|incl|approx|ca|bzw|Ph\.D|M\.S|B\.S|No|St|Dr)\.)$")
_OPEN_LABEL = re.compile(r"^([^:：]{2,60})[:：]\s+(?=\S)")


class Part(msgspec.Struct, frozen=True):
    """One list item or one sentence."""

    words: Words
    section: Section
    """`opening`: before any heading that is known."""
    item: bool
    """It stands in a list."""
    label: bool
    """It stands behind a label that names its section: `Essential: …`."""
    line: int | None
    """Line of the source, from 1; None where the format has none."""


def iter_parts(document: Document) -> Iterator[Part]:
    """The parts of a posting, in order; headings are left out, and lines that are printed twice are given once."""
    section: Section = "opening"
    outer: Section = "opening"
    lower, listed = False, False
    seen: set[str] = set()
    for block in document.blocks:
        text = " ".join(block.text.split())
        if not text or block.kind == "record":
            continue
        if _is_heading(block, text):
            found = section_of(text)
            weak = block.kind != "heading"
            if found is not None:
                outer, lower = (outer, True) if weak else (found, False)
                section = found
            elif block.kind == "heading" and not weak:
                section = outer = "duties" if section == "duties" else section if section != "opening" else "opening"
            listed = False
            continue
        item = block.kind == "item" or block.level > 0
        if listed and lower and not item:
            section, lower = outer, False  # prose behind the list of a lower heading speaks for the whole section again
        listed = listed or item
        for sentence in _sentences(text):
            label = _OPEN_LABEL.match(sentence)
            here, labelled = section, False
            if (
                label
                and len(label.group(1).split()) <= _SHORT
                and (told := section_of(label.group(1))) in ("required", "preferred")
            ):
                here, labelled = told, True
            if sentence.casefold() in seen:
                continue
            seen.add(sentence.casefold())
            yield Part(Words(sentence), here, item, labelled, block.line)


def section_of(heading: str) -> Section | None:
    """The section that a heading opens; None where none of its words is known."""
    words = Words(heading)
    found = [
        (place.start, -len(place), number, name)
        for number, (name, known) in enumerate(table("sections").items())
        for place in words.find(known)
    ]
    if not found:
        return None
    # What is preferred or offered says more than the word that such headings share ("preferred qualifications").
    telling = [row for row in found if row[3] in ("soft", "preferred", "benefits")]
    return min(telling or found)[3]  # type: ignore[return-value]


def _is_heading(block: Block, text: str) -> bool:
    if block.kind == "heading":
        return True
    if block.kind not in ("paragraph", "row") or block.level:
        return False
    words = len(text.split())
    if words > _SHORT or text[-1] in ".!,;":
        return False
    bare = text.endswith((":", "?", "：")) or all(span.bold for span in block.spans if span.text.strip())
    return bare or section_of(text) is not None


def _sentences(text: str) -> Iterator[str]:
    held = ""
    for piece in _SENTENCE.split(text):
        held = f"{held} {piece}" if held else piece
        if _ABBREVIATED.search(held):
            continue
        yield held
        held = ""
    if held:
        yield held


def is_prose_of_need(words: Words) -> bool:
    """Whether a sentence says what somebody must have, wherever it stands."""
    return any(place.start <= 2 for place in words.find(phrases("need", "opens")))
