"""In which language a word is: small words of some languages, and scripts, from `data/tongues.toml`."""

import unicodedata
from functools import cache

from screen.ground.package_data import load_tables

SMALL = 4
"""Words of a text, of a language that is told by its small words, for which one of these stands."""

ENGLISH = 0
"""The place of English in `tongues()`."""


@cache
def tongues() -> tuple[str, ...]:
    """Their names: `English`, `Cyrillic letters`; those with small words first."""
    tables = load_tables("tongues.toml")
    return tuple(dict.fromkeys((*tables["words"], *tables["scripts"].values())))


@cache
def small_word_tongues() -> int:
    """How many of them are told by small words; all of these have Latin letters."""
    return len(load_tables("tongues.toml")["words"])


@cache
def _of_words() -> dict[str, int]:
    found = load_tables("tongues.toml")["words"]
    return {word: number for number, words in enumerate(found.values()) for word in words}


def tongue_of(word: str) -> int:
    """The place in `tongues()` of the one that a folded word tells; -1: none."""
    return _of_words().get(word, -1) if word.isascii() else _of_letter(word[0])


@cache
def _of_letter(letter: str) -> int:
    script = load_tables("tongues.toml")["scripts"].get(unicodedata.name(letter, "").partition(" ")[0])
    return tongues().index(script) if script else -1
