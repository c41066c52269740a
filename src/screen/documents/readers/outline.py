"""The outline of a document in the making: inline runs come in, blocks go out."""

from collections.abc import Iterable

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.span import Span, join_spans
from screen.documents.readers.inline import is_bold, settle

LONGEST_HEADING = 60
"""Characters: a bold line on its own that is longer is a title or a sentence, not a heading."""

LONGEST_TITLE = 200
"""Characters: what is set as a heading and is longer is running text."""


class Outline:
    """Gathers spans and closes them into blocks of the kind that is open."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.line: int | None = None
        self._spans: list[Span] = []
        self._started: int | None = None
        self._prefix: tuple[Span, ...] = ()
        self._kind: Kind = "paragraph"
        self._level = 0

    def open(self, kind: Kind, level: int = 0) -> None:
        """Close what is open; what follows is of `kind`, once; then paragraphs that continue it."""
        self.close()
        self._kind, self._level = kind, level

    def add(self, span: Span) -> None:
        """Take in a run of text."""
        if self._started is None and span.text.strip():
            self._started = self.line
        self._spans.append(span)

    def mark(self, mark: str) -> None:
        """A line feed or a tab, but none at the beginning of a block, and never two line feeds."""
        if any(span.text.strip() for span in self._spans):
            self._spans.append(Span(mark))

    def trim(self) -> None:
        """Take back blanks at the end of what is gathered, for a comma to come."""
        while self._spans and not self._spans[-1].text.strip():
            self._spans.pop()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is gathered yet."""
        return not any(span.text.strip() for span in self._spans)

    @property
    def gathered(self) -> str:
        """What the block that is open says so far."""
        return "".join(span.text for span in self._spans)

    @property
    def begins_line(self) -> bool:
        """Whether what comes next stands at the beginning of a line."""
        said = [span.text for span in self._spans if span.text.strip() or "\n" in span.text]
        return not said or said[-1] == "\n"

    def close(self) -> None:
        """End the block that is open, if it has any text."""
        spans, line = settle(self._spans), self._started
        self._spans, self._started = [], None
        if not spans:
            return
        if self._kind == "heading":
            spans = self._as_heading(spans)
        if self._prefix:
            spans, self._prefix = join_spans((self._prefix, spans), "\n"), ()
        self.blocks.append(Block(self._kind, spans, self._level, line, source=self.source))
        if self._kind == "heading":
            self._level = 0
        self._kind = "paragraph"

    def _as_heading(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """The heading without a half of a pair of stars; a whole sentence set as a heading becomes a paragraph."""
        text = "".join(span.text for span in spans)
        if len(text) > LONGEST_TITLE:
            self._kind, self._level = "paragraph", 0
        elif text.startswith("**") and "**" not in text[2:]:
            first = spans[0]
            spans = settle((first.with_text(first.text[2:]), *spans[1:]))
        return spans

    def close_as_prefix(self) -> None:
        """End what is open as the first line of the block to come: a badge beside a title."""
        spans = settle(self._spans)
        self._spans = []
        if spans:
            self._prefix = join_spans((self._prefix, spans), " ") if self._prefix else spans

    def add_row(self, cells: Iterable[tuple[Span, ...]], level: int = 0, macro: str | None = None) -> None:
        """A row of a table, empty cells and all; one cell alone is a paragraph, none is nothing."""
        self.close()
        settled = [settle(cell) for cell in cells]
        full = [cell for cell in settled if cell]
        if not full:
            return
        if len(full) == 1 and macro is None:
            self.blocks.append(Block("paragraph", full[0], level, self.line, source=self.source))
            return
        fields = {"macro": macro} if macro else None
        row = Block(
            "row", join_spans(full, "\t"), level, self.line, cells=tuple(settled), fields=fields, source=self.source
        )
        self.blocks.append(row)

    def finish(self) -> list[Block]:
        """All blocks, bold lines on their own made headings of level 0."""
        self.close()
        if self._prefix:
            self.blocks.append(Block("paragraph", self._prefix, line=self.line, source=self.source))
            self._prefix = ()
        return [as_heading(block) if looks_like_heading(block) else block for block in self.blocks]


def looks_like_heading(block: Block) -> bool:
    """Whether a paragraph is one short line, all bold, that no sentence or date is."""
    if block.kind != "paragraph" or block.level or not is_bold(block.spans):
        return False
    text = block.text.strip()
    if len(text) > LONGEST_HEADING or "\n" in text or "\t" in text or text.endswith((".", ",", ";")):
        return False
    return not any(char.isdigit() for char in text) and not any(span.href for span in block.spans)


def as_heading(block: Block, level: int = 0) -> Block:
    """The same block as a heading."""
    return Block("heading", block.spans, level, block.line, block.page, source=block.source, column=block.column)
