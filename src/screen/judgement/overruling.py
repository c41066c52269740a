"""How far decisions that people took agree with the points, and which criteria they overrule."""

from collections.abc import Sequence

import msgspec
import numpy as np

from screen.criteria.criterion import Criterion
from screen.ground.arrays import Ints
from screen.judgement.agreement import kendall_tau_b

LEVELS = {"reject": 0, "hold": 1, "shortlist": 2}
"""What people decide, in its order."""
ENOUGH = 10
"""Decisions from which on anything can be told."""
ENOUGH_OF_EACH = 3
"""Of them at least so many on the highest level that was used, and as many on the lowest."""
_SHUFFLES = 2_000
_MOST_CELLS = 40_000_000


class Accord(msgspec.Struct, frozen=True):
    """How far scores and decisions on the same people agree."""

    pairs: int
    """Of two people who were decided apart."""
    in_order: float
    """Share of the pairs in which the higher decision has the higher score; equal scores are half of one."""
    tau: float | None
    """Kendall's tau-b of scores and decisions; None: all of one kind."""
    by_chance: float | None
    """Share of shuffles of the decisions whose tau is as far from 0."""
    k: int
    """How many were shortlisted."""
    hits: int
    """How many of the best k by score were; of those with equal scores the shortlisted come last."""


class Overruled(msgspec.Struct, frozen=True):
    """One criterion in the pairs whose order by score is the other way round than that of the decisions."""

    criterion: Criterion
    lead: int
    """Hundredths by which it put the lower decision ahead, on average; less than 0: it stood with the decisions."""
    against: int
    """Pairs in which it put the lower decision ahead."""
    pairs: int
    """All of them."""


def has_enough(levels: Sequence[int]) -> bool:
    """Whether decisions on these levels can tell anything."""
    counts = [levels.count(level) for level in set(levels)]
    apart = len(counts) > 1 and min(levels.count(max(levels)), levels.count(min(levels))) >= ENOUGH_OF_EACH
    return len(levels) >= ENOUGH and apart


def accord(scores: Ints, levels: Ints) -> Accord:
    """How far n scores and n decisions agree."""
    higher, lower = apart(levels)
    ahead = np.sign(scores[higher] - scores[lower])
    best = levels.max(initial=0)
    k = int((levels == best).sum())
    order = np.lexsort((levels == best, -scores))
    return Accord(
        pairs=len(higher),
        in_order=float((ahead + 1).sum() / 2 / max(len(higher), 1)),
        tau=kendall_tau_b(scores, levels),
        by_chance=_by_chance(scores, levels),
        k=k,
        hits=int((levels[order[:k]] == best).sum()),
    )


def apart(levels: Ints) -> tuple[Ints, Ints]:
    """The pairs of people who were decided apart: places of the higher, and of the lower."""
    higher, lower = np.nonzero(levels[:, None] > levels[None, :])
    return higher.astype(np.int64), lower.astype(np.int64)


def overruled(points: Ints, scores: Ints, levels: Ints, criteria: Sequence[Criterion]) -> tuple[Overruled, ...]:
    """The criteria by how much they put those ahead who were decided lower, in the pairs that stand the other way.

    `points`: (n, C) hundredths of the n people for the C criteria.
    """
    higher, lower = apart(levels)
    wrong = scores[higher] < scores[lower]
    higher, lower = higher[wrong], lower[wrong]
    if not len(higher):
        return ()
    leads = points[lower] - points[higher]
    found = [
        Overruled(criterion, round(float(leads[:, place].mean())), int((leads[:, place] > 0).sum()), len(higher))
        for place, criterion in enumerate(criteria)
    ]
    return tuple(sorted(found, key=lambda one: (-one.lead, -one.against, one.criterion.group, one.criterion.label)))


def _by_chance(scores: Ints, levels: Ints) -> float | None:
    """How many shuffles of the levels agree with the scores as far: a permutation test, drawn by the raw PCG64."""
    number = len(scores)
    signs = np.sign(scores[:, None] - scores[None, :])
    own = abs(_agreeing(signs, levels))
    if not own:
        return 1.0 if number > 1 else None
    shuffles = max(200, min(_SHUFFLES, _MOST_CELLS // number**2))
    drawn = np.asarray(np.random.PCG64(0).random_raw(shuffles * number)).reshape(shuffles, number)
    as_far = sum(abs(_agreeing(signs, levels[order])) >= own for order in np.argsort(drawn, axis=1, kind="stable"))
    return (1 + as_far) / (1 + shuffles)


def _agreeing(signs: Ints, levels: Ints) -> int:
    return int((signs * np.sign(levels[:, None] - levels[None, :])).sum())
