"""Captions: names of sections on the first line of a paragraph, stuck to what they announce."""

from collections.abc import Sequence

import msgspec

from screen.sources.documents.block import Block, Span
from screen.sources.documents.heading import heading_kinds
from screen.sources.documents.line import split_spans

_KINDS = frozenset(
    {
        *("summary", "work", "internship", "education", "publications", "skills", "projects"),
        *("awards", "teaching", "service", "talks", "patents", "certificates"),
    }
)
_LONGEST = 45
_ENOUGH = 2
"""Sections so begun; a single such line may be a word of its paragraph."""


def part_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, captions made headings of their own.

    A bold caption is one by its looks; plain ones must name two sections of the document at least.
    """
    found = {at: caption for at, block in enumerate(blocks) if (caption := _caption(block))}
    plain = {caption[1] for caption in found.values() if not caption[2]}
    taken = {at for at, caption in found.items() if caption[2] or len(plain) >= _ENOUGH}
    out: list[Block] = []
    for at, block in enumerate(blocks):
        if at in taken:
            first, rest = _cut(block)
            out.append(Block("heading", first, line=block.line, page=block.page, source=block.source))
            line = block.line + 1 if block.line is not None else None
            out.append(msgspec.structs.replace(block, spans=rest, line=line))
        else:
            out.append(block)
    return tuple(out)


def _caption(block: Block) -> tuple[str, str, bool] | None:
    """The caption of a paragraph, the kind of section that it names, and whether it is bold."""
    if block.kind != "paragraph" or block.level or "\n" not in block.text.strip():
        return None
    first, rest = _cut(block)
    text = "".join(span.text for span in first).strip()
    if not 0 < len(text) <= _LONGEST or "\t" in text or text.endswith((".", ",", ";")) or not text[0].isupper():
        return None
    kinds = {kind.partition("/")[0] for kind in heading_kinds(text.rstrip(":"))}
    if not kinds or not kinds <= _KINDS:
        return None
    bold = all(span.bold for span in first if span.text.strip())
    if bold and all(span.bold for span in rest if span.text.strip()):
        return None
    return text, min(kinds), bold


def _cut(block: Block) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The first line of a block with any text, and the rest."""
    lines = list(split_spans(block.spans, "\n"))
    at = next(number for number, line in enumerate(lines) if "".join(span.text for span in line).strip())
    rest: list[Span] = []
    for number, line in enumerate(lines[at + 1 :]):
        rest += [Span("\n"), *line] if number else line
    return lines[at], tuple(rest)
