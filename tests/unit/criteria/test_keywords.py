"""The keywords group: the title's half, the terms' half by IDF."""

from typing import Any

import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.hits import Hits
from screen.criteria.keywords import Keywords, sought_terms, sought_title
from screen.criteria.yardstick import yardstick
from screen.ground.idf import Idf
from screen.ground.roles import role_of
from screen.sources.columns import Columns
from screen.sources.rubric import KeywordsTable as Terms
from screen.sources.rubric import Rubric, Skill

IDF = Idf("reference", "", 99, {"tea": 9, "kettle": 99})


def rubric_of(terms: tuple[str, ...] | None = ("tea", "kettle"), summary: str = "", points: float = 30) -> Rubric:
    return Rubric("Tea engineer", "r", "", summary, points={"keywords": points}, keywords=Terms(terms))


def made(rubric: Rubric, *pool: Any) -> Keywords:
    columns = Columns([profile_of(document, f"p{n}") for n, document in enumerate(pool)])
    title = Hits(columns, sought_title(rubric), roles_only=role_of(rubric.title) is not None)
    terms = Hits(columns, sought_terms(rubric))
    return Keywords(columns, rubric, title, terms, IDF, yardstick(columns, rubric, (title, terms), AS_OF))


def test_the_title_has_half_and_the_terms_share_the_rest_by_idf() -> None:
    group = made(rubric_of(), {"work": [{"position": "Tea engineer", "summary": "kettle"}]})
    tea, kettle = IDF.weight("tea"), IDF.weight("kettle")
    assert kettle == 1.0 < tea
    assert group.leaf_of.tolist() == [
        1500,
        round(1500 * tea / (tea + kettle)),
        1500 - round(1500 * tea / (tea + kettle)),
    ]
    title, first, second = group.node(0).details or ()
    assert (title.label, first.label, second.label) == ("title: Tea engineer", "tea", "kettle")
    assert (title.weight, first.weight, second.weight) == (None, tea, kettle)
    assert title.points > first.points > 0
    assert int(group.total[0]) == title.points + first.points + second.points


def test_the_role_of_a_title_counts_half_without_its_rank_and_not_below_it() -> None:
    rubric = Rubric("Senior tea engineer, kettles", "r", "", points={"keywords": 30})
    labels = ("Senior tea engineer", "Staff tea engineer", "Junior tea engineer", "Tea engineer intern", "Engineer")
    whole, bare, *below = made(rubric, *({"basics": {"label": label}} for label in labels)).total.tolist()
    assert whole > bare > 0
    assert below == [0, 0, 0]
    short = made(
        Rubric("Senior machine learning engineer", "r", "", points={"keywords": 30}),
        {"basics": {"label": "ML engineer"}},
    )
    assert short.total.tolist()[0] > 0


def test_a_rank_that_is_a_part_of_the_trade_stays() -> None:
    rubric = Rubric("Senior living manager", "r", "", points={"keywords": 30})
    assert made(rubric, {"basics": {"label": "Assisted living manager"}}).total.tolist() == [0]


def test_a_role_in_other_words_of_its_own_is_the_role_or_nearly() -> None:
    rubric = Rubric("Robotics research engineer", "r", "", points={"keywords": 30})
    labels = (
        "Robotics research engineer",
        "Research engineer (robotics)",
        "Research engineer – robotics",
        "Robotics engineer",
    )
    whole, turned, dashed, nearly = made(rubric, *({"basics": {"label": label}} for label in labels)).total.tolist()
    assert whole > turned == dashed > nearly > 0
    assert made(rubric, {"basics": {"summary": "Robotics engineer, who also taught"}}).total.tolist() == [0]
    others = (
        "Research engineer",
        "Junior robotics engineer",
        "Robotics engineer intern",
        "Robotics engineer internship",
        "Robotics consultant",
        "Engineer",
        "Robotics, engineer",
        "Engineer and robotics research lead",
        "Engineer, robotics research scientist",
        "Sales engineer, robotics research",
        "Underwater robotics engineer",
        "Robotics engineering technician",
        "Assistant to the robotics engineer",
    )
    assert made(rubric, *({"basics": {"label": label}} for label in others)).total.tolist() == [0] * len(others)


def test_a_role_with_its_words_apart_is_looked_for_in_what_says_the_role_alone() -> None:
    rubric = Rubric("Data engineer", "r", "", points={"keywords": 30})
    said, prose = made(
        rubric,
        {"work": [{"position": "Engineer, data"}]},
        {"basics": {"summary": "Worked as an engineer, data in hand"}},
    ).total.tolist()
    assert said > 0 == prose
    senior = Rubric("Senior data engineer", "r", "", points={"keywords": 30})
    assert 0 < made(senior, {"work": [{"position": "Senior engineer, data"}]}).total[0] < said


def test_an_odd_hundredth_goes_to_the_terms() -> None:
    assert made(rubric_of(points=0.05), {}).leaf_of.tolist()[0] == 2
    assert int(made(rubric_of(points=0.05), {}).leaf_of.sum()) == 5


def test_without_terms_the_title_has_all() -> None:
    assert made(rubric_of(()), {}).leaf_of.tolist() == [3000]
    assert made(rubric_of(None), {}).leaf_of.tolist() == [3000]


def test_words_in_common_with_a_field_say_no_more_of_who_names_it() -> None:
    rubric = Rubric("Tea tasting", "r", "", "", points={"keywords": 30}, keywords=Terms(()))
    named, words = ({"work": [{"highlights": [line]}]} for line in ("Set up the tea tasting", "Poured tea for guests"))
    both = {"work": [*named["work"], *words["work"]]}
    assert made(rubric, both).total.tolist() == made(rubric, named).total.tolist()
    assert 0 < made(rubric, words).total[0] < made(rubric, named).total[0]


@pytest.mark.parametrize(
    ("summary", "terms"),
    [
        ("Makes tea, serves the tea hot: kettles", ["tea", "serves", "tea hot", "kettles"]),
        ("a x", []),
        ("", []),
        ("C++ and R", ["c++"]),
    ],
)
def test_the_keyphrases_of_the_summary_stand_in_for_terms(summary: str, terms: list[str]) -> None:
    assert [sought.label for sought in sought_terms(rubric_of(None, summary))] == terms


def test_listed_terms_are_taken_as_they_are() -> None:
    assert [sought.label for sought in sought_terms(rubric_of(("Hot tea", "the"), "kettle"))] == ["Hot tea", "the"]


def test_a_role_is_looked_for_where_a_profile_says_what_somebody_is() -> None:
    group = made(
        rubric_of(),
        {"work": [{"summary": "Asked the tea engineer"}]},
        {"basics": {"label": "Tea engineer"}},
        {"work": [{"summary": "Worked as a tea engineer in two houses"}]},
        {"skills": [{"name": "hobs"}]},
        {},
    )
    assert (group.points[:, 0] > 0).tolist() == [False, True, True, False, False]
    states = [group.leaf(number, 0).state for number in range(5)]
    assert states == ["missing", None, None, "unknown", "unknown"]
    assert group.decided.tolist() == [3000, 3000, 3000, 1500, 0]
    assert (group.node(0).details or ())[2].sought == ("kettle",)


@pytest.mark.parametrize(
    ("position", "there"),
    [
        ("Assistant to the tea engineer", False),
        ("Tea engineering technician", False),
        ("Tea engineering manager", True),
        ("Promoted to tea engineer", True),
    ],
)
def test_who_is_beside_the_role_has_it_not(position: str, there: bool) -> None:
    group = made(rubric_of(), {"work": [{"position": position}]})
    assert bool(group.leaf(0, 0).quotes) is there


def test_a_role_counts_once_and_saturates_early() -> None:
    often = [{"position": "Tea engineer", "summary": f"House {letter}"} for letter in "bcdefghj"]
    group = made(rubric_of(()), {"work": often[:1]}, {"work": often[:3]}, {"work": often})
    one, three, eight = group.points[:, 0].tolist()
    assert one > 0.7 * eight
    assert three == eight == 3000
    assert made(rubric_of(()), {"work": [*often[:1], *often[:1]]}).points[0, 0] == one


def test_a_title_goes_on_with_its_speciality() -> None:
    rubric = Rubric("Tea engineer, kettles and hobs", "r", "", points={"keywords": 30})
    assert made(rubric, {"work": [{"position": "Senior tea engineer"}]}).points[0, 0] > 0


def test_a_field_of_work_is_looked_for_in_every_line_like_a_skill() -> None:
    rubric = Rubric("Kettle design", "r", "", points={"keywords": 30})
    group = made(
        rubric, {"work": [{"summary": "Led kettle design."}]}, {"work": [{"summary": "Sold a kettle."}]}, {"work": []}
    )
    assert group.points[0, 0] > group.points[1, 0] > 0 == group.points[2, 0]
    assert [leaf.words for leaf in group.node(1).details or ()] == [(("kettle", 1),)]


@pytest.mark.parametrize(("skills", "share"), [(0, 1500), (15, 1500), (30, 750), (60, 375)])
def test_the_share_of_the_title_shrinks_with_many_skills(skills: int, share: int) -> None:
    many = tuple(Skill(f"brew{number}") for number in range(skills))
    rubric = Rubric("Tea engineer", "r", "", points={"keywords": 30}, keywords=Terms(("tea",)), skills=many)
    assert made(rubric, {}).leaf_of.tolist() == [share, 3000 - share]
    alone = Rubric("Tea engineer", "r", "", points={"keywords": 30}, skills=many)
    assert made(alone, {}).leaf_of.tolist()[0] == (3000 if skills <= 15 else share)


def test_a_field_is_not_named_by_its_parts() -> None:
    rubric = Rubric("Accounting", "r", "", "", points={"keywords": 30}, keywords=Terms(()))
    group = made(
        rubric, *({"work": [{"summary": f"Saw to {text} of a mill"}]} for text in ("accounting", "journal entries"))
    )
    assert group.points[0, 0] > group.points[1, 0] == 0


def test_a_keyword_of_many_trades_is_one_among_words_of_the_field() -> None:
    skills = tuple(map(Skill, ("Networking", "Cisco", "Firewalls", "Windows Server")))
    summary = "Links the network and servers of several sites"
    rubric = Rubric("Network administrator", "r", "", summary, points={"skills": 70, "keywords": 30}, skills=skills)
    lines = ("Linked eleven sites by routers and firewalls", "Baked bread at three sites for weddings")
    found = [made(rubric, {"work": [{"highlights": [line]}]}).node(0).details or () for line in lines]
    assert [[leaf.label for leaf in leaves if leaf.evidence] for leaves in found] == [["sites"], []]
