"""Weights that fit decisions."""

import numpy as np
import pytest

from screen.judgement.fitting import _HELD as HELD
from screen.judgement.fitting import _STEEP as STEEP
from screen.judgement.fitting import suggest
from screen.judgement.weighing import Weighing

WEIGHING = Weighing({"skills": 6000, "keywords": 1000, "seniority": 3000}, (3.0, 1.0, 1.0, 1.0), (1.0, 2.0), 1, 1)
WORTH = np.array([3000, 1000, 1000, 1000, 1000, 3000])


def pool(people: int, seed: int = 0) -> "tuple[dict[str, np.ndarray], np.ndarray]":  # type: ignore[type-arg]
    """What `people` earned by chance, group by group, and the parts of it."""
    parts = np.random.default_rng(seed).random((people, 6))
    points = np.rint(parts * WORTH).astype(np.int64)
    keywords = np.stack([points[:, 4] // 2, points[:, 4] - points[:, 4] // 2], axis=1)
    return {"skills": points[:, :4], "keywords": keywords, "seniority": points[:, 5:]}, parts


def decided(parts: "np.ndarray", worth: "np.ndarray") -> "np.ndarray":  # type: ignore[type-arg]
    """A third is shortlisted and a third rejected, by these weights."""
    order = np.argsort(np.argsort(parts @ worth))
    return (order * 3 // len(order)).astype(np.int64)


def test_weights_move_towards_those_that_people_decide_by() -> None:
    points, parts = pool(40)
    found = suggest(WEIGHING, points, decided(parts, np.array([500, 4000, 500, 500, 1500, 3000])))
    assert found.better and found.left_out > found.by_rubric + 0.05
    weights = found.weighing.weights
    assert weights[1] > WEIGHING.weights[1] and weights[0] < WEIGHING.weights[0]
    assert sum(found.weighing.shares.values()) == 10_000
    assert all(share % 100 == 0 for share in found.weighing.shares.values())
    assert all(0.1 <= weight == round(weight, 1) for weight in weights)


def test_nothing_becomes_worth_less_than_half_of_what_the_rubric_gives_for_it() -> None:
    points, parts = pool(60)
    shares = suggest(WEIGHING, points, decided(parts, np.array([3000, 1000, 1000, 1000, 0, 0]))).weighing.shares
    assert shares["seniority"] == 1500


def test_decisions_by_the_rubric_itself_change_nothing_for_the_better() -> None:
    points, parts = pool(30)
    found = suggest(WEIGHING, points, decided(parts, WORTH))
    assert found.by_rubric > 0.99 and not found.better


def test_decisions_by_the_dice_seldom_suggest_anything() -> None:
    wins = 0
    for seed in range(10):
        points, _ = pool(24, seed)
        found = suggest(WEIGHING, points, np.random.default_rng(seed + 100).permutation(24) % 3)
        wins += found.better
    assert wins <= 1


def test_few_people_hardly_move_a_weight() -> None:
    points, parts = pool(4)
    few = suggest(WEIGHING, points, decided(parts, np.array([500, 4000, 500, 500, 1500, 3000])))
    assert abs(few.weighing.weights[1] - 1) < 0.8 and few.weighing.shares["skills"] == pytest.approx(6000, abs=1200)


def test_what_is_worth_nothing_stays_so() -> None:
    points, parts = pool(20)
    weighing = Weighing({"skills": 7000, "seniority": 3000}, (3.0, 1.0, 1.0, 1.0), (), 1, 1)
    found = suggest(weighing, {"skills": points["skills"], "seniority": points["seniority"]}, decided(parts, WORTH))
    assert set(found.weighing.shares) == {"skills", "seniority"}


TWO = Weighing({"keywords": 5000, "seniority": 5000}, (), (1.0,), 1, 1)


def of_two(parts: "np.ndarray") -> "dict[str, np.ndarray]":  # type: ignore[type-arg]
    """What people earned in two groups of equal worth."""
    points = np.rint(parts * 5000).astype(np.int64)
    return {"keywords": points[:, :1], "seniority": points[:, 1:]}


@pytest.mark.parametrize("wrong", [0, 1, 2])
def test_each_pair_counts_where_one_of_it_is_left_out(wrong: int) -> None:
    heights = np.array([0.1, 0.3, 0.6, 0.9])
    levels = np.arange(4)
    if wrong:  # so many pairs of six are decided the other way round
        levels[:2] = [1, 0]
    if wrong == 2:
        levels[2:] = [3, 2]
    found = suggest(TWO, of_two(np.stack([heights, heights], axis=1)), levels)
    assert found.by_rubric == pytest.approx(1 - wrong / 6)
    assert found.left_out == pytest.approx(1 - wrong / 6)
    assert found.people == 4


@pytest.mark.parametrize("seed", range(4))
def test_the_weights_cost_least_of_all_that_add_up(seed: int) -> None:
    drawn = np.random.default_rng(seed)
    parts = drawn.random((30, 2))
    levels = (np.argsort(np.argsort(parts @ np.array([1.0, 0.1 + seed]))) * 3 // 30).astype(np.int64)
    higher, lower = (side.ravel() for side in np.meshgrid(np.arange(30), np.arange(30)))
    apart = levels[higher] > levels[lower]
    lead, by = (parts[higher] - parts[lower])[apart], (levels[higher] - levels[lower])[apart].astype(float)

    def cost(factor: float) -> float:
        """Of the first group at `factor` of its worth, and the second at what is left of both."""
        factors = np.array([factor, 2 - factor])
        steep = lead @ (factors * 5000.0) / STEEP
        return float((by * np.logaddexp(0, -steep)).sum() / by.sum() + HELD / 30 * ((factors - 1) ** 2).sum())

    best = min(np.linspace(0.5, 1.5, 2001), key=cost)
    share = suggest(TWO, of_two(parts), levels).weighing.shares["keywords"]
    assert abs(share - 5000 * best) <= 100
