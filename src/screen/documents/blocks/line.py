"""Lines: blocks cut at their hard breaks, each line with its styles, its depth and its place in the source."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span, cut_spans, split_spans, text_of

_Spans = tuple[Span, ...]


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
        for whole in _joined(_joined(split_spans(block.spans, "\n"), _whole_word), _whole_date):
            for part in _bounded(whole):
                macro = block.fields.get("macro") if block.fields else None
                cells = tuple(_cell_text(cell) for cell in block.cells) if first else ()
                lines.append(Line(part, block.kind, block.rank, at, first, block.place, macro, cells))
                first = False
    return lines


_ICON = re.compile("\\s*(?:[\U0001f000-\U0001faff]\\s*)+(?=\\w)")
"""A picture before the words of a line: `🏫 Sample College`."""


def _bounded(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """A line with text; one that is longer than any of a CV in parts, cut between words."""
    text = text_of(spans)
    begin = icon.end() if (icon := _ICON.match(text)) else 0
    while text[begin:].strip():
        stop = len(text)
        if stop - begin > _LONGEST_LINE:
            space = text.rfind(" ", begin, begin + _LONGEST_LINE)
            stop = space + 1 if space > begin else begin + _LONGEST_LINE
        yield cut_spans(spans, begin, stop) if stop - begin < len(text) else spans
        begin = stop


def _joined(parts: Iterable[_Spans], join: Callable[[_Spans, _Spans], _Spans | None]) -> Iterator[_Spans]:
    """One line or more, those made one that `join` makes one; it gives None for two that stay apart."""
    rest = iter(parts)
    open_part = next(rest)
    for part in rest:
        whole = join(open_part, part)
        if whole is None:
            yield open_part
        open_part = whole or part
    yield open_part


def _whole_word(before: _Spans, after: _Spans) -> _Spans | None:
    """A line and the next where the end of the first breaks a word between them, as `Founda-` and `tion`."""
    text = text_of(before)
    head, tail = _BROKEN_WORD.search(text), _REST_OF_WORD.match(text_of(after))
    if not head or not tail:
        return None
    stop = len(text.rstrip()) if is_compound(head[1], tail[0]) else head.end(1)
    return (*cut_spans(before, 0, stop), *after)


_BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})[-\u2010\u00ad]\s*$")
_REST_OF_WORD = re.compile(r"(?!(?:and|or|und|oder|et|ou|y|o|e)\b)[^\W\d_A-Z]{2,}")


def is_compound(head: str, tail: str) -> bool:
    """Whether a hyphen stays where a line ends at it: both halves are words, and together they are none."""
    # Loaded here: few cells break a word.
    from screen.ground.idf import reference_idf

    knows = reference_idf().knows
    return not knows((head + tail).casefold()) and all(knows(half.casefold()) for half in (head, tail))


def _cell_text(cell: Iterable[Span]) -> str:
    """A cell as text, its lines parted by line feeds."""
    lines = _joined(split_spans(cell, "\n"), _whole_date)
    return "\n".join(text_of(line) for line in lines).strip()


_DASH = re.compile(r"\s*[-–—~]\s*")


def _ends_with_date(text: str) -> bool:
    """Whether a line ends with a date that may go on."""
    return any(span.single and not text[span.stop :].strip() for span in find_dates(text))


_OPEN_DATE = re.compile(
    r"(?:\d|\w\.?)\s*(?:[-–—~]|\b(?:to|until|bis|au|à))\s*$|(?:^\W*|\d\s*[-–—~]\s*)[^\W\d_]{3,9}\.?\s*$"
)
"""A line that may break off within dates: behind a dash, or behind the name of a month."""
_GOES_ON = re.compile(r"\s*[-–—~]\s*[^\W_]")
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
"""All that goes on with the date of a column at the right."""
_LONGEST_DATE = 24
"""Characters of the beginning of a line in which the rest of a date stands."""


def _whole_date(before: _Spans, after: _Spans) -> _Spans | None:
    """A line and the next where a date is broken between them, as narrow cells break `2021.03 –` and `present`."""
    first, second = text_of(before), text_of(after)
    if _DASH.fullmatch(second) and _ends_with_date(first):
        return (*before, Span(" "), *after)
    if not (_OPEN_DATE.search(first) or _GOES_ON.match(second)) or ("\t" in first and not _YEAR.fullmatch(second)):
        return None
    head = first[-2 * _LONGEST_DATE :].rstrip()
    flat = f"{head} {second[:_LONGEST_DATE].lstrip()}"
    is_broken = any(span.begin < len(head) < span.stop - 1 for span in find_dates(flat))
    return (*before, Span(" "), *after) if is_broken else None
