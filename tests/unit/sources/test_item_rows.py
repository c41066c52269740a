"""Which row of a table each item of a list has."""

import numpy as np

from screen.sources.item_rows import Items
from screen.sources.passages import KINDS
from screen.sources.rows import passage_columns


def items(*passages: tuple[int, str, int, int]) -> Items:
    """Of passages: profile, section, place in its list or -1, and lines."""
    kinds = {kind.section: number for number, kind in enumerate(KINDS)}
    told = [(profile, kinds[section], item, 0, 0, lines) for profile, section, item, lines in passages]
    return Items(passage_columns(*np.array(told, np.int64).reshape(-1, 6).T))


def rows(found: Items, *table: tuple[int, int, int]) -> list[int]:
    """The row of each item in a table of jobs and studies: profile, place, and whether it is one of the studies."""
    profile, place, studies = np.array(table, np.int64).reshape(-1, 3).T
    return found.rows(profile, place, ("work", "education"), studies).tolist()


def test_an_item_is_a_run_of_passages_of_one_place() -> None:
    found = items((0, "basics", -1, 2), (0, "work", 0, 1), (0, "work", 0, 3), (0, "work", 1, 1), (1, "work", 1, 2))
    assert found.lines.tolist() == [2, 4, 1, 2]


def test_an_item_has_the_row_of_its_profile_its_list_and_its_place() -> None:
    found = items((0, "work", 1, 1), (0, "work", 0, 1), (0, "education", 0, 1), (2, "basics", -1, 1), (2, "work", 3, 1))
    assert rows(found, (0, 0, 1), (0, 1, 0), (2, 3, 0)) == [1, -1, 0, -1, 2]


def test_a_table_may_have_rows_of_items_that_say_nothing() -> None:
    assert rows(items((0, "work", 0, 1)), (0, 7, 0), (5, 0, 1)) == [-1]
    assert rows(items((0, "work", 0, 1))) == [-1]
    assert rows(items(), (0, 0, 0)) == []
