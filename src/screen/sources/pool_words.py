"""The words of a pool and their numbers, and what is known of them; one vocabulary may serve many parts of a pool."""

from array import array
from collections.abc import Callable, Collection, Container, Hashable, Iterable, Iterator
from functools import cache
from itertools import islice
from operator import not_
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags
from screen.ground.order import begins
from screen.ground.related import Derivations
from screen.ground.text import BREAK, COMMA, LINE, MARKS, SLASH
from screen.ground.tongues import tongue_of
from screen.ground.typo import Slips
from screen.ground.word_lists import word_list
from screen.ground.word_vectors import row_of
from screen.sources.word_table import SpeltWords, WordTable

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")

LINE_NUMBER = 0
"""The token `LINE`."""
_EVER_PLACED = set[str]()
"""Words whose places any vocabulary of this process was asked for."""


class PoolWords(dict[str, int]):
    """Folded words to their numbers, from 0; a word that is asked for with brackets and is new gets the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.spelt = list[str]()
        """The words in order."""
        self._lists, self._awaited = dict[Collection[str], list[int]](), dict[str, list[list[int]]]()
        self._looked = self._filed = 0
        self.placed = set[int]()
        """The words whose places in texts were asked for, or are foreseen to be."""
        self._told = dict[tuple[object, object], tuple[frozenset[str], tuple[Any, ...]] | None]()
        for mark in (LINE, BREAK, COMMA, SLASH):
            self[mark]
        self.slips = Slips(self)
        """The words that are slips of the pen."""
        self.derivations = Derivations(self)
        """The words by what they are derived from."""
        self._lettered, self._telling, self._tongues = bytearray(), bytearray(), array("b")
        self._rows = array("i")
        self._table = WordTable()

    def foresees(self, numbers: Collection[int]) -> bool:
        """Note that the places of some words are asked for; whether that was foreseen, as what earlier pools were."""
        if not self.placed:
            self.placed.update(self[word] for word in _EVER_PLACED if word in self)
        if self.placed.issuperset(numbers):
            return True
        self.placed.update(numbers)
        _EVER_PLACED.update(self.spelt[number] for number in numbers)
        return False

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        self.spelt.append(word)
        return number

    def numbers_of(self, words: Collection[str]) -> list[int]:
        """The numbers of those that are here. `words`: a tuple or a frozen set, which are looked up once."""
        if self._looked < len(self):
            self._look_at_new()
        found = self._lists.get(words)
        if found is None:
            found = self._lists[words] = [self[word] for word in words if word in self]
        return found

    def told(
        self, ask: Callable[[_K, Container[str]], Iterator[_T]], of: _K, there: Container[str] | None = None
    ) -> Iterable[_T]:
        """What `ask` says of something, given which words are here, where more words may only make it say more.

        What is asked again is kept until a word comes that was looked for: most come with the first part of a pool.
        `there`: what the part knows of its words, by which it may say less, as long as nothing is kept.
        """
        if (ask, of) not in self._told:
            self._told[ask, of] = None
            return ask(of, self if there is None else there)
        kept = self._told[ask, of]
        if kept is None or self.numbers_of(kept[0]):
            looked = _Looked(self)
            found = tuple(ask(of, looked))
            self._told[ask, of] = kept = (frozenset(looked.missing), found)
        return kept[1]

    def _look_at_new(self) -> None:
        """Give the words that came since to the lists that have them."""
        for words, numbers in islice(self._lists.items(), self._filed, None):
            for word in words:
                if self.get(word, self._looked) >= self._looked:
                    self._awaited.setdefault(word, []).append(numbers)
        for number in range(self._looked, len(self)) if self._lists else ():
            for numbers in self._awaited.pop(self.spelt[number], ()):
                numbers.append(number)
                self.placed.add(number)  # what it is awaited for will ask where it stands
        self._looked, self._filed = len(self), len(self._lists)

    def numbers(self, text: bytes | memoryview) -> NDArray[np.int32]:
        """The numbers of the words of a text, in order; see `ground.text.inked`."""
        words = SpeltWords(text)
        out = self._table.find(words)
        unknown = np.flatnonzero(out < 0)
        out[unknown] = [self[word] for word in words.some(unknown)]
        unknown = unknown[words.is_short[unknown]]
        unknown = unknown[np.argsort(out[unknown], kind="stable")]
        unknown = unknown[begins(out[unknown])]
        self._table.add(words.low[unknown], words.high[unknown], out[unknown])
        return out

    def telling(self) -> Flags:
        """(words,) the word has a letter and is no small word, so that texts that share such words say the same."""
        small = _small_words()
        new = self.spelt[len(self._telling) :]
        self._telling.extend(word not in MARKS and not word.isdigit() and word not in small for word in new)
        return np.frombuffer(bytes(self._telling), bool)

    def lettered(self) -> Flags:
        """(words,) the word has a letter: it is neither a mark nor a number."""
        new = self.spelt[len(self._lettered) :]
        self._lettered.extend(map(not_, map(str.isdigit, new)))
        for mark in MARKS:  # the first words of all
            self._lettered[self[mark]] = False
        return np.frombuffer(bytes(self._lettered), bool)

    def tongues(self) -> NDArray[np.int8]:
        """(words,) the language that each tells, see `ground.tongues`; -1: none."""
        self._tongues.extend(map(tongue_of, self.spelt[len(self._tongues) :]))
        return np.array(self._tongues, np.int8)

    def rows_of_vectors(self) -> NDArray[np.int32]:
        """(words,) the row of each in the table of vectors, see `ground.word_vectors`; -1: none."""
        self._rows.extend(map(row_of, islice(self, len(self._rows), None)))
        return np.array(self._rows, np.int32)


class _Looked:
    """Words, of which those that are looked for and are not here are kept."""

    def __init__(self, words: Container[str]) -> None:
        self._words, self.missing = words, set[str]()

    def __contains__(self, word: object) -> bool:
        found = word in self._words
        if not found:
            self.missing.add(str(word))
        return found


@cache
def _small_words() -> frozenset[str]:
    return word_list("article") | word_list("preposition") | word_list("being") | word_list("conjunction")
