import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document
from screen.documents.readers.pdf.overprint import Drawn, seen
from screen.documents.readers.pdf.painting import Box, Painting

# The tests are collected without packages, so that the maker of test files is loaded from beside this one.
_SPEC = importlib.util.spec_from_file_location("paper", Path(__file__).with_name("paper.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
paper = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(paper)
Print, column, sheet = paper.Print, paper.column, paper.sheet

LINES = ["Kneads the dough of the mill", "Sold the loaves by the dozen", "Kept the ledgers of the mill"]


def read(*prints: object, extra: str = "") -> Document:
    return read_document(Path("cv.pdf"), sheet(list(prints), extra=extra))


@pytest.mark.parametrize("before", ["1 g", "0 0 1 1 re W n", "1 0 0 rg 0.996 g"])
@pytest.mark.parametrize("is_later", [False, True])
@pytest.mark.parametrize("rise", [0, 2, -2])
def test_text_that_leaves_no_mark_among_those_of_other_text_is_left_out_and_told(
    before: str, is_later: bool, rise: float
) -> None:
    seen = column(72, 700, *LINES)
    hidden = Print(72, 688 + rise, "Kubernetes Terraform", before=before)
    document = read(*([*seen, hidden] if is_later else [hidden, *seen]))
    assert [block.text for block in document.blocks] == ["\n".join(LINES)]
    assert document.warnings == ("page 1: hidden text was left out: Kubernetes Terraform",)


def test_text_that_a_box_covers_is_not_seen_by_the_words_written_on_the_box() -> None:
    hidden = Print(72, 688, "Kubernetes Terraform")
    on_box = Print(72, 688, "Sold the loaves by the dozen", before="1 g 60 684 300 12 re f 0 g")
    document = read(Print(72, 700, LINES[0]), hidden, on_box, Print(72, 676, LINES[2]))
    assert [block.text for block in document.blocks] == ["\n".join(LINES)]
    assert document.warnings == ("page 1: hidden text was left out: Kubernetes Terraform",)


def test_text_between_lines_is_not_seen_by_the_tails_of_their_letters() -> None:
    hidden = Print(72, 694.5, "unseen across", before="1 g")
    document = read(Print(72, 700, "gypsy jogging piggy"), hidden, Print(72, 690, "gypsy jogging piggy"))
    assert document.warnings == ("page 1: hidden text was left out: unseen across",)


def test_of_texts_in_one_place_those_far_below_are_seen_by_nobody() -> None:
    words = ["Alpha", "Beta", "Gamma", "Delta", "Theta", "Kappa", "Lambda", "Sigma"]
    document = read(*(Print(72, 700, word) for word in words), Print(72, 650, "Seen words"))
    assert document.warnings == ("page 1: hidden text was left out: Alpha Beta",)


@pytest.mark.parametrize(("matrix", "rotate"), [("", 0), ("0 1 -1 0 595 0 cm", 90), ("-1 0 0 -1 595 842 cm", 180)])
def test_text_that_is_drawn_again_beside_itself_is_read_once_and_nothing_told(matrix: str, rotate: int) -> None:
    lines = [line._replace(before=matrix) for line in column(72, 500, *LINES, step=24)]
    shadows = [line._replace(x=line.x + 0.3, before=f"{matrix} 0.6 g") for line in lines]
    document = read(*shadows, *lines, extra=f"/Rotate {rotate}")
    assert document.warnings == ()
    assert [block.text for block in document.blocks] == LINES


@pytest.mark.parametrize(("matrix", "rotate"), [("0 1 -1 0 595 0 cm", 90), ("-1 0 0 -1 595 842 cm", 180)])
def test_hidden_text_of_a_page_on_its_side_is_told(matrix: str, rotate: int) -> None:
    lines = [line._replace(before=matrix) for line in column(72, 500, *LINES)]
    hidden = Print(72, 488, "Kubernetes Terraform", before=f"{matrix} 1 g")
    document = read(hidden, *lines, extra=f"/Rotate {rotate}")
    assert document.warnings == ("page 1: hidden text was left out: Kubernetes Terraform",)


class _Page(NamedTuple):
    """A page that shows and hides what it is told to."""

    shown: Sequence[bool]
    banded: Sequence[bool]
    is_alone: bool = False

    def shows(self, boxes: Sequence[Box]) -> np.ndarray:
        return np.array(self.shown if boxes[0] in [letter.box for letter in LETTERS] else self.banded)

    def crowded(self, _boxes: Sequence[Box]) -> "_Page":
        assert any(self.shown), "nothing is drawn for what leaves no mark"
        return self._replace(shown=[False] * len(self.shown), banded=[False] * len(self.banded))

    def apart(self, boxes: Sequence[Box]) -> list[int | None]:
        return [0] * len(boxes)

    def alone(self, _texts: set[bytes]) -> "_Page":
        return self._replace(shown=[self.is_alone])


LETTERS = [Drawn(b"1", (0, 0, 8, 10), is_letter=True), Drawn(b"2", (20, 0, 28, 10), is_letter=True)]


@pytest.mark.parametrize("is_alone", [False, True])
def test_a_letter_with_marks_at_its_edges_alone_is_drawn_without_the_others(*, is_alone: bool) -> None:
    page = cast("Painting", _Page([True, True], [True, False], is_alone))
    assert seen(LETTERS, page, is_sideways=False) == [True, is_alone]


def test_what_leaves_no_mark_is_not_drawn_again() -> None:
    assert seen(LETTERS, cast("Painting", _Page([False, False], [False, False])), is_sideways=False) == [False, False]
