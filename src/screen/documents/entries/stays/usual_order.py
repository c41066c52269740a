"""The usual order: position before employer, in a list of jobs of which no word list knows either.

A chain of labels has little but the layout to go by there, and reads it as it stands in its examples. What somebody is
called who does something ends as such nouns do (`Potter`, `Machinist`); where no ending tells, a line names the
position first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.phrase import ends_as_title, is_place
from screen.documents.entries.stays.piece import Piece
from screen.ground.text import fold

_PARTS = frozenset({"ORG", "ROLE", "LOC", "TAG"})
_ORDERED = ("ROLE", "ORG", "LOC")
_WORD_LISTS = frozenset("tesdx")
"""What `clues.known` says of what a list knows, or is too long to name anything."""
_WHO_DOES = re.compile(
    r"(?:\w{3,}-)?[^\W\d_]{3,}(?:er|or|ist|ian|man|woman|smith|wright|eur|euse|iere|ador|adora|ero|era|eiro|eira|ista)"
)
"""A word that ends as nouns of persons do, folded; English, German, French, Spanish, Portuguese."""
_MARKS = frozenset({"line", "comma", "dash", "bar", "date"})


def with_usual_order(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; of one whose words nothing knows, the parts of each entry in the usual order."""
    entries = _parts_of(pieces, labels)
    count = len(entries[0]) if entries else 0
    heads = [at for entry in entries for at in entry]
    told = any(_WORD_LISTS.intersection(known(pieces[at].text)) or lines[pieces[at].line].cells for at in heads)
    alike = 1 < count <= len(_ORDERED) and all(len(entry) == count for entry in entries)
    role = _place_of_role(pieces, entries) if alike and not told else None
    if role is None:
        return list(labels)
    out = list(labels)
    for entry in entries:
        ordered = [entry[role], *(at for at in entry if at != entry[role])]
        for at, part in zip(ordered, _ORDERED, strict=False):
            out[at] = f"B-{part}" if labels[at].startswith("B-") else part
    return out


def with_usual_places(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; where all others have their employer, one that stands elsewhere has its own, too.

    Not where words tell that what was taken for it is one, or that what stands there is something else.
    """
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    spots = [_spots(pieces, range(begin, stop)) for begin, stop in pairwise([*starts, len(labels)])]
    named = [next((spot for spot, at in found.items() if labels[at].endswith("ORG")), None) for found in spots]
    alike = Counter(filter(None, named))
    usual = max(alike, key=alike.__getitem__, default=None)
    out = list(labels)
    for found, spot in zip(spots, named, strict=True):
        own, other = (found.get(one) if one else None for one in (spot, usual))
        if (
            usual is None
            or own is None
            or other is None
            or own == other
            or alike[usual] < max(_FEWEST_ALIKE, len(named) - 1)
        ):
            continue
        is_free = labels[other] == "TAG" and not _ELSEWHERE.intersection(known(pieces[other].text))
        if is_free and _EMPLOYERS.isdisjoint(known(pieces[own].text)):
            is_second = pieces[own].before == "comma" and labels[own - 1].endswith("ROLE")
            out[own], out[other] = out[own].replace("ORG", "ROLE" if is_second else "TEXT"), "ORG"
    return out


def _spots(pieces: Sequence[Piece], entry: range) -> dict[tuple[int, str], int]:
    """The pieces of an entry but its dates by where they stand in it; the first of those that stand alike."""
    spots: dict[tuple[int, str], int] = {}
    for at in entry:
        if pieces[at].date is None:
            spots.setdefault((pieces[at].line - pieces[entry[0]].line, pieces[at].before), at)
    return spots


_FEWEST_ALIKE = 2
"""Entries whose employers stand alike."""
_EMPLOYERS, _ELSEWHERE = frozenset("es"), frozenset("tdpx")
"""What `clues.known` says of employers, and of what is none."""


def _parts_of(pieces: Sequence[Piece], labels: Sequence[str]) -> list[list[int]]:
    """The pieces of each entry that may be its position, its employer or where that is."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    return [
        [at for at in range(begin, stop) if _may_be_part(pieces[at], labels[at])]
        for begin, stop in pairwise([*starts, len(labels)])
    ]


def _may_be_part(piece: Piece, label: str) -> bool:
    return piece.date is None and label.removeprefix("B-") in _PARTS and not is_place(piece.text)


def _place_of_role(pieces: Sequence[Piece], entries: Sequence[Sequence[int]]) -> int | None:
    """Which part of each entry is the position; None if nothing tells."""
    counts = [sum(_names_doer(pieces[at].text) for at in column) for column in zip(*entries, strict=True)]
    if any(counts):
        return counts.index(max(counts)) if counts.count(max(counts)) == 1 else None
    is_line = all(
        pieces[at].line == pieces[entry[0]].line and pieces[at].before in _MARKS and not pieces[at].bold
        for entry in entries
        for at in entry
    )
    return 0 if is_line else None


def _names_doer(text: str) -> bool:
    """Whether a word alone ends as nouns of persons do, or the last of several is a title: `Forklift driver`."""
    return _WHO_DOES.fullmatch(fold(text)) is not None or ends_as_title(text)
