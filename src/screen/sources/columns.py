"""A pool as columns: its words as numbers with their places, its lines as rows.

One implementation serves five profiles and many: criteria find their words here, wherever the columns come from.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import count, repeat

import numpy as np
from numpy.typing import NDArray

from screen.ground.denial import cue_preludes, denial_cues, turns
from screen.ground.related import Derivations
from screen.ground.text import BREAK, COMMA, LINE, MARKS, SLASH, tokens
from screen.ground.typo import Slips
from screen.sources.fields import LISTED
from screen.sources.profile import Profile

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Columns:
    """The texts of a pool: T tokens, L lines, P profiles. Every line ends with the token `LINE`."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        """Tokenise the passages of `profiles`."""
        self.profiles = tuple(profiles)
        rows = _Rows()
        for number, profile in enumerate(self.profiles):
            rows.add(number, profile)
        self.vocabulary: dict[str, int] = dict(rows.vocabulary)
        """Token to its number."""
        self.ids: NDArray[np.int32] = np.frombuffer(rows.ids, dtype=np.int32) if rows.ids else np.empty(0, np.int32)
        """(T,) the tokens, in order."""
        self.line_ends: Ints = np.flatnonzero(self.ids == _LINE_NUMBER)
        """(L,) position of the last token of each line."""
        self.line_text: list[str] = rows.line_text
        """L lines, verbatim."""
        self.line_profile: Ints = np.frombuffer(rows.line_profile, np.int64)
        """(L,) which profile."""
        self.line_entry: Ints = np.frombuffer(rows.line_entry, np.int64)
        """(L,) which entry, numbered through the pool; lines of one number count as one entry."""
        self.line_rung: Ints = np.frombuffer(rows.line_rung, np.int64)
        """(L,) the rung, see `sources.fields`."""
        self.line_passage: Ints = np.frombuffer(rows.line_passage, np.int64)
        """(L,) which passage of its profile."""
        self.line_role: Flags = np.frombuffer(rows.line_role, np.int64).astype(bool)
        """(L,) the line says what the person is or was."""
        self._denied: Flags | None = None
        self._denied = self._denials()

    def _denials(self) -> Flags | None:
        """(T,) the tokens of clauses that say what somebody has not done, or would like to do; None: there are none."""
        out = None
        stops = {self.vocabulary[word] for word in (*MARKS, *turns()) if word in self.vocabulary}
        for cue in denial_cues():
            starts = self.find([(token,) for token in cue.tokens])
            if cue.begins_clause and len(starts):
                starts = starts[self.stand_at(starts - 1, (*MARKS, *cue_preludes())) | (starts == 0)]
            for start in (starts + len(cue.tokens)).tolist():
                out = np.zeros(len(self.ids), bool) if out is None else out
                clause = self.ids[start : start + _LONGEST_CLAUSE].tolist()
                length = next((place for place, number in enumerate(clause) if number in stops), len(clause))
                out[start : start + length] = True
        return out

    def path(self, line: int) -> str:
        """The path of the passage that `line` is part of."""
        return self.profiles[int(self.line_profile[line])].passages[int(self.line_passage[line])].path

    @cached_property
    def slips(self) -> Slips:
        """The words of the pool that are slips of the pen."""
        return Slips(self.vocabulary)

    @cached_property
    def derivations(self) -> Derivations:
        """The words of the pool by what they are derived from."""
        return Derivations(self.vocabulary)

    @cached_property
    def _postings(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.ids, kind="stable")
        return np.searchsorted(self.ids[order], np.arange(len(self.vocabulary) + 1)), order

    def places(self, numbers: Iterable[int]) -> Ints:
        """All positions of the tokens of these numbers, ascending, apart from those in clauses that deny them."""
        starts, order = self._postings
        parts = [order[starts[number] : starts[number + 1]] for number in numbers]
        found = np.sort(np.concatenate(parts)) if len(parts) != 1 else parts[0]
        return found if self._denied is None else found[~self._denied[found]]

    def find(self, steps: Sequence[Collection[str]]) -> Ints:
        """Where a sequence of tokens starts: for each step in turn, any of its tokens may stand there. Ascending."""
        numbered = [[self.vocabulary[token] for token in step if token in self.vocabulary] for step in steps]
        if not numbered or not all(numbered):
            return np.empty(0, np.int64)
        starts, _ = self._postings
        counts = [sum(int(starts[number + 1] - starts[number]) for number in numbers) for numbers in numbered]
        rarest = counts.index(min(counts))  # the others are looked up beside it: postings of common words are long
        found = self.places(numbered[rarest]) - rarest
        found = found[found >= 0]  # behind the last word of the pool the end of its line stands: none reaches beyond
        for offset, numbers in enumerate(numbered):
            if offset != rarest and len(found):
                beside = found + offset
                keep = _is_any(self.ids[beside], numbers)
                found = found[keep if self._denied is None else keep & ~self._denied[beside]]
        return np.asarray(found, np.int64)

    def stand_at(self, positions: Ints, words: Collection[str]) -> Flags:
        """Whether one of `words` stands at each of `positions`; a position outside the pool holds none."""
        numbers = np.array([self.vocabulary[word] for word in words if word in self.vocabulary], np.int32)
        inside = (positions >= 0) & (positions < len(self.ids))
        return (
            np.asarray(inside & np.isin(self.ids[np.where(inside, positions, 0)], numbers))
            if len(numbers)
            else ~(inside | True)
        )

    def lines_of(self, positions: Ints) -> Ints:
        """The line that each position lies in."""
        return np.searchsorted(self.line_ends, positions)

    def lines_at(self, positions: Ints) -> Ints:
        """The lines that ascending `positions` lie in, each once."""
        lines = self.lines_of(positions)
        first = np.ones(len(lines), bool)
        first[1:] = lines[1:] != lines[:-1]
        return lines[first]

    def lines_with(self, words: Iterable[str]) -> Ints:
        """The lines that have one of these tokens, ascending."""
        numbers = [self.vocabulary[word] for word in words if word in self.vocabulary]
        return self.lines_at(self.places(numbers)) if numbers else np.empty(0, np.int64)


def _is_any(ids: NDArray[np.int32], numbers: Sequence[int]) -> Flags:
    """What `np.isin` says, many times as fast for a few numbers."""
    out = ids == numbers[0]
    for number in numbers[1:]:
        out |= ids == number
    return np.asarray(out)


_LINE_NUMBER = 0
_LONGEST_CLAUSE = 60
"""Tokens that a denial reaches at most."""
_BARE = 40
"""Characters of such a line at most."""


def _is_bare(line: str) -> bool:
    """A line of a summary that is one word and a number: it names a thing again, and says nothing of it."""
    pieces = line.split()
    return len(line) <= _BARE and len(pieces) > 1 and sum(piece[0].isalpha() for piece in pieces) <= 1


_MARKS = " .,;:!*\"'-–•·"
"""What may stand around a line without making it another."""


def _line_identity(line: str) -> str:
    """A line of a summary as lines are compared for being the same: case, spaces and the marks around it aside."""
    plain = line.casefold().strip(_MARKS)
    return (" ".join(plain.split()) if "  " in plain or not plain.isascii() else plain) or line


class _Rows:
    """The columns while they grow."""

    def __init__(self) -> None:
        self.vocabulary: defaultdict[str, int] = defaultdict(count().__next__)
        for mark in (LINE, BREAK, COMMA, SLASH):
            self.vocabulary[mark]
        self.ids = array("i")
        self.line_text: list[str] = []
        self.line_profile, self.line_entry, self.line_rung = array("q"), array("q"), array("q")
        self.line_passage, self.line_role = array("q"), array("q")
        self.entries = 0

    def add(self, number: int, profile: Profile) -> None:
        """Append the lines of one profile."""
        own: dict[object, int] = {}
        for index, passage in enumerate(profile.passages):
            lines = passage.lines
            text = "\n".join(lines)
            if text.count("\n") >= len(lines):  # a line that a width has broken is one line
                text = "\n".join(line.replace("\n", " ") for line in lines)
            self.ids.extend(map(self.vocabulary.__getitem__, tokens(text + "\n")))
            self.line_text.extend(lines)
            self.line_profile.extend(repeat(number, len(lines)))
            self.line_rung.extend(
                LISTED if passage.line_entries and place and _is_bare(line) else passage.rung
                for place, line in enumerate(lines)  # the first line is the headline
            )
            self.line_passage.extend(repeat(index, len(lines)))
            if passage.line_entries:
                self.line_entry.extend(self.entries + own.setdefault(_line_identity(line), len(own)) for line in lines)
                self.line_role.extend((1, *repeat(0, len(lines) - 1)))
            else:
                entry = self.entries + own.setdefault(passage.entry, len(own))
                self.line_entry.extend(repeat(entry, len(lines)))
                self.line_role.extend(repeat(int(passage.states_role), len(lines)))
        self.entries += len(own)
