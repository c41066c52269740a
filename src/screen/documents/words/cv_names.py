"""What CVs call themselves."""

import re
import unicodedata
from functools import cache

from screen.documents.words.word_patterns import load_words

_FIRST_HAN = "⺀"


@cache
def cv_name() -> str:
    """The source of a pattern for what a CV calls itself, as it may be printed; for `re.IGNORECASE`.

    Accents and stops may be left out, letters of Han and Hangul stand apart: `Resume`, `CV`, `이 력 서`.
    """
    words: list[str] = load_words("entries")["documents"]["words"]
    return "|".join(map(_printed, sorted(words, key=lambda word: (-len(word), word))))


def _printed(word: str) -> str:
    if word[0] >= _FIRST_HAN:
        return r"\s*".join(map(re.escape, word))
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    named = {".": r"\.?", " ": r"\s+"}
    return named.get(letter) or (f"[{base}{letter}]" if base != letter else re.escape(letter))
