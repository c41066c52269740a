"""What was counted of a skill, as the explanation says it."""

from typing import Any

import pytest

from laws.strategies import AS_OF, judge, profile_of
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.fields import WORKED
from screen.sources.rubric import Rubric, Skill

RUBRIC = Rubric("Tea person", "r", "", points={"skills": 100}, skills=(Skill("CUDA"),), venues={"default": 0.0})


def counted(**document: Any) -> str:
    """The note of the skill CUDA."""
    (group,) = judge(RUBRIC, {"basics": {}, **document}).explanation(0).details or ()
    (leaf,) = group.details or ()
    return leaf.note or ""


def job(line: str, start: str | None, end: str | None, position: str = "Employee") -> dict[str, Any]:
    return {"position": position, "highlights": [line], "startDate": start, "endDate": end}


@pytest.mark.parametrize(
    ("jobs", "note"),
    [
        ([("2019-01", "2019-12")], "12 months in 1 job, told in 3 words"),
        ([("2019-01", "2019-12"), ("2019-07", "2020-06")], "18 months in 2 jobs, told in 4 words"),
        ([("2020-01", "2020-03"), ("2010-01", "2010-03")], "6 months in 2 jobs, told in 4 words"),
        ([("1900-01", None)], "600 months in 1 job, told in 3 words"),
    ],
)
def test_months_are_counted_once_and_of_fifty_years_at_most(jobs: list[tuple[str, str | None]], note: str) -> None:
    places = ("harbour", "mill")
    assert (
        counted(work=[job(f"Tuned CUDA kernels of a {at}", *dates) for at, dates in zip(places, jobs, strict=False)])
        == note
    )


def test_the_words_of_a_position_are_said_apart() -> None:
    told = job("Tuned CUDA kernels of a harbour", "2019-01", "2019-12", position="CUDA engineer")
    assert counted(work=[told]) == "12 months in 1 job, told in its position and 3 words"


def test_the_field_of_a_dated_doctorate_says_what_was_studied_and_is_no_list() -> None:
    degree = {"studyType": "PhD", "area": "CUDA", "startDate": "2010-01", "endDate": "2014-12"}
    assert counted(education=[degree]) == "60 months in 1 study, told in its field"
    to_come = {"startDate": "2030-01", "endDate": "2033-12"}
    sentence = {"area": "CUDA and the tea of a person"}
    for other in ({"startDate": None, "endDate": None}, {"studyType": "MSc"}, to_come, sentence):
        assert counted(education=[degree | other]) == "1 list"
    told = job("Tuned CUDA kernels of a harbour", "2019-01", "2019-12", position="CUDA engineer")
    both = counted(work=[told], education=[degree])
    assert both == "72 months in 1 job and 1 study, told in its position, its field and 3 words"


def test_a_doctorate_tells_nothing_more_of_a_job() -> None:
    degree = {"studyType": "PhD", "area": "CUDA", "startDate": "2010-01", "endDate": "2014-12"}
    told = job("Tuned CUDA kernels", "2015-01", "2019-12")
    alone, both = ({"basics": {}, "work": [told], "education": more} for more in ([], [degree]))
    worked = [
        timed[WORKED].tolist() for timed in (judge(RUBRIC, one).skills._naming._amounts.timed for one in (alone, both))
    ]
    assert worked[0] == worked[1]


def test_entries_without_dates_and_lists_are_counted_beside_months() -> None:
    dates = {"harbour": ("2019-01", "2019-12"), "mill": (None, None), "farm": (None, None)}
    work = [job(f"Tuned CUDA kernels of a {place}", *told) for place, told in dates.items()]
    projects = [{"name": "Boats", "description": "CUDA for the boats of a harbour"}]
    assert counted(work=work, projects=projects, skills=[{"name": "CUDA"}]) == (
        "12 months in 1 job, told in 3 words; 2 jobs and 1 project without dates; 1 list"
    )


def test_a_course_taken_in_a_job_is_a_list() -> None:
    assert counted(work=[job("Attended a course on CUDA in the harbour", "2019-01", "2019-12")]) == "1 list"
    assert counted(work=[job("Gave a course on CUDA in the harbour", "2019-01", "2019-12")]) != "1 list"


def test_all_jobs_without_a_date_are_one() -> None:
    jobs = [job(f"Tuned CUDA kernels of a {place}", None, None) for place in ("harbour", "mill", "farm")]
    one, three = (judge(RUBRIC, {"basics": {}, "work": work}).scores[0] for work in (jobs[:1], jobs))
    assert one == three > 0
    project = {"name": "Boats", "description": "CUDA for the boats of a harbour"}
    assert judge(RUBRIC, {"basics": {}, "work": jobs[:1], "projects": [project]}).scores[0] > one


def test_a_paper_speaks_for_half_a_year_and_for_a_whole_one_by_its_title() -> None:
    date = {"releaseDate": "2019-12"}
    assert counted(publications=[{"name": "Tides", "summary": "Waves of a harbour on CUDA", **date}]).startswith(
        "6 months in 1 paper"
    )
    assert counted(publications=[{"name": "Waves of a harbour on CUDA", **date}]).startswith("12 months in 1 paper")


def test_each_of_many_people_and_skills_is_told_as_alone() -> None:
    rubric = Rubric(
        "T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"), Skill("Terraform"), Skill("beekeeping"))
    )
    people: list[dict[str, Any]] = [
        {"work": [job("Tuned CUDA kernels of a harbour", "2019-01", "2019-12")], "skills": [{"name": "Terraform"}]},
        {"work": [job("Kept the beekeeping of a valley", "2015-01", None), job("Ran Terraform of a mill", None, None)]},
        {"projects": [{"name": "Hive", "description": "A project of beekeeping and of CUDA for a mill"}]},
    ]

    def notes(judgement: Judgement, row: int) -> list[str | None]:
        (group,) = judgement.explanation(row).details or ()
        return [leaf.note for leaf in group.details or ()]

    together = Judgement(
        Columns([profile_of({"basics": {}, **p}, f"p{n}") for n, p in enumerate(people)]), rubric, AS_OF
    )
    alone = [judge(rubric, {"basics": {}, **person}) for person in people]
    assert [notes(together, row) for row in range(3)] == [notes(one, 0) for one in alone]
    assert len({str(notes(one, 0)) for one in alone}) == 3
