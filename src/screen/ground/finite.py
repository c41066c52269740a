"""Verbs that say what somebody else did or does: `calculated`, `calculates`."""

from collections.abc import Iterator
from functools import cache, lru_cache

from screen.ground.derivation import endings
from screen.ground.idf import reference_idf
from screen.ground.package_data import load_tables

_MIN_BASE = 2
_PASTS_IN_EED = ("agreed", "decreed", "ereed", "freed", "teed")
"""Other words in -eed are no pasts: `need`, `proceed`."""
_NO_VERB = ("ss", "us", "is")


@cache
def _pasts() -> frozenset[str]:
    irregular = (form for forms in endings("past").values() for form in forms)
    lists = load_tables("others.toml")
    return frozenset(irregular).union(lists["past"], lists["past_alone"], lists["have"])


def is_finite(word: str) -> bool:
    """Whether a word may be a verb of the past, or one before its participle."""
    past = word.endswith("ed") and (not word.endswith("eed") or word.endswith(_PASTS_IN_EED))
    return past or word in _pasts()


@lru_cache(1 << 14)
def is_present(word: str) -> bool:
    """Whether a word may be a verb of the present, of somebody else: of its base a table has the participle."""
    if not word.endswith("s") or word.endswith(_NO_VERB):
        return False
    bases = {word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y"}
    return any(is_verb(base) for base in bases if len(base) >= _MIN_BASE)


@lru_cache(1 << 14)
def is_verb(base: str) -> bool:
    """Whether a word may be a verb as dictionaries have it."""
    return base in ("do", "go") or base in endings("past") or any(map(reference_idf().knows, _participles(base)))


def _participles(base: str) -> Iterator[str]:
    """The `-ing` forms that a base may have, right or not: it is asked for every word of a pool, and a table tells."""
    yield base + "ing"
    if base.endswith("e"):
        yield base[:-1] + "ing"
    elif not base.endswith("s"):
        yield base + base[-1] + "ing"
