"""Which lines of a pool speak for which criterion, and how well: the arrays that points are made of.

The quotes of an explanation are read off the same rows, so a number and its evidence cannot part.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from screen.criteria.context import is_common
from screen.criteria.line_finder import FoundLines, LineFinder, Sought
from screen.criteria.surroundings import is_for_anybody, needed
from screen.ground.arrays import Flags, Ints
from screen.ground.evidence import Evidence
from screen.ground.order import ascending
from screen.ground.pattern import Kind, Pattern
from screen.sources.columns import Columns
from screen.sources.fields import LISTED, RUNGS

KINDS: tuple[Kind, ...] = ("exact", "variant", "synonym", "fuzzy")
MAX_CRITERIA_IN_PROSE = 4
"""A line that names more skills than this counts as a list (design, law 6)."""
BY_CHANCE = 4
"""Skills of a rubric from which on one of them may be named by chance."""
ALONE = 30
"""What a word of many trades is worth alone, in hundredths: at most what words in common may be (design, law 4)."""


class Hits:
    """The matches of C criteria in a pool: one row for the best match of a criterion in a line; H rows."""

    def __init__(
        self,
        columns: Columns,
        sought: Sequence[Sought],
        *,
        roles_only: bool = False,
        within: Flags | None = None,
    ) -> None:
        """Find them. `roles_only` and `within`: see `LineFinder`."""
        self.columns = columns
        self.sought = tuple(sought)
        finder = LineFinder(columns, roles_only=roles_only, within=within)
        ways, strange = list[tuple[int, FoundLines]](), list[Ints]()
        for number, criterion in enumerate(sought):
            ways += [(number, way) for way in finder.find(criterion)]
            strange += [self._cells(lines, number) for lines in finder.strange]
        self._strange: Ints = np.concatenate([np.empty(0, np.int64), *strange])
        self._found: list[Pattern] = [way.pattern for _, way in ways]
        told = [(criterion, way.credit, KINDS.index(way.pattern.kind)) for criterion, way in ways]
        of_way = np.array([(*own, number) for number, own in enumerate(told)], np.int64).reshape(-1, 4)
        lines, near = (
            np.concatenate([np.empty(0, np.int64), *columns_of])
            for columns_of in ([way.lines for _, way in ways], [way.near for _, way in ways])
        )
        self._table: Ints = np.vstack([lines, np.repeat(of_way.T, [len(way.lines) for _, way in ways], axis=1), near])
        self._take(is_for_anybody(near))
        self._in_lines: Ints = self._things_in_lines()
        self._standing: Ints = columns.line_rung
        self.line_rung: Ints = columns.line_rung
        """(L,) where each line speaks; `as_lists` lowers it."""
        self.doubted = np.zeros(len(columns.profile_ids), np.bool_)
        """(P,) whose words count `ALONE` of their worth; `settle` tells."""
        self.named_tokens = finder.named
        """(T,) the tokens that name a criterion."""

    def _take(self, stands: Flags) -> None:
        """Let these rows of all that was found count, of each criterion in a line the best."""
        table = self._table[:5, stands]
        # Best first within a line, so that the first row of each (line, criterion) is the one that counts.
        table = table[:, ascending(table[0], table[1], -table[2], table[4])]
        first = np.ones(table.shape[1], bool)
        first[1:] = (table[0, 1:] != table[0, :-1]) | (table[1, 1:] != table[1, :-1])
        self.line, self.criterion, self.credit, self.kind, self.term = table[:, first]
        away: Ints = self._table[:2, ~stands]
        self.strange: Ints = np.concatenate([self._strange, self._cells(away[0], away[1])])
        """Numbers `line · C + criterion` of words of a criterion that stand among those of another field."""

    def _things_in_lines(self) -> Ints:
        """(L,) see `named_in_lines`."""
        itself = np.array([not found.elsewhere for found in self._found], bool)[self.term]
        out = np.bincount(self.line[itself], minlength=len(self.columns.line_ends)).astype(np.int64)
        rows = np.flatnonzero(itself)
        for line in np.flatnonzero((out > MAX_CRITERIA_IN_PROSE) & (self.columns.line_rung > LISTED)).tolist():
            first, end = np.searchsorted(self.line[rows], [line, line + 1]).tolist()
            out[line] = self._things_in(line, rows[first:end].tolist())
        return out

    def _things_in(self, line: int, rows: Sequence[int]) -> int:
        """How many things a line names by these matches: `firmware` is one, whichever criteria it names."""
        text = self.columns.line_text[line]
        found = [self._found[self.term[row]].span_in(text) for row in rows]
        told, things, end = sorted(span for span in found if span), found.count(None), -1
        for start, stop in told:
            things, end = things + (start >= end), max(end, stop)
        return things

    def _cells(self, lines: Ints, criterion: Ints | int) -> Ints:
        """Numbers `line · C + criterion`."""
        return lines * len(self.sought) + criterion

    def named_in_lines(self) -> Ints:
        """(L,) how many things of these criteria each line names by itself: no other line and no entry makes it a list.

        Words that name several criteria are one.
        """
        return self._in_lines

    def as_lists(self, lists: Flags, bare: Flags) -> None:
        """Count what stands in these lines as listed; the `bare` ones say that a skill was used, but not how much."""
        self._standing = np.where(lists, LISTED, self.columns.line_rung)
        self.line_rung = np.where(bare, LISTED, self._standing)

    def settle(self, role: "Hits") -> None:
        """Let words of many trades count by what else of the rubric a profile may name.

        The less else it names, the nearer to the field the words beside them must be; what it may name, by words that
        would do if it named the rest, is half of that, so that words which each could be of another trade bear one
        another out. Of enough criteria who names nothing else gets `ALONE` of their worth: of 107 fresh quotes of such
        words .44 were in another sense there, .21 where a profile named more. `role`: where the rubric's is named; who
        has it means its words.
        """
        has_role, named = np.asarray(role.named().any(axis=1)), self.named()
        line, criterion, near = self._table[0], self._table[1], self._table[5]
        owner = self.columns.line_profile[line]
        may_name = named.copy()
        may_name[owner, criterion] = True
        others, perhaps = (
            np.asarray(found.sum(axis=1))[owner] - found[owner, criterion] for found in (named, may_name)
        )
        others += (perhaps - others) // 2
        size = len(self.sought)
        self._take(np.asarray(near >= needed(np.where(has_role[owner], size, others), size - 1)))
        if size < BY_CHANCE:
            return
        owner = self.columns.line_profile[self.line]
        told = (self.named().sum(axis=1) > 1) | has_role
        told[owner[~self.everyday]] = True
        self.doubted[owner[~told[owner]]] = True
        self.credit = np.where(told[owner], self.credit, self.credit * ALONE // 100)

    def leave_out(self, lines: Flags) -> None:
        """Forget the matches in these lines (L,)."""
        kept = ~lines[self.line]
        self.line, self.criterion, self.credit, self.kind, self.term = (
            column[kept] for column in (self.line, self.criterion, self.credit, self.kind, self.term)
        )

    @property
    def rung(self) -> Ints:
        """(H,) where each match speaks."""
        return np.asarray(self.line_rung[self.line])

    @cached_property
    def everyday(self) -> Flags:
        """(H,) whether each match is a word that many trades use: `testing`, `monitoring`."""
        return np.asarray(np.array([is_common(found) for found in self._found], bool)[self.term])

    def forms(self, row: int) -> frozenset[str]:
        """The words of which some stand in the line of a match."""
        return frozenset(form for step in self._found[self.term[row]].steps for form in step)

    def counts(self) -> Ints:
        """(rungs, P, C) hundredths of distinct entries that speak at each rung or above."""
        profiles, criteria = len(self.columns.profile_ids), len(self.sought)
        out = np.zeros((len(RUNGS), profiles * criteria), np.int64)
        entry, cell = (
            self.columns.line_entry[self.line],
            self.columns.line_profile[self.line] * criteria + self.criterion,
        )
        rungs, credit = self.rung, self.credit
        for rung in range(len(RUNGS)):
            here = rungs >= rung
            cells, best = best_of_entries(entry[here], self.criterion[here], credit[here], cell[here])
            out[rung] = np.bincount(cells, best, len(out[rung])).astype(np.int64)
        return out.reshape(len(RUNGS), profiles, criteria)

    def named(self, min_rung: int = LISTED, *, meets: bool = False) -> Flags:
        """(P, C) whether a profile names a criterion at a rung or above; `meets`: where it can meet a requirement."""
        criteria = len(self.sought)
        here = self._standing[self.line] >= min_rung
        if meets:
            here &= self.columns.line_meets[self.line]
        cells = self.columns.line_profile[self.line[here]] * criteria + self.criterion[here]
        out = np.zeros(len(self.columns.profile_ids) * criteria, bool)
        out[cells] = True
        return out.reshape(len(self.columns.profile_ids), criteria)

    @cached_property
    def named_strangely(self) -> dict[tuple[int, int], int]:
        """The first line of each profile that has a word of a criterion, but among words of another field."""
        out: dict[tuple[int, int], int] = {}
        for cell in sorted(self.strange.tolist()):
            line, criterion = divmod(cell, len(self.sought))
            out.setdefault((int(self.columns.line_profile[line]), criterion), line)
        return out

    @cached_property
    def _by_profile(self) -> dict[tuple[int, int], list[int]]:
        out: dict[tuple[int, int], list[int]] = {}
        profile = self.columns.line_profile[self.line].tolist()
        for row, cell in enumerate(zip(profile, self.criterion.tolist(), strict=True)):
            out.setdefault(cell, []).append(row)
        return out

    def evidence(self, profile: int, criterion: int) -> tuple[Evidence, ...]:
        """The quotes of a profile for a criterion: every entry that says it, its best line, strongest first.

        Entries of the same text count once, and each is quoted: to lose the points, all of them must go.
        """
        rows = self._by_profile.get((profile, criterion), [])
        # To the best row: by worth; a line that tells of the work before its title.
        best: dict[tuple[int, int], tuple[int, bool, int]] = {}
        for row in rows:
            line = int(self.line[row])
            entry = (int(self.columns.line_entry[line]), int(self.columns.line_item[line]))
            worth = RUNGS[self.line_rung[line]].worth * int(self.credit[row])
            rank = (-worth, bool(self.columns.line_role[line]), row)
            best[entry] = min(best.get(entry, rank), rank)
        return tuple(self._quote(rank[-1]) for rank in sorted(best.values()))

    def _quote(self, row: int) -> Evidence:
        line, kind, found = int(self.line[row]), KINDS[self.kind[row]], self._found[self.term[row]]
        quote = self.columns.line_text[line]
        return Evidence(
            path=str(self.columns.path(line)),
            quote=quote,
            term=found.term,
            match=kind,
            span=found.span_in(quote),
            rung=RUNGS[self.line_rung[line]].name,
        )


def best_of_entries(entry: Ints, criterion: Ints, credit: Ints, cell: Ints) -> tuple[Ints, Ints]:
    """The cell and the credit of the best match of each criterion in each entry."""
    order = ascending(entry, criterion, -credit)
    entry, criterion, credit, cell = (column[order] for column in (entry, criterion, credit, cell))
    first = np.ones(len(entry), bool)
    first[1:] = (entry[1:] != entry[:-1]) | (criterion[1:] != criterion[:-1])
    return cell[first], credit[first]
