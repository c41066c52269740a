"""Gates and what to ask, for every way in which a skill can stand in a profile."""

from typing import Any, Literal

import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.gate import Gate
from screen.judgement.score import Judgement, Verdict
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, SeniorityTable, Skill

LISTED = {"skills": [{"name": "CUDA"}]}
USED = {"projects": [{"description": "CUDA for kettles"}]}
STUDIED = {"education": [{"thesis": "CUDA"}]}
OTHER = {"work": [{"position": "Brewer"}]}
SILENT = {"publications": [{"name": "On tea"}]}


def verdict(document: Any, *skills: Skill, points: dict[str, float] | None = None, **terms: Any) -> Verdict:
    shares = {"skills": 50.0, "seniority": 50.0} if points is None else points
    rubric = Rubric("T", "r", "", points=shares, skills=skills, seniority=SeniorityTable(**terms))
    return Judgement(Columns([profile_of(document)]), rubric, AS_OF).verdict(0)


@pytest.mark.parametrize(
    ("required", "document", "state"),
    [
        (True, LISTED, "met"),
        (True, USED, "met"),
        (True, STUDIED, "met"),
        (True, OTHER, "missing"),
        (True, SILENT, "unknown"),
        (True, {}, "unknown"),
        ("used", LISTED, "partly"),
        ("used", USED, "met"),
        ("used", STUDIED, "met"),
        ("used", OTHER, "missing"),
        ("used", SILENT, "unknown"),
    ],
)
def test_a_required_skill(required: Literal[True, "used"], document: Any, state: Any) -> None:
    assert verdict(document, Skill("CUDA", required=required)).gates == (Gate("CUDA", state),)


def test_a_related_word_meets_no_gate() -> None:
    found = verdict({"work": [{"summary": "heuristics for tea"}]}, Skill("heuristic planning", required=True))
    assert found.score > 0
    assert found.gates[0].state == "missing"


def test_skills_that_are_not_required_are_no_gates() -> None:
    assert verdict(USED, Skill("CUDA")).gates == ()
    assert verdict(USED, Skill("CUDA"), min_years=0).gates == ()


def test_gates_keep_the_order_of_the_rubric_and_years_come_last() -> None:
    found = verdict(OTHER, Skill("B", required=True), Skill("x"), Skill("A", required="used"), min_years=1)
    assert [gate.name for gate in found.gates] == ["B", "A", "min_years"]


@pytest.mark.parametrize(
    ("document", "points", "terms", "ask"),
    [
        ({}, None, {}, ("CUDA (required)", "Tea", "years of work")),
        (LISTED, None, {}, ("years of work",)),
        (OTHER, None, {}, ("dates of work (1 without)",)),
        ({"work": [{"startDate": "2020-01"}]}, None, {}, ("CUDA (required)", "Tea")),
        ({}, {"publications": 100}, {}, ("CUDA (required)", "publications")),
        ({"publications": []}, {"publications": 100}, {}, ("CUDA (required)",)),
        ({}, {"publications": 100}, {"min_years": 1}, ("CUDA (required)", "publications", "years of work")),
    ],
)
def test_what_to_ask(document: Any, points: Any, terms: Any, ask: tuple[str, ...]) -> None:
    skills = (Skill("Tea"), Skill("CUDA", required=True))
    assert verdict(document, *skills, points=points, **terms).ask == ask
