"""Capitals: lists that are typed without any, with those by which names and titles are told elsewhere."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates
from screen.documents.entries.stays.phrase import JOINING, is_degree, is_school, is_title

_WORD = re.compile(r"(?P<mark>^\W*|[,;:|(\t–—-]\s*)?(?<![\w'’.])(?P<word>[^\W\d_][\w'’]*)")


def with_capitals(lines: Sequence[Line], order: DayOrder | None) -> list[Line]:
    """The lines, of the same lengths; in a list without capitals, with those of names where lines name something."""
    letters = "".join(line.text for line in lines)
    if letters != letters.lower():
        return list(lines)
    return [_as_names(line) if _names(line, order) else line for line in lines]


def _names(line: Line, order: DayOrder | None) -> bool:
    """Whether a line tells what or where somebody was: it has dates that lasted, or is a title or a school."""
    first = line.text.partition(",")[0]
    told = is_title(first) or is_school(line.text) or is_degree(first)
    lasted = any(not span.single for span in find_dates(line.text, order))
    return lasted or (told and line.kind != "item")


def _as_names(line: Line) -> Line:
    """A line with a capital at each word but those that join others."""

    def put(found: re.Match[str]) -> str:
        word, opens = found["word"], found["mark"] is not None
        joins = len(word) == 1 or JOINING.fullmatch(word)
        return found[0] if joins and not opens else (found["mark"] or "") + word[0].upper() + word[1:]

    return msgspec.structs.replace(line, spans=tuple(span.with_text(_WORD.sub(put, span.text)) for span in line.spans))
