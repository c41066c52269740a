"""The scores without a criterion are those of a rubric that does not have it."""

from pathlib import Path

import numpy as np

from screen.judgement.omission import scores_under, scores_without
from screen.judgement.score import Judgement
from screen.judgement.weighing import score_under, with_share, with_weight
from screen.sources.columns import Columns
from screen.sources.pool import load_pool
from screen.sources.rubric_file import load_rubric, parse_rubric

ROOT = Path(__file__).resolve().parents[3]
DAY = "2026-11-20"


def judged(name: str) -> Judgement:
    return Judgement(Columns(load_pool([str(ROOT / "profiles")]).profiles), load_rubric(ROOT / "rubrics" / name), DAY)


def test_all_at_once_is_one_by_one() -> None:
    judgement = judged("ml-systems.toml")
    assert np.array_equal(scores_under(judgement, judgement.weighing), judgement.scores)
    found = {label: scores for _, label, scores in scores_without(judgement)}
    people = [judgement.strengths(number) for number in range(len(judgement.scores))]
    for number, skill in enumerate(judgement.rubric.skills):
        without = with_weight(judgement.weighing, number, 0.0)
        assert found[skill.name].tolist() == [score_under(without, one) for one in people]
    for group in ("keywords", "publications", "seniority"):
        without = with_share(judgement.weighing, group, 0)
        assert found[group].tolist() == [score_under(without, one) for one in people]


def test_a_rubric_of_one_criterion_is_not_taken_apart() -> None:
    text = 'title = "Engineer"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'
    rubric, _ = parse_rubric(text, "one.toml", "0")
    assert rubric is not None
    alone = Judgement(judged("ml-systems.toml").columns, rubric, DAY)
    assert list(scores_without(alone)) == []
