"""Labels: what those of a list say of its pieces, with `B-` before those with which its entries begin."""

from collections.abc import Mapping, Sequence, Set
from itertools import groupby, pairwise

from screen.documents.blocks.printed_dates import PrintedSpan
from screen.documents.entries.stays.piece import Piece


def parts_of(labels: Sequence[str]) -> list[str]:
    """Which part of its entry each piece is, whether it begins one or not."""
    return [label.removeprefix("B-") for label in labels]


def entries_of(labels: Sequence[str]) -> list[range]:
    """The pieces of each entry."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    return [range(begin, stop) for begin, stop in pairwise([*starts, len(labels)])]


def rows_of(pieces: Sequence[Piece], some: range | None = None) -> list[list[int]]:
    """The pieces of each line, of all or of `some`."""
    own = range(len(pieces)) if some is None else some
    return [list(row) for _, row in groupby(own, key=lambda at: pieces[at].line)]


def lasting(pieces: Sequence[Piece], row: Sequence[int]) -> list[PrintedSpan]:
    """The dates of some pieces from when until when something lasted."""
    return [span for at in row if (span := pieces[at].date) and not span.single]


def relabelled(labels: Sequence[str], new: Mapping[int, str]) -> list[str]:
    """The labels with some new ones; an entry begins where one did."""
    return ["B-" * label.startswith("B-") + new[at] if at in new else label for at, label in enumerate(labels)]


def with_begins(labels: Sequence[str], begins: Set[int]) -> list[str]:
    """The labels with entries that begin at some pieces and at no others."""
    return ["B-" * (at in begins) + part for at, part in enumerate(parts_of(labels))]
