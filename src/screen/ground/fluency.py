"""Spoken languages, and how well somebody speaks one: words to levels of the CEFR, from `data/fluency.toml`.

Levels: Council of Europe, Common European Framework of Reference for Languages (2001), A1 to C2.
"""

import re
from functools import cache, lru_cache

from screen.ground.package_data import load_tables
from screen.ground.text import fold, key

CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
"""From the least to the highest."""
_PRINTED = re.compile(r"\b([ABC][12])\b", re.IGNORECASE)


@cache
def level_words() -> dict[str, tuple[str, ...]]:
    """Level to the words that mean at least that, as they are written."""
    return {level: tuple(words) for level, words in load_tables("fluency.toml")["levels"].items()}


@cache
def language_words() -> dict[str, str]:
    """Folded name of a language, in some languages, to its English name: where such a word may mean something else."""
    return _words_of("names")


@cache
def _all_language_words() -> dict[str, str]:
    """The same in all languages that are known, for where languages are listed."""
    return _words_of("more") | _words_of("names")


def _words_of(table: str) -> dict[str, str]:
    names = load_tables("fluency.toml")[table]
    return {key(word): name for name, words in names.items() for word in words}


@cache
def language_heads() -> frozenset[str]:
    """The first words of the names of languages, case and accents folded."""
    tables = load_tables("fluency.toml")
    names = (*tables["names"].values(), *tables["more"].values())
    return frozenset(fold(word).split()[0] for words in names for word in words)


@cache
def _by_length() -> tuple[tuple[str, str], ...]:
    rows = [(key(word), level) for level, words in level_words().items() for word in words]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@lru_cache(1 << 12)
def level_of_fluency(text: str) -> str | None:
    """The CEFR level that `text` means; None where it tells none. What is printed as a level goes before words."""
    if printed := _PRINTED.search(text):
        return printed.group(1).upper()
    padded = f" {key(text)} "
    return next(
        (level for word, level in _by_length() if f" {word} " in padded or (not word.isascii() and word in fold(text))),
        None,
    )


@lru_cache(1 << 12)
def language_of(text: str) -> str:
    """The English name of the language that `text` names; what is not known stays as it is, folded."""
    plain = key(text)
    names = _all_language_words()
    return names.get(plain) or next((names[word] for word in plain.split() if word in names), plain)
