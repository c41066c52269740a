"""Names that are also everyday words, people, places or animals, and the company by which they are known.

The data is `data/homonyms.toml`; the lexicon says which names need their case, and which keep each other company.
"""

from functools import cache, lru_cache
from typing import Any, Literal

from screen.ground.lexicon import load_lexicon
from screen.ground.package_data import load_tables

Homonym = Literal["word", "name"]
_SHORT = 3
"""Letters of a name that many words of everyday life look like without its case."""


@cache
def _data() -> dict[str, Any]:
    return load_tables("homonyms.toml")


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists."""
    return frozenset(_data()[name])


@lru_cache(1 << 14)
def homonym(token: str) -> Homonym | None:
    """What else a folded name is: an everyday `word`, the `name` of a person or a place; None: nothing."""
    return "name" if token in words("names") else "word" if token in words("words") else None


@cache
def company_of(field: str) -> frozenset[str]:
    """The words that go with the names of `field`, those of software and learning together.

    `listed`: names alone; `joined`: those that need their case too, the short ones apart (`Flask`, but not `Go`);
    `trades`: the words of all work that is neither."""
    if field == "trades":
        return load_lexicon().words_of(("office",)).union(_data()["company"]["trades"])
    fields = ("software", "learning") if field == "software" else (field,)
    found = _technical_names()
    if field == "listed":  # beside one another in a list, names of two meanings tell each other's
        return found
    if field == "joined":
        cased = load_lexicon().cased_words_of(("software", "learning"))
        return found.union(word for word in cased if len(word) > _SHORT)
    found -= words("words") | words("names")
    return found.union(*(_data()["company"].get(each, ()) for each in fields))


@cache
def words_of_software() -> frozenset[str]:
    """Those of software alone, the lexicon's names apart."""
    return frozenset(_data()["company"]["software"])


@cache
def _technical_names() -> frozenset[str]:
    return load_lexicon().words_of(("software", "learning"))
