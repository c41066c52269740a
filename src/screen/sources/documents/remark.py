"""Plain entries: awards, projects, talks, patents, service, certificates: a heading line and what stands below."""

import re

import msgspec

from screen.ground.printed_dates import DayOrder, find_dates
from screen.sources.documents.line import Line, lines_of
from screen.sources.documents.passage import NUMBER, is_link_label
from screen.sources.documents.phrase import clean
from screen.sources.documents.section import Section
from screen.sources.documents.stay import group_stays
from screen.sources.documents.work import ends_of


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


def parse_remarks(section: Section, order: DayOrder | None = None) -> list[Remark]:
    """The entries of a section of a plain kind."""
    out = []
    for stay in group_stays(lines_of(section.blocks, section.start)):
        lines = [*stay.above, *stay.head]
        spans = [span for line in stay.head for span in find_dates(line.text, order)] or [
            span for line in stay.above for span in find_dates(line.text, order)
        ]
        texts = [text for line in lines if (text := _undated(line, order)) and not is_link_label(text)]
        if not texts:
            continue
        start, end, _ = ends_of(spans)
        below = [line.plain for line in stay.body if not is_link_label(line.plain)]
        bullets = tuple(line.plain for line in stay.body if line.kind == "item" and not is_link_label(line.plain))
        prose = [text for text in below if text not in bullets]
        out.append(Remark(texts[0], start, end, "\n".join([*texts[1:], *prose]) or None, bullets, stay.place))
    return out


def _undated(line: Line, order: DayOrder | None) -> str:
    """A heading line without its dates."""
    text = NUMBER.sub("", line.text)
    if len(text) > 200:
        return line.plain
    for span in reversed(find_dates(text, order)):
        text = text[: span.begin] + "\t" + text[span.stop :]
    return re.sub(r"\s+[,;|]\s*$", "", clean(re.sub(r"\s*,?\s*\t+\s*", " – ", text.strip().strip("\t")))).strip(" –,|")
