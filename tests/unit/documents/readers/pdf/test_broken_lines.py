"""Dates and headings that a narrow column breaks over lines."""

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.broken_lines import joined_headings, with_whole_dates
from screen.documents.readers.pdf.glyphs import Face
from screen.documents.readers.pdf.runs import Run
from screen.documents.readers.text.wrapping import Vocabulary

FACE = Face("Helvetica", 10.0, bold=False, italic=False)


def run(text: str, left: float, baseline: float) -> Run:
    return Run(left, left + 5 * len(text), baseline, 10.0, 0, (Span(text),), FACE)


def texts(*rows: list[Run]) -> list[list[str]]:
    return [[one.text for one in row] for row in with_whole_dates(rows)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Feb 2023 –", "Apr 2026"), ("October 2010 to", "Present"), ("2019", "- 2021"), ("Jan 2020 -", "heute")],
)
def test_a_date_over_two_lines_is_one(first: str, second: str) -> None:
    found = texts(
        [run("Baker at Example Oven", 50, 700), run(first, 480, 700)],
        [run("Kept the kettles", 50, 688), run(second, 480, 688)],
    )
    assert found == [["Baker at Example Oven", f"{first} {second}"], ["Kept the kettles"]]


def test_a_dash_on_a_line_of_its_own_is_of_a_date_and_a_bullet_is_not() -> None:
    rows = [[run("March 2019", 50, 700)], [run("–", 50, 688)], [run("May 2021", 50, 676)]]
    assert texts(*rows) == [["March 2019 – May 2021"]]
    rows = [[run("March 2019 – May 2021", 50, 700)], [run("•", 50, 688), run("Kept kettles", 62, 688)]]
    assert texts(*rows) == [["March 2019 – May 2021"], ["•", "Kept kettles"]]


def test_a_word_that_breaks_within_a_date_is_one() -> None:
    assert texts([run("gen 2020 – pre-", 480, 700)], [run("sente", 480, 688)]) == [["gen 2020 – presente"]]


@pytest.mark.parametrize(("first", "second"), [("2019", "2021"), ("Baker –", "Cook"), ("2019 – 2020", "2021 – 2022")])
def test_two_lines_that_are_no_date_together_stay_two(first: str, second: str) -> None:
    assert texts([run(first, 480, 700)], [run(second, 480, 688)]) == [[first], [second]]


def test_what_stands_elsewhere_or_far_below_is_not_joined() -> None:
    assert texts([run("2019 –", 480, 700)], [run("2021", 380, 688)]) == [["2019 –"], ["2021"]]
    assert texts([run("2019 –", 480, 700)], [run("2021", 480, 660)]) == [["2019 –"], ["2021"]]


def test_a_date_that_a_narrow_cell_breaks_within_its_ends_is_one() -> None:
    lines = ["September", "2016 –", "September", "2021"]
    beside = ["Baker at Example Oven", "Kept the kettles warm", "Kept the ovens hot"]
    rows = [[run(text, 480, 700 - 12 * at)] for at, text in enumerate(lines)]
    for row, text in zip(rows, beside, strict=False):
        row.insert(0, run(text, 50, row[0].baseline))
    assert texts(*rows) == [[beside[0], " ".join(lines)], [beside[1]], [beside[2]]]


def test_the_dates_of_an_entry_do_not_take_the_year_below() -> None:
    assert texts([run("2016 – June 2017", 50, 700)], [run("2018", 50, 688)]) == [["2016 – June 2017"], ["2018"]]


def headings_of(*headings: tuple[str, int]) -> list[str]:
    blocks = [Block("heading", (Span(text),), level, page=1) for text, level in headings]
    return [block.text for block in joined_headings(blocks, Vocabulary(()))]


def test_a_name_over_lines_is_one() -> None:
    assert headings_of(("Begona", 1), ("Etxebarria", 1), ("de la Huerta", 1)) == ["Begona Etxebarria de la Huerta"]
    assert headings_of(("Ottoline Fairweather-", 1), ("Ishikawa", 1)) == ["Ottoline Fairweather-Ishikawa"]


def test_a_heading_over_lines_is_one() -> None:
    assert headings_of(("Work", 2), ("Experience", 2)) == ["Work", "Experience"]
    assert headings_of(("Professional", 2), ("Experience", 2)) == ["Professional", "Experience"]
    assert headings_of(("WORK:", 2), ("Vumotrix", 2)) == ["WORK:", "Vumotrix"]
    assert headings_of(("BAKER | MAY", 2), ("2019 – PRESENT", 2)) == ["BAKER | MAY 2019 – PRESENT"]
    assert headings_of(("Honours and", 2), ("Awards", 2)) == ["Honours and Awards"]


@pytest.mark.parametrize(
    "headings",
    [
        (("Ada Example", 1), ("Education", 1)),
        (("Ada Example", 1), ("Head Chef", 2)),
        (("Head Chef", 2), ("Sous Chef", 2)),
        (("Ada Example", 1), ("born 1990", 1)),
    ],
)
def test_other_headings_stay_apart(headings: tuple[tuple[str, int], ...]) -> None:
    assert headings_of(*headings) == [text for text, _ in headings]
