"""Parts by place: what stands where most entries of a list have their employer is that, whatever its words are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import repeat

from screen.documents.blocks.line import Line
from screen.documents.blocks.printed_dates import is_dates
from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.labelled_list import entries_of, parts_of, relabelled
from screen.documents.entries.stays.phrase import ends_as_title, is_place, is_title
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import is_group, is_written_as_name, names_employer
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import word_set
from screen.ground.idf import reference_idf
from screen.ground.text import fold, words

_FEWEST_ENTRIES = 2


def with_parts_by_place(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[str], forms: Sequence[str]
) -> list[str]:
    """The labels of a list of jobs; what stands where most entries have the employer is that, whatever its words are.

    So are the cells of rows; elsewhere what neither ends as a title nor is a place, in an entry without an employer or
    turned round.
    """
    bare = parts_of(labels)
    entries = entries_of(labels)
    keys = [""] * (entries[0][0] if entries else len(labels))
    keys += [place for entry in entries for place in _places(lines, pieces, forms, entry)]
    bare = ["LOC" if part == "ORG" and _is_where(pieces, at) else part for at, part in enumerate(bare)]
    headings = [entry[0] for entry in entries if _heads_without_employer(lines, pieces, bare, entry)]
    if headings:
        labels = relabelled(labels, dict(enumerate(bare)) | dict.fromkeys(headings, "ORG"))
        bare = parts_of(labels)
    pairs = Counter(pair for entry in entries if (pair := _pair(bare, keys, entry)))
    pairs.update(_settled(lines))
    (best, count), *_ = *pairs.most_common(1), (("", ""), 0)
    if not count or len(entries) == 1 > count - 1:
        return _by_contrast(pieces, labels, entries)
    told = entries if count >= _FEWEST_ENTRIES else []
    found = relabelled(labels, dict(change for entry in told for change in _in_place(pieces, bare, keys, entry, best)))
    return _by_contrast(pieces, found, entries)


def _heads_without_employer(lines: Sequence[Line], pieces: Sequence[Piece], bare: Sequence[str], entry: range) -> bool:
    """Whether an entry without an employer begins with a heading that is no other part of it."""
    head = pieces[entry[0]]
    free = lines[head.line].kind == "heading" and bare[entry[0]] in ("TAG", "TEXT") and not is_title(head.text)
    return free and "ORG" not in map(bare.__getitem__, entry)


def _in_place(
    pieces: Sequence[Piece], bare: Sequence[str], keys: Sequence[str], entry: range, best: tuple[str, str]
) -> Iterator[tuple[int, str]]:
    """New labels in an entry with pieces in the places of the position and of the employer, `best`."""
    roles, orgs = ([at for at in entry if (keys[at], pieces[at].date) == (key, None)] for key in best)
    own = [bare[at] for at in (*roles[:1], *orgs[:1])]
    if len(own) < len(best) or own == ["ROLE", "ORG"]:
        return
    org = ends_as_title(pieces[orgs[0]].text)
    if best[1][0] == _CELL:
        # A cell that begins with a title and goes on has both parts, or is no part of a job.
        if not org or not orgs[1:]:
            free = [at for at in entry if bare[at] in ("ROLE", "ORG")]
            yield from ((at, ("TAG", "LOC")[is_place(pieces[at].text)]) for at in free)
            yield from (*zip(roles, repeat("ROLE")), *zip(orgs, repeat("ORG")))
        return
    lacks = own[0] == "ROLE" and own[1] != "LOC" and "ORG" not in map(bare.__getitem__, entry)
    if not org and (lacks or own == ["ORG", "ROLE"]):
        yield from ((roles[0], "ROLE"), (orgs[0], "ORG"))


def _by_contrast(pieces: Sequence[Piece], labels: Sequence[str], entries: Sequence[range]) -> list[str]:
    """The labels of a list; in an entry without an employer, what is behind the position and is no other one is that.

    Not in a list of which an entry has its employer before its position: the next ones may share it.
    """
    bare = parts_of(labels)
    lacking = entries
    if len(entries) > 1:
        parts = [[bare[at] for at in entry if bare[at] in ("ORG", "ROLE")] for entry in entries]
        headed = any(own[:1] == ["ORG"] != own for own in parts)
        lacking = (
            [] if headed else [entry for entry in entries if all(_is_no_employer(pieces, bare, at) for at in entry)]
        )
    labels = relabelled(labels, dict(change for entry in lacking for change in _contrast(pieces, bare, entry)))
    bare = parts_of(labels)
    return relabelled(labels, dict(change for entry in entries for change in _around_employer(pieces, bare, entry)))


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


def _around_employer(pieces: Sequence[Piece], bare: Sequence[str], entry: range) -> Iterator[tuple[int, str]]:
    """New labels in an entry of position, team, employer and place between commas, of which the third is missing.

    Its town may have been taken for the employer, `Barista, Example Coffee, Swansea`, or the team, with the employer as
    its place: `Planner, Parks Team, Example County Council`.
    """
    parts = [at for at in entry if bare[at] in ("ROLE", "ORG", "LOC")]
    labels = [bare[at] for at in parts]
    if labels not in (["ROLE", "ROLE", "ORG"], ["ROLE", "ORG", "LOC"]):
        return
    title, middle, last = (pieces[at] for at in parts)
    in_line = middle.before == last.before == "comma" and middle.line == last.line
    if not in_line or not is_title(title.text):
        return
    if labels[1] == "ORG":
        parted = is_group(middle.text) and names_employer(last.text)
    else:
        parted = _may_be_employer(middle.text) and _may_be_town(last.text)
    yield from zip(parts[1:], _OTHERWISE[labels[1]] if parted else (), strict=False)


_OTHERWISE = {"ORG": ("ROLE", "ORG"), "ROLE": ("ORG", "LOC")}


def _may_be_town(text: str) -> bool:
    """Whether a text is one word with a capital that names no employer."""
    return text.istitle() and text.isalpha() and not names_employer(text)


def _may_be_employer(text: str) -> bool:
    """Whether some words behind a position are written as a name, and no team: all words of those are common."""
    several = words(text)
    rare = any(reference_idf().counts.get(word, 0) < _COMMON for word in several)
    return len(several) > 1 and rare and is_written_as_name(text) and not (is_title(text) or is_group(text))


_COMMON = 100
"""Times that a word stands in the texts that word frequencies were counted in: `customer` 1607, `coffee` 31."""


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


_PARTS = frozenset({"ORG", "ROLE", "LOC", "TAG"})
_ORDERED = ("ROLE", "ORG", "LOC")
_WORD_LISTS = frozenset("tesdx")
"""What `clues.known` says of what a list knows, or is too long to name anything."""
_MARKS = frozenset({"line", "comma", "dash", "bar", "date"})
_SHORTEST_STEM = 3


def with_usual_order(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; of one whose words nothing knows, the parts of each entry in the usual order."""
    entries = _parts_of(pieces, labels)
    count = len(entries[0]) if entries else 0
    told = any(_WORD_LISTS.intersection(known(pieces[at].text)) for entry in entries for at in entry)
    alike = 1 < count <= len(_ORDERED) and all(len(entry) == count for entry in entries)
    role = _place_of_role(pieces, entries) if alike and not told else None
    if role is None:
        return list(labels)
    ordered = [[entry[role], *(at for at in entry if at != entry[role])] for entry in entries]
    return relabelled(labels, {at: part for entry in ordered for at, part in zip(entry, _ORDERED, strict=False)})


def _parts_of(pieces: Sequence[Piece], labels: Sequence[str]) -> list[list[int]]:
    """The pieces of each entry that may be its position, its employer or where that is."""
    return [[at for at in entry if _has_no_other_part(pieces[at], labels[at])] for entry in entries_of(labels)]


def _has_no_other_part(piece: Piece, label: str) -> bool:
    return piece.date is None and label.removeprefix("B-") in _PARTS and not is_place(piece.text)


def _place_of_role(pieces: Sequence[Piece], entries: Sequence[Sequence[int]]) -> int | None:
    """Which part of each entry is the position, by most of them; None if nothing tells.

    The first of a line, where it is the only entry.
    """
    texts = [[pieces[at].text for at in entry] for entry in entries]
    votes = [sum(_is_position(text, own) for own in texts for text in own[at : at + 1]) for at in range(len(texts[0]))]
    if any(votes):
        return votes.index(max(votes)) if votes.count(max(votes)) == 1 else None
    own = [pieces[at] for at in entries[0]]
    in_line = all(piece.line == own[0].line and piece.before in _MARKS for piece in own)
    return 0 if in_line and len(entries) == 1 else None


def _is_position(text: str, entry: Sequence[str]) -> bool:
    """Whether a part of an entry reads as its position, and none of the others does."""
    others = [other for other in entry if other != text]
    if any(map(_is_phrase, others)):
        return False
    return _is_phrase(text) or (_ends_as_doer(text) and any(map(_is_employers_name, others)))


def _is_phrase(text: str) -> bool:
    """Whether words are no name: the last in small letters behind a capital, or a title that no person is called by."""
    *before, last = text.split()
    small = bool(before) and text[0].isupper() and last[0].islower()
    return small or (bool(before) and ends_as_title(text) and not is_name(text))


def _ends_as_doer(text: str) -> bool:
    """Whether a word alone ends as nouns of who does something."""
    word = fold(text)
    endings = word_set("entries", "titles", "doers")
    return word.isalpha() and any(word.endswith(end) and len(word) >= len(end) + _SHORTEST_STEM for end in endings)


def _is_employers_name(text: str) -> bool:
    """Whether several words all have capitals, but for those that join them."""
    words = text.split()
    return len(words) > 1 and words[-1][0].isupper() and all(word[0].isupper() or len(word) < 4 for word in words)
