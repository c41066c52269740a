"""Where the tokens of a pool stand: words and phrases found by their postings, and the lines that they lie in."""

from collections.abc import Collection, Iterable, Sequence
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

    @cached_property
    def _postings(self) -> tuple[Ints, Ints]:
        # Numbers of 16 bits are sorted by their digits, in a fifth of the time that those of 64 take.
        order = np.argsort(self.ids.astype(np.uint16), kind="stable")
        if len(self.vocabulary) > 1 << _DIGIT_BITS:
            high = (self.ids >> _DIGIT_BITS).astype(np.uint16)
            order = order[np.argsort(high[order], kind="stable")]
        starts = np.cumsum(np.bincount(self.ids, minlength=len(self.vocabulary)))
        return np.concatenate([[0], starts]), order

    @cached_property
    def _counts(self) -> list[int]:
        """How many tokens each word of the vocabulary is."""
        counts: list[int] = np.diff(self._postings[0]).tolist()
        return counts

    def places(self, numbers: Iterable[int]) -> Ints:
        """All positions of the tokens of these numbers, ascending, apart from those that say nothing of the person."""
        found = self._merged(numbers)
        return found if self._silent is None else found[~self._silent[found]]

    def _merged(self, numbers: Iterable[int]) -> Ints:
        """The same, whatever they say of whom."""
        starts, order = self._postings
        parts = [order[starts[number] : starts[number + 1]] for number in numbers]
        if len(parts) == 1:
            return parts[0]
        found = np.concatenate([order[:0], *parts])
        if len(found) * _WORTH_SORTING < len(order):
            return np.sort(found)
        there = np.zeros(len(order), bool)  # where many stand, to look at every place takes less
        there[found] = True
        return np.flatnonzero(there)

    def find(self, steps: Sequence[Collection[str]]) -> Ints:
        """Where a sequence of tokens starts: for each step in turn, any of its tokens may stand there. Ascending."""
        numbered, counts = list[list[int]](), list[int]()
        for step in steps:  # of most that are looked for a word stands nowhere
            numbered.append(self._numbers_of(step))
            counts.append(sum(map(self._counts.__getitem__, numbered[-1])))
            if not counts[-1]:
                break
        if not counts or not counts[-1]:
            return np.empty(0, np.int64)
        rarest = counts.index(min(counts))  # the others are looked up beside it: postings of common words are long
        found = self.places(numbered[rarest]) - rarest
        found = found[found >= 0]  # behind the last word of the pool the end of its line stands: none reaches beyond
        for offset, numbers in enumerate(numbered):
            if offset != rarest and len(found):
                beside = found + offset
                keep = _is_any(self.ids[beside], numbers)
                found = found[keep if self._silent is None else keep & ~self._silent[beside]]
        return np.asarray(found, np.int64)

    def stand_at(self, positions: Ints, words: Collection[str]) -> Flags:
        """Whether one of `words` stands at each of `positions`; a position outside the pool holds none."""
        numbers = self._known(words) if isinstance(words, frozenset) else self._numbers_of(words)
        if not numbers or not len(self.ids) or not len(positions):
            return np.zeros(len(positions), bool)
        inside = (positions >= 0) & (positions < len(self.ids))
        ids = self.ids[np.where(inside, positions, 0)]
        if len(numbers) <= _FEW:
            return inside & _is_any(ids, numbers)
        there = np.zeros(len(self.vocabulary), bool)
        there[numbers] = True
        return inside & there[ids]

    def _numbers_of(self, words: Iterable[str]) -> list[int]:
        return [self.vocabulary[word] for word in words if word in self.vocabulary]

    def _known(self, words: frozenset[str]) -> list[int]:
        """The same of a list of words, which many ask for."""
        if words not in self._lists:
            self._lists[words] = self._numbers_of(words)
        return self._lists[words]

    @cached_property
    def _lists(self) -> dict[frozenset[str], list[int]]:
        return {}

    def lines_of(self, positions: Ints) -> Ints:
        """The line that each position lies in."""
        return self._lines[positions]

    @cached_property
    def _lines(self) -> Ints:
        """(T,) the line of each token: to look it up takes a tenth of the time of a search."""
        return np.repeat(np.arange(len(self.line_ends)), np.diff(self.line_ends, prepend=-1))

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
        """(L,) how many tokens of these words each line has; asked for many times, they are counted once."""
        if words not in self._numbers:
            found = self._numbers_of(words)
            lines = self.lines_of(self.places(found)) if found else np.empty(0, np.int64)
            self._numbers[words] = np.bincount(lines, minlength=len(self.line_ends)).astype(np.int64)
        return self._numbers[words]

    @cached_property
    def _numbers(self) -> dict[frozenset[str], Ints]:
        return {}

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

    @cached_property
    def _tokens(self) -> list[str]:
        return list(self.vocabulary)

    def lines_with(self, words: Iterable[str], *, apart: Flags | None = None) -> Ints:
        """The lines that have one of these tokens, ascending. `apart`: (T,) tokens that are passed over."""
        numbers = self._numbers_of(words)
        places = self.places(numbers) if numbers else np.empty(0, np.int64)
        return self.lines_at(places if apart is None else places[~apart[places]])


def _is_any(ids: NDArray[np.int64], numbers: Sequence[int]) -> Flags:
    """What `np.isin` says, many times as fast for a few numbers."""
    out = ids == numbers[0]
    for number in numbers[1:]:
        out |= ids == number
    return np.asarray(out)
