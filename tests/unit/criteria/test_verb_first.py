"""Short lines that begin with what was done, which are no lists."""

from collections.abc import Sequence
from typing import Any

import pytest

from laws.strategies import profile_of
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, Skill

SOFTWARE = ("Kettle audits", "Python", "Terraform", "infrastructure as code", "Automated testing")
OFFICE = ("Payroll", "Fire drills", "Stock counts", "Month-end close", "VAT returns")


def rungs(*lines: str, names: Sequence[str] = SOFTWARE) -> list[str]:
    """The rungs of the quotes of a job's lines, in their order."""
    work: list[dict[str, Any]] = [
        {"position": "Clerk", "startDate": "2018-01", "endDate": "2024-12", "highlights": [*lines]}
    ]
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=tuple(map(Skill, names)))
    judgement = Judgement(Columns([profile_of({"work": work})]), rubric, "2026-11-20")
    found = {
        quote.quote: quote.rung
        for leaf in judgement.skills.node(0).details or ()
        for node in (leaf, *(leaf.details or ()))
        for quote in node.evidence or ()
    }
    return [found.get(line, "none") for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Led the kettle audits.",
        "Wrote kettle audits.",
        "Managed two kettle audits in 2023.",
        "I also prepared the kettle audits.",
        "Run all kettle audits.",
        "Infrastructure as code in Terraform (Azure).",
        "Record in Terraform.",
        "Also plan with Python.",
    ],
)
def test_a_verb_with_its_object_is_work(line: str) -> None:
    assert rungs(line) == ["work"]


@pytest.mark.parametrize("line", ["Write kettle audits.", "Manages kettle audits.", "Prepare yearly kettle audits"])
def test_a_job_may_be_told_in_the_present(line: str) -> None:
    assert rungs(line) == ["work"]


@pytest.mark.parametrize(
    ("line", "alike", "other"),
    [
        ("Chair kettle audits.", ["Write the rota", "Hold stocks", "Tea"], ["Writes the rota", "Hold stocks"]),
        ("Chairs kettle audits.", ["Writes the rota", "Holds a stock"], ["Write the rota", "Hold stocks"]),
        ("Managing kettle audits.", ["Writing the rota", "Preparing tea"], ["Wrote the rota", "Preparing tea"]),
    ],
)
def test_what_may_be_a_verb_is_one_where_others_of_the_job_begin_so(
    line: str, alike: list[str], other: list[str]
) -> None:
    assert rungs(line, *alike)[0] == "work"
    assert rungs(line)[0] == rungs(line, *other)[0] == "listed"


def test_a_verb_that_is_a_part_of_the_name_tells_too() -> None:
    assert rungs("Processed the payroll of 300 staff.", names=OFFICE) == ["work"]


@pytest.mark.parametrize(
    "line",
    [
        "Kettle audits.",
        "Python, Terraform and payroll",
        "Used all Terraform.",
        "Wrote Terraform.",
        "Learned Python.",
        "Attend kettle audits.",
        "Test kettle audits.",
        "Certified Terraform",
        "Experienced in kettle audits.",
        "Skilled in Python",
        "Trained in kettle audits.",
        "Automated testing",
        "Terraform in Python",
        "Interest in Python",
        "Experience in Terraform",
        "Course in Python",
        "Training with Terraform",
    ],
)
def test_names_and_claims_are_lists(line: str) -> None:
    assert rungs(line) == ["listed"]


def test_a_verb_before_each_name_is_a_list_from_the_fifth_on() -> None:
    lines = ["Led the fire drills.", "Ran the payroll.", "Oversaw two stock counts.", "Drafted the VAT returns."]
    assert rungs(*lines, "Began the month-end close.", names=OFFICE) == ["work"] * 4 + ["listed"]


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("Kettle audits of copper and pot, enamel and jug makers", "work"),
        ("Kettle audits of copper and pot, enamel and jug sales", "listed"),
    ],
)
def test_a_line_with_a_word_of_its_own_tells_of_work(line: str, rung: str) -> None:
    """In the words of the rubric otherwise: who does what it asks for says so in few others."""
    assert rungs(line, names=("Kettle audits", "Copper pot repairs", "Enamel jug sales")) == [rung]


def test_lines_with_a_word_of_their_own_are_lists_from_the_fifth_on() -> None:
    makers = ("makers", "sellers", "menders", "owners", "buyers")
    lines = [f"{name} of copper and pot, enamel and jug {one}" for name, one in zip(OFFICE, makers, strict=True)]
    assert rungs(*lines, names=(*OFFICE, "Copper pot repairs", "Enamel jug sales")) == ["work"] * 4 + ["listed"]
