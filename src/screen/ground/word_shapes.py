"""The words of a growing vocabulary by how they begin, how long they are and which letters they have.

To look at every word of a pool for each word that is asked for takes long, since most are there once; whole arrays of
them are compared at once, and only the few that are left are looked at as text.
"""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BEGINNING = 4
"""Letters that a beginning has."""
_END = 10
_FIRST_LETTER = ord("a")
_LETTERS = np.zeros(256, np.uint32)
"""The bit of each letter from `a` to `z`; of others none."""
_LETTERS[_FIRST_LETTER : _FIRST_LETTER + 26] = 1 << np.arange(26, dtype=np.uint32)


class _Shapes(NamedTuple):
    """W words that came together."""

    words: list[str]
    beginning: NDArray[np.uint32]
    """(W,) the first `BEGINNING` bytes."""
    size: NDArray[np.int64]
    """(W,) how many bytes a word has."""
    letters: NDArray[np.uint32]
    """(W,) the letters that are in it, a bit each."""


class WordShapes:
    """The words of a vocabulary, in parts, as they came."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        """`vocabulary`: folded words without line ends; more may be added at its end."""
        self._vocabulary, self._seen = vocabulary, 0
        self._parts = list[_Shapes]()

    def _after(self, seen: int) -> tuple[list[_Shapes], int]:
        """The parts behind the first `seen`, and how many there are now."""
        if self._seen < len(self._vocabulary):
            new = list(islice(self._vocabulary, self._seen, None))
            self._seen += len(new)
            self._parts.append(_shapes_of(new))
        return self._parts[seen:], len(self._parts)

    def beginning_like(self, word: str, seen: int) -> tuple[list[str], int]:
        """The words longer than a beginning that begin as `word` does, and the parts that were looked at so far.

        `word` is ASCII and has a beginning at least; `seen`: parts that were looked at before, which are passed over.
        """
        parts, now = self._after(seen)
        begins = int.from_bytes(word[:BEGINNING].encode(), "big")
        chosen = ((part.words, (part.beginning == begins) & (part.size > BEGINNING)) for part in parts)
        return [words[place] for words, longer in chosen for place in np.flatnonzero(longer).tolist()], now

    def near(self, word: str, slips: int, seen: int) -> tuple[list[str], int]:
        """The same of words that begin with its first letter, and are as long and have its letters but for `slips`.

        They are made of ASCII letters alone, as `word` is.
        """
        parts, now = self._after(seen)
        return [found for part in parts for found in _near(part, word, slips)], now


def _near(part: _Shapes, word: str, slips: int) -> Iterator[str]:
    own = np.uint32(np.bitwise_or.reduce(_LETTERS[list(word.encode())]))
    alike = (part.beginning >> np.uint32(24)) == ord(word[0])
    alike &= np.abs(part.size - len(word)) <= slips
    places = np.flatnonzero(alike)
    lacking = own & ~part.letters[places]
    number = sum(((lacking >> np.uint32(bit)) & np.uint32(1)).astype(np.int64) for bit in range(26) if own >> bit & 1)
    for place in places[number <= slips].tolist():
        found = part.words[place]
        if found.isascii() and found.isalpha():
            yield found


def _shapes_of(words: list[str]) -> _Shapes:
    text = np.frombuffer(("\n".join(words) + "\n" * BEGINNING).encode("utf-8", "surrogatepass"), np.uint8)
    ends = np.flatnonzero(text == _END)[: len(words)]
    starts = np.concatenate([[0], ends[:-1] + 1])
    beginning = np.zeros(len(words), np.uint32)
    for place in range(BEGINNING):
        beginning = (beginning << np.uint32(8)) | text[starts + place]
    return _Shapes(words, beginning, ends - starts, np.bitwise_or.reduceat(_LETTERS[text], starts))
