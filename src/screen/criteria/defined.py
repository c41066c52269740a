"""Abbreviations that a profile defines itself: behind `Quantitative risk assessment (QRA)`, `QRA` names it.

The letters are the first ones of the words, and the two stand side by side with a bracket between them. What one
profile defines holds for no other.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.inflection import numbers
from screen.ground.pattern import Pattern
from screen.ground.sets import among
from screen.ground.term_forms import Form
from screen.ground.text import BREAK, MARKS
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_LETTERS = range(2, 7)
"""How many letters such an abbreviation may have."""


@lru_cache(1 << 12)
def initials_of(form: Form) -> tuple[str, ...]:
    """The first letters of the words of a phrase, with those of small words and without; none for other terms."""
    written = "".join(form.tokens)
    if form.spelling is not None or not (written.isalpha() and written.isascii()):
        return ()
    small, others = _small_words()
    told = [token[0] for token in form.tokens if token not in small]
    letters = ("".join(told), "".join(token[0] for token in form.tokens))
    return tuple(dict.fromkeys(found for found in letters if len(found) in _LETTERS and found not in others))


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words whose letters may be left out, and those that letters may spell by chance."""
    small = word_list("article") | word_list("preposition") | word_list("conjunction")
    return small, word_list("being") | word_list("pronoun")


def defined(columns: Columns, form: Form) -> Iterator[tuple[Ints, Ints, Pattern]]:
    """Each abbreviation of a form: its places, those in profiles that define it, and how it is spelt."""
    for letters in initials_of(form):
        if words := tuple(word for word in (letters, letters + "s") if word in columns.vocabulary):
            places = columns.find([words])
            if not len(places):
                continue
            own = among(columns.line_profile[columns.lines_of(places)], _defining(columns, form, words))
            yield places, places[own], Pattern((words,), "synonym", letters.upper(), letters.upper(), elsewhere=True)


def spelt_out(columns: Columns, pattern: Pattern, places: Ints) -> Flags:
    """(n,) whether the words before each place of an abbreviation spell it there: `vendor relations (VR)`.

    Where those words are another name of the skill, they are found themselves.
    """
    letters, out = pattern.steps[0][0], columns.stand_at(places - 1, (BREAK,)) & columns.stand_at(places + 1, MARKS)
    if not out.any() or len(letters) not in _LETTERS or not letters.isalpha():
        return np.zeros(len(places), bool)
    for away, letter in enumerate(reversed(letters), 2):
        out &= np.array(
            [columns.vocabulary.spelt[word][0] == letter for word in columns.ids[np.maximum(places - away, 0)]], bool
        )
    return out


def _defining(columns: Columns, form: Form, abbreviations: tuple[str, ...]) -> Ints:
    """The profiles in which the two stand side by side, ascending."""
    there = columns.all_places(abbreviations)
    if not (columns.stand_at(there - 1, (BREAK,)) | columns.stand_at(there + 1, (BREAK,))).any():  # the usual case
        return there[:0]
    *words, last = form.tokens
    phrase = columns.find([*((word,) for word in words), (last, *sorted(numbers(last)))])
    behind = phrase + len(form.tokens)
    opens = columns.stand_at(behind, (BREAK,))
    before = opens & columns.stand_at(behind + 1, abbreviations) & columns.stand_at(behind + 2, MARKS)
    after = opens & columns.stand_at(phrase - 1, (BREAK,)) & columns.stand_at(phrase - 2, abbreviations)
    return columns.line_profile[columns.lines_of(phrase[before | after])]
