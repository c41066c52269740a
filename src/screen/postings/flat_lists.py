"""Lists of a posting that came as one line, with their bullets and headings: `Duties: * Fires * Glazes`."""

import itertools
import re
from collections.abc import Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.postings.posting_sections import SHORT, names_only_sections, section_of

_FEWEST = 4
"""Bullets within a line, at least: fewer may be dashes."""
_LONG = 60
"""Words of a line that no posting has, unless its lines were lost."""
_MARK = re.compile(r"(?:^|\s)#{1,6}\s+|\*\*")
_BULLETS = re.compile(r"(?:^|\s)[-*•]\s+(?=\S)")
_BULLET = re.compile(r"\s([*•·▪●‣-])\s+(?=[A-ZÀ-Þ\d])")


def with_lists_parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a paragraph that has bullets within its lines, behind a heading, as headings and items.

    So is a page whose lines were lost with the marks of its headings: `# Potter ## Requirements - Kilns - Wheels`.
    """
    for block in itertools.chain.from_iterable(map(_by_marks, blocks)):
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


def _by_marks(block: Block) -> Iterator[Block]:
    """A long line with marks of headings or bullets in it, as headings, paragraphs and items; others as they are."""
    text = " ".join(block.text.split())
    pieces = [piece for piece in _MARK.split(text) if piece.strip()]
    marked = len(pieces) + len(_BULLETS.findall(text)) >= _FEWEST
    whole = block.kind in ("paragraph", "heading") and "\n" not in block.text.strip()
    if not (whole and marked) or len(text.split()) < _LONG:
        yield block
        return
    for piece in pieces:
        first, *items = _BULLETS.split(piece)
        heading, said = _parted_at(first, _ends_of_heading(first.split(), listed=bool(items)))
        texts = [("heading", heading)]
        for number, one in enumerate((said, *items)):
            words = one.split()
            below = _last_heading(words) if number < len(items) else 0
            kept, opened = _parted_at(one, len(words) - below)
            texts += [("item" if number else "paragraph", kept), ("heading", opened)]
        for kind, one in texts:
            if plain := one.strip(" *#"):
                yield msgspec.structs.replace(
                    block, kind=kind, level=int(kind == "item"), spans=(Span(plain),), cells=()
                )


def _parted_at(text: str, at: int) -> tuple[str, str]:
    """A text, parted behind so many of its words."""
    words = text.split()
    return " ".join(words[:at]), " ".join(words[at:])


def _ends_of_heading(words: list[str], *, listed: bool) -> int:
    """How many words a heading takes that ends where its own words do, or where its list begins."""
    known = [n for n in range(1, min(SHORT, len(words)) + 1) if names_only_sections(" ".join(words[:n]))]
    return known[-1] if known else len(words) if listed and len(words) <= SHORT else 0


def _last_heading(words: list[str]) -> int:
    """How many words at the end of a text head the list behind it; 0: none do."""
    ends = (n for n in range(min(SHORT, len(words) - 1), 0, -1) if words[-n][:1].isupper())
    return next((n for n in ends if names_only_sections(" ".join(words[-n:]))), 0)


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
