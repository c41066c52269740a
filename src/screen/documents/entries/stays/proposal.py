"""Proposals: what the words of each heading line tell of a list of jobs, as clues for the labels of its pieces."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import begins_with_length
from screen.documents.entries.stays.phrase import MODE, is_employer, is_place, is_school, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.stay import group_stays


def propose(lines: Sequence[Line], pieces: Sequence[Piece], kind: str) -> list[str]:
    """For each piece what its words and its place tell: `ORG`, `ROLE`, `LOC`, `date`, `head`, `text`.

    `B-` before it opens an entry. Of a list of degrees they say nothing.
    """
    if kind != "work":
        return [""] * len(pieces)
    out = ["text"] * len(pieces)
    by_line: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        by_line[piece.line].append(at)
    headings = [[at for number in heading for at in by_line[number]] for heading in _headings(lines)]
    for own in headings:
        for at, part in zip(own, _parts([pieces[at] for at in own]), strict=True):
            out[at] = part
        for at in own[:1]:
            out[at] = f"B-{out[at]}"
    return out


def _headings(lines: Sequence[Line]) -> Iterator[list[int]]:
    """For each entry the numbers of its heading lines; those of a group belong to its first entry."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines):
        places[line.text].append(number)
    for stay in group_stays(lines):
        yield [places[line.text].popleft() for line in (*stay.above, *stay.head) if places[line.text]]


def _by_words(pieces: Sequence[Piece]) -> list[str]:
    """What the words of each piece tell it to be, some of them with those before: `San Francisco, CA`."""
    out = [_told(piece) for piece in pieces]
    for at in range(1, len(out)):
        goes_on = pieces[at].before in ("comma", "open") and out[at] == "head"
        if goes_on and is_place(f"{pieces[at - 1].text}, {pieces[at].text}"):
            out[at - 1] = out[at] = "LOC"
        elif goes_on and pieces[at].before == "open" and out[at - 1] == "ROLE":
            out[at] = "ROLE"
    return out


def _parts(pieces: Sequence[Piece]) -> list[str]:
    """What each piece of the heading lines of an entry is: one position, one employer."""
    out = _by_words(pieces)
    runs = list(_runs(pieces, out))
    positions = [run for run in runs if out[run[0]] == "ROLE"]
    names = [run for run in runs if out[run[0]] in ("ORG", "head") and not _is_term(pieces[run[0]].text)]
    titled = {pieces[run[0]].line for run in positions}
    best = max(names, key=lambda run: (_worth(pieces, out, run, titled), -run[0]), default=range(0))
    for run in (*positions[1:], *names):
        for at in run:
            out[at] = "ORG" if run == best else "head"
    return out if {"ORG", "ROLE"} & set(out) else ["date" if part == "date" else "none" for part in out]


def _is_term(text: str) -> bool:
    """Whether a text says how long or on what terms somebody worked, and names nobody."""
    return begins_with_length(text) or MODE.match(text) is not None


def _runs(pieces: Sequence[Piece], parts: Sequence[str]) -> Iterator[range]:
    """The neighbouring pieces of a line that name one thing: employers, positions and places are told apart."""
    begin = 0
    for at in range(1, len(pieces) + 1):
        alike = at < len(pieces) and _KIND[parts[at]] == _KIND[parts[begin]] and pieces[at].line == pieces[begin].line
        if not alike or pieces[at].before not in _JOINS[_KIND[parts[at]]]:
            yield range(begin, at)
            begin = at


_KIND = {"ORG": "name", "head": "name", "ROLE": "position", "LOC": "place", "date": "date"}
"""What pieces of one run have in common."""
_JOINS = dict.fromkeys(("name", "place", "date"), ("comma", "open")) | {"position": ("comma", "open", "bar")}
"""What may stand between pieces of one run: `Engineer / Researcher` is one position."""
_DEPARTMENT = re.compile(r"(?:department|dept|school of|faculty|division|team|group|lab\b)", re.IGNORECASE)
_LONG = 9
"""Words of running text."""


def _worth(pieces: Sequence[Piece], parts: Sequence[str], run: range, titled: AbstractSet[int]) -> float:
    """How likely a run names the employer; `titled`: the lines of positions. Weights by hand."""
    first = pieces[run[0]]
    return (
        2.0 * any(parts[at] == "ORG" for at in run)
        + 1.0 * first.bold
        + 1.5 * (first.before == "tab" and first.line in titled)
        - 1.5 * (_DEPARTMENT.match(first.text) is not None)
        - 0.5 * (not first.text[0].isalnum())
        - 3.0 * (sum(len(pieces[at].text.split()) for at in run) > _LONG)
    )


def _told(piece: Piece) -> str:
    """What the words of a piece tell it to be."""
    if piece.date is not None:
        return "date"
    if is_place(piece.text):
        return "LOC"
    if is_title(piece.text):
        return "ROLE"
    return "ORG" if is_employer(piece.text) or is_school(piece.text) else "head"
