"""Jobs and lines that say the same in the same words."""

from typing import Any

import pytest
from hypothesis import strategies as st

from laws.strategies import AS_OF, holds_for, judge, rubrics, score
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.rubric import Rubric, SeniorityTable, Skill
from screen.sources.said_again import WORDS, families

LONG = (
    "Moved twelve old services of the harbour to Kubernetes within three months, wrote every page of their handbook, "
    "trained night crews on boats and mended broken cranes"
)
WORDS_OF_LONG = LONG.split()


def job(text: str, start: int, months: int = 12, **more: Any) -> dict[str, Any]:
    end = 12 * start + months - 1
    return {
        "position": "Engineer", "startDate": f"{start}-01", "endDate": f"{end // 12}-{end % 12 + 1:02d}",
        "highlights": [text], **more,
    }  # fmt: skip


def columns_of(*work: dict[str, Any]) -> Columns:
    return Columns([read_profile({"basics": {}, "work": [*work]}, profile_id="ada", source="ada.json")])


def seniority(*work: dict[str, Any]) -> float:
    rubric = Rubric(
        "T", "r", "", points={"seniority": 100}, skills=(Skill("Kubernetes"),), seniority=SeniorityTable(None, 10.0)
    )
    return Judgement(columns_of(*work), rubric, AS_OF).scores[0] / 100


def test_the_same_words_in_any_order_are_one_family_and_few_words_are_none() -> None:
    assert len(WORDS_OF_LONG) > WORDS
    turned = " ".join(reversed(WORDS_OF_LONG))
    found = families(columns_of(job(LONG, 2010), job(turned, 2012), job("Ran tests", 2014), job("Ran tests", 2016)))
    assert found[0] == found[1]
    assert len({*found.tolist()}) == 3
    other = families(columns_of(job(LONG, 2010), job(f"{LONG} and its songs", 2012)))
    assert other[0] != other[1]


def test_of_jobs_that_say_the_same_the_longest_counts() -> None:
    assert seniority(job(LONG, 2010, 24), job(LONG, 2014, 12)) == seniority(job(LONG, 2010, 24)) == 20
    assert seniority(job(LONG, 2010), job("Ran Kubernetes for the mill and its boats", 2014)) == 20
    assert seniority(job("Ran Kubernetes by night", 2010), job("Ran Kubernetes by night", 2014)) == 20


def test_the_explanation_says_why_a_copy_adds_nothing() -> None:
    rubric = Rubric(
        "T", "r", "", points={"seniority": 100}, skills=(Skill("Kubernetes"),), seniority=SeniorityTable(None, 10.0)
    )
    (group,) = Judgement(columns_of(job(LONG, 2010), job(LONG, 2014)), rubric, AS_OF).explanation(0).details or ()
    assert sorted((leaf.points, leaf.note) for leaf in group.details or ()) == [
        (0, "of jobs that say the same the longest counts"),
        (1000, "names Kubernetes in work[0].highlights[0]"),
    ]


@holds_for(
    rubrics(),
    st.lists(st.tuples(st.sampled_from((LONG, "Built CUDA kernels")), st.integers(2000, 2020), st.integers(1, 40))),
    st.tuples(st.sampled_from((LONG, "Built CUDA kernels")), st.integers(2000, 2020), st.integers(1, 40)),
)
def test_a_job_that_says_the_same_never_lowers_a_score(
    rubric: Rubric, told: list[tuple[str, int, int]], more: tuple[str, int, int]
) -> None:
    work = [job(*one) for one in told]
    assert score(rubric, {"work": [*work, job(*more)]}) >= score(rubric, {"work": work})


def test_of_lines_of_a_job_that_are_one_sentence_with_a_hole_the_fifth_is_a_list() -> None:
    names = ("CUDA", "PyTorch", "Kubernetes", "Terraform", "Docker")
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=tuple(map(Skill, names)))
    same = [f"Taught {name} to first-year students" for name in names]

    def told(lines: list[str]) -> tuple[list[str | None], float]:
        judgement = judge(rubric, {"work": [{"position": "Engineer", "highlights": lines}]})
        (group,) = judgement.explanation(0).details or ()
        rungs = {leaf.label: quote.rung for leaf in group.details or () for quote in leaf.quotes}
        return [rungs.get(name) for name in names], judgement.explanation(0).points

    rungs, points = told(same)
    assert rungs == ["work", "work", "work", "work", "listed"]
    assert told(same[:4])[0] == ["work", "work", "work", "work", None]
    assert points >= told(same[:4])[1]
    assert told([f"{line}, boat {chr(97 + number) * 3}" for number, line in enumerate(same)])[0] == ["work"] * 5


def test_a_job_of_one_sentence_with_a_hole_says_no_more_than_its_names() -> None:
    names = ("CUDA", "PyTorch", "Kubernetes", "Terraform", "Docker")
    rubric = Rubric("T", "r", "", points={"seniority": 100}, skills=tuple(map(Skill, names)))
    same = [f"Taught {name} to first-year students" for name in names]
    other = [f"{line}, boat {chr(97 + number) * 3}" for number, line in enumerate(same)]
    dates = {"position": "Employee", "startDate": "2015-01", "endDate": "2024-12"}
    jobs = [
        dates | {"highlights": lines} for lines in (same, same[:4], other, [*same, "Ran CUDA kernels of a mill"], names)
    ]
    assert [int(one) for one in judge(rubric, *({"work": [one]} for one in jobs)).scores] == [
        5000,
        10_000,
        10_000,
        10_000,
        5000,
    ]


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("Responsible for CUDA and other duties", "listed"),
        ("Very strong knowledge of CUDA, ten years of experience", "listed"),
        ("Responsible for the CUDA kernels of the renderer", "work"),
    ],
)
def test_a_claim_tells_nothing_of_what_was_done(line: str, rung: str) -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("CUDA"),))
    judgement = judge(rubric, {"work": [{"position": "Engineer", "highlights": [line]}]})
    (group,) = judgement.explanation(0).details or ()
    assert [quote.rung for leaf in group.details or () for quote in leaf.quotes] == [rung]
