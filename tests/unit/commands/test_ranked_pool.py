"""How a pool is cut into parts."""

from pathlib import Path

import pytest

from screen.commands.ranked_pool import part_of_several


@pytest.mark.parametrize(("megabytes", "profiles"), [(1, 2_000), (240, 2_000), (360, 3_000), (9_000, 4_000)])
def test_parts_are_larger_where_there_are_enough_of_them_for_all(tmp_path: Path, megabytes: int, profiles: int) -> None:
    pool = tmp_path / "pool.jsonl"
    with pool.open("wb") as file:
        file.truncate(megabytes * 1_000_000)
    assert part_of_several([str(pool)]) == profiles
