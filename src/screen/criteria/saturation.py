"""How evidence becomes strength: rungs, saturating counts, and points on the grid.

A criterion's strength is `Σᵣ (cᵣ − cᵣ₋₁) · f(n⁺ᵣ)`, with `n⁺ᵣ` the entries that speak at rung r or above, `cᵣ` what the
rung is worth and `f(n) = n / (n + k)`, scaled so that `AMPLE` entries of work earn all. Everything is counted in whole
numbers, so the sum does not depend on the machine or on the order of addition.
"""

from collections.abc import Sequence

import numpy as np

from screen.ground.arrays import Ints
from screen.sources.fields import RUNGS

ENTRY = 100
"""One entry with an exact match; discounted matches are parts of it."""
FULL = 1_000_000
"""Strength 1."""
HALF_AT = 250
"""k, in hundredths of an entry: so many entries earn half of what endless ones would."""
AMPLE = 2_000
"""In hundredths: from here on a criterion has all its points. With k the tenth entry adds under 2 %."""


def saturate(count: Ints, half_at: int = HALF_AT, ample: int = AMPLE) -> Ints:
    """`count` (hundredths of entries) as strength in millionths: 0 for none, `FULL` from `ample` on."""
    out, counts = np.zeros(count.size, np.int64), count.ravel()
    there = np.flatnonzero(counts)  # most people have nothing of most criteria, and to divide takes long
    some = counts[there]
    out[there] = np.minimum(FULL * some * (ample + half_at) // ((some + half_at) * ample), FULL)
    return out.reshape(count.shape)


_STEPS = np.diff([0, *(rung.worth for rung in RUNGS)])
"""What a rung is worth more than the one below it."""


def strength(counts: Ints, half_at: int = HALF_AT, ample: int = AMPLE) -> Ints:
    """Strengths from `counts` (rungs, …): at each rung the hundredths of entries that speak there or above."""
    return np.asarray(np.tensordot(_STEPS, saturate(counts, half_at, ample), 1), np.int64) // 100


UNTIMED = 25
"""Hundredths of a criterion that what has no date can earn."""
UNTIMED_HALF_AT = 400
"""k of that part: without a date an entry stands for less time than one with dates."""


def strength_of(timed: Ints, untimed: Ints) -> tuple[Ints, Ints]:
    """Strengths from amounts (rungs, …) in hundredths of entries (see `criteria.amounts`), and as if all were timed."""
    whole = strength(timed + untimed, UNTIMED_HALF_AT)
    return ((100 - UNTIMED) * strength(timed) + UNTIMED * whole) // 100, whole


def points_of(strengths: Ints, of: Ints) -> Ints:
    """Strengths (…, criteria) as hundredths of points, each out of its `of` (criteria,), rounded half up."""
    return (strengths * of + FULL // 2) // FULL


def marks_of(amounts: Ints, full: int, of: int) -> Ints:
    """Amounts as hundredths of points out of `of`, which `full` and more earn; rounded half up."""
    return (np.minimum(amounts, full) * of * 2 + full) // (2 * full)


def share_out(total: int, weights: Sequence[float]) -> Ints:
    """`total` hundredths shared by weight, in whole hundredths that add up to it: running totals are rounded."""
    if not weights:
        return np.zeros(0, np.int64)
    running = np.cumsum(np.array(weights, dtype=float))
    if running[-1] <= 0:
        return np.zeros(len(weights), np.int64)
    edges = np.floor(running / running[-1] * total + 0.5).astype(np.int64)
    edges[-1] = total
    return np.asarray(np.diff(edges, prepend=0))
