"""Whether a word that other trades may use stands among words of the rubric's field: `scheduling` of shifts, of tasks.

The field of a rubric is what its title, summary, skills and terms say. The word itself and those beside it must be
near it on the whole, by the company that words keep in a fixed table (`ground.word_vectors`): the nearer, the less else
of the rubric a profile names. Nothing but the line and the position of its job is looked at, so that no other line or
entry takes a match away. Whose position is the role itself means its words so. A term that is by itself far from what
else its criterion says needs nearer words beside it. What is in no table says nothing against anybody, nor does a line
with small words of another language, nor the other items of a list of skills. An abstract has some word that many
trades use whatever it is about, so that one alone is no evidence there.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import numpy as np

from screen.criteria.role_words import is_of_role
from screen.ground.arrays import Flags, Ints
from screen.ground.idf import is_everyday
from screen.ground.inflection import numbers
from screen.ground.pattern import Pattern
from screen.ground.text import words
from screen.ground.tongues import ENGLISH
from screen.ground.word_vectors import MOST, known, nearness, row_of, weights
from screen.sources.columns import Columns
from screen.sources.fields import LISTED

_REACH = 8
"""Tokens on each side that are looked at."""
_ALONE, _STEP, _ENOUGH = 330, 38, 4
"""The nearness that is asked of who names nothing else, how much less for each other criterion, and how many matter.

Chosen on all quotes that readers had judged; none were kept apart. How many other criteria a profile names tells as
well as the words beside whether one is evidence.
"""
_OF_CRITERION, _OF_TITLE, _OF_RUBRIC = 3, 1, 2
"""What the words of a criterion, of the title and of the whole rubric weigh in telling what is meant."""
_RARE = _ALONE - 2 * _STEP
"""The nearness of a word that few texts have, at least: who names two other criteria means it as the rubric does.

Of 17 such quotes that were judged to be no evidence, 14 were of profiles that name one other criterion or none; of 8
that were, 2.
"""
_STRANGE, _MORE = 430, 150
"""A term that is less near to what else its criterion says, and how much nearer the words beside it must then be.

`development` among the terms of fundraising, `storage` among those of parallel I/O. Of 18 judged quotes that this takes
away 1 was evidence and 6 were nearly; all were in view when both numbers were chosen.
"""
_OTHERWISE = 125
"""How much nearer the words must be beside a word that the rubric has in another number, where the two have nothing in
common: `qualities`, an `executive`; next to nothing for a mortgage.
"""
LEAST, SURE = _ALONE - _STEP * _ENOUGH, 1 << 14
"""What is asked of anybody, and the nearness of what needs none."""
_TELLING = 8
"""Words of a rubric by which its field can be told, at least."""


def needed(others: Ints) -> Ints:
    """The nearness, in thousandths, that is asked of who names so many other criteria."""
    return _ALONE - _STEP * np.minimum(others, _ENOUGH)


def is_for_anybody(near: Ints) -> Flags:
    """Whether words so near are meant in the field, whatever else a profile names."""
    return near >= _ALONE


def _other_number(noun: str) -> frozenset[str]:
    """The singular of a plural, and the other way round; no other spelling."""
    return frozenset(form for form in numbers(noun) if form.endswith("s") is not noun.endswith("s"))


class MeantField(NamedTuple):
    """What a criterion of a rubric means by its words."""

    name: frozenset[str]
    terms: frozenset[str]
    """The words of its name and its terms."""
    rubric: frozenset[str]
    """The words of all criteria."""
    role: str
    """The title of the rubric."""
    any_number: bool = False
    """Singular and plural are alike."""

    def told_without(self, word: frozenset[str] = frozenset()) -> tuple[tuple[frozenset[str], int], ...]:
        """Sets of words that tell it, each with what it weighs, but for the spellings of a word."""
        return (
            (self.terms - word, _OF_CRITERION),
            (frozenset(words(self.role)), _OF_TITLE),
            (self.rubric - word, _OF_RUBRIC),
        )


class Surroundings:
    """The words beside places in the columns of a pool."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def nearness(self, pattern: Pattern, places: Ints, field: MeantField) -> Ints:
        """How near the words at each place are to a criterion of a rubric, in thousandths, or `SURE`.

        `pattern`: of one word. A job whose position names the role is of the field.
        """
        if not len(places) or known(field.rubric) < _TELLING:
            return np.full(len(places), SURE)
        columns, (forms,) = self._columns, pattern.steps
        around = places[:, None] + np.array([away for away in range(-_REACH, _REACH + 1) if away])
        inside = (around >= 0) & (around < len(columns.ids))
        around = around.clip(0, len(columns.ids) - 1)
        lines = columns.lines_of(places)
        inside &= columns.lines_of(around) == lines[:, None]
        itself = columns.stand_at(around.ravel(), forms).reshape(around.shape)
        word = columns.ids[around]
        fields = field.told_without()
        weight = self._weights[word] * (columns.tell(around) & inside & ~itself)
        foreign = ((columns.vocabulary.tongues() > ENGLISH)[word] & inside).any(axis=1)
        known_forms = np.array([row for row in map(row_of, forms) if row >= 0], np.int64)
        own = max(nearness(known_forms, *fields).tolist(), default=None)
        # What the lexicon puts for a word of the rubric says it in any number: a `recruiter`, recruiters.
        alike = field.any_number or pattern.kind == "synonym"
        other = frozenset[str]() if alike else _other_number(forms[0])
        rows = self._rows[columns.ids[places]]
        # Vendors are as near as they are themselves, whichever of their forms was looked for; another as the nearest.
        as_it_is = columns.stand_at(places, forms[:1] if other else ()) & (rows >= 0)
        itself_near = np.where(as_it_is, nearness(rows.clip(0), *fields), own or 0)
        total = weight.sum(axis=1)
        said = (weight * self._nearness(word[weight > 0], fields)[word]).sum(axis=1)
        # Few words beside tell little: with them counts one of which nothing is known.
        near = (said + MOST * itself_near) // (total + MOST * (1 + (own is not None)))
        spellings = frozenset(one for form in forms for one in (form, *numbers(form)))
        everyday = any(map(is_everyday, spellings))
        # What else is listed says nothing of an item.
        near[foreign | (columns.line_rung[lines] == LISTED) | (total == 0) | (own is None and not everyday)] = SURE
        if everyday:  # of 25 such quotes of abstracts, under 56 rubrics that nobody had fitted, 2 were evidence
            in_abstract = (columns.line_paper[lines] >= 0) & (columns.line_mentions[lines] == 1)
            near[in_abstract & (total > 0)] = 0
            far_off = nearness(known_forms, *field.told_without(spellings)).tolist()
            if spellings.isdisjoint(field.name) and max(far_off, default=_STRANGE) < _STRANGE:
                near -= _MORE
            otherwise = columns.stand_at(places, other) & (near < SURE) & (rows >= 0)
            apart = 1000 - nearness(rows[otherwise], (frozenset({forms[0]}), 1))
            near[otherwise] -= apart * _OTHERWISE // 1000 if row_of(forms[0]) >= 0 else 0
        else:
            near = np.maximum(near, _RARE)
        far = ~is_for_anybody(near)
        near[far] = np.where(self._are_of_role(lines[far], field.role), SURE, near[far])
        return np.asarray(near)

    def _are_of_role(self, lines: Ints, role: str) -> Flags:
        """Whether each of these lines stands in a job whose position names the role."""
        stays, stay = self._columns.stays, self._columns.line_stay[lines]
        return np.array([row >= 0 and is_of_role(stays.title_of(row), role) for row in stay.tolist()], bool)

    def _nearness(self, told: Ints, fields: Iterable[tuple[frozenset[str], int]]) -> Ints:
        """(words,) how near the words of the pool that are `told` are to the fields; 0 for the others."""
        near = np.zeros(len(self._rows), np.int64)
        near[told] = 1  # each once, without sorting what may be long
        (there,) = np.nonzero(near)
        near[there] = nearness(self._rows[there], *fields)
        return near

    @cached_property
    def _rows(self) -> Ints:
        """(words,) the row of every word of the pool in the table of vectors; -1: it has none."""
        return self._columns.vocabulary.rows_of_vectors().astype(np.int64)

    @cached_property
    def _weights(self) -> Ints:
        """(words,) what every word of the pool weighs, beside another."""
        return np.where((self._rows >= 0) & self._columns.vocabulary.telling(), weights()[self._rows], 0)
