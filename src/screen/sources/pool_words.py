"""The words of a pool and their numbers, and what is known of them; one vocabulary may serve many parts of a pool."""

from array import array
from functools import cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from screen.ground.gap import is_number
from screen.ground.order import begins
from screen.ground.related import Derivations
from screen.ground.text import BREAK, COMMA, LINE, MARKS, SLASH
from screen.ground.tongues import tongue_of
from screen.ground.typo import Slips
from screen.ground.word_lists import word_list
from screen.sources.word_table import SpeltWords, WordTable

Flags = NDArray[np.bool_]

LINE_NUMBER = 0
"""The token `LINE`."""


class PoolWords(dict[str, int]):
    """Folded words to their numbers, from 0; a word that is asked for with brackets and is new gets the next one."""

    def __init__(self) -> None:
        super().__init__()
        for mark in (LINE, BREAK, COMMA, SLASH):
            self[mark]
        self.slips = Slips(self)
        """The words that are slips of the pen."""
        self.derivations = Derivations(self)
        """The words by what they are derived from."""
        self._lettered, self._telling, self._tongues = bytearray(), bytearray(), array("b")
        self._numeric = bytearray()
        self._table = WordTable()

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number

    def numbers(self, text: bytes) -> NDArray[np.int32]:
        """The numbers of the words of a text, in order; they stand between spaces (`ground.text.spelt`)."""
        words = SpeltWords(text)
        out = self._table.find(words)
        unknown = np.flatnonzero(out < 0)
        out[unknown] = [self[words.word(number)] for number in unknown.tolist()]
        unknown = unknown[words.is_short[unknown]]
        unknown = unknown[np.argsort(out[unknown], kind="stable")]
        unknown = unknown[begins(out[unknown])]
        self._table.add(words.low[unknown], words.high[unknown], out[unknown])
        return out

    def telling(self) -> Flags:
        """(words,) the word has a letter and is no small word, so that texts that share such words say the same."""
        small = _small_words()
        new = islice(self, len(self._telling), None)
        self._telling.extend(word not in MARKS and not word.isdigit() and word not in small for word in new)
        return np.frombuffer(bytes(self._telling), bool)

    def lettered(self) -> Flags:
        """(words,) the word has a letter: it is neither a mark nor a number."""
        new = islice(self, len(self._lettered), None)
        self._lettered.extend(word not in MARKS and not word.isdigit() for word in new)
        return np.frombuffer(bytes(self._lettered), bool)

    def numeric(self) -> Flags:
        """(words,) the word is a number, in digits or spelt."""
        self._numeric.extend(map(is_number, islice(self, len(self._numeric), None)))
        return np.frombuffer(bytes(self._numeric), bool)

    def tongues(self) -> NDArray[np.int8]:
        """(words,) the language that each tells, see `ground.tongues`; -1: none."""
        self._tongues.extend(map(tongue_of, islice(self, len(self._tongues), None)))
        return np.array(self._tongues, np.int8)


@cache
def _small_words() -> frozenset[str]:
    return word_list("article") | word_list("preposition") | word_list("being") | word_list("conjunction")
