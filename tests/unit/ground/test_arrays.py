"""A table tells of many rows what it tells of each."""

from typing import Any

import numpy as np
import pytest

from screen.ground.arrays import looked_up


@pytest.mark.parametrize("size", [0, 1, 40_000])  # of more than one piece
@pytest.mark.parametrize("kind", [np.uint8, np.int32, np.int64])
@pytest.mark.parametrize("kept", [bool, np.int8, np.int64])
def test_a_table_tells_of_each(size: int, kind: type[Any], kept: type[Any]) -> None:
    table = (np.arange(200) * -7 % 5).astype(kept)
    rows = np.random.default_rng(size).integers(0, 200, size).astype(kind)
    found = looked_up(table, rows)
    assert found.dtype == table.dtype
    assert np.array_equal(found, table[rows])
