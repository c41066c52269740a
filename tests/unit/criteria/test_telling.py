"""What sentences earn together is bounded by their words."""

from typing import Any

import numpy as np

from laws.strategies import AS_OF, profile_of
from screen.criteria.telling import AT_LEAST, WORDS, carried, cut, words_of
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import Matching, Rubric, Skill

NAMES = ("CUDA", "Kubernetes", "quantization", "beekeeping", "information retrieval", "Terraform")
RUBRIC = Rubric(
    "T", "r.toml", "", points={"skills": 100}, skills=tuple(Skill(n, matching=Matching(related=False)) for n in NAMES)
)


def judged(document: Any) -> Judgement:
    return Judgement(Columns([profile_of(document)]), RUBRIC, AS_OF)


def job(*lines: str) -> Any:
    return {"work": [{"position": "Employee", "highlights": list(lines), "startDate": "1990-01", "endDate": "2019-12"}]}


def test_words_carry_skills_of_average_worth_and_a_part_of_the_weightiest() -> None:
    shares = np.array([300, 600, 900])
    assert carried(np.array([0, WORDS, 2 * WORDS]), shares).tolist() == [900 * AT_LEAST // 100, 600, 1200]
    assert carried(np.array([5, 7]), np.array([], np.int64)).tolist() == [0, 0]
    assert carried(np.array([3 * WORDS]), np.array([300, 600, 0, 900])).tolist() == [1800]
    assert words_of(np.array([10]), np.array([250])).tolist() == [10 + 5 * WORDS // 2]


def test_each_skill_keeps_its_part_and_what_is_firm() -> None:
    points, firm = np.array([[300, 100, 0], [300, 100, 0]]), np.array([[100, 0, 0], [100, 0, 0]])
    less = cut(points, firm, np.array([150, 1000]))
    assert (points - less).tolist() == [[200, 50, 0], [300, 100, 0]]


def test_one_skill_in_a_few_words_loses_nothing_and_many_in_the_same_words_do() -> None:
    one = judged(job("Kept the beekeeping of a whole valley going"))
    assert one.skills.node(0).note is None
    lines = [f"Kept the {name} of a whole valley going" for name in NAMES]
    many = judged({"work": [*job(*lines[:3])["work"], *job(*lines[3:])["work"]]})
    assert many.scores[0] == carried(many.skills.words, many.skills.leaf_of)[0]
    note = many.skills.node(0).note
    assert note is not None and note.startswith("only 4 different words tell of all these skills: ")
    leaves = many.skills.node(0).details or ()
    assert sum(leaf.points for leaf in leaves) == many.scores[0]
    assert all("less, for lack of words" in (leaf.note or "") for leaf in leaves)


def test_names_in_lists_are_not_bounded() -> None:
    listed = judged({"skills": [{"name": name} for name in NAMES]})
    assert listed.skills.node(0).note is None and listed.scores[0] > 0


def test_a_list_of_one_more_skill_lowers_nothing_where_words_are_few() -> None:
    lines = [f"Kept the {name} of a whole valley going" for name in NAMES]
    told, listed = job(*lines), {"skills": [{"name": NAMES[0]}]}
    assert judged({**told, **listed}).scores[0] >= judged(told).scores[0]


def test_what_stands_in_a_list_tells_nothing() -> None:
    work = job("Kept the beekeeping of a whole valley going")
    assert judged(work).skills.words.tolist() == [4]
    assert judged({**work, "skills": [{"name": "CUDA for harbour boats and ferries"}]}).skills.words.tolist() == [4]
