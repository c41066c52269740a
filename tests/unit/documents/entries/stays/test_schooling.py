"""Which part of an entry of a list of degrees is the school."""

import pytest

from screen.documents.blocks.line import lines_of
from screen.documents.entries.stays.career import parse_education
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.schooling import with_headed_schools, with_schools
from screen.documents.readers.text.plain import read_plain
from screen.documents.sections.section import Section


def named_in(text: str, labels: list[str]) -> list[str]:
    """The labels of the pieces of one line of a list of degrees."""
    return with_schools(cut_pieces(lines_of(read_plain(text, "cv.txt")[0])), labels)


def section(*paragraphs: str) -> Section:
    return Section(("education",), "", (), tuple(read_plain("\n\n".join(paragraphs), "cv.txt")[0]), 0, "cv.txt")


def test_a_school_before_its_region_stays_one_where_nothing_else_can_be_it() -> None:
    assert named_in("2013-2019 (Stanford, CA)", ["B-DATE", "ORG", "LOC"]) == ["B-DATE", "ORG", "LOC"]
    assert named_in("Ph.D. (Stanford, CA)", ["B-ROLE", "ORG", "LOC"]) == ["B-ROLE", "ORG", "LOC"]
    assert named_in("Ph.D., Stanford, CA", ["B-ROLE", "ORG", "LOC"]) == ["B-ROLE", "ORG", "LOC"]
    assert named_in("Statistics, Stanford, CA", ["B-AREA", "ORG", "LOC"]) == ["B-AREA", "ORG", "LOC"]
    assert named_in("Statistics (Stanford, Logic)", ["B-AREA", "ORG", "LOC"])[1] == "ORG"
    assert named_in("Statistics (Stanford; CA)", ["B-AREA", "ORG", "LOC"])[1] == "ORG"


def test_where_a_known_school_stands_behind_its_degree_the_others_do() -> None:
    text = "Level 3 Diploma, Gordonstoun\nBaking, 2010\nLevel 2 Diploma, Sample College\nCatering, 2008"
    labels = ["B-ROLE", "ORG", "LOC", "DATE"]
    assert named_in(text, [*labels, *labels])[1] == "ORG"


def test_a_line_below_a_degree_at_the_school_above_names_none() -> None:
    below = named_in(
        "Sample College, NVQ 2 Baking, 2014\nGCSEs, 2012\nTyping", ["B-ORG", "ROLE", "DATE", "B-ROLE", "DATE", "LOC"]
    )
    assert below[-1] == "LOC"
    assert named_in("NVQ 2 Baking\nSamplewell", ["B-ROLE", "LOC"]) == ["B-ROLE", "ORG"]


def test_a_school_is_told_by_its_place_in_the_list() -> None:
    degrees, *_ = parse_education(
        section("Emcast\nLevel 3 Diploma, Baking\n2009 - 2010", "Grace\nGCSEs: Maths, English\n2003 - 2008")
    )
    assert [(degree.institution, degree.study) for degree in degrees] == [
        ("Emcast", "Level 3 Diploma"),
        ("Grace", "GCSEs"),
    ]


@pytest.mark.parametrize(
    ("text", "school", "area"),
    [
        ("2006 - 2008\nSampledea LHII\nTécnico Superior in Baking", "Sampledea LHII", "Baking"),
        ("Level 3 Diploma, Baking\nEMCAST, 2010", "EMCAST", "Baking"),
        ("Shkolla e Mesme Ada | Oslo | 2006 - 2010\nSecondary diploma, Baking", "Shkolla e Mesme Ada", "Baking"),
        ("Samplewell\nBEng, Mechanical Engineering\n2011 - 2014", "Samplewell", "Mechanical Engineering"),
        ("BSc Physics\nFirst class honours\n2010 - 2013", None, "Physics"),
    ],
)
def test_what_alone_begins_another_line_than_the_degree_is_its_school(
    text: str, school: str | None, area: str | None
) -> None:
    [degree], *_ = parse_education(section(text))
    assert (degree.institution, degree.area) == (school, area)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("BSc in Parcel Studies, University of Nowhere, Samplewell", ["B-ROLE", "ORG", "TAG"]),
        ("Biology, University of Nowhere, Samplewell", ["B-AREA", "ORG", "AREA"]),
        ("University of Nowhere, Samplewell\nBSc in Parcel Studies", ["B-ORG", "ROLE", "TEXT"]),
    ],
)
def test_a_town_behind_a_school_is_no_subject(text: str, labels: list[str]) -> None:
    told = named_in(text, labels)
    town = next(at for at, piece in enumerate(text.replace("\n", ", ").split(", ")) if piece == "Samplewell")
    assert told[town] == "LOC"
    assert len({label.removeprefix("B-") for label in told} & {"ROLE", "AREA"}) == 1


def test_a_subject_behind_a_school_is_no_town() -> None:
    assert named_in("BSc, University of Nowhere, Egyptology", ["B-ROLE", "ORG", "AREA"])[2] == "AREA"
    assert named_in("BSc in Parcel Studies, University of Nowhere, Robotics", ["B-ROLE", "ORG", "AREA"])[2] == "AREA"


def test_a_town_that_is_called_as_a_school_is_the_place_of_another_before_its_region() -> None:
    labels = named_in("Ph.D., Example University (Stanford, CA)", ["B-ROLE", "ORG", "ORG", "LOC"])
    assert labels == ["B-ROLE", "ORG", "LOC", "LOC"]
    assert named_in("예시대학교, Stanford, CA", ["B-ROLE", "ORG", "LOC"]) == ["B-ORG", "LOC", "LOC"]


def test_a_list_of_nothing_has_no_school() -> None:
    assert with_headed_schools([], [], []) == []
