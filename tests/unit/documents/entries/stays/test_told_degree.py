from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def read(line: str) -> dict[str, Any]:
    text = f"# Ada Example\n\n## Education\n\n- {line}\n"
    (degree,) = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    return {name: degree.get(name) for name in ("institution", "studyType", "area", "startDate", "endDate", "score")}


@pytest.mark.parametrize(
    ("grade", "score"),
    [("2:1", "2:1"), ("2.1", "2.1"), ("First", "First"), ("GPA 3.9/4", "3.9/4"), ("Note 1,3", "1,3")],
)
def test_a_grade_is_no_subject(grade: str, score: str) -> None:
    assert read(f"BSc (Hons) Physics, {grade}, Example University, 2015 – 2018") == {
        "institution": "Example University",
        "studyType": "BSc (Hons)",
        "area": "Physics",
        "startDate": "2015",
        "endDate": "2018",
        "score": score,
    }


def test_a_degree_of_law_is_parted_from_its_subject() -> None:
    degree = read("LLB (Hons) Law, 2:1, Example University, 2015 – 2018")
    assert (degree["studyType"], degree["area"], degree["score"]) == ("LLB (Hons)", "Law", "2:1")


def test_how_far_a_course_has_come_is_no_school() -> None:
    degree = read("CILEX Level 3 Diploma, started 2026, expected 2027")
    assert (degree["institution"], degree["studyType"]) == (None, "CILEX Level 3 Diploma")
    assert (degree["startDate"], degree["endDate"]) == ("2026", "2027")


@pytest.mark.parametrize("state", ["in progress", "ongoing", "en cours", "laufend"])
def test_what_is_not_finished_has_no_end(state: str) -> None:
    degree = read(f"MSc Physics, {state}, Example University, 2025")
    assert (degree["startDate"], degree["endDate"]) == ("2025", None)


def test_what_is_finished_keeps_its_end() -> None:
    degree = read("B.Sc. Physik, abgeschlossen 2016, Example University")
    assert (degree["area"], degree["startDate"], degree["endDate"]) == ("Physik", None, "2016")


@pytest.mark.parametrize(
    "said", ["8 GCSEs including English and Maths", "Nine GCSEs (A*–C) including Art, Maths and Latin"]
)
def test_a_number_of_what_one_passes_at_school_is_a_degree_as_printed(said: str) -> None:
    text = f"# Ada Example\n\n## Education\n\n- BSc Physics, Example University, 2010 – 2013\n- {said}, 2009\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert [degree["studyType"] for degree in profile["education"]] == ["BSc", said]
    assert "institution" not in profile["education"][1]
    assert "unread" not in profile["meta"]
