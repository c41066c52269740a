"""The blocks of a posting with its tables as rows and its headings as blocks of their own."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.span import Span, text_of
from screen.documents.readers.text.wrapping import is_open
from screen.postings.criteria_rows import names_columns, names_needs, rows_in
from screen.postings.flat_lists import with_lists_parted
from screen.postings.posting_sections import LEADING, SHORT, asks_for_something, names_only_sections, section_of
from screen.postings.run_in_heads import with_run_in_heads
from screen.postings.text_parts import is_need
from screen.postings.words import PostingWords, phrases

_LABEL = 4
"""Words of a label that opens a section within a paragraph, at most."""
_PARAGRAPH = 3
"""Lines below a heading that tell by themselves that they are a list, at least."""
_ITEM = 9
"""Words of an item whose bullet was lost, at most."""
_FACT = 2
"""Cells of a row that tells a fact of the post: its label and what it is."""


def iter_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; rows put together that were read cell by cell, and first lines apart that are headings."""
    parted = list(with_lists_parted(_with_loud_headings_apart(blocks)))
    rows = _with_whole_rows(_with_columns([*with_run_in_heads(parted)]))
    return _with_headings_apart(map(_with_fact_as_line, rows))


def _with_loud_headings_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a line in capitals that opens a section ends what stands above it: `- Raku / HOW TO APPLY`."""
    for block in blocks:
        lines = block.text.split("\n") if block.kind in ("paragraph", "item") else []
        loud = next((at for at in range(1, len(lines)) if lines[at].isupper() and _opens(lines[at])), 0)
        if not loud:
            yield block
            continue
        yield msgspec.structs.replace(block, spans=(Span("\n".join(lines[:loud])),))
        texts = (lines[loud], "\n".join(lines[loud + 1 :]))
        below = (Block("paragraph", (Span(text),), line=block.line, page=block.page) for text in texts if text)
        yield from _with_loud_headings_apart(below)


def _with_fact_as_line(block: Block) -> Block:
    """A row of a table of facts, `Location | Leeds`, as the line that says the same; other blocks as they are."""
    told = [text.strip(" :") for cell in block.cells if (text := text_of(cell).strip())]
    if len(told) != _FACT or PostingWords(told[0]).folded not in phrases("headings", "facts"):
        return block
    return msgspec.structs.replace(block, kind="paragraph", spans=(Span(": ".join(told)),), cells=())


def _with_columns(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; what a page has below `Essential` and `Desirable`, side by side, as the rows of a table."""
    at = 0
    while at < len(blocks):
        head, at = blocks[at], at + 1
        first, _, rest = head.text.partition("\n")
        needs = tuple(first.split("\t"))
        if head.kind != "paragraph" or not _name_needs(needs):
            yield head
            continue
        below = list(itertools.takewhile(lambda block: block.kind == "paragraph", blocks[at:]))
        told = list(itertools.takewhile(lambda block: "\t" in block.text, below))
        if not (rest or told) and len(below) == len(needs) == 2:
            # A page's columns were read one behind the other.
            yield from (_row(head, needs), _row(below[0], [block.text for block in below]))
            at += len(below)
            continue
        texts = [rest, *(block.text for block in told)]
        width = max(line.count("\t") + 1 for text in texts for line in (text or " ").splitlines())
        if not 0 <= width - len(needs) <= 1:
            yield head
            continue
        yield _row(head, ("",) * (width - len(needs)) + needs)
        for block, text in zip((head, *told), texts, strict=True):
            yield from (_row(block, row) for row in _rows_below(text, len(needs), width))
        at += len(told)


def _name_needs(cells: Sequence[str]) -> bool:
    """Whether short cells name both needs, and no other section."""
    if any(map(names_needs, cells)):
        return False  # `Requirement | Essential/Desirable`
    named = {section_of(cell) if len(cell.split()) <= SHORT else None for cell in cells}
    return {"required", "preferred"} <= named <= {"required", "preferred", None}


def _opens(line: str) -> bool:
    return section_of(line) is not None and not asks_for_something(line)


def _rows_below(text: str, columns: int, width: int) -> Iterator[tuple[str, ...]]:
    """The lines of a text with tabs as rows of as many cells as the widest.

    A line with fewer goes on in the cell that cannot have ended, or begins small; else it is of the last column, which
    turns nobody away.
    """
    row: list[str] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) >= columns:
            if row:
                yield tuple(row)
            row = [*[""] * (width - len(cells)), *cells]
            continue
        at = next((number for number, cell in enumerate(row[-columns:], -columns) if is_open(cell)), None)
        if row and (at is not None or line[:1].islower()):
            at = -1 if at is None else at
            row[at] = f"{row[at]} {' '.join(cells)}"
            continue
        if row:
            yield tuple(row)
        row = [*[""] * (width - len(cells)), *cells]
    if row:
        yield tuple(row)


def _row(block: Block, cells: Sequence[str]) -> Block:
    spans = tuple((Span(cell),) for cell in cells)
    return msgspec.structs.replace(block, kind="row", spans=(Span("\t".join(cells)),), level=0, cells=spans)


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
        header = (header and block.kind == "row") or names_columns([text_of(cell) for cell in block.cells])
        yield block
    if row:
        yield _row_of(row)


def _row_of(blocks: Sequence[Block]) -> Block:
    last = max(block.column or 0 for block in blocks)
    cells = ["\n".join(block.text for block in blocks if block.column == number) for number in range(last + 1)]
    return msgspec.structs.replace(
        blocks[0], kind="row", spans=(Span("\t".join(cells)),), level=0, cells=tuple((Span(cell),) for cell in cells)
    )


def _with_headings_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a first line that is a heading by its words stands for itself (`Why join us?` above its prose)."""
    for block, below in itertools.zip_longest(blocks := [*blocks], blocks[1:]):
        if block.kind == "paragraph" and "\t" in block.text and (rows := rows_in(block.text)) is not None:
            for cells in rows:
                if len(cells) == 1:
                    yield msgspec.structs.replace(block, spans=(Span(cells[0]),))
                    continue
                yield _row(block, cells)
            continue
        lines = block.text.split("\n")
        if block.kind == "item" and len(lines) > 1 and _goes_on_as_heading(lines[-1], lines[-2]):
            # The item of a text goes on with the heading of the next ones, which no empty line parts from it.
            yield msgspec.structs.replace(block, spans=(Span("\n".join(lines[:-1])),))
            yield msgspec.structs.replace(block, kind="paragraph", spans=(Span(lines[-1]),), level=0)
            continue
        if block.kind != "paragraph" or block.level or len(pieces := list(_pieces(lines, listed=is_item(below)))) == 1:
            yield block
            continue
        for start, text, kind in pieces:
            line = None if block.line is None else block.line + start
            of_kind: Kind = "heading" if kind == "heading" else "paragraph"
            yield msgspec.structs.replace(
                block, kind=of_kind, spans=(Span(text),), line=line, level=int(kind == "item")
            )


def is_item(block: Block | None) -> bool:
    """Whether a block is an item of a list."""
    return block is not None and (block.kind == "item" or block.level > 0)


def _pieces(lines: Sequence[str], *, listed: bool) -> Iterator[tuple[int, str, str]]:
    """A paragraph, parted around headings and before what opens a section; `listed`: a list stands below it.

    Each with its first line, and what it is: an `item` is a line or two below a heading, which are no sentences; a
    `heading` is one that its own words do not tell.
    """
    pairs = list(enumerate(itertools.pairwise(lines)))
    offers = {number for number, (line, below) in pairs if number and _heads_an_offer(line, below)}
    headings = offers | set(_headings(lines, listed=listed))
    begins = {number for number, line in enumerate(lines) if number and _begins_a_section(line)}
    edges = {0, *begins, *(edge for number in headings for edge in (number, number + 1)), len(lines)}
    for start, end in itertools.pairwise(sorted(edges)):
        below = lines[start:end]
        bare = start - 1 in headings and start not in headings | begins and len(below) < _PARAGRAPH
        if bare and all(len(line.split()) <= _ITEM and line[-1:] not in ".!?:" for line in below):
            yield from ((start + number, line, "item") for number, line in enumerate(below))
        else:
            yield start, "\n".join(below), "heading" if start in offers else "paragraph"


def _headings(lines: Sequence[str], *, listed: bool) -> Iterator[int]:
    """The lines of a paragraph that are headings by their words; the last one may be, above a list."""
    for number, (line, below) in enumerate(itertools.pairwise(lines)):
        if _is_a_heading(line, first=not number) or (number and _is_all_heading(line, lines[number - 1], below)):
            yield number
    if len(lines) > 1 and _is_all_heading(lines[-1], lines[-2], "") and (listed or len(lines[-1].split()) == 1):
        yield len(lines) - 1


def _is_a_heading(line: str, *, first: bool) -> bool:
    """Whether a line of a paragraph is a heading by its words; behind the first one that ends in a colon is."""
    line = line.strip()
    leads = line.endswith(":")
    short = 0 < len(line.split()) <= (LEADING if leads else SHORT) and line[-1:] not in ".!,;" and line[:1].isupper()
    return short and (first or leads) and _opens(line)


def _is_all_heading(line: str, above: str, below: str) -> bool:
    """Whether a line between two whole ones names sections and nothing else: `Preferred Qualifications and Skills`.

    In a text that was copied from a page its headings are lines as all others.
    """
    whole = not is_open(above) and line[:1].isupper() and not below[:1].islower()
    return whole and line[-1:].isalpha() and names_only_sections(line)


def _goes_on_as_heading(line: str, above: str) -> bool:
    """Whether the last line of an item begins with how much is needed and is a heading, or ends as one does.

    `Desirable skills`, `Your profile:`; any other may be but the end of the item, which was wrapped: `Benefits`.
    """
    needed = bool(line.split()) and is_need(line.split(maxsplit=1)[0]) and _is_all_heading(line, above, "")
    return needed or _is_a_heading(line, first=False)


def _heads_an_offer(line: str, below: str) -> bool:
    """Whether a short line stands above a sentence of what a workplace gives: `Health and Wellbeing`."""
    gives = any(not place.start for place in PostingWords(below).find(phrases("boilerplate", "gives")))
    short = len(line.split()) <= _LABEL and line[:1].isupper() and line[-1:].isalpha()
    return short and below.endswith((".", "!")) and gives and not asks_for_something(line)


def _begins_a_section(line: str) -> bool:
    """Whether a line of a paragraph opens a section, alone or with what it asks for: `Requirements: kilns`."""
    label, colon, _ = line.partition(":")
    return bool(colon) and len(label.split()) <= _LABEL and section_of(label) is not None
