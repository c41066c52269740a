"""The seniority group: marks, leaves, gates."""

from typing import Any

import numpy as np
import pytest

from laws.strategies import AS_OF, judge, profile_of
from screen.criteria.gate import Gate, State
from screen.criteria.hits import Hits
from screen.criteria.relevance import relevance
from screen.criteria.seniority import Seniority
from screen.criteria.skills import sought_skills
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, Skill
from screen.sources.rubric import SeniorityTable as Terms


def made(*pool: Any, points: float = 20, skills: tuple[str, ...] = (), **terms: Any) -> Seniority:
    rubric = Rubric(
        "Tea engineer",
        "r",
        "",
        points={"seniority": points},
        skills=tuple(map(Skill, skills)),
        seniority=Terms(**terms),
    )
    columns = Columns([profile_of(document, f"p{n}") for n, document in enumerate(pool)])
    none_bare = np.zeros(len(columns.line_text), bool)
    says = relevance(columns, rubric, Hits(columns, sought_skills(rubric)), none_bare)
    return Seniority(columns, rubric, AS_OF, says)


def job(start: str | None = "2020-01", end: str | None = "2020-12", **fields: Any) -> dict[str, Any]:
    return {"position": "Brewer", "startDate": start, "endDate": end} | fields


def test_points_grow_with_months_until_the_target() -> None:
    pool = [{"work": [job(end=end)]} for end in ("2020-01", "2020-12", "2024-11", "2024-12", "2026-01")]
    group = made(*pool)
    assert group.total.tolist() == [33, 400, 1967, 2000, 2000]
    assert [group.years(number) for number in range(5)] == [0.1, 1.0, 4.9, 5.0, 6.1]
    assert group.decided.tolist() == [2000] * 5


def test_a_leaf_a_stay_with_its_factors_and_dates() -> None:
    group = made({"work": [job(), job("2020-07", "2021-06", kind="part-time"), job(None, None)]})
    full, undated, part = group.node(0).details or ()
    assert (full.label, full.points) == ("Brewer (2020-01 – 2020-12)", 400)
    assert [(e.path, e.quote) for e in full.evidence or ()] == [
        ("work[0].startDate", "2020-01"),
        ("work[0].endDate", "2020-12"),
    ]
    assert [(f.label, f.value) for f in part.factors] == [("months", 6), ("part-time", 0.5), ("names the work", 1)]
    assert part.points == 100
    assert (undated.points, undated.evidence, undated.note) == (0, (), "no dates, so no months")
    assert group.node(0).points == 500 == sum(leaf.points for leaf in group.node(0).details or ())
    assert group.node(0).note == "1.2 years counted of 5 that earn all the points"


def test_years_that_a_requirement_counts_otherwise_are_told_beside_those_that_earn() -> None:
    other = job("2010-01", "2017-12", position="Barista", summary="Brewed coffee for the guests of a station.")
    kernels = job("2020-01", "2021-06", position="Engineer", summary="Wrote CUDA kernels for the ovens of a bakery.")
    note = made({"work": [kernels, other]}, skills=("CUDA",), min_years=2).node(0).note
    assert note == ("2 years counted of 5 that earn all the points; 1.5 years in work for the role, which must be 2")
    assert ";" not in str(made({"work": [kernels]}, skills=("CUDA",), min_years=2).node(0).note)
    assert ";" not in str(made({"work": [kernels, other]}, skills=("CUDA",)).node(0).note)


def test_notes_of_years_alone_and_of_months_counted_elsewhere() -> None:
    group = made({"work": [job("2020", "2021"), job("2020-08", "2020-09", kind="part-time")]})
    whole, inside = group.node(0).details or ()
    assert whole.note == "a year alone is taken as its first of July"
    assert inside.note == "the months are counted elsewhere"


def test_a_job_without_points_since_others_earn_all_says_so_and_nothing_of_its_dates() -> None:
    years = job("2010", "2012", kind="part-time")
    group = made({"work": [job("2015-01", "2020-12"), years]}, {"work": [job("2019-01", "2019-12"), years]})
    best, more = group.node(0).details or ()
    assert (best.points, best.note, more.points) == (2000, None, 0)
    assert more.note == "all the points are earned without it"
    assert [leaf.note for leaf in group.node(1).details or ()] == [None, "a year alone is taken as its first of July"]
    paid, unpaid, tiny = job("2015-01", "2020-12"), job("2010-01", "2012-12", kind="teaching"), job(kind="volunteer")
    full = made({"work": [paid, unpaid]}, {"work": [tiny]}, counts={"full-time": 1, "volunteer": 0.0001})
    assert (full.node(0).details or ())[1].note == "the rubric counts no months of the kind teaching"
    (least,) = full.node(1).details or ()
    assert (least.points, least.note) == (0, None)


def test_what_is_explained_of_somebody_hangs_on_nobody_before() -> None:
    somebody = {"work": [job("2016-01", "2016-12"), job("2018-01", "2018-06", position="Taster")]}
    other = {"work": [job("2010-01", "2012-12"), job("2014-01", "2014-03", position="Stirrer")]}
    assert made(other, somebody).node(1) == made(somebody).node(0)


def test_a_month_is_given_once_whatever_its_jobs_say() -> None:
    named, untold = job(kind="part-time", position="Tea engineer"), job(position="Employee")
    group = made(
        {"work": [untold]},
        {"work": [named]},
        {"work": [named, untold]},
        counts={"full-time": 1, "part-time": 0.25},
        skills=("CUDA",),
    )
    assert group.total.tolist() == [200, 100, 200]


def test_of_two_jobs_that_are_worth_the_same_the_month_is_of_the_one_that_says_more() -> None:
    named, untold = job(kind="part-time", position="Tea engineer"), job(position="Employee")
    counts = {"full-time": 1, "part-time": 0.5}
    more, less = made({"work": [untold, named]}, counts=counts, skills=("CUDA",)).node(0).details or ()
    assert (more.label, more.factors[0].value, more.points) == ("Tea engineer (2020-01 – 2020-12)", 12, 200)
    assert (less.factors[0].value, less.note) == (0, "the months are counted elsewhere")


def test_jobs_of_one_time_that_count_nothing_take_no_months_from_each_other() -> None:
    group = made({"work": [job(kind="volunteer"), job(kind="volunteer")]}, counts={"full-time": 1})
    notes = [leaf.note or "" for leaf in group.node(0).details or ()]
    assert notes == ["the rubric counts no months of the kind volunteer"] * 2


def test_years_as_numbers_are_quoted() -> None:
    (leaf,) = made({"work": [job(2020, 2021)]}).node(0).details or ()  # type: ignore[arg-type]
    assert [e.quote for e in leaf.evidence or ()] == ["2020", "2021"]
    (leaf,) = made({"work": [job(2018.1, 2019.1)]}).node(0).details or ()  # type: ignore[arg-type]
    assert leaf.points == 0


@pytest.mark.parametrize(
    ("document", "state"),
    [
        ({}, "unknown"),
        ({"work": []}, "missing"),
        ({"work": [job()]}, "missing"),
        ({"work": [job(), job(None)]}, "unknown"),
        ({"work": [job("2020-01", "2021-12")]}, "met"),
        ({"work": [job("2020-01", "2021-12"), job(None)]}, "met"),
        ({"education": [{"studyType": "PhD", "startDate": "2020-01", "endDate": "2021-12"}]}, "unknown"),
        ({"education": [{"studyType": "PhD", "startDate": "2020-01", "endDate": "2023-12"}]}, "met"),
    ],
)
def test_the_gate(document: Any, state: State) -> None:
    assert made(document, min_years=2).gates(0) == (Gate("min_years", state, "years"),)


def test_what_the_profile_could_not_say() -> None:
    group = made({}, {"work": [job(), job(None)]}, {"work": [job("2010-01", "2025-01"), job(None)]})
    assert group.node(0).state == "unknown"
    assert group.decided.tolist() == [0, 400, 2000]
    assert group.undated.tolist() == [0, 1, 1]


def test_the_extremes_of_a_rubric() -> None:
    document = {"work": [job("1900-01", "2999-12")]}
    for target in (1e-6, 100):
        assert made(document, points=100, target_years=target, counts={"full-time": 100.0}).total.tolist() == [10_000]
    assert made(document, counts={}).total.tolist() == [0]
    assert made(document, points=0).total.tolist() == [0]


@pytest.mark.parametrize(
    ("start", "end", "note"),
    [
        ("2090-01", "2091-01", "it starts after the as-of date"),
        ("2021-03", "2020-03", "it ends before it starts, so no months"),
        ("2020-01", "9999-12", "endDate could not be read, so no months"),
        ("soon", "2020-01", "startDate could not be read, so no months"),
        (None, "2020-01", "no startDate, so no months"),
        ("2020-10", "2020", "the year alone is taken as 2020-10, the month given beside it"),
    ],
)
def test_why_months_count_or_do_not(start: str | None, end: str, note: str) -> None:
    (leaf,) = made({"work": [job(start, end)]}).node(0).details or ()
    assert leaf.note == note


def test_one_year_is_one() -> None:
    group = made({"work": [job()]})
    assert group.node(0).note == "1 year counted of 5 that earn all the points"


TEN_YEARS = {"startDate": "2010-01", "endDate": "2019-12"}


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ({"position": "Brewer", "highlights": ["Wrote CUDA kernels."]}, 2000),  # a skill of the rubric
        ({"position": "Tea engineer"}, 2000),  # the role
        ({"position": "Senior tea engineer"}, 2000),
        (
            {"position": "Engineer", "summary": "Makes tea."},
            2000,
        ),  # its head, and half of its telling words in the text
        ({"position": "Engineer"}, 1000),  # its head alone says nothing of what was done
        ({"position": "Manager"}, 1000),
        ({}, 1000),
        ({"position": "Head baker"}, 200),  # another trade
        ({"position": "Manager", "summary": "Ran a bakery."}, 200),
        ({"position": "Sales engineer", "summary": "Sold ovens."}, 200),
    ],
)
def test_only_work_for_the_role_counts_in_full(fields: dict[str, str], points: int) -> None:
    group = made({"work": [{**TEN_YEARS, **fields}]}, skills=("CUDA",))
    assert group.total.tolist() == [points]


@pytest.mark.parametrize(
    ("position", "text", "points"),
    [
        ("Brewer", "Ran Kubernetes.", 200),  # one word of another trade's job may be chance
        ("Brewer", "Ran Kubernetes, wrote CUDA kernels.", 2000),
        ("Kubernetes brewer", "Brewed.", 2000),
        ("Tea brewer", "Ran Kubernetes.", 200),
        ("Tea engineer", "Brewed.", 2000),
        ("Member of technical staff", "Ran Kubernetes.", 2000),  # of any trade
        ("Engineer", "Ran Kubernetes.", 2000),
        ("DevOps consultant", "Ran Kubernetes.", 2000),  # of the rubric's field
        ("", "Ran Kubernetes.", 2000),
    ],
)
def test_a_job_of_another_trade_names_the_work_by_two_skills(position: str, text: str, points: int) -> None:
    skills = ("CUDA", "Kubernetes", "PyTorch", "Model serving")
    fields = {"position": position, "summary": text}
    assert made({"work": [{**TEN_YEARS, **fields}]}, skills=skills).total.tolist() == [points]
    few = made({"work": [{**TEN_YEARS, **fields}]}, skills=skills[:3])
    assert few.total.tolist() == [2000 if "Kubernetes" in position + text or points == 2000 else 200]


def test_months_that_name_the_work_come_first_and_others_add_little() -> None:
    baker, engineer = {"position": "Baker", "summary": "Bread."}, {"position": "Tea engineer"}
    career = [{**baker, **TEN_YEARS}, {**engineer, "startDate": "2020-01", "endDate": "2022-06"}]
    group = made({"work": career}, skills=("CUDA",))
    first, second = group.node(0).details or ()
    assert (first.label, first.points) == ("Tea engineer (2020-01 – 2022-06)", 1000)
    assert (second.points, second.note) == (200, "such months fill at most 0.1 of the group")
    assert [(f.label, f.value) for f in second.factors][-1] == ("other work", 0.1)


@pytest.mark.parametrize(
    ("degree", "papers", "points"),
    [
        ({"area": "CUDA kernels"}, [], 1000),
        ({"area": "Physics", "thesis": "CUDA for tea"}, [], 1000),
        ({"area": "Physics"}, [{"name": "CUDA for tea", "releaseDate": "2012", "venue": "ICML"}], 1000),
        ({"area": "Physics"}, [{"name": "CUDA for tea", "releaseDate": "2022", "venue": "ICML"}], 100),
        ({"area": "Physics", "thesis": "Ovens"}, [], 100),
    ],
)
def test_a_doctorate_is_told_by_its_field_its_thesis_and_the_papers_of_its_years(
    degree: dict[str, str], papers: list[dict[str, str]], points: int
) -> None:
    study = {"studyType": "PhD", "startDate": "2010-01", "endDate": "2014-12", **degree}
    somebody = {"publications": [{"name": "CUDA for milk", "releaseDate": "2012", "venue": "ICML"}]}
    told = {"education": [study], "publications": papers}
    assert made(told, skills=("CUDA",)).total.tolist() == [points]
    assert made(somebody, told, skills=("CUDA",)).total.tolist() == [0, points]


def test_a_doctorate_without_dates_is_no_work_without_them() -> None:
    studies = {"education": [{"studyType": "PhD", "area": "Tea"}]}
    group = made(
        {"work": [job()], **studies},
        {"work": [job(None, None)], **studies},
        {"work": [job(position="PhD student")], **studies},
        {"work": [job(None, None)]},
    )
    assert group.undated.tolist() == [1, 2, 0, 1]  # the doctoral student's job has the months of the doctorate
    assert [group.asks(number) for number in (0, 1, 3)] == [
        ("dates of the doctorate",),
        ("dates of work (1 without) and of the doctorate",),
        ("dates of work (1 without)",),
    ]
    assert group.asks(2) == ()


def test_the_years_that_are_required_are_of_work_for_the_role() -> None:
    def state(*jobs: dict[str, str]) -> str:
        (gate,) = made({"work": [{**TEN_YEARS, **fields} for fields in jobs]}, skills=("CUDA",), min_years=3).gates(0)
        return gate.state

    assert state({"position": "Tea engineer"}) == "met"
    assert state({"position": "Engineer"}) == "unknown"  # only untold months would do
    assert state({"position": "Baker", "summary": "Bread."}) == "missing"
    unknown = made({"work": [{**TEN_YEARS, "position": "Engineer"}]}, skills=("CUDA",), min_years=3)
    assert unknown.asks(0) == ("what was done in jobs that only have a title",)


def test_what_months_are_worth_may_be_chosen() -> None:
    baker = {"work": [{**TEN_YEARS, "position": "Baker", "summary": "Bread."}]}
    even = {"named": 1.0, "untold": 1.0, "other": 1.0}
    assert made(baker, skills=("CUDA",), relevance=even).total.tolist() == [2000]
    nothing = made(baker, skills=("CUDA",), relevance={"named": 1.0})
    assert nothing.total.tolist() == [0]
    assert [leaf.note for leaf in nothing.node(0).details or ()] == ["the rubric's relevance of other work is 0"]
    undated = made({"work": [{"position": "Baker", "summary": "Bread."}]}, skills=("CUDA",), relevance={"named": 1.0})
    assert [leaf.note for leaf in undated.node(0).details or ()] == ["no dates, so no months"]


@pytest.mark.parametrize(
    ("start", "end", "points"), [("2012", "2013", 2000), ("2019-12", None, 2000), ("2021", "2022", 1000)]
)
def test_a_job_without_a_word_is_told_by_the_projects_of_its_years(start: str, end: str | None, points: int) -> None:
    project = {"name": "CUDA for tea", "startDate": start, "endDate": end}
    group = made({"work": [{**TEN_YEARS, "position": "Engineer"}], "projects": [project]}, skills=("CUDA",))
    assert group.total.tolist() == [points]


def test_a_job_that_names_the_work_says_by_what() -> None:
    """The skill that it names best and where, or that it has the words of the role, papers or projects of its years."""
    skills = tuple(map(Skill, ("Kubernetes", "Rust", "CUDA", "Spark")))
    rubric = Rubric("Kettle engineer", "r", "", points={"seniority": 100}, skills=skills)
    dates = {"startDate": "2015-01", "endDate": "2016-12", "position": "Kettle engineer"}
    lines = (["Drew the maps of a mill", "Wrote the mill's drivers in Rust"], ["Drew the maps of a mill"])
    notes = [
        (judge(rubric, {"work": [dates | {"highlights": own}]}).seniority.node(0).details or ())[0].note or ""
        for own in lines
    ]
    assert notes[0].startswith("names Rust in work[0].highlights[1]")
    assert notes[1].startswith("by the words of the role in work[0]")
    project = {"name": "Rust for tea", "startDate": "2015-03", "endDate": "2016-06"}
    paper = {"name": "CUDA and Rust for the drivers of mills", "releaseDate": "2015-03"}
    study = {"studyType": "PhD", "institution": "U", "startDate": "2014-01", "endDate": "2016-12"}
    others = (
        ({"work": [dates | {"position": "Engineer"}], "projects": [project]}, "by projects[0] of its years"),
        ({"work": [], "education": [study], "publications": [paper]}, "by papers of its years"),
        (
            {"work": [dates | {"position": "Miller", "highlights": ["Wrote the mill's drivers in Rust"]}]},
            "names Rust in work[0].highlights[0], too little to tell of this work",
        ),
    )
    for profile, told in others:
        (stay,) = judge(rubric, profile).seniority.node(0).details or ()
        assert told in (stay.note or "")


def test_a_job_whose_months_are_a_better_ones_takes_none_from_a_job_that_has_its_own() -> None:
    """The doctorate says more and is worth as much; only the intern has months beside it."""
    study = {"studyType": "PhD", "area": "CUDA kernels", "startDate": "2020-01"}
    jobs = [
        {"position": "Engineer", "startDate": "2022-01"},
        {"position": "Engineer", "kind": "internship", "startDate": "2017-01", "endDate": "2017-10"},
    ]
    group = made({"education": [study], "work": jobs}, skills=("CUDA",), target_years=10)
    told = [(leaf.label, leaf.factors[0].value, leaf.points) for leaf in group.node(0).details or ()]
    assert told[1:] == [("Engineer (2022-01 – present)", 0, 0), ("Engineer (2017-01 – 2017-10)", 10, 41)]


def test_a_month_counts_as_other_work_too_where_the_job_that_says_more_is_over_its_bound() -> None:
    jobs = [{**TEN_YEARS, "position": "Engineer"}, {**TEN_YEARS, "position": "Baker", "summary": "Bread."}]
    group = made({"work": jobs}, skills=("CUDA",))
    assert [leaf.points for leaf in group.node(0).details or ()] == [1000, 200]
