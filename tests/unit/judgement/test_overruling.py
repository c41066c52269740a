"""How far decisions agree with points, and what they overrule."""

import numpy as np
import pytest

from screen.criteria.criterion import Criterion
from screen.judgement.overruling import accord, has_enough, overruled

A, B = Criterion("skills", "CUDA"), Criterion("skills", "Rust")


def ints(*values: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(values, np.int64)


@pytest.mark.parametrize(
    ("levels", "enough"),
    [
        ([2] * 3 + [0] * 7, True),
        ([2] * 3 + [1] * 4 + [0] * 3, True),
        ([2] * 3 + [1] * 7, True),
        ([2] * 10, False),
        ([2] * 2 + [0] * 8, False),
        ([2] * 3 + [0] * 6, False),
        ([], False),
    ],
)
def test_what_is_enough(levels: list[int], enough: bool) -> None:
    assert has_enough(levels) is enough


def test_decisions_as_the_scores_and_the_other_way_round() -> None:
    scores, levels = ints(90, 80, 70, 60, 50, 40), ints(2, 2, 1, 1, 0, 0)
    same, turned = accord(scores, levels), accord(scores, levels[::-1].copy())
    assert (same.pairs, same.in_order, same.k, same.hits) == (12, 1.0, 2, 2)
    assert (turned.in_order, turned.hits) == (0.0, 0)
    assert same.tau is not None and turned.tau == -same.tau
    # 90 of the 90 ways to deal out the decisions: two of them, the best and the worst, are as far
    assert same.by_chance == pytest.approx(2 / 90, abs=0.01) and same.by_chance == turned.by_chance


def test_equal_scores_are_half_in_order_and_hit_last() -> None:
    found = accord(ints(50, 50, 50, 10), ints(2, 0, 0, 0))
    assert found.in_order == pytest.approx(2 / 3) and found.hits == 0


def test_scores_that_agree_with_nothing_do_so_by_chance() -> None:
    assert accord(ints(50, 50), ints(2, 0)).by_chance == 1
    assert accord(ints(50), ints(2)).by_chance is None
    assert accord(ints(), ints()).k == 0


def test_criteria_that_put_the_lower_decision_ahead_come_first() -> None:
    points = np.array([[10, 0], [0, 8], [30, 2], [40, 0]], np.int64)
    levels = ints(2, 2, 0, 0)
    found = overruled(points, points.sum(axis=1), levels, (A, B))
    assert [one.criterion for one in found] == [A, B]
    assert (found[0].lead, found[0].against, found[0].pairs) == (30, 4, 4)
    assert (found[1].lead, found[1].against) == (-3, 1)
    assert overruled(points, ints(9, 8, 1, 0), levels, (A, B)) == ()
