"""Every venue, and all its names by their words: a trie for each first word, made when a text has that word."""

import re
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import msgspec

from screen.ground.package_data import load_tables


class Venue(msgspec.Struct, frozen=True):
    """A conference or journal, as `data/venues.toml` has it."""

    acronym: str
    """As we write it; for a journal without a customary acronym, a short name."""
    name: str
    """In full, without year and ordinal."""
    kind: Literal["conference", "journal"]
    field: str
    """The area of research, in lower case."""
    aliases: tuple[str, ...] = ()
    """Other and older acronyms and names."""
    acronym_printed: bool = True
    """False: nobody prints the acronym, so that an importer gives the publisher alone."""
    everyday: bool = False
    """The acronym is also a word or a common abbreviation, so that its case must agree."""


class Around(msgspec.Struct, frozen=True):
    """Words that may stand around a venue's name without being part of it."""

    sponsors: frozenset[str]
    """Publishers and societies."""
    preludes: frozenset[str]
    """May come before a name; what comes before them matters still. The sponsors are among them."""
    openers: frozenset[str]
    """Before these no word belongs to the name."""
    followers: frozenset[str]
    """May follow a name."""
    brackets: frozenset[str]
    """Capitals in brackets behind a name that are no acronym of a venue."""


class _Data(msgspec.Struct, frozen=True):
    around: Around
    venue: tuple[Venue, ...]


class Spelling(NamedTuple):
    """One way to print a venue."""

    venue: Venue
    printed: str | None
    """For an acronym, its letters alone: the text must have them too; None for a name in words."""
    loose: bool
    """`International` is part of the name and left out here."""


WORD = r"[^\W_]+"
"""A word of a name."""
SMALL = frozenset({"and", "the", "on", "of", "for", "in"})
"""Words that names are printed with and without."""
MEANING = ""
"""The trie's key for what ends at a node; no word is empty."""


def singular(word: str) -> str:
    """A word as the trie has it: plurals and singulars are printed for one another."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def letters(text: str) -> str:
    """The letters and telling marks of an acronym, in lower case: `RA-L` and `ra l` are the same."""
    return "".join(text.split()).replace("/", "").replace("+", "").replace("-", "").lower()


@cache
def _data() -> _Data:
    return msgspec.convert(load_tables("venues.toml"), _Data)


def around() -> Around:
    """The words that may stand around a name."""
    return _data().around


def all_venues() -> tuple[Venue, ...]:
    """Every venue shipped in the package, read once."""
    return _data().venue


@cache
def by_letters() -> dict[str, Venue]:
    """Venues by the letters of each of their acronyms, names and aliases."""
    return {letters(term): venue for venue in all_venues() for term in (venue.name, *venue.aliases, venue.acronym)}


class _Written(NamedTuple):
    """A name as the list of venues has it, before its trie is made."""

    venue: Venue
    term: str
    words: list[str]
    """Without small words."""
    skipped: int
    """How many leading words, such as the sponsor, this reading leaves out."""


@cache
def _by_first_word() -> dict[str, list[_Written]]:
    leading = around().sponsors | {"international", "annual", "proceedings"}
    found: dict[str, list[_Written]] = {}
    for venue in all_venues():
        for term in (venue.name, *venue.aliases, venue.acronym):
            words = [word for word in re.findall(WORD, term.lower()) if word not in SMALL]
            found.setdefault(singular(words[0]), []).append(_Written(venue, term, words, 0))
            skipped = 0
            while words[skipped] in leading and skipped < len(words) - 1:
                skipped += 1
            if skipped and len(words) - skipped >= 3:
                found.setdefault(singular(words[skipped]), []).append(_Written(venue, term, words, skipped))
    for written in found.values():  # a name that the list has is surer than a longer one without its beginning
        written.sort(key=lambda one: one.skipped > 0)
    return found


def names_from(first: str) -> dict[str, Any]:
    """The names that begin with this word, by the words behind it; `{}`: there are none."""
    return _trie(first) if first in _by_first_word() else {}


@lru_cache(1 << 14)
def _trie(first: str) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for venue, term, words, skipped in _by_first_word()[first]:
        acronym = term != venue.name and (len(words) == 1 or term.upper() == term or "-" in term)
        loose = "international" in words[:skipped]
        node = root
        for word in words[skipped + 1 :]:
            node = node.setdefault(singular(word), {})
        node.setdefault(MEANING, []).append(Spelling(venue, letters(term) if acronym else None, loose))
    return root
