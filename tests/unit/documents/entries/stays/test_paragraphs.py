"""Entries of lists in which each has a paragraph of the same lines."""

import pytest

from screen.documents.entries.stays.career import parse_education, parse_work
from screen.documents.readers.text.plain import read_plain
from screen.documents.sections.section import Section


def section(kind: str, *paragraphs: str) -> Section:
    return Section((kind,), "", (), tuple(read_plain("\n\n".join(paragraphs), "cv.txt")[0]), 0, "cv.txt")


@pytest.mark.parametrize("employer", ["Head & Shoulders", "1-800-Pots", "LKAB", "Grace", "Example Mills Ltd"])
@pytest.mark.parametrize(
    "form",
    ["{dates}\n{employer}\n{title}\n- Van round", "{title}   {dates}\n{employer}", "{employer}\n{title}\n{dates}"],
)
def test_an_employer_is_told_by_its_place_in_the_list(employer: str, form: str) -> None:
    told = [
        ("Bread roundsman", employer, "Jul 2022 - Present"),
        ("Porter", "Orbis", "May 2016 - Jun 2022"),
        ("Welder", "Northgate Holdings", "Feb 2012 - Oct 2015"),
    ]
    texts = [form.format(title=title, employer=name, dates=dates) for title, name, dates in told]
    jobs, _ = parse_work(section("work", *texts))
    assert [(job.position, job.name) for job in jobs] == [(title, name) for title, name, _ in told]


def test_an_entry_that_is_turned_round_keeps_its_own_order() -> None:
    texts = ["Engineer\nExample", "Orbis\nDriver", "Grace\nNight packer"]
    jobs, _ = parse_work(section("work", *(f"{text}\n2012 - 2015" for text in texts)))
    assert [(job.position, job.name) for job in jobs] == [
        ("Engineer", "Example"),
        ("Driver", "Orbis"),
        ("Night packer", "Grace"),
    ]


def test_a_school_is_told_by_its_place_in_the_list() -> None:
    degrees, *_ = parse_education(
        section(
            "education", "Emcast\nLevel 3 Diploma, Baking\n2009 - 2010", "Grace\nGCSEs: Maths, English\n2003 - 2008"
        )
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
    [degree], *_ = parse_education(section("education", text))
    assert (degree.institution, degree.area) == (school, area)


def test_a_cell_that_names_both_has_both() -> None:
    texts = ["Risk, Example Bank • Analyst\n2019 - 2021\nTasks", "Other Bank • Clerk\n2015 - 2019\nTasks"]
    jobs, _ = parse_work(section("work", *texts))
    assert "Tasks" not in [job.position for job in jobs]
