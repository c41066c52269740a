"""Who of a pool a look for words put there for a program may find anything in: told from columns, many at once.

Every lead is a condition that a flag cannot be without, so that nobody is missed, and all but a few need not be looked
at line by line.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from screen.criteria.copied import told_words
from screen.ground.arrays import Flags, Ints
from screen.ground.order import begins
from screen.judgement.flags.flag import Flag
from screen.judgement.flags.reading import Suspect, is_prose, told_names, told_terms
from screen.judgement.flags.stuffing import (
    BARE,
    BESIDE,
    COPIED_LINES,
    COPIES,
    COPY_WORDS,
    COVERED,
    IN_ORDER,
    MOST_TERMS,
    PHRASE,
    REPEATED,
    RUN,
    SHORT_COPIES,
    STREWN,
    THIN,
    check_copies,
    check_pasted,
    check_stuffing,
)  # fmt: skip
from screen.sources.columns import Columns
from screen.sources.passages import KINDS
from screen.sources.rubric import Rubric

Marks = NDArray[np.uint64]

_SECTIONS = tuple(dict.fromkeys(kind.section for kind in KINDS))
_SECTION: Ints = np.array([_SECTIONS.index(kind.section) for kind in KINDS], np.int64)
_PROSE = np.array([is_prose(kind.section, kind.field) for kind in KINDS], bool)
_BASICS, _PAPERS = _SECTIONS.index("basics"), _SECTIONS.index("publications")
_OWNER_BITS = 32
"""Of a number that holds a word and whose it is."""
_TOGETHER = 128
"""Profiles that are looked at together: their words fit the cache of a processor."""
Check = Callable[[Suspect], Iterator[Flag]]


class Leads:
    """Which checks may find something in some profiles of a pool, looked for so many together as fit a cache."""

    def __init__(self, columns: Columns, rubric: Rubric, profiles: Iterable[int]) -> None:
        """`profiles`: the numbers of those who are asked for."""
        self._columns, self._sought = columns, _Sought(columns, rubric)
        self._profiles = sorted(profiles)
        self._found: dict[int, tuple[Check, ...]] = {}

    def of(self, profile: int) -> tuple[Check, ...]:
        """The checks that may find something in a profile."""
        if profile not in self._found:
            start = self._profiles.index(profile) // _TOGETHER * _TOGETHER
            self._found |= _Batch(self._columns, self._sought, self._profiles[start : start + _TOGETHER]).found()
        return self._found[profile]


class _Sought:
    """A rubric by the V words of a vocabulary."""

    def __init__(self, columns: Columns, rubric: Rubric) -> None:
        vocabulary, self.terms = columns.vocabulary, told_terms(rubric)
        own = dict.fromkeys(word for name in told_names(rubric) for word in name.split())
        self.words = {word: place for place, word in enumerate(own)}
        """The words of its terms, and of what else they are called."""
        self.number: Ints = np.full(len(vocabulary), -1, np.int64)
        """(V,) their places among these; -1: it is none of them."""
        for word, place in self.words.items():
            if word in vocabulary:
                self.number[vocabulary[word]] = place
        self.is_told: Flags = np.zeros(len(vocabulary), bool)
        """(V,) the rubric's file has the word."""
        self.is_told[[vocabulary[word] for word in told_words(rubric) if word in vocabulary]] = True
        numbers = (not word.isalpha() and any(map(str.isdigit, word)) for word in vocabulary)
        self.is_number: Flags = np.fromiter(numbers, bool, len(vocabulary))
        """(V,) the word has a digit."""
        self.chance = _by_chance(len(vocabulary))
        """(V,) a number by chance."""


class _Batch:
    """P profiles with L lines, N words of which E entries of prose have some: every line of a summary is an entry."""

    def __init__(self, columns: Columns, sought: _Sought, profiles: Sequence[int]) -> None:
        self._sought, self._profiles, self._size = sought, profiles, len(profiles)
        numbers = np.array(profiles, np.int64)
        first, last = np.searchsorted(columns.line_profile, [numbers, numbers + 1])
        self._profile: Ints = np.repeat(np.arange(self._size), last - first)
        """(L,) whose line it is."""
        lines = np.repeat(last - np.cumsum(last - first), last - first) + np.arange(len(self._profile))
        places, line = columns.tokens_of(lines)
        kept = columns.worded[columns.ids[places]]
        self._word: Ints = columns.ids[places[kept]].astype(np.int64)
        self._line = line[kept]
        self._is_name = sought.number[self._word] >= 0
        """(N,) the word is one of a term of the rubric."""
        self._is_number = sought.is_number[self._word]
        kind, item = columns.line_kind[lines], columns.line_item[lines]
        section, self._prose = _SECTION[kind], np.flatnonzero(_PROSE[kind])
        starts = begins(item[self._prose])
        starts |= section[self._prose] == _BASICS
        self._entry: Ints = np.cumsum(starts) - 1
        """The entry of each line of prose."""
        opening = self._prose[starts]
        self._owner, self._section = self._profile[opening], section[opening]
        """(E,) whose entry it is, and where."""
        self._possible = self._possible_terms()

    def found(self) -> dict[int, tuple[Check, ...]]:
        """Of each profile the checks that may find something."""
        leads: dict[Check, Flags] = {
            check_stuffing: self._stuffed(),
            check_copies: self._one_sentence() | self._nearly_same(),
            check_pasted: self._pasted(),
        }
        return {
            number: tuple(check for check, found in leads.items() if found[place])
            for place, number in enumerate(self._profiles)
        }

    def _with(self, owners: Ints, least: int) -> Flags:
        """(P,) of whom there are so many."""
        return np.asarray(np.bincount(owners, minlength=self._size) >= least, bool)

    def _possible_terms(self) -> Flags:
        """(P, terms) the profile has all the words of the term."""
        own = self._sought.words
        there = np.zeros((self._size, len(own)), bool)
        there[self._profile[self._line[self._is_name]], self._sought.number[self._word[self._is_name]]] = True
        found = [there[:, [own[word] for word in term.split()]].all(axis=1) for term in self._sought.terms]
        return np.stack(found, axis=1) if found else np.zeros((self._size, 0), bool)

    def _per_line(self, counted: Flags) -> Ints:
        """(L,) how many of these words (N,) each line has."""
        return np.bincount(self._line[counted], minlength=len(self._profile))

    def _per_entry(self, of_lines: Ints) -> Ints:
        """(E,) the sum of what its lines (L,) have."""
        return np.bincount(self._entry, of_lines[self._prose], len(self._owner)).astype(np.int64)

    def _stuffed(self) -> Flags:
        """(P,) lines or entries of names, a word over and over, nearly all the terms."""
        profile, names = self._profile, self._per_line(self._is_name)
        bare = self._prose[((names > 0) & (self._per_line(~self._is_name) == 0))[self._prose]]
        out = self._with(profile[bare], BARE)
        beside = self._per_entry(self._per_line(~self._is_name & ~self._is_number))
        out |= self._with(self._owner[(self._per_entry(names) > 0) & (beside <= BESIDE)], THIN)
        again = np.sort((self._line << _OWNER_BITS) | self._word)
        out[profile[again[REPEATED - 1 :][again[REPEATED - 1 :] == again[: 1 - REPEATED]] >> _OWNER_BITS]] = True
        there = self._possible.sum(axis=1)
        return np.asarray(out | ((there >= MOST_TERMS) & (there >= COVERED * len(self._sought.terms))), bool)

    def _one_sentence(self) -> Flags:
        """(P,) entries, or lines of one, with names that have the same words besides."""
        named = self._per_line(self._is_name)
        # Words in any order will do: of each a number by chance, and their sum for all.
        chance = self._sought.chance[self._word]
        chance[self._is_name | self._is_number] = 0
        running = np.concatenate([np.zeros(1, np.uint64), np.cumsum(chance)])
        ends = np.cumsum(self._per_line(np.ones(len(self._word), bool)))
        lines = np.diff(running[ends], prepend=np.uint64(0))[self._prose]
        entries = np.zeros(len(self._owner), np.uint64)
        np.add.at(entries, self._entry, lines)
        place = _by_chance(self._size * len(_SECTIONS))[self._owner * len(_SECTIONS) + self._section]
        told, summary = self._per_entry(named) > 0, self._section == _BASICS
        out = np.zeros(self._size, bool)
        for own, least in ((told & summary, COPIED_LINES), (told & ~summary, COPIES)):
            out[self._owner[own][_crowded((entries + place)[own], least)]] = True
        within = np.flatnonzero(named[self._prose] > 0)
        keys = (lines + _by_chance(len(self._owner))[self._entry])[within]
        out[self._owner[self._entry[within[_crowded(keys, SHORT_COPIES)]]]] = True
        return out

    def _nearly_same(self) -> Flags:
        """(P,) entries that may share most of their words with as many others as it takes."""
        words_of = self._per_entry(self._per_line(np.ones(len(self._word), bool)))
        kept = (words_of >= COPY_WORDS) & (self._section != _PAPERS)
        entry = np.full(len(self._profile), -1, np.int64)
        entry[self._prose] = np.where(kept[self._entry], self._entry, -1)
        own = np.flatnonzero((entry[self._line] >= 0) & ~self._is_number)
        pairs = np.sort((self._word[own] << _OWNER_BITS) | entry[self._line[own]])
        pairs = pairs[begins(pairs)]
        word, entry = pairs >> _OWNER_BITS, pairs & ((1 << _OWNER_BITS) - 1)
        list_ = self._owner[entry] * len(_SECTIONS) + self._section[entry]
        starts = np.flatnonzero(begins(word, list_))
        often = np.repeat(*[np.diff(starts, append=len(word))] * 2)
        least = np.where(self._section == _BASICS, COPIED_LINES, COPIES)
        shared = often > least[entry] // 2
        alone = np.bincount(entry[~shared & (self._sought.number[word] < 0)], minlength=len(kept))
        alike = kept & (np.bincount(entry[shared], minlength=len(kept)) >= alone)
        many = np.bincount((self._owner * len(_SECTIONS) + self._section)[alike], minlength=self._size * len(_SECTIONS))
        out = many.reshape(self._size, len(_SECTIONS)) >= COPIES
        out[:, _BASICS] = many.reshape(out.shape)[:, _BASICS] >= COPIED_LINES
        return np.asarray(out.any(axis=1), bool)

    def _pasted(self) -> Flags:
        """(P,) words of the rubric's file in a row, or several times some, or so many terms may follow in order."""
        out = self._with(self._told_in_a_row(RUN), 1) | self._with(self._told_in_a_row(PHRASE), STREWN)
        for first in range(len(self._sought.terms) - IN_ORDER + 1):
            out |= self._possible[:, first : first + IN_ORDER].all(axis=1)
        return out

    def _told_in_a_row(self, length: int) -> Ints:
        """Whose words they are, of each place where so many words in a row of one line stand in the rubric's file."""
        known = np.concatenate([[0], np.cumsum(self._sought.is_told[self._word])])
        if len(self._word) < length:
            return np.zeros(0, np.int64)
        last = len(self._line) - length + 1
        row = (known[length:] - known[:-length] == length) & (self._line[length - 1 :] == self._line[:last])
        return np.asarray(self._profile[self._line[:last][row]], np.int64)


def _by_chance(size: int) -> Marks:
    """So many numbers that look drawn, always the same (splitmix64), without numpy's generators, which take to load."""
    out = np.arange(1, size + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        out = (out ^ (out >> np.uint64(shift))) * np.uint64(factor)
    return np.asarray(out ^ (out >> np.uint64(31)), np.uint64)


def _crowded(keys: Marks, least: int) -> Ints:
    """The places of a key that so many have, one of each at least."""
    order = np.argsort(keys, kind="stable")
    again = keys[order][least - 1 :] == keys[order][: 1 - least]
    return np.asarray(order[: len(again)][again], np.int64)
