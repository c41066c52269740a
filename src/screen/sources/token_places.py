"""Where the tokens of a pool stand: words and phrases found by their postings, and the lines that they lie in."""

from collections.abc import Collection, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints, Words
from screen.ground.order import begins
from screen.ground.whereabouts import Whereabouts
from screen.sources.pool_words import PoolWords
from screen.sources.word_places import Postings

_FEW = 4
_MOST_BITS = 1 << 24
"""Words times lines of a pool of which it is told at once in which lines each word stands."""
_WORTH_SORTING = 20
"""Lines are sorted where they are a smaller part of all."""


class TokenPlaces(Whereabouts):
    """T tokens in L lines, each of which ends with the token `LINE`."""

    vocabulary: PoolWords
    """Token to its number; it may have words that are nowhere here."""
    ids: Words
    """(T,) the tokens, in order."""
    line_ends: Ints
    """(L,) position of the last token of each line."""
    _counted_before: Ints | None = None
    """How many tokens each word is, where that is known."""

    @cached_property
    def _postings(self) -> Postings:
        return Postings(self.ids, self.vocabulary)

    @property
    def _silent(self) -> Flags | None:
        """(T,) the tokens that say nothing of the person; None: there are none."""
        return self._postings.silent

    @cached_property
    def _counts(self) -> Ints:
        """(words,) how many tokens each word of the vocabulary is."""
        known = self._counted_before
        return np.bincount(self.ids, minlength=len(self.vocabulary)) if known is None else known

    @cached_property
    def _steps(self) -> dict[Collection[str], "_Step"]:
        """What `_step` has said."""
        return {}

    def _step(self, words: Collection[str]) -> "_Step":
        """The words that may stand at one place of a sequence."""
        words = words if isinstance(words, (tuple, frozenset)) else tuple(words)
        step = self._steps.get(words)
        if step is None:
            step = self._steps[words] = _Step(self._numbers_of(words))
        return step

    def places(self, numbers: Sequence[int]) -> Ints:
        """All positions of the tokens of these numbers, ascending, apart from those that say nothing of the person."""
        return self._postings.told(numbers)

    def tell(self, positions: Ints) -> Flags:
        """Whether the token at each position says something of the person."""
        return np.ones(positions.shape, bool) if self._silent is None else ~self._silent[positions]

    def find(self, steps: Sequence[Collection[str]]) -> Ints:
        """Where a sequence of tokens starts: for each step in turn, any of its tokens may stand there. Ascending."""
        if not self.may_meet(steps):  # the usual case
            return np.empty(0, np.int64)
        asked = [self._step(words) for words in steps]
        counts = [step.count(self._counts) for step in asked]
        # The others are looked up beside the rarest: postings of common words are long.
        rarest = counts.index(min(counts))
        numbers, kept = asked[rarest].numbers, None
        found = self.places(numbers)
        for place, step in enumerate(asked):
            if place == rarest:
                continue
            beside = self._postings.beside(numbers, place - rarest)
            there = step.are(beside if kept is None else beside[kept], len(self.vocabulary))
            kept = there.nonzero()[0] if kept is None else kept[there]
            if not len(kept):  # the usual case
                return kept
        return (found if kept is None else found[kept]) - rarest

    def at_most(self, steps: Sequence[Collection[str]]) -> int:
        """At how many places a sequence of tokens may stand at most."""
        return min(self._step(words).count(self._counts) for words in steps)

    def __contains__(self, word: object) -> bool:
        """Whether a word is in the vocabulary."""
        return word in self.vocabulary

    def may_meet(self, steps: Sequence[Collection[str]]) -> bool:
        """Whether a line may have a word of each step; of a large pool it is told whether each stands anywhere."""
        left = -1
        for words in steps:
            left &= self._lines_of_step(self._step(words))
            if not left:
                return False
        return True

    def _lines_of_step(self, step: "_Step") -> int:
        """The lines in which words stand, a bit each; where these are too many, all or none."""
        if step.lines is None:
            step.lines, bits = 0, self._bits
            if bits is None:
                step.lines = -1 if step.count(self._counts) else 0
            else:
                for number in step.numbers:
                    step.lines |= int.from_bytes(bits[number].tobytes())
        return step.lines

    @cached_property
    def _bits(self) -> NDArray[np.uint8] | None:
        """(words, bytes) the lines in which each word stands, a bit each; None: there are too many of them."""
        words, lines = len(self.vocabulary), len(self.line_ends)
        if words * lines > _MOST_BITS:
            return None
        there = np.zeros((words, lines), bool)
        there[self.ids, self._lines] = True
        return np.packbits(there, axis=1)

    def begin_at(self, positions: Ints, steps: Sequence[Collection[str]]) -> Ints:
        """The places in `positions` of those where such a sequence starts."""
        out, left = None, positions
        for offset, step in enumerate(steps):
            there = self._step(step).are(self.ids.take(left + offset, mode="clip"), len(self.vocabulary))
            out = there.nonzero()[0] if out is None else out[there]
            if not len(out):  # the usual case
                return out
            left = positions[out]
        out = np.arange(len(positions)) if out is None else out
        spoken = (left >= 0) & (left <= len(self.ids) - len(steps))
        if (silent := self._silent) is not None:
            for offset in range(len(steps)):
                spoken &= ~silent.take(left + offset, mode="clip")
        return out[spoken]

    def stand_at(self, positions: Ints, words: Collection[str]) -> Flags:
        """Whether one of `words` stands at each of `positions`; a position outside the pool holds none."""
        step = self._step(words)
        if not step.numbers or not len(self.ids) or not len(positions):
            return np.zeros(len(positions), bool)
        there = step.are(self.ids.take(positions, mode="clip"), len(self.vocabulary))
        there &= positions.view(np.uint64) < len(self.ids)  # as which no number is below 0
        return there

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

    def all_places(self, words: Collection[str]) -> Ints:
        """Where any of these tokens stands, whatever it says of whom. Ascending."""
        return self._postings.merged(self._numbers_of(words))

    def number_in_lines(self, words: frozenset[str]) -> Ints:
        """(L,) how many tokens of these words each line has."""
        lines = self.lines_of(self._postings.spoken(self._postings.each(self._numbers_of(words))))
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
        places = self._postings.spoken(self._postings.each(self._numbers_of(words)))
        lines = self.lines_of(places if apart is None else places[~apart[places]])
        if len(lines) * _WORTH_SORTING < len(self.line_ends):
            lines.sort()
            return lines[begins(lines)]
        there = np.zeros(len(self.line_ends), bool)
        there[lines] = True
        return np.flatnonzero(there)


class _Step:
    """Words any of which may stand at one place of a sequence.

    It knows no columns, which would keep each other and so stay when a part of a pool is done.
    """

    def __init__(self, numbers: list[int]) -> None:
        """`numbers`: of those that are in the vocabulary, which may come to be more."""
        self.numbers = numbers
        self.lines: int | None = None
        """The lines that have one, a bit each; None: not known yet."""
        self._count: int | None = None
        self._array: Ints = np.empty(0, np.int64)

    def count(self, counts: Ints) -> int:
        """How many tokens they are. `counts`: (words,) how many each word is, always the same."""
        if self._count is None:
            # One by one: few are asked for, and a list of all takes as long as the vocabulary is large.
            self._count = sum(map(counts.item, self.numbers))
        return self._count

    def are(self, ids: Words, words: int) -> Flags:
        """Whether each token is one of them, which are some: what `np.isin` says. `words`: of the vocabulary."""
        if len(self.numbers) <= _FEW:
            out = ids == self.numbers[0]
            for number in self.numbers[1:]:
                out |= ids == number
            return np.asarray(out)
        if len(self._array) < len(self.numbers):  # to make an array of a list takes longer than all else
            self._array = np.array(self.numbers, np.int64)
        there = np.zeros(words + 1, bool)  # the last one is `NOWHERE`
        there[self._array] = True
        return there[ids]
