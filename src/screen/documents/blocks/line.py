"""Lines: blocks cut at their hard breaks, each line with its styles, its depth and its place in the source."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from screen.documents.blocks.block import Block, Kind, Span
from screen.documents.blocks.printed_dates import find_dates

_PARAGRAPH_RANK = 8
"""Headings rank 1..6 (guessed ones 7), paragraphs 8, items 8 + depth: a line belongs to the last one of lower rank."""


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
        return "".join(span.text for span in self.spans)

    @property
    def plain(self) -> str:
        """The text with spaces for tabs and runs of spaces made one."""
        return " ".join(self.text.split())


def place_of(block: Block) -> str:
    """Where a block stands, as people say it."""
    if block.page is not None:
        return f"{block.source} p.{block.page}"
    return f"{block.source}:{block.line}" if block.line is not None else block.source


def rank_of(block: Block) -> int:
    """How deep a block stands: headings above paragraphs above items, deeper items below."""
    if block.kind == "heading":
        return block.level or _PARAGRAPH_RANK - 1
    if block.kind == "item":
        return _PARAGRAPH_RANK + max(1, block.level)
    return _PARAGRAPH_RANK + block.level


def split_spans(spans: Iterable[Span], mark: str) -> Iterator[tuple[Span, ...]]:
    """The runs cut at every `mark`; styles are kept, empty parts too."""
    part: list[Span] = []
    for span in spans:
        pieces = span.text.split(mark)
        for number, piece in enumerate(pieces):
            if number:
                yield tuple(part)
                part = []
            if piece:
                part.append(restyled(span, piece))
    yield tuple(part)


def restyled(span: Span, text: str) -> Span:
    """`text` in the style of `span`."""
    return span if text == span.text else Span(text, span.bold, span.italic, span.underline, span.href)


def cut_spans(spans: Iterable[Span], begin: int, stop: int) -> tuple[Span, ...]:
    """The runs between two places of the joined text."""
    out = []
    at = 0
    for span in spans:
        left, right = max(begin - at, 0), min(stop - at, len(span.text))
        if left < right:
            out.append(restyled(span, span.text[left:right]))
        at += len(span.text)
    return tuple(out)


_LONGEST_LINE = 2_500
"""Characters; what is longer is no line of a CV, and patterns on it would take a time that grows with its square."""


def lines_of(blocks: Iterable[Block], number: int = 0) -> list[Line]:
    """The lines of some blocks, empty ones left out. Records have none; `number` is that of the first block."""
    lines = []
    for at, block in enumerate(blocks, number):
        if block.kind == "record":
            continue
        first = True
        for whole in _with_whole_dates(split_spans(block.spans, "\n")):
            part = cut_spans(whole, 0, _LONGEST_LINE)
            if "".join(span.text for span in part).strip():
                macro = block.fields.get("macro") if block.fields else None
                cells = tuple(_cell_text(cell) for cell in block.cells) if first else ()
                lines.append(Line(part, block.kind, rank_of(block), at, first, place_of(block), macro, cells))
                first = False
    return lines


def _cell_text(cell: Iterable[Span]) -> str:
    """A cell as text, its lines parted by line feeds."""
    lines = _with_whole_dates(split_spans(cell, "\n"))
    return "\n".join("".join(span.text for span in line) for line in lines).strip()


_OPEN_DATE = re.compile(r"(?:\d|\w\.?)\s*(?:[-–—~]|\b(?:to|until|bis|au|à))\s*$|^\W*[^\W\d_]{3,9}\.?\s*$")
"""A line that may break off within dates: behind a dash, or behind the name of a month."""
_GOES_ON = re.compile(r"\s*[-–—~]\s*[^\W_]")
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
    first, second = ("".join(span.text for span in spans) for spans in (before, after))
    if "\t" in first or not (_OPEN_DATE.search(first) or _GOES_ON.match(second)):
        return False
    head = first[-2 * _LONGEST_DATE :].rstrip()
    flat = f"{head} {second[:_LONGEST_DATE].lstrip()}"
    return any(span.begin < len(head) < span.stop - 1 for span in find_dates(flat))


_COLUMNS = frozenset(
    [
        "category",
        "skill",
        "skills",
        "level",
        "proficiency",
        "details",
        "title",
        "authors",
        "author",
        "venue",
        "year",
        "date",
        "dates",
        "period",
        "paper",
        "publication",
        "journal",
        "conference",
        "link",
        "links",
        "status",
        "code",
        "pdf",
        "type",
        "company",
        "employer",
        "role",
        "position",
        "job",
        "degree",
        "school",
        "university",
        "institution",
        "location",
        "duration",
        "time",
        "organization",
        "name",
        "description",
        "no",
        "no.",
        "#",
        *("근무기간", "재직기간", "회사명", "근무처", "부서", "부서명", "직위", "직급", "담당업무", "업무", "업무내용"),
        *(
            "학교명",
            "전공명",
            "학과",
            "졸업",
            "졸업구분",
            "학점",
            "성적",
            "소재지",
            "비고",
            "내용",
            "구분",
            "입학",
            "상태",
        ),
        "제목",
        "저자",
        "연도",
        "기간",
        "회사",
        "직책",
        "직무",
        "학교",
        "전공",
        "학위",
        "题目",
        "作者",
        "年份",
        "时间",
        "公司",
        "职位",
        "学校",
        "专业",
        "学位",
        "période",
        "entreprise",
        "poste",
        "diplôme",
        "établissement",
    ]
)


def is_header_row(line: Line) -> bool:
    """Whether a row of a table only names its columns."""
    cells = [cell.strip(" *") for cell in line.text.casefold().split("\t") if cell.strip()]
    named = all(part.strip() in _COLUMNS for cell in cells for part in cell.split("/"))
    return len(cells) > 1 and named and (line.kind == "row" or len(cells) > 2)


_QUOTE_LENGTH = 80


def quote(text: str) -> str:
    """The beginning of a text, for a warning."""
    flat = re.sub(r"\s+", " ", text).strip()
    return flat if len(flat) <= _QUOTE_LENGTH else flat[: _QUOTE_LENGTH - 1].rstrip() + "…"
