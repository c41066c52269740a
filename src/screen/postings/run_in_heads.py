"""Headings of a posting in items and paragraphs: terms of a list, numbered lines, bold words before prose."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.postings.posting_sections import SHORT, names_only_sections, section_of

_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_AGREEING = 2
"""Heads of one look that name a section of a posting, at least: then all that look so are headings."""
_Found = tuple[str, str]
"""A heading, and what stands behind it in its block."""


def with_run_in_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of those that begin with a head all of one look are headings, where some of them name sections.

    `<dt>What you bring</dt><dd>…`, `3. Requirements` with no `4.` right below, `**Your tasks.** You fire …`. So are
    bold words of headings alone that a sentence above a list begins with: `**We offer** beside 30 days of leave`.
    """
    found: dict[int, _Found] = {}
    for look in (_term, _numbered, _bold):
        heads = {at: told for at in range(len(blocks)) if (told := look(blocks, at)) and _is_short(told[0])}
        if sum(section_of(head) is not None for head, _ in heads.values()) >= _AGREEING:
            found = heads | found
    found |= {at: told for at in range(len(blocks)) if (told := _above_a_list(blocks, at))}
    for at, block in enumerate(blocks):
        if at not in found:
            yield block
            continue
        head, rest = found[at]
        yield msgspec.structs.replace(block, kind="heading", level=0, spans=(Span(head),))
        if rest:
            yield msgspec.structs.replace(block, spans=(Span(rest),))


def _is_short(head: str) -> bool:
    return 0 < len(head.split()) <= SHORT and not head.endswith((",", ";"))


def _term(blocks: Sequence[Block], at: int) -> _Found | None:
    """The term of an item that explains it, in bold on a line of its own."""
    block = blocks[at]
    first, _, rest = block.text.partition("\n")
    return (first, rest) if block.kind == "item" and rest and block.spans[0].bold else None


def _numbered(blocks: Sequence[Block], at: int) -> _Found | None:
    """A numbered line with no other one below it."""
    block, below = blocks[at], blocks[at + 1 : at + 2]
    number = _NUMBER.match(block.text)
    alone = number and block.kind == "item" and below and not _NUMBER.match(below[0].text) and "\n" not in block.text
    return (block.text[number.end() :], "") if number and alone else None


def _above_a_list(blocks: Sequence[Block], at: int) -> _Found | None:
    """The bold words of headings that a paragraph above a list begins with."""
    block, below = blocks[at], blocks[at + 1 : at + 2]
    head, rest = _bold_and_rest(block)
    leads = rest and block.kind == "paragraph" and not block.level and below and below[0].kind == "item"
    return (head, rest) if leads and names_only_sections(head) else None


def _bold_and_rest(block: Block) -> _Found:
    plain = next((number for number, span in enumerate(block.spans) if span.text.strip() and not span.bold), 0)
    head, rest = ("".join(span.text for span in spans) for spans in (block.spans[:plain], block.spans[plain:]))
    return head.strip(), rest.strip()


def _bold(blocks: Sequence[Block], at: int) -> _Found | None:
    """The bold words that a paragraph begins with, ended as a sentence is."""
    block = blocks[at]
    head, rest = _bold_and_rest(block)
    ended = block.kind == "paragraph" and not block.level and head.endswith((".", "?", "!")) and rest
    return (_NUMBER.sub("", head).rstrip("."), rest) if ended else None
