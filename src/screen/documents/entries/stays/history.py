"""Histories: lists of jobs or degrees cut into entries by labels that are decided for the whole list at once."""

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates, is_within
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import without_header
from screen.documents.entries.stays.beside import with_columns_apart, with_open_times
from screen.documents.entries.stays.capitals import with_capitals
from screen.documents.entries.stays.history_entry import HistoryEntry, take_line
from screen.documents.entries.stays.labelling import label_list
from screen.documents.entries.stays.phrase import is_degree, is_employer, is_title
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.shared_employer import with_shared
from screen.documents.entries.stays.stay import without_numbers
from screen.documents.entries.stays.thesis import without_remarks, without_title


def read_history(
    lines: Sequence[Line], kind: str, order: DayOrder | None = None
) -> tuple[list[HistoryEntry], list[Line]]:
    """The entries of a list of jobs (`work`) or degrees (`education`), and the lines that belong to none."""
    told = without_numbers(list(without_header(lines)))
    if kind == "education":
        told = [part for line in told for said in without_remarks(line) for part in without_title(said)]
    told = with_columns_apart(with_open_times(told))
    told = [part for line in told for post in _posts_of(line, order) for part in _without_sentences(post, order)]
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


def _without_sentences(line: Line, order: DayOrder | None) -> list[Line]:
    """A line cut behind the full stop that ends its dates: what follows, if it is long, tells of what was done.

    `Librarian, Nowhere Library, 2012-present. Desk, collection and the local history room.`
    """
    found = next((stop for stop in _SENTENCE.finditer(line.text) if _ends_dates(line.text, stop.start(), order)), None)
    if found is None or len(line.text) - found.end() < _LONG_SENTENCE:
        return [line]
    head, rest = cut_spans(line.spans, 0, found.start()), cut_spans(line.spans, found.end(), len(line.text))
    return [
        msgspec.structs.replace(line, spans=head),
        msgspec.structs.replace(line, spans=rest, kind="paragraph", first=False),
    ]


def _posts_of(line: Line, order: DayOrder | None) -> list[Line]:
    """A line cut behind each of several positions with its dates: `Manager (2009 – 2012), Trainee (2005 – 2009)`."""
    posts = list(_POST.finditer(line.text))
    spans = [find_dates(post[2], order) for post in posts]
    each = all(is_title(post[1]) and len(dates) == 1 for post, dates in zip(posts, spans, strict=True))
    if len(posts) < 2 or "".join(post[0] for post in posts) != line.text or not each:
        return [line]
    return [msgspec.structs.replace(line, spans=cut_spans(line.spans, post.start(), post.end(2))) for post in posts]


_POST = re.compile(r"([^()]+)(\([^()]*\))[,;]?\s*")
_SENTENCE = re.compile(r"(?<=\w)\.\s+(?=[^\W\d_a-zà-ÿ])")
_LONG_SENTENCE = 25
"""Characters of what tells of a job, at least."""


def _ends_dates(text: str, stop: int, order: DayOrder | None) -> bool:
    """Whether what stands before a place ends with dates, behind something else."""
    spans = find_dates(text[:stop], order) if stop <= _LONGEST_HEAD else []
    return bool(spans) and spans[-1].stop == stop and spans[0].begin > 0 and not spans[-1].single


_LONGEST_HEAD = 140
"""Characters of what names a job and its dates."""


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
