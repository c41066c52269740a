"""What the words and places of the pieces of a list of jobs tell before any label."""

import pytest

from screen.documents.blocks.block import Block, Span
from screen.documents.blocks.line import lines_of
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.proposal import propose


def _proposed(*texts: str) -> list[str]:
    lines = lines_of([Block("paragraph", (Span("\n".join(texts)),))])
    return propose(lines, cut_pieces(lines), "work")


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (("Engineer, Borealis", "2019 – 2021"), ["B-ROLE", "ORG", "date"]),
        (("Quillon Charts", "Engineer", "2019 – 2021"), ["B-ORG", "ROLE", "date"]),
        (("Engineer / Researcher, Nonesuch Inc.", "2019 – 2021"), ["B-ROLE", "ROLE", "ORG", "date"]),
    ],
)
def test_what_no_word_tells_is_the_employer_beside_a_position(lines: tuple[str, ...], parts: list[str]) -> None:
    assert _proposed(*lines) == parts


@pytest.mark.parametrize("term", ["Full-time", "2 years 3 months"])
def test_terms_of_work_are_no_employer(term: str) -> None:
    assert "ORG" not in _proposed("Engineer", term, "2019 – 2021")


def test_nothing_is_proposed_of_degrees() -> None:
    lines = lines_of([Block("paragraph", (Span("M.A., Nowhere University"),))])
    pieces = cut_pieces(lines)
    assert propose(lines, pieces, "education") == [""] * len(pieces)
