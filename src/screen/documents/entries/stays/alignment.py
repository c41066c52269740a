"""Alignment: what stands alike in the entries of a list is the same part in all of them.

A chain of labels reads an unknown title by its words alone, and takes it for an employer in one entry and for a
position in the next. Here two places in which the pieces of entries stand are supposed to be that of the position and
that of the employer; the supposition that the known words of the whole list bear out best is proposed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise, permutations, repeat

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.phrase import ends_as_title, is_place, is_title
from screen.documents.entries.stays.piece import Piece

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
    bare = [label.removeprefix("B-") for label in labels]
    heading = _may_be_parts(pieces, bare, forms, text=kind == "work")
    entries = _entries(labels)
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


def _entries(labels: Sequence[str]) -> list[range]:
    """The pieces of each entry of a labelled list."""
    starts = [at for at, label in enumerate(labels) if label.startswith("B-")]
    return [range(begin, stop) for begin, stop in pairwise([*starts, len(labels)])]


def borne_out(pieces: Sequence[Piece], labels: Sequence[str]) -> int:
    """How many entries of a labelled list have a known title for their position."""
    entries = accumulate(label.startswith("B-") for label in labels)
    return len(
        {
            entry
            for piece, label, entry in zip(pieces, labels, entries, strict=True)
            if label.endswith("ROLE") and "t" in known(piece.text)
        }
    )


def _by_place(
    pieces: Sequence[Piece], labels: Sequence[str], entries: Sequence[range], place: _Place, heading: Sequence[bool]
) -> list[str] | None:
    """The labels with position and employer at the two places that words bear out best; None where none do."""
    bare = [label.removeprefix("B-") for label in labels]
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
    return _with(
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

    An entry that has both parts is left as it is, unless they are the other way round or a known title stands in the
    place of the position.
    """
    own = {bare[at] for at in entry}
    is_swapped = [bare[at] for at in (role, org) if at is not None] == ["ORG", "ROLE"]
    if own >= {"ORG", "ROLE"} and not is_swapped:
        if role is not None and bare[role] not in ("ROLE", "ORG"):
            yield from _moved(pieces, bare, entry, role)
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


def _moved(pieces: Sequence[Piece], bare: Sequence[str], entry: range, role: int) -> Iterator[tuple[int, str]]:
    """New labels for a known title in the place of the position, and for what is taken for one and is none."""
    named = [at for at in entry if bare[at] == "ROLE"]
    if "t" in known(pieces[role].text) and not any("t" in known(pieces[at].text) for at in named):
        yield role, "ROLE"
        yield from ((at, "LOC" if pieces[at].before == "comma" else "TAG") for at in named)


def _says(piece: Piece, label: str, part: str) -> float:
    """How far a piece is borne out as a part, by its words and by its label."""
    told = [_TELLS.get(letter, "LOC") for letter in known(piece.text) if letter in "tdesp"]
    words = 0.0 if not told else 1.0 if part in told else -_AGAINST
    return words + _LABELLED * (label == part)


def with_parts_by_place(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]
) -> list[str]:
    """The labels of a list of jobs; what stands where most entries have the employer is that, whatever its words are.

    So are the cells of rows; elsewhere what neither ends as a title nor is a place, in an entry without an employer or
    turned round.
    """
    bare = [label.removeprefix("B-") for label in labels]
    entries = _entries(labels)
    keys = [""] * (entries[0][0] if entries else len(labels))
    keys += [place for entry in entries for place in _places(lines, pieces, forms, entry)]
    bare = ["LOC" if part == "ORG" and _is_where(pieces, at) else part for at, part in enumerate(bare)]
    pairs = Counter(pair for entry in entries if (pair := _pair(bare, keys, entry)))
    pairs.update(_settled(lines))
    (best, count), *_ = *pairs.most_common(1), (("", ""), 0)
    if not count or len(entries) == 1 > count - 1:
        return _by_contrast(pieces, labels, entries)
    told = entries if count >= _FEWEST_ENTRIES else []
    found = _with(labels, dict(change for entry in told for change in _in_place(pieces, bare, keys, entry, best)))
    return _by_contrast(pieces, found, entries)


def _with(labels: Sequence[str], new: Mapping[int, str]) -> list[str]:
    """The labels with some new ones; an entry begins where one did."""
    return ["B-" * label.startswith("B-") + new[at] if at in new else label for at, label in enumerate(labels)]


def _in_place(
    pieces: Sequence[Piece], bare: Sequence[str], keys: Sequence[str], entry: range, best: tuple[str, str]
) -> Iterator[tuple[int, str]]:
    """New labels in an entry with pieces in the places of the position and of the employer, `best`."""
    roles, orgs = ([at for at in entry if (keys[at], pieces[at].date) == (key, None)] for key in best)
    own = [bare[at] for at in (*roles[:1], *orgs[:1])]
    if len(own) < len(best) or own == ["ROLE", "ORG"]:
        return
    role, org = (ends_as_title(pieces[at].text) for at in (roles[0], orgs[0]))
    if best[1][0] == _CELL:
        # A cell that begins with a title and goes on has both parts, or is no part of a job.
        if not org or not orgs[1:]:
            free = [at for at in entry if bare[at] in ("ROLE", "ORG")]
            yield from ((at, ("TAG", "LOC")[is_place(pieces[at].text)]) for at in free)
            yield from (*zip(roles, repeat("ROLE")), *zip(orgs, repeat("ORG")))
        return
    lacks = own[0] == "ROLE" and own[1] != "LOC" and "ORG" not in map(bare.__getitem__, entry)
    if not org and (lacks or (role and own == ["ORG", "ROLE"])):
        yield from ((roles[0], "ROLE"), (orgs[0], "ORG"))


def _by_contrast(pieces: Sequence[Piece], labels: Sequence[str], entries: Sequence[range]) -> list[str]:
    """The labels of a list; in an entry without an employer, what is behind the position and is no other one is that.

    Not in a list of which an entry has its employer before its position: the next ones may share it.
    """
    bare = [label.removeprefix("B-") for label in labels]
    lacking = entries
    if len(entries) > 1:
        parts = [[bare[at] for at in entry if bare[at] in ("ORG", "ROLE")] for entry in entries]
        headed = any(own[:1] == ["ORG"] != own for own in parts)
        lacking = (
            [] if headed else [entry for entry in entries if all(_is_no_employer(pieces, bare, at) for at in entry)]
        )
    return _with(labels, dict(change for entry in lacking for change in _contrast(pieces, bare, entry)))


def _is_no_employer(pieces: Sequence[Piece], bare: Sequence[str], at: int) -> bool:
    """Whether a piece was not taken for an employer, or is a place."""
    return bare[at] != "ORG" or _is_where(pieces, at)


def _contrast(pieces: Sequence[Piece], bare: Sequence[str], entry: range) -> Iterator[tuple[int, str]]:
    """New labels in an entry with one known title and a name behind it: `Engineer, Teacher Tapp`, `Cook @ Intern`.

    A name has capitals throughout; `Director Marketing, Baker` may be either. Where a town was taken for the employer,
    any other text behind a comma is that.
    """
    parts = [at for at in entry if _may_be_part(pieces[at], bare[at]) and not _is_where(pieces, at)]
    named = [at for at in parts if pieces[at].before == "at" or _may_be_name(pieces[at].text)][-1:]
    if not named and "ORG" in {bare[at] for at in set(entry).difference(parts)}:
        named = [at for at in parts if _is_untitled(pieces[at])][-1:]
    titled = [at for at in parts if at not in named and is_title(pieces[at].text)]
    if len(titled) == len(named) == 1 and titled < named:
        yield from ((at, "LOC") for at in entry if bare[at] == "ORG" and _is_where(pieces, at))
        yield from ((titled[0], "ROLE"), (named[0], "ORG"))


def _may_be_part(piece: Piece, label: str) -> bool:
    """Whether a piece was taken for position or employer, or stands behind `at`, however small it begins: `at eBay`."""
    return label in ("ROLE", "ORG") or (label, piece.before) == ("TAG", "at")


def _is_untitled(piece: Piece) -> bool:
    """Whether a piece behind a comma has no word of titles."""
    return piece.before == "comma" and not is_title(piece.text)


def _may_be_name(text: str) -> bool:
    """Whether a text has a word of titles, but not as its last, and each of its words a capital."""
    return is_title(text) and not ends_as_title(text) and all(word[0].isupper() for word in text.split())


def _is_where(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece is a place, alone or with the state or country behind its comma."""
    text, after = pieces[at].text, pieces[at + 1 : at + 2]
    behind = bool(after) and (after[0].before, after[0].line) == ("comma", pieces[at].line)
    return is_place(text) or (behind and is_place(f"{text}, {after[0].text}"))


_CELL = "\t"
"""What the place of a cell begins with."""


def _places(lines: Sequence[Line], pieces: Sequence[Piece], forms: Sequence[str], entry: range) -> Iterator[str]:
    """The place of each piece of an entry: in a row the cell, by the command of the row or how many cells it has.

    Elsewhere the number of its line in the entry, which tells better than whether the line opens a block.
    """
    for at in entry:
        piece, line = pieces[at], lines[pieces[at].line]
        full = [number for number, cell in enumerate(line.cells) if cell]
        before = line.text.count("\t", 0, piece.begin)
        if before < len(full):
            yield f"{_CELL}{line.macro or len(line.cells)}/{full[before]}"
        else:
            yield f"{piece.line - pieces[entry[0]].line}{forms[at].replace('~', '')}"


def _pair(bare: Sequence[str], keys: Sequence[str], entry: range) -> tuple[str, str] | None:
    """The places of the position and the employer of an entry that has both."""
    role, org = (next((keys[at] for at in entry if bare[at] == part), None) for part in ("ROLE", "ORG"))
    return (role, org) if role and org and role != org else None


def _settled(lines: Sequence[Line]) -> dict[tuple[str, str], int]:
    """What classes say of `cventry`: the first argument but the dates is the position, the next the employer.

    Not in a list whose words turn them round.
    """
    pairs: dict[tuple[str, str], int] = {}
    for line in lines:
        if line.macro != "cventry" or len(line.cells) < _CELLS_OF_ENTRY:
            continue
        at = int(is_dates(line.cells[0]))
        role, org = line.cells[at : at + 2]
        if is_title(org) and not is_title(role):
            return {}
        pairs[f"{_CELL}cventry/{at}", f"{_CELL}cventry/{at + 1}"] = _FEWEST_ENTRIES
    return pairs


_CELLS_OF_ENTRY = 4
