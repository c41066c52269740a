"""Leave: parental leave, career breaks and the like, which people list among their jobs and which are no work."""

import re
from collections.abc import Sequence
from functools import cache

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.entries.stays.phrase import is_title
from screen.documents.words.word_patterns import load_words
from screen.ground.text import fold

_MARKS = re.compile(r"\t|\n|[,;:|•·(){}\[\]（），、：]|\s[–—−-]+\s|^\s*[–—•*-]+\s|\s@\s|\s/\s")
_NEAR = 2
"""Lines of the same block in which its date may stand."""


@cache
def _pattern() -> re.Pattern[str]:
    words = load_words("entries")["leave"]
    said, before, after = (
        "|".join(
            re.escape(word).replace(r"\ ", "[ -]") for word in sorted(words[key], key=lambda word: (-len(word), word))
        )
        for key in ("words", "before", "after")
    )
    return re.compile(rf"(?:(?:{before})[ -])*(?:{said})(?:\s+(?:{after})\b.*)?\.?")


def is_leave(text: str) -> bool:
    """Whether an entry that prints this is time away from work: a part of it says so, and none names a position.

    `Maternity leave cover` and `Sabbatical Visitor` are jobs: behind the word only what it was for may stand.
    """
    parts = [part.strip() for part in _MARKS.split(_undated(text)) if part.strip()]
    said = [bool(_pattern().fullmatch(fold(part).strip(" .'\""))) for part in parts]
    return any(said) and not any(is_title(part) for part, leave in zip(parts, said, strict=True) if not leave)


def part_leave(lines: Sequence[Line], order: DayOrder | None = None) -> tuple[list[Line], list[tuple[Line, ...]]]:
    """The lines of a list of jobs without those of time away from work, and those, an entry each."""
    kept: list[Line] = []
    taken: list[tuple[Line, ...]] = []
    at = 0
    items = bool(lines) and lines[0].kind == "item"
    while at < len(lines):
        line = lines[at]
        if (line.kind == "item" and not items) or not is_leave(line.text) or not _is_dated(lines, at, order):
            kept.append(line)
            at += 1
            continue
        above: list[Line] = []
        if kept and kept[-1].block == line.block and _is_date(kept[-1], order) and not find_dates(line.text, order):
            above.append(kept.pop())
        stop = _end(lines, at, order)
        taken.append((*above, *lines[at:stop]))
        at = stop
    return kept, taken


def _is_dated(lines: Sequence[Line], at: int, order: DayOrder | None) -> bool:
    """Whether a line is a heading, or has a date on it or beside it that is of no position."""
    line = lines[at]
    if line.kind == "heading" or find_dates(line.text, order):
        return True
    beside = [other for other in lines[at + 1 : at + 1 + _NEAR] if other.block == line.block]
    if at and lines[at - 1].block == line.block and _is_date(lines[at - 1], order):
        return True
    dated = next((other for other in beside if find_dates(other.text, order)), None)
    return dated is not None and not is_title(dated.text)


def _end(lines: Sequence[Line], at: int, order: DayOrder | None) -> int:
    """Where the entry of a line ends: behind what stands deeper, or in its block before what has another date."""
    line, has_date = lines[at], bool(find_dates(lines[at].text, order))
    rest = [other for other in lines[at + 1 :] if other.block == line.block]
    dated = [number for number, other in enumerate(rest) if find_dates(other.text, order)]
    stop = at + 1
    if not dated:
        stop += len(rest)
    elif not has_date and not is_title(rest[dated[0]].text):
        stop += dated[0] + 1 if len(dated) > 1 else len(rest)
    while stop < len(lines) and lines[stop].rank > line.rank:
        stop += 1
    return stop


def _is_date(line: Line, order: DayOrder | None) -> bool:
    """Whether a line says a date and nothing else."""
    return bool(find_dates(line.text, order)) and not re.search(r"\w", _undated(line.text, order))


def _undated(text: str, order: DayOrder | None = None) -> str:
    """A text with tabs for its dates."""
    for span in reversed(find_dates(text, order)):
        text = f"{text[: span.begin]}\t{text[span.stop :]}"
    return text
