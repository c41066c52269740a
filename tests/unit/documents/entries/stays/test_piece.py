"""Pieces: lines that are running text by their letters."""

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.piece import cut_pieces


@pytest.mark.parametrize(
    ("marked", "is_prose"),
    [
        ("Ran *Kafka* and big words", True),
        ("Used *Excel* daily, led *Tableau* roll-out", True),
        ("Moved reports to *SQL*", True),
        ("*Kafka* and dbt", True),
        ("*Projects* Moved the shop to more", False),
        ("Ran Kafka and big words", False),
        ("Bank of *Sample*", False),
        ("The *Example* and Sample Company", False),
        ("Zorb sp. z o.o. — *Example / remote*", False),
        ("Works for nine, *part-time*", False),
        ("Engineer for *payments* and billing", False),
        ("Bachelor of *arts* and letters", False),
        ("Works with a *zorb gmbh* and more", False),
        ("Works in the *university of example*", False),
        ("Works and lives in *Leeds*", False),
    ],
)
def test_words_of_another_style_within_a_sentence_name_nothing(marked: str, is_prose: bool) -> None:
    spans = tuple(Span(text, bold=bool(at % 2)) for at, text in enumerate(marked.split("*")) if text)
    pieces = cut_pieces(lines_of([Block("paragraph", spans)]))
    assert [piece.prose for piece in pieces] == [is_prose] * (1 if is_prose else len(pieces))


@pytest.mark.parametrize("text", ["Ph.D. 예시대학교", "B.Stat.예시대학교", "M.Sc. Politeknik Contoh"])
def test_a_degree_is_parted_from_the_school_right_behind_it(text: str) -> None:
    assert len(cut_pieces(lines_of([Block("paragraph", (Span(text),))]))) == 2


@pytest.mark.parametrize(
    ("line", "is_prose"),
    [
        ("Ran the databases.", True),
        ("Night care at home.", True),
        ("Senior software engineer.", False),
        ("Head of sales.", False),
        ("Sample Mills of the north.", False),
        ("Works for Ada Example.", False),
        ("Ran the databases", False),
        ("Night care.", False),
    ],
)
def test_a_sentence_without_another_capital_names_nothing(line: str, is_prose: bool) -> None:
    pieces = cut_pieces(lines_of([Block("paragraph", (Span(line),))]))
    assert {piece.prose for piece in pieces} == {is_prose}
