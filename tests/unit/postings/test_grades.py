import pytest

from screen.postings.grades import grade_of, lowest, without_number


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Senior Engineer", "Senior"),
        ("Intermediate", "Intermediate"),
        ("Mid-level engineer", "Mid-level"),
        ("Senior level", "Senior"),
        ("Level II", "Level II"),
        ("Band 6", "Band 6"),
        ("Engineer III", "III"),
        ("Senior stakeholder management", ""),
        ("Job grade", ""),
        ("Lead time", ""),
        ("Requirements", ""),
    ],
)
def test_the_grade_of_a_heading(text: str, grade: str) -> None:
    assert grade_of(text) == grade


@pytest.mark.parametrize(
    ("grades", "low"),
    [(("Senior", "Intermediate"), "Intermediate"), (("Band 6", "Band 5"), "Band 5"), (("III", "II"), "II")],
)
def test_the_lowest_of_several_grades(grades: tuple[str, ...], low: str) -> None:
    assert lowest(grades) == low


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Band 6 Senior Staff Nurse", "Senior Staff Nurse"),
        ("Level II Potter", "Potter"),
        ("Grade controller", "Grade controller"),
        ("Level 3 Clay", "Level 3 Clay"),
    ],
)
def test_a_numbered_grade_is_no_part_of_a_title(title: str, plain: str) -> None:
    assert without_number(title) == plain
