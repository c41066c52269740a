"""Headings that no markup says: a line by itself that is printed as one."""

import itertools
import re
from collections.abc import Iterable, Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds, is_bracketed
from screen.documents.blocks.printed_dates import find_dates


def pseudo_heading(block: Block, within: tuple[str, ...] = ("head",), *, plain: bool = False) -> bool:
    """Whether a paragraph is a heading that no markup says: one line, nothing but the name of a section.

    Parts of a list of papers (`International Conference`) need not be set apart within one; nor need any, if `plain`.
    """
    if block.kind != "paragraph" or block.level:
        return False
    text = block.text.strip()
    if not 0 < len(text) <= 60 or "\n" in text or "\t" in text or not heading_kinds(text.rstrip(":")):
        return False
    if is_linked(block):
        return False
    kinds = heading_kinds(text.rstrip(":"))
    if within[0].startswith("publications") and all(kind.startswith("publications/") for kind in kinds):
        return True
    bold = all(span.bold for span in block.spans if span.text.strip())
    letters = [char for char in re.sub(r"\([^)]*\)", "", text) if char.isalpha()]
    loud = all(char.isupper() for char in letters if char.lower() != char.upper())
    return bold or loud or plain or is_bracketed(text)


def look_of(block: Block) -> tuple[bool, bool]:
    """Whether a line is all in capitals, and all bold."""
    letters = [char for char in block.text if char.isalpha() and char.lower() != char.upper()]
    loud = bool(letters) and all(char.isupper() for char in letters)
    return loud, all(span.bold for span in block.spans if span.text.strip())


def is_linked(block: Block) -> bool:
    """Whether all of a block is a link."""
    return all(span.href for span in block.spans if span.text.strip())


def heads_dated(blocks: Sequence[Block]) -> bool:
    """Whether the bare name of a section stands right above something dated: one such is a heading too."""
    return any(
        pseudo_heading(block, plain=True) and find_dates(below.text.partition("\n")[0])
        for block, below in itertools.pairwise(blocks)
    )


def sets_apart(blocks: Iterable[Block]) -> bool:
    """Whether any name of a section is a heading, by markup or by its looks."""
    return any((block.kind == "heading" and heading_kinds(block.text)) or pseudo_heading(block) for block in blocks)
