"""The tokens and lines of a pool while they grow, profile by profile; columns are made of them."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Flags, Ints, Words
from screen.ground.order import begins
from screen.ground.text import inked
from screen.sources.entry_numbers import EntryKeys, number_entries
from screen.sources.fields import LISTED
from screen.sources.passages import KINDS, TEXT
from screen.sources.pool_words import LINE_NUMBER, PoolWords
from screen.sources.profile import Profile

_BARE = 40
"""Characters of such a line at most."""
_FEW, _MANY = 1 << 15, 1 << 19
"""Bytes of text whose words are looked up together: at first, when most are new, and in the end."""
SECTION_NAMES, _FIELDS = (tuple(dict.fromkeys(getattr(kind, name) for kind in KINDS)) for name in ("section", "field"))
_SECTION: Ints = np.array([SECTION_NAMES.index(kind.section) for kind in KINDS], np.int64)
_FIELD: Ints = np.array([_FIELDS.index(kind.field) for kind in KINDS], np.int64)
_PAPERS = SECTION_NAMES.index("publications")
_STATES_ROLE = np.array([kind.states_role for kind in KINDS], bool)
_TELLS_ROLE = np.array([kind.tells_role for kind in KINDS], bool)
_MENTIONS: Ints = np.array([kind.mentions for kind in KINDS], np.int64)
_LINE_ENTRIES = np.array([kind.line_entries for kind in KINDS], bool)


class PassageColumns(NamedTuple):
    """N passages."""

    profile: Ints
    kind: Ints
    """Place in `passages.KINDS`."""
    section: Ints
    """Place in `SECTION_NAMES`."""
    item: Ints
    position: Ints
    rung: Ints
    lines: Ints
    """How many."""


class LineColumns(NamedTuple):
    """L lines; see `Columns`."""

    ends: Ints
    profile: Ints
    entry: Ints
    rung: Ints
    passage: Ints
    role: Flags
    tells: Flags
    mentions: Ints


class Rows:
    """What is known of the profiles added so far."""

    def __init__(self, vocabulary: PoolWords) -> None:
        """`vocabulary`: new words are added to it."""
        self.vocabulary = vocabulary
        self.line_text: list[str] = []
        self.held_by: list[tuple[int, int, int]] = []
        """Where texts name their own employer or school: line, start and end in characters."""
        self._ids: list[NDArray[np.int32]] = []
        self._spelt: list[bytes] = []
        """Texts whose words have no numbers yet."""
        self._waiting, self._enough = 0, _FEW
        """Their bytes, and how many are looked up."""
        self._told = array("q")
        """Of each passage `TEXT` numbers."""
        self._of_profile: list[tuple[int, int]] = []
        """The number of each profile, and of its passages."""
        self._works: dict[int, Sequence[str]] = {}
        """The works of each profile that has papers, by its number."""

    def add(self, number: int, profile: Profile) -> None:
        """Append the lines of one profile."""
        told, lines, works, held_by = profile.texts
        if not told:
            return
        if works:
            self._works[number] = works
        self._of_profile.append((number, len(told) // TEXT))
        self._told.fromlist(told)
        text = "\n".join(lines)
        if text.count("\n") >= len(lines):  # a line that a width has broken is one line
            text = "\n".join(line.replace("\n", " ") for line in lines)
        self._spelt.append(inked(text + "\n"))
        self._waiting += len(self._spelt[-1])
        if self._waiting >= self._enough:
            self._number()
            self._enough = min(4 * self._enough, _MANY)
        self.held_by += [(len(self.line_text) + line, start, end) for line, start, end in held_by]
        self.line_text += lines

    def _number(self) -> None:
        """Give the words that are waiting their numbers."""
        self._ids.append(self.vocabulary.numbers(b"".join(self._spelt)))
        self._spelt.clear()
        self._waiting = 0

    def ids(self) -> Words:
        """(T,) the tokens, in order."""
        self._number()
        return np.concatenate(self._ids)

    def passages(self) -> PassageColumns:
        """The passages, in order."""
        kind, item, position, rung, lines = np.array(self._told, np.int64).reshape(-1, TEXT).T.copy()
        number, many = np.array(self._of_profile, np.int64).reshape(-1, 2).T
        return passage_columns(np.repeat(number, many), kind, item, position, rung, lines)

    def lines(self, ids: Words, passages: PassageColumns) -> LineColumns:
        """The lines of these tokens and passages, which are `ids()` and `passages()`."""
        ends = np.flatnonzero(ids == LINE_NUMBER)
        first = np.cumsum(passages.lines) - passages.lines
        apart = np.flatnonzero(_LINE_ENTRIES[passages.kind]).tolist()
        rung = np.repeat(passages.rung, passages.lines)
        for number in apart:
            own = range(int(first[number]), int(first[number] + passages.lines[number]))
            rung[[line for line in own if _is_bare(self.line_text[line])]] = LISTED
        return line_columns(ends, passages, self._entries(ids, ends, passages, first, apart), rung)

    def _entries(self, ids: Words, ends: Ints, passages: PassageColumns, first: Ints, apart: list[int]) -> Ints:
        """(L,) the entry of each line."""
        if not len(first):
            return np.empty(0, np.int64)
        # The headline and the summary are items of their own.
        alone = np.where(passages.item < 0, _FIELD[passages.kind], -1)
        begin = begins(passages.profile, passages.section, passages.item, alone)
        starts, items = np.flatnonzero(begin), np.cumsum(begin) - 1
        keys = EntryKeys(ids, ends[first + passages.lines - 1], starts, self.vocabulary)
        texts = {int(items[n]): self.line_text[first[n] : first[n] + passages.lines[n]] for n in apart}
        works, signs = self._works_of(passages, starts), keys.signs()
        # Of papers the titles are compared; the seed of their hashes says who is asked, not what is the same.
        signs[list(works)] = np.fromiter(map(hash, works.values()), np.int64, len(works)).astype(np.uint32)
        lists = np.cumsum(begins(passages.profile[starts], passages.section[starts], alone[starts]), dtype=np.int64)
        numbers, of_lines = number_entries(lists, signs, lambda item: works.get(item) or keys.of(item), texts)
        out = np.repeat(numbers[items], passages.lines)
        for number in apart:
            out[first[number] : first[number] + passages.lines[number]] = of_lines[int(items[number])]
        return out

    def _works_of(self, passages: PassageColumns, starts: Ints) -> dict[int, str]:
        """The work of each item that is a paper, by its number. `starts`: of each item the first passage."""
        papers = np.flatnonzero(passages.section[starts] == _PAPERS)
        profiles, places = passages.profile[starts[papers]], passages.item[starts[papers]]
        of = zip(papers.tolist(), profiles.tolist(), places.tolist(), strict=True)
        return {number: work for number, profile, place in of if (work := self._works[profile][place])}


def line_columns(ends: Ints, passages: PassageColumns, entry: Ints, rung: Ints) -> LineColumns:
    """The lines of N passages. `ends`: (L,) places of the last tokens of lines; `entry`, `rung`: (L,) of each."""
    passage = np.repeat(np.arange(len(passages.lines)), passages.lines)
    kind = passages.kind[passage]
    return LineColumns(
        ends=ends,
        profile=passages.profile[passage],
        entry=entry,
        rung=rung,
        passage=passage,
        role=_STATES_ROLE[kind],
        tells=_TELLS_ROLE[kind],
        mentions=_MENTIONS[kind],
    )


def passage_columns(profile: Ints, kind: Ints, item: Ints, position: Ints, rung: Ints, lines: Ints) -> PassageColumns:
    """N passages; see `PassageColumns`."""
    return PassageColumns(profile, kind, _SECTION[kind], item, position, rung, lines)


def _is_bare(line: str) -> bool:
    """A line of a summary that is one word and a number: it names a thing again, and says nothing of it."""
    if len(line) > _BARE:
        return False
    pieces = line.split()
    return len(pieces) > 1 and sum(piece[0].isalpha() for piece in pieces) <= 1
