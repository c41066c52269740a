"""Lists of courses: who held them as what, at which school."""

import pytest

from screen.documents.blocks.block import Block, Span
from screen.documents.blocks.line import lines_of
from screen.documents.entries.stays.stay import group_stays
from screen.documents.entries.stays.teaching import lists_courses, read_taught


def test_the_school_is_the_employer_and_the_course_part_of_the_position() -> None:
    text = "Teaching Assistant, XY101: Tides and Maps, Nowhere University, Spring 2024"
    (stay,) = group_stays(lines_of([Block("paragraph", (Span(text),))]))
    job = read_taught(stay)
    assert job is not None
    assert (job.name, job.position) == ("Nowhere University", "Teaching Assistant, XY101: Tides and Maps")
    assert job.kind == "teaching"
    assert lists_courses([stay], "work")


def test_an_entry_without_a_date_or_a_school_is_none() -> None:
    (stay,) = group_stays(lines_of([Block("paragraph", (Span("Tides and Maps"),))]))
    assert read_taught(stay) is None


@pytest.mark.parametrize(
    ("text", "is_job"),
    [
        ("MSE 2010 Tides and Maps (every fall); MSE 5520 Kettles (spring 2022)", False),
        ("Kettle repair workshops, twice a year, since 2018", False),
        ("Violin lessons for children, Hullabaloo Music, since 2018", True),
        ("Ski instructor, winters 2012–2016", True),
    ],
)
def test_courses_without_school_or_position_are_no_jobs(text: str, *, is_job: bool) -> None:
    (stay,) = group_stays(lines_of([Block("paragraph", (Span(text),))]))
    assert (read_taught(stay) is not None) == is_job


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Grace\nTeacher III, Mathematics\nJune 2017 - present", "teaching", False),
        ("Tides and Maps\nTeaching Assistant\nSpring 2021", "work", True),
        ("Tides and Maps\nLecturer\nSpring 2021", "teaching", True),
        ("Tides and Maps\nLecturer\nSpring 2021", "work", False),
        ("Tides and Maps, 2019 - 2023", "teaching", True),
    ],
)
def test_posts_that_last_are_no_courses(text: str, kind: str, *, expected: bool) -> None:
    (stay, *_) = group_stays(lines_of([Block("paragraph", (Span(text),))]))
    assert lists_courses([stay], kind) is expected


@pytest.mark.parametrize(
    ("below", "is_sentence"),
    [
        ("Optics lab for first years.", True),
        ("Optics lab for first years", False),
        ("Sample College, Leeds.", False),
        ("Tutor for physics.", False),
    ],
)
def test_a_sentence_below_an_entry_is_no_part_of_a_name(below: str, *, is_sentence: bool) -> None:
    lines = ("Teaching assistant, University of Example, 2018-2020", below)
    (stay, *_) = group_stays(lines_of([Block("paragraph", (Span("\n".join(lines)),))]))
    job = read_taught(stay)
    assert job is not None
    assert (job.name, job.summary) == ("University of Example", below) or not is_sentence
    assert job.summary is None or is_sentence


@pytest.mark.parametrize(("position", "kind"), [("Research assistant", "research-assistant"), ("Lecturer", "teaching")])
def test_an_entry_among_those_of_teaching_has_the_kind_of_its_title(position: str, kind: str) -> None:
    (stay,) = group_stays(lines_of([Block("paragraph", (Span(f"{position}, University of Example, 2018-2020"),))]))
    job = read_taught(stay)
    assert job is not None
    assert job.kind == kind
