"""The blocks of a posting with its tables as rows and its headings as blocks of their own."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span, text_of
from screen.documents.posting.criteria_rows import rows_in
from screen.documents.posting.sections import SHORT, section_of


def iter_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; rows put together that were read cell by cell, and first lines apart that are headings."""
    return _with_headings_apart(_with_whole_rows(blocks))


def _with_whole_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; below a row that names sections (`Essential | Desirable`) the cells of each row put together."""
    header = False
    row: list[Block] = []
    for block in blocks:
        if row and (block.column is None or block.column < (row[-1].column or 0)):
            yield _row_of(row)
            row = []
        if header and block.column is not None:
            row.append(block)
            continue
        header = (header and block.kind == "row") or sum(
            section_of(text_of(cell)) is not None for cell in block.cells[1:]
        ) > 0
        yield block
    if row:
        yield _row_of(row)


def _row_of(blocks: Sequence[Block]) -> Block:
    last = max(block.column or 0 for block in blocks)
    cells = [
        "\n".join(block.text for block in blocks if block.column == number and block.text.strip())
        for number in range(last + 1)
    ]
    return msgspec.structs.replace(
        blocks[0], kind="row", spans=(Span("\t".join(cells)),), level=0, cells=tuple((Span(cell),) for cell in cells)
    )


def _with_headings_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a first line that is a heading by its words stands for itself (`Why join us?` above its prose)."""
    for block in blocks:
        if block.kind == "paragraph" and "\t" in block.text and (rows := rows_in(block.text)) is not None:
            for cells in rows:
                if len(cells) == 1:
                    yield msgspec.structs.replace(block, spans=(Span(cells[0]),))
                    continue
                spans = tuple((Span(cell),) for cell in cells)
                yield msgspec.structs.replace(block, kind="row", spans=(Span("\t".join(cells)),), level=0, cells=spans)
            continue
        first, broken, rest = block.text.partition("\n")
        first = first.strip()
        short = 0 < len(first.split()) <= SHORT and first[-1:] not in ".!,;" and first[:1].isupper()
        if block.kind == "paragraph" and not block.level and broken and short and section_of(first) is not None:
            yield msgspec.structs.replace(block, spans=(Span(first),))
            line = None if block.line is None else block.line + 1
            yield msgspec.structs.replace(block, spans=(Span(rest),), line=line)
        else:
            yield block
