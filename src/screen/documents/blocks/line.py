"""Lines: blocks cut at their hard breaks, each line with its styles, its depth and its place in the source."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span, cut_spans, split_spans, text_of


class Line(msgspec.Struct, frozen=True):
    """One visual line of a document."""

    spans: tuple[Span, ...]
    """Its text in runs of one style, without line feeds."""
    kind: Kind
    """Kind of the block that it is part of."""
    rank: int
    """How deep it stands: the smaller, the higher."""
    block: int
    """Number of its block in the document, so that lines of one block are known."""
    first: bool
    """It opens its block."""
    place: str
    """`file:12`, `file p.2`, or the file alone."""
    macro: str | None = None
    """Name of the LaTeX macro whose arguments the row holds."""
    cells: tuple[str, ...] = ()
    """Row: the cells as text, empty ones too."""

    @property
    def text(self) -> str:
        """The runs joined; a tab parts left from right."""
        return text_of(self.spans)

    @property
    def plain(self) -> str:
        """The text with spaces for tabs and runs of spaces made one."""
        return " ".join(self.text.split())


_LONGEST_LINE = 2_500
"""Characters; what is longer is no line of a CV, and patterns on it would take a time that grows with its square."""


def lines_of(blocks: Iterable[Block], number: int = 0) -> list[Line]:
    """The lines of some blocks, empty ones left out. Records have none; `number` is that of the first block."""
    lines = []
    for at, block in enumerate(blocks, number):
        if block.kind == "record":
            continue
        first = True
        for whole in _with_whole_dates(_with_whole_words(split_spans(block.spans, "\n"))):
            for part in _bounded(whole):
                macro = block.fields.get("macro") if block.fields else None
                cells = tuple(_cell_text(cell) for cell in block.cells) if first else ()
                lines.append(Line(part, block.kind, block.rank, at, first, block.place, macro, cells))
                first = False
    return lines


def _bounded(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """A line with text; one that is longer than any of a CV in parts, cut between words."""
    text = text_of(spans)
    begin = 0
    while text[begin:].strip():
        stop = len(text)
        if stop - begin > _LONGEST_LINE:
            space = text.rfind(" ", begin, begin + _LONGEST_LINE)
            stop = space + 1 if space > begin else begin + _LONGEST_LINE
        yield cut_spans(spans, begin, stop) if begin or stop < len(text) else spans
        begin = stop


def _with_whole_words(parts: Iterable[tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    """Lines, those made one between which the last cell of a row breaks a word, as `Founda-` and `tion`."""
    open_part: tuple[Span, ...] | None = None
    for part in parts:
        before, after = text_of(open_part or ()), text_of(part)
        head, tail = _BROKEN_WORD.search(before), _REST_OF_WORD.match(after)
        if open_part is not None and "\t" in before and head and tail:
            stop = len(before.rstrip()) if _is_compound(head[1], tail[0]) else head.end(1)
            open_part = (*cut_spans(open_part, 0, stop), *part)
            continue
        if open_part is not None:
            yield open_part
        open_part = part
    if open_part is not None:
        yield open_part


_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]\s*$")
_REST_OF_WORD = re.compile(r"(?!(?:and|or|und|oder|et|ou|y|o|e)\b)[^\W\d_A-Z]{2,}")


def _is_compound(head: str, tail: str) -> bool:
    """Whether a hyphen stays where a line ends at it: both halves are words, and together they are none."""
    # Loaded here: few cells break a word.
    from screen.ground.idf import reference_idf

    knows = reference_idf().knows
    return not knows((head + tail).casefold()) and all(knows(half.casefold()) for half in (head, tail))


def _cell_text(cell: Iterable[Span]) -> str:
    """A cell as text, its lines parted by line feeds."""
    lines = _with_whole_dates(split_spans(cell, "\n"))
    return "\n".join(text_of(line) for line in lines).strip()


_OPEN_DATE = re.compile(
    r"(?:\d|\w\.?)\s*(?:[-–—~]|\b(?:to|until|bis|au|à))\s*$|(?:^\W*|\d\s*[-–—~]\s*)[^\W\d_]{3,9}\.?\s*$"
)
"""A line that may break off within dates: behind a dash, or behind the name of a month."""
_GOES_ON = re.compile(r"\s*[-–—~]\s*[^\W_]")
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
"""All that goes on with the date of a column at the right."""
_LONGEST_DATE = 24
"""Characters of the beginning of a line in which the rest of a date stands."""


def _with_whole_dates(parts: Iterable[tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    """Lines, those between which a date is broken, as narrow cells break `2021.03 –` and `present`, made one."""
    open_part: tuple[Span, ...] | None = None
    for part in parts:
        if open_part is not None and _breaks_date(open_part, part):
            open_part = (*open_part, Span(" "), *part)
            continue
        if open_part is not None:
            yield open_part
        open_part = part
    if open_part is not None:
        yield open_part


def _breaks_date(before: Iterable[Span], after: Iterable[Span]) -> bool:
    """Whether one date begins on a line and ends on the next."""
    first, second = (text_of(before), text_of(after))
    if not (_OPEN_DATE.search(first) or _GOES_ON.match(second)) or ("\t" in first and not _YEAR.fullmatch(second)):
        return False
    head = first[-2 * _LONGEST_DATE :].rstrip()
    flat = f"{head} {second[:_LONGEST_DATE].lstrip()}"
    return any(span.begin < len(head) < span.stop - 1 for span in find_dates(flat))
