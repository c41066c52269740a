"""Rows of a table to blocks: data stays a row, a table that only places text on the page is taken apart."""

from collections.abc import Sequence

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span, join_spans
from screen.documents.readers.inline import settle
from screen.documents.readers.outline import as_heading

_SHORT = 60
"""Characters: a cell that is shorter may be a heading or the dates beside a text."""
_MOST_LINES = 4


def row_blocks(cells: Sequence[Sequence[Block]], level: int = 0) -> list[Block]:
    """One row, each cell given as blocks, as what it means: a row, a heading beside its section, or plain blocks."""
    full = [cell for cell in cells if cell]
    if not full:
        return []
    if len(full) > 1 and all(_is_plain(cell) for cell in full):
        return [_row([_spans(cell) for cell in cells], full[0][0], level)]
    full = [in_column(cell, number) for number, cell in enumerate(cells) if cell]
    if len(full) == 1:
        return list(full[0])
    first, others = full[0], [block for cell in full[1:] for block in cell]
    if not _is_label(first):
        return [block for cell in full for block in cell]
    return _beside(first, others, level)


def in_column(cell: Sequence[Block], number: int) -> list[Block]:
    """The blocks of a cell, each with the column that it stood in."""
    return [msgspec.structs.replace(block, column=number) for block in cell]


def _beside(first: Sequence[Block], others: list[Block], level: int) -> list[Block]:
    """A label with the blocks of the cells beside it: a heading, unless it has a digit, as dates do."""
    if not any(char.isdigit() for block in first for char in block.text):
        text = join_spans([block.spans for block in first], " ")
        return [as_heading(msgspec.structs.replace(first[0], kind="heading", spans=text, level=0)), *others]
    lead: list[Block] = []
    while others and others[0].kind == "paragraph" and len(lead) < _MOST_LINES:
        lead.append(others.pop(0))
    if not lead and others and others[0].kind == "heading":
        lead.append(others.pop(0))
    if not lead:
        return [*first, *others]
    return [_row([_spans(first), _spans(lead)], first[0], level), *others]


def _is_plain(cell: Sequence[Block]) -> bool:
    """Whether a cell holds a few lines of text and nothing else."""
    return sum(1 + block.text.count("\n") for block in cell) <= _MOST_LINES and all(
        block.kind in {"paragraph", "heading"} for block in cell
    )


def _is_label(cell: Sequence[Block]) -> bool:
    return _is_plain(cell) and sum(len(block.text) for block in cell) <= _SHORT


def _spans(cell: Sequence[Block]) -> tuple[Span, ...]:
    return settle(join_spans([block.spans for block in cell], "\n"))


def _row(cells: Sequence[tuple[Span, ...]], first: Block, level: int) -> Block:
    full = [cell for cell in cells if cell]
    return Block("row", join_spans(full, "\t"), level, first.line, cells=tuple(cells), source=first.source)
