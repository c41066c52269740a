"""Lines: where a date is broken between two of them, they are one."""

import time

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span


def texts(text: str) -> list[str]:
    return [line.text for line in lines_of([Block("paragraph", (Span(text),))])]


@pytest.mark.parametrize(
    "printed",
    [
        "Sept 2013 –\nAug 2018",
        "Sept 2013 – Aug\n2018",
        "Tide Engineer\tSept 2013 – Aug\n2018",
        "March\n2018 – 2020",
        "March 2014\n—\nAugust 2019",
    ],
)
def test_a_date_that_goes_on_in_the_next_line_is_whole(printed: str) -> None:
    assert texts(printed) == [printed.replace("\n", " ")]


@pytest.mark.parametrize(
    "printed",
    [
        "Tide Engineer\n—\nAugust 2019",
        "Engineer, 2013 – Sales\nTeam of 2018",
        "Works\t2013 – March\nLed a team in 2018",
    ],
)
def test_other_lines_stay_apart(printed: str) -> None:
    assert texts(printed) == printed.split("\n")


def test_a_word_that_a_cell_breaks_is_whole() -> None:
    assert texts("Golden Loaf\tNational Bread Founda-\ntion\n2024") == [
        "Golden Loaf\tNational Bread Foundation",
        "2024",
    ]
    assert texts("Tools\tBread, GeoGe-\nbra") == ["Tools\tBread, GeoGebra"]
    assert texts("Tools\tpre-\nand post-processing") == ["Tools\tpre-", "and post-processing"]
    assert texts("Tools\topen-\nsource software") == ["Tools\topen-source software"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("🏫 Sample College", "Sample College"), ("🇪🇸 Español", "Español"), ("We 🏫 here", "We 🏫 here"), ("🏫", "🏫")],
)
def test_a_picture_before_the_words_of_a_line_is_none_of_them(text: str, said: str) -> None:
    assert [line.text for line in lines_of([Block("paragraph", (Span(f"One\n{text}"),))])] == ["One", said]


def test_a_line_that_is_one_endless_word_costs_what_it_is_long() -> None:
    start = time.process_time()
    assert "".join(texts("x" * 30_000 + "\nkilns")) == "x" * 30_000 + "kilns"
    assert time.process_time() - start < 2  # where the cost grows with the square of the length, ten times that
