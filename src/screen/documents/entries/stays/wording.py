"""Wording: what the words of a list say against its labels. A school, a place or a known title is no other part.

Single words err, so a labelling by words is only proposed; it is kept where it makes the entries more whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screen.documents.entries.stays.labelled_list import entries_of, parts_of, rows_of
from screen.documents.entries.stays.phrase import (
    ends_in_legal_form,
    is_degree,
    is_employer,
    is_place,
    is_school,
    is_title,
)
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.word_patterns import load_words, mixed_pattern
from screen.ground.text import fold

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
    told = _with_employers_below(pieces, labels)
    if told != list(labels):
        yield told


def _with_employers_below(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels, supposing that a position stands with its team above the employer and where that is.

    `Counsel, Product` / `2019 - 2021` / `Example Ltd, Leeds`: the team looks like an employer until the next line. The
    dates stand between, or in one of the two lines.
    """
    out = list(labels)
    rows = rows_of(pieces)
    entries = 0
    for number, row in enumerate(rows[:-1]):
        head = [at for at in row if pieces[at].date is None]
        is_head = head and labels[head[0]].endswith("ROLE") and is_title(pieces[head[0]].text)
        employer = _employer_below(rows, number, pieces, labels) if is_head else []
        if employer:
            entries += 1
            for at in head:
                out[at] = "B-ROLE" if labels[at].startswith("B-") or at == row[0] else "ROLE"
            for at in employer:
                out[at] = "ORG"
    return out if entries > 1 else list(labels)


def _employer_below(
    rows: Sequence[list[int]], number: int, pieces: Sequence[Piece], labels: Sequence[str]
) -> list[int]:
    """The pieces before a place in the line below one, dates alone left out; none where neither line has a date."""

    def dated(row: Sequence[int]) -> list[bool]:
        return [pieces[at].date is not None for at in row]

    alone = all(dated(rows[number + 1]))
    below = rows[number + 2] if alone and number + 2 < len(rows) else rows[number + 1]
    if not (alone or any(dated(rows[number])) or any(dated(below))) or is_title(pieces[below[0]].text):
        return []
    return _before_place([at for at in below if pieces[at].date is None] or below, pieces, labels)


def names_employer(text: str) -> bool:
    """Whether words tell that a text is an employer, and no group of one."""
    told = is_employer(text) or is_school(text) or _companies().search(fold(text))
    return bool(told) and not (is_group(text) and len(text.split()) > _PERSONS_LAB)


def is_group(text: str) -> bool:
    """Whether a text ends with a word for a part of an employer."""
    return _GROUP.search(text) is not None


def may_be_where(text: str) -> bool:
    """Whether a text behind the name of an employer may say where that is."""
    words = text.split()
    capitalised = len(words) <= _PLACE_WORDS and all(word[:1].isupper() for word in words)
    told = (
        names_employer(text) or is_title(text) or is_degree(text) or ends_in_legal_form(text) or _NO_TEAM.search(text)
    )
    return capitalised and not told


_PLACE_WORDS = 2
"""Words of a place that no list has, at most."""


def _before_place(row: Sequence[int], pieces: Sequence[Piece], labels: Sequence[str]) -> list[int]:
    """The pieces of a line before the place at its end; none where it has no place, or nothing else."""
    stop = len(row)
    while stop and labels[row[stop - 1]] == "LOC":
        stop -= 1
    if not stop and len(row) > 1 and not is_place(pieces[row[0]].text):
        stop = 1  # all of it was taken for a place
    return list(row[:stop]) if stop < len(row) else []


def with_dated_degrees(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; a degree that begins a line with a date in it is that of an entry."""
    dated = {piece.line for piece in pieces if piece.date is not None}
    out = list(labels)
    for at, (piece, label) in enumerate(zip(pieces, labels, strict=True)):
        begins = label.endswith("TAG") and piece.before == "line" and piece.line in dated
        if begins and is_degree(piece.text):
            out[at] = label.replace("TAG", "ROLE")
    return out


def with_own_employers(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list whose employers stand beside their positions; an entry without one shows it by its place.

    It is what a comma sets behind the position (`Consultant, Fly with Us`), or what stands alone with its dates and is
    written as a name, where all other entries have both. Employers on lines of their own may be those of several.
    """
    out = list(labels)
    bare = parts_of(labels)
    rows = [{bare[at] for at in row} for row in rows_of(pieces)]
    entries = entries_of(labels)
    lacking = [entry for entry in entries if "ORG" not in {bare[at] for at in entry}]
    if any("ORG" in row and "ROLE" not in row for row in rows):
        return out
    for entry in lacking:
        roles = [at for at in entry if bare[at] == "ROLE"]
        for at in _employer_among(pieces, roles, alone=len(lacking) == len(roles) == 1 < len(entries) - 1):
            out[at] = labels[at].replace("ROLE", "ORG")
    return out


def _employer_among(pieces: Sequence[Piece], roles: Sequence[int], *, alone: bool) -> list[int]:
    """The piece among positions that is the employer: see above; `alone`: nothing else stands in its entry."""
    behind = [at for at in roles[1:] if pieces[at].before == "comma"]
    named = [at for at in roles if alone and is_written_as_name(pieces[at].text)]
    return [at for at in behind or named if not _is_known(pieces[at].text)][-1:]


def _is_known(text: str) -> bool:
    """Whether a text is a known title or degree."""
    return is_title(text) or is_degree(text)


def is_written_as_name(text: str) -> bool:
    """Whether the longer words of a text have capitals, or letters that have none."""
    return not any(word[0].islower() for word in text.split() if len(word) > _SMALL)


_SMALL = 3
"""Letters of words that names of employers have without a capital."""


PART = re.compile(
    r"(?i)(?:department|dept\.?|division|faculty|school|institute|institut|laborator(?:y|ium)|lab)\b (?:of|for|für)\b"
)


_GROUP = re.compile(r"\b(?:lab|laboratory|group|team|unit|office|department|division|ward)$", re.IGNORECASE)
_PERSONS_LAB = 2
"""Words of a group that is called by a person, at most: `Kim Lab`; `Parallel Systems Lab` is no name."""


@cache
def _companies() -> re.Pattern[str]:
    return mixed_pattern(load_words("organisations")["behind"])


OWN_BOSS = re.compile(
    r"\W*(?:self[- ]?employed|freelanc\w*|freiberuf\w*|independent|autónom[oa]|selbst[aä]ndig|indépendante?"
    r"|various clients)\W*",
    re.IGNORECASE,
)
"""What stands in the place of an employer where there is none."""
_INDEPENDENT_TITLE = re.compile(r"\W*independent(?! (?:consult|contract))\w* \w", re.IGNORECASE)
"""An independent reviewer or prescriber is employed."""
_NO_TEAM = re.compile(
    r"^[a-zà-ÿ]|[\d⺀-\uffff]|^(?:Prof|Dr|Mr|Mrs|Ms)\b"
    r"|(?i:\b(?:award|prize|winner)\b|\bof the (?:month|quarter|year)\b)"
)
"""What begins in small letters, counts, or names a person or a prize is no team."""


def is_own_business(role: str) -> bool:
    """Whether a position says that somebody worked for no employer; `Freelance Solutions Ltd` is one."""
    return bool(OWN_BOSS.match(role)) and not _INDEPENDENT_TITLE.match(role) and not ends_in_legal_form(role)


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
    bare = parts_of(labels)
    lines = {piece.line for piece, one, label in zip(pieces, known, bare, strict=True) if one and label == "ROLE"}
    if len(lines) < max(_FEWEST, _MOST * bare.count("DATE")):
        return list(labels)
    return [
        label.replace("ROLE", "LOC") if one == "ROLE" and piece.line not in lines else label
        for piece, label, one in zip(pieces, labels, bare, strict=True)
    ]
