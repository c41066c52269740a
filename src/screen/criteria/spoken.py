"""Where the name of a language says that somebody speaks it: of who teaches English, `fluent in English` shows nothing.

For all other rubrics a language is a skill like others, and who speaks it has it.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, count, takewhile

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.derivation import deeds
from screen.ground.fluency import language_words, level_of_fluency
from screen.ground.pattern import Pattern
from screen.ground.sets import among
from screen.ground.text import LINE, MARKS, words
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_WORDS_OF_LEVEL = 2
"""Words of a level at most: `mother tongue`."""
_TRANSLATED = ("from", "into")
"""Between a verb and a language that was read or written there."""


def are_spoken(columns: Columns, pattern: Pattern, places: Ints, role: str) -> Flags:
    """(n,) which of `places` (n,) say that a language is spoken, if a rubric with the title `role` asks to teach it."""
    out = np.zeros(len(places), bool)
    if len(pattern.steps) > 1 or pattern.steps[0][0] not in language_words() or not _teaches(role):
        return out
    taught = columns.lines_with(_lessons())
    for number in np.flatnonzero(~among(columns.lines_of(places), taught)).tolist():
        out[number] = _is_spoken(columns, int(places[number]))
    return out


@lru_cache(1 << 10)
def _teaches(role: str) -> bool:
    return not word_list("teacher").isdisjoint(words(role))


@cache
def _lessons() -> frozenset[str]:
    """The words of which one stands in a line about lessons."""
    people = frozenset(f"{one}s" for one in word_list("teacher"))
    return people | word_list("teacher") | word_list("schooling") | word_list("lesson") | deeds("teaching")


def _is_spoken(columns: Columns, place: int) -> bool:
    """Whether a level, or that it is spoken, stands beside the languages there: `fluent in French and English`."""
    spelt, ids = columns.vocabulary.spelt, columns.ids
    ahead = takewhile(lambda word: word != LINE, (spelt[ids[at]] for at in range(place - 1, -1, -1)))
    behind = takewhile(lambda word: word != LINE, (spelt[ids[at]] for at in count(place + 1)))
    before, after = list(_beyond(ahead)), list(_beyond(behind))
    if before and (before[0] in _TRANSLATED or before[0] == "languages"):
        return True
    if before and before[0] in word_list("kind_of_course"):
        return False
    # A level behind is all that stands up to the next mark: no `English, native painters`.
    told = list(takewhile(lambda word: word not in MARKS, after))
    levels = (before[:1], before[:_WORDS_OF_LEVEL][::-1], told if len(told) <= _WORDS_OF_LEVEL else [])
    return any(map(_tells, levels))


def _beyond(line: Iterator[str]) -> Iterator[str]:
    """What stands beside a row of languages and the small words and marks between them."""
    for word in line:
        if word not in MARKS and word not in language_words() and word not in word_list("beside_language"):
            return chain((word,), line)
    return iter(())


def _tells(said: list[str]) -> bool:
    return not deeds("speaking").isdisjoint(said) or level_of_fluency(" ".join(said)) is not None
