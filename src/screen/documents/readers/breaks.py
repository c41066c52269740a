"""Hard breaks within paragraphs: a line behind a bullet is an item, whatever holds it."""

from collections.abc import Iterable

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.span import Span, cut_spans, join_spans, split_spans, text_of
from screen.documents.readers.inline import settle
from screen.documents.readers.text import markers


def with_items(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, lines behind a bullet within a paragraph made items of their own, as hard breaks leave them."""
    out: list[Block] = []
    for block in blocks:
        lines = list(split_spans(block.spans, "\n")) if block.kind == "paragraph" else []
        marks = [markers.bullet(text_of(line)) for line in lines]
        if not any(marks[1:]):
            out.append(block)
            continue
        part: list[tuple[Span, ...]] = []
        is_item = False
        for line, mark in zip([*lines, ()], [*marks, 1], strict=True):
            if mark and part:
                kind: Kind = "item" if is_item else "paragraph"
                spans, level = settle(join_spans(part, "\n")), block.level + is_item
                if spans:
                    out.append(Block(kind, spans, level, block.line, block.page, source=block.source))
                part = []
            if not part:
                is_item = bool(mark)
            part.append(cut_spans(line, mark) if mark else line)
    return out
