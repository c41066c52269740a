"""Documents are read as if they were of somebody with a plain name, and their own is put back."""

import pytest

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span, text_of
from screen.documents.profile.identity import Identity
from screen.documents.profile.plain_name import PlainName
from screen.documents.sections.section import Section


def _document(*spans: Span) -> Document:
    return Document("cv.md", "markdown", "0", (Block("paragraph", spans, line=1),), metadata={"author": text_of(spans)})


def _hidden(name: str, text: str, *aliases: str, kind: str = "publications") -> tuple[str, PlainName]:
    """The text as it is read in a section of a kind."""
    document = _document(Span(text))
    plain = PlainName(Identity(name, None, aliases), [document])
    section = Section((kind,), "", (), plain.hide(document).blocks, 0, "")
    return plain.hide_lists([section])[0].blocks[0].text, plain


@pytest.mark.parametrize(
    ("name", "printed", "read"),
    [
        ("April May", "April May", "Ada Example"),
        ("April May", "APRIL MAY", "ADA EXAMPLE"),
        ("April May", "May, April", "Example, Ada"),
        ("April May", "A. May", "A. Example"),
        ("April May", "May, A.", "Example, A."),
        ("Martin B. Senior", "Martin Senior", "Ada Example"),
        ("Martin B. Senior", "Senior, M. B.", "Example, A."),
        ("Sukarno", "Sukarno", "Ada Example"),
        ("김철수", "김철수", "Ada Example"),
        ("Ẹniọlá Ọ̀ṣúnkẹ́yẹ̀", "Ọ̀ṣúnkẹ́yẹ̀, Ẹniọlá", "Example, Ada"),
        ("María José García Márquez", "García Márquez, María José", "Example, Ada"),
        ("Anne-Marie Do", "Anne\u2011Marie Do", "Ada Example"),
        ("Seán Mac an tSampla", "S. Mac an tSampla", "A. Example"),
        ("José Muestra Y Prueba", "J. Muestra y Prueba", "A. Example"),
    ],
)
def test_each_print_of_a_name_is_read_as_a_plain_one_and_put_back(name: str, printed: str, read: str) -> None:
    hidden, plain = _hidden(name, f"{printed}, Grace Sample. On Trust. 2019.")
    assert hidden == f"{read}, Grace Sample. On Trust. 2019."
    assert plain.tell({"authors": [hidden]}) == {"authors": [f"{printed}, Grace Sample. On Trust. 2019."]}


@pytest.mark.parametrize(
    "text",
    ["Senior Engineer", "senior, m.", "from April to May", "what I can do", "a.may@mail.example", "mayApril May2", ""],
)
def test_words_that_print_no_name_stay(text: str) -> None:
    assert _hidden("Martin Senior", text)[0] == text
    assert _hidden("April May", text)[0] == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Art Law", "Contract Law, Art History, Tort Law"),
        ("Max Power", "Engineer, Solar Power, Max Planck Institute"),
        ("Grace Baker", "Baker, Grace Bakery"),
        ("June May", "open in April, May, June and July"),
        ("Chase Bank", "Chase\nBank"),
    ],
)
def test_words_of_a_name_beside_each_other_are_no_print_of_it(name: str, text: str) -> None:
    assert _hidden(name, text, kind="work")[0] == text


def test_a_turned_name_is_a_whole_item_of_a_list_of_authors() -> None:
    assert _hidden("Art Law", "Law, Art, and Tort, B. On Contract Law, Art History. 2019")[0] == (
        "Example, Ada, and Tort, B. On Contract Law, Art History. 2019"
    )


def test_what_is_left_of_the_plain_name_is_known() -> None:
    _, plain = _hidden("April May", "April May")
    assert plain.is_left(["by Ada and others"])
    assert not plain.is_left({"name": "April May"})
    assert not PlainName(Identity("April May", None)).is_left(["by Ada and others"])


def test_two_prints_of_one_form_are_told_apart() -> None:
    hidden, plain = _hidden("Ji Woo Sample", "Sample, J. and Sample, J. W.")
    assert hidden == "Example, A. and Example, A. B."
    # As lists of authors are read: the given names first.
    assert plain.tell(["A. Example", "A. B. Example"]) == ["J. Sample", "J. W. Sample"]


def test_a_name_over_two_lines_or_styles_stays_over_them() -> None:
    assert _hidden("April May", "with April\nMay")[0] == "with Ada\nExample"
    document = _document(Span("By "), Span("April", bold=True), Span(" May, Grace Sample"))
    plain = PlainName(Identity("April May", None), [document])
    spans = plain.hide(document).blocks[0].spans
    assert spans == (Span("By "), Span("Ada Example", bold=True), Span(", Grace Sample"))


def test_a_quotation_that_was_cut_within_the_plain_name_is_cut_within_the_name() -> None:
    _, plain = _hidden("April May", "April May")
    assert plain.tell("not understood: by Ada Ex…") == "not understood: by April…"
    assert plain.tell("not understood: by them…") == "not understood: by them…"


def test_a_document_that_has_the_plain_name_is_read_under_another() -> None:
    hidden, plain = _hidden("April May", "April May, Ada Example")
    assert hidden == "Nora Hartwell, Ada Example"
    assert plain.tell(hidden) == "April May, Ada Example"


def test_whoever_has_no_name_or_one_like_no_name_is_read_as_it_stands() -> None:
    for name in (None, "x", "April May 3rd; drop", "A B C D E F G"):
        document = _document(Span("April May 3rd"))
        plain = PlainName(Identity(name, None), [document])
        assert plain.hide(document) is document
        assert plain.identity.name == name
        assert plain.tell(["Ada Example"]) == ["Ada Example"]


def test_forms_that_are_not_replaced_are_those_of_the_same_person() -> None:
    _, plain = _hidden("April May", "April May", "에이프릴")
    assert plain.identity.own == "Ada Example (April May) (에이프릴)"
