"""Whole numbers in few bytes are what they were."""

import copy

import numpy as np
import pytest

from screen.sources.small_numbers import small, small_rows, wide, wide_rows


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


@pytest.mark.parametrize(
    ("value", "each"),
    [
        (127, 1),
        (-128, 1),
        (255, 1),
        (256, 2),
        (-129, 2),
        (2**15 - 1, 2),
        (-(2**15), 2),
        (2**15, 2),
        (2**16, 4),
        (-(2**31), 4),
        (2**31, 8),
    ],
)
def test_numbers_take_as_many_bytes_as_the_largest_needs(value: int, each: int) -> None:
    assert len(small(np.array([value]), packed=False).data) == each


def test_the_beginning_of_many_numbers_tells_whether_they_are_packed() -> None:
    scattered = np.random.default_rng(0).integers(0, 60_000, 1 << 17)
    assert not small(scattered).packed
    assert len(small(np.zeros(1 << 17, np.int64)).data) < 1_000


@pytest.mark.parametrize("size", [0, 1, 40_000])
def test_columns_whose_rows_are_few_are_as_they_were(size: int) -> None:
    drawn = np.random.default_rng(size)
    columns = [drawn.integers(-least, most, size) for least, most in ((0, 300), (1, 9), (0, 2))]
    found = wide_rows(rows := small_rows(*columns, columns[1] > 3))
    assert found[-1].dtype == bool
    assert all(np.array_equal(*both) for both in zip(found, [*columns, columns[1] > 3], strict=True))
    assert len(wide(rows.columns[0])) <= 2 * 10 * 300


def test_rows_of_numbers_however_far_apart_are_as_they_were() -> None:
    columns = [np.array([-(1 << 62), 0, (1 << 61), 0]), np.array([1 << 40, -3, 1 << 40, -3]), np.array([5, 6, 7, 6])]
    rows = small_rows(*columns)
    assert all(np.array_equal(*both) for both in zip(wide_rows(rows), columns, strict=True))
    assert len(wide(rows.columns[0])) == 3


@pytest.mark.parametrize("spans", [(2, 3), (5, 1), (1, 7), (40, 40)])
@pytest.mark.parametrize("least", [0, -3, 11])
def test_each_different_row_is_kept_once(spans: tuple[int, int], least: int) -> None:
    pairs = [(least + one, 2 * least - other) for one in range(spans[0]) for other in range(spans[1])] * 3
    columns = [np.array(column, np.int64) for column in zip(*pairs, strict=True)]
    rows = small_rows(*columns)
    assert all(np.array_equal(*both) for both in zip(wide_rows(rows), columns, strict=True))
    assert [len(wide(column)) for column in rows.columns] == [spans[0] * spans[1]] * 2
    kept = list(zip(*(wide(column).tolist() for column in rows.columns), strict=True))
    assert kept == sorted(kept)


def test_numbers_are_copied_with_their_kind() -> None:
    for values in (np.zeros(999, np.int64), np.arange(5), np.array([True, False])):
        told = copy.deepcopy(small(values))
        assert np.array_equal(wide(told), values) and wide(told).dtype == values.dtype
