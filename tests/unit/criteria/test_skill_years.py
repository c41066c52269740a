from typing import Any

import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.hits import Hits
from screen.criteria.skill_years import SkillYears
from screen.criteria.skills import Skills, sought_skills
from screen.criteria.yardstick import yardstick
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, Skill


def state(*work: dict[str, Any], required: Any = False, **more: Any) -> str:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", min_years=3, required=required),))
    columns = Columns([profile_of({"work": list(work), **more})])
    hits = Hits(columns, sought_skills(rubric))
    (gate,) = Skills(columns, rubric, hits, yardstick(columns, rubric, [hits], AS_OF)).gates(0)
    return gate.state


def job(start: str | None, end: str | None, text: str = "Wrote CUDA kernels.") -> dict[str, Any]:
    return {"position": "Engineer", "startDate": start, "endDate": end, "highlights": [text] if text else []}


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([job("2015-01", "2017-12")], "met"),
        ([job("2015-01", "2016-06"), job("2018-01", "2019-06")], "met"),
        ([job("2015-01", "2016-12"), job("2015-01", "2016-12", "Tuned CUDA code.")], "partly"),  # the same months
        ([job("2015-01", "2019-12", "Sold ovens.")], "missing"),
        ([job("2015-01", "2015-12"), job("2016-01", "2019-12", "Sold ovens.")], "partly"),
        ([job("2015-01", "2015-12"), job(None, None)], "unknown"),  # undated
        ([job("2015-01", "2015-12"), job("2016-01", "2019-12", "")], "unknown"),  # untold
    ],
)
def test_years_with_a_skill(work: list[dict[str, Any]], expected: str) -> None:
    assert state(*work) == expected


def test_what_is_only_listed_has_no_years() -> None:
    assert state(job("2015-01", "2019-12", "Sold ovens."), skills=["CUDA"]) == "partly"
    assert state(job("2015-01", "2019-12"), skills=["CUDA"], required="used") == "met"
    assert state(skills=["CUDA"]) == "partly"
    assert state() == "unknown"


def test_years_of_a_job_as_doctoral_student_are_those_of_a_job() -> None:
    doctoral = {"startDate": "2015-01", "endDate": "2018-12"}
    assert state({"position": "PhD student", "highlights": ["Wrote CUDA kernels."], **doctoral}) == "met"
    studies = {"education": [{"studyType": "PhD", "summary": "Wrote CUDA kernels.", **doctoral}]}
    assert state(job("2019-01", "2019-12", "Sold ovens."), **studies) == "partly"


def test_what_was_done_for_years_is_worded_for_readers() -> None:
    rubric = Rubric("T", "r", "", skills=(Skill("CUDA", min_years=3), Skill("Rust", required=True)))
    assert rubric.requirements == {"CUDA": "CUDA, 3 years", "Rust": "Rust"}


def test_years_are_those_of_the_one_person_with_the_one_skill() -> None:
    rubric = Rubric(
        "T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", min_years=3), Skill("Rust", min_years=3))
    )
    ada = {"work": [job("2015-01", "2015-12"), job("2016-01", "2019-12", "Wrote Rust code.")]}
    bob = {"work": [job("2012-01", "2019-12")]}
    columns = Columns([profile_of(ada, "ada"), profile_of(bob, "bob")])
    hits = Hits(columns, sought_skills(rubric))
    years = SkillYears(hits, today=12 * 2026)
    assert [[years.months(person, skill) for skill in (0, 1)] for person in (0, 1)] == [[12, 48], [96, 0]]


def test_doctoral_studies_are_no_years_of_a_skill() -> None:
    studies = {"studyType": "PhD", "area": "Fast CUDA kernels", "startDate": "2010-01", "endDate": "2019-12"}
    columns = Columns([profile_of({"work": [job("2020-01", "2020-12")], "education": [studies]})])
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA", min_years=3),))
    assert SkillYears(Hits(columns, sought_skills(rubric)), today=12 * 2026).months(0, 0) == 12
