"""The scores of a pool of any size: it is read and judged part by part, and of each part the scores alone are kept.

A score depends on nobody else (design, law 2), so that the parts make no difference. Those who are shown are read and
judged again.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from screen.criteria.criterion import Criterion, Share, shares_of
from screen.ground.arrays import Ints
from screen.ground.errors import InputError, UnusableIndexError
from screen.judgement.part_scores import KeptPart, PartJudge, PartScores, gathered
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.parts import PART
from screen.sources.pool import load_profiles
from screen.sources.profile import Profile


class Scoreboard:
    """The scores of P profiles, each of another id, and where each can be read again."""

    def __init__(
        self,
        parts: Iterable[PartScores],
        judge: PartJudge,
        *,
        part: int = PART,
        real: bool = False,
        aside: tuple[str, ...] = (),
        index: Path | None = None,
    ) -> None:
        """Gather them.

        Args:
            parts: of the pool, judged.
            judge: who did that.
            part: how many of those who are shown are judged together.
            real: without those who say that they are invented, unless everybody does.
            aside: the ids of those who were left out before for being invented.
            index: the folder of an index that the parts are of.
        """
        self.rubric, self.as_of, self._part = judge.rubric, judge.as_of, part
        everybody = gathered(parts)
        made_up = everybody.invented
        some = real and made_up.any() and not made_up.all()  # a starter folder has a ranking to show
        found = everybody.rows(np.flatnonzero(~made_up).tolist()) if some else everybody
        self.aside = (*aside, *(everybody.rows(np.flatnonzero(made_up).tolist()).ids if some else ()))
        """The ids of those who were left out for being invented."""
        self._kept, self._index = found.kept, index
        self.ids, self.names, self.places = found.ids, found.names, found.places
        """P of them each, in the order of reading."""
        self.skipped = tuple(sorted(found.skipped, key=lambda skip: (skip.source, skip.problem)))
        """What could not be read, by source."""
        self.invented = found.invented
        """(P,) who says to be."""
        self.scores = found.scores
        """(P,) in hundredths of a point."""
        described = self._kept.judgement if self._kept else judge.of_nobody
        self.idf, self.weighing = described.idf, described.weighing
        """What the rubric gives for what, and what rare words are measured by."""
        self.criteria = tuple(criterion for group in described.groups for criterion in group.criteria)
        """C of them: what can earn points."""
        self.leaves = [group.leaf_of for group in described.groups]
        """For each group the hundredths that its criteria can earn."""
        self.points = np.zeros((0, len(self.criteria)), np.int64) if found.points is None else found.points
        """(P, C) hundredths that each earned; empty where it was not asked."""
        self.misses = np.empty(0, bool) if found.misses is None else found.misses
        """(P,) who misses a requirement; empty where it was not asked."""
        self.gates = found.gates or ()
        """P of them: requirement to its state; empty where it was not asked."""

    @property
    def everybody(self) -> Sequence[Profile] | None:
        """All profiles of a pool that is one part; None: it is larger.

        Raises:
            InputError: one has changed since it was read first.
        """
        return self._whole.profiles if self._whole else None

    @cached_property
    def _whole(self) -> KeptPart | None:
        if self._kept is None and len(self.ids) <= self._part:
            self._kept = self._again(range(len(self.ids)))
        return self._kept

    def order(self, most: int | None = None) -> list[int]:
        """Profile numbers, best score first; the id orders lines of equal score. `most`: how many are asked for."""
        best: Sequence[int] = range(len(self.ids))
        if most is not None and most < len(best):  # few are as good as the last of them: the others need no order
            least = np.partition(self.scores, -most)[-most]
            best = np.flatnonzero(self.scores >= least).tolist()
        return sorted(best, key=lambda number: (-int(self.scores[number]), self.ids[number]))[:most]

    def ranks(self) -> Ints:
        """(P,) from 1; equal scores share the best rank among them."""
        of_each = np.bincount(self.scores)  # scores are few, whatever the pool
        as_much = np.cumsum(of_each[::-1])[::-1]
        return (as_much - of_each)[self.scores] + 1

    def equals_beside(self, numbers: Sequence[int]) -> int:
        """How many of the others score as much as the last of these profiles, or more."""
        if not numbers:
            return 0
        least = min(int(self.scores[number]) for number in numbers)
        return int((self.scores >= least).sum()) - len(numbers)

    def shares(self, number: int) -> dict[Criterion, Share]:
        """What one profile earned for each criterion, where points were asked; criteria of one name are one."""
        return shares_of(self.criteria, self.points[number].tolist(), np.concatenate(self.leaves).tolist())

    def judged(self, numbers: Sequence[int]) -> Iterator[tuple[int, Judgement, int, Profile]]:
        """The profiles of these numbers: each with a judgement and its number there.

        Raises:
            InputError: one has changed since it was read first.
        """
        if self._whole is not None:
            judgement, profiles, rows = self._whole
            yield from ((number, judgement, rows[number], profiles[number]) for number in numbers)
            return
        for start in range(0, len(numbers), self._part):
            own = numbers[start : start + self._part]
            judgement, profiles, rows = self._again(own)
            yield from zip(own, itertools.repeat(judgement), rows, profiles, strict=False)

    def rows_of(self, numbers: Sequence[int]) -> Sequence[int] | None:
        """Their numbers in the one judgement of all; None: there is none, and `judged` has several."""
        return [self._whole.rows[number] for number in numbers] if self._whole else None

    def _again(self, numbers: Sequence[int]) -> KeptPart:
        """These profiles read and judged again. Raises InputError where one has changed, or its index is wrong."""
        profiles = load_profiles([self.places[number] for number in numbers])
        judgement = Judgement(Columns(profiles), self.rubric, self.as_of)
        for number, profile_id, score in zip(numbers, judgement.columns.profile_ids, judgement.scores, strict=True):
            if profile_id != self.ids[number] or score != self.scores[number]:
                source = self.places[number].source
                if self._index:  # which knows its files to be as they were
                    raise UnusableIndexError(
                        f"{self._index}: scores {source} otherwise than the profile does; "
                        "remove that folder and build the index again"
                    )
                raise InputError(f"{source}: changed while it was read; run it again")
        return KeptPart(judgement, profiles, range(len(profiles)))
