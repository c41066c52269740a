"""Alignment: what stands alike in the entries of a list is the same part in all of them.

A chain of labels reads an unknown title by its words alone, and takes it for an employer in one entry and for a
position in the next. Here two places in which the pieces of entries stand are supposed to be that of the position and
that of the employer; the supposition that the known words of the whole list bear out best is proposed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, permutations

from screen.documents.blocks.printed_dates import is_within
from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.labelled_list import entries_of, lasting, parts_of, relabelled, rows_of, with_begins
from screen.documents.entries.stays.phrase import is_employer, is_place, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.chain import Chain, Weights

_HEADING = frozenset({"ORG", "ROLE", "LOC", "TAG", "AREA"})
_TELLS = {"t": "ROLE", "d": "ROLE", "e": "ORG", "s": "ORG"}
"""What a letter of `clues.known` says of a piece."""
_LABELLED = 0.3
"""Of a known word, what a label of the chain says."""
_AGAINST = 1.5
"""Known words for which one that speaks against a place stands."""
_FEWEST_ENTRIES = 2
_MOST_PLACES = 6
"""Places that are tried, those of most entries first."""

_LONGEST_NAME = 7
"""Words of an employer that reads as text."""

_Place = Callable[[int, int], str]
"""The place of a piece in its entry, by its number in the list and that of the first piece of the entry."""


def aligned(
    pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str], kind: str = "work"
) -> Iterator[list[str]]:
    """Other labellings of a list, each by another notion of which pieces stand alike.

    `forms`: see `clues`; `kind` is that of the section: in one of jobs, what reads as text may be a part as well.
    """
    bare = parts_of(labels)
    heading = _may_be_parts(pieces, bare, forms, text=kind == "work")
    entries = entries_of(labels)
    if len(entries) < _FEWEST_ENTRIES:
        return
    places: tuple[_Place, ...] = (
        lambda at, _begin: forms[at],
        lambda at, begin: f"{pieces[at].line - pieces[begin].line}/{pieces[at].before}",
    )
    seen = [list(labels)]
    for place in places:
        told = _by_place(pieces, labels, entries, place, heading)
        if told is not None and told not in seen:
            seen.append(told)
            yield told


def borne_out(pieces: Sequence[Piece], labels: Sequence[str]) -> int:
    """How many entries of a labelled list have a known title for their position."""
    return sum(
        any(labels[at].endswith("ROLE") and "t" in known(pieces[at].text) for at in entry)
        for entry in entries_of(labels)
    )


def _by_place(
    pieces: Sequence[Piece], labels: Sequence[str], entries: Sequence[range], place: _Place, heading: Sequence[bool]
) -> list[str] | None:
    """The labels with position and employer at the two places that words bear out best; None where none do."""
    bare = parts_of(labels)
    found: dict[str, dict[range, int]] = defaultdict(dict)
    for entry in entries:
        for at in filter(heading.__getitem__, entry):
            found[place(at, entry[0])].setdefault(entry, at)
    often = sorted((where for where in found if len(found[where]) > 1), key=lambda where: (-len(found[where]), where))
    worth = {
        (where, part): _worth(pieces, bare, list(found[where].values()), part)
        for where in often[:_MOST_PLACES]
        for part in ("ROLE", "ORG")
    }
    pairs = {pair: worth[pair[0], "ROLE"] + worth[pair[1], "ORG"] for pair in permutations(often[:_MOST_PLACES], 2)}
    best = max(pairs, key=lambda pair: (pairs[pair], len(found[pair[0]]) + len(found[pair[1]]), pair), default=None)
    if best is None or pairs[best] <= 0:
        return None
    role, org = (found[where] for where in best)
    return relabelled(
        labels,
        dict(change for own in entries for change in _changes(pieces, bare, own, role.get(own), org.get(own))),
    )


def _may_be_parts(pieces: Sequence[Piece], bare: Sequence[str], forms: Sequence[str], *, text: bool) -> list[bool]:
    """Which pieces may be a part of their entries: what reads as `text` at the beginning of its line, if that may."""
    begins = [
        text and part == "TEXT" and piece.before == "line" and not piece.prose and ("~" in form or form[0] != "i")
        for piece, part, form in zip(pieces, bare, forms, strict=True)
    ]
    return [
        piece.date is None and (part in _HEADING or is_begun)
        for piece, part, is_begun in zip(pieces, bare, begins, strict=True)
    ]


def _worth(pieces: Sequence[Piece], bare: Sequence[str], alike: Sequence[int], part: str) -> float:
    """How far the words of pieces that stand alike bear them out as a part.

    What reads as text is a position where its words say so, an employer on lines of its own that end as names do where
    no comma of the list may part one from a position.
    """
    total = sum(_says(pieces[at], bare[at], part) for at in alike)
    if any(bare[at] != "TEXT" for at in alike):
        return total
    if part == "ROLE":
        return total if total >= 1 else -_MOST_PLACES
    lines = Counter(piece.line for piece in pieces)
    cut = any(piece.before == "comma" and part in _HEADING for piece, part in zip(pieces, bare, strict=True))
    doubted = cut or any(lines[pieces[at].line] > 1 or _is_sentence(pieces[at].text) for at in alike)
    return -_MOST_PLACES if doubted else total


def _is_sentence(text: str) -> bool:
    """Whether a text is too long for a name, or ends with a small letter's word."""
    words = re.split(r"[\s'’]+", text.strip(" .,;"))
    return len(words) > _LONGEST_NAME or words[-1][:1].islower()


def _changes(
    pieces: Sequence[Piece], bare: Sequence[str], entry: range, role: int | None, org: int | None
) -> Iterator[tuple[int, str]]:
    """New labels in an entry with a piece in the place of its position, one in that of its employer, or both.

    An entry that has both parts is left as it is, unless they are the other way round.
    """
    own = {bare[at] for at in entry}
    is_swapped = [bare[at] for at in (role, org) if at is not None] == ["ORG", "ROLE"]
    if own >= {"ORG", "ROLE"} and not is_swapped:
        return
    if org is None and role is not None and bare[role] == "ORG":
        return
    for at, other, part in ((role, org, "ROLE"), (org, role, "ORG")):
        is_free = is_swapped or part not in {bare[near] for near in entry if near != other}
        if at is not None and is_free and _may_be(pieces, bare, at, part):
            yield at, part


def _may_be(pieces: Sequence[Piece], bare: Sequence[str], at: int, part: str) -> bool:
    """Whether the words of a piece in the place of a part let it be that."""
    return _says(pieces[at], "", part) >= (part == "ROLE" and bare[at] == "TEXT")


def _says(piece: Piece, label: str, part: str) -> float:
    """How far a piece is borne out as a part, by its words and by its label."""
    told = [_TELLS.get(letter, "LOC") for letter in known(piece.text) if letter in "tdesp"]
    words = 0.0 if not told else 1.0 if part in told else -_AGAINST
    return words + _LABELLED * (label == part)


def with_words_again(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The labels; what is no part of its entry but was one where the same words stood alike is that again."""
    parts = {
        (piece.text, form): label.removeprefix("B-")
        for piece, label, form in zip(pieces, labels, forms, strict=True)
        if label.removeprefix("B-") in ("ORG", "ROLE")
    }
    keys = [(piece.text, form) for piece, form in zip(pieces, forms, strict=True)]
    return [parts.get(key, label) if label == "TAG" else label for key, label in zip(keys, labels, strict=True)]


def with_free_alike(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The labels; where an entry has no employer or position, what stands as that of other entries does."""
    out = list(labels)
    alike = set(zip(forms, parts_of(labels), strict=True))
    for entry in entries_of(labels):
        for part in ("ORG", "ROLE"):
            free = [at for at in _free(pieces, out, forms, entry, part) if (forms[at], part) in alike]
            free = [at for at in free if part != "ORG" or not is_place(pieces[at].text)]
            out = relabelled(out, dict.fromkeys(sorted(free, key=lambda at: out[at].endswith("LOC"))[:1], part))
    return out


def _free(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str], entry: range, part: str) -> list[int]:
    """The pieces of an entry without such a part that may be it: of text, an employer by words or a line of a cell."""
    bare = {at: labels[at].removeprefix("B-") for at in entry}
    text = [at for at in entry if part == "ORG" and bare[at] == "TEXT" and not pieces[at].prose]
    told = {at for at in text if is_employer(pieces[at].text) or (forms[at][0], pieces[at].before) == ("r", "line")}
    return [] if part in bare.values() else [at for at, label in bare.items() if label in ("TAG", "LOC") or at in told]


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
            best = max(sorted(given), key=lambda one: sum(_weight_of(chain, scores, head, one) for head in alike))
            for head in alike:
                own = tuple(column[labels[at]] for at in head)
                lost = _weight_of(chain, scores, head, own) - _weight_of(chain, scores, head, best)
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


def _weight_of(chain: Chain, scores: Weights, head: range, columns: Sequence[int]) -> int:
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
