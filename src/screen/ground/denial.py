"""Words by which a clause says what somebody has not done, or would like to do, from `denials.toml`."""

import functools
from typing import Any

import msgspec

from screen.ground.package_data import load_tables


class Cue(msgspec.Struct, frozen=True):
    """Words behind which a clause is no evidence."""

    tokens: tuple[str, ...]
    begins_clause: bool
    """Only at the beginning of a clause, or behind one of the preludes."""


@functools.cache
def _data() -> dict[str, Any]:
    return load_tables("denials.toml")


@functools.cache
def denial_cues() -> tuple[Cue, ...]:
    """All of them."""
    return tuple(
        Cue(tuple(phrase.split()), begins_clause)
        for name, begins_clause in (("denials", False), ("wishes", True))
        for phrase in _data()[name]
    )


def cue_preludes() -> tuple[str, ...]:
    """Words that may stand before a wish."""
    return tuple(_data()["preludes"])


def turns() -> tuple[str, ...]:
    """Words that end such a clause, as its marks do."""
    return tuple(_data()["turns"])
