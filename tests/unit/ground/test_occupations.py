"""Occupations by their names in several languages."""

import pytest

from screen.ground.occupations import occupations_of
from screen.ground.roles import role_of


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("physiotherapist", ["physical therapist", "physiotherapeutin", "kinesitherapeute", "fisioterapeuta"]),
        ("baker", ["backer", "backerin", "boulanger", "boulangere", "panadero", "panadera"]),
        ("lawyer", ["attorney", "rechtsanwaltin", "avocate", "abogada"]),
        ("teacher", ["lehrerin", "institutrice", "profesora"]),
        ("security guard", ["wachmann", "agent de securite", "agente de securite", "vigilante de seguridad"]),
        ("psychologist", ["psychologin"]),
        ("firefighter", ["feuerwehrfrau"]),
        ("social worker", ["assistante sociale", "trabajadora social"]),
        ("kellnerin", ["waiter", "serveuse"]),
        ("database administrator", ["administratrice de bases de donnees", "administradora de bases de datos"]),
        ("chef", ["cheffe de cuisine"]),
    ],
)
def test_the_other_names_of_an_occupation(name: str, others: list[str]) -> None:
    (found,) = occupations_of(name)
    assert {*others} <= {*found.names}


def test_one_name_may_be_of_several_occupations() -> None:
    assert {name for one in occupations_of("koch") for name in one.english} == {"chef", "cook"}
    assert [one.english for one in occupations_of("cook")] == [("cook",)]


@pytest.mark.parametrize("name", ["tea", "assistant", ""])
def test_what_is_no_occupation(name: str) -> None:
    assert occupations_of(name) == ()


def test_a_title_in_another_language_names_a_role() -> None:
    assert role_of("Physiotherapeut (m/w/d)") == "Physiotherapeut"
    assert role_of("Hebamme") == "Hebamme"
    assert role_of("Physiotherapie") is None
