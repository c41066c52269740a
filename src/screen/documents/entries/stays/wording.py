"""Wording: what the words of a list say against its labels. A school, a place or a known title is no other part.

Single words err, so a labelling by words is only proposed; it is kept where it makes the entries more whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from screen.documents.entries.stays.clues import MODE
from screen.documents.entries.stays.phrase import is_degree, is_employer, is_place, is_school, is_title
from screen.documents.entries.stays.piece import Piece

_MOST, _FEWEST = 0.7, 2
"""Of the dates of a list: where the words of so many lines name a position, what no words name so is none."""


def reworded(pieces: Sequence[Piece], labels: Sequence[str]) -> Iterator[list[str]]:
    """Other labellings of a list: by what words name, and by what they do not."""
    worded = [_by_words(piece, label) for piece, label in zip(pieces, labels, strict=True)]
    known = _with_known_titles(pieces, worded)
    if worded != list(labels):
        yield worded
    if known != worded:
        yield known


def with_dated_degrees(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a degree that begins a line with a date in it is that of an entry."""
    dated = {piece.line for piece in pieces if piece.date is not None}
    return [
        label.replace("TAG", "ROLE")
        if label.endswith("TAG") and piece.before == "line" and piece.line in dated and is_degree(piece.text)
        else label
        for piece, label in zip(pieces, labels, strict=True)
    ]


def with_teams(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; what a comma sets behind a position, and is nothing else, is a part of it.

    `Associate, Technology Transactions` is; how much or for whom somebody worked (`Baker, part-time`) is not.
    """
    out = list(labels)
    for at, piece in enumerate(pieces):
        behind = (
            at > 0 and piece.before == "comma" and piece.line == pieces[at - 1].line and out[at - 1].endswith("ROLE")
        )
        is_more = any(pattern.search(piece.text) for pattern in (MODE, OWN_BOSS, _NO_TEAM))
        if behind and out[at] == "TAG" and not (is_more or is_school(piece.text)):
            out[at] = "ROLE"
    return out


OWN_BOSS = re.compile(
    r"\W*(?:self[- ]?employed|freelanc\w*|independent|autónom[oa]|selbst[aä]ndig|indépendante?|various clients)\W*",
    re.IGNORECASE,
)
"""What stands in the place of an employer where there is none."""
_NO_TEAM = re.compile(
    r"^[a-zà-ÿ]|[\d⺀-\uffff]|^(?:Prof|Dr|Mr|Mrs|Ms)\b"
    r"|(?i:\b(?:award|prize|winner)\b|\b(?:department|dept\.?|division) (?:of|for)\b)"
)
"""What begins in small letters, counts, or names a person, a prize or a part of a school is no team."""


def with_form(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; what a form prints before a tab in every entry (`Dates`, `Employer`) is no part of one.

    Three such words or more, each in several lines, make most lines of the list; two employers may well recur.
    """
    before = [at for at in range(len(pieces) - 1) if _is_before_tab(pieces[at], pieces[at + 1])]
    counts = Counter(pieces[at].text for at in before)
    printed = [at for at in before if counts[pieces[at].text] > 1]
    out = list(labels)
    if len({pieces[at].text for at in printed}) >= _FEWEST_FIELDS and 2 * len(printed) > pieces[-1].line:
        for at in printed:
            out[at] = re.sub(r"(?:ORG|ROLE)$", "NONE", out[at])
    return out


_FEWEST_FIELDS = 3


def _is_before_tab(piece: Piece, after: Piece) -> bool:
    """Whether a piece without a date begins a line, and a tab alone stands behind it."""
    return piece.before == "line" and piece.date is None and after.before == "tab" and piece.line == after.line


def names_agent(piece: Piece) -> bool:
    """Whether a bracket says through whom somebody came to an employer: `(via Example Staffing)`."""
    return piece.before == "open" and _AGENT.match(piece.text) is not None


_AGENT = re.compile(r"(?:via|through|on behalf of|contract(?:ed|ing)? (?:via|through|by)|placed by)\s", re.IGNORECASE)


def _by_words(piece: Piece, label: str) -> str:
    """The label of a piece; of one whose words name another part of an entry, and but one, that part.

    A school that begins a line is one, whatever else stands there.
    """
    text, bare = piece.text, label.removeprefix("B-")
    if bare == "TAG" and piece.before == "line" and is_school(text) and not is_degree(text):
        return label.replace("TAG", "ORG")
    if bare not in ("ORG", "ROLE", "LOC"):
        return label
    told = [
        part
        for part, says in (
            ("ROLE", is_title(text) or is_degree(text)),
            ("ORG", is_employer(text) or is_school(text)),
            ("LOC", is_place(text)),
        )
        if says
    ]
    return label if len(told) != 1 else label.replace(bare, told[0])


def _with_known_titles(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; where the lines of about as many positions as there are dates are known, any other is a place."""
    known = [is_title(piece.text) or is_degree(piece.text) for piece in pieces]
    bare = [label.removeprefix("B-") for label in labels]
    lines = {piece.line for piece, one, label in zip(pieces, known, bare, strict=True) if one and label == "ROLE"}
    if len(lines) < max(_FEWEST, _MOST * bare.count("DATE")):
        return list(labels)
    return [
        label.replace("ROLE", "LOC") if one == "ROLE" and piece.line not in lines else label
        for piece, label, one in zip(pieces, labels, bare, strict=True)
    ]
