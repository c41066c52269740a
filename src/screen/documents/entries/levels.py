"""Levels: how well somebody does or speaks something, said beside its name."""

import re
from functools import cache

from screen.documents.words.word_patterns import word_set
from screen.ground.fluency import CEFR, level_words
from screen.ground.text import key

RATING = re.compile(r"\s*(?P<rating>[●○•◦★☆■□▪▫◆◇◉◎⚫⚪⬤⭐✪✰▰▱█░*]{3,}(?!\S\w))")
"""How well, in dots or stars behind the name: `●●●○○`."""


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
