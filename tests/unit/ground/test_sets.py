"""Sets as ascending arrays, against Python's own."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.sets import among, distinct, once

numbers = st.lists(st.integers(-5, 5), max_size=12)


@given(numbers)
def test_distinct_values_alone_and_where_each_went(values: list[int]) -> None:
    kept, place = distinct(np.array(values, np.int64))
    assert kept.tolist() == sorted(set(values))
    assert [kept.tolist()[index] for index in place.tolist()] == values
    assert place.dtype == np.int64
    assert once(np.array(values, np.int64)).tolist() == kept.tolist()


@given(numbers, numbers)
def test_among(values: list[int], others: list[int]) -> None:
    found = among(np.array(values, np.int64), np.array(sorted(set(others)), np.int64))
    assert found.tolist() == [value in others for value in values]
    assert found.dtype == bool


def test_the_last_one_and_one_behind_it() -> None:
    assert among(np.array([1, 3, 4, 9]), np.array([1, 4])).tolist() == [True, False, True, False]
    assert among(np.array([1]), np.array([], np.int64)).tolist() == [False]
    kept, place = distinct(np.array([7, 7, 3], np.int64))
    assert (kept.tolist(), place.tolist()) == ([3, 7], [1, 1, 0])
