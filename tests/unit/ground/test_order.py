"""The order of rows by several keys is that of `np.lexsort`, however large the keys are; runs are those of a loop."""

from itertools import accumulate, groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground import order
from screen.ground.order import ascending, begins, running, steps

LARGEST = np.iinfo(np.int64).max
spans = st.sampled_from([1, 2, 9, 300, 1 << 20, 1 << 40, 1 << 62])


@given(st.lists(st.tuples(spans, st.integers(-(1 << 40), 1 << 40)), min_size=1, max_size=4), st.integers(0, 700))
def test_it_is_that_of_the_plain_way(keys: list[tuple[int, int]], size: int) -> None:
    chance = np.random.default_rng(size)
    columns = [chance.integers(least, least + span, size) for span, least in keys]
    for few in (0, order._FEW):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(order, "_FEW", max(few, 1))
            assert np.array_equal(ascending(*columns), np.lexsort(columns[::-1]))


def test_numbers_may_be_as_far_apart_as_there_are_numbers() -> None:
    far = np.array([LARGEST, -LARGEST - 1, 0, LARGEST] * 200)
    flags = np.arange(len(far)) % 2 == 0
    assert np.array_equal(ascending(far, flags), np.lexsort((flags, far)))
    assert np.array_equal(ascending(flags, flags), np.lexsort((flags,)))
    assert len(ascending(np.empty(0, np.int64))) == 0


@given(st.lists(st.tuples(st.integers(-1, 1), st.booleans(), st.integers(0, 9)), max_size=12))
def test_runs_are_those_of_a_loop(rows: list[tuple[int, bool, int]]) -> None:
    one, two, values = (np.array([row[place] for row in rows], np.int64) for place in range(3))
    runs = [list(own) for _, own in groupby(rows, lambda row: row[:2])]
    begin = begins(one, two)
    assert begin.tolist() == [not place for run in runs for place in range(len(run))]
    totals = running(values, begin)
    assert totals.tolist() == [total for run in runs for total in accumulate(row[2] for row in run)]
    assert steps(totals, begin).tolist() == values.tolist()
