"""The skills group: points by share and strength, states, gates' arrays."""

import math
from typing import Any

from laws.strategies import AS_OF, profile_of
from screen.criteria.common_words import FILL
from screen.criteria.hits import Hits
from screen.criteria.skills import Skills, sought_skills
from screen.criteria.yardstick import yardstick
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric, Skill

RUBRIC = Rubric(
    "T", "r", "", points={"skills": 50},
    skills=(Skill("CUDA", 3.0, ("GPU kernels",)), Skill("Kubernetes", 1.0), Skill("Tea kettles", 1.0)),
)  # fmt: skip


def made(*pool: Any, rubric: Rubric = RUBRIC) -> Skills:
    columns = Columns([profile_of(document, f"p{n}") for n, document in enumerate(pool)])
    hits = Hits(columns, sought_skills(rubric))
    return Skills(columns, rubric, hits, yardstick(columns, rubric, [hits], AS_OF))


def test_the_name_and_the_terms_are_looked_for() -> None:
    assert [sought.terms for sought in sought_skills(RUBRIC)] == [
        ("CUDA", "GPU kernels"),
        ("Kubernetes",),
        ("Tea kettles",),
    ]


def test_a_term_that_the_rubric_writes_as_a_name_needs_its_capital_in_a_sentence() -> None:
    rubric = Rubric("T", "r", "", points={"skills": 50}, skills=(Skill("Tea kettles", 1.0, ("Teapotova", "lids")),))
    assert made({"work": [{"highlights": ["Grew lids in teapotova"]}]}, rubric=rubric)._hits.line.size
    found = {
        line: bool(made({"work": [{"highlights": [line]}]}, rubric=rubric)._hits.line.size)
        for line in ("Grew teapotova and thyme", "Poured from Teapotova and cups", "TEAPOTOVA and cups")
    }
    assert list(found.values()) == [False, True, True]
    assert made({"skills": [{"name": "teapotova"}]}, rubric=rubric)._hits.line.size
    titled = Rubric("T", "r", "", points={"skills": 50}, skills=(Skill("Tea kettles", 1.0, ("Teapotova", "Lids")),))
    assert made({"work": [{"highlights": ["Grew teapotova and thyme"]}]}, rubric=titled)._hits.line.size


def test_a_term_in_capitals_that_no_lexicon_has_needs_one_in_a_sentence() -> None:
    skill = Skill("Tea kettles", 1.0, ("LIDZ", "IT"))
    rubric = Rubric("T", "r", "", points={"skills": 50}, skills=(skill, Skill("LEAF")))
    found = {
        line: made({"work": [{"highlights": [line]}]}, rubric=rubric)._hits.line.size
        for line in ("Took a leaf from the lidz", "Lidz for cups", "Kept LIDZ and LEAF", "Leafs of tea")
    }
    assert list(found.values()) == [0, 1, 2, 1]
    assert made({"skills": [{"name": "leaf"}]}, rubric=rubric)._hits.line.size


def test_points_are_shared_by_weight() -> None:
    line = "Wrote GPU kernels for a robot"
    skills = made({"work": [{"highlights": [line], "startDate": "2020-01", "endDate": "2021-10"}]}, {})
    assert skills.of == 5000
    assert skills.leaf_of.tolist() == [3000, 1000, 1000]
    months, told = 100 * 22 * 5 // 36, 100 * math.sqrt(2 / 3)  # hundredths of entries; "wrote" and "robot" tell
    amount = months * int(told) // (months + int(told))
    share = 0.75 * amount / (amount + 250) * 2250 / 2000 + 0.25 * amount / (amount + 400) * 2400 / 2000
    assert skills.points[0].tolist() == [round(3000 * share), 0, 0]
    assert skills.total.tolist() == [int(skills.points[0].sum()), 0]
    node = skills.node(0)
    assert [(leaf.label, leaf.of, leaf.state) for leaf in node.details or ()] == [
        ("CUDA", 3000, None), ("Kubernetes", 1000, "missing"), ("Tea kettles", 1000, "missing"),
    ]  # fmt: skip
    assert [leaf.sought for leaf in node.details or ()] == [(), ("Kubernetes",), ("Tea kettles",)]


def test_words_in_common_are_a_part_of_their_own_out_of_what_naming_leaves() -> None:
    rubric = Rubric("T", "r", "", points={"skills": 100}, skills=(Skill("heuristic search"),))
    document = {"work": [{"highlights": [line]} for line in ("Wrote a heuristic search", "Search of the harbour")]}
    (leaf,) = made(document, rubric=rubric).node(0).details or ()
    named, shared = leaf.details or ()
    assert (named.label, shared.label) == ("heuristic search", "words in common")
    assert named.points + shared.points == leaf.points
    assert 0 < shared.points < shared.of <= (10_000 - named.points) * FILL / 100
    assert shared.words == (("search", 1),)


def test_states_and_what_was_decided() -> None:
    skills = made(
        {"skills": [{"name": "Tools", "keywords": ["CUDA"]}]},
        {"education": [{"thesis": "On CUDA"}]},
        {"publications": [{"name": "On hobs"}]},
    )
    assert [[skills.state(profile, number) for number in range(3)] for profile in range(3)] == [
        [None, "missing", "missing"], [None, "unknown", "unknown"], ["unknown"] * 3,
    ]  # fmt: skip
    assert skills.named[:, 0].tolist() == [True, True, False]
    assert skills.used[:, 0].tolist() == [False, True, False]
    assert skills.told.tolist() == [True, False, False]
    assert skills.decided.tolist() == [5000, 3000, 0]


def test_two_hundred_skills_of_tiny_weight_share_everything() -> None:
    many = Rubric("T", "r", "", points={"skills": 100}, skills=tuple(Skill(f"brew{n}x", 1e-6) for n in range(200)))
    skills = made({"work": [{"summary": "brew7x"}]}, rubric=many)
    assert skills.leaf_of.tolist() == [50] * 200
    assert int(skills.total[0]) == int(skills.points[0, 7]) > 0


def test_no_skills_at_all() -> None:
    skills = made({}, rubric=Rubric("T", "r", ""))
    assert (skills.of, skills.total.tolist(), skills.decided.tolist(), skills.node(0).details) == (0, [0], [0], ())
