"""What the words of pieces change in their labels."""

from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import with_places_behind_names


def _pieces(*texts: tuple[str, int, str]) -> list[Piece]:
    return [Piece(text, line, 0, len(text), before, bold=False, italic=False) for text, line, before in texts]


def test_behind_an_employer_stands_its_place_where_the_entry_has_no_other() -> None:
    told = _pieces(("Counsel", 0, "line"), ("Imaginary Law", 1, "line"), ("Oldtown", 1, "comma"))
    assert with_places_behind_names(told, ["B-ROLE", "ORG", "ORG"]) == ["B-ROLE", "ORG", "LOC"]
    placed = [*told, *_pieces(("Nowhere, NW", 2, "line"))]
    assert with_places_behind_names(placed, ["B-ROLE", "ORG", "ORG", "LOC"]) == ["B-ROLE", "ORG", "ORG", "LOC"]

    next_one = [*told, *_pieces(("Clerk", 2, "line"), ("Nowhere, NW", 3, "line"))]
    assert with_places_behind_names(next_one, ["B-ROLE", "ORG", "ORG", "B-ROLE", "LOC"])[2] == "LOC"


def test_what_words_tell_to_be_an_employer_is_no_place() -> None:
    told = _pieces(("Product Group", 0, "line"), ("Sample Ltd", 0, "comma"))
    assert with_places_behind_names(told, ["B-ORG", "ORG"]) == ["B-ORG", "ORG"]
