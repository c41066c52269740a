"""Second clues: what a first labelling of a list says of each piece, beside what is known before it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import forms_of, known
from screen.documents.entries.stays.labelled_list import parts_of
from screen.documents.entries.stays.piece import Piece

_TOLD = {"t": "title", "d": "title", "e": "name", "s": "name", "p": "place", "D": "date", "P": "text"}
"""What a letter of `clues.known` says of a piece in a slot."""


def second_clues(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], kind: str
) -> Iterator[list[str]]:
    """What a first labelling says of each piece: its own label, those of pieces that stand alike, its entry's parts.

    One entry may hide what the others of its list show: the second labelling sees how most of them are laid out.
    """
    forms = forms_of(lines, pieces)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form, label in zip(forms, labels, strict=True):
        votes[form][label] += 1
    opening = Counter(form for form, label in zip(forms, labels, strict=True) if label.startswith("B-"))
    entries = sum(opening.values())
    parts = _parts(labels)
    by_slot = list(_by_slot(pieces, labels, kind)) if kind == "work" else [[]] * len(labels)
    for at, label in enumerate(labels):
        out = [f"1={label}", f"1E={parts[at]}", f"1={label}E={parts[at]}", *by_slot[at]]
        for offset in (-2, -1, 1, 2):
            other = at + offset
            if 0 <= other < len(labels):
                same = "=" if pieces[other].line == pieces[at].line else "/"
                out += [f"1{offset}{same}{labels[other]}", f"1{offset}{same}{labels[other]}>{label}"]
        vote = votes[forms[at]]
        total = sum(vote.values())
        out.append(f"1n={min(total, 4)}")
        for name, count in vote.items():
            step = "h" if count * 10 > total * 7 else "m" if count * 10 > total * 3 else "l"
            out += [f"1F{step}{name}", f"1F{step}{name}>{label}"]
        share = opening[forms[at]] * 4 // max(1, entries)
        out += [f"1O={share}", f"1O={share}>{label}", f"1O={share}K={'e' if entries > 2 else 'f'}{parts[at]}"]
        yield out


def _by_slot(pieces: Sequence[Piece], labels: Sequence[str], kind: str) -> Iterator[list[str]]:
    """Of each piece: what stands in its slot in the other entries, as far as labelled and by the word lists."""
    own = ["D" if piece.date else "P" if piece.prose else known(piece.text, kind) for piece in pieces]
    told = [{_TOLD.get(letter, "none") for letter in letters} for letters in own]
    slots = list(zip(*(_slots(pieces, labels, to_date=to_date) for to_date in (False, True)), strict=True))
    bare = parts_of(labels)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for at, keys in enumerate(slots):
        for key in keys:
            counts[key].update(["n", f"={bare[at]}", *told[at]])
    for at, keys in enumerate(slots):
        out: list[str] = []
        for name, key in zip("bd", keys, strict=True):
            others = counts[key] - Counter(["n", f"={bare[at]}", *told[at]])
            total = others["n"]
            out.append(f"2{name}n={min(total, 3)}")
            for what, count in others.items():
                if what != "n" and count * 10 > total * 3:
                    clue = f"2{name}{'h' if count * 10 > total * 7 else 'm'}{what}"
                    out += [clue, f"{clue}>{own[at]}", f"{clue}>{labels[at]}"]
        yield out


def _slots(pieces: Sequence[Piece], labels: Sequence[str], *, to_date: bool) -> list[str]:
    """Where each piece stands in its entry, by lines from the first, or from its date, and the mark before it."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    out: list[str] = []
    for begin, stop in pairwise(sorted({0, *starts, len(labels)})):
        dated = next((at for at in range(begin, stop) if pieces[at].date), begin)
        first = dated if to_date else begin
        for line, row in groupby(range(begin, stop), key=lambda at: pieces[at].line):
            for number, at in enumerate(row):
                side = "<>"[at > dated] if to_date and line == pieces[first].line else ""
                out.append(f"{'d' * to_date}{line - pieces[first].line}{side}/{number}/{pieces[at].before}")
    return out


def _parts(labels: Sequence[str]) -> list[str]:
    """For each piece how many employers, positions and dates the entry has that it stands in, as far as labelled."""
    out: list[str] = []
    begin = 0
    for stop in range(1, len(labels) + 1):
        if stop == len(labels) or labels[stop].startswith("B-"):
            own = [label.removeprefix("B-") for label in labels[begin:stop]]
            runs = [label for at, label in enumerate(own) if not at or own[at - 1] != label]
            out += ["".join(f"{name[0]}{min(2, runs.count(name))}" for name in ("ORG", "ROLE", "DATE"))] * (
                stop - begin
            )
            begin = stop
    return out
