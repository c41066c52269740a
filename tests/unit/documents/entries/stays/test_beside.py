"""Times that two cells of a typed column tell."""

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.beside import with_open_times


def test_a_cell_that_says_now_is_the_end_of_the_time_in_the_cell_below() -> None:
    rows = ("Current\tBaker at Muster Ovens", "May 2019\tBaked buns", "2015-2019\tClerk at Sample Bank")
    read = with_open_times(lines_of([Block("paragraph", (Span("\n".join(rows)),))]))
    assert [line.text for line in read] == ["May 2019 – Current\tBaker at Muster Ovens", "Baked buns", rows[2]]
