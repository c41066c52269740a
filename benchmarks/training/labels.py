"""Labels: the pieces that the readers make of a rendered career, each with the label of its segment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from layouts import Row, Seg

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import Line, lines_of
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.stays.piece import Piece, cut_pieces
from screen.documents.sections.section import split_sections


def _norm(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def truth_of(rows: Sequence[Row]) -> list[Seg]:
    """The segments of a document in the order in which it is drawn."""
    return [seg for row in rows for seg in (*row.rail, *row.left, *row.right) if _norm(seg.text)]


def label_pieces(pieces: Sequence[Piece], truth: Sequence[Seg]) -> list[str]:
    """A label for each piece: `B-` where an entry begins."""
    norms = [f" {_norm(seg.text)} " for seg in truth]
    pointer = 0
    seen: set[str] = set()
    out: list[str] = []
    for piece in pieces:
        text = f" {_norm(piece.text)} "
        found = None
        best = None
        for at, norm in enumerate(norms):
            if (
                text in norm
                or (len(text) > 30 and norm in text)
                or (len(text) > 14 and text.replace(" ", "") in norm.replace(" ", ""))
            ):
                away = at - pointer if at >= pointer else 2.5 * (pointer - at)
                cost = away + (0 if text == norm else 3 if len(text) > 8 else 6)
                if best is None or cost < best:
                    best, found = cost, at
        if found is None:
            inside = [at for at, norm in enumerate(norms) if len(norm) > 4 and norm in text]
            found = min(inside, key=lambda at: abs(at - pointer)) if inside else None
        if found is None:
            out.append("TEXT" if piece.prose or len(piece.text) > 40 else "TAG")
            continue
        pointer = found
        seg = truth[found]
        label = seg.label if seg.label != "SEP" else "TAG"
        if piece.date is None and label == "DATE":
            label = "TAG"
        if label not in ("NONE", "TEXT") and seg.entry is not None and seg.entry not in seen:
            seen.add(seg.entry)
            label = f"B-{label}"
        out.append(label)
    return out


def lists_of(document: Document) -> list[tuple[str, list[Line]]]:
    """The lists of jobs and degrees of a document: the kind, and the lines."""
    out = []
    for section in split_sections(document):
        if section.kind in ("work", "education", "internship"):
            lines = [line for line in lines_of(section.blocks, section.start) if not is_header_row(line)]
            if lines:
                out.append(("education" if section.kind == "education" else "work", lines))
    return out


def labelled(document: Document, rows: Sequence[Row]) -> list[tuple[str, list[Line], list[Piece], list[str]]]:
    """The lists of a document with their pieces and labels."""
    truth = truth_of(rows)
    out = []
    for kind, lines in lists_of(document):
        pieces = cut_pieces(lines)
        prefix = "e" if kind == "education" else "w"
        own = [at for at, seg in enumerate(truth) if seg.entry and seg.entry.startswith(prefix)]
        if own and pieces:
            rest = [Seg(seg.text, "NONE") if not (seg.entry and seg.entry.startswith(prefix)) else seg for seg in truth]
            order = rest[own[0] :] + rest[: own[0]]
            out.append((kind, lines, pieces, label_pieces(pieces, order)))
    return out
