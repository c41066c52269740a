"""The places among the authors of a paper: how one is read off a profile, and what it is worth."""

from collections.abc import Mapping
from typing import Any

import msgspec

from screen.ground.text import key


class AuthorPlace(msgspec.Struct, frozen=True):
    """One of them."""

    name: str
    """As `credit` of a rubric has it."""
    worth: float
    """Where the rubric says nothing."""
    told: str
    """Who stands there, in a sentence."""
    below: tuple[str, ...] = ()
    """The places that are worth at least as much, as papers are read."""


PLACES = (
    AuthorPlace("first", 1.0, "the first author"),
    AuthorPlace("equal", 1.0, "an equal first author", ("first",)),
    AuthorPlace("middle", 0.4, "an author in the middle", ("last", "equal", "first")),
    AuthorPlace("last", 0.6, "the last author", ("first",)),
)


def place_of(item: Mapping[str, Any]) -> str | None:
    """The candidate's among the authors of an item of `publications[]`; None: the profile does not tell."""
    if item.get("equalContribution") is True and item.get("position") != 1:
        return "equal"
    position = item.get("position")
    if isinstance(position, bool) or not isinstance(position, int) or position < 1:
        return None
    if position == 1:
        return "first"
    authors = item.get("authors")
    listed = [a for a in authors if isinstance(a, str)] if isinstance(authors, list) else []
    if position != len(listed):
        return "middle"
    return "middle" if _stands_for_others(listed[-1]) else "last"


def _stands_for_others(name: str) -> bool:
    plain = name.lower()
    if plain.isascii() and "al" not in plain and "others" not in plain:  # most names, in a tenth of the time
        return False
    return key(name) in ("et al", "others", "and others")
