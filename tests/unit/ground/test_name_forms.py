"""In which ways the name of a person may be meant."""

import pytest

from screen.ground.name_forms import name_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ada Example", ["ada example"]),
        ("Example, Ada", ["ada example"]),
        ("Ada Example, RN", ["ada example"]),
        ("Dr. Ada Example", ["ada example"]),
        ("Ada Example Jr.", ["ada example"]),
        ("Example, Jr., Ada", ["ada example"]),
        ("A.B. Example", ["a b example"]),
        ("Anne-Marie O'Sample", ["annemarie osample"]),
        ("Jörg Muster", ["jorg muster", "joerg muster"]),
        ("Søren Prøve", ["soren prove", "soeren proeve"]),
        ("Margaret (Peggy) Sample", ["margaret sample", "peggy", "peggy sample"]),
        ('Margaret "Peggy" Sample', ["margaret sample", "peggy", "peggy sample"]),
        ("Ada Example (Beispiel)", ["ada example", "beispiel"]),
        ("Ada(Lovely)Example", ["ada example", "lovely"]),
        ("Ada Example | Kay Sample", ["ada example kay sample", "ada example", "kay sample"]),
        ("Ada Example/", ["ada example"]),
    ],
)
def test_a_name_and_what_else_it_may_be(name: str, forms: list[str]) -> None:
    assert [" ".join(word for word in form if word.isalnum()) for form in name_forms(name)] == forms
