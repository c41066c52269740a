"""Histories: lists of jobs or degrees cut into entries by labels that are decided for the whole list at once."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates, is_dates, is_within
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import without_header
from screen.documents.entries.stays.degree import is_slashed_degree
from screen.documents.entries.stays.history_entry import HistoryEntry, take_line
from screen.documents.entries.stays.label import label_of, part_of
from screen.documents.entries.stays.labelling import label_list
from screen.documents.entries.stays.phrase import JOINING, is_degree, is_employer, is_school, is_title
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.stay import without_numbers
from screen.documents.entries.stays.thesis import without_remarks, without_title
from screen.documents.entries.stays.wording import is_own_business


def read_history(
    lines: Sequence[Line], kind: str, order: DayOrder | None = None
) -> tuple[list[HistoryEntry], list[Line]]:
    """The entries of a list of jobs (`work`) or degrees (`education`), and the lines that belong to none."""
    told = _with_ends_of_names(without_numbers(list(without_header(lines))))
    if kind == "education":
        told = [_with_cells(line) if is_slashed_degree(line.text) else _without_label(line) for line in told]
        told = [part for line in told for said in without_remarks(line) for part in without_title(said)]
    cased = with_capitals(told, order)
    pieces = cut_pieces(cased, order)
    labels = label_list(cased, pieces, kind)
    pieces = [msgspec.structs.replace(one, text=told[one.line].text[one.begin : one.stop]) for one in pieces]
    entries: list[HistoryEntry] = []
    left: list[Line] = []
    for number, group in groupby(zip(pieces, labels, strict=True), key=lambda pair: pair[0].line):
        run = list(group)
        if run[0][1].startswith("B-") or not entries:
            if all(label in ("NONE", "TEXT") for _, label in run):
                left.append(told[number])
                continue
            entries.append(HistoryEntry(told[number].place, [], [], [], [], [], [], [], [], told[number].kind, []))
        entries[-1].lines.append(told[number].plain)
        take_line(entries[-1], told[number], run, left)
    return list(with_shared(_without_parts(entries))), left


def _with_ends_of_names(lines: Sequence[Line]) -> list[Line]:
    """The lines; a word alone below one whose dates stand at the right goes on with the name before those.

    Nobody is called but `Council` or `College`: the name had no room beside the dates.
    """
    out: list[Line] = []
    for line in lines:
        above = out[-1] if out else None
        begin = above.text.rfind("\t") if above and not line.first and line.block == above.block else -1
        if above and begin > 0 and is_dates(above.text[begin:].strip()) and _is_bare_word(line.plain):
            name, dates = cut_spans(above.spans, 0, begin), cut_spans(above.spans, begin, len(above.text))
            out[-1] = msgspec.structs.replace(above, spans=(*name, line.spans[0].with_text(f" {line.plain}"), *dates))
        else:
            out.append(line)
    return out


def _is_bare_word(text: str) -> bool:
    """Whether a text is a single word of employers or schools."""
    return " " not in text and (is_employer(text) or is_school(text)) and not text.isupper()


def _with_cells(line: Line) -> Line:
    """A line with a cell for each part between slashes."""
    return msgspec.structs.replace(
        line, spans=tuple(span.with_text(re.sub(r"\s*[/／]\s*", "\t", span.text)) for span in line.spans)
    )


def _without_label(line: Line) -> Line:
    """A line without the label of a school before one: `University: Sample College, Biology`."""
    label, value = label_of(line.text)
    begin = line.text.rfind(value) if label and part_of(label) == "org" and is_school(value) else 0
    begin = begin if line.text[:begin].rstrip().endswith((":", "：")) else 0
    return msgspec.structs.replace(line, spans=cut_spans(line.spans, begin)) if begin else line


def _without_parts(entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
    """The entries; a dated bullet within the time of the entry above that names no position is a part of that one."""
    out: list[HistoryEntry] = []
    for entry in entries:
        above = out[-1] if out else None
        named = any(is_title(text) or is_employer(text) or is_degree(text) for text in (*entry.roles, *entry.names))
        named = named and not _SHARED_BRACKET.search(entry.lines[0])
        if above and entry.opening == "item" != out[0].opening and not named and is_within(entry.spans, above.spans):
            above.items += entry.lines
        else:
            out.append(entry)
    return out


_SHARED_BRACKET = re.compile(r"\([^()]*\w[^()]*[,;]\s*(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\)")
"""Years behind something else in a bracket, as of a sum of money: they are not those of an entry."""


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


def with_shared(entries: Sequence[HistoryEntry]) -> Iterator[HistoryEntry]:
    """The entries, those below one employer or school with its name; somebody's own business has none.

    Where that stands behind the position or the degree, the next entry shares it if the one led to the other:
    `Colour Master Certificate, 2019` below `BA, Sample College, 2014` may have been earned elsewhere.
    """
    before: HistoryEntry | None = None
    for entry in entries:
        own = any(map(is_own_business, entry.roles)) and before is not None and not before.headed
        shares = before is not None and (before.headed or (_led_to(entry, before) and not _is_elsewhere(entry, before)))
        if not entry.names and entry.roles and before is not None and before.names and shares and not own:
            entry.names, entry.inherited = list(before.names[:1]), True
            entry.locations, entry.headed = entry.locations or list(before.locations[:1]), before.headed
        if entry.names:
            before = entry
        yield entry


def _is_elsewhere(entry: HistoryEntry, other: HistoryEntry) -> bool:
    """Whether an entry has a place of its own: `Nanny, Leeds` below `Clerk, Sample Council`."""
    return bool(entry.locations) and entry.locations[:1] != other.locations[:1]


def _led_to(entry: HistoryEntry, later: HistoryEntry) -> bool:
    """Whether an entry ends when the one above it begins, or in the month or year before, or has no dates."""
    ends = [span.end for span in entry.spans if span.end and not span.single]
    starts = [span.start for span in later.spans if span.start and not span.single]
    if not (ends and starts):
        return not entry.spans
    end, start = max(ends)[:7], min(starts)[:7]
    digits = min(len(end), len(start))  # of a year, or of a month and its year
    return abs(_number(start[:digits]) - _number(end[:digits])) <= 1


def _number(date: str) -> int:
    """The number of a year, or of a month counted from the first year."""
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month) if month else int(year)
