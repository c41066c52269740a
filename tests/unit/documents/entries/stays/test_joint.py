"""Entries that are printed alike are labelled alike, unless much speaks for one by itself."""

import numpy as np
import pytest

from screen.documents.entries.stays.joint import labelled_alike
from screen.documents.entries.stays.piece import Piece
from screen.documents.words.chain import Chain

LABELS = ("B-ROLE", "ORG", "LOC")
CHAIN = Chain(LABELS, np.zeros((1, 3), np.int8), np.zeros((3, 3), np.int32), 0.1)


def piece(line: int, number: int, before: str = "comma") -> Piece:
    return Piece(f"p{number}", line, number, number + 1, before if number else "line", False, False)


def labelled(doubt: int, *, before: str = "comma") -> list[str]:
    """Three entries of a position and what stands behind it; the last would be a place by `doubt` tenths."""
    pieces = [piece(0, 0), piece(0, 1), piece(1, 0), piece(1, 1), piece(2, 0), piece(2, 1, before)]
    sure, unsure = [[90, 0, 0], [0, 60, 0]], [[90, 0, 0], [0, 0, doubt]]
    return labelled_alike(
        CHAIN, np.array([*sure, *sure, *unsure], np.int32), pieces, ["B-ROLE", "ORG"] * 2 + ["B-ROLE", "LOC"]
    )


@pytest.mark.parametrize(("doubt", "label"), [(5, "ORG"), (29, "ORG"), (31, "LOC"), (100, "LOC")])
def test_the_odd_one_of_entries_alike_follows_the_others_unless_much_speaks_for_it(doubt: int, label: str) -> None:
    assert labelled(doubt) == ["B-ROLE", "ORG"] * 2 + ["B-ROLE", label]


def test_entries_that_are_printed_otherwise_are_left_alone() -> None:
    assert labelled(5, before="dash")[-1] == "LOC"


@pytest.mark.parametrize(("doubt", "label"), [(119, "B-ROLE"), (121, "B-ORG")])
def test_more_must_speak_for_an_entry_that_lacks_what_those_like_it_have(doubt: int, label: str) -> None:
    chain = Chain(("B-ROLE", "ORG", "B-ORG"), np.zeros((1, 3), np.int8), np.zeros((3, 3), np.int32), 0.1)
    sure, unsure = [[200, 0, 0], [0, 60, 0]], [[0, 0, doubt], [0, 60, 0]]
    pieces = [piece(line, number) for line in range(3) for number in range(2)]
    told = labelled_alike(
        chain, np.array([*sure, *sure, *unsure], np.int32), pieces, ["B-ROLE", "ORG"] * 2 + ["B-ORG", "ORG"]
    )
    assert told == ["B-ROLE", "ORG"] * 2 + [label, "ORG"]


def test_a_known_title_becomes_no_employer_so() -> None:
    chain = Chain(("B-ROLE", "ORG", "LOC", "ROLE"), np.zeros((1, 4), np.int8), np.zeros((4, 4), np.int32), 0.1)
    sure, unsure = [[90, 0, 0, 0], [0, 60, 0, 0], [0, 0, 60, 0]], [[90, 0, 0, 0], [0, 0, 0, 60], [0, 40, 0, 0]]
    for text, label in (("Team lead", "ROLE"), ("Teams", "ORG")):
        pieces = [piece(line, number) for line in range(3) for number in range(3)]
        pieces[7] = Piece(text, 2, 1, 2, "comma", False, False)
        labels = ["B-ROLE", "ORG", "LOC"] * 2 + ["B-ROLE", "ROLE", "ORG"]
        assert labelled_alike(chain, np.array([*sure, *sure, *unsure], np.int32), pieces, labels)[7] == label
