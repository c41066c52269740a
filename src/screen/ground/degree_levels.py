"""The levels of degrees, as `data/degrees.toml` has them."""

import re
from functools import cache, lru_cache
from itertools import islice

from screen.ground.package_data import load_tables
from screen.ground.roles import is_person
from screen.ground.text import key
from screen.ground.word_lists import word_list

LEVELS = ("apprenticeship", "associate", "bachelor", "master", "phd")
"""From the least to the highest; a higher one meets a lower."""
DEGREES = {
    "apprenticeship": "an apprenticeship",
    "associate": "an associate's degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "phd": "a doctorate",
}
"""Level to how a reader is told of it."""
_TRADE = re.compile(r"(?<= )master ([a-z]+)(?= $)")
"""What a master of a trade is called by; a master in teacher education goes on."""
_WORD = re.compile(r"\S*\w")
_MOST_WORDS = 6
"""Words of the longest names of degrees that matter at the beginning of a text."""
_STANDARD = r"\b[BM]S (?:(?:EN|ISO|IEC|OHSAS) )*(?!(?:19|20)\d\d\b)\d{3,}"
"""A standard of Britain or Malaysia by its number, which is no year: `BS 7671`, `BS EN ISO 9001`."""
_CAPITALS = 3
"""Letters of an abbreviation that counts in capitals only (`MA`, `BS`), at most."""


@cache
def degree_words() -> dict[str, tuple[str, ...]]:
    """Level to the words for its degrees, as they are written."""
    return {level: tuple(words) for level, words in load_tables("degrees.toml").items()}


@cache
def _by_key() -> tuple[tuple[str, str, str], ...]:
    """Folded words, level and spelling, the longest first."""
    spelt = [(key(word), level, word) for level, words in degree_words().items() for word in words]
    # Chinese and Korean set no spaces between words.
    rows = [(f" {folded} " if folded.isascii() else folded, level, word) for folded, level, word in spelt]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def _names() -> frozenset[str]:
    """Folded words that name a degree without its subject."""
    return frozenset(folded.strip() for folded, _, _ in _by_key() if " of" not in folded)


@lru_cache(1 << 12)
def level_of_degree(study: str) -> str | None:
    """The level of a degree as it is printed (`M.Sc. in Physics`); None where no degree is named.

    A text that names several is of the highest: "MSc and PhD". A scrum master has none by that, nor a master plumber,
    nor who knows a standard: `BS 7671`.
    """
    study = without_homonyms(study)
    padded = _TRADE.sub(lambda one: one[0] if not is_person(one[1]) else "", f" {key(study)} ")
    found = set()
    for word, level, spelling in _by_key():
        if word in padded and (not _needs_capitals(spelling) or spelling.replace(".", "") in study.replace(".", "")):
            found.add(level)
            padded = padded.replace(word, "  ", 1)
    return max(found, key=LEVELS.index, default=None)


def longest_degree(text: str) -> int:
    """Characters of the longest known name of a degree that begins a text: 17 of `Laurea magistrale in Fisica`.

    What is behind an `of` is the subject: `Bachelor of Nursing`.
    """
    ends = [found.end() for found in islice(_WORD.finditer(text), _MOST_WORDS)]
    return max((end for end in ends if key(text[:end]) in _names()), default=0)


def without_homonyms(text: str) -> str:
    """A text without what is called by the word for a degree and is none: standards, programs, masters of a trade."""
    return _homonyms().sub(" ", text)


@cache
def _homonyms() -> re.Pattern[str]:
    phrases = "|".join(phrase.replace(" ", r"[\s-]+") for phrase in sorted(word_list("no_degree")))
    return re.compile(rf"(?i:\b(?:{phrases})\b)|{_STANDARD}")


def _needs_capitals(spelling: str) -> bool:
    letters = spelling.replace(".", "")
    return letters.isupper() and len(letters) <= _CAPITALS
