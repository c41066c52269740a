"""Regrouping: pieces of a list of jobs that are two things, and two that are one, as the list bears it out."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.phrase import (
    ends_as_title,
    is_city,
    is_degree,
    is_employer,
    is_named,
    is_region,
    is_title,
)
from screen.documents.entries.stays.piece import SENTENCE, Piece


def join_places(pieces: Sequence[Piece], lines: Sequence[Line]) -> list[Piece]:
    """The pieces of some lines; a town that no list has is one with its state or country: `– Larchmere , Ohio`."""
    out: list[Piece] = []
    for piece in pieces:
        town = out[-1] if out else None
        if town is None or piece.before != "comma" or piece.line != town.line or not _may_be_town(town, piece):
            out.append(piece)
        else:
            text = lines[piece.line].text[town.begin : piece.stop]
            out[-1] = msgspec.structs.replace(town, text=text, stop=piece.stop)
    return out


def _may_be_town(piece: Piece, behind: Piece) -> bool:
    """Whether a piece that a mark cuts off, before a region, says nothing else."""
    if piece.before not in ("dash", "bar", "tab") or piece.date or not is_region(behind.text):
        return False
    known = is_city(piece.text) or is_named(piece.text) or is_title(piece.text) or is_degree(piece.text)
    return len(piece.text.split()) <= 3 and not known


def cut_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a position and an employer with nothing between them are two: `Cashier Ovens Ltd`.

    Which of them comes first is that of most such pieces of a list, of those that the words tell.
    """
    fused = [_two_names(piece) for piece in pieces]
    votes = Counter(order for found in fused for order, (_, sure) in found.items() if sure)
    first = max(votes, key=lambda order: votes[order], default="")
    cuts = [found.get(first, (None, False))[0] for found in fused]
    return [
        part for piece, cut in zip(pieces, cuts, strict=True) for part in (_halves(piece, *cut) if cut else [piece])
    ]


def _two_names(piece: Piece) -> dict[str, tuple[tuple[int, int], bool]]:
    """Where a piece may be cut, for each of the two that may come first, and whether the words of both bear it out."""
    text = piece.text
    out: dict[str, tuple[tuple[int, int], bool]] = {}
    if piece.date is not None or piece.prose or len(text) > SENTENCE or not is_title(text):
        return out
    for left, right in [found.span() for found in re.finditer(r"\s+(?=[A-ZÀ-Þ])", text)]:
        before, after = text[:left], text[right:]
        if ends_as_title(before) and not is_title(after):
            out["title"] = (left, right), _ends_as_employer(after)
        elif "employer" not in out and _ends_as_employer(before) and ends_as_title(after) and not is_title(before):
            out["employer"] = (left, right), True
    return out


def _ends_as_employer(text: str) -> bool:
    """Whether a text of several words ends with one of employers."""
    before, _, last = text.rpartition(" ")
    return bool(before) and is_employer(last)


def _halves(piece: Piece, left: int, right: int) -> list[Piece]:
    change = msgspec.structs.replace
    first = change(piece, text=piece.text[:left], stop=piece.begin + left)
    return [first, change(piece, text=piece.text[right:], begin=piece.begin + right, before="style")]
