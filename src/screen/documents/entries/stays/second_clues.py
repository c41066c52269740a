"""Clues of the second labelling of a list: what a first one says of each piece, and of those that stand alike."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import forms_of
from screen.documents.entries.stays.piece import Piece


def second_clues(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], proposed: Sequence[str]
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
    for at, label in enumerate(labels):
        rule = proposed[at]
        out = [f"1={label}", f"1E={parts[at]}", f"1={label}E={parts[at]}"]
        if rule:
            out += [f"R={rule}", f"R={rule}>{label}", f"R={rule}>{parts[at]}"]
            out += [f"R-{before}>{rule}" for before in proposed[:at][-1:]]
            out += [f"R+{rule}>{after}" for after in proposed[at + 1 : at + 2]]
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
