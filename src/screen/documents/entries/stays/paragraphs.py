"""Paragraphs: entries that each have a paragraph of the same lines, so that one order of their parts holds for all.

A chain of labels reads an unknown employer by its words alone. Where all paragraphs of a list have the same lines, what
stands in one place is the same part in all of them, and the words of the whole list tell which.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.labelled_list import parts_of, with_begins
from screen.documents.entries.stays.phrase import ends_as_title, is_title
from screen.documents.entries.stays.piece import Piece

_Cells = list[list[int]]
"""The pieces of each cell of the lines above the bullets of a paragraph."""
_TOLD = {"work": ("t", "es"), "education": ("d", "es")}
"""What `clues.known` says of a position or a degree, and of who is its employer or school, by the kind of section."""
_PARTS = 2
"""Cells beside the dates: who, and as what."""
_LABELLED = 0.5
"""Of a known word, what a label of the chain tells, and a word of titles that others follow: `Head & Shoulders`."""


def with_paragraphs_alike(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], kind: str
) -> list[str]:
    """The labels of a list; where each paragraph has the same lines, two cells and a date, each begins an entry.

    Which cell is the position, one of them known, and which the employer, is what most words of the whole list say.
    """
    units = list(_units(lines, pieces))
    named = _named_alike(lines, pieces, units)
    worth = sum(_worth(pieces, labels, own, kind) for own in named)
    is_told = worth and any(_TOLD[kind][0] in known(pieces[own[worth < 0][0]].text, kind) for own in named)
    if not is_told or not _is_doubtful(pieces, labels, units, named, kind):
        return list(labels)
    out = ["TEXT" if part in ("ORG", "ROLE") else part for part in parts_of(labels)]
    for unit, own in zip(units, named, strict=True):
        first_is_role = (_says_alone(pieces, own) or worth) > 0
        for part, cell in zip(("ROLE", "ORG") if first_is_role else ("ORG", "ROLE"), own, strict=True):
            out[cell[0]] = part
        out[unit[0]] = "DATE" if pieces[unit[0]].date else out[unit[0]]
    return with_begins(out, {unit[0] for unit in units})


def _named_alike(lines: Sequence[Line], pieces: Sequence[Piece], units: Sequence[Sequence[int]]) -> list[_Cells]:
    """The two cells of each paragraph beside its dates; nothing where the paragraphs are not all of the same lines."""
    heads = [head for unit in units if (head := _head(lines, pieces, unit))]
    if not _PARTS <= len(units) == len(heads) or len({_shape(pieces, head) for head in heads}) > 1:
        return []
    return [[cell for cell in head if pieces[cell[0]].date is None] for head in heads]


def _is_doubtful(
    pieces: Sequence[Piece],
    labels: Sequence[str],
    units: Sequence[Sequence[int]],
    named: Sequence[_Cells],
    kind: str,
) -> bool:
    """Whether paragraphs lack a part or turn the two round, and none has one elsewhere than in its two cells.

    Nor behind the beginning of a cell, unless that is a known position or degree.
    """
    bare = parts_of(labels)
    known_first = [cell for own in named for cell in own if _TOLD[kind][0] in known(pieces[cell[0]].text, kind)]
    cells = {at for own in named for cell in own for at in (cell if cell in known_first else cell[:1])}
    elsewhere = any(bare[at] in ("ORG", "ROLE") for unit in units for at in unit if at not in cells)
    return not elsewhere and len({(bare[first[0]], bare[second[0]]) for first, second in named}) > 1


def _units(lines: Sequence[Line], pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """The pieces of each paragraph, with those of the bullets below it."""
    begins = [0]
    for at, (before, piece) in enumerate(pairwise(pieces), 1):
        own, above = lines[piece.line], lines[before.line]
        if own is not above and own.kind != "item" and (own.first or above.kind == "item"):
            begins.append(at)
    return (list(range(begin, stop)) for begin, stop in pairwise([*begins, len(pieces)]))


def _head(lines: Sequence[Line], pieces: Sequence[Piece], unit: Sequence[int]) -> _Cells | None:
    """The cells above the bullets and the running text of a paragraph; None unless these are two and one date."""
    head = [at for at in unit if lines[pieces[at].line].kind != "item" and not pieces[at].prose]
    cells: _Cells = []
    for at in head:
        if cells and pieces[at].line == pieces[cells[-1][0]].line and pieces[at].before != "tab":
            cells[-1].append(at)
        else:
            cells.append([at])
    dated = [cell for cell in cells if any(pieces[at].date for at in cell)]
    fits = len(cells) == _PARTS + 1 and len(dated) == 1 and len(dated[0]) == 1
    return cells if fits and head == unit[: len(head)] else None


def _shape(pieces: Sequence[Piece], head: _Cells) -> tuple[tuple[int, bool], ...]:
    """How the cells of a paragraph stand: the number of the line of each, and whether it is the dates."""
    return tuple((pieces[cell[0]].line - pieces[head[0][0]].line, bool(pieces[cell[0]].date)) for cell in head)


def _says_alone(pieces: Sequence[Piece], cells: _Cells) -> int:
    """Which cell of an entry is by each of its words a position, 1 the first, -1 the second: 0 if neither or both.

    Such an entry may stand the other way round than the list, `Engineer / Zorn` beside `Zorn / Night packer`.
    """
    first, second = (all(map(is_title, pieces[at].text.split())) for at, *_ in cells)
    return first - second


def _worth(pieces: Sequence[Piece], labels: Sequence[str], cells: _Cells, kind: str) -> float:
    """How far the words of an entry, and its labels, speak for the first cell as the position: less than 0 against."""
    (first, *_), (second, *_) = cells
    title, employer = _TOLD[kind]

    def says(at: int) -> float:
        told = known(pieces[at].text, kind)
        titled = (title in told) * (1.0 if kind != "work" or ends_as_title(pieces[at].text) else _LABELLED)
        words = titled - (not set(employer).isdisjoint(told))
        return words + _LABELLED * (labels[at].endswith("ROLE") - labels[at].endswith("ORG"))

    return says(first) - says(second)
