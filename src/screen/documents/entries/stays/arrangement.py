"""Arrangement: where the entries of a labelled list begin, so that most are whole and all are laid out alike.

A chain of labels sees its neighbours alone. What an entry must hold (an employer, a position, a date, each once, and
its heading lines before its text) is a matter of the whole entry; that all begin with the same part, of the whole list.
So the beginnings are chosen again by dynamic programming, once for each part that entries may begin with; the best is
kept.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from screen.documents.entries.stays.labelled_list import entries_of, parts_of
from screen.documents.entries.stays.piece import Piece

_PARTS = ("ORG", "ROLE", "DATE")
_HEADING = frozenset({"ORG", "ROLE", "DATE", "AREA", "LOC", "TAG"})
_EVIDENCE = 0.6
"""Of each of the chain and the rules, that an entry begins somewhere, or does not."""
_DEEPER = 1.5
"""Of an entry that begins with a bullet in a list whose first does not."""
_APART = 1.0
"""For an entry that begins with a block, in a list of which some lines go on with one: something parts its entries."""
_LONGEST_ENTRY = 60
"""Lines; beyond it no beginning is looked for."""


def arrange(pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]) -> tuple[list[str], float]:
    """The labels with their `B-` where the entries of the list begin, and how far that is from whole entries alike.

    `forms`: how each piece stands, see `clues`.
    """
    bare = parts_of(labels)
    if sum(label in _PARTS for label in bare) < 2:
        return list(labels), 0.0
    units = list(_units(pieces, labels))
    begun = [label.startswith("B-") for label in labels]
    cost = [_DEEPER * (forms[begin][0] == "i" != forms[0][0]) for begin, _ in units]
    opening = [forms[begin][0] != "i" and "~" not in forms[begin] for begin, _ in units]
    going = sum("~" in forms[begin] for begin, _ in units)
    if 2 * going >= sum(opening) > 0:
        cost = [own - _APART * one for own, one in zip(cost, opening, strict=True)]
    best: tuple[float, list[int]] | None = None
    for fits in _hypotheses([begin for begin, _ in units], bare, forms):
        found = _cut(units, begun, bare, fits, cost)
        if best is None or found[0] > best[0] + 1e-9:
            best = found
    begins = set(best[1]) if best else set()
    return [f"B-{label}" if at in begins else label for at, label in enumerate(bare)], best[0] if best else 0.0


def uneven(pieces: Sequence[Piece], labels: Sequence[str]) -> int:
    """The entries whose employer does not stand to their position as in most entries of the list."""
    found: Counter[tuple[int, str]] = Counter()
    for entry in entries_of(labels):
        role, org = (next((pieces[at] for at in entry if labels[at].endswith(part)), None) for part in ("ROLE", "ORG"))
        if role and org:
            found[org.line - role.line, org.before if role.line == org.line else ""] += 1
    return found.total() - max(found.values(), default=0)


def _hypotheses(begins: Sequence[int], bare: Sequence[str], forms: Sequence[str]) -> Iterator[list[bool]]:
    """For each part, then each form, that entries may begin with: which units do, of those that begin at `begins`."""
    heading = [begin for begin in begins if bare[begin] in _HEADING]
    for label in sorted({bare[begin] for begin in heading}) or [""]:
        yield [bare[begin] == label for begin in begins]
    for form, count in sorted(Counter(forms[begin] for begin in heading).items()):
        if count > 1:
            yield [forms[begin] == form for begin in begins]


def _units(pieces: Sequence[Piece], labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pieces of each line, cut where the chain saw an entry begin: its first piece, and that after its last."""
    begin = 0
    for at in range(1, len(pieces) + 1):
        if at == len(pieces) or pieces[at].line != pieces[begin].line or labels[at].startswith("B-"):
            yield begin, at
            begin = at


def _cut(
    units: Sequence[tuple[int, int]],
    begun: Sequence[int],
    bare: Sequence[str],
    fits: Sequence[bool],
    cost: Sequence[float],
) -> tuple[float, list[int]]:
    """The worth of the best cut into entries, and the pieces at which they begin; `cost`: of a beginning there."""
    count = len(units)
    worth = [0.0] + [float("-inf")] * count
    came = [0] * (count + 1)
    for begin in range(count):
        if worth[begin] == float("-inf"):
            continue
        tally = _Tally(first=begin == 0)
        for stop in range(begin, min(count, begin + _LONGEST_ENTRY)):
            tally.add([(bare[at], begun[at]) for at in range(*units[stop])], opens=stop == begin)
            value = worth[begin] + tally.worth(fits=fits[begin]) - cost[begin]
            if value > worth[stop + 1]:
                worth[stop + 1], came[stop + 1] = value, begin
    begins = []
    at = count
    while at:
        at = came[at]
        begins.append(units[at][0])
    return worth[count], begins


class _Tally:
    """What an entry holds, line by line."""

    def __init__(self, *, first: bool) -> None:
        self._first = first
        self._runs: Counter[str] = Counter()
        self._last = ""
        self._text = False
        self._late = 0.0
        self._missed = 0
        self._opens = ""
        self._seen = 0

    def add(self, told: Sequence[tuple[str, int]], *, opens: bool) -> None:
        """One more line."""
        for number, (label, begins) in enumerate(told):
            if opens and not number:
                self._opens, self._seen = label, begins
            else:
                self._missed += begins
            team = label == "ROLE" and number and self._last == "ORG" and self._runs["ROLE"]
            if label in _PARTS and (label != self._last or not number) and not team:
                self._runs[label] += 1
                if self._text:
                    self._late += 1.2 if label == "DATE" else 3.0
            self._last = label
        if all(label == "TEXT" for label, _ in told):
            self._text = True

    def worth(self, *, fits: bool) -> float:
        """How much it lacks of one entry, as a penalty; weights by hand, each about the logarithm of how much rarer."""
        whole = self._runs["ROLE"] == 1 and self._runs["DATE"] == 1
        total = 0.0
        for part, missing in (("ORG", 1.0 if whole else 2.0), ("ROLE", 2.5), ("DATE", 1.5)):
            number = self._runs[part]
            total -= missing if not number else 3.0 * (number - 1)
        if not self._runs:
            total -= 2.0
        total -= (4.0 if self._first else 1.5) * (not fits) + _EVIDENCE * (2 - self._seen) + _EVIDENCE * self._missed
        total -= self._late
        if self._opens in ("LOC", "TAG"):
            total -= 0.7
        if self._opens in ("TEXT", "NONE") and not self._first:
            total -= 6.0
        return total
