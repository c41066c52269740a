import pytest

from screen.documents.entries.stays.arrangement import arrange
from screen.documents.entries.stays.piece import Piece


def lines(*labels: str) -> tuple[list[Piece], list[str]]:
    """A piece for each label; a space-separated string is one line."""
    pieces, out = [], []
    for number, line in enumerate(labels):
        for label in line.split():
            pieces.append(Piece(label, number, 0, 1, "line", bold=False, italic=False))
            out.append(label)
    return pieces, out


def begins(*labels: str) -> list[int]:
    pieces, given = lines(*labels)
    forms = [f"p{label.removeprefix('B-')}" for label in given]
    made, _ = arrange(pieces, given, forms)
    return [at for at, label in enumerate(made) if label.startswith("B-")]


def test_entries_begin_alike_and_are_whole() -> None:
    # The chain took the employers for beginnings; the list begins with a position, and so does each entry.
    assert begins("ROLE DATE", "B-ORG", "ROLE DATE", "B-ORG", "ROLE DATE", "ORG") == [0, 3, 6]


def test_no_heading_line_stands_below_the_text_of_an_entry() -> None:
    assert begins("B-ORG ROLE DATE", "TEXT", "ORG ROLE DATE", "TEXT") == [0, 4]


@pytest.mark.parametrize("given", [("B-ORG", "B-ROLE DATE", "TEXT", "B-ROLE DATE", "TEXT")])
def test_positions_below_one_employer(given: tuple[str, ...]) -> None:
    assert begins(*given)[0] == 0
    assert 4 in begins(*given)
