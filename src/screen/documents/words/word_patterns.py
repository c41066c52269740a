"""Word lists of the data files, ready to be looked for in folded text; what a CV calls itself."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from screen.ground.package_data import load_tables
from screen.ground.text import fold


@cache
def load_words(name: str) -> dict[str, Any]:
    """The tables of `ground/data/<name>.toml`."""
    return load_tables(f"{name}.toml")


@cache
def word_set(name: str, table: str, key: str = "words") -> frozenset[str]:
    """One list of a data file as a set."""
    return frozenset(load_words(name)[table][key])


@cache
def place_names() -> frozenset[str]:
    """The folded names of places that are known: countries, states, cities."""
    return word_set("entries", "places") | word_set("entries", "places", "cities")


def mixed_pattern(words: Iterable[str], endings: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern for any of some folded words: Latin ones on word boundaries, others anywhere; and of ends of words."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    by_letter: dict[str, list[str]] = {}  # where a word begins, those of its letter alone are tried
    for word in filter(str.isascii, longest_first):
        by_letter.setdefault(word[:1], []).append(re.escape(word[1:]).replace(r"\ ", r"[\s-]+"))
    latin = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    bounded = rf"(?<![\w&])(?:{latin})(?![\w+#]|\.\w)" if latin else ""
    ends = "|".join(sorted(endings, key=lambda end: (-len(end), end)))
    closing = rf"(?<=[^\W\d_])(?:{ends})(?!\w)" if ends else ""
    free = (re.escape(word) for word in longest_first if not word.isascii())
    return re.compile("|".join(filter(None, (bounded, *free, closing))))


@cache
def table_pattern(name: str, table: str, key: str = "words") -> re.Pattern[str]:
    """The pattern for one list of a data file, with the lists `cjk` and `endings` beside it where it has them."""
    data = load_words(name)[table]
    if key != "words":
        return mixed_pattern(data[key])
    return mixed_pattern([*data[key], *data.get("cjk", [])], data.get("endings", []))


def says(text: str, name: str, table: str, key: str = "words") -> bool:
    """Whether a text has a word of a list."""
    return table_pattern(name, table, key).search(fold(text)) is not None


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
