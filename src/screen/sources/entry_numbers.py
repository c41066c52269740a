"""Which lines are of one entry: those of one item of a list, and of items that say the same.

Items of a list say the same if their texts have the same words, small words and numbers aside, so that near-copies are
one entry. Papers of one title are one, whatever else they say.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints, Words, looked_up
from screen.ground.sets import among
from screen.ground.text import MARKS
from screen.sources.pool_words import PoolWords

Signs = NDArray[np.uint32]

_SIGN_BITS = 32
_SPREAD = 0x9E3779B9
"""An odd number that spreads bits (Knuth's multiplicative hash)."""
_MARKS = " .,;:!*\"'-–•·"
"""What may stand around a line without making it another."""
_DIGITS = b"0123456789"
_NO_DIGITS = dict.fromkeys(_DIGITS)


class EntryKeys:
    """What the items of a pool are compared by: I items of N passages, T tokens."""

    def __init__(self, ids: Words, ends: Ints, starts: Ints, vocabulary: PoolWords) -> None:
        """`ids`: (T,) the tokens; `ends`: (N,) the place of the last token of each passage, the end of a line.

        `starts`: (I,) the first passage of each item.
        """
        self._ids, self._ends, self._starts = ids, ends, starts
        self._telling = vocabulary.telling()
        self._marks = {vocabulary[mark] for mark in MARKS}

    def signs(self) -> Signs:
        """(I,) what items that are the same have in common, and hardly any others."""
        of_words = np.arange(1, len(self._telling) + 1, dtype=np.uint32) * np.uint32(_SPREAD) * self._telling
        first = np.where(self._starts > 0, self._ends[self._starts - 1] + 1, 0)
        return np.add.reduceat(looked_up(of_words, self._ids), first)

    def of(self, item: int) -> tuple[tuple[int, ...], ...]:
        """What an item is the same by: the words of its passages."""
        end = self._starts[item + 1] if item + 1 < len(self._starts) else len(self._ends)
        return tuple(map(self._words, range(int(self._starts[item]), int(end))))

    def _words(self, passage: int) -> tuple[int, ...]:
        """Those that tell; of a passage without them all of its words, and its marks where it has none."""
        own = self._ids[self._ends[passage - 1] + 1 if passage else 0 : self._ends[passage]]
        telling, all_ = own[self._telling[own]].tolist(), own.tolist()
        return tuple(telling or [word for word in all_ if word not in self._marks] or all_)


def line_identity(line: str) -> str:
    """A line of a summary as lines are compared for being the same: case, spaces, digits and outer marks aside."""
    plain = line.casefold()
    # Bytes lose their digits many times as fast.
    ascii_ = plain.isascii()
    plain = plain.encode().translate(None, _DIGITS).decode() if ascii_ else plain.translate(_NO_DIGITS)
    plain = plain.strip(_MARKS)
    return (" ".join(plain.split()) if "  " in plain or not plain.isascii() else plain) or line


def number_entries(
    lists: Ints, signs: Signs, same_by: Callable[[int], Hashable], apart: Mapping[int, Sequence[str]]
) -> tuple[Ints, dict[int, Ints]]:
    """(I,) the number of the entry of each item, from 0 through the pool, and those of the lines of some.

    Args:
        lists: (I,) of which list each is: items of two are never the same.
        signs: (I,) see `EntryKeys`.
        same_by: what an item is the same by as another one, of which few are asked.
        apart: the lines of items every line of which is an entry of its own, by number.
    """
    first = np.arange(len(lists))
    met: dict[Hashable, int] = {}
    for item in np.flatnonzero(_are_repeated((lists << _SIGN_BITS) | signs.astype(np.int64))).tolist():
        if item not in apart:
            first[item] = met.setdefault((int(lists[item]), same_by(item)), item)
    new, of_lines = (first == np.arange(len(lists))).astype(np.int64), dict[int, Ints]()
    for item, lines in apart.items():
        own: dict[str, int] = {}
        of_lines[item] = np.array([own.setdefault(line, len(own)) for line in map(line_identity, lines)], np.int64)
        new[item] = len(own)
    before = np.cumsum(new) - new
    return before[first], {item: before[item] + numbers for item, numbers in of_lines.items()}


def _are_repeated(values: Ints) -> Flags:
    """Whether each of these stands there more than once."""
    ordered = np.sort(values)
    return among(values, ordered[1:][ordered[1:] == ordered[:-1]])
