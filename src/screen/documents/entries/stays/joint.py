"""One labelling for entries that are printed alike: what speaks for it in all of them decides, not in each alone."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.blocks.printed_dates import is_within
from screen.documents.entries.stays.labelled_list import entries_of, lasting, parts_of, rows_of, with_begins
from screen.documents.entries.stays.phrase import is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.chain import Chain, Weights

_NAMES = frozenset({"ORG", "ROLE"})
_NAMED = ("ORG", "ROLE", "DATE", "LOC", "AREA")
_DEVIATES = 3.0
"""How much more must speak for the labels of an entry by itself where it is another kind of line than those like it.

Of a second position behind a comma, or a place where others have their employer, 3.9 and 4.6 did; of heads that only a
chain's chance had parted .2 to 2.
"""
_LACKS = 12.0
"""The same where it lacks a part: a position that no list knows was taken for the employer."""


def labelled_alike(chain: Chain, scores: Weights, pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels, with those of the heads of entries that have the same marks in the same places made the same.

    Of the labellings that such heads were given the one counts that most speaks for over all of them. `scores`: what
    speaks for each label of each piece (`Chain.scores`).
    """
    out = list(labels)
    heads: dict[tuple[object, ...], list[range]] = defaultdict(list)
    parts = parts_of(labels)
    for entry in entries_of(labels):
        head = range(entry[0], max(at for at in entry if parts[at] in _NAMED or at == entry[0]) + 1)
        shape = ((pieces[at].line - pieces[entry[0]].line, pieces[at].before, pieces[at].date is None) for at in head)
        heads[*shape].append(head)
    column = {label: number for number, label in enumerate(chain.labels)}
    for alike in heads.values():
        given = {tuple(column[labels[at]] for at in head) for head in alike}
        if len(given) > 1:
            best = max(sorted(given), key=lambda one: sum(_worth(chain, scores, head, one) for head in alike))
            for head in alike:
                own = tuple(column[labels[at]] for at in head)
                lost = _worth(chain, scores, head, own) - _worth(chain, scores, head, best)
                if lost * chain.step <= (
                    _LACKS if _lacks_part([pieces[at] for at in head], chain, own, best) else _DEVIATES
                ):
                    out[head.start : head.stop] = [chain.labels[number] for number in best]
    return out


def _lacks_part(head: Sequence[Piece], chain: Chain, own: Sequence[int], best: Sequence[int]) -> bool:
    """Whether a labelling lacks a part that another has, which has all of its parts.

    Nor does that other take a known title for the employer.
    """
    named, others = ([chain.labels[one].removeprefix("B-") for one in told] for told in (own, best))
    titled = any(label == "ORG" and is_title(piece.text) for label, piece in zip(others, head, strict=True))
    return set(named) < set(others) and not titled


def _worth(chain: Chain, scores: Weights, head: range, columns: Sequence[int]) -> int:
    """What speaks for a labelling of a head, in units of `Chain.step`."""
    own = sum(int(scores[at, number]) for at, number in zip(head, columns, strict=True))
    return own + sum(int(chain.change[before, behind]) for before, behind in pairwise(columns))


def with_lines_apart(pieces: Sequence[Piece], labels: Sequence[str]) -> tuple[list[str], frozenset[int]]:
    """The labels, and the pieces with which entries begin where each line of a list names something beside its dates.

    So does `Baker, 2015 - 2019` below `Senior Baker, Example Ltd, 2019 - present`. Where all whose dates lasted name
    two things beside them, and one of them both an employer and a position, the others say what was done: `Packing,
    loading`. Of any other list no beginning is told.
    """
    out = parts_of(labels)
    rows = rows_of(pieces)
    other = [row for row in rows if _tells_of_above(pieces, out, row)]
    dated = [row for row in rows if row not in other]
    apart = len(dated) >= _FEWEST_LINES and _are_dated(pieces, dated)
    if not apart or (other and not _are_whole(pieces, labels, rows)):
        return list(labels), frozenset()
    begins = frozenset(row[0] for row in dated)
    for row in rows:
        free = "TAG" if _NAMES.isdisjoint(map(out.__getitem__, row)) else None
        told = ["DATE" if pieces[at].date else free or out[at] for at in row]
        out[row[0] : row[-1] + 1] = ["TEXT"] * len(row) if row in other else told
    return with_begins(out, begins), begins


def _tells_of_above(pieces: Sequence[Piece], bare: Sequence[str], row: Sequence[int]) -> bool:
    """Whether a line has no time that lasted, or names nothing and its time lies within that of the line above."""
    own = lasting(pieces, row)
    above = [span for at in range(row[0]) if (span := pieces[at].date) and pieces[at].line == pieces[row[0] - 1].line]
    return not own or (_NAMES.isdisjoint(bare[at] for at in row) and is_within(own, above))


def _are_dated(pieces: Sequence[Piece], rows: Sequence[Sequence[int]]) -> bool:
    """Whether each line has one date beside something else."""
    return all(len(row) > sum(pieces[at].date is not None for at in row) == 1 for row in rows)


def _are_whole(pieces: Sequence[Piece], labels: Sequence[str], rows: Sequence[Sequence[int]]) -> bool:
    """Whether dated lines may be all of their entries, the first of all that name anything, as few of the others do."""
    dated = [row for row in rows if lasting(pieces, row)]
    told = [{labels[at].removeprefix("B-") for at in row} for row in rows]
    named = [parts for row, parts in zip(rows, told, strict=True) if row not in dated and parts & _NAMES]
    full = any(row in dated and parts >= _NAMES for row, parts in zip(rows, told, strict=True))
    alike = any(all(pieces[row[side]].date and len(row) > _FEWEST_LINES for row in dated) for side in (0, -1))
    first = next((row for row, parts in zip(rows, told, strict=True) if parts & _NAMES), None)
    return first in dated and full and alike and 2 * len(named) <= len(dated)


_FEWEST_LINES = 2
