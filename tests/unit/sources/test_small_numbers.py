"""Whole numbers in few bytes are what they were."""

import numpy as np
import pytest

from screen.sources.small_numbers import small, told_by, wide


@pytest.mark.parametrize(
    "values",
    [[], [0] * 99, [127, -128], [255, 0], [70_000], [-1, 2**40], [True, False], list(range(400)), [0] * 99_999 + [7]],
)
def test_numbers_are_as_they_were(values: list[int]) -> None:
    table = np.array(values, bool if True in values and 127 not in values and len(values) == 2 else np.int64)
    assert np.array_equal(wide(small(table)), table)
    assert wide(small(table)).dtype == table.dtype


def test_numbers_that_repeat_take_few_bytes() -> None:
    assert len(small(np.zeros(10_000, np.int64)).data) < 100
    assert len(small(np.random.default_rng(0).integers(0, 60_000, 1_000)).data) == 2_000


def test_the_beginning_of_many_numbers_tells_whether_they_are_packed() -> None:
    scattered = np.random.default_rng(0).integers(0, 60_000, 1 << 17)
    assert not small(scattered).packed
    assert len(small(np.zeros(1 << 17, np.int64)).data) < 1_000


@pytest.mark.parametrize("size", [0, 1, 40_000])  # of more than one piece
def test_a_table_tells_of_each(size: int) -> None:
    table, places = np.arange(300) * -7, np.random.default_rng(size).integers(0, 300, size)
    for numbers in (small(places), small(np.sort(places))):
        assert np.array_equal(told_by(numbers, table), table[wide(numbers)])
