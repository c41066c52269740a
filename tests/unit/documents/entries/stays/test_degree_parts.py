from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

HEAD = "<h1>Ada Example</h1><h2>Education</h2>"
DATES = "<p>Sep 2010 - Jun 2013</p>"
COURSES = "<ul><li>KS201 - Glazes</li><li>KS310 - Kilns</li></ul>"
DEGREE = {
    "institution": "University of Hull",
    "studyType": "Bachelor",
    "area": "Computer Engineering",
    "startDate": "2010-09",
    "endDate": "2013-06",
    "courses": ["KS201 - Glazes", "KS310 - Kilns"],
}


def degrees(html: str) -> list[dict[str, Any]]:
    told = assemble([read_document(Path("cv.html"), (HEAD + html).encode())])["education"]
    return [{key: value for key, value in one.items() if not key.startswith("_")} for one in told]


@pytest.mark.parametrize(
    "entry",
    [
        f"<h3>University of Hull</h3>{DATES}<p>Bachelor Computer Engineering</p><p><b>Courses</b></p>{COURSES}",
        f"<p>University of Hull - Computer Engineering</p><p>Bachelor</p>{DATES}{COURSES}",
        f"<h4>Computer Engineering, Bachelor</h4><p>University of Hull</p>{DATES}{COURSES}",
        f"<h3>University of Hull</h3>{DATES}<p>Computer Engineering<br>Bachelor</p><h5>Courses</h5>{COURSES}",
        f"{DATES}<h3>University of Hull</h3><p>Bachelor<br>Computer Engineering<br>Courses</p>{COURSES}",
    ],
)
def test_each_part_is_what_its_words_say(entry: str) -> None:
    assert degrees(entry) == [DEGREE]


@pytest.mark.parametrize(
    ("grade", "score"),
    [("GPA: 1.6", "1.6"), ("(Grade: First)", "First"), ("- Note: 1,6", "1,6"), ("GPA 3.9/4", "3.9/4")],
)
def test_a_grade_ends_the_subject(grade: str, score: str) -> None:
    entry = f"<h3>University of Hull</h3>{DATES}<p>Bachelor Computer Engineering {grade}</p><p>Courses</p>{COURSES}"
    assert degrees(entry) == [{**DEGREE, "score": score}]


def test_a_german_diploma_is_a_degree_before_its_subject() -> None:
    entry = f"<p>Diplom Business Informatics</p><p>TU Dresden</p>{DATES}<ul><li>Databases</li><li>Marketing</li></ul>"
    (degree,) = degrees(entry)
    assert (degree["studyType"], degree["area"]) == ("Diplom", "Business Informatics")
    assert degree["courses"] == ["Databases", "Marketing"]
    assert "location" not in degree


def test_a_degree_below_the_word_courses_is_one() -> None:
    entry = f"<p>Courses</p><h3>University of Hull</h3><p>Bachelor Computer Engineering</p>{DATES}"
    (degree,) = degrees(entry)
    assert (degree["studyType"], degree["area"]) == ("Bachelor", "Computer Engineering")


CODED = "<ul><li>CS201 - Operating Systems</li><li>CS310 - Networks</li></ul>"


@pytest.mark.parametrize(
    "entry",
    [
        f"<p>University of Hull - Computer Systems Engineering</p><p>Bachelor</p>{DATES}{CODED}",
        "<h4><b>Computer Systems Engineering, Bachelor</b></h4>"
        f"<p>University of Hull<br>2010 — 2013<br>3 years</p>{CODED}",
        f"<h3>University of Hull</h3><p>2010 - 2013</p><p>Bachelor</p><p>Computer Systems Engineering</p>{CODED}",
        "<ul><li>2010 2013<h3>University of Hull</h3>"
        f"<p>Bachelor<br>Computer Systems Engineering<br>Courses</p>{CODED}</ul>",
    ],
)
def test_words_tell_degree_subject_and_courses_where_labels_do_not(entry: str) -> None:
    (degree,) = degrees(entry + "<h2>Volunteer</h2><p>Kept the books.</p>")
    assert (degree["studyType"], degree["area"]) == ("Bachelor", "Computer Systems Engineering")
    assert degree["institution"] == "University of Hull"
    assert degree["courses"] == ["CS201 - Operating Systems", "CS310 - Networks"]


def test_a_deeper_heading_of_courses_is_of_the_degree_above() -> None:
    head = "<h1>Ada Example</h1><h3>Education</h3>"
    entry = "<div>TU Dresden<br>Oct 2008 — Mar 2014</div><div>Business Informatics<br>Diplom</div>"
    courses = "<h4>Courses</h4><ul><li>Databases</li><li>Marketing</li></ul>"
    html = f"{head}{entry}{courses}<h3>Skills</h3><h4>Analysis</h4><ul><li>SQL</li></ul>"
    (degree,) = assemble([read_document(Path("cv.html"), html.encode())])["education"]
    assert (degree["studyType"], degree["area"]) == ("Diplom", "Business Informatics")
    assert degree["courses"] == ["Databases", "Marketing"]
