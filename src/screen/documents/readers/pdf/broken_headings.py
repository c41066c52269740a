"""Headings that a narrow column breaks over lines, whole again."""

from collections.abc import Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.readers.inline import settle
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
    if is_open(first.text.removesuffix(":")) or first.text.endswith(" &"):
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
