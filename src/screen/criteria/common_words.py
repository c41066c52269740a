"""Words in common: what a profile says in the words of a criterion without naming it.

They are the telling words of its phrases, and for a term of one word those of the same derivation. They are counted and
shown as words, never quoted: `search` in "searched the archive" is no evidence of "heuristic search", and yet, of two
who name no heuristic search, the one who writes of heuristics and of search is the likelier to know it.

A profile's share of the words of a criterion is `Σ idf(w) · f(n(w)) / Σ idf(w)`, with `n(w)` the entries that have the
word in a line that does not name the criterion, and `f` as in `criteria.saturation`. It fills `FILL` of what naming
leaves. Of the rubric's own title, whose words most skills have as well, it stands for naming where that earns less. Of
a paper its title alone is looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property

import msgspec
import numpy as np

from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.saturation import FULL, strength
from screen.ground.arrays import Flags, Ints
from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections
from screen.ground.order import ascending
from screen.ground.related import telling_words
from screen.ground.sets import among, distinct
from screen.sources.fields import RUNGS

FILL = 6
"""Hundredths of what naming leaves that words in common can earn; design law 4 allows 30."""
HALF_AT = 100
"""k, in hundredths of an entry: a word is either the profile's or not, so its count saturates early."""
AMPLE = 1_000
"""In hundredths of an entry: from here on a word counts whole."""
Share = Callable[[Ints, Ints, Ints], Ints]
"""Of naming, of naming as if all were timed, and of words in common: what they are together (`filled`, `instead`)."""
_GRID = 10_000
"""IDF weights are multiples of 1/10000 (`ground.idf`)."""


class _Word(msgspec.Struct, frozen=True):
    """One word of one criterion."""

    criterion: int
    text: str
    """As the criterion writes it."""
    tokens: tuple[str, ...]
    """What counts as it: its inflections, or the words of its derivation."""
    weight: int
    """Its IDF in the grid's units."""
    derived: bool = False
    """The tokens are other words, and shown themselves."""


class CommonWords:
    """The words in common of C criteria with P profiles."""

    def __init__(self, hits: Hits, copied: Flags | None = None) -> None:
        """Count them, in the lines where `hits` has no match of the same criterion.

        `copied`: (T,) tokens that do not count; None: all do.
        """
        self._copied = copied
        self._columns = hits.columns
        size = len(hits.sought)
        self._words = tuple(
            word
            for number, sought in enumerate(hits.sought)
            if sought.matching.related
            for word in self._words_of(number, sought)
        )
        # All the words of a criterion, whether anybody has them or not: a score depends on nobody else.
        self._whole: Ints = np.zeros(size, np.int64)
        for word in self._words:
            self._whole[word.criterion] += word.weight
        self._line, self._word = self._places(hits.line * size + hits.criterion, size)
        self.strengths: Ints = self._strengths(hits.line_rung, size)
        """(P, C) each profile's share of the words, in millionths."""

    def _words_of(self, criterion: int, sought: Sought) -> Iterator[_Word]:
        told: set[str] = set()
        single: set[str] = set()
        for form in sought.forms:
            if form.kind == "exact" and form.spelling is None:
                found = telling_words(form.tokens)
                told.update(found if len(found) > 1 else ())
                single.update(found if len(found) == 1 and not form.proper else ())
        idf, seen = reference_idf(), set[str]()
        for word in sorted(told, key=lambda word: (len(word), word)):
            forms = inflections(word)
            if not idf.is_common(word) and seen.isdisjoint({word, *forms}):
                seen.add(word)
                tokens = (word, *sorted(forms - {word}))
                yield _Word(criterion, word, tokens, round(idf.weight(word) * _GRID))
        for base in sorted(single - seen):
            tokens = tuple(word for word in self._columns.derivations.of(base) if not idf.is_common(word))
            yield _Word(criterion, base, tokens, round(idf.weight(base) * _GRID), derived=True)

    def _counting(self) -> list[int]:
        """The numbers of the words that count: of one word of several criteria, where it weighs most.

        `java` alone would speak for JSP, JDBC and Tomcat at once.
        """
        best: dict[str, tuple[float, int]] = {}
        for number, word in enumerate(self._words):
            found = (-word.weight / int(self._whole[word.criterion]), number)
            best[word.text] = min(best.get(word.text, found), found)
        return sorted(number for _, number in best.values())

    def _places(self, named: Ints, size: int) -> tuple[Ints, Ints]:
        """(R,) lines and (R,) words that stand in them; `named` are the ascending numbers `line · C + criterion`."""
        lines, words = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        # An abstract has a word of nearly everything; the title says what the paper is about.
        telling = (self._columns.line_paper < 0) | (self._columns.line_mentions > 1)
        for number in self._counting():
            word = self._words[number]
            found = self._columns.lines_with(word.tokens, apart=self._copied)
            found = found[~among(found * size + word.criterion, named) & telling[found]]
            lines.append(found)
            words.append(np.full(len(found), number))
        return np.concatenate(lines), np.concatenate(words)

    def _strengths(self, line_rung: Ints, size: int) -> Ints:
        profiles = len(self._columns.profile_ids)
        if not len(self._line):
            return np.zeros((profiles, size), np.int64)
        entry, rung = self._columns.line_entry[self._line], line_rung[self._line]
        order = ascending(self._word, entry, -rung)
        entry, word, rung, line = entry[order], self._word[order], rung[order], self._line[order]
        first = np.ones(len(entry), bool)
        first[1:] = (entry[1:] != entry[:-1]) | (word[1:] != word[:-1])
        word, rung, profile = word[first], rung[first], self._columns.line_profile[line[first]]
        cells, place = distinct(profile * len(self._words) + word)
        counts = np.stack(
            [100 * np.bincount(place[rung >= least], minlength=len(cells)) for least in range(len(RUNGS))]
        ).astype(np.int64)
        weights = np.array([w.weight for w in self._words], np.int64)
        of = np.array([w.criterion for w in self._words], np.int64)
        cell_word = cells % len(self._words)
        cell = cells // len(self._words) * size + of[cell_word]
        earned = np.zeros(profiles * size, np.int64)
        np.add.at(earned, cell, strength(counts, HALF_AT, AMPLE) * weights[cell_word])
        return earned.reshape(profiles, size) // np.maximum(self._whole, 1)

    @cached_property
    def _by_profile(self) -> tuple[Ints, Ints]:
        """The places of the lines, profile by profile, and the profile of each."""
        owner = self._columns.line_profile[self._line]
        order = np.argsort(owner, kind="stable")
        return order, owner[order]

    def words(self, profile: int, criterion: int) -> tuple[tuple[str, int], ...]:
        """The words of a criterion that a profile has, each with the entries that have it, most first."""
        entries: dict[str, set[int]] = defaultdict(set)
        order, owner = self._by_profile
        here = order[slice(*np.searchsorted(owner, [profile, profile + 1]))]
        for line, number in zip(self._line[here].tolist(), self._word[here].tolist(), strict=True):
            word = self._words[number]
            if word.criterion != criterion:
                continue
            shown = self._columns.tokens_in(line) & {*word.tokens} if word.derived else (word.text,)
            for text in shown:
                entries[text].add(int(self._columns.line_entry[line]))
        return tuple(sorted(((word, len(found)) for word, found in entries.items()), key=lambda p: (-p[1], p[0])))


def filled(named: Ints, whole: Ints, words: Ints) -> Ints:
    """Strengths in millionths: of naming, and of words in common in their part of what naming leaves."""
    return named + (FULL - whole) * words // FULL * FILL // 100


def instead(named: Ints, whole: Ints, words: Ints) -> Ints:  # noqa: ARG001
    """The same where words in common count for those alone whom naming earns less: of who names it they say no more."""
    return np.maximum(named, words * FILL // 100)
