"""The usual order: position before employer, in a list of jobs of which no word list knows either.

A chain of labels has little but the layout to go by there, and reads it as it stands in its examples. A position of
several words is written in small letters behind the first (`Kiln lead hand`), an employer has capitals; beside such a
name, a word that ends as nouns of who does something is what somebody was (`Potter`). Firms are called by family names
that end so, too: beside anything else the ending tells nothing.
"""

from collections.abc import Sequence

from screen.documents.entries.stays.clues import known
from screen.documents.entries.stays.labelled_list import entries_of, relabelled
from screen.documents.entries.stays.phrase import ends_as_title, is_place
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

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
    return [[at for at in entry if _may_be_part(pieces[at], labels[at])] for entry in entries_of(labels)]


def _may_be_part(piece: Piece, label: str) -> bool:
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
