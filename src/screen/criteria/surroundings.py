"""Whether a word that many trades use stands among words of the rubric's field: `scheduling` of shifts, or of tasks.

The field of a rubric is what its title, summary, skills and terms say. The word itself and those beside it must be
near it on the whole, by the company that words keep in a fixed table (`ground.word_vectors`); nothing but the line and
the position of its job is looked at, so that no other line or entry takes a match away. Whose position is the role
itself means its words so. What is in no table says nothing against anybody, nor does a line with small words of another
language, nor the other items of a list of skills.
"""

import numpy as np

from screen.criteria.role_words import is_of_role
from screen.ground.arrays import Flags, Ints
from screen.ground.pattern import Pattern
from screen.ground.tongues import ENGLISH
from screen.ground.word_vectors import MOST, known, nearness, row_of, weights
from screen.sources.columns import Columns
from screen.sources.fields import LISTED

_REACH = 8
"""Tokens on each side that are looked at."""
_NEAR = 250
"""The nearness, in thousandths, that the word and those beside it have on the whole, at least.

Chosen on 305 quotes of such words that readers had judged. Of 200 others, under rubrics that nobody had fitted, those
in another sense went from .33 to .24, and .96 of what is evidence stayed.
"""
_TELLING = 8
"""Words of a rubric by which its field can be told, at least."""


class Surroundings:
    """The words beside places in the columns of a pool."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._says: tuple[frozenset[str], Ints] | None = None

    def agree(self, pattern: Pattern, places: Ints, field: frozenset[str], role: str) -> Flags:
        """Whether the word at each place stands among those of `field`, a rubric's words; `pattern` is of one word.

        `role`: the title of the rubric; a job whose position names it is of the field.
        """
        if not len(places) or known(field) < _TELLING:
            return np.ones(len(places), bool)
        columns, (forms,) = self._columns, pattern.steps
        around = places[:, None] + np.array([away for away in range(-_REACH, _REACH + 1) if away])
        inside = (around >= 0) & (around < len(columns.ids))
        around = around.clip(0, len(columns.ids) - 1)
        lines = columns.lines_of(places)
        inside &= columns.lines_of(around) == lines[:, None]
        itself = columns.stand_at(around.ravel(), forms).reshape(around.shape)
        told = self._of_words(field)[columns.ids[around]] * (columns.tell(around) & inside & ~itself)
        foreign = ((columns.vocabulary.tongues() > ENGLISH)[columns.ids[around]] & inside).any(axis=1)
        free = foreign | (columns.line_rung[lines] == LISTED)  # what else is listed says nothing of an item
        near = [int(nearness(field)[row]) for row in map(row_of, forms) if row >= 0]
        own = MOST * (max(near, default=_NEAR) - _NEAR)
        agree = np.asarray((told.sum(axis=1) + own >= 0) | ~told.any(axis=1) | free)
        agree[~agree] = self._are_of_role(lines[~agree], role)
        return agree

    def _are_of_role(self, lines: Ints, role: str) -> Flags:
        """Whether each of these lines stands in a job whose position names the role."""
        stays, stay = self._columns.stays, self._columns.line_stay[lines]
        return np.array([row >= 0 and is_of_role(stays.title_of(row), role) for row in stay.tolist()], bool)

    def _of_words(self, field: frozenset[str]) -> Ints:
        """(words,) what each word of the pool says for `field`, below nothing where it speaks against it."""
        if self._says is None or self._says[0] != field:
            vocabulary = self._columns.vocabulary
            rows = vocabulary.rows_of_vectors()
            says = np.where((rows >= 0) & vocabulary.telling(), weights()[rows] * (nearness(field)[rows] - _NEAR), 0)
            self._says = field, says
        return self._says[1]
