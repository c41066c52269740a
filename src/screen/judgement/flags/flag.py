"""A flag: something about a profile that a person should look at, with its evidence; never scored."""

from typing import Literal, get_args

import msgspec

FlagKind = Literal["stuffing", "copies", "pasted", "hidden", "lookalike", "instructions", "contradiction"]
KINDS: tuple[FlagKind, ...] = get_args(FlagKind)
"""In the order in which results show them."""
GAMING = frozenset(KINDS) - {"contradiction"}
"""Kinds that speak of a document made for a program; a contradiction may be a slip."""


class FlagPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """One place that a flag speaks of."""

    path: str
    """Where in the profile: `work[1].highlights[2]`."""
    quote: str
    """What stands there, verbatim, long ones cut at their end."""
    place: str | None = None
    """Where in the document, as import told it: `cv.pdf p.2`."""


class Flag(msgspec.Struct, frozen=True):
    """One thing to look at."""

    kind: FlagKind
    message: str
    """What it is, in a sentence without a full stop."""
    evidence: tuple[FlagPlace, ...]
    """The first places, in the order of the profile."""
