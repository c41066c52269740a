"""When something is meant to happen that is told as a plan: `planned for spring 2027`, `next year`."""

from collections.abc import Sequence
from functools import cache

from screen.ground.package_data import load_tables

_YEAR = 4
"""Digits of a year."""


@cache
def _dates() -> frozenset[str]:
    return frozenset(load_tables("roles.toml")["dates"])


def is_ahead(tokens: Sequence[str], place: int) -> bool:
    """Whether a time to come may begin there: `next`, a year, or a month or a season, of a year or not."""
    word = tokens[place]
    return word == "next" or word in _dates() or (len(word) == _YEAR and word.isdigit() and word.startswith("20"))
