"""Which verbs a denial may deny: `never booked`, but not `never missed`, for who never failed did the work.

Of a denial any verb may follow, so that they are told by their form; what is listed in `data/denials.toml` are the few
verbs and things that turn a denial round.
"""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from screen.ground.derivation import endings, is_past
from screen.ground.inflection import inflections, numbers
from screen.ground.package_data import load_tables
from screen.ground.text import MARKS
from screen.ground.word_lists import word_list

_REACH = 4
"""Tokens from a verb to what was made by it: `never made a single error`."""


@cache
def listed_denials(name: str) -> frozenset[str]:
    """One of the lists of words of `denials.toml`."""
    return frozenset(load_tables("denials.toml")[name])


@cache
def failures() -> frozenset[str]:
    """What it is good to have none of, in both numbers."""
    return frozenset(form for one in listed_denials("failures") for form in (one, *numbers(one)))


@cache
def failing() -> frozenset[str]:
    """The forms of what somebody may do badly, so that it is good not to have done it."""
    past = endings("past")
    return frozenset(
        form for verb in listed_denials("failing") for form in (verb, *inflections(verb), *past.get(verb, ()))
    )


def is_done(tokens: Sequence[str], place: int) -> bool:
    """Whether a verb in the past stands there that tells of a work."""
    return (is_past(tokens[place]) or tokens[place] in listed_denials("pasts")) and is_deed(tokens, place)


def is_deed(tokens: Sequence[str], place: int) -> bool:
    """Whether any verb stands there that tells of a work, where behind `did not` one has to."""
    word = tokens[place]
    if word in MARKS or word in _small() or word in failing() or word.endswith(("ing", "ly")) or _fails(word):
        return False
    behind = takewhile(lambda token: token not in MARKS, tokens[place + 1 : place + 1 + _REACH])
    return failures().isdisjoint(behind)


@cache
def _small() -> frozenset[str]:
    return word_list("article").union(
        *map(word_list, ("preposition", "conjunction", "being", "pronoun")), listed_denials("turning"), failures()
    )


@cache
def _not_failing() -> frozenset[str]:
    past = endings("past")
    return frozenset(
        form for verb in listed_denials("not_failing") for form in (verb, *inflections(verb), *past.get(verb, ()))
    )


def _fails(word: str) -> bool:
    return word.startswith(tuple(listed_denials("failing_beginnings"))) and word not in _not_failing()
