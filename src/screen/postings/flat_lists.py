"""Lists of a posting that came as one line, with their bullets and headings: `Duties: * Fires * Glazes`."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.postings.posting_sections import SHORT, names_only_sections, section_of

_FEWEST = 4
"""Bullets within a line, at least: fewer may be dashes."""
_BULLET = re.compile(r"\s([*•·▪●‣-])\s+(?=[A-ZÀ-Þ\d])")


def with_lists_parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a paragraph that has bullets within its lines, behind a heading, as headings and items."""
    for block in blocks:
        text = " ".join(block.text.split())
        marks = [found[1] for found in _BULLET.finditer(text)] if block.kind == "paragraph" else []
        mark = max(set(marks), key=marks.count, default="")
        first, *rest = re.split(rf"\s{re.escape(mark)}\s+(?=[A-ZÀ-Þ\d])", text) if mark else [text]
        if len(rest) < _FEWEST or not _heading_at_end(first):
            yield block
            continue
        for number, piece in enumerate((first, *rest)):
            heading = _heading_at_end(piece)
            if said := piece.removesuffix(heading).strip():
                kind, level = ("item", 1) if number else ("paragraph", 0)
                yield msgspec.structs.replace(block, kind=kind, level=level, spans=(Span(said),))
            if heading:
                yield msgspec.structs.replace(block, kind="heading", level=0, spans=(Span(heading),))


def _heading_at_end(text: str) -> str:
    """The words before the colon that ends a text which open a section; empty where none do.

    As many as are words of headings alone, else as few as may be: `[Glazes] What you'll do:`.
    """
    words = text.split()
    if not text.endswith(":"):
        return ""
    ends = [" ".join(words[-number:]) for number in range(1, min(SHORT, len(words)) + 1)]
    known = [end for end in ends if end[:1].isupper() and section_of(end) is not None]
    alone = [end for end in known if names_only_sections(end.rstrip(":"))]
    return alone[-1] if alone else next(iter(known), "")
