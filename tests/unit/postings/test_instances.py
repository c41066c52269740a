import pytest

from screen.postings.needs import needs_of
from screen.postings.skills import skills_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords


def found(text: str, section: str = "required") -> list[tuple[str, tuple[str, ...]]]:
    part = Part(PostingWords(text), section, True, False, 1)  # type: ignore[arg-type]
    skills = skills_of(part, needs_of(part), [False] * len(part.words))
    return [(skill.name, skill.terms) for skill in skills]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Knowledge of stoneware, including salt glazing", [("stoneware", ("salt glazing",))]),
        ("Kenntnisse der Keramik, inklusive Salzglasur", [("Keramik", ("Salzglasur",))]),
        ("Bonne maîtrise de la céramique, dont le tournage", [("céramique", ("tournage",))]),
        ("Sound knowledge of stoneware (salt glazing, wood firing)", [("stoneware", ("salt glazing", "wood firing"))]),
        (
            "Experience of glaze chemistry: silica, eutectics, least toxicity",
            [("glaze chemistry", ("silica", "eutectics", "least toxicity"))],
        ),
        (
            "Experience with electrochemical impedance spectroscopy (EIS)",
            [("electrochemical impedance spectroscopy", ("EIS",))],
        ),
        ("Kenntnisse der Glasurchemie: Quarz, Feldspat", [("Glasurchemie", ("Quarz", "Feldspat"))]),
    ],
)
def test_what_stands_behind_a_skill_is_an_instance_of_it(text: str, skills: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Databases: PostgreSQL, MongoDB", [("Databases", ()), ("PostgreSQL", ()), ("MongoDB", ())]),
        ("Knowledge of stoneware (advanced)", [("stoneware", ())]),
        ("Erfahrung mit der Glasurchemie (fest, ambulant)", [("Glasurchemie", ())]),
        ("Knowledge of stoneware (gas or electric)", [("stoneware", ())]),
        ("Kubernetes (it runs in our cellar, on wheels)", [("Kubernetes", ())]),
        ("Knowledge of stoneware (in order of rank, by weight)", [("stoneware", ())]),
        ("Strong Go, including Docker or Rust", [("Go", ()), ("Docker or Rust", ("Docker", "Rust"))]),
    ],
)
def test_other_things_behind_a_skill_are_no_instances(text: str, skills: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == skills


def test_duties_name_instances_of_what_is_known() -> None:
    said = "Own PostgreSQL: Claybackup, Potvac, and tests that we trust"
    assert found(said, "duties") == [("PostgreSQL", ("Claybackup", "Potvac"))]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Two years' kiln experience, including raku or salt firing", ["Kiln", "raku or salt firing"]),
        (
            "Two years' post-registration experience, including hydroponic or arboreal rotations",
            ["hydroponic or arboreal"],
        ),
        ("Experience with raku or salt firing, in academia or industry", ["raku or salt firing"]),
        ("Erfahrung mit Raku, an einer Schule oder in der Industrie", ["Raku"]),
        ("Experience in schools, in homes or in museums", ["schools", "homes or museums"]),
    ],
)
def test_what_experience_includes_is_asked_for_and_where_it_was_had_is_not(text: str, skills: list[str]) -> None:
    assert [name.lower() for name, _ in found(text)] == [name.lower() for name in skills]


def test_whom_one_supervises_is_no_skill() -> None:
    assert found("Supervise students and accounting assistants", "duties") == []
    assert found("Supervise accounting", "duties") == [("accounting", ())]
