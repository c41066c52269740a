"""What a role is called, and by which words a line says that somebody has it; the words are `data/roles.toml`."""

import re
from collections.abc import Sequence
from functools import cache

from screen.ground.occupations import occupations_of
from screen.ground.package_data import load_tables
from screen.ground.text import BREAK, MARKS, key, words
from screen.ground.word_lists import word_list

MODIFIERS = 4
"""Adjectives and nouns that may stand before a role: `certified public accountant`."""
SHORT = 9
"""Tokens of a line that is a heading rather than a sentence, at most."""
_SHORTEST = 5
"""Letters of a noun that an ending makes a person, at least."""
_BARE_ROLE = 2
"""Words of a role without its rank, at least: one alone would be another trade or none."""
_ARTICLES = frozenset({"a", "an", "the"})
_SPECIALITY = re.compile(r"\s*(?:[,;:|(/]|\s[-–—]\s).*", re.DOTALL)
_COMPLEMENT = re.compile(r"\s(?:of|for|in|de|at|to)\s.*", re.DOTALL | re.IGNORECASE)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(found) for name, found in load_tables("roles.toml").items()}


def role_of(title: str) -> str | None:
    """The role that a title names, without the speciality behind a mark; None where it names a field of work instead.

    `Research scientist` of "Research scientist, retrieval"; None for "Agriculture" and "Information extraction".
    """
    role = _SPECIALITY.sub("", title).strip()
    head = (words(_COMPLEMENT.sub("", role)) or [""])[-1]
    return role if is_person(head) or occupations_of(head) or occupations_of(key(role)) else None


def without_rank(role: str) -> str:
    """A role without the rank before it, as long as two words are left: `Senior data engineer`, but `Senior nurse`.

    Of a rank that is a part of the trade, `Senior living manager`, it is the whole role.
    """
    named = role.split()
    told = _words()
    while len(named) > _BARE_ROLE and words(named[0])[:1] and words(named[0])[0] in told["ranks"]:
        if words(named[1])[:1] and words(named[1])[0] in told["ranked_trade"]:
            return role
        del named[0]
    return " ".join(named)


def lower_ranks() -> frozenset[str]:
    """Words beside a role that tell of a lower rank than any: `junior`, `intern`."""
    return _words()["lower_ranks"]


def is_person(noun: str) -> bool:
    """Whether a folded noun in the singular is what somebody may be."""
    lists = _words()
    if noun in lists["people"]:
        return True
    return len(noun) >= _SHORTEST and noun.endswith(_endings()) and noun not in lists["things"]


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_words()["endings"]))


@cache
def done_with_role() -> frozenset[str]:
    """The words before a role that say that it is somebody else's: `assisted`, `hired`."""
    return frozenset(word for word in _words()["not_the_role"] if word.endswith(("ed", "ing")))


def is_of_another(before: Sequence[str]) -> bool:
    """Whether the tokens before a role in a position make it somebody else's: "assistant to the chef".

    Who was promoted to it, or was sent to somebody as it, has it, and door to door is nobody.
    """
    clause = _clause(before)
    for place, word in enumerate(clause):
        ahead, behind = clause[:place], clause[place + 1 :]
        if word != "to" or "as" in behind or not _words()["before_of"].isdisjoint(ahead[-1:]):
            continue
        if not (_words()["beside_role"].isdisjoint(ahead[-1:]) and _ARTICLES.isdisjoint(behind[:1])):
            return True
    return False


def goes_on_as_another(after: Sequence[str]) -> bool:
    """Whether the tokens behind the activity of a role name another: an engineering technician is no engineer."""
    return not _words()["behind_activity"].isdisjoint(after[:1])


def is_whole(after: Sequence[str]) -> bool:
    """Whether the tokens behind the abbreviation of a role let it be one: `SRE, payments`, `SRE lead`."""
    return _closes(after) or (after[0] in word_list("general_title") and after[0] not in lower_ranks())


def states_role(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the tokens around a role in a line of prose say that somebody has or had it.

    Right before it stand its adjectives alone, and before those the beginning of the line, a date, a mark in a short
    line, or words such as `as a`; right after it nothing that makes it part of another noun ("teacher training").
    """
    if not _words()["not_the_role"].isdisjoint(_clause(before)):
        return False
    place = len(before)
    while place and _modifies(before[place - 1]):
        place -= 1
    return len(before) - place <= MODIFIERS and _introduces(before[:place], len(before), after)


def _clause(before: Sequence[str]) -> Sequence[str]:
    """The tokens behind the last mark."""
    return before[next((place for place in range(len(before), 0, -1) if before[place - 1] in MARKS), 0) :]


def _introduces(before: Sequence[str], length: int, after: Sequence[str]) -> bool:
    """Whether a role may follow `before`, with its adjectives between; `length` tokens stand before the role itself."""
    lists = _words()
    *rest, cue = before or [BREAK]
    if cue in _ARTICLES:
        return rest[-1] in lists["before"] if rest else cue != "the" and _closes(after)
    if cue in ("of", "to"):
        return bool(rest) and rest[-1] in lists["before_of"]
    if cue in MARKS:
        return (not before or length + len(after) < SHORT) and _closes(after)
    return cue in lists["before"] or (_is_date(cue) and _closes(after))


def _modifies(token: str) -> bool:
    lists = _words()
    return (
        token not in MARKS and not _is_date(token) and token not in lists["function"] and token not in lists["before"]
    )


def _is_date(token: str) -> bool:
    return token[0].isdigit() or token in _words()["dates"]


def _closes(after: Sequence[str]) -> bool:
    if not after or after[0] in MARKS:
        return True
    lists = _words()
    return _is_date(after[0]) or after[0] in lists["function"] or after[0] in lists["after"]
