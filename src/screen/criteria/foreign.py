"""Who of a pool writes in a language that a rubric has no words of: what is not found there is unknown, not missing."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.homonyms import company_of
from screen.ground.idf import reference_idf
from screen.ground.text import tokens
from screen.ground.tongues import ENGLISH, SMALL, small_word_tongues, tongue_of, tongues
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric
from screen.sources.settled import tongue_words

_ENOUGH = 30
"""Words by which the language of a profile can be told."""
_ENOUGH_SMALL = 4
"""Small words of one language by which it can: notes of a CV have one in ten words, or fewer."""
_OWN = 4
"""One of so many words, at least, of a profile that could have said it is of a language of the rubric."""
_PART = 8
"""One of so many words of a rubric, at least, is of a language that it has."""
_SEVERAL = 3
"""Different small words of a language, at least, that tell it: a sous chef is not French. Of English, if there are not
so many of any, one is enough: nearly all rubrics are in it, and no other language has `and`."""

_PLAIN = 6
"""Different words of English that tell that a rubric without small words is in it."""


class Tongues:
    """The languages of P profiles beside those of a rubric."""

    def __init__(self, columns: Columns, rubric: Rubric) -> None:
        """Tell them by the words that criteria read."""
        self._words: Ints = _words(tongue_words(columns))
        """(P, T) about how many words of each a profile has."""
        self._texts = tuple(_texts(rubric))

    @cached_property
    def _own(self) -> Flags:
        """(T,) the rubric has words of it; of Latin letters alone it is one of those that have them."""
        said = [(number, token) for text in self._texts for token in tokens(text) if (number := tongue_of(token)) >= 0]
        all_, different = (
            np.bincount([number for number, _ in found], minlength=len(tongues())) for found in (said, list(set(said)))
        )
        small = np.arange(len(tongues())) < small_word_tongues()
        told = ~small | (different >= _SEVERAL)
        told[ENGLISH] |= not (told & (all_ > 0)).any()
        words = _words(np.where(told, all_, 0))
        if words.any():
            return words * _PART >= max(int(words.sum()), 1)
        if len(self._plain_words()) >= _PLAIN:
            return np.asarray(np.arange(len(tongues())) == ENGLISH)
        return small

    def _plain_words(self) -> set[str]:
        """The English words of the rubric that are no names of tools: those of a rubric that has no small word."""
        known, names = reference_idf(), company_of("listed")
        found = (token for text in self._texts for token in tokens(text))
        return {token for token in found if token not in names and known.knows(token)}

    @cached_property
    def foreign(self) -> Flags:
        """(P,) the profile is written in a language that the rubric has no words of."""
        whole, other = self._words.sum(axis=1), self._others[:, : small_word_tongues()].max(axis=1)
        enough = (whole >= _ENOUGH) | (other >= _ENOUGH_SMALL * SMALL)
        return np.asarray(enough & (_OWN * self._words[:, self._own].sum(axis=1) < whole))

    @cached_property
    def _others(self) -> Ints:
        """(P, T) the words of languages that the rubric has no words of."""
        return np.where(self._own, 0, self._words)

    def note(self, profile: int) -> str | None:
        """`written in Korean, not in English like the rubric's terms`, of a foreign profile."""
        if not self.foreign[profile]:
            return None
        own = [name for name, known in zip(tongues(), self._own, strict=True) if known]
        said = "Latin letters" if len(own) == small_word_tongues() else " or ".join(own)
        return f"written in {tongues()[int(self._others[profile].argmax())]}, not in {said} like the rubric's terms"


def _words(counts: Ints) -> Ints:
    """(…, T) about how many words of a text are of each, by how many tell of it."""
    return np.where(np.arange(len(tongues())) < small_word_tongues(), SMALL, 1) * counts


def _texts(rubric: Rubric) -> Iterable[str]:
    yield from (rubric.title, rubric.summary, *(rubric.keywords.terms or ()))
    yield from (text for skill in rubric.skills for text in (skill.name, *skill.terms))
