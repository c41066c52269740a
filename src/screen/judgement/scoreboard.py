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
        scores, missing = [np.empty(0, np.int64)], [np.empty(0, bool)]
        earned: list[NDArray[np.int64]] = []
        judgement = None
        for found in parts:
            judgement = Judgement(found.columns, rubric, as_of)
            # Of an earlier part nothing is kept.
            whole = found.profiles is not None and not self.ids
            self._kept = (judgement, found.profiles) if whole and found.profiles is not None else None
            own = [number for number in range(len(found.places)) if number not in found.again]
            self.ids += [found.columns.profile_ids[number] for number in own]
            self.names += [found.columns.profile_names[number] for number in own]
            self.places += [found.places[number] for number in own]
            scores.append(judgement.scores[own])
            if points:
                earned.append(np.concatenate([group.points for group in judgement.groups], axis=1)[own])
            if misses:
                missing.append(np.array([judgement.verdict(number).misses for number in own], bool))
        judgement = judgement or Judgement(Columns(()), rubric, as_of)
        self.idf, self.weighing = judgement.idf, judgement.weighing
        """What the rubric gives for what, and what rare words are measured by: that of a part is that of all."""
        self.criteria = tuple(criterion for group in judgement.groups for criterion in group.criteria)
        """C of them: what can earn points."""
        self.leaves = [group.leaf_of for group in judgement.groups]
        """For each group the hundredths that its criteria can earn."""
        self.points = np.concatenate(earned) if earned else np.zeros((0, len(self.criteria)), np.int64)
        """(P, C) hundredths that each earned; empty where it was not asked."""
        self.scores: NDArray[np.int64] = np.concatenate(scores)
        """(P,) in hundredths of a point."""
        self.misses: NDArray[np.bool_] = np.concatenate(missing)
        """(P,) who misses a requirement; empty where it was not asked."""

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
