"""What a relative clause says that others did: `worked with analysts, who ran Kafka`.

It belongs to the person that is named before it. Who is one of these, or led them, had a part in it; and somebody named
at the beginning of a line is whom all of it tells of: `Engineer who ran Kafka`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from screen.ground.denial import clause_end
from screen.ground.derivation import endings, is_past
from screen.ground.finite import is_finite
from screen.ground.inflection import inflections
from screen.ground.others import doers_words, does, is_doer, is_other
from screen.ground.text import COMMA, MARKS
from screen.ground.word_lists import word_list

WHO, WHOM = "who", "whom"
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
    aside = bool(place) and tokens[place - 1] == COMMA
    one = _somebody(tokens, place - aside) if place else -1
    if one < 0:
        return
    several = tokens[one].endswith("s") and is_other(tokens[one]) and tokens[one][:-1] not in doers_words("receivers")
    now = several and not any(map(is_finite, tokens[behind : behind + 1]))
    if not does(tokens, behind, several=several) or _has_part(tokens, one, now=now):
        return
    end = _end(tokens, behind + 1)
    while aside and end < len(tokens) and tokens[end] == "and":  # `, who brewed the tea and washed the pots`
        end = _end(tokens, end + 1)
    if doers_words("own").isdisjoint(tokens[behind:end]):
        yield behind, end


def done_to_others(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, that the `whom` at `place` says was done to others: `some of whom had tea`.

    Whose clause tells of caring for them, knows it.
    """
    clause = list(
        takewhile(lambda word: word == COMMA or word not in MARKS, tokens[max(place - _BEFORE, 0) : place][::-1])
    )
    if tokens[place + 1 : place + 2] and tokens[place + 1] in doers_words("had") and _cared().isdisjoint(clause):
        yield place + 1, clause_end(tokens, place + 2, doers_words("closes"))


@cache
def _cared() -> frozenset[str]:
    """The forms of verbs of caring for somebody."""
    past = endings("past")
    return frozenset(form for verb in doers_words("caring") for form in (verb, *inflections(verb), *past.get(verb, ())))


def _somebody(tokens: Sequence[str], before: int) -> int:
    """Where somebody is named, up to `before`; -1: nowhere."""
    near = takewhile(lambda place: tokens[place] not in MARKS, range(before - 1, max(before - 1 - _OF_DOER, -1), -1))
    return next((place for place in near if is_doer(tokens[place])), -1)


def _has_part(tokens: Sequence[str], one: int, *, now: bool) -> bool:
    """Whether the person is, is one of or led those who are named there, or the clause begins with them.

    Who manages those of whom it is told what they do `now`, has no part in it.
    """
    clause = list(takewhile(lambda word: word == COMMA or word not in MARKS, tokens[max(one - _BEFORE, 0) : one][::-1]))
    several = tokens[one].endswith("s") or not word_list("article").isdisjoint(clause[: 1 + _MODIFIERS])
    verbs = word_list("preposition") | word_list("led")
    if not several or not any(word in verbs or is_past(word) for word in clause):
        # A single one without an article is what the person is: `Baker who brews tea`, no `The bakers, who brew tea`.
        return not (tokens[one].endswith("s") and clause[-1:] == ["the"])
    within = "in" in clause and not word_list("team").isdisjoint(clause)
    led = doers_words("leading") if now else word_list("led")
    told = doers_words("among") | led | word_list("own_person")
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
