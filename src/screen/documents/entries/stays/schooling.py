"""Schooling: the school, the degree and the dates of each entry of a list, by its words and by those of all others.

A chain of labels sees little of an entry whose degree and school no list has. Where each line has dates, each is an
entry; a school that words tell is one, and what stands in its place in the other entries is one too.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from screen.documents.entries.stays.degree import is_grade
from screen.documents.entries.stays.phrase import is_degree, is_place, is_school, is_subject
from screen.documents.entries.stays.piece import Piece

_HEADING = frozenset({"ORG", "ROLE", "AREA", "LOC", "TAG"})
_NAMED = frozenset({"ORG", "ROLE", "DATE"})


def with_schools(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of degrees with a school in each entry where words or the other entries tell which it is."""
    out = _by_rows(pieces, labels)
    starts = [at for at, label in enumerate(out) if label.startswith("B-")]
    entries = [range(begin, stop) for begin, stop in pairwise([*starts, len(out)])]
    for entry in entries:
        if school := _told(pieces, out, entry):
            for at in entry:
                out[at] = out[at].replace("ORG", "AREA")
            _set(out, school, "ORG")
    places = _places(pieces, entries)
    for part, may_be in (("ORG", _may_be_school), ("ROLE", _may_be_study)):
        usual = Counter(places[at] for at, label in enumerate(out) if label.endswith(part)).most_common(1)
        for entry in entries:
            bare = {out[at].removeprefix("B-"): at for at in reversed(entry)}
            free = [at for at in entry if places[at] == usual[0][0]] if usual and part not in bare else []
            free = [at for at in free if out[at].removeprefix("B-") in _HEADING and may_be(pieces, bare, at)]
            _set(out, next(iter(free), None), part)
    return out


def _may_be_school(pieces: Sequence[Piece], bare: Mapping[str, int], at: int) -> bool:
    """Whether what stands in the place of the school of an entry with a degree, may be one, as far as words tell."""
    text = pieces[at].text
    other = any(test(text) for test in (is_degree, is_place, is_grade, is_subject)) or re.search(r"\d", text)
    has_degree = "DATE" in bare and "ROLE" in bare and bare["ROLE"] != at and is_degree(pieces[bare["ROLE"]].text)
    return has_degree and text[0].isupper() and pieces[at].before != "open" and not other


def _may_be_study(pieces: Sequence[Piece], bare: Mapping[str, int], at: int) -> bool:
    """Whether what stands in the place of the degree, beside a school, may be one or what was studied."""
    beside = "DATE" in bare and bare.get("ORG") not in (None, at)
    return beside and pieces[at].before != "open" and not is_place(pieces[at].text)


def _set(labels: list[str], at: int | None, part: str) -> None:
    """Make a piece a part of its entry."""
    if at is not None:
        labels[at] = f"B-{part}" if labels[at].startswith("B-") else part


def _by_rows(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels; where several lines hold all that is named and each has dates, each of them begins an entry."""
    lines = [list(row) for _, row in groupby(range(len(pieces)), key=lambda at: pieces[at].line)]
    named = [row for row in lines if any(pieces[at].date or labels[at].removeprefix("B-") in _NAMED for at in row)]
    if len(named) < 2 or not all(len(row) > 1 and any(pieces[at].date for at in row) for row in named):
        return list(labels)
    out = [label.removeprefix("B-") for label in labels]
    for row in named:
        out[row[0]] = f"B-{out[row[0]]}"
        first = next(at for at in row if pieces[at].date)
        if not any(out[at].endswith("DATE") for at in row):
            _set(out, first, "DATE")
    return out


def _told(pieces: Sequence[Piece], labels: Sequence[str], entry: range) -> int | None:
    """The piece that words tell to be the school of an entry, where none is labelled so or the first is its subject."""
    bare = {at: labels[at].removeprefix("B-") for at in entry}
    orgs = [at for at, label in bare.items() if label == "ORG"]
    if orgs and (is_school(pieces[orgs[0]].text) or not _is_subject(pieces, bare, orgs)):
        return None
    lines = {pieces[at].line for at, label in bare.items() if label in _NAMED}
    heads = [at for at in entry if pieces[at].line in lines and pieces[at].date is None and not pieces[at].prose]
    return next((at for at in heads if _is_schools_name(pieces[at].text)), None)


def _is_subject(pieces: Sequence[Piece], bare: Mapping[int, str], orgs: Sequence[int]) -> bool:
    """Whether the first of what is labelled as a school is a subject: by its words, or where it stands."""
    behind = pieces[orgs[0]].before in ("comma", "style") and bare.get(orgs[0] - 1) == "ROLE" and len(orgs) > 1
    return behind or is_subject(pieces[orgs[0]].text)


def _is_schools_name(text: str) -> bool:
    """Whether a text names a school and is no phrase about one, all in small letters."""
    return is_school(text) and not is_degree(text) and not text.islower()


def _places(pieces: Sequence[Piece], entries: Sequence[range]) -> Mapping[int, tuple[int, int]]:
    """For each piece the line of its entry that it stands in, and how many commas and other marks are before it there.

    Brackets do not count, nor dates.
    """
    out: dict[int, tuple[int, int]] = {}
    for entry in entries:
        for at in entry:
            row = [other for other in range(entry[0], at) if pieces[other].line == pieces[at].line]
            marks = sum(pieces[other].date is None and pieces[other].before != "open" for other in row)
            out[at] = (pieces[at].line - pieces[entry[0]].line, marks)
    return out
