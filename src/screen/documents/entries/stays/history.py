"""Histories: lists of jobs or degrees cut into entries by labels that are decided for the whole list at once."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder, PrintedSpan, find_dates, is_dates, is_length, is_within
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.stays.alignment import aligned, borne_out, with_parts_by_place
from screen.documents.entries.stays.arrangement import arrange, uneven
from screen.documents.entries.stays.beside import with_columns_apart, with_open_times
from screen.documents.entries.stays.capitals import with_capitals
from screen.documents.entries.stays.clues import clues_of, forms_of, is_remark
from screen.documents.entries.stays.degree import is_grade
from screen.documents.entries.stays.employer_headings import (
    with_departments,
    with_employers_above,
    with_groups_as_headings,
    with_positions_below,
)
from screen.documents.entries.stays.joint import labelled_alike, with_begins, with_lines_apart
from screen.documents.entries.stays.label import is_aside
from screen.documents.entries.stays.paragraphs import with_paragraphs_alike
from screen.documents.entries.stays.phrase import MODE, clean, is_degree, is_employer, is_place, is_title
from screen.documents.entries.stays.piece import Piece, cut_pieces
from screen.documents.entries.stays.schooling import with_schools
from screen.documents.entries.stays.second_clues import second_clues
from screen.documents.entries.stays.stay import without_numbers
from screen.documents.entries.stays.thesis import is_title_of_thesis, says_with_whom, without_title
from screen.documents.entries.stays.topics import with_topics
from screen.documents.entries.stays.usual_order import with_usual_order
from screen.documents.entries.stays.wording import (
    is_own_business,
    reworded,
    with_dated_degrees,
    with_own_employers,
    with_places_behind_names,
    with_teams,
)
from screen.documents.words.chain import load_chain

_NAMED = ("ORG", "ROLE", "AREA", "LOC")


class HistoryEntry(msgspec.Struct):
    """What one entry of a list prints, part by part."""

    place: str
    """Where it stands."""
    names: list[str]
    """Employers or schools, as printed; the first is that of the entry."""
    roles: list[str]
    """Positions or degrees."""
    areas: list[str]
    """Subjects."""
    locations: list[str]
    """Places."""
    spans: list[PrintedSpan]
    """Dates."""
    tags: list[str]
    """What else its heading lines say."""
    items: list[str]
    """Bullets below."""
    prose: list[str]
    """Running text below."""
    opening: str
    """Kind of the line with which it begins."""
    lines: list[str]
    """All that it prints, line by line."""
    headed: bool = False
    """Its employer or school stands before its position or degree, as that of several does."""
    inherited: bool = False
    """The employer or school is that of the entry before."""

    @property
    def name(self) -> str | None:
        """The employer or the school."""
        return self.names[0] if self.names else None


def read_history(
    lines: Sequence[Line], kind: str, order: DayOrder | None = None
) -> tuple[list[HistoryEntry], list[Line]]:
    """The entries of a list of jobs (`work`) or degrees (`education`), and the lines that belong to none."""
    told = without_numbers([line for line in lines if not is_header_row(line)])
    told = [part for line in told for part in without_title(line)] if kind == "education" else told
    told = with_columns_apart(with_open_times(told))
    told = [part for line in told for post in _posts_of(line, order) for part in _without_sentences(post, order)]
    cased = with_capitals(told, order)
    pieces = cut_pieces(cased, order)
    labels = _labelled(cased, pieces, kind)
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
        _take(entries[-1], told[number], run, left)
    return list(_with_shared(_without_parts(entries))), left


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


def _labelled(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[str]:
    """What each piece of a list is, those too of which that is plain by themselves."""
    is_apart = is_aside if kind == "work" else is_title_of_thesis
    apart = {at for at, line in enumerate(lines) if is_apart(line.text)}
    aside = [piece.line in apart or is_length(piece.text) or says_with_whom(piece.text) for piece in pieces]
    told = [piece for piece, is_other in zip(pieces, aside, strict=True) if not is_other]
    labels = label_pieces(lines, told, kind)
    if kind == "work":
        labels = with_positions_below(lines, told, with_employers_above(told, labels))
        labels = with_topics(told, with_departments(lines, told, labels))
    others = iter(labels)
    return [
        "TEXT" if piece.line in apart else "TAG" if is_other else next(others)
        for piece, is_other in zip(pieces, aside, strict=True)
    ]


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


def label_pieces(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[str]:
    """What each piece of a list is; a second labelling sees what the first one made of the whole list."""
    clues = list(clues_of(lines, pieces, kind))
    prose = _without_names(lines, pieces, kind)
    first = load_chain(f"{kind}_first").label(clues, prose)
    more = second_clues(lines, pieces, first, kind)
    seen = [[*own, *beside] for own, beside in zip(clues, more, strict=True)]
    level = [lines[piece.line].rank == lines[0].rank for piece in pieces]
    labels = _second_labels(pieces, prose, kind, seen, level)
    last = max(
        (at for at, label in enumerate(labels) if label.removeprefix("B-") in ("ORG", "ROLE", "DATE")), default=0
    )
    # What stands before the last entry belongs to the list, whatever a chain makes of it.
    labels = [
        re.sub("ORG|ROLE|AREA|LOC", "DATE", label)
        if piece.date is not None and label != "NONE"
        else label
        if label != "NONE" or at > last
        else "TEXT"
        if lines[piece.line].kind == "item"
        else "TAG"
        for at, (label, piece) in enumerate(zip(labels, pieces, strict=True))
    ]
    return _settled(lines, pieces, labels, kind)


def _settled(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], kind: str) -> list[str]:
    """The labels of chains, with the entries cut where the list as a whole shows it, and their parts as it has them."""
    forms = forms_of(lines, pieces)
    begins: frozenset[int] = frozenset()
    if kind == "work" and len({line.kind for line in lines}) == 1:
        labels, begins = with_lines_apart(pieces, labels)
    labels = with_groups_as_headings(lines, pieces, with_dated_degrees(pieces, labels))
    if kind == "work":
        labels = with_employers_above(pieces, _said_twice(pieces, _with_more_dates(pieces, labels), forms))
        begins = frozenset(at for at in begins if labels[at].startswith("B-"))

    def cut(labels: Sequence[str]) -> tuple[list[str], float]:
        told, worth = arrange(pieces, labels, forms)
        return (with_begins(told, begins) if begins else told), worth

    entries, worth = cut(labels)
    oddness = uneven(pieces, entries)
    for worded in reworded(pieces, labels):
        by_words, words_worth = cut(worded)
        odder = uneven(pieces, by_words) - oddness
        if words_worth > worth + _WORDED + _UNEVEN * odder:
            entries, worth, oddness = by_words, words_worth, oddness + odder
    filled = _filled(pieces, entries, forms)
    _, worth = cut(filled)
    for alike in aligned(pieces, filled, forms, kind):
        by_place, place_worth = cut(alike)
        if place_worth - worth + borne_out(pieces, by_place) - borne_out(pieces, filled) > _ALIKE:
            entries, filled, worth = by_place, by_place, place_worth
    if kind != "work":
        return with_paragraphs_alike(lines, pieces, with_schools(pieces, _filled(pieces, entries, forms)), kind)
    placed = with_places_behind_names(pieces, with_own_employers(pieces, entries))
    told = with_parts_by_place(lines, pieces, with_teams(pieces, _filled(pieces, placed, forms)), forms)
    return with_paragraphs_alike(lines, pieces, with_usual_order(pieces, told), kind)


def _without_names(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[bool]:
    """Which pieces name nothing: running text, and bullets below the first dates where no dates stand in a bullet.

    Such bullets tell what was done, however short they are, where other lines than they say more than dates.
    """
    dated = sorted({piece.line for piece in pieces if piece.date is not None})
    heads = {lines[number].kind for number in dated} | {line.kind for line in lines[:1]}
    named = any(piece.date is None and lines[piece.line].kind != "item" for piece in pieces)
    told = kind == "work" and bool(dated) and "item" not in heads and named
    return [piece.prose or (told and piece.line > dated[0] and lines[piece.line].kind == "item") for piece in pieces]


def _second_labels(
    pieces: Sequence[Piece], prose: Sequence[bool], kind: str, clues: Sequence[Sequence[str]], alike: Sequence[bool]
) -> list[str]:
    """The labels of the second chain; without the one for what is no part where most of the dates would be none.

    `alike`: the pieces of lines like the first. Where that begins with its dates, the others are no text either.
    """
    chain = load_chain(f"{kind}_second")
    labels = chain.label(clues, prose)
    dated = [label for label, piece in zip(labels, pieces, strict=True) if piece.date is not None]
    without = ("NONE",) if 2 * dated.count("NONE") > len(dated) else ()
    if without:
        labels = chain.label(clues, prose, without)
    missed = _missed(pieces, labels, alike)
    if any(missed):
        labels = chain.label(clues, prose, without, missed)
    return labelled_alike(chain, chain.scores(clues), pieces, labels) if kind == "work" else labels


def _missed(pieces: Sequence[Piece], labels: Sequence[str], alike: Sequence[bool]) -> list[bool]:
    """The pieces of lines that begin with a time, up to a full stop, although they were taken for text.

    So does the first line; or it ends with one, as do those that begin with a known title. What happened within the
    time of the line above may be a part of it; a list of such lines has names, be they all unknown.
    """
    out = [False] * len(pieces)
    timed = _timed(pieces)
    opening = [(row, span) for row, span in timed if alike[row[0]]]
    nameless = len(opening) > 1 and not _has_names(labels)
    above = [span for row, span in timed[:1] if row[0] == 0]
    for row, span in opening if above else ():
        is_part = is_within([span], above) and row[0] > 0
        if nameless or (_is_text([labels[at] for at in row]) and not is_part):
            for at in (row[0], *takewhile(lambda at: pieces[at].before != "stop", row[1:])):
                out[at] = True
        above = above if is_part else [span]
    return out


def _timed(pieces: Sequence[Piece]) -> list[tuple[list[int], PrintedSpan]]:
    """The lines that begin with a time, if the first does, else those of a known title that end with one; and that."""
    rows = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    side = 0 if pieces and pieces[0].date else -1
    told = [row for row in rows if row[1:] and (side == 0 or is_title(pieces[row[0]].text))]
    return [(row, span) for row in told if (span := pieces[row[side]].date) and not span.single]


def _has_names(labels: Sequence[str]) -> bool:
    """Whether any label is that of an employer, a school, a position or a degree."""
    return any(label.endswith(("ORG", "ROLE")) for label in labels)


def _is_text(labels: Sequence[str]) -> bool:
    """Whether a line that begins with its dates was taken for text, those or all behind them."""
    return labels[0] == "TEXT" or set(labels) == {"DATE", "TEXT"}


_WORDED = 0.5
"""By how much more whole the entries must be where pieces are what their words name."""
_UNEVEN = 0.6
"""What an entry more costs that has its parts in another order than most of the list."""
_ALIKE = 1.0
"""The same where what stands alike is the same part."""


def _with_more_dates(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; dates right behind those of an entry are its dates, too: `(Summer 2022, Summer 2023)`."""
    out = list(labels)
    for at in range(1, len(out)):
        beside = pieces[at].line == pieces[at - 1].line and pieces[at].date is not None
        if beside and out[at] in ("TAG", "TEXT") and out[at - 1].endswith("DATE"):
            out[at] = "DATE"
    return out


def _said_twice(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The labels; what is no part of its entry but was one where the same words stood alike is that again."""
    parts = {
        (piece.text, form): label.removeprefix("B-")
        for piece, label, form in zip(pieces, labels, forms, strict=True)
        if label.removeprefix("B-") in ("ORG", "ROLE")
    }
    keys = [(piece.text, form) for piece, form in zip(pieces, forms, strict=True)]
    return [parts.get(key, label) if label == "TAG" else label for key, label in zip(keys, labels, strict=True)]


def _filled(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The labels; where an entry has no employer or position, what stands as that of other entries does."""
    out = list(labels)
    alike = {(form, label.removeprefix("B-")) for form, label in zip(forms, labels, strict=True)}
    starts = [at for at, label in enumerate(out) if label.startswith("B-")]
    for begin, stop in pairwise([*starts, len(out)]):
        for part in ("ORG", "ROLE"):
            free = [at for at in _free(pieces, out, range(begin, stop), part) if (forms[at], part) in alike]
            free = [at for at in free if part != "ORG" or not is_place(pieces[at].text)]
            for at in sorted(free, key=lambda at: out[at].endswith("LOC"))[:1]:
                out[at] = f"B-{part}" if out[at].startswith("B-") else part
    return out


def _free(pieces: Sequence[Piece], labels: Sequence[str], entry: range, part: str) -> list[int]:
    """The pieces of an entry without such a part that may be it: no text but what words tell to be an employer."""
    bare = {at: labels[at].removeprefix("B-") for at in entry}
    told = {at for at in entry if part == "ORG" and bare[at] == "TEXT" and is_employer(pieces[at].text)}
    return [] if part in bare.values() else [at for at, label in bare.items() if label in ("TAG", "LOC") or at in told]


def _take(entry: HistoryEntry, line: Line, pairs: Sequence[tuple[Piece, str]], left: list[Line]) -> None:
    """Put the pieces of a line where their labels say."""
    labels = [label.removeprefix("B-") for _, label in pairs]
    if all(label == "NONE" for label in labels):
        left.append(line)
        return
    # A date within the words of a bullet is theirs, where the entry has its own.
    apart = ("DATE",) if not entry.spans else ()
    if not any(label in (*_NAMED, *apart) for label in labels) and "TEXT" in labels:
        _take_text(entry, line)
        return
    for label, run in groupby(zip(pairs, labels, strict=True), key=lambda pair: pair[1]):
        _take_run(entry, line, label, [piece for (piece, _), _ in run])


def _take_run(entry: HistoryEntry, line: Line, label: str, run: Sequence[Piece]) -> None:
    """Put neighbouring pieces of one label where it says."""
    if label == "DATE":
        entry.spans += [piece.date for piece in run if piece.date is not None]
        return
    if label == "ROLE":
        stop = next((at for at, piece in enumerate(run) if at and _is_aside(piece, line)), len(run))
        run, aside = run[:stop], run[stop:]
        entry.tags += [piece.text for piece in aside]
    if label in ("ORG", "LOC") and line.kind == "row" and (rest := run[_end_of_cell(label, run) :]):
        # What has a cell of its own behind the employer is where that is, unless it is one itself.
        _take_run(entry, line, "LOC" if label == "ORG" and not is_employer(rest[0].text) else "TAG", rest)
        run = run[: -len(rest)]
    text = _text_of(line, run)
    if label in _NAMED:
        entry.headed = entry.headed or (label == "ORG" and not entry.roles)
        {"ORG": entry.names, "ROLE": entry.roles, "AREA": entry.areas, "LOC": entry.locations}[label].append(text)
    elif label == "TAG":
        _take_tag(entry, run, text)
    else:
        entry.prose.append(text)


def _text_of(line: Line, run: Sequence[Piece]) -> str:
    """Pieces as printed, with the bracket that closes one opened within them."""
    inside = line.text[run[0].begin : run[-1].stop]
    closing = line.text[run[-1].stop : run[-1].stop + 1]
    is_open = inside.count("(") > inside.count(")") and closing == ")"
    return clean(inside + closing if is_open else inside)


def _end_of_cell(label: str, run: Sequence[Piece]) -> int:
    """How many pieces stand in the first cell of a run; of places, all of them."""
    end = next((at for at, piece in enumerate(run) if at and piece.before == "tab"), len(run))
    return len(run) if label == "LOC" and all(is_place(piece.text) for piece in run[end:]) else end


def _take_tag(entry: HistoryEntry, run: Sequence[Piece], text: str) -> None:
    """Put what is no part of its own, `text` as printed, with the position that it explains, else among the tags."""
    if run[0].before == "open" and entry.roles and (is_title(text) or _is_terms(text)):
        entry.roles[-1] += f" ({text})"
    elif len(run) > 1 and run[1].before in ("tab", "bar"):
        entry.tags += [piece.text for piece in run if piece.date is None]
    else:
        entry.tags.append(text)


def _is_terms(text: str) -> bool:
    """Whether what stands in a bracket says how much or on what terms somebody worked; no length, nor a name."""
    return not is_length(text) and (bool(MODE.match(text)) or text[0].isdigit() or text.islower())


def _is_aside(piece: Piece, line: Line) -> bool:
    """Whether a piece beside a position or a degree names none itself: one behind a bar, or a grade."""
    named = (
        is_title(piece.text)
        or is_degree(piece.text)
        or (line.text[: piece.begin].rstrip().endswith("/") and not is_place(piece.text))
    )
    return not named and (piece.before in ("bar", "tab") or is_grade(piece.text))


def _take_text(entry: HistoryEntry, line: Line) -> None:
    if line.kind == "item" and line.first:
        entry.items.append(line.plain)
    elif line.kind == "item" and entry.items:
        entry.items[-1] += f" {line.plain}"
    else:
        entry.prose.append(line.plain)


def _with_shared(entries: Sequence[HistoryEntry]) -> Iterator[HistoryEntry]:
    """The entries, those below one employer or school with its name; somebody's own business has none.

    Where that stands behind the position or the degree, the next entry shares it if the one led to the other, or if
    it begins with a degree: `Colour Master Certificate, 2019` below `BA, Sample College, 2014` was earned elsewhere.
    """
    before: HistoryEntry | None = None
    for entry in entries:
        if before is not None and before.headed and not entry.names:
            _take_name(entry)
        own = any(map(is_own_business, entry.roles)) and before is not None and not before.headed
        shares = before is not None and (before.headed or _led_to(entry, before) or _begins_with_degree(entry))
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


def _begins_with_degree(entry: HistoryEntry) -> bool:
    """Whether what was earned begins with the name of a degree, abbreviations before it aside."""
    words = entry.roles[0].split() if entry.roles else []
    at = next((at for at, word in enumerate(words) if not word.endswith(".")), len(words))
    return any(is_degree(" ".join(words[:stop])) for stop in range(1, at + 2))


def remarks_of(entry: HistoryEntry) -> list[str]:
    """What the heading lines say beside the parts that are told, without labels and lengths of time."""
    said = [*entry.names[1:], *entry.roles[1:], *entry.tags]
    return [text for text in said if is_remark(text) and re.search(r"\w", text) and not is_dates(text)]
