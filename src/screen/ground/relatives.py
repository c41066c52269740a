"""What a relative clause says that others did: `worked with analysts, who ran Kafka`.

It belongs to the person that is named before it. Who is one of these, or led them, had a part in it; and somebody named
at the beginning of a line is whom all of it tells of: `Engineer who ran Kafka`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from screen.ground.denial import clause_end
from screen.ground.derivation import is_past
from screen.ground.others import doers_words, does, is_doer
from screen.ground.text import COMMA, MARKS
from screen.ground.word_lists import word_list

WHO = "who"
_OF_DOER = 5
"""Tokens from somebody to `who`: `colleagues in Example Town who`."""
_BEFORE = 14
"""Tokens of a clause before somebody that are read for what the person has to do with them."""
_MODIFIERS = 3
"""Words between an article and its noun: `the large hosting company`."""
_ITEM = 3
"""Words of an item of a list at most."""


def of_others_who(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, in which a `who` tells of others: first and behind the last."""
    behind = place + 1
    while behind < len(tokens) and tokens[behind].endswith("ly"):
        behind += 1
    one = _somebody(tokens, place - (tokens[place - 1] == COMMA)) if place else -1
    if one < 0 or not does(tokens, behind) or _has_part(tokens, one):
        return
    end = _end(tokens, behind + 1)
    if doers_words("own").isdisjoint(tokens[behind:end]):
        yield behind, end


def _somebody(tokens: Sequence[str], before: int) -> int:
    """Where somebody is named, up to `before`; -1: nowhere."""
    near = takewhile(lambda place: tokens[place] not in MARKS, range(before - 1, max(before - 1 - _OF_DOER, -1), -1))
    return next((place for place in near if is_doer(tokens[place])), -1)


def _has_part(tokens: Sequence[str], one: int) -> bool:
    """Whether the person is, is one of or led those who are named there, or the clause begins with them."""
    clause = list(takewhile(lambda word: word == COMMA or word not in MARKS, tokens[max(one - _BEFORE, 0) : one][::-1]))
    several = tokens[one].endswith("s") or not word_list("article").isdisjoint(clause[: 1 + _MODIFIERS])
    if not several or not any(word in word_list("preposition") or is_past(word) for word in clause):
        return True  # a single one without an article is what the person is
    within = "in" in clause and not word_list("team").isdisjoint(clause)
    told = doers_words("among") | word_list("led") | word_list("own_person")
    return within or ("of", "one") in pairwise(clause) or not told.isdisjoint(clause)


def _end(tokens: Sequence[str], start: int) -> int:
    """Where the clause ends; the items of a list in it are all of it: `who ran Kafka, Spark and dbt`."""
    end = clause_end(tokens, start, doers_words("closes"))
    while end < len(tokens) and tokens[end] == COMMA:
        item = list(takewhile(lambda word: word not in MARKS, tokens[end + 1 : end + 2 + _ITEM]))
        listed = item if len(item) <= _ITEM else list(takewhile(lambda word: word != "and", item))
        if not 0 < len(listed) <= _ITEM or any(map(is_past, item)) or tokens[end + 1] in ("and", "who"):
            break
        end = clause_end(tokens, end + 1, doers_words("closes"))
    return end
