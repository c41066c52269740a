"""Saturation, rounding and shares, in whole numbers."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.criteria.saturation import (
    AMPLE,
    FULL,
    HALF_AT,
    UNTIMED,
    UNTIMED_HALF_AT,
    points_of,
    saturate,
    share_out,
    strength,
    strength_of,
)
from screen.sources.fields import RUNGS

WORTH = tuple(rung.worth for rung in RUNGS)


def exact(count: int, half_at: int = HALF_AT, ample: int = AMPLE) -> Fraction:
    return min(Fraction(1), Fraction(count, count + half_at) * Fraction(ample + half_at, ample))


@given(st.integers(0, 10**7), st.integers(1, 1000), st.integers(1, 10_000))
def test_strength_is_the_formula_rounded_down(count: int, half_at: int, ample: int) -> None:
    found = int(saturate(np.array([count]), half_at, ample)[0])
    assert found == int(exact(count, half_at, ample) * FULL)


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=20))
def test_more_is_never_less(counts: list[int]) -> None:
    found = saturate(np.array(sorted(counts))).tolist()
    assert found == sorted(found)
    assert all(isinstance(value, int) and 0 <= value <= FULL for value in found)


def test_the_ends_of_the_scale() -> None:
    assert saturate(np.array([0, AMPLE - 1, AMPLE, AMPLE + 1, 10**9])).tolist()[2:] == [FULL] * 3
    assert saturate(np.array([0]))[0] == 0
    assert saturate(np.array([AMPLE - 1]))[0] < FULL
    assert saturate(np.array([HALF_AT]))[0] == FULL * (AMPLE + HALF_AT) // (2 * AMPLE)


@given(st.lists(st.integers(0, 5000), min_size=4, max_size=4))
def test_rungs_add_up(counts: list[int]) -> None:
    nested = sorted(counts, reverse=True)
    found = int(strength(np.array(nested)[:, None])[0])
    steps = [worth - below for worth, below in zip(WORTH, (0, *WORTH[:-1]), strict=True)]
    assert found == sum(step * int(exact(count) * FULL) for step, count in zip(steps, nested, strict=True)) // 100


def test_one_rung_alone_is_worth_its_worth() -> None:
    for number, worth in enumerate(WORTH):
        counts = np.array([AMPLE if rung <= number else 0 for rung in range(4)])[:, None, None]
        assert strength(counts).tolist() == [[worth * FULL // 100]]


@pytest.mark.parametrize(
    ("strength_of", "of", "points"),
    [(0, 5000, 0), (FULL, 5000, 5000), (FULL // 2, 5, 3), (FULL // 2 - 1, 5, 2), (100, 5000, 1), (99, 5000, 0)],
)
def test_points_are_rounded_half_up(strength_of: int, of: int, points: int) -> None:
    assert points_of(np.array([[strength_of]]), np.array([of])).tolist() == [[points]]


@given(st.integers(0, 10_000), st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=200))
def test_shares_add_up_and_are_fair(total: int, weights: list[float]) -> None:
    shares = share_out(total, weights)
    assert int(shares.sum()) == total
    assert (shares >= 0).all()
    whole = sum(map(Fraction, weights))
    for share, weight in zip(shares.tolist(), weights, strict=True):
        assert abs(share - Fraction(weight) / whole * total) < 1 + 1e-6


def test_shares_of_nothing() -> None:
    assert share_out(100, []).tolist() == []
    assert share_out(100, [0.0, 0.0]).tolist() == [0, 0]
    assert share_out(0, [1.0, 2.0]).tolist() == [0, 0]
    assert share_out(100, [1.0]).tolist() == [100]
    assert share_out(1000, [1.0, 1.0, 1.0]).tolist() == [333, 334, 333]
    assert share_out(10, [0.0, 1.0]).tolist() == [0, 10]


def test_everything_is_counted_in_whole_numbers() -> None:
    counts = np.array([[100], [50], [50], [0]])
    whole = (
        saturate(counts),
        strength(counts),
        points_of(strength(counts), np.array([5000])),
        share_out(7, [1.0, 2.0]),
    )
    for array in (*whole, share_out(7, []), share_out(7, [0.0])):
        assert array.dtype == np.int64


def test_the_scale_is_passed_on_and_rungs_are_four() -> None:
    counts = np.full((4, 1), 100)
    assert strength(counts, 60, 100).tolist() == [FULL]
    assert strength(counts, 60, 200).tolist() == [int(exact(100, 60, 200) * FULL)]
    with pytest.raises(ValueError, match="shape-mismatch"):
        strength(np.full((3, 1), 100))


def test_all_is_counted_in_whole_numbers_of_64_bits() -> None:
    counts = np.array([3, 250, 2000], np.int64)
    for found in (saturate(counts), strength(np.array([counts] * 4)), points_of(counts, counts), share_out(7, [1, 2])):
        assert found.dtype == np.int64
    # Rounded once, half up: a float on the way would round twice.
    assert points_of(np.array([333_333, 500_000, 499_999]), np.array([3, 1, 1])).tolist() == [1, 1, 0]
    assert saturate(np.array([10**10]), 1, 1).tolist() == [FULL]
    assert share_out(100, [1, 10**18]).tolist() == [0, 100]
    assert share_out(100, [2**62, 2**62, 2**62]).tolist() == [33, 34, 33]


@given(st.integers(0, 3 * AMPLE), st.integers(0, 3 * AMPLE))
def test_what_has_no_date_fills_a_quarter_at_most(timed: int, untimed: int) -> None:
    """At the highest rung, where both are worth all."""
    one, two = (np.full(len(RUNGS), amount) for amount in (timed, untimed))
    found, whole = (int(part) for part in strength_of(one, two))
    assert whole == int(exact(timed + untimed, UNTIMED_HALF_AT) * FULL)
    assert found == ((100 - UNTIMED) * int(exact(timed) * FULL) + UNTIMED * whole) // 100
