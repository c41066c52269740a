"""Headings that a narrow column breaks over lines, whole again, and what else a PDF prints wrong."""

import re
from collections.abc import Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.inline import settle, with_capitals
from screen.documents.readers.text.wrapping import Vocabulary, attach, is_open

_MOST_WORDS, _SHORTEST = 5, 4
"""Words of a name at most; letters from which a word of one is written with a capital."""


def joined_headings(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[Block]:
    """Headings of one level in a row are one where the first cannot end there, or where both name what neither does.

    So are those of the largest print that may be a name.
    """
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if last is not None and _go_on(last, block):
            spans = settle(attach(list(last.spans), block.spans, vocabulary))
            out[-1] = Block("heading", spans, last.level, page=last.page, source=last.source)
        else:
            out.append(block)
    return out


def _go_on(first: Block, second: Block) -> bool:
    """Whether a heading goes on with the one before it."""
    if not first.kind == second.kind == "heading" or (first.level, first.page) != (second.level, second.page):
        return False
    if is_open(first.text.removesuffix(":")):
        return True
    whole = f"{first.text} {second.text}"
    if any(span.begin < len(first.text) < span.stop for span in find_dates(whole)):
        return True
    if heading_kinds(first.text) or heading_kinds(second.text):
        return False
    is_name = first.level == 1 and _are_name(whole)
    return is_name or bool(heading_kinds(whole))


def _are_name(text: str) -> bool:
    """Whether a text may be a name: few words, all but particles with a capital."""
    words = text.split()
    if len(words) > _MOST_WORDS or any(char.isdigit() or char in ",:|/&@" for char in text):
        return False
    return all(word[0].isupper() or len(word) < _SHORTEST for word in words)


_LOST_CAPITAL = re.compile(r"\b(?=[^\W\d_]*i)(?=(?:i*[A-Z]){5})[A-Zi]+\b")
_RUN_INTO = re.compile(
    r"(?<=[^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+['’]?(?:19|20)?\d\d\b)"
)


def mended(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a line set right."""
    return tuple(span.with_text(_parted(_capitals(span.text))) for span in spans)


def _parted(text: str) -> str:
    """A text with a tab before a date that the end of an overfull line runs into: `Boston, MAJul. 2020`."""
    return _RUN_INTO.sub("\t", text)


def _capitals(text: str) -> str:
    """A text with the capital I that small capitals lose where a font does not name it: `SCiENCE`."""
    text = with_capitals(text)
    letters = [char for char in text if char.isalpha()]
    if sum(char.isupper() for char in letters) > 5 and all(char.isupper() or char == "i" for char in letters):
        return text.upper()
    return _LOST_CAPITAL.sub(lambda found: found[0].upper(), text)
