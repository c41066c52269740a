"""How steady ranks are under weights near the rubric's."""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laws.strategies import AS_OF, documents, profile_of, rubrics
from screen.judgement.score import Judgement
from screen.judgement.stability import CERTAINTY, Stability, drawn_factors, stability_of
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, SeniorityTable, Skill

RUBRIC = Rubric(
    "Tea engineer", "tea.toml", "0" * 64,
    points={"skills": 60, "seniority": 40},
    skills=(Skill("CUDA", 3.0), Skill("Kubernetes"), Skill("Triton"), Skill("Rust")),
    seniority=SeniorityTable(target_years=10),
)  # fmt: skip


def works(*skills: str, since: str = "2020-01") -> dict[str, Any]:
    lines = [f"Built the {skill} parts of a kettle and kept them running for years." for skill in skills]
    return {"basics": {"name": "X"}, "work": [{"position": "Tea engineer", "startDate": since, "highlights": lines}]}


def judged(people: dict[str, Any], rubric: Rubric = RUBRIC) -> Judgement:
    return Judgement(Columns([profile_of(people[name], name) for name in sorted(people)]), rubric, AS_OF)


POOL = {
    "ada": works("CUDA", "Kubernetes", "Triton", "Rust", since="2012-01"),
    "ben": works("CUDA"),
    "cho": works("Kubernetes", "Triton", "Rust", since="2018-01"),
    "dee": works("Gardening", since="2025-01"),
}


def steady(judgement: Judgement, listed: Sequence[int] | None = None, **options: Any) -> Stability:
    points = np.concatenate([group.points for group in judgement.groups], axis=1)
    leaves = [group.leaf_of for group in judgement.groups]
    chosen = judgement.order if listed is None else listed
    return stability_of(points, leaves, judgement.columns.profile_ids, chosen, **options)


LEAVES = [np.array([3000, 1000, 1000, 1000, 0]), np.array([4000])]


def test_drawn_weights_have_the_rubrics_for_their_mean_and_the_spread_that_is_told() -> None:
    shares = np.concatenate(LEAVES)
    drawn = drawn_factors(LEAVES, 4_000) / 2**20 * shares
    assert drawn.shape == (4_000, 6) and (drawn >= 0).all() and (drawn[:, 4] == 0).all()
    assert np.abs(drawn.sum(axis=1) - 10_000).max() < 0.1, "they add up to the 100 points"
    assert np.abs(drawn.mean(axis=0) - shares).max() < 60
    of_skills = drawn[:, :4] / drawn[:, :4].sum(axis=1, keepdims=True)
    # Dirichlet: the variance of a part is p (1 - p) / (sum of the parameters + 1)
    part = np.array([3, 1, 1, 1]) / 6
    told = np.sqrt(part * (1 - part) / (CERTAINTY * 4 + 1))
    assert np.abs(of_skills.std(axis=0) / told - 1).max() < 0.06


def test_a_seed_draws_the_same_weights_everywhere() -> None:
    """The raw numbers of PCG64 and whole arithmetic: no other machine or version of numpy gives others."""
    assert (drawn_factors(LEAVES, 50, 7) == drawn_factors(LEAVES, 50, 7)).all()
    assert (drawn_factors(LEAVES, 50, 7) != drawn_factors(LEAVES, 50, 8)).any()
    assert drawn_factors(LEAVES, 2, 0).tolist() == EXACT


EXACT = [
    [1389555, 1237217, 1205504, 480506, 0, 848466],
    [977486, 952673, 668943, 608331, 0, 1330838],
]


def test_who_has_everything_leads_always_and_near_ones_are_tied() -> None:
    judgement = judged(POOL)
    found = steady(judgement, top=1)
    ids = [judgement.columns.profile_ids[number] for number in judgement.order]
    assert ids[0] == "ada" and ids[-1] == "dee"
    assert msgspec.to_builtins(found.ranges["ada"]) == {"best": 1, "worst": 1, "top_share": 1.0}
    assert msgspec.to_builtins(found.ranges["dee"]) == {"best": 4, "worst": 4, "top_share": 0.0}
    assert (found.ranges["ben"].best, found.ranges["ben"].worst) == (2, 3)
    assert [set(tie) for tie in found.ties] == [{"ben", "cho"}]


def test_equal_scores_are_tied_and_share_their_ranks() -> None:
    judgement = judged({"ada": POOL["ada"], "bo": POOL["ada"], "cho": POOL["dee"]})
    found = steady(judgement)
    assert found.ties == (("ada", "bo"),) and found.ranges["ada"] == found.ranges["bo"]
    assert (found.top, found.ranges["cho"].best) == (1, 3)


def test_who_is_left_out_though_near_is_counted() -> None:
    judgement = judged(POOL)
    cut = steady(judgement, judgement.order[:2], top=2)
    whole = steady(judgement, top=2)
    assert list(cut.ranges) == [judgement.columns.profile_ids[number] for number in judgement.order[:2]]
    assert cut.contenders == 1 and whole.contenders == 0
    assert all(cut.ranges[name] == whole.ranges[name] for name in cut.ranges)


@pytest.mark.parametrize("points", [{"skills": 100}, {"seniority": 100}, {"keywords": 100}])
def test_one_group_and_one_person(points: dict[str, float]) -> None:
    judgement = judged({"ada": POOL["ada"]}, msgspec.structs.replace(RUBRIC, points=points))
    found = steady(judgement)
    assert found.ranges["ada"].worst == 1 and found.ties == ()


@settings(max_examples=20)
@given(st.lists(documents, min_size=2, max_size=6), rubrics())
def test_who_has_more_of_every_criterion_never_ranks_below(people: list[Any], rubric: Rubric) -> None:
    judgement = Judgement(Columns([profile_of(one, f"p{n}") for n, one in enumerate(people)]), rubric, AS_OF)
    points = np.concatenate([group.points for group in judgement.groups], axis=1)
    found = steady(judgement)
    for one in range(len(people)):
        own = found.ranges[f"p{one}"]
        assert 1 <= own.best <= own.worst <= len(people)
        for other in range(len(people)):
            if (points[one] >= points[other]).all():
                assert own.best <= found.ranges[f"p{other}"].best and own.worst <= found.ranges[f"p{other}"].worst
