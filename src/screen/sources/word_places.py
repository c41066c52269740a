"""Where each word of a pool stands: the positions of those that are asked for, which are few."""

from collections.abc import Collection, Sequence

import numpy as np

from screen.ground.arrays import Flags, Ints, Words, looked_up
from screen.sources.pool_words import PoolWords

_DIGIT_BITS = 16
_WORTH_SORTING = 100
"""Positions are sorted where they are a smaller part of all."""
_PASSES = 4
"""Over all tokens, for words that no part before was asked for; then all words are sorted, as long as six take."""
NOWHERE = -1
"""The number of no word, as which a token stands that says nothing of the person, and what is no token."""


class Postings:
    """The positions of the words of T tokens, ascending for each; what a pattern asks again is kept."""

    def __init__(self, ids: Words, vocabulary: PoolWords) -> None:
        """`ids`: (T,) the tokens; `vocabulary`: it knows which words other parts of the pool were asked for."""
        self._ids, self._vocabulary = ids, vocabulary
        self._silent: Flags | None = None
        self._starts, self._order = np.zeros(1, np.int64), np.empty(0, np.int64)
        self._later = dict[int, Ints]()
        """Words that came up after the others were sorted."""
        self._covered = set[int]()
        self._passes = 0
        self.has_all = False
        """All words are sorted, and not those alone that are asked for."""
        self._told, self._beside = dict[tuple[int, ...], Ints](), dict[tuple[tuple[int, ...], int], Words]()

    @property
    def silent(self) -> Flags | None:
        """(T,) the tokens that say nothing of the person; None: there are none."""
        return self._silent

    @silent.setter
    def silent(self, silent: Flags | None) -> None:
        self._silent = silent
        self._told.clear()
        self._beside.clear()

    def each(self, numbers: Sequence[int]) -> Ints:
        """The positions of the words of these numbers, one after the other, whatever they say of whom."""
        self._cover(numbers)
        parts = [self._of(number) for number in numbers]
        return parts[0] if len(parts) == 1 else np.concatenate([self._order[:0], *parts])

    def merged(self, numbers: Sequence[int]) -> Ints:
        """The same, ascending."""
        found = self.each(numbers)
        if len(numbers) == 1:
            return found
        if len(found) * _WORTH_SORTING < len(self._ids):
            return np.sort(found)
        there = np.zeros(len(self._ids), bool)  # where many stand, to look at every place takes less
        there[found] = True
        return np.flatnonzero(there)

    def told(self, numbers: Sequence[int]) -> Ints:
        """The same, apart from those that say nothing of the person."""
        key = tuple(numbers)
        if key not in self._told:
            self._told[key] = self.spoken(self.merged(numbers))
        return self._told[key]

    def spoken(self, places: Ints) -> Ints:
        """These positions, apart from those of tokens that say nothing of the person."""
        return places if self._silent is None else places[~self._silent.take(places)]

    def beside(self, numbers: Sequence[int], away: int) -> Words:
        """The word so many tokens behind each of `told`, or `NOWHERE`."""
        key = tuple(numbers), away
        if key not in self._beside:
            self._beside[key] = self.words_at(self.told(numbers) + away)
        return self._beside[key]

    def words_at(self, places: Ints) -> Words:
        """The word at each of these places, or `NOWHERE`."""
        out = self._ids.take(places, mode="clip")
        if self._silent is not None:
            out[self._silent.take(places, mode="clip")] = NOWHERE
        out[(places < 0) | (places >= len(self._ids))] = NOWHERE
        return out

    def _of(self, number: int) -> Ints:
        later = self._later.get(number) if self._later else None
        return self._order[self._starts[number] : self._starts[number + 1]] if later is None else later

    def _cover(self, numbers: Collection[int]) -> None:
        """Have the positions of these words."""
        if self._covered.issuperset(numbers):
            return
        foreseen = self._vocabulary.foresees(numbers)  # parts to come will be asked for them too
        if self.has_all:
            self._covered.update(numbers)
        elif self._passes == _PASSES or not (self._passes or foreseen):
            self._starts, self._order, self.has_all = *self._sorted(self._ids), True
            self._later.clear()
        else:
            self._take(self._vocabulary.placed - self._covered)

    def _take(self, new: set[int]) -> None:
        """Look for these words among all tokens."""
        wanted = np.zeros(len(self._vocabulary), bool)
        wanted[list(new)] = True
        places = np.flatnonzero(looked_up(wanted, self._ids))
        starts, order = self._sorted(self._ids[places])
        if self._passes:
            self._later |= {number: places[order[starts[number] : starts[number + 1]]] for number in new}
        else:
            self._starts, self._order = starts, places[order]
        self._covered |= new
        self._passes += 1

    def _sorted(self, ids: Words) -> tuple[Ints, Ints]:
        """Where the positions of each word begin, and those of all words."""
        # Numbers of 16 bits are sorted by their digits, in a fifth of the time that those of 64 take.
        order = np.argsort(ids.astype(np.uint16), kind="stable")
        if len(self._vocabulary) > 1 << _DIGIT_BITS:
            high = (ids >> _DIGIT_BITS).astype(np.uint16)
            order = order[np.argsort(high[order], kind="stable")]
        starts = np.cumsum(np.bincount(ids, minlength=len(self._vocabulary)))
        return np.concatenate([[0], starts]), order
