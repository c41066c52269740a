"""Lines that say something, and lines that only name skills: bare names are a list wherever they stand.

A line says something in the words beside the names of criteria. If most of those are the rubric's own as well, the line
says of nobody what the rubric does not say: it is pasted, or a list.
"""

from collections.abc import Collection
from functools import cache

import numpy as np
from numpy.typing import NDArray

from screen.ground.text import words
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric

Flags = NDArray[np.bool_]

TELLING = 2
"""Words beside the names, at least, of a line that says what was done."""
OWN = 4
"""One of so many of them, at least, is a word that the rubric does not have."""


class Prose:
    """What the lines of a pool say beside the names of a rubric's criteria: T tokens, L lines."""

    def __init__(self, columns: Columns, rubric: Rubric, named: Flags) -> None:
        """`named`: (T,) the tokens that name a criterion."""
        self.telling: Flags = _without(columns, _empty_words()) & ~named
        """(T,) the words that tell: beside the names, no small words, no numbers, none of any trade's titles."""
        own_words = self.telling & _without(columns, rubric_words(rubric))
        beside, own = (_in_lines(columns, found) for found in (self.telling, own_words))
        self.silent: Flags = np.asarray(beside == 0, bool)
        """(L,) the line has no word beside what it names."""
        self.bare: Flags = (beside < TELLING) | (OWN * own < beside)
        """(L,) the line only names what it names."""


def _in_lines(columns: Columns, tokens: Flags) -> NDArray[np.int64]:
    """(L,) how many of these tokens each line has."""
    return np.diff(np.cumsum(tokens)[columns.line_ends], prepend=0)


def rubric_words(rubric: Rubric) -> frozenset[str]:
    """The words of a rubric's title, summary and criteria, folded."""
    texts = [rubric.title, rubric.summary, *(rubric.keywords.terms or ())]
    texts += [text for skill in rubric.skills for text in (skill.name, *skill.terms)]
    return frozenset(words(" ; ".join(texts)))


def _without(columns: Columns, words_: Collection[str]) -> Flags:
    """(T,) the tokens that are words with a letter, and none of these."""
    of_word = columns.lettered.copy()
    of_word[[columns.vocabulary[word] for word in words_ if word in columns.vocabulary]] = False
    return np.asarray(of_word[columns.ids])


@cache
def _empty_words() -> frozenset[str]:
    """Words that tell nothing of what somebody did: small ones, and those of titles of any trade."""
    lists = ("article", "preposition", "being", "conjunction", "grade", "general_title")
    return frozenset().union(*map(word_list, lists))
