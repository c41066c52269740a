"""Entries of histories: what a job or a degree of a list prints, taken from its labelled lines."""

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import PrintedSpan, is_dates, is_length
from screen.documents.entries.stays.clues import is_remark
from screen.documents.entries.stays.degree import is_grade
from screen.documents.entries.stays.phrase import clean, is_degree, is_employer, is_place, is_terms, is_title
from screen.documents.entries.stays.piece import Piece

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


def take_line(entry: HistoryEntry, line: Line, pairs: Sequence[tuple[Piece, str]], left: list[Line]) -> None:
    """Put the pieces of a line where their labels say."""
    labels = [label.removeprefix("B-") for _, label in pairs]
    if all(label == "NONE" for label in labels):
        if line.kind == "item" and entry.name:
            _take_text(entry, line)  # a bullet below an entry tells of it, whatever it says
        else:
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
    if label == "TAG" and (inside := _in_bracket(line, run)) < len(run):
        _take_run(entry, line, label, run[:inside])
        run = run[inside:]
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


def _in_bracket(line: Line, run: Sequence[Piece]) -> int:
    """How many pieces stand in the bracket that opens before the first of a run; all of them where none does."""
    closed = line.text.find(")", run[0].begin) if run[0].before == "open" else len(line.text)
    return sum(piece.begin < closed for piece in run) or len(run)


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
    """Whether what stands in a bracket says how much or on what terms somebody worked; no length, grade nor name."""
    return not (is_length(text) or is_grade(text)) and (is_terms(text) or text[0].isdigit() or text.islower())


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


def remarks_of(entry: HistoryEntry) -> list[str]:
    """What the heading lines say beside the parts that are told, without labels and lengths of time."""
    said = [*entry.names[1:], *entry.roles[1:], *entry.tags]
    return [text for text in said if is_remark(text) and re.search(r"\w", text) and not is_dates(text)]
