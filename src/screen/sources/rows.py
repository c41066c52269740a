"""The tokens and lines of a pool while they grow, profile by profile; columns are made of them."""

from array import array
from collections import defaultdict
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screen.ground.text import BREAK, COMMA, LINE, SLASH, tokens
from screen.sources.entry_numbers import EntryKeys, number_entries
from screen.sources.fields import LISTED
from screen.sources.profile import Profile

Ints = NDArray[np.int64]

LINE_NUMBER = 0
"""The token `LINE`."""
_BARE = 40
"""Characters of such a line at most."""
_STATES_ROLE, _TELLS_ROLE, _LINE_ENTRIES = 1, 2, 4


class _PassageColumns(NamedTuple):
    """N passages."""

    profile: Ints
    section: Ints
    """Place in `Rows.names`, as `field`."""
    item: Ints
    field: Ints
    position: Ints
    rung: Ints
    mentions: Ints
    lines: Ints
    """How many."""
    flags: Ints


class LineColumns(NamedTuple):
    """L lines; see `Columns`."""

    ends: Ints
    profile: Ints
    entry: Ints
    rung: Ints
    passage: Ints
    role: NDArray[np.bool_]
    tells: NDArray[np.bool_]
    mentions: Ints


class Rows:
    """What is known of the profiles added so far."""

    def __init__(self) -> None:
        self.vocabulary: defaultdict[str, int] = defaultdict(count().__next__)
        for mark in (LINE, BREAK, COMMA, SLASH):
            self.vocabulary[mark]
        self.line_text: list[str] = []
        self.names: dict[str, int] = {}
        """Sections and fields to their numbers."""
        self._ids: list[NDArray[np.int32]] = []
        self._passages = array("q")
        self._works: dict[int, str] = {}

    def add(self, number: int, profile: Profile) -> None:
        """Append the lines of one profile."""
        names, lines, rows = self.names, list[str](), self._passages
        for passage in profile.passages:
            section, item, field, position = passage.path
            flags = passage.states_role * _STATES_ROLE + passage.tells_role * _TELLS_ROLE
            if passage.line_entries:
                flags += _LINE_ENTRIES
            if passage.work:
                self._works[len(rows) // len(_PassageColumns._fields)] = passage.work
            place = (names.setdefault(section, len(names)), item, names.setdefault(field, len(names)), position)
            rows.extend((number, *place, passage.rung, passage.mentions, len(passage.lines), flags))
            lines += passage.lines
        if not lines:
            return
        text = "\n".join(lines)
        if text.count("\n") >= len(lines):  # a line that a width has broken is one line
            text = "\n".join(line.replace("\n", " ") for line in lines)
        found = tokens(text + "\n")
        self._ids.append(np.fromiter(map(self.vocabulary.__getitem__, found), np.int32, len(found)))
        self.line_text += lines

    def ids(self) -> NDArray[np.int32]:
        """(T,) the tokens, in order."""
        return np.concatenate(self._ids) if self._ids else np.empty(0, np.int32)

    def paths(self) -> Ints:
        """(N, 4) path of each passage: section and field as places in `names`, see `FieldPath`."""
        return np.ascontiguousarray(self._table()[:, 1:5])

    def _table(self) -> Ints:
        return np.array(self._passages, np.int64).reshape(-1, len(_PassageColumns._fields))

    def lines(self, ids: NDArray[np.int32]) -> LineColumns:
        """The lines of these tokens, which are `ids()`."""
        passages = _PassageColumns(*self._table().T)
        passage = np.repeat(np.arange(len(passages.lines)), passages.lines)
        ends = np.flatnonzero(ids == LINE_NUMBER)
        first = np.cumsum(passages.lines) - passages.lines
        apart = np.flatnonzero(passages.flags & _LINE_ENTRIES).tolist()
        rung = passages.rung[passage]
        for number in apart:
            own = range(int(first[number]), int(first[number] + passages.lines[number]))
            rung[[line for line in own if _is_bare(self.line_text[line])]] = LISTED
        return LineColumns(
            ends=ends,
            profile=passages.profile[passage],
            entry=self._entries(ids, ends, passages, first, apart),
            rung=rung,
            passage=passage,
            role=(passages.flags & _STATES_ROLE)[passage] > 0,
            tells=(passages.flags & _TELLS_ROLE)[passage] > 0,
            mentions=passages.mentions[passage],
        )

    def _entries(
        self, ids: NDArray[np.int32], ends: Ints, passages: _PassageColumns, first: Ints, apart: list[int]
    ) -> Ints:
        """(L,) the entry of each line."""
        if not len(first):
            return np.empty(0, np.int64)
        # The headline and the summary are items of their own.
        alone = np.where(passages.item < 0, passages.field, -1)
        places = np.stack([passages.profile, passages.section, passages.item, alone])
        starts = np.flatnonzero(np.any(np.diff(places, axis=1, prepend=-2), axis=0))
        items = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(first)))
        keys = EntryKeys(ids, ends[first + passages.lines - 1], self.vocabulary)
        texts = {int(items[n]): self.line_text[first[n] : first[n] + passages.lines[n]] for n in apart}
        numbers, of_lines = number_entries(
            passages.profile[starts].tolist(),
            (passages.section * (len(self.names) + 1) + alone + 1)[starts].tolist(),
            keys.of(starts.tolist(), [*starts[1:].tolist(), len(first)]),
            {int(items[number]): work for number, work in self._works.items()},
            texts,
        )
        out = np.repeat(np.array(numbers, np.int64)[items], passages.lines)
        for number in apart:
            out[first[number] : first[number] + passages.lines[number]] = of_lines[int(items[number])]
        return out


def _is_bare(line: str) -> bool:
    """A line of a summary that is one word and a number: it names a thing again, and says nothing of it."""
    if len(line) > _BARE:
        return False
    pieces = line.split()
    return len(pieces) > 1 and sum(piece[0].isalpha() for piece in pieces) <= 1
