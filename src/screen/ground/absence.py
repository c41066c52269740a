"""What a text says that there was none of: `no sea freight at the depot`, `no kettles, pots or cups since 2019`.

Read from behind a `no` or its like: things of a few words, which commas and `or`, `nor` or `and no` join, and then the
end of the clause, or since when or where there was none. What it is good to have none of denies nothing, nor does a
thing of which more is told (`no kettle cracked`). The words are `data/denials.toml`.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from screen.ground.finite import is_finite
from screen.ground.gap import WORD, class_of
from screen.ground.lexicon import load_lexicon
from screen.ground.text import COMMA, LINE, MARKS, SLASH
from screen.ground.undone import failing, failures, listed_denials
from screen.ground.word_lists import word_list

_THING = 4
"""Tokens of a thing, at most."""
_LONGEST_LIST = 14
"""Tokens that are read for what closes a list."""
_WORD = r"[^,;/| ]+ "
_LIST = re.compile(rf"(?:[,/] (?:{_WORD}){{1,3}}?)*?[,/]? ?(?:or|nor) ")
_JOINTS = ("or", "nor", "and")


def lists_on(tokens: Sequence[str], place: int) -> bool:
    """Whether the comma at `place` parts a list that `or` closes: all of it is denied."""
    if tokens[place] not in (COMMA, SLASH):
        return False
    return _LIST.match("".join(f"{token} " for token in tokens[place : place + _LONGEST_LIST])) is not None


def absent(tokens: Sequence[str], start: int) -> int:
    """The end of what the `no` before `start` says that there was none of; 0 where it says so of nothing."""
    things, end = _things(tokens, start)
    if not things or not all(map(_may_be_missed, things)) or _is_compound(tokens, start, things[0]):
        return 0
    closing, behind = tokens[end : end + 1] or [LINE], tokens[end + 1 : end + 2]
    several = len(things) == 1 and len(things[0]) > 1 and _are_several(things[0][-1])
    # `No kettle dents` and `no kettle dents since May` are good to say; `have no kettle jobs` denies.
    if closing[0] in MARKS:
        boast = several and (start == 1 or tokens[start - 2] in MARKS)
        return end if _begins(tokens, start - 1) and not boast else 0
    # `no testing in production` tells how it was done.
    rule = closing[0] in word_list("preposition") and not word_list("article").intersection(behind)
    since = not listed_denials("since").isdisjoint((closing[0], " ".join(tokens[end : end + 2])))
    told = (since and several) or (rule and not since and things[0][0].endswith("ing"))
    return end if (since or closing[0] in listed_denials("somewhere")) and not told else 0


def _things(tokens: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    """The things from `start` on, and the place behind them."""
    found, end, begin = list[list[str]](), start, start + (tokens[start : start + 1] == ["more"])
    while thing := _thing(tokens, begin):
        found.append(thing)
        end = begin + len(thing)
        begin = _behind_joint(tokens, end)
        if not begin:
            break
    return found, end


def _thing(tokens: Sequence[str], start: int) -> list[str]:
    ends = listed_denials("since").union(listed_denials("somewhere"), _JOINTS)
    return list(takewhile(lambda word: class_of(word) == WORD and word not in ends, tokens[start : start + _THING]))


def _behind_joint(tokens: Sequence[str], place: int) -> int:
    """The place behind what joins another thing there; 0 where nothing does."""
    if place + 1 < len(tokens) and (tokens[place] == SLASH or lists_on(tokens, place)):
        return place + 1 + (tokens[place + 1] in _JOINTS)
    if place + 1 < len(tokens) and tokens[place] in _JOINTS:
        no = tokens[place + 1] in listed_denials("none")
        return place + 1 + no if no or tokens[place] != "and" else 0
    return 0


def _may_be_missed(thing: Sequence[str]) -> bool:
    """Whether there may have been none of a thing, and nothing is told of it, as of a `kettle cracked` there is."""
    said = failures() | failing() | word_list("pronoun") | word_list("pronoun_object")
    return said.isdisjoint(thing) and not (len(thing) > 1 and is_finite(thing[-1]))


def _is_compound(tokens: Sequence[str], start: int, thing: Sequence[str]) -> bool:
    """Whether `no` is a part of a word: `a no-code tool`, `No-code tools`, `NoSQL`."""
    article = start > 1 and tokens[start - 2] in word_list("article")
    described = thing[0] in listed_denials("described_with_no") and len(thing) > 1
    return article or described or load_lexicon().knows(f"{tokens[start - 1]} {thing[0]}")


def _are_several(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ics", "is", "ss", "us"))


def _begins(tokens: Sequence[str], no: int) -> bool:
    """Whether the clause begins with the `no` there, or says before it that somebody had or did none."""
    if tokens[no] not in listed_denials("none"):
        return False
    before = tokens[no - 1] if no else LINE
    there = before in word_list("being") and tokens[no - 2 : no - 1] == ["there"]
    return (before in MARKS and before != SLASH) or before in listed_denials("had_none") or there
