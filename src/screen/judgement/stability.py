"""How steady ranks are when weights are drawn anew around those of the rubric.

Who writes a rubric would give nearly the same weights another day. So each run draws the shares of the groups, and
within each group the weights of its criteria, from a Dirichlet distribution whose mean is the rubric's, and ranks
everybody by them. What candidates have of each criterion is not looked at again: a criterion earns the part of its new
weight that it earned of the rubric's, so that the rubric's own weights give the score.

A Dirichlet variable with whole parameters is made of the gaps between sorted uniform numbers (Devroye 1986, Non-Uniform
Random Variate Generation, theorem XI.4.1), so everything is drawn and summed in whole numbers and comes out the same on
every machine; the uniform numbers are the raw ones of PCG64, which numpy promises not to change.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints

Reals = NDArray[np.float64]
"""Whole numbers, all of them below 2**53: sums of products are exact in any order."""

RUNS = 1_000
_KEPT = 20_000_000
"""Ranks that are kept at most; a larger pool takes fewer runs."""
_FEWEST_RUNS = 200
CERTAINTY = 16
"""Parameter of a criterion of mean weight: its weight has a standard deviation of about a quarter, 1 / sqrt(16)."""
_TICKS = 1 << 20
"""Uniform numbers are whole, from 0 to here."""
_GRID = 1 << 20
"""Factors of points are whole parts of this."""
_CELLS = 4_000_000
"""Scores of so many are made at once."""
_TOP = 5


class RankRange(msgspec.Struct, frozen=True):
    """Where one candidate ranks in the runs."""

    best: int
    """Of nine runs in ten, the best rank: one in twenty gives a better one."""
    worst: int
    """Of nine runs in ten, the worst."""
    top_share: float
    """Share of the runs in which the candidate is among the best, to 0.001."""


class Stability(msgspec.Struct, frozen=True):
    """How steady a ranking is."""

    seed: int
    runs: int
    top: int
    """How many the best are."""
    ranges: Mapping[str, RankRange]
    """By id, of those who were asked for."""
    ties: tuple[tuple[str, ...], ...]
    """Ids that stand together, best first: each is behind the first of them in fewer than nine runs of ten."""
    contenders: int
    """How many of the others are among the best in one run of ten or more."""


def stability_of(
    points: Ints,
    leaves: Sequence[Ints],
    ids: Sequence[str],
    listed: Sequence[int],
    *,
    top: int | None = None,
    seed: int = 0,
) -> Stability:
    """How steady the ranks of a pool are: P profiles, C criteria.

    Args:
        points: (P, C) hundredths that each earned.
        leaves: for each group the hundredths that its criteria can earn; C of them in all.
        ids: P of them.
        listed: whose ranges are wanted: profile numbers in the order of their scores.
        top: how many the best are; None: five, or half of a smaller pool.
        seed: of the weights that are drawn.
    """
    number = len(points)
    top = min(_TOP, max(number // 2, 1)) if top is None else top
    runs = max(_FEWEST_RUNS, min(RUNS, _KEPT // max(number, 1)))
    factors = drawn_factors(leaves, runs, seed)
    earned = points.T.astype(np.float64)
    chosen = np.array(listed, np.int64)
    ranks, scores = np.zeros((2, len(listed), runs), np.int32)
    in_top = np.zeros(number, np.int64)
    step = max(1, _CELLS // max(number, 1))
    for start in range(0, runs, step):
        own = slice(start, start + step)
        drawn = np.floor((factors[own] @ earned + _GRID // 2) / _GRID).astype(np.int32)
        placed = _ranks(drawn)
        ranks[:, own], scores[:, own] = placed.T[chosen], drawn.T[chosen]
        in_top += (placed <= top).sum(axis=0)
    often = in_top * 10 >= runs
    often[chosen] = False
    return Stability(
        seed=seed,
        runs=runs,
        top=top,
        ranges=dict(zip((ids[profile] for profile in listed), _ranges(ranks, in_top[chosen]), strict=True)),
        ties=tuple(tuple(ids[listed[place]] for place in tie) for tie in _ties(scores)),
        contenders=int(often.sum()),
    )


def drawn_factors(leaves: Sequence[Ints], runs: int, seed: int = 0) -> Reals:
    """(runs, C) by how much the points of each criterion are multiplied, in whole parts of `_GRID`."""
    source = np.random.PCG64(seed)
    of_groups = np.array([own.sum() for own in leaves], np.int64)
    shares = _drawn(of_groups, runs, source)
    total = int(of_groups.sum())
    return np.concatenate(
        [
            np.floor(shares[:, [place]] * _drawn(own, runs, source) * total / np.maximum(own, 1) * _GRID)
            for place, own in enumerate(leaves)
        ],
        axis=1,
    )


def _drawn(shares: Ints, runs: int, source: np.random.PCG64) -> Reals:
    """(runs, C) parts of 1 around `shares` (C,): Dirichlet with `CERTAINTY` a part; what is worth nothing stays so."""
    out = np.zeros((runs, len(shares)))
    used = np.flatnonzero(shares)
    own, total = shares[used], int(shares.sum())
    if not len(used):
        return out
    # Whole parameters, so a part's mean may miss its share a little: it is drawn as a factor of the share instead.
    parameters = np.maximum((2 * CERTAINTY * len(used) * own + total) // (2 * total), 1)
    ends = np.cumsum(parameters)
    uniform = np.asarray(source.random_raw(runs * int(ends[-1] - 1))) >> np.uint64(44)
    at = np.sort(uniform.astype(np.int32).reshape(runs, -1), axis=1)[:, ends[:-1] - 1].astype(np.int64)
    gaps = np.diff(at, axis=1, prepend=0, append=_TICKS) if len(used) > 1 else np.full((runs, 1), _TICKS)
    factors = gaps * ends[-1] // parameters * own
    out[:, used] = factors / np.maximum(factors.sum(axis=1, keepdims=True), 1)
    return out


def _ranks(scores: NDArray[np.int32]) -> NDArray[np.int32]:
    """(runs, P) ranks from 1 of scores in hundredths; equal scores share the best."""
    runs, bins = len(scores), int(scores.max(initial=0)) + 1
    places = scores + bins * np.arange(runs)[:, None]
    counts = np.bincount(places.ravel(), minlength=runs * bins).reshape(runs, bins)
    above = scores.shape[1] - np.cumsum(counts, axis=1)
    return np.asarray(1 + above.ravel()[places], np.int32)


def _ranges(ranks: NDArray[np.int32], in_top: Ints) -> Iterable[RankRange]:
    """Of ranks (P, runs) the middle nine tenths."""
    runs = ranks.shape[1]
    beyond = runs // 20
    kept = np.partition(ranks, (beyond, runs - 1 - beyond), axis=1)[:, [beyond, runs - 1 - beyond]]
    for (best, worst), often in zip(kept.tolist(), in_top.tolist(), strict=True):
        yield RankRange(best, worst, often * 1000 // runs / 1000)


def _ties(scores: NDArray[np.int32]) -> Iterable[list[int]]:
    """Places in `scores` (P, runs; best candidate first) of those who stand together, in runs of neighbours."""
    first = 0
    runs = scores.shape[1]
    for place in range(1, len(scores) + 1):
        if place < len(scores) and int((scores[first] > scores[place]).sum()) * 10 < 9 * runs:
            continue
        if place - first > 1:
            yield list(range(first, place))
        first = place
