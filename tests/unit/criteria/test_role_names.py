"""Other names of a role."""

import pytest

from laws.strategies import profile_of
from screen.criteria.role_names import is_called, role_names, turned
from screen.criteria.role_words import is_of_role
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, Skill


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("Site reliability engineer", ["sre", "ingenieur site reliability"]),
        ("Database administrator", ["dba"]),
        ("Software developer", ["softwareentwicklerin", "developpeur software"]),
        ("Researcher in chemistry", ["chemistry researcher"]),
        ("Accountant", ["comptable"]),
        (
            "Musculoskeletal physiotherapist",
            ["musculoskeletal physical therapist"],
        ),
        ("Physiotherapeutin", ["physiotherapist", "fisioterapeuta"]),
        ("Administrador de bases de datos", ["database administrator", "dba", "datenbankadministratorin"]),
        ("CFO", ["chief financial officer"]),
        ("Vice president of tea", ["vp of tea", "vp tea"]),
        ("Postdoctoral fellow in chemistry", ["postdoc in chemistry", "chemistry postdoc"]),
    ],
)
def test_what_a_role_is_called_otherwise(role: str, names: list[str]) -> None:
    assert {*names} <= {*role_names(role)}


@pytest.mark.parametrize("role", ["Director of research", "Tea taster", "Quality assurance manager", ""])
def test_a_role_without_other_names(role: str) -> None:
    assert role_names(role) == ()


def test_a_field_stands_before_the_role() -> None:
    assert turned("Lecturer in tea science") == "tea science Lecturer"
    assert turned("Teacher in a school") == "Teacher in a school"
    assert turned("Head of tea") == "Head of tea"


@pytest.mark.parametrize(
    ("position", "called"),
    [
        ("Senior SRE", True),
        ("SRE, kettles", True),
        ("Ingénieur SRE", True),
        ("PA to the Head of SRE", False),
        ("", False),
    ],
)
def test_a_position_says_another_name(position: str, called: bool) -> None:
    assert is_called(position, "Site reliability engineer") is called


def title_points(title: str, position: str) -> int:
    rubric = Rubric(title, "r", "", points={"keywords": 100})
    return int(Judgement(Columns([profile_of({"work": [{"position": position}]})]), rubric, "2026-11-20").scores[0])


@pytest.mark.parametrize(
    ("title", "position", "called"),
    [
        ("Physiotherapist", "Senior physical therapist", True),
        ("Physiotherapist", "Physiotherapeutin in Teilzeit", True),
        ("Physiotherapist", "Physical therapist assistant", False),
        ("Physiotherapist", "Veterinary physical therapist", False),
        ("Veterinarian", "Vet", True),
        ("Veterinarian", "Vet nurse", False),
        ("Mechanic", "Ingeniero mecánico", False),
        ("Chef", "Koch", True),
        ("Secretary", "Sekretärin der Leitung", True),
        ("Nurse", "Assistante de l'infirmière", False),
        ("Doctor", "Secretaria del médico", False),
        ("Teacher", "Assistenz der Lehrerin", False),
    ],
)
def test_a_position_in_other_words_is_of_the_role(title: str, position: str, called: bool) -> None:
    assert is_called(position, title) is called
    assert (title_points(title, position) > 0) is called


@pytest.mark.parametrize(
    ("title", "position", "of_role"),
    [
        ("Nurse", "Ward nurse", True),
        ("Nurse", "Veterinary nurse", False),
        ("Veterinary nurse", "Veterinary nurse", True),
        ("Surgeon", "Tree surgeon", False),
        ("Tree surgeon", "Tree surgeon", True),
    ],
)
def test_a_word_before_a_role_may_make_another_trade_of_it(title: str, position: str, of_role: bool) -> None:
    assert is_of_role(position, title) is of_role
    assert (title_points(title, position) > 0) is of_role


def test_years_in_the_words_of_another_language_are_years_of_the_role() -> None:
    rubric = Rubric("Nurse", "r", "", points={"seniority": 100}, skills=(Skill("Bell ringing"),))
    told = {"startDate": "2010-01", "endDate": "2019-12", "highlights": ["Kept notes of each day"]}
    positions = ("Nurse", "Pflegefachfrau", "Infirmier", "Enfermera", "Veterinary nurse", "Clerk")
    jobs = [profile_of({"work": [{"position": position, **told}]}) for position in positions]
    nurse, *abroad, vet, clerk = [int(Judgement(Columns([job]), rubric, "2026-11-20").scores[0]) for job in jobs]
    assert abroad == [nurse] * 3
    assert vet == clerk < nurse


@pytest.mark.parametrize(
    ("title", "position", "earns"),
    [
        ("Site reliability engineer", "Lead SRE", True),
        ("Site reliability engineer", "SRE engineer", True),
        ("Site reliability engineer", "Assistant to the SRE", False),
        ("Site reliability engineer", "Site engineer", False),
        ("Database administrator", "DBA", True),
        ("Registered nurse", "RN", True),
        ("Registered nurse", "RN student", False),
        ("Chief financial officer", "Assistant to the CFO", False),
        ("Vice president of sales", "VP Sales", True),
        ("Vice president of sales", "Vice president of marketing", False),
        ("Database administrator", "DBA candidate, Example School", False),
        ("Software engineer", "Softwareentwicklerin", True),
        ("Software engineer", "Vertriebsingenieur", False),
        ("Postdoctoral Researcher in Human-Computer Interaction", "Human-computer interaction researcher", True),
        ("Postdoctoral Researcher in Human-Computer Interaction", "Postdoctoral researcher, HCI", True),
        ("Postdoctoral Researcher in Human-Computer Interaction", "Human resources researcher", False),
    ],
)
def test_a_title_by_its_other_names(title: str, position: str, earns: bool) -> None:
    assert (title_points(title, position) > 0) is earns


def test_years_in_a_role_of_another_name_are_years_of_the_role() -> None:
    rubric = Rubric(
        "Site reliability engineer", "r", "", points={"seniority": 100}, skills=tuple(map(Skill, ("Kettles", "Tea")))
    )
    told = ["Moved forty harbours to a new city"]
    jobs = [
        {"work": [{"position": position, "startDate": "2016-01", "endDate": "2022-12", "highlights": told}]}
        for position in ("SRE", "Site reliability engineer", "Sailor")
    ]
    scores = [int(Judgement(Columns([profile_of(one)]), rubric, "2026-11-20").scores[0]) for one in jobs]
    assert scores[0] == scores[1] > scores[2]


@pytest.mark.parametrize(
    ("title", "line", "earns"),
    [
        ("Nurse", "Als Krankenpfleger in einer Klinik", True),
        ("Accountant", "Trabajé como contable", True),
        ("Teacher", "Travaille comme institutrice", True),
        ("Teacher", "Hilft einem Lehrer", False),
    ],
)
def test_a_line_states_a_role_in_other_languages(title: str, line: str, earns: bool) -> None:
    rubric = Rubric(title, "r", "", points={"keywords": 100})
    profile = profile_of({"work": [{"position": "Clerk", "highlights": [line]}]})
    assert (int(Judgement(Columns([profile]), rubric, "2026-11-20").scores[0]) > 0) is earns
