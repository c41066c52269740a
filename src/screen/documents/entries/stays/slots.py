"""Slots: what stands in the same place of most entries of a list is the same part in all of them.

A list is made alike: each entry has its lines in one order, each line its cells (between tabs, dates and changes of
style, or the arguments of a macro), each cell its parts behind the same marks. Words and neighbours of one entry may
mislead a chain of labels; what most of the list says outvotes it where little speaks against that.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.labelled_list import entries_of, parts_of, relabelled, rows_of
from screen.documents.entries.stays.phrase import is_place
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.chain import ListEvidence

_NAMED = frozenset({"ORG", "ROLE", "DATE"})
_DEVIATES = 3.0
"""How much more may speak for the labels of an entry by itself than for those of its slots, in weights of the chain.

Of 1,601 invented lists seven more came out whole so; where more was lost, more entries became wrong than right.
"""
_FEWEST = 3
"""Pieces in a slot."""
_MOST = 2 / 3
"""Of the pieces in a slot, those that have the label which all of them get."""


def with_slots_alike(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], evidence: ListEvidence
) -> list[str]:
    """The labels; entries that have all their parts so get those that stand in the same slots of the others."""
    told = _by_slots(lines, pieces, labels, evidence)
    out = list(labels)
    for entry in entries_of(labels):
        own, other = (parts_of(given[entry.start : entry.stop]) for given in (labels, told))
        if own != other and _NAMED.issubset(other) and not _adds_employer(own, other):
            new = [*out[: entry.start], *told[entry.start : entry.stop], *out[entry.stop :]]
            if evidence.of(out) - evidence.of(new) <= _DEVIATES:
                out = new
    return out


def _adds_employer(own: Sequence[str], other: Sequence[str]) -> bool:
    """Whether other parts of an entry have a second employer or school beside its own."""
    pairs = list(zip(own, other, strict=True))
    return ("ORG", "ORG") in pairs and any(new == "ORG" != old for old, new in pairs)


def _by_slots(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], evidence: ListEvidence
) -> list[str]:
    """The labels with that of most pieces in each slot, where it is also the one that most speaks for over all."""
    slots: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, slot in _slots(lines, pieces, labels):
        slots[slot].append(at)
    bare = parts_of(labels)
    out = list(labels)
    for alike in slots.values():
        given = Counter(bare[at] for at in alike)
        best = max(sorted(given), key=lambda part: sum(evidence.alone(at, part, labels[at]) for at in alike))
        if len(alike) >= _FEWEST and given[best] >= _MOST * len(alike):
            own = [at for at in alike if not (best == "ORG" and is_place(pieces[at].text))]
            out = relabelled(out, dict.fromkeys(own, best))
    return out


def _slots(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]
) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The pieces but running text with the slot of each: form of its line, cell, mark before it, which of those."""
    first = None
    for row in rows_of(pieces):
        line = lines[pieces[row[0]].line]
        if any(labels[at].startswith("B-") for at in row):
            first = pieces[row[0]].line
        cells = [_cell_of(line, pieces[at]) for at in row] if line.cells else list(_cells([pieces[at] for at in row]))
        heads = [at for at, cell, before in zip(row, cells, [None, *cells], strict=False) if cell != before]
        form: tuple[object, ...] = (line.macro, len(line.cells))
        if line.macro is None:
            looks = tuple((_style(pieces[at]), pieces[at].before == "tab") for at in heads)
            form = (line.kind, line.rank, line.first, looks, None if first is None else pieces[row[0]].line - first)
        seen: Counter[tuple[int, str]] = Counter()
        for at, cell in zip(row, cells, strict=True):
            mark = "" if at in heads else pieces[at].before
            if not pieces[at].prose:
                yield at, (*form, cell, mark, seen[cell, mark])
            seen[cell, mark] += 1


def _cell_of(line: Line, piece: Piece) -> int:
    """The number of the cell of a row in which a piece stands, empty ones counted."""
    full = [number for number, cell in enumerate(line.cells) if cell]
    before = line.text.count("\t", 0, piece.begin)
    return full[before] if before < len(full) else before


def _cells(row: Sequence[Piece]) -> Iterator[int]:
    """The number of the cell of each piece of a line: one ends at a tab, beside a date and where the style changes."""
    cell = 0
    for before, piece in zip([None, *row], row, strict=False):
        cell += before is not None and (piece.before == "tab" or _style(piece) != _style(before))
        yield cell


def _style(piece: Piece) -> tuple[bool, bool, bool]:
    return piece.date is not None, piece.bold, piece.italic


def with_macros_alike(lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; rows of one macro have those of the one that is most understood, if that has all its parts.

    The arguments of a macro are the same in each of its rows, whatever their words; a date is never another part.
    """
    out = list(labels)
    alike: dict[tuple[str, int], list[list[int]]] = defaultdict(list)
    for row in rows_of(pieces):
        line = lines[pieces[row[0]].line]
        if line.macro:
            alike[line.macro, len(line.cells)].append(row)
    for rows in alike.values():
        missed = [_missed(parts_of([labels[at] for at in row])) for row in rows]
        model = rows[missed.index(min(missed))]
        cells = [[_cell_of(lines[pieces[at].line], pieces[at]) for at in row] for row in rows]
        first = reversed(list(zip(model, cells[rows.index(model)], strict=True)))
        told = {cell: labels[at].removeprefix("B-") for at, cell in first}
        for row, own, misses in zip(rows, cells, missed, strict=True):
            parts = [told.get(cell, "TEXT") for cell in own]
            dated = [part == "DATE" for part in parts] == [pieces[at].date is not None for at in row]
            if misses > min(missed) and dated and _NAMED.issubset(parts):
                out[row[0] : row[-1] + 1] = ["B-" * (at == row[0]) + part for at, part in zip(row, parts, strict=True)]
    return out


def _missed(parts: Sequence[str]) -> tuple[int, int]:
    """How many of its parts a row lacks, and how many of its pieces were taken for none."""
    return len(_NAMED.difference(parts)), parts.count("NONE")
