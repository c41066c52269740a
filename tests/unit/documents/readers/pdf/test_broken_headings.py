import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.broken_headings import joined_headings
from screen.documents.readers.text.wrapping import Vocabulary


def texts(*headings: tuple[str, int]) -> list[str]:
    blocks = [Block("heading", (Span(text),), level, page=1) for text, level in headings]
    return [block.text for block in joined_headings(blocks, Vocabulary(()))]


def test_a_name_over_lines_is_one() -> None:
    assert texts(("Begona", 1), ("Etxebarria", 1), ("de la Huerta", 1)) == ["Begona Etxebarria de la Huerta"]
    assert texts(("Ottoline Fairweather-", 1), ("Ishikawa", 1)) == ["Ottoline Fairweather-Ishikawa"]


def test_a_heading_over_lines_is_one() -> None:
    assert texts(("Work", 2), ("Experience", 2)) == ["Work", "Experience"]
    assert texts(("Professional", 2), ("Experience", 2)) == ["Professional", "Experience"]
    assert texts(("WORK:", 2), ("Vumotrix", 2)) == ["WORK:", "Vumotrix"]
    assert texts(("BAKER | MAY", 2), ("2019 – PRESENT", 2)) == ["BAKER | MAY 2019 – PRESENT"]
    assert texts(("Honours and", 2), ("Awards", 2)) == ["Honours and Awards"]


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
    assert texts(*headings) == [text for text, _ in headings]
