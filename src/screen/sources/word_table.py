"""Numbers of words, looked up many at once: an open hash table in arrays, of words by the bytes that spell them.

A word of up to `LONGEST` bytes is two numbers of eight bytes, compared whole: no two words are ever taken for one.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints
from screen.ground.text import BREAK, INKED, LINE, STOP

Numbers = NDArray[np.int32]
Bytes8 = NDArray[np.uint64]

LONGEST = 16
_EIGHT = 8
_SPACE, _FIRST_MARK = ord(" "), min(map(ord, INKED.values()))
_BREAK, _LINE, _STOP = ord(INKED[BREAK]), ord(INKED[LINE]), ord(STOP)
_MARKS = bytes.maketrans("".join(INKED.values()).encode(), "".join(INKED).encode())
_FIRST_BITS = 12
"""Of the places of a new table; it grows when a quarter of them is taken."""
_PROBES = 4
"""Places that a word may have; a word that finds all of them taken is not in the table."""
_FACTORS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0xFF51AFD7ED558CCD))
"""Odd numbers that spread bits, those of well-known hashes (splitmix64, xxHash, MurmurHash3)."""
_KEPT: Bytes8 = np.array([(1 << 8 * count) - 1 for count in range(_EIGHT + 1)], np.uint64)
"""Of eight bytes those that are part of a word that has so many."""


class SpeltWords:
    """The N words and marks of an inked text, see `ground.text.inked`."""

    def __init__(self, text: bytes | memoryview) -> None:
        """Find them."""
        self._text = bytearray(b"".join((b"\0", text, b"\0" * (LONGEST + 1))))
        data = np.frombuffer(self._text, np.uint8)
        stops = np.flatnonzero(data == _STOP)
        behind = data[stops + 1]
        data[stops[(behind == _SPACE) | (behind == _LINE)]] = _BREAK
        word = data > _SPACE
        mark = (data >= _FIRST_MARK) & (data < _SPACE)
        self.starts = np.flatnonzero((word[1:] > word[:-1]) | mark[1:]) + 1
        self.ends = np.flatnonzero((word[:-1] > word[1:]) | mark[:-1]) + 1
        lengths = self.ends - self.starts
        eight = np.ndarray((len(self._text) - 7,), "<u8", self._text, strides=(1,))
        self.low: Bytes8 = eight[self.starts] & _KEPT.take(lengths, mode="clip")
        """(N,) the first eight bytes; what is behind the word is 0."""
        self.high: Bytes8 = np.zeros(len(lengths), np.uint64)
        """(N,) the next eight."""
        long = np.flatnonzero(lengths > _EIGHT)  # few are
        self.high[long] = eight[self.starts[long] + _EIGHT] & _KEPT.take(lengths[long] - _EIGHT, mode="clip")
        self.is_short: Flags = lengths <= LONGEST
        """(N,) it has no more."""

    def some(self, numbers: Ints) -> Iterator[str]:
        """Those of these numbers."""
        text, spans = self._text, zip(self.starts[numbers].tolist(), self.ends[numbers].tolist(), strict=True)
        return (text[start:end].translate(_MARKS).decode() for start, end in spans)


class WordTable:
    """Words and their numbers."""

    def __init__(self) -> None:
        self._empty(_FIRST_BITS)

    def _empty(self, bits: int) -> None:
        self._bits, self._taken = bits, 0
        self._low, self._high = np.zeros((2, 1 << bits), np.uint64)
        self._number: Numbers = np.full(1 << bits, -1, np.int32)

    def find(self, words: SpeltWords) -> Numbers:
        """(N,) their numbers; -1: it is not here."""
        place = self._places(words.low, words.high)
        out = np.where((self._low[place] == words.low) & (self._high[place] == words.high), self._number[place], -1)
        for probe in range(1, _PROBES):
            left = np.flatnonzero(out < 0)
            at = (place[left] + probe) & (len(self._low) - 1)
            here = (self._low[at] == words.low[left]) & (self._high[at] == words.high[left])
            out[left[here]] = self._number[at[here]]
        out[~words.is_short] = -1
        return out

    def add(self, low: Bytes8, high: Bytes8, numbers: Numbers) -> None:
        """Add words, each once, that are not here."""
        if 4 * (self._taken + len(low)) > len(self._low):
            own = self._number >= 0
            low, high, numbers = (
                np.concatenate([old[own], new])
                for old, new in ((self._low, low), (self._high, high), (self._number, numbers))
            )
            self._empty(max(self._bits, (4 * len(low)).bit_length()) + 1)
        self._taken += len(low)
        place, left = self._places(low, high), np.arange(len(low))
        for probe in range(_PROBES):
            at = (place[left] + probe) & (len(self._low) - 1)
            free = self._number[at] < 0
            # Of several that want one place, one gets it.
            self._number[at[free]] = numbers[left[free]]
            own = free & (self._number[at] == numbers[left])
            self._low[at[own]], self._high[at[own]] = low[left[own]], high[left[own]]
            left = left[~own]

    def _places(self, low: Bytes8, high: Bytes8) -> Ints:
        """The first place of each word."""
        first, second, third = _FACTORS
        mixed = low * first + high * second
        mixed ^= mixed >> np.uint64(32)
        return ((mixed * third) >> np.uint64(64 - self._bits)).astype(np.int64)
