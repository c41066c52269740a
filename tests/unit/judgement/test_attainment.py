from typing import Any

import pytest

from laws.strategies import judge
from screen.judgement.attainment import attainments, joined
from screen.judgement.lint.calibration_record import Attained
from screen.sources.rubric import (
    CertificateTable,
    EducationTable,
    LanguageTable,
    PublicationsTable,
    Rubric,
    SeniorityTable,
    Skill,
)


def person(years: int, level: str, degree: str, papers: int = 0, skill: str = "PyTorch") -> dict[str, Any]:
    job = {"position": "Tea person", "startDate": f"{2026 - years}-01", "endDate": "2025-12"}
    return {
        "work": [{**job, "summary": f"Wrote a {skill} kettle."}],
        "languages": [{"language": "German", "fluency": level}],
        "education": [{"studyType": degree, "area": "Physics", "endDate": "2010"}],
        "certificates": [],
        "publications": [
            {"name": f"On tea {number}", "venue": "NeurIPS", "status": "published"} for number in range(papers)
        ],
    }


POOL = [person(1, "A2", "BSc"), person(2, "B1", "BSc", 1), person(3, "B1", "MSc", 2), person(3, "B2", "BSc", 0, "CUDA")]


def attained(**asked: Any) -> Attained:
    (found,) = attainments(judge(Rubric("Tea person", "r", "", points={"skills": 100}, **asked), *POOL))
    return found


@pytest.mark.parametrize(
    ("asked", "counts", "milder"),
    [
        ({"skills": (Skill("PyTorch", required=True),)}, (3, 0, 1, 0), {}),
        ({"skills": (Skill("PyTorch", min_years=5),)}, (0, 3, 1, 0), {"min_years = 3": 1, "min_years = 1": 3}),
        ({"skills": (Skill("PyTorch", required="used"),)}, (3, 0, 1, 0), {"required = true": 3}),
        (
            {"skills": (Skill("PyTorch", required=True, min_years=5),)},
            (0, 3, 1, 0),
            {"min_years = 3": 1, "required = true without min_years": 3},
        ),
        ({"seniority": SeniorityTable(min_years=5)}, (0, 0, 4, 0), {"[seniority] min_years = 2": 3}),
        ({"publications": PublicationsTable(min=3)}, (0, 2, 2, 0), {"min = 2": 1, "min = 1": 2}),
        (
            {"education": EducationTable("master", ("chemistry",))},
            (0, 4, 0, 0),
            {'level = "bachelor"': 0, 'level = "master" in any field': 1, 'level = "bachelor" in any field': 4},
        ),
        ({"languages": (LanguageTable("German", "C1"),)}, (0, 4, 0, 0), {'level = "B2"': 1, "no level": 4}),
        ({"certificates": (CertificateTable("Tea licence"),)}, (0, 0, 4, 0), {}),
    ],
)
def test_who_meets_it_and_who_would(asked: dict[str, Any], counts: tuple[int, ...], milder: dict[str, int]) -> None:
    found = attained(**asked)
    assert (found.met, found.partly, found.missing, found.open) == counts
    assert milder.items() <= dict(found.milder).items()
    assert [met for _, met in found.milder if " in any" not in _] == sorted(
        met for text, met in found.milder if " in any" not in text
    )


def test_each_requirement_has_its_kind_and_who_cannot_be_told_is_open() -> None:
    silent = {"work": [{"position": "Tea person", "startDate": "2020-01", "endDate": "2024-12"}]}
    unread = {**silent, "meta": {"unread": ["Sprachen: Deutsch, fließend"]}}
    rubric = Rubric(
        "Tea person", "r", "", points={"skills": 100},
        skills=(Skill("PyTorch", required=True),), languages=(LanguageTable("German", "C1"),),
        publications=PublicationsTable(min=2),
    )  # fmt: skip
    found = {one.name: one for one in attainments(judge(rubric, *POOL, silent, unread))}
    assert [one.kind for one in found.values()] == ["skill", "publications", "language"]
    assert (found["German"].missing, found["German"].open) == (0, 2)
    levels = [f'level = "{level}"' for level in ("B2", "B1", "A2", "A1")]
    assert [text for text, _ in found["German"].milder] == [*levels, "no level"]


def test_milder_wordings_ask_for_less_than_the_requirement() -> None:
    assert attained(publications=PublicationsTable(min=3)).milder == (("min = 2", 1), ("min = 1", 2))


def test_a_skill_that_nobody_names_is_told_in_the_words_of_the_pool() -> None:
    pool = [{"work": [{"summary": "Searched by heuristics all day."}]} for _ in range(4)]
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("Heuristic search", required="used"),))
    (found,) = attainments(judge(rubric, *pool))
    assert found.met == 0
    assert dict(found.words)
    assert all(count == 4 for _, count in found.words)


def test_of_an_empty_pool_nothing_is_said() -> None:
    assert attainments(judge(Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("Go", required=True),)))) == ()


def test_what_parts_of_a_pool_attain_is_added_up() -> None:
    one = Attained("CUDA", "skill", 1, 2, 3, 4, (("required = true", 5),), (("tea", 2), ("kettle", 1)))
    other = Attained(
        "CUDA", "skill", 10, 20, 30, 40, (("required = true", 50),), (("samovar", 9), ("kettle", 1), ("cup", 2))
    )
    (found,) = joined([(one,), (), (other,)])
    assert found == Attained(
        "CUDA", "skill", 11, 22, 33, 44, (("required = true", 55),), (("samovar", 9), ("cup", 2), ("kettle", 2))
    )
    assert joined([(one,)]) == (one,)
