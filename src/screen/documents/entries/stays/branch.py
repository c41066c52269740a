"""Branches: the lines of a section as a tree, blocks above those that stand deeper, and which hold dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.entries.stays.phrase import is_degree

_PARAGRAPH_RANK = 8
PROSE = 170
"""Characters; a longer line is running text, and a date in it dates nothing."""


class Branch(msgspec.Struct):
    """The lines of a block, and the branches below it."""

    lines: list[Line]
    """Its own lines."""
    children: list["Branch"]
    """What stands deeper, in order."""

    @property
    def rank(self) -> int:
        """How deep it stands: the smaller, the higher."""
        return self.lines[0].rank

    @property
    def kind(self) -> str:
        """The kind of its block."""
        return self.lines[0].kind

    def all_lines(self) -> Iterator[Line]:
        """Its own lines and all below."""
        yield from self.lines
        for child in self.children:
            yield from child.all_lines()


def _freed(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, bold dated ones that a bullet swallowed (no blank line stood between them) set free as paragraphs."""
    before: Line | None = None
    free = 0
    for line in lines:
        if before is None or line.block != before.block or line.first:
            before, free = line, 0
        elif line.kind == "item" and not before.spans[0].bold and line.spans[0].bold and dated(line):
            free -= 1
        if free:
            number = -1000 * line.block + free
            yield msgspec.structs.replace(line, kind="paragraph", rank=_PARAGRAPH_RANK, block=number)
        else:
            yield line


def grow_branches(lines: Iterable[Line]) -> list[Branch]:
    """The highest lines, each with what stands below it."""
    roots: list[Branch] = []
    stack: list[Branch] = []
    for line in _freed(lines):
        if stack and line.block == stack[-1].lines[-1].block:
            stack[-1].lines.append(line)
            continue
        node = Branch([line], [])
        # A paragraph that continues an item has the item's rank, and belongs to it.
        while stack and (
            stack[-1].rank > line.rank
            or (stack[-1].rank == line.rank and not (line.kind == "paragraph" and stack[-1].kind == "item"))
        ):
            stack.pop()
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return roots


def dated(line: Line, order: DayOrder | None = None) -> list[PrintedSpan]:
    """The dates of a heading line; none in running text, but for a paragraph that begins with a head and its dates."""
    text = line.text
    spans = find_dates(text, order)
    begins = [_begins(line, span) for span in spans[:1] if line.kind == "paragraph"]
    if len(text) > PROSE:
        return spans[: sum(begins)]
    # A lone year within a sentence ("winner of 2019 challenge") dates nothing, nor within a line before a word beside
    # other dates ("Engineer, 2020 Vision, 2019 - 2021").
    alone = len(spans) == 1 or all(span.single for span in spans)
    short = len(text) < _SENTENCE or "\t" in text or any(begins)
    return [
        span
        for span in spans
        if not span.single or (short and (alone or not span.begin or not _BEFORE_WORD.match(text, span.stop)))
    ]


def _begins(line: Line, span: PrintedSpan) -> bool:
    """Whether a long line begins with dates that lasted, or with a bold head or a degree and a date of it behind that.

    `**Air badge** (2025): a display that …`, `MSc Physics, Example University, 2013 – 2015, with …`.
    """
    bold = sum(len(one.text) for one in takewhile(lambda one: one.bold, line.spans))
    first = line.text.partition(",")[0]
    head = bold or (len(first) if is_degree(first) else 0)
    between = line.text[head : span.begin]
    if not head:
        return not (span.single or between.strip())
    return len(line.text) > head and not (re.search(r"\w", between) if span.single else len(between) > _HEAD)


_SENTENCE = 110
"""Characters; in a longer line a year may stand in a sentence."""
_HEAD = 90
"""Characters behind such a head in which the dates stand: a school or an employer and its place, no sentence."""
_BEFORE_WORD = re.compile(r" [^\W\d_]")


def set_apart(text: str, order: DayOrder | None = None) -> list[PrintedSpan]:
    """The dates of a text that date it: not those within its words, as `2021` in `CVPR 2021 challenge`."""
    return [span for span in find_dates(text, order) if not (span.single and _runs_on(text, span))]


def _runs_on(text: str, span: PrintedSpan) -> bool:
    """Whether a date stands within words on both sides, beside a word in brackets, or before a bracket with another.

    So does one that ends a number: `ISO 9001:2015 auditor`.
    """
    before, after = text[: span.begin], text[span.stop :]
    word_before = re.search(r"(?:[^\W\d_]['’]?[ ]?|\d:)$", before) is not None
    word_after = re.match(r"[ ]?[^\W\d_]| ?\([^()]*\b(?:19|20)\d\d\)", after) is not None
    return word_before and (word_after or after.lstrip().startswith((")", "]")))


def is_dated(node: Branch) -> bool:
    """Whether a line of its own holds a date."""
    return any(dated(line) for line in node.lines)


def dated_lines(lines: Sequence[Line]) -> list[int]:
    """Which lines hold a date, those that name a year in passing (`CVPR 2021 challenge`) only where no other does."""
    all_dated = [at for at, line in enumerate(lines) if dated(line)]
    firm = [at for at in all_dated if any(not (span.expected and span.single) for span in set_apart(lines[at].text))]
    return firm or all_dated
