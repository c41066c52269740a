"""Entries that stand beside one another in typed columns."""

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.beside import with_columns_apart, with_open_times


def told(*rows: str) -> list[str]:
    return [line.text for line in with_columns_apart(lines_of([Block("paragraph", (Span("\n".join(rows)),))]))]


def test_two_times_on_a_line_show_that_two_jobs_stand_beside_each_other() -> None:
    assert told(
        "Head line", "Sample Mill\tExample Bank", "Fitter\tClerk", "2020 - present\t2016 - 2020", "Mended\tKept"
    ) == [
        "Head line",
        *("Sample Mill", "Fitter", "2020 - present", "Mended"),
        *("Example Bank", "Clerk", "2016 - 2020", "Kept"),
    ]


def test_dates_beside_what_they_are_of_show_no_such_thing() -> None:
    rows = ("Sample Mill\t2020 - present", "Example Bank\t2016 - 2020")
    assert told(*rows) == list(rows)


def test_columns_that_name_one_thing_each_are_no_two_jobs() -> None:
    rows = ("Clerk\tSample Mill", "2020 - present\t2016 - 2020")
    assert told(*rows) == list(rows)


def test_a_cell_that_says_now_is_the_end_of_the_time_in_the_cell_below() -> None:
    rows = ("Current\tBaker at Muster Ovens", "May 2019\tBaked buns", "2015-2019\tClerk at Sample Bank")
    read = with_open_times(lines_of([Block("paragraph", (Span("\n".join(rows)),))]))
    assert [line.text for line in read] == ["May 2019 – Current\tBaker at Muster Ovens", "Baked buns", rows[2]]
