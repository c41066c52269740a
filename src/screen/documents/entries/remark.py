"""Plain entries: awards, projects, talks, patents, service, certificates: a heading line and what stands below."""

import re

import msgspec

from screen.documents.blocks.date_grammar import months
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates
from screen.documents.entries.identifier import identifier_of
from screen.documents.entries.papers.passage import NUMBER, is_link_label
from screen.documents.entries.stays.branch import set_apart
from screen.documents.entries.stays.phrase import clean
from screen.documents.entries.stays.stay import PrintedStay, group_stays
from screen.documents.entries.stays.work import ends_of
from screen.documents.sections.section import Section
from screen.ground.text import fold


class Remark(msgspec.Struct, frozen=True):
    """One entry of a plain list."""

    title: str
    """Its heading line, without the date."""
    start: str | None
    """ISO, as far as printed."""
    end: str | None
    """The same; of a single date equal to the start."""
    summary: str | None
    """The other heading lines and the text below."""
    highlights: tuple[str, ...]
    """The bullets below."""
    place: str
    """Where it stands."""
    identifier: str | None = None
    """What the document calls it (`P03`); None where it has no such name."""
    keywords: tuple[str, ...] = ()
    """Topics that name it by its identifier."""


def parse_remarks(section: Section, order: DayOrder | None = None) -> list[Remark]:
    """The entries of a section of a plain kind."""
    out = []
    for stay in group_stays(lines_of(section.blocks, section.start)):
        lines = [*stay.above, *stay.head]
        texts = [text for line in lines if (text := _undated(line, order)) and not is_link_label(text)]
        if not texts:
            continue
        start, end, _ = ends_of(_dates(stay, order))
        below = [line for line in stay.body if not is_link_label(line.plain)]
        bullets = tuple(line.plain for line in below if line.kind == "item")
        said = "\n".join([*texts[1:], *(line.plain for line in below if line.plain not in bullets)]) or None
        out.append(Remark(texts[0], start, end, said, bullets, stay.place, identifier_of(lines[0].text)))
    return out


def _dates(stay: PrintedStay, order: DayOrder | None) -> list[PrintedSpan]:
    """The dates of an entry: those set apart in its heading lines, else any in them, else those of its group."""
    return (
        [span for line in stay.head for span in set_apart(line.text, order)]
        or [span for line in stay.head for span in find_dates(line.text, order)]
        or [span for line in stay.above for span in find_dates(line.text, order)]
    )


def _lasts_since(text: str, span: PrintedSpan) -> bool:
    """Whether words say since when something lasts, as `(since 2023)` does: such entries have but one date."""
    word = re.match(r"[^\W\d_]+", text[span.begin :])
    return span.current and word is not None and fold(word[0]) not in months()


def _undated(line: Line, order: DayOrder | None) -> str:
    """A heading line without its dates."""
    text = NUMBER.sub("", line.text)
    if len(text) > 200:
        return line.plain
    spans = set_apart(text, order)
    # Several dates in one line belong to its parts: `KDD 2018, WWW 2020`.
    for span in reversed(spans) if len(spans) == 1 or "\t" in text else ():
        if not _lasts_since(text, span):
            text = text[: span.begin] + "\t" + text[span.stop :]
    dashed = clean(re.sub(r"\s*,?\s*\t+\s*", " – ", text.strip().strip("\t")))
    return re.sub(r"\s+[,;|]\s*$|(?<=\s)\s+", "", dashed).strip(" –,|")
