"""The keywords group: the title's half, the terms' half by IDF."""

from typing import Any

import pytest

from laws.strategies import profile_of
from screen.criteria.hits import Hits
from screen.criteria.keywords import Keywords, sought_terms, sought_title
from screen.ground.idf import Idf
from screen.sources.columns import Columns
from screen.sources.rubric import KeywordsTable as Terms
from screen.sources.rubric import Rubric

IDF = Idf("reference", "", 99, {"tea": 9, "kettle": 99})


def rubric_of(terms: tuple[str, ...] | None = ("tea", "kettle"), summary: str = "", points: float = 30) -> Rubric:
    return Rubric("Tea engineer", "r", "", summary, points={"keywords": points}, keywords=Terms(terms))


def made(rubric: Rubric, *pool: Any) -> Keywords:
    columns = Columns([profile_of(document, f"p{n}") for n, document in enumerate(pool)])
    title = Hits(columns, sought_title(rubric), roles_only=True)
    return Keywords(columns, rubric, title, Hits(columns, sought_terms(rubric)), IDF)


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


def test_an_odd_hundredth_goes_to_the_terms() -> None:
    assert made(rubric_of(points=0.05), {}).leaf_of.tolist()[0] == 2
    assert int(made(rubric_of(points=0.05), {}).leaf_of.sum()) == 5


def test_without_terms_the_title_has_all() -> None:
    assert made(rubric_of(()), {}).leaf_of.tolist() == [3000]
    assert made(rubric_of(None), {}).leaf_of.tolist() == [3000]


@pytest.mark.parametrize(
    ("summary", "terms"),
    [
        ("Makes tea, makes the tea hot: kettles", ["tea", "hot", "kettles"]),
        ("a I x", []),
        ("", []),
        ("C++ and R", ["c++"]),
    ],
)
def test_the_telling_words_of_the_summary_stand_in_for_terms(summary: str, terms: list[str]) -> None:
    assert [sought.label for sought in sought_terms(rubric_of(None, summary))] == terms


def test_listed_terms_are_taken_as_they_are() -> None:
    assert [sought.label for sought in sought_terms(rubric_of(("Hot tea", "the"), "kettle"))] == ["Hot tea", "the"]


def test_the_title_is_looked_for_where_roles_stand() -> None:
    group = made(rubric_of(), {"work": [{"summary": "Tea engineer"}]}, {"basics": {"label": "Tea engineer"}}, {})
    assert group.points[:, 0].tolist()[0] == 0 < group.points[1, 0]
    states = [[leaf.state for leaf in group.node(number).details or ()] for number in range(3)]
    assert states == [["unknown", None, "missing"], [None, None, "missing"], ["unknown"] * 3]
    assert group.decided.tolist() == [1500, 3000, 0]
    assert (group.node(0).details or ())[2].sought == ("kettle",)
