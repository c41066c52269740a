"""Weights that fit decisions."""

import numpy as np
import pytest

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
