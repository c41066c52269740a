from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from laws.strategies import judge, profile_of
from screen.criteria.hits import Hits
from screen.criteria.relevance import papers_on_topic
from screen.sources.columns import Columns
from screen.sources.rubric import KeywordsTable, PublicationsTable, Rubric, Skill

PAPERS = [
    {"name": "Kettles on CUDA"},
    {"name": "Of milk", "summary": "Written for Nvidia CUDA."},
    {"name": "Latency of tea"},
    {"name": "Tea retrieval at scale"},
    {"name": "On biscuits"},
    {"name": "On biscuits (extended abstract)", "summary": "With CUDA."},
]


def on_topic(*skills: str, keywords: tuple[str, ...] = (), title: str = "Tea engineer") -> list[bool]:
    rubric = Rubric(
        title, "r", "", points={"publications": 100}, skills=tuple(map(Skill, skills)), venues={"default": 1.0},
        keywords=KeywordsTable(keywords), publications=PublicationsTable(off_topic=0.0, full_marks=10),
    )  # fmt: skip
    items = [{**paper, "status": "published", "track": "main", "position": 1} for paper in PAPERS]
    group = judge(rubric, {"basics": {}, "publications": items}).publications
    found = {leaf.label: leaf.points > 0 for leaf in group.node(0).details or ()}
    return [found.get(paper["name"], found.get("On biscuits", False)) for paper in PAPERS[:5]]


@pytest.mark.parametrize(
    ("skills", "keywords", "title", "expected"),
    [
        (("CUDA",), (), "Tea engineer", [True, True, False, False, True]),
        (("CUDA",), ("latency",), "Tea engineer", [True, True, True, False, True]),
        (("Rust",), (), "Tea retrieval", [False, False, False, True, False]),
    ],
)
def test_a_paper_is_on_topic_by_a_skill_a_keyword_or_the_title(
    skills: tuple[str, ...], keywords: tuple[str, ...], title: str, expected: list[bool]
) -> None:
    assert on_topic(*skills, keywords=keywords, title=title) == expected


def test_a_rubric_that_names_nothing_leaves_all_papers() -> None:
    columns = Columns([profile_of({"basics": {}, "publications": PAPERS})])
    none = np.zeros(len(columns.line_text), bool)
    assert papers_on_topic(columns, none, Hits(columns, ())).all()
    assert papers_on_topic(columns, none).dtype == np.bool_


def test_a_title_of_a_name_alone_is_on_no_topic() -> None:
    rubric = Rubric(
        "Tea engineer", "r", "", points={"publications": 100}, skills=(Skill("CUDA"),), venues={"default": 1.0},
        publications=PublicationsTable(off_topic=0.0, full_marks=10),
    )  # fmt: skip
    items = [{"name": name, "status": "published", "track": "main", "position": 1} for name in ("CUDA", "Tea on CUDA")]
    leaves = judge(rubric, {"basics": {}, "publications": items}).publications.node(0).details or ()
    assert {leaf.label: leaf.points > 0 for leaf in leaves} == {"CUDA": False, "Tea on CUDA": True}


def test_a_list_of_names_says_nothing_unless_the_job_tells_of_something() -> None:
    rubric = Rubric(
        "Tea engineer", "r", "", points={"seniority": 100}, skills=(Skill("CUDA"),), venues={"default": 0.0}
    )
    dates = {"position": "Employee", "startDate": "2015-01", "endDate": "2024-12"}
    lines = [
        ["CUDA"],
        ["CUDA", "Moved parcels by night"],
        ["Moved parcels by night with CUDA"],
        ["Moved parcels by night"],
    ]
    jobs = [{"work": [dates | {"highlights": found}]} for found in lines]
    assert [int(one) for one in judge(rubric, *jobs).scores] == [5000, 10_000, 10_000, 1000]


def test_a_position_that_says_software_is_of_the_trade_of_a_rubric_of_software() -> None:
    skills = tuple(map(Skill, ("Kubernetes", "PostgreSQL", "Docker", "REST APIs")))
    rubric = Rubric("Backend engineer", "r", "", points={"seniority": 100}, skills=skills, venues={"default": 0.0})
    dates = {"startDate": "2015-01", "endDate": "2024-12", "highlights": ["Moved the parcels of a town to Kubernetes"]}
    jobs = [{"work": [dates | {"position": name}]} for name in ("Principal software development engineer", "Recruiter")]
    assert [int(one) for one in judge(rubric, *jobs).scores] == [10_000, 1000]


def test_a_job_of_nothing_but_names_is_untold_whatever_its_position() -> None:
    skills = tuple(map(Skill, ("Kubernetes", "PostgreSQL", "large language models", "quantization")))
    rubric = Rubric("LLM engineer", "r", "", points={"seniority": 100}, skills=skills, venues={"default": 0.0})
    dates = {"startDate": "2015-01", "endDate": "2024-12", "position": "Software engineer"}
    lines = (["Kubernetes", "large language models"], ["Let large language models sort the parcels of a town"])
    assert [int(one) for one in judge(rubric, *({"work": [dates | {"highlights": own}]} for own in lines)).scores] == [
        5000, 10_000,
    ]  # fmt: skip


BACKEND = ("Backend engineer", ("Java", "Containers", "Go", "Kubernetes", "Monitoring", "Testing"))
ACCOUNTANT = ("Accountant", ("Accounting", "General ledger", "Payroll", "Reconciliation", "Budgeting"))
EVENTS = ("Events manager", ("Conferences", "Budgeting", "Marketing", "Contracts", "Fundraising"))
LEARNER = ("Machine learning engineer", ("PyTorch", "Model serving", "RAG", "Evaluation"))
NURSE = ("Registered nurse", ("Patient care", "Wound care", "Triage", "Infection control"))


@pytest.mark.parametrize(
    ("role", "position", "line", "counted"),
    [
        (BACKEND, "Veterinary assistant", "Monitoring of dogs, testing of blood, data entry on a computer", 0.1),
        (BACKEND, "Security guard", "Monitoring of cameras and testing of alarms by a computer system", 0.1),
        (BACKEND, "Pharmacist", "Built a stock API in Go and ran its containers for a chain of shops", 1.0),
        (BACKEND, "Developer", "Member of the server containers team", 1.0),
        (BACKEND, "Developer", "Containers and Go team", 1.0),
        (BACKEND, "Developer", "Join our containers and Go team", 0.5),
        (BACKEND, "Developer", "Containers, Go", 0.5),
        (BACKEND, "Kettle engineer", "Wrote the backend of a mill", 1.0),
        (ACCOUNTANT, "Manager", "Ran a garden centre, hired sellers, prepared payroll and watered plants", 0.1),
        (ACCOUNTANT, "Manager", "Kept the general ledger of a mill and did the reconciliation of its accounts", 1.0),
        (ACCOUNTANT, "Senior accountant", "Trained two juniors of a ferry line", 1.0),
        (ACCOUNTANT, "Payroll clerk", "Paid three hundred sailors each week", 1.0),
        (ACCOUNTANT, "Payroll and benefits coordinator", "Paid three hundred sailors each week", 1.0),
        (EVENTS, "Contract electrician", "Wired houses of a ferry line", 0.1),
        (EVENTS, "Marketing ledger production manager", "Printed maps", 0.1),
        (EVENTS, "Marketing project manager", "Printed maps", 1.0),
        (EVENTS, "Database manager", "Stored events of kettles", 0.1),
        (EVENTS, "Manager", "Planned events of a town", 1.0),
        (LEARNER, "Backend engineer", "Moved thirty services of a mill from virtual machines to charts", 0.1),
        (LEARNER, "Backend engineer", "Printed decision trees of a call centre", 0.1),
        (LEARNER, "Backend engineer", "Wrote the machine learning of a mill", 1.0),
        (LEARNER, "Learning engineer", "Wrote the charts of a mill", 1.0),
        (NURSE, "Ward nurse", "Night shifts on a ward of thirty beds", 1.0),
    ],
)
def test_what_a_job_of_another_trade_or_of_none_must_name(
    role: tuple[str, tuple[str, ...]], position: str, line: str, counted: float
) -> None:
    title, skills = role
    rubric = Rubric(title, "r", "", points={"seniority": 100}, skills=tuple(map(Skill, skills)))
    job = {"position": position, "highlights": [line], "startDate": "2015-01", "endDate": "2024-12"}
    (score,) = judge(rubric, {"work": [job]}).scores
    assert score == 10_000 * counted


HR = ("HR business partner", ("Employee relations", "Onboarding", "Payroll", "Accounting", "Recruiting"))
DATA = ("Data engineer", ("Airflow", "PostgreSQL", "Spark", "Kafka"))
ENTRY = ("Data officer", ("Welding", "Pottery", "Sailing", "Rowing"))
LEARNING = ("Machine learning engineer", ("PyTorch", "Kubernetes", "CUDA", "Spark"))
SALES = ("Sales manager", ("Negotiation", "Forecasting", "Account management", "Pricing"))
TRAINER = ("Corporate trainer", ("Workshops", "Coaching", "Curriculum", "E-learning"))


@pytest.mark.parametrize(
    ("role", "position", "counted"),
    [
        (HR, "HR manager", 0.5),
        (HR, "Chief human resources officer", 0.5),
        (HR, "Business manager", 0.1),
        (HR, "HR kettles manager", 0.1),
        (HR, "Accounting clerk", 1.0),
        (HR, "Accounting wages baker", 0.5),
        (DATA, "Data manager", 0.1),  # an everyday word tells no trade of software
        (LEARNING, "Machine learning manager", 0.5),
        (LEARNING, "Machine technician", 0.1),
        (SALES, "Sales director", 0.5),
        (SALES, "Sales kettles director", 0.1),
        (ENTRY, "Data manager", 0.5),
        (ENTRY, "Data entry specialist", 0.1),
        (DATA, "Kettle manager", 0.1),
        (TRAINER, "Corporate manager", 0.1),
    ],
)
def test_a_bare_position_of_the_trade_is_untold(
    role: tuple[str, tuple[str, ...]], position: str, counted: float
) -> None:
    title, skills = role
    rubric = Rubric(title, "r", "", points={"seniority": 100}, skills=tuple(map(Skill, skills)))
    told = {"position": position, "highlights": ["Fed nine parrots of a ferry line"]}
    jobs = [{"work": [job | {"startDate": "2015-01", "endDate": "2024-12"}]} for job in ({"position": position}, told)]
    of_other_work = 0.1 if counted == 0.5 else counted
    assert judge(rubric, *jobs).scores.tolist() == [10_000 * counted, 10_000 * of_other_work]


def test_a_project_tells_of_an_untold_job_of_the_same_person_and_time_and_of_no_other() -> None:
    rubric = Rubric("Backend engineer", "r", "", points={"seniority": 100}, skills=tuple(map(Skill, BACKEND[1])))
    job = {"position": "Engineer", "startDate": "2015-01", "endDate": "2024-12"}
    project = {"name": "Boats", "description": "Moved boats to Kubernetes"}
    spans = [
        ("2016-01", "2016-12"), ("2025-01", "2025-09"), ("2024-12", "2025-09"), ("2014-01", "2014-12"),
        ("2014-01", "2015-01"), ("2014-01", "2025-09"),
    ]  # fmt: skip
    people = [{"work": [job], "projects": [project | {"startDate": start, "endDate": end}]} for start, end in spans]
    assert judge(rubric, *people).scores.tolist() == [10_000, 5000, 10_000, 5000, 10_000, 10_000]
    bakers = [person | {"work": [job | {"position": "Head baker"}]} for person in people]
    assert judge(rubric, *bakers).scores.tolist() == [1000] * 6  # other work says what was done in those years


def test_doctoral_studies_tell_of_the_work_by_the_papers_of_their_years() -> None:
    """Of the person's own, and of no other years; the first and the last month are theirs."""
    rubric = Rubric("Backend engineer", "r", "", points={"seniority": 100}, skills=tuple(map(Skill, BACKEND[1])))
    studies = {"studyType": "PhD", "area": "Botany", "startDate": "2012-03", "endDate": "2016-09"}

    def person(month: str, title: str = "Sorting leaves on Kubernetes") -> dict[str, Any]:
        paper = {"name": title, "venue": "ICML", "status": "published", "releaseDate": month}
        return {"education": [studies], "publications": [paper]}

    inside, outside, other = (
        person("2014-01"),
        person("2017-01"),
        person("2014-01", "Sorting the leaves of the botanist"),
    )
    edges = [person(month) for month in ("2012-03", "2016-09", "2012-02", "2016-10")]
    scores = judge(rubric, outside, inside, other, *edges).scores.tolist()
    assert [score == max(scores) for score in scores] == [False, True, False, True, True, False, False]


LIST = "CUDA, Rust, Kafka, Triton, Helm"


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ([LIST], False),
        (["Attended a Rust workshop", "Repaired kettles and their valves for the tea rooms"], False),
        ([LIST, "What you bring:"], False),
        ([f"Worked hard with {LIST} every day"], False),
        ([LIST, "Repaired kettles and their valves for the tea rooms"], True),
        (["Wrote kettle drivers in Rust for the tea rooms"], True),
    ],
)
def test_a_list_is_what_was_done_in_a_job_only_beside_words_of_its_own(lines: list[str], named: bool) -> None:
    skills = tuple(map(Skill, LIST.split(", ")))
    rubric = Rubric("Tea engineer", "r", "", points={"skills": 50, "seniority": 50}, skills=skills)
    job = {"position": "Employee", "startDate": "2014-01", "endDate": "2023-12", "highlights": lines}
    group = judge(rubric, {"work": [job]}).seniority
    assert ("names the work" in str(group.node(0))) is named


@pytest.mark.parametrize(
    "employer",
    ["IBM", "Great Professional Settings", "Example Works", "Banco de España", "University of Texas at Dallas"],
)
def test_the_name_of_an_employer_beside_a_list_changes_nothing(employer: str) -> None:
    skills = tuple(map(Skill, LIST.split(", ")))
    rubric = Rubric("Tea engineer", "r", "", points={"skills": 50, "seniority": 50}, skills=skills[1:])
    job = {"position": "Employee", "startDate": "2014-01", "endDate": "2023-12"}
    for line in ("Repaired valves at {} daily", "Valves at {}"):
        lines = [LIST, line.format(employer)], [LIST, line.format("Placeholder Organisation")]
        one, other = (judge(rubric, {"work": [job | {"highlights": each}]}).scores[0] for each in lines)
        assert one == other


EMPLOYERS = (
    "IBM", "Great Professional Settings", "腾讯", "株式会社リコー", "네이버 클라우드 플랫폼", "عمر الفاروق",
    "ספר ישראל", "सत्यम कंप्यूटर", "van der Berg B.V.", "Banco de España", "Kettle and Sons", "Московский завод", "3M",
    "ebm-papst", "C. & A. Kettle", "sipgate",
)  # fmt: skip


@given(
    employer=st.one_of(
        st.sampled_from(EMPLOYERS), st.text("aàéЖя腾リ네עअ", min_size=3), st.text("AÀÉЖÁ 7", min_size=3)
    ),
    line=st.sampled_from(
        [
            "At {}.",
            "Rust at {}",
            "Used Rust for {}",
            "{}: Rust, Kafka",
            "Rust, Kafka and Helm at {}",
            "Tea of {} daily",
            "At {} Exampletown",
        ]
    ),
    beside=st.sampled_from([[], [LIST], ["Rust", LIST]]),
)
@example(employer="sipgate", line="Fired kilns at {} Exampletown", beside=[LIST])
@example(employer="腾讯", line="At {}.", beside=[LIST])
@example(employer="van der Berg B.V.", line="Rust, Kafka and Helm at {}", beside=[])
def test_where_a_job_was_says_nothing_in_its_text(employer: str, line: str, beside: list[str]) -> None:
    skills = tuple(map(Skill, LIST.split(", ")))
    rubric = Rubric("Tea engineer", "r", "", points={"skills": 50, "seniority": 50}, skills=skills)
    job = {"position": "Employee", "startDate": "2014-01", "endDate": "2023-12"}
    people = (
        {"work": [job | {"name": name, "highlights": [*beside, line.format(name)]}]} for name in (employer, "IBM")
    )
    one, other = judge(rubric, *people).scores
    assert one == other


@pytest.mark.parametrize(
    ("employer", "position", "line"),
    [
        ("Kettle Repair", "Photographer", "Shot kettle repair for forty potters a year in Wales"),
        ("Kettle Repair", "Kettle repair agent", "Answered calls of forty potters"),
        ("Glazeworks", "Employee", "Configured Glazeworks for the kilns of three potters"),
        ("Tea Engineer", "Tea Engineer", "Brewed pots for the tea engineer and the kitchen"),
    ],
)
def test_an_employer_called_as_a_skill_or_the_role_takes_nothing_away(employer: str, position: str, line: str) -> None:
    skills = (Skill("Kettle repair"), Skill("Glazeworks"))
    rubric = Rubric("Tea engineer", "r", "", points={"skills": 50, "keywords": 20, "seniority": 30}, skills=skills)
    job = {"position": position, "startDate": "2014-01", "endDate": "2023-12", "highlights": [line]}
    one, other = judge(rubric, *({"work": [job | {"name": name}]} for name in (employer, "IBM"))).scores
    assert one == other > 0


@pytest.mark.parametrize("words", ["Developed internal tools", "Entwicklung von Kesseln", "백엔드 개발"])
def test_a_few_words_beside_a_list_tell_no_less_than_the_list(words: str) -> None:
    rubric = Rubric("Tea engineer", "r", "", points={"seniority": 100}, skills=tuple(map(Skill, LIST.split(", "))))
    job = {"position": "Developer", "startDate": "2014-01", "endDate": "2023-12"}
    alone, beside = judge(
        rubric, *({"work": [job | {"highlights": [line]}]} for line in (LIST, f"{words}; {LIST}"))
    ).scores
    assert beside >= alone > 0
