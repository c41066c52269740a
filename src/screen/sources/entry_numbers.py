"""Which lines are of one entry: those of one item of a list, and of items that say the same.

Items of a list say the same if their texts have the same words, small words and numbers aside, so that near-copies are
one entry. Papers of one title are one, whatever else they say.
"""

from collections.abc import Mapping, Sequence
from itertools import count

import numpy as np

from screen.ground.arrays import Flags, Ints, Words, looked_up
from screen.ground.text import MARKS
from screen.sources.pool_words import PoolWords

_MARKS = " .,;:!*\"'-–•·"
"""What may stand around a line without making it another."""
_DIGITS = b"0123456789"
_NO_DIGITS = dict.fromkeys(_DIGITS)


class EntryKeys:
    """What the passages of a pool are compared by: N passages, T tokens."""

    def __init__(self, ids: Words, ends: Ints, vocabulary: PoolWords) -> None:
        """`ids`: (T,) the tokens; `ends`: (N,) the place of the last token of each passage, the end of a line."""
        self._ids, self._ends, self._vocabulary = ids, ends, vocabulary
        kept = looked_up(vocabulary.telling(), ids)
        kept[ends] = True  # the end of a passage parts it from the next one
        self._telling = ids[kept].tobytes()
        self._edges = np.concatenate([[0], np.cumsum(kept, dtype=np.int32)[ends]]) * ids.itemsize
        self._bare: Flags = np.diff(self._edges) == ids.itemsize
        """(N,) the passage has no telling word."""

    def of(self, starts: Sequence[int], ends: Sequence[int]) -> list[object]:
        """For each item, the passages from `starts` to before `ends`, what it is the same by."""
        telling, edges = self._telling, self._edges.tolist()
        out: list[object] = [telling[edges[start] : edges[end]] for start, end in zip(starts, ends, strict=True)]
        bare = np.concatenate([[0], np.cumsum(self._bare)])
        for number in np.flatnonzero(bare[list(ends)] > bare[list(starts)]).tolist():
            out[number] = tuple(self._in_full(passage) for passage in range(starts[number], ends[number]))
        return out

    def _in_full(self, passage: int) -> bytes:
        """A passage by all its words where none of them tells, and by its marks where it has no words."""
        telling = self._telling[self._edges[passage] : self._edges[passage + 1]]
        if not self._bare[passage]:
            return telling
        own = self._ids[self._ends[passage - 1] + 1 if passage else 0 : self._ends[passage]]
        words = own[~np.isin(own, [self._vocabulary[mark] for mark in MARKS])]
        return (words if len(words) else own).tobytes()


def line_identity(line: str) -> str:
    """A line of a summary as lines are compared for being the same: case, spaces, digits and outer marks aside."""
    plain = line.casefold()
    # Bytes lose their digits many times as fast.
    ascii_ = plain.isascii()
    plain = plain.encode().translate(None, _DIGITS).decode() if ascii_ else plain.translate(_NO_DIGITS)
    plain = plain.strip(_MARKS)
    return (" ".join(plain.split()) if "  " in plain or not plain.isascii() else plain) or line


def number_entries(
    profiles: Sequence[int],
    sections: Sequence[int],
    keys: Sequence[object],
    works: Mapping[int, str],
    apart: Mapping[int, Sequence[str]],
) -> tuple[list[int], dict[int, list[int]]]:
    """The number of the entry of each item, from 0 through the pool, and those of the lines of some.

    Args:
        profiles: of each item.
        sections: of each item: items of two sections are never the same.
        keys: of each item, see `EntryKeys`.
        works: of the items that are papers, by number: `papers.work_key` of the title.
        apart: the lines of items every line of which is an entry of its own, by number.
    """
    out, of_lines = [], {}
    numbers, owner, own = count(), -1, dict[object, int]()
    for item, (profile, section, key) in enumerate(zip(profiles, sections, keys, strict=True)):
        if profile != owner:
            owner, own = profile, {}
        if item in apart:
            identities = map(line_identity, apart[item])
            of_lines[item] = [own[line] if line in own else own.setdefault(line, next(numbers)) for line in identities]
            out.append(-1)
            continue
        same = (section, works.get(item, key))
        out.append(own[same] if same in own else own.setdefault(same, next(numbers)))
    return out, of_lines
