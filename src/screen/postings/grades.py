"""Grades of one role in one posting: `Intermediate` and `Senior`, `Level II` and `Level III`, `Band 5` and `Band 6`."""

from collections.abc import Iterable

from screen.ground.roles import role_of
from screen.postings.words import PostingWords, phrases, table

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def grade_of(text: str) -> str:
    """The grade that a heading or a label names, as it writes it; empty where it names none."""
    words = PostingWords(text)
    if len(words) > 1 and _number(words.folded[1]) and words.folded[:1] in phrases("grades", "numbered"):
        return words.raw(0, 2)
    if len(words) > 1 and words.folded[-1] in _ROMAN and role_of(words.raw(0, len(words) - 1)) is not None:
        return words.raw(len(words) - 1, len(words))
    named = next((place for place in words.find(_names()) if place.start == 0), None)
    if named is None:
        return ""
    rest = words.raw(named.stop, len(words))
    whole = not rest or words.folded[named.stop : named.stop + 1] in phrases("grades", "behind")
    return words.raw(0, named.stop) if whole or role_of(rest) is not None else ""


def without_number(title: str) -> str:
    """A title without the numbered grade before the role: `Band 6 Staff Nurse`."""
    words = PostingWords(title)
    numbered = len(words) > 2 and words.folded[:1] in phrases("grades", "numbered") and _number(words.folded[1])
    rest = title[words.words[2].start :] if numbered else ""
    return rest if rest and role_of(rest) is not None else title


def lowest(grades: Iterable[str]) -> str:
    """The lowest of several grades."""
    return min(grades, key=_place)


def _place(grade: str) -> int:
    words = PostingWords(grade)
    if number := _number(words.folded[-1]):
        return number
    ranks = enumerate(table("grade_ranks").values())
    return next((number for number, names in ranks if words.folded in names), 0)


def _names() -> tuple[tuple[str, ...], ...]:
    return tuple(name for names in table("grade_ranks").values() for name in names)


def _number(word: str) -> int:
    return int(word) if word.isdigit() and len(word) < 3 else _ROMAN.get(word, 0)
