import pytest

from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.broken_dates import with_dates_beside, with_whole_dates
from screen.documents.readers.pdf.glyphs import Face
from screen.documents.readers.pdf.runs import Run

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


def test_dates_at_the_left_a_little_below_a_line_belong_to_the_line_drawn_after_them() -> None:
    dates = run("03.2020 – 02.2022", 40, 642)._replace(order=1)
    baker = run("Baker", 150, 650)._replace(order=2)
    oven = run("Example Oven", 150, 637)._replace(order=3)
    assert with_dates_beside([[baker], [dates], [oven]]) == [[dates._replace(baseline=650), baker], [oven]]
