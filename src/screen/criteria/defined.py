"""Abbreviations that a profile defines itself: behind `Quantitative risk assessment (QRA)`, `QRA` names it.

The letters are the first ones of the words, and the two stand side by side with a bracket between them. What one
profile defines holds for no other.
"""

import numpy as np

from screen.ground.inflection import numbers
from screen.ground.match import Form, Pattern
from screen.ground.text import BREAK, MARKS
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.token_places import Ints

_LETTERS = range(2, 7)
"""How many letters such an abbreviation may have."""
_NOWHERE = np.empty(0, np.int64)


def initials_of(form: Form) -> tuple[str, ...]:
    """The first letters of the words of a phrase, with those of small words and without; none for other terms."""
    small = word_list("article") | word_list("preposition") | word_list("conjunction")
    if form.spelling is not None or not all(token.isalpha() and token.isascii() for token in form.tokens):
        return ()
    told = [token[0] for token in form.tokens if token not in small]
    letters = ("".join(told), "".join(token[0] for token in form.tokens))
    return tuple(dict.fromkeys(found for found in letters if len(found) in _LETTERS))


def defined(columns: Columns, form: Form) -> tuple[Ints, Pattern | None]:
    """The places of the abbreviation of a form in the profiles that define it, and how it is spelt."""
    for letters in initials_of(form):
        abbreviations = tuple(word for word in (letters, letters + "s") if word in columns.vocabulary)
        if abbreviations and len(places := _places(columns, form, abbreviations)):
            return places, Pattern((abbreviations,), "synonym", letters.upper(), letters.upper())
    return _NOWHERE, None


def _places(columns: Columns, form: Form, abbreviations: tuple[str, ...]) -> Ints:
    *words, last = form.tokens
    phrase = columns.find([*((word,) for word in words), (last, *sorted(numbers(last)))])
    behind = phrase + len(form.tokens)
    opens = columns.stand_at(behind, (BREAK,))
    before = opens & columns.stand_at(behind + 1, abbreviations) & columns.stand_at(behind + 2, MARKS)
    after = opens & columns.stand_at(phrase - 1, (BREAK,)) & columns.stand_at(phrase - 2, abbreviations)
    profile = columns.line_profile
    defining = set(profile[columns.lines_of(phrase[before | after])].tolist())
    places = columns.find([abbreviations]) if defining else _NOWHERE
    return places[np.isin(profile[columns.lines_of(places)], list(defining))]
