"""Proposals: what rules alone make of a list of jobs, as clues for the labels of its pieces."""

from collections import defaultdict, deque
from collections.abc import Sequence

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import DayOrder
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.work import Job, propose_jobs


def propose(lines: Sequence[Line], pieces: Sequence[Piece], kind: str, order: DayOrder | None = None) -> list[str]:
    """For each piece what the rules take it for: `ORG`, `ROLE`, `LOC`, `date`, `head`, `text`; `B-` opens an entry.

    Of a list of degrees they say nothing.
    """
    if kind != "work":
        return [""] * len(pieces)
    places: dict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines):
        places[line.text].append(number)
    found: dict[int, tuple[bool, Job | None]] = {}
    for stay, made in propose_jobs(lines, kind, order):
        opens = True
        for line in (*stay.above, *stay.head):
            if places[line.text]:
                found[places[line.text].popleft()] = (opens, made)
                opens = False
    out = []
    for at, piece in enumerate(pieces):
        opens, made = found.get(piece.line, (False, None))
        first = opens and (not at or pieces[at - 1].line != piece.line)
        out.append(("B-" if first else "") + (_part(piece, made) if piece.line in found else "text"))
    return out


def _part(piece: Piece, made: Job | None) -> str:
    if piece.date is not None:
        return "date"
    if made is None:
        return "none"
    for part, text in (("ORG", made.name), ("ROLE", made.position), ("LOC", made.location)):
        if text and (piece.text in text or text in piece.text):
            return part
    return "head"
