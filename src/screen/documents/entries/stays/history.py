"""Histories: lists of jobs or degrees cut into entries by labels that are decided for the whole list at once."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, find_dates, is_dates, is_within
from screen.documents.blocks.span import Span, cut_spans
from screen.documents.entries.header_row import without_header
from screen.documents.entries.stays.history_entry import HistoryEntry, take_line
from screen.documents.entries.stays.labelling import label_list
from screen.documents.entries.stays.phrase import JOINING, is_degree, is_employer, is_place, is_school, is_title
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.stay import without_numbers
from screen.documents.entries.stays.thesis import without_remarks, without_title
from screen.documents.entries.stays.wording import is_own_business
from screen.ground.dates import means_today


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
        if before is not None and before.headed and not entry.names:
            _take_name(entry)
        own = any(map(is_own_business, entry.roles)) and before is not None and not before.headed
        shares = before is not None and (before.headed or _led_to(entry, before))
        if not entry.names and entry.roles and before is not None and before.names and shares and not own:
            entry.names, entry.inherited = list(before.names[:1]), True
            entry.locations, entry.headed = entry.locations or list(before.locations[:1]), before.headed
        if entry.names:
            before = entry
        yield entry


def _take_name(entry: HistoryEntry) -> None:
    """Take what was read as a place, before the position and with its town, for the employer: `Pelmo, Leeds`."""
    said = "\n".join(entry.lines)
    name, _, town = entry.locations[0].partition(", ") if entry.locations and entry.roles else ("", "", "")
    if is_place(town) and not is_place(name) and said.find(name) < said.find(entry.roles[0]):
        entry.names, entry.locations = [name], [town, *entry.locations[1:]]


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


_COLUMNS = 2
_FEWEST_ABOVE = 2
"""Lines of such columns above the times: who, and as what."""


def with_columns_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; of neighbours with two cells each, the first cells before the second where both have a time.

    A line that is nothing but two times shows that two entries stand beside each other.
    """
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = next((to for to in range(at, len(lines)) if _columns(lines[to]) != _COLUMNS), len(lines))
        run = lines[at:stop]
        times = [number for number, line in enumerate(run) if _holds_two_times(line)]
        if len(times) == 1 and times[0] >= _FEWEST_ABOVE:
            out += [*(_cell(line, 0) for line in run), *(_cell(line, 1) for line in run)]
        else:
            out += run or lines[at : at + 1]
        at = max(stop, at + 1)
    return out


def with_open_times(lines: Sequence[Line]) -> list[Line]:
    """The lines; a cell that says `Current` alone is the end of the time whose beginning is the cell below it."""
    out = list(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        first, cell = line.text.partition("\t")[0].strip(), below.text.partition("\t")[0].strip()
        begun = find_dates(cell) if "\t" in line.text and "\t" in below.text and means_today(first) else []
        if len(begun) == 1 and begun[0].single and is_dates(cell):
            told, rest = f"{cell} – {first}", cut_spans(line.spans, line.text.index("\t"))
            out[at] = msgspec.structs.replace(line, spans=(Span(told), *rest), cells=(told, *line.cells[1:]))
            out[at + 1] = msgspec.structs.replace(_cell(below, 1), cells=(), kind="paragraph")
    return out


def _columns(line: Line) -> int:
    """The cells of a line that a tab parts."""
    return line.text.count("\t") + 1 if line.kind == "paragraph" and not line.cells else 0


def _holds_two_times(line: Line) -> bool:
    """Whether a line is two spans of dates, one in each cell."""
    cells = line.text.split("\t")
    return all(is_dates(cell.strip()) and any(not span.single for span in find_dates(cell)) for cell in cells)


def _cell(line: Line, number: int) -> Line:
    """One of the two cells of a line, as a line."""
    cut = line.text.index("\t")
    spans = cut_spans(line.spans, 0, cut) if number == 0 else cut_spans(line.spans, cut + 1)
    return msgspec.structs.replace(line, spans=spans)
