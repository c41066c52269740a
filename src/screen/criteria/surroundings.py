"""Whether a word that other trades may use stands among words of the rubric's field: `scheduling` of shifts, of tasks.

The field of a rubric is what its title, skills and terms say. Three things tell whether a word is meant in it: how near
the words beside it are to that field, how near the word itself is to its own criterion, both by the company that words
keep in a fixed table (`ground.word_vectors`), and how much else of the rubric a profile names. What they weigh was
fitted to quotes that readers had judged. Nothing but the line and the position of its job is looked at, so that no
other line or entry takes a match away. Whose position is the role itself means its words so. An abstract has some word
that many trades use whatever it is about, so that one alone is no evidence there, unless the title of the rubric says
it. What is in no table says nothing against anybody, nor does a line in another language, nor the other items of a list
of skills.
"""

from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from screen.criteria.role_words import is_of_role
from screen.ground.arrays import Flags, Ints
from screen.ground.idf import is_everyday
from screen.ground.inflection import numbers
from screen.ground.lexicon import LexiconEntry, load_lexicon
from screen.ground.names import words_of_every_trade
from screen.ground.pattern import Pattern
from screen.ground.sets import once
from screen.ground.text import words
from screen.ground.tongues import ENGLISH
from screen.ground.word_lists import word_list
from screen.ground.word_vectors import known, nearness, row_of, weights
from screen.sources.columns import Columns
from screen.sources.denied_tokens import marked
from screen.sources.fields import LISTED

_REACH = 16
"""Tokens on each side that are looked at."""
_ITSELF = 40
"""What the nearness of the word itself weighs, in hundredths of that of the words beside it."""
_ALONE, LEAST, _ENOUGH = 660, 390, 6
"""What is asked of who names nothing else, what of who names enough, and how many others are enough, if there are more.

Like `_ITSELF` by a logistic regression on judged quotes of twelve rubrics, each left out in turn (`docs/senses.md`).
"""
_FEWEST = 2
"""Others by which this is told, at least: of those that a rubric has not, half counts as named."""
_OF_CRITERION, _OF_TITLE, _OF_RUBRIC = 3, 1, 2
"""What the words of a criterion, of the title and of the whole rubric weigh in telling what a word of it means."""
FAR, _FEWEST_BESIDE = 260, 3
"""Words beside a phrase that are no nearer are of another trade, if there are so many of them at least.

By reading 170 lines of people of many trades in which a phrase of a rubric of software stands (`docs/senses.md`).
"""
_FEWEST_OF_A_TRADE = 2
"""Those of them that not every trade has, at least."""
BORNE_OUT = 530
"""What such a phrase is asked to be: meant, where the profile names three others of six or more."""
SURE = 1 << 14
"""The nearness of what needs no company."""
_MEANT = 200
"""The nearness of what the lexicon means by an everyday word to the words of a rubric that means the same, at least."""
_TELLING = 6
"""Words of a rubric by which its field can be told, at least."""


def needed(others: Ints, of: int) -> Ints:
    """The nearness, in thousandths, that is asked of who names so many other criteria `of` a rubric's."""
    lacking = max(_FEWEST - of, 0)
    enough = min(of + lacking, _ENOUGH)
    return _ALONE - (_ALONE - LEAST) * np.minimum(2 * others + lacking, 2 * enough) // (2 * enough)


def is_for_anybody(near: Ints) -> Flags:
    """Whether words so near are meant in the field, whatever else a profile names."""
    return near >= _ALONE


class MeantField(NamedTuple):
    """What a criterion of a rubric means by its words."""

    terms: frozenset[str]
    """The words of its name and its terms."""
    rubric: frozenset[str]
    """The words of all criteria."""
    role: str
    """The title of the rubric."""

    @property
    def of_criterion(self) -> tuple[tuple[frozenset[str], int], ...]:
        """Sets of words that tell what a word of it means, each with what it weighs."""
        return (
            (self.terms, _OF_CRITERION),
            (frozenset(words(self.role)), _OF_TITLE),
            (self.rubric, _OF_RUBRIC),
        )

    @property
    def of_rubric(self) -> tuple[tuple[frozenset[str], int], ...]:
        """The words that tell which others keep it company: those of all criteria and of the title."""
        return ((self.rubric.union(words(self.role)), 1),)


@lru_cache(1 << 10)
def meant_otherwise(terms: tuple[str, ...], rubric: frozenset[str]) -> frozenset[str]:
    """The terms that are words of everyday language by which the lexicon knows other work than a rubric does.

    Where it asks for the grading of roads, `grading papers` is none of it. `rubric`: the words of all criteria.
    """
    asked = ((term, load_lexicon().asked(term)) for term in terms)
    wide = [(term, entry) for term, entry in asked if entry is not None and entry.wide]
    if not wide or known(rubric) < _TELLING:  # the table of vectors is large, and most rubrics have no such word
        return frozenset()
    return frozenset(term for term, entry in wide if _is_far(entry, rubric))


def _is_far(entry: LexiconEntry, rubric: frozenset[str]) -> bool:
    """Whether all that an everyday word includes is far from a rubric, by the words beside the word itself."""
    own = frozenset(words(entry.name))
    beside = [[row_of(word) for word in words(name) if word not in own] for name in entry.includes]
    near = [
        int(nearness(np.array(rows, np.int64), (rubric - own, 1)).mean())
        for rows in beside
        if min(rows, default=-1) >= 0
    ]
    return bool(near) and max(near) < _MEANT


class Surroundings:
    """The words beside places in the columns of a pool."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._near = dict[tuple[tuple[frozenset[str], int], ...], tuple[Ints, Flags]]()
        """What `_nearness` has found, and of which words."""

    def nearness(self, pattern: Pattern, places: Ints, field: MeantField) -> Ints:
        """How near the words at each place are to a criterion of a rubric, in thousandths, or `SURE`.

        `pattern`: of one word, or of one that was made. A job whose position names the role is of the field. A verb
        that says many things says nothing where no words tell its field.
        """
        untold = 0 if pattern.deed else SURE
        if not len(places) or known(field.rubric) < _TELLING:
            return np.full(len(places), untold)
        columns, (*_, forms) = self._columns, pattern.steps
        if pattern.gap:  # of what was made the activity tells what it was made for
            forms = (pattern.term.casefold(), *forms)
        known_forms = np.array([row for row in map(row_of, forms) if row >= 0], np.int64)
        itself = max(nearness(known_forms, *field.of_criterion).tolist(), default=None)
        spellings = frozenset(one for form in forms for one in (form, *numbers(form)))
        everyday = any(map(is_everyday, spellings))
        if itself is None and not everyday:
            return np.full(len(places), untold)
        around = places[:, None] + np.array([away for away in range(-_REACH, _REACH + 1) if away])
        inside = (around >= 0) & (around < len(columns.ids))
        around = around.clip(0, len(columns.ids) - 1)
        lines = columns.lines_of(places)
        inside &= columns.lines_of(around) == lines[:, None]
        again = columns.stand_at(around.ravel(), forms).reshape(around.shape)
        word = columns.ids[around]
        weight = self._weights[word] * (columns.tell(around) & inside & ~again)
        total = weight.sum(axis=1)
        said = (weight * self._nearness(word[weight > 0], field.of_rubric)[word]).sum(axis=1)
        # A word is as near as it stands there: an `executive` is another than executives.
        row = np.full(len(places), row_of(forms[0])) if pattern.gap else self._rows[columns.ids[places]]
        of_word = np.where(row >= 0, nearness(row.clip(0), *field.of_criterion), itself or 0)
        near = said // np.maximum(total, 1) + of_word * _ITSELF // 100
        tongue = np.where(inside, columns.vocabulary.tongues()[word], -1)
        foreign = (tongue > ENGLISH).sum(axis=1) > (tongue == ENGLISH).sum(axis=1)
        if everyday and spellings.isdisjoint(words(field.role)):
            near[(columns.line_paper[lines] >= 0) & (columns.line_mentions[lines] == 1)] = 0
        # What else is listed says nothing of an item, nor what only claims it: `budgeting expertise`.
        claims = columns.stand_at(around.ravel(), word_list("claim")).reshape(around.shape)
        alone = ~(weight * ~claims).any(axis=1)
        near[foreign | (columns.line_rung[lines] == LISTED) | alone] = untold
        far = ~is_for_anybody(near)
        near[far] = np.where(self._are_of_role(lines[far], field.role), SURE, near[far])
        return np.asarray(near)

    def beside(self, places: Ints, length: int, field: MeantField) -> Ints:
        """How near the words beside phrases of `length` tokens are to a rubric, in thousandths, or `SURE`.

        Of few words nothing can be said, nor of a list, of a paper or of a job whose position names the role. Words of
        every trade (`a small team`) tell of none.
        """
        near, columns, lines = np.full(len(places), SURE), self._columns, self._columns.lines_of(places)
        prose = np.flatnonzero((columns.line_paper[lines] < 0) & (columns.line_rung[lines] != LISTED))
        if not len(prose) or known(field.rubric) < _TELLING:
            return near
        places, lines = places[prose], lines[prose]
        around = places[:, None] + np.array([*range(-_REACH, 0), *range(length, length + _REACH)])
        inside = (around >= 0) & (around < len(columns.ids))
        around = around.clip(0, len(columns.ids) - 1)
        inside &= columns.lines_of(around) == lines[:, None]
        word = columns.ids[around]
        beside = self._weights[word] * (columns.tell(around) & inside)
        weight = beside * ~self._of_every_trade[word]
        said = (weight * self._nearness(word[weight > 0], field.of_rubric)[word]).sum(axis=1)
        asked = ((beside > 0).sum(axis=1) >= _FEWEST_BESIDE) & ((weight > 0).sum(axis=1) >= _FEWEST_OF_A_TRADE)
        of_prose = np.full(len(places), SURE)
        of_prose[asked] = said[asked] // weight.sum(axis=1)[asked]
        far = of_prose < FAR
        of_prose[far] = np.where(self._are_of_role(lines[far], field.role), SURE, of_prose[far])
        near[prose] = of_prose
        return near

    def _are_of_role(self, lines: Ints, role: str) -> Flags:
        """Whether each of these lines stands in a job whose position names the role."""
        stays, stay = self._columns.stays, self._columns.line_stay[lines]
        return np.array([row >= 0 and is_of_role(stays.title_of(row), role) for row in stay.tolist()], bool)

    def _nearness(self, told: Ints, fields: tuple[tuple[frozenset[str], int], ...]) -> Ints:
        """(words,) how near the words of the pool that are `told` are to the fields; others may be 0."""
        if fields not in self._near:
            self._near[fields] = np.zeros(len(self._rows), np.int64), np.zeros(len(self._rows), bool)
        near, found = self._near[fields]
        there = once(told[~found[told]])
        near[there] = nearness(self._rows[there], *fields)
        found[there] = True
        return near

    @cached_property
    def _of_every_trade(self) -> Flags:
        """(words,) which words of the pool people of every trade use."""
        return marked(self._columns.vocabulary, words_of_every_trade())

    @cached_property
    def _rows(self) -> Ints:
        """(words,) the row of every word of the pool in the table of vectors; -1: it has none."""
        return self._columns.vocabulary.rows_of_vectors().astype(np.int64)

    @cached_property
    def _weights(self) -> Ints:
        """(words,) what every word of the pool weighs, beside another."""
        return np.where((self._rows >= 0) & self._columns.vocabulary.telling(), weights()[self._rows], 0)
