"""The nouns of which adjectives in -al are made: who designed experiments did experimental design."""

from functools import lru_cache

from screen.ground.derivation import endings
from screen.ground.idf import reference_idf
from screen.ground.inflection import numbers
from screen.ground.roles import is_person

_MIN_STEM = 5
"""Letters that an adjective has before its ending, at least: dental repair repairs no dents."""


@lru_cache(1 << 12)
def related_nouns(adjective: str) -> frozenset[str]:
    """Those of an adjective, in plural, that people write and that nobody is called by.

    `experiments` of `experimental`, `structures` of `structural`, `statistics` of `statistical`.
    """
    for ending, others in endings("adjectives").items():
        stem = adjective.removesuffix(ending)
        if stem != adjective:
            made = (stem + other for other in others)
            several = frozenset(form for one in made for form in (one, *numbers(one)) if form.endswith("s"))
            known = frozenset(noun for noun in several if reference_idf().knows(noun) and not is_person(noun[:-1]))
            return known if len(stem) >= _MIN_STEM else frozenset()
    return frozenset()
