"""Levels: how well somebody does or speaks something, said beside its name."""

import re
from functools import cache

from screen.documents.words.word_patterns import word_set
from screen.ground.fluency import CEFR, level_words
from screen.ground.text import key

RATING = re.compile(r"\s*(?P<rating>[●○•◦★☆■□▪▫◆◇◉◎⚫⚪⬤⭐✪✰▰▱█░*]{3,}(?!\S\w))")
"""How well, in dots or stars behind the name: `●●●○○`."""


_EMPTY = frozenset("○◦☆□▫◇◎⚪✰▱░")
_SCALE = 5
"""Marks of the usual scale: fewer, none of them empty, do not say of how many they are."""


def read_rating(found: re.Match[str]) -> str:
    """A rating in numbers: `4/5` of `●●●●○`; `3` of `***`, which may be of five."""
    marks = found["rating"]
    full = sum(mark not in _EMPTY for mark in marks)
    return f"{full}/{len(marks)}" if full < len(marks) or full >= _SCALE else str(full)


def is_level(text: str) -> bool:
    """Whether a text says how well, and nothing else; so does each of its cells."""
    cells = [key(cell) for cell in text.split("\t") if cell.strip()]
    return bool(cells) and all(cell in _levels() for cell in cells)


def is_cefr(text: str) -> bool:
    """Whether a text is a level of the CEFR and nothing else; only beside a language is it one: `Testing: A2`."""
    return text.strip().rstrip("+") in CEFR


@cache
def _levels() -> frozenset[str]:
    words = (word for said in level_words().values() for word in said)
    return frozenset(map(key, words)) | word_set("entries", "skill_levels")
