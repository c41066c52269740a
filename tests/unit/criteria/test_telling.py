"""What sentences earn together is bounded by their words."""

from typing import Any

import numpy as np

from laws.strategies import AS_OF, profile_of
from screen.criteria.telling import SKILLS, WORDS, carried, cut, words_of
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


def test_words_carry_skills_of_the_average_point_and_few_words_half_of_what_they_lack() -> None:
    shares = np.array([300, 600, 900])
    average = (300**2 + 600**2 + 900**2) // 1800
    few, none = average * (WORDS + 15) // (2 * WORDS), average // 2
    assert carried(np.array([0, 15, WORDS, 2 * WORDS]), shares).tolist() == [none, few, average, 2 * average]
    assert carried(np.array([5, 7]), np.array([], np.int64)).tolist() == [0, 0]
    assert carried(np.array([WORDS]), np.array([300, 600, 0, 900])).tolist() == [average]
    assert words_of(np.array([10]), np.array([250])).tolist() == [10 + 5 * WORDS // 2]


def test_a_skill_that_is_worth_most_is_carried_as_such_and_a_finer_rubric_asks_no_more() -> None:
    words = np.array([WORDS])
    assert carried(words, np.array([5000, *[500] * 10])) > 2 * carried(words, np.array([910] * 11))
    assert carried(words, np.array([400] * 20)) == carried(words, np.array([1000] * SKILLS)) == [1000]


CAREER = (
    ("Inventory management and forklift training in a warehouse for garden furniture.", (
        "Ran inventory management for nine thousand articles of garden furniture.",
        "Gave forklift training to newcomers on the narrow aisles of the second hall.",
        "Led goods receipt with three hauliers and agreed windows for them.",
        "Brought write-offs down by cycle counting on Fridays.",
        "Held the monthly talk on workplace safety and kept the accident book.",
        "Moved slips of paper into warehouse software with two consultants.",
    )),
    ("Order picking and goods receipt of spare parts for tractors.", (
        "Did order picking by voice for workshops of the region.",
        "Checked goods receipt of tractor parts against delivery notes.",
        "Labelled barrels with the officer for workplace safety.",
    )),
)  # fmt: skip
ASKED = (
    "inventory management", "forklift training", "order picking", "goods receipt", "cycle counting",
    "workplace safety", "warehouse software", "team leadership",
)  # fmt: skip


def test_an_honest_short_career_earns_half_of_the_long_one_at_least_and_each_longer_one_more() -> None:
    more = ("stock control", "picking by voice", "delivery notes", "write-offs", "accident book", "dock scheduling")
    for asked in (ASKED, (*ASKED, *more)):
        skills = tuple(Skill(name, matching=Matching(related=False)) for name in asked)
        rubric = Rubric("T", "r.toml", "", points={"skills": 100}, skills=skills)
        years = (("2019-01", "2025-12"), ("2014-01", "2018-12"))
        told = [
            {"work": [
                {"position": "Employee", "startDate": start, "endDate": end, "highlights": [*lines]}
                for (start, end), lines in zip(years, version, strict=True)
            ]}
            for version in (
                [[duty] for duty, _ in CAREER],
                [lines[:3] for _, lines in CAREER],
                [lines for _, lines in CAREER],
            )
        ]  # fmt: skip
        people = [profile_of(document, str(number)) for number, document in enumerate(told)]
        short, medium, long = Judgement(Columns(people), rubric, AS_OF).scores.tolist()
        assert long / 2 <= short < medium < long, asked


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
    assert note is not None and note.startswith("told in only 4 different words, too few for all these skills: ")
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


def test_forty_five_words_carry_one_skill_and_eight_skills_a_group() -> None:
    even = np.array([1000] * 8)
    assert carried(np.array([43, 44, 45, 46, 90]), even).tolist() == [977, 988, 1000, 1022, 2000]
    assert carried(np.array([45]), np.array([500] * 16)).tolist() == [1000]
    assert words_of(np.array([0]), np.array([100])).tolist() == [45]
