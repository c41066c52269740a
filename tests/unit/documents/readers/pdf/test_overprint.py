import importlib.util
from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document

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
