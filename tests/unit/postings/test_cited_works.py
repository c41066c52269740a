import pytest

from screen.postings.cited_works import asked_works
from screen.postings.needs import needs_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords


def works(text: str, *italics: str) -> list[tuple[str, bool]]:
    part = Part(PostingWords(text), "required", True, False, 1, italics=italics)
    return [(work.name, work.cited) for work in asked_works(part, needs_of(part), [False] * len(part.words))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Knowledge of the Kilns Act 1901 and Working Together to Handle Clay",
            [("Kilns Act 1901", True), ("Working Together to Handle Clay", True)],
        ),
        ("Knowledge of the Heat and Smoke at Work Act and glazing", [("Heat and Smoke at Work Act", True)]),
        ('Familiar with the "Every Pot Matters" approach', [("Every Pot Matters", False)]),
        ("Working Together to Handle Clay training", [("Working Together to Handle Clay", True)]),
        ("Training in Signs of Clay", [("Signs of Clay", False)]),
        ("Knowledge of the KILN Regulations", [("KILN Regulations", False)]),
        ("Experience with Excel for Finance and the Clay Act", [("Clay Act", True)]),
        ("Experience with Excel and Clay Acts", [("Clay Acts", True)]),
        ("Experience in Finance", []),
        ("Kenntnisse im Bereich der Planung in Musterstadt", []),
    ],
)
def test_a_title_is_one_name(text: str, names: list[tuple[str, bool]]) -> None:
    assert works(text) == names


def test_what_stands_in_italics_is_a_title_but_not_all_of_a_line() -> None:
    line = "Knowledge of Keeping clay safe in kilns"
    assert works(line, "Keeping clay safe in kilns") == [("Keeping clay safe in kilns", True)]
    assert works("Keeping clay safe in kilns", "Keeping clay safe in kilns") == []
