"""Rows of a table that hold a criterion and how much it is needed."""

import pytest

from screen.postings.criteria_rows import criterion_of, names_needs, need_columns, rows_in


@pytest.mark.parametrize(
    ("cells", "columns", "criterion"),
    [
        (("E1", "Kiln law", "Essential", "CV"), (), ("required", "Kiln law")),
        (("Skills and training", "Kiln law", "D", "CV and talk"), (), ("preferred", "Kiln law")),
        (("Desirable", "Kiln law"), (), ("preferred", "Kiln law")),
        (("Kiln law", "✓", ""), (None, "required", "preferred"), ("required", "Kiln law")),
        (("Kiln law", "", "x"), (None, "required", "preferred"), ("preferred", "Kiln law")),
        (("Kiln law", "-", "x"), (None, "required", "preferred"), ("preferred", "Kiln law")),
        (("Kiln law", "Slip casting", "Raku"), (None, "required", "preferred"), None),
        (("Essential", "Desirable"), (), None),
        (("Kiln law", "✓", ""), (), None),
        (("Essential oils", "Kiln law"), (), None),
        (("E", "D"), (), None),
        (("R", "E"), (), ("required", "R")),
        (("Go", "Essential", "D"), (), ("required", "Go")),
        (("Kiln law", "Yes", ""), (None, "required", "preferred"), ("required", "Kiln law")),
        (("Kiln law", "Yes", ""), (), None),
        (("E1", "Essential"), (), None),
        (("Must we fire kilns?", "Now and then"), (), None),
    ],
)
def test_the_criterion_of_a_row(
    cells: tuple[str, ...], columns: tuple[str | None, ...], criterion: tuple[str, str] | None
) -> None:
    assert criterion_of(cells, columns) == criterion


def test_a_heading_names_both_needs() -> None:
    assert all(map(names_needs, ("Essential/Desirable", "E/D", "Essential or desirable")))
    assert not any(map(names_needs, ("Essential", "Essential criteria", "Kiln law", "", "E")))


def test_lines_with_tabs_are_rows() -> None:
    lines = "Ref\tCriterion\tE/D\nE1 Kiln law\tE\tCV\nKnowledge of the firing\n"
    lines += "E2 of clay\tD\tTalk\nin old kilns\nE3 Raku\tE\tCV"
    assert rows_in(lines) == [
        ("Kiln law", "essential"),
        ("Knowledge of the firing of clay in old kilns", "desirable"),
        ("Raku", "essential"),
    ]
    assert rows_in("B2 in German\tE\nKiln law\tD") == [("B2 in German", "essential"), ("Kiln law", "desirable")]
    assert rows_in("Kilns\t2019\nClay\t2020") is None
    assert rows_in("Salary\t45,000\nGrade\tE\nHours\t37") is None
    assert rows_in("Pipelines in\tE\nKafka and Spark\nGo\tE\nRaku\nClay\tD\nSlip") == [
        ("Pipelines in Kafka and Spark", "essential"),
        ("Go", "essential"),
        ("Raku",),
        ("Clay", "desirable"),
        ("Slip",),
    ]
    assert rows_in("Knowledge of the\nGo language\tE\nRaku\tE") == [
        ("Knowledge of the Go language", "essential"),
        ("Raku", "essential"),
    ]


def test_columns_are_told_by_both_their_needs() -> None:
    assert need_columns(("Criterion", "E", "D")) == (None, "required", "preferred")
    assert need_columns(("Kriterium", "Muss", "Kann")) == (None, "required", "preferred")
    assert need_columns(("Kiln law", "Essential", "D")) == need_columns(("Grade", "E")) == ()
