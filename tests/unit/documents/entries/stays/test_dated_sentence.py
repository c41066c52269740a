from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.dated_sentence import read_dated_sentences
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def lines(*texts: str) -> list[Line]:
    return lines_of([Block("paragraph", (Span(text),), 0, at) for at, text in enumerate(texts, 1)])


def test_what_stands_where_tells_the_parts_of_unknown_jobs() -> None:
    text = (
        "Ada Ejemplo\nVigo\n\nExperiencia laboral:\n\n2015 - 2019: Panadera. Horno Inventado, Vigo.\nPan de centeno.\n"
        "2012 - 2015: Dependienta. Mercado Azul, Lugo.\nVenta de pan.\n"
    )
    assert [
        (job["position"], job["name"], job["location"], job["startDate"], job["summary"])
        for job in assemble([read_document(Path("cv.txt"), text.encode())])["work"]
    ] == [
        ("Panadera", "Horno Inventado", "Vigo", "2015", "Pan de centeno."),
        ("Dependienta", "Mercado Azul", "Lugo", "2012", "Venta de pan."),
    ]


def test_an_employer_may_stand_first_in_all_of_them() -> None:
    told = read_dated_sentences(lines("2015 - 2019: Mill GmbH. Rye keeper", "2012 - 2015: Oven GmbH. Wheat keeper"))
    assert [(entry.names, entry.roles) for entry in told or []] == [
        (["Mill GmbH"], ["Rye keeper"]),
        (["Oven GmbH"], ["Wheat keeper"]),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("2015 - 2019: Baker. Oven, Vigo",),
        ("2015 - 2019: Manager. Oven, Vigo", "2012 - 2015: Mill GmbH. Rye keeper"),
        ("2015 - 2019: Baker. Oven, Vigo", "2012 - 2015, Seller at the market"),
        ("Baker. Oven, Vigo", "2015 - 2019: Baker. Oven, Vigo", "2012 - 2015: Baker. Mill, Vigo"),
    ],
)
def test_other_lists_are_left_to_their_labels(texts: tuple[str, ...]) -> None:
    assert read_dated_sentences(lines(*texts)) is None


def test_what_stands_behind_a_comma_of_a_name_is_no_place() -> None:
    told = read_dated_sentences(
        lines("2015 - 2019: Baker. Example Ovens, Inc.", "2012 - 2015: Miller. Rye, Wheat & Partners, Leeds, UK.")
    )
    assert told
    assert [(entry.names, entry.locations) for entry in told] == [
        (["Example Ovens, Inc"], []),
        (["Rye, Wheat & Partners"], ["Leeds, UK"]),
    ]
