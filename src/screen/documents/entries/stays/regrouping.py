"""Regrouping: pieces of a list of jobs that are one, as a town and its state."""

from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.phrase import (
    is_city,
    is_degree,
    is_named,
    is_region,
    is_title,
)
from screen.documents.entries.stays.piece import Piece


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
