"""Scores under other weights are those of a rubric that has them."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import AS_OF, documents, profile_of, rubrics
from screen.judgement.flip import flips
from screen.judgement.score import Judgement
from screen.judgement.weighing import (
    points_of_rows,
    points_under,
    score_under,
    strengths_question,
    with_share,
    with_weight,
)
from screen.sources.columns import Columns
from screen.sources.rubric import GROUPS, Rubric, Skill


def judged(document: object, rubric: Rubric) -> Judgement:
    return Judgement(Columns([profile_of(document)]), rubric, AS_OF)


@given(documents, rubrics())
def test_the_weights_of_the_rubric_give_its_score(document: object, rubric: Rubric) -> None:
    judgement = judged(document, rubric)
    strengths, weighing = judgement.strengths(0), judgement.weighing
    assert score_under(weighing, strengths) == int(judgement.scores[0])
    points = points_under(weighing, strengths)
    assert {group.label: group.points[0].tolist() for group in judgement.groups} == {
        name: list(p) for name, p in points.items()
    }


@given(st.lists(documents, max_size=3), rubrics(), rubrics())
def test_all_at_once_earn_what_each_does_and_what_is_given_is_no_part_of_the_question(
    people: list[object], rubric: Rubric, other: Rubric
) -> None:
    judgement = Judgement(Columns([profile_of(one, str(number)) for number, one in enumerate(people)]), rubric, AS_OF)
    points = points_of_rows(judgement.weighing, judgement.strength_rows)
    for group in judgement.groups:
        assert points[group.label].tolist() == group.points.tolist()
    skills = tuple(msgspec.structs.replace(skill, weight=skill.weight + 1) for skill in rubric.skills)
    about = {"path": "other.toml", "sha256": "1", "requires": ">=0.1"}
    weighed = msgspec.structs.replace(rubric, points=other.points, skills=skills, **about)
    assert strengths_question(weighed, AS_OF) == strengths_question(rubric, AS_OF)
    assert strengths_question(rubric, "2026-12-01") != strengths_question(rubric, AS_OF)
    assert strengths_question(rubric, "2026-11-30") == strengths_question(rubric, "2026-11-01")
    assert (strengths_question(other, AS_OF) == strengths_question(rubric, AS_OF)) == (
        msgspec.structs.replace(other, points={}, skills=()) == msgspec.structs.replace(rubric, points={}, skills=())
        and [msgspec.structs.replace(skill, weight=1.0) for skill in other.skills]
        == [msgspec.structs.replace(skill, weight=1.0) for skill in rubric.skills]
    )


@given(documents, rubrics(), st.data())
def test_other_weights_give_the_score_of_the_rubric_that_has_them(
    document: object, rubric: Rubric, data: st.DataObject
) -> None:
    judgement = judged(document, rubric)
    weighing = judgement.weighing
    if len(weighing.shares) > 1:
        group = data.draw(st.sampled_from(sorted(weighing.shares)))
        share = data.draw(st.integers(1, sum(weighing.shares.values()) - 300))
        weighing = with_share(weighing, group, share)
        assert sum(weighing.shares.values()) == 10_000
    skills = rubric.skills
    if skills:
        skill, weight = data.draw(st.integers(0, len(skills) - 1)), data.draw(st.integers(1, 900)) / 100
        weighing = with_weight(weighing, skill, weight)
        skills = tuple(msgspec.structs.replace(s, weight=w) for s, w in zip(skills, weighing.weights, strict=True))
    points = {name: weighing.shares.get(name, 0) / 100 for name in GROUPS}
    changed = msgspec.structs.replace(rubric, points=points, skills=skills)
    assert score_under(weighing, judgement.strengths(0)) == int(judged(document, changed).scores[0])


@given(documents, documents, rubrics())
def test_a_flip_turns_the_order_and_a_hundredth_less_does_not(one: object, other: object, rubric: Rubric) -> None:
    judgement = Judgement(Columns([profile_of(one, "a"), profile_of(other, "b")]), rubric, AS_OF)
    above, below = (judgement.strengths(number) for number in judgement.order)
    weighing = judgement.weighing
    for flip in flips(above, below, weighing, [skill.name for skill in rubric.skills]):
        step = 1 if flip.then > flip.now else -1
        for then, turned in ((flip.then, True), (flip.then - step, False)):
            if flip.kind == "group":
                under = with_share(weighing, flip.name, then)
            else:
                places = [number for number, skill in enumerate(rubric.skills) if skill.name == flip.name]
                under = with_weight(weighing, places[0], then / 100)
                if len(places) > 1:
                    continue
            assert (score_under(under, above) < score_under(under, below)) is turned


def test_what_is_asked_for_makes_another_question_and_what_is_tested_none() -> None:
    one = Rubric("Tea engineer", "r", "", points={"skills": 100}, skills=(Skill("CUDA"),))
    key = strengths_question(one, AS_OF)
    assert len(key) == 40
    assert strengths_question(msgspec.structs.replace(one, ask=("Kettles?",), tests=(), sha256="1"), AS_OF) == key
    for skills in ((Skill("Rust"),), (Skill("CUDA"), Skill("Rust")), (Skill("CUDA", terms=("kernels",)),)):
        assert strengths_question(msgspec.structs.replace(one, skills=skills), AS_OF) != key
    assert strengths_question(msgspec.structs.replace(one, title="Tea cook"), AS_OF) != key
