"""The scores of a pool of any size: it is read and judged part by part, and of each part the scores alone are kept.

A score depends on nobody else (design, law 2), so that the parts make no difference. Those who are shown are read and
judged again.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from screen.ground.errors import InputError
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.parts import PART, PoolPart
from screen.sources.pool import ProfilePlace, load_profiles
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric


class Scoreboard:
    """The scores of P profiles, and where each can be read again."""

    def __init__(
        self,
        parts: Iterable[PoolPart],
        rubric: Rubric,
        as_of: str,
        *,
        misses: bool = False,
        points: bool = False,
        part: int = PART,
    ) -> None:
        """Judge them.

        Args:
            parts: of the pool.
            rubric: what counts.
            as_of: `YYYY-MM-DD`.
            misses: whether it is asked who misses a requirement.
            points: whether it is asked what each earned for each criterion.
            part: how many of those who are shown are judged together.
        """
        self.rubric, self.as_of, self._part = rubric, as_of, part
        self.ids: list[str] = []
        """P of them, in the order of reading."""
        self.names: list[str] = []
        """P of them, as printed."""
        self.places: list[ProfilePlace] = []
        """P of them: where each was read."""
        self._kept: tuple[Judgement, Sequence[Profile]] | None = None
        """Where all are one part."""
        self._scores, self._missing = [np.empty(0, np.int64)], [np.empty(0, bool)]
        self._earned: list[NDArray[np.int64]] = []
        for found in parts:
            self._add(found, misses=misses, points=points)
            del found  # before the next part is made
        if not self.ids:
            self._describe(Judgement(Columns(()), rubric, as_of))
        self.points = np.concatenate(self._earned) if self._earned else np.zeros((0, len(self.criteria)), np.int64)
        """(P, C) hundredths that each earned; empty where it was not asked."""
        self.scores: NDArray[np.int64] = np.concatenate(self._scores)
        """(P,) in hundredths of a point."""
        self.misses: NDArray[np.bool_] = np.concatenate(self._missing)
        """(P,) who misses a requirement; empty where it was not asked."""

    def _add(self, part: PoolPart, *, misses: bool, points: bool) -> None:
        """Judge a part; nothing of it is kept but its scores, unless it may be all."""
        judgement = Judgement(part.columns, self.rubric, self.as_of)
        self._kept = (judgement, part.profiles) if part.profiles is not None and not self.ids else None
        own = [number for number in range(len(part.places)) if number not in part.again]
        self.ids += [part.columns.profile_ids[number] for number in own]
        self.names += [part.columns.profile_names[number] for number in own]
        self.places += [part.places[number] for number in own]
        self._scores.append(judgement.scores[own])
        if points:
            self._earned.append(np.concatenate([group.points for group in judgement.groups], axis=1)[own])
        if misses:
            self._missing.append(np.array([judgement.verdict(number).misses for number in own], bool))
        self._describe(judgement)

    def _describe(self, judgement: Judgement) -> None:
        """What is the same of every part."""
        self.idf, self.weighing = judgement.idf, judgement.weighing
        """What the rubric gives for what, and what rare words are measured by."""
        self.criteria = tuple(criterion for group in judgement.groups for criterion in group.criteria)
        """C of them: what can earn points."""
        self.leaves = [group.leaf_of for group in judgement.groups]
        """For each group the hundredths that its criteria can earn."""

    @property
    def everybody(self) -> Sequence[Profile] | None:
        """All profiles of a pool that is one part; None: they were not kept."""
        return self._kept[1] if self._kept else () if not self.ids else None

    def order(self) -> list[int]:
        """Profile numbers, best score first; the id orders lines of equal score."""
        return sorted(range(len(self.ids)), key=lambda number: (-int(self.scores[number]), self.ids[number]))

    def ranks(self) -> NDArray[np.int64]:
        """(P,) from 1; equal scores share the best rank among them."""
        return np.searchsorted(np.sort(-self.scores), -self.scores) + 1

    def equals_beside(self, numbers: Sequence[int]) -> int:
        """How many of the others score as much as the last of these profiles, or more."""
        if not numbers:
            return 0
        least = min(int(self.scores[number]) for number in numbers)
        return int((self.scores >= least).sum()) - len(numbers)

    def judged(self, numbers: Sequence[int]) -> Iterator[tuple[int, Judgement, int, Profile]]:
        """The profiles of these numbers: each with a judgement and its number there.

        Raises:
            InputError: one has changed since it was read first.
        """
        if self._kept is not None:
            judgement, profiles = self._kept
            yield from ((number, judgement, number, profiles[number]) for number in numbers)
            return
        for start in range(0, len(numbers), self._part):
            own = numbers[start : start + self._part]
            again = load_profiles([self.places[number] for number in own])
            judgement = Judgement(Columns(again), self.rubric, self.as_of)
            for place, (number, profile) in enumerate(zip(own, again, strict=True)):
                if profile.id != self.ids[number] or judgement.scores[place] != self.scores[number]:
                    raise InputError(f"{profile.source}: changed while it was read; run it again")
                yield number, judgement, place, profile
