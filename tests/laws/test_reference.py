"""The fast scorer says what a plain, slow one says: every group of every candidate, to the hundredth."""

import copy
import inspect
from typing import Any

import msgspec
from hypothesis import strategies as st

from laws import reference_gates, reference_scorer
from laws.reference_gates import ReferenceGates
from laws.reference_scorer import RUNGS, Reference, strength, sum_of_best
from laws.strategies import AS_OF, documents, holds_for, judge, profile_of, rubrics, score, scores
from laws.wide import JOBS, asked, fields, gated, wide
from screen.criteria.common_words import AMPLE, HALF_AT, CommonWords
from screen.criteria.hits import Hits
from screen.criteria.skills import sought_skills
from screen.sources.columns import Columns
from screen.sources.rubric import PublicationsTable, Rubric, Skill


@holds_for(st.lists(wide(), min_size=1, max_size=3), rubrics() | fields)
def test_every_group_of_everybody_is_what_a_plain_scorer_says(pool: list[Any], rubric: Rubric) -> None:
    judgement = judge(rubric, *pool)
    for number, document in enumerate(pool):
        plain = Reference(Columns([profile_of(document)]), rubric, AS_OF).groups
        assert plain == {group.label: int(group.total[number]) for group in judgement.everything}
        assert sum(plain.values()) == judgement.scores[number]


@holds_for(documents, rubrics())
def test_words_in_common_are_what_a_plain_count_says(document: Any, rubric: Rubric) -> None:
    hits = Hits(Columns([profile_of(document)]), sought_skills(rubric))
    common = CommonWords(hits)
    for number in range(len(rubric.skills)):
        own = [(place, word.weight) for place, word in enumerate(common._words) if word.criterion == number]
        earned = 0
        for place, weight in own:
            lines = common._line[common._word == place]
            rungs = [(hits.columns.line_entry[line], hits.line_rung[line]) for line in lines]
            entries = [sum_of_best((entry, 100) for entry, rung in rungs if rung >= least) for least in RUNGS]
            earned += weight * strength(entries, HALF_AT, AMPLE)
        assert common.strengths[0, number] == earned // max(sum(weight for _, weight in own), 1)


@holds_for(st.lists(gated(), min_size=1, max_size=3), asked())
def test_every_requirement_of_everybody_is_what_plain_rules_say(pool: list[Any], rubric: Rubric) -> None:
    judgement = judge(rubric, *pool)
    for number, document in enumerate(pool):
        plain = ReferenceGates(Columns([profile_of(document)]), rubric, document, AS_OF)
        verdict = judgement.verdict(number)
        assert list(verdict.gates) == plain.gates
        assert judgement.gates(number) == verdict.gates
        assert verdict.misses == any(gate.state in ("missing", "partly") for gate in plain.gates)
        for gate in (gate for gate in plain.gates if gate.kind in ("language", "certificate")):
            asks = [question for question in verdict.ask if question.startswith(gate.name)]
            assert bool(asks) == (gate.state in ("unknown", "unread"))
            assert all("required" in one and ("unread" in one) == (gate.state == "unread") for one in asks)


def test_the_plain_scorers_are_short() -> None:
    assert len(inspect.getsource(reference_scorer).splitlines()) < 190
    assert len(inspect.getsource(reference_gates).splitlines()) < 150


STUDIES = {
    "studyType": "Ph.D.",
    "area": "Computer Science",
    "thesis": "Fast kernels in CUDA for robots that sort parcels",
    "startDate": "2015-01",
    "endDate": "2025-01",
}


def test_a_job_that_says_nothing_takes_no_months_from_studies_of_the_work() -> None:
    rubric = Rubric("ML systems engineer", "r", "", points={"seniority": 100}, skills=(Skill("CUDA"),))
    job = {"position": "Engineer", "startDate": "2014-12", "endDate": "2025-01"}
    alone = score(rubric, {"education": [STUDIES]})
    assert alone == score(rubric, {"education": [STUDIES], "work": [job]}) == 10_000
    leaves = judge(rubric, {"education": [STUDIES], "work": [job]}).explanation(0).details or ()
    assert [leaf.points for leaf in leaves[0].details or ()] == [10_000, 0]


@holds_for(wide(), rubrics(), JOBS)
def test_one_more_job_takes_nothing_from_another(document: Any, rubric: Rubric, job: dict[str, Any]) -> None:
    time_alone = msgspec.structs.replace(rubric, points={"seniority": 100})
    more = copy.deepcopy(document)
    more["work"] = [*more.get("work", []), job]
    before, after = scores(time_alone, document, more)
    assert after >= before


def test_of_two_versions_that_weigh_the_same_the_order_decides_nothing() -> None:
    rubric = Rubric(
        "T", "r", "", points={"publications": 100}, venues={"MLSys": 0.2, "default": 0.1},
        publications=PublicationsTable(1.0, credit={"first": 1.0, "middle": 0.5}),
    )  # fmt: skip
    listed = {"name": "Sorting", "venue": "MLSys", "position": 2, "authors": ["A", "B", "C"]}
    other = {"name": "Sorting", "venue": "Journal of Odd Examples", "position": 1}
    more = other | {"name": "Stacking"}
    assert score(rubric, {"publications": [listed, other, more]}) == 2_000
    assert score(rubric, {"publications": [other, listed, more]}) == 2_000
