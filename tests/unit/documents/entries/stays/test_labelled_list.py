from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.labelled_list import (
    entries_of,
    lasting,
    parts_of,
    relabelled,
    rows_of,
    with_begins,
)
from screen.documents.entries.stays.piece import cut_pieces

LABELS = ["TAG", "B-ROLE", "ORG", "DATE", "B-ROLE", "DATE"]


def test_what_stands_before_the_first_entry_is_in_none() -> None:
    assert entries_of(LABELS) == [range(1, 4), range(4, 6)]
    assert parts_of(LABELS) == ["TAG", "ROLE", "ORG", "DATE", "ROLE", "DATE"]
    assert not entries_of([])


def test_new_labels_leave_the_beginnings_where_they_are_and_new_beginnings_the_labels() -> None:
    assert relabelled(LABELS, {1: "ORG", 2: "ROLE"}) == ["TAG", "B-ORG", "ROLE", "DATE", "B-ROLE", "DATE"]
    assert with_begins(LABELS, {0, 3}) == ["B-TAG", "ROLE", "ORG", "B-DATE", "ROLE", "DATE"]


def test_a_day_is_no_time_that_lasted() -> None:
    texts = ["Baker, 2015 - 2019", "Prize, 2012"]
    pieces = cut_pieces(lines_of([Block("paragraph", (Span(text),)) for text in texts]))
    rows = rows_of(pieces)
    assert rows == [[0, 1], [2, 3]]
    assert rows_of(pieces, range(1, 3)) == [[1], [2]]
    assert [[span.start for span in lasting(pieces, row)] for row in rows] == [["2015"], []]
