"""Where the tokens of a pool stand: words and phrases found by their postings, and the lines that they lie in."""

from collections.abc import Collection, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from screen.ground.gap import SMALL, class_words, counting, counts, measures
from screen.sources.pool_words import PoolWords

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_DIGIT_BITS = 16
_FEW = 8
_WORTH_SORTING = 100
"""Positions are sorted where they are a smaller part of all."""


class TokenPlaces:
    """T tokens in L lines, each of which ends with the token `LINE`."""

    vocabulary: PoolWords
    """Token to its number; it may have words that are nowhere here."""
    ids: NDArray[np.int64]
    """(T,) the tokens, in order."""
    line_ends: Ints
    """(L,) position of the last token of each line."""
    _silent: Flags | None = None
    """(T,) the tokens that say nothing of the person; None: there are none."""

    _postings: tuple[Ints, Ints] | None = None
    """Where the positions of each word begin, and those of all words that were asked for in parts before, or of all."""
    _has_all = False
    _foreseen = 0
    """How many words were foreseen when the postings were made."""

    def _sorted(self, numbers: Sequence[int]) -> tuple[Ints, Ints]:
        """`_postings`, with these words among them."""
        placed, foreseen = self.vocabulary.placed, self.vocabulary.foresees(numbers)
        later = self._postings is not None and len(placed) > self._foreseen  # other parts were asked for more words
        if not self._has_all and (later or not foreseen):
            self._postings, self._has_all = self._sort(self.ids), True
        elif self._postings is None:  # the parts of a pool are asked for the same words, and those are few
            wanted = np.zeros(len(self.vocabulary), bool)
            wanted[list(placed)] = True
            places = np.flatnonzero(wanted[self.ids])
            starts, order = self._sort(self.ids[places])
            self._postings, self._foreseen = (starts, places[order]), len(placed)
        return self._postings

    def _sort(self, ids: Ints) -> tuple[Ints, Ints]:
        # Numbers of 16 bits are sorted by their digits, in a fifth of the time that those of 64 take.
        order = np.argsort(ids.astype(np.uint16), kind="stable")
        if len(self.vocabulary) > 1 << _DIGIT_BITS:
            high = (ids >> _DIGIT_BITS).astype(np.uint16)
            order = order[np.argsort(high[order], kind="stable")]
        starts = np.cumsum(np.bincount(ids, minlength=len(self.vocabulary)))
        return np.concatenate([[0], starts]), order

    @cached_property
    def _counts(self) -> list[int]:
        """How many tokens each word of the vocabulary is."""
        counts: list[int] = np.bincount(self.ids, minlength=len(self.vocabulary)).tolist()
        return counts

    def places(self, numbers: Sequence[int]) -> Ints:
        """All positions of the tokens of these numbers, ascending, apart from those that say nothing of the person."""
        return self._told(self._merged(numbers))

    def _told(self, places: Ints) -> Ints:
        """These positions, apart from those of tokens that say nothing of the person."""
        return places if self._silent is None else places[~self._silent[places]]

    def _all(self, numbers: Sequence[int]) -> Ints:
        """The positions of the tokens of these numbers, one after the other, whatever they say of whom."""
        starts, order = self._sorted(numbers)
        parts = [order[starts[number] : starts[number + 1]] for number in numbers]
        return parts[0] if len(parts) == 1 else np.concatenate([order[:0], *parts])

    def _merged(self, numbers: Sequence[int]) -> Ints:
        """The same, ascending."""
        found = self._all(numbers)
        if len(numbers) == 1:
            return found
        if len(found) * _WORTH_SORTING < len(self.ids):
            return np.sort(found)
        there = np.zeros(len(self.ids), bool)  # where many stand, to look at every place takes less
        there[found] = True
        return np.flatnonzero(there)

    def find(self, steps: Sequence[Collection[str]]) -> Ints:
        """Where a sequence of tokens starts: for each step in turn, any of its tokens may stand there. Ascending."""
        numbered, counts = self._counted(steps)
        if not counts:
            return np.empty(0, np.int64)
        # The others are looked up beside the rarest: postings of common words are long.
        rarest = counts.index(min(counts))
        found = self.places(numbered[rarest]) - rarest
        return found[self._begin_at(found, numbered, rarest)] if len(steps) > 1 else found

    def at_most(self, steps: Sequence[Collection[str]]) -> int:
        """At how many places a sequence of tokens may stand at most."""
        return min(self._counted(steps)[1], default=0)

    def _counted(self, steps: Sequence[Collection[str]]) -> tuple[list[list[int]], list[int]]:
        """The numbers of the tokens of each step, and how many there are; nothing where a step has none."""
        numbered, counts, of = list[list[int]](), list[int](), self._counts
        for step in steps:  # of most that are looked for a word stands nowhere
            numbers = self._numbers_of(step)
            if not numbers or not (count := sum([of[number] for number in numbers])):
                return [], []
            numbered.append(numbers)
            counts.append(count)
        return numbered, counts

    def begin_at(self, positions: Ints, steps: Sequence[Collection[str]]) -> Ints:
        """The places in `positions` of those where such a sequence starts."""
        return self._begin_at(positions, list(map(self._numbers_of, steps)))

    def _begin_at(self, positions: Ints, numbered: Sequence[Sequence[int]], known: int = -1) -> Ints:
        """The same by the numbers of the tokens of each step. `known`: a step that does stand there."""
        out, left = None, positions
        for offset, numbers in enumerate(numbered):
            if offset == known:
                continue
            beside = left + offset
            kept = self._are(self.ids.take(beside, mode="clip"), numbers)
            if self._silent is not None:
                kept &= ~self._silent.take(beside, mode="clip")
            out = kept.nonzero()[0] if out is None else out[kept]
            if not len(out):  # the usual case
                return out
            left = positions[out]
        out = np.arange(len(positions)) if out is None else out
        return out[(left >= 0) & (left <= len(self.ids) - len(numbered))]

    def stand_at(self, positions: Ints, words: Collection[str]) -> Flags:
        """Whether one of `words` stands at each of `positions`; a position outside the pool holds none."""
        numbers = self._numbers_of(words)
        if not numbers or not len(self.ids) or not len(positions):
            return np.zeros(len(positions), bool)
        inside = (positions >= 0) & (positions < len(self.ids))
        return inside & self._are(self.ids[np.where(inside, positions, 0)], numbers)

    def _are(self, ids: NDArray[np.int64], numbers: Sequence[int]) -> Flags:
        """What `np.isin` says, many times as fast."""
        if len(numbers) <= _FEW:
            out = ids == numbers[0]
            for number in numbers[1:]:
                out |= ids == number
            return np.asarray(out)
        there = np.zeros(len(self.vocabulary), bool)
        there[numbers] = True
        return there[ids]

    def _numbers_of(self, words: Collection[str]) -> list[int]:
        return self.vocabulary.numbers_of(words if isinstance(words, (tuple, frozenset)) else tuple(words))

    def lines_of(self, positions: Ints) -> Ints:
        """The line that each position lies in."""
        return self._lines.take(positions).astype(np.int64)

    @cached_property
    def _lines(self) -> NDArray[np.int32]:
        """(T,) the line of each token: to look it up takes a tenth of the time of a search."""
        return np.repeat(np.arange(len(self.line_ends), dtype=np.int32), np.diff(self.line_ends, prepend=-1))

    def lines_at(self, positions: Ints) -> Ints:
        """The lines that ascending `positions` lie in, each once."""
        lines = self.lines_of(positions)
        first = np.ones(len(lines), bool)
        first[1:] = lines[1:] != lines[:-1]
        return lines[first]

    def tokens_of(self, lines: Ints) -> tuple[Ints, Ints]:
        """The positions of the tokens of these lines, one line after another, and the place in `lines` of each."""
        ends = self.line_ends[lines]
        starts = np.where(lines > 0, self.line_ends[lines - 1] + 1, 0) if len(lines) else lines
        lengths = ends - starts
        of = np.repeat(np.arange(len(lines)), lengths)
        return np.arange(len(of)) - np.repeat(np.cumsum(lengths) - lengths, lengths) + starts[of], of

    def _all_places(self, words: Collection[str]) -> Ints:
        """Where any of these tokens stands, whatever it says of whom. Ascending."""
        return self._merged(self._numbers_of(words))

    @cached_property
    def gap_classes(self) -> NDArray[np.int8]:
        """(T,) the class of each token in a gap, see `ground.gap`."""
        of_word = np.zeros(len(self.vocabulary), np.int8)
        for word, number in class_words().items():
            if (place := self.vocabulary.get(word)) is not None:
                of_word[place] = number
        out = of_word[self.ids]
        # What counts before a number is a small word: few places, looked at one by one.
        places = self._all_places(counting())
        places = places[places + 1 < len(self.ids)]
        for place in places[self.vocabulary.numeric()[self.ids[places + 1]]].tolist():
            before = self._tokens[self.ids[place - 1]] if place else ""
            if counts(before, self._tokens[self.ids[place]]):
                out[place - (before == "up") : place + 1] = SMALL
        behind_measure = np.zeros(len(self.ids) + 1, bool)
        behind_measure[self._all_places(measures()) + 1] = True
        of = self._all_places(("of",))
        out[of[behind_measure[of]]] = SMALL
        return np.asarray(out)

    def number_in_lines(self, words: frozenset[str]) -> Ints:
        """(L,) how many tokens of these words each line has."""
        lines = self.lines_of(self._told(self._all(self._numbers_of(words))))
        return np.bincount(lines, minlength=len(self.line_ends)).astype(np.int64)

    def around(self, start: int, length: int) -> tuple[list[str], list[str]]:
        """The tokens of a line before and after the `length` ones that start at `start`."""
        line = int(self.lines_of(np.array([start]))[0])
        first = int(self.line_ends[line - 1]) + 1 if line else 0
        before, after = self.ids[first:start].tolist(), self.ids[start + length : int(self.line_ends[line])].tolist()
        return [self._tokens[number] for number in before], [self._tokens[number] for number in after]

    def tokens_in(self, line: int) -> set[str]:
        """The tokens of a line."""
        first = int(self.line_ends[line - 1]) + 1 if line else 0
        return {self._tokens[number] for number in self.ids[first : int(self.line_ends[line])].tolist()}

    @property
    def _tokens(self) -> list[str]:
        return self.vocabulary.spelt

    def lines_with(self, words: Collection[str], *, apart: Flags | None = None) -> Ints:
        """The lines that have one of these tokens, ascending. `apart`: (T,) tokens that are passed over."""
        places, there = self._told(self._all(self._numbers_of(words))), np.zeros(len(self.line_ends), bool)
        there[self.lines_of(places if apart is None else places[~apart[places]])] = True
        return np.flatnonzero(there)
