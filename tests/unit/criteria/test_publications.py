"""The publications group against an oracle in fractions."""

from fractions import Fraction
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.strategies import AS_OF, papers, profile_of
from screen.criteria.publications import Publications
from screen.ground.evidence import Factor, Node
from screen.sources.columns import Columns
from screen.sources.rubric import PublicationsTable as Terms
from screen.sources.rubric import Rubric


def rubric_of(**terms: Any) -> Rubric:
    return Rubric(
        "T", "r", "", points={"publications": 70}, venues={"NeurIPS": 1.0, "ICML": 0.7, "default": 0.1},
        publications=Terms(**terms),
    )  # fmt: skip


TODAY = 2026 * 12 + 10
"""The month of `AS_OF`."""


def made(rubric: Rubric, *pool: Any) -> Publications:
    profiles = [profile_of({"basics": {}, "publications": items}, f"p{n}") for n, items in enumerate(pool)]
    return Publications(Columns(profiles), rubric, AS_OF)


def leaves(group: Publications, profile: int = 0) -> tuple[Node, ...]:
    return group.node(profile).details or ()


def paper(title: str = "On tea", **fields: Any) -> dict[str, Any]:
    return {"name": title, "venue": "NeurIPS", "status": "published", "position": 1, "releaseDate": "2025"} | fields


@given(st.lists(st.lists(papers, max_size=6), min_size=1, max_size=3), st.floats(0.2, 4), st.none() | st.floats(1, 20))
def test_running_totals_are_rounded_half_up(pool: list[Any], full_marks: float, half_life: float | None) -> None:
    group = made(rubric_of(full_marks=full_marks, half_life_years=half_life), *pool)
    full = Fraction(round(full_marks * 10**6))
    for number in range(len(pool)):
        best: dict[str, tuple[int, bool]] = {}
        for row in np.flatnonzero(group._papers.profile == number).tolist():
            paper = group._papers.record(row)
            product = 1.0
            for factor in group.factors(row):
                product *= factor.value
            counts = group.factors(row) and (paper.month or 0) <= TODAY + 12 * (paper.status == "accepted")
            listed = paper.status != "preprint" and paper.venue in group._rubric.venues
            found = (round(product * 10**6) if counts else 0, listed)
            best[paper.identity] = max(best.get(paper.identity, found), found, key=lambda pair: pair[0])
        of_others = Fraction(round(full_marks * group._rubric.venues.get("default", 0.0) * 10**6))
        reached, others = Fraction(0), Fraction(0)
        points, marks = [], [0]
        for weight, _, listed in sorted((-weight, identity, listed) for identity, (weight, listed) in best.items()):
            counted = -weight if listed else min(Fraction(-weight), of_others - others)
            others += 0 if listed else counted
            reached += counted
            marks.append(int(min(reached, full) * 7000 / full + Fraction(1, 2)))
            points.append(marks[-1] - marks[-2])
        assert [leaf.points for leaf in leaves(group, number)] == points
        assert int(group.total[number]) == sum(points) <= 7000


def test_the_best_paper_stands_first_whatever_the_list() -> None:
    items = [paper("B", position=2), paper("A"), paper("C", venue="ICML"), paper("D", status="under-review")]
    group = made(rubric_of(), items, items[::-1])
    for number in (0, 1):
        assert [leaf.label for leaf in leaves(group, number)] == ["A", "C", "B", "D"]
    assert [leaf.points for leaf in leaves(group)] == [2333, 1634, 933, 0]
    assert leaves(group)[3].note == "under review: not a paper yet"
    assert leaves(group)[3].evidence == ()
    assert leaves(group)[3].factors == ()


def test_the_group_fills_up() -> None:
    group = made(rubric_of(full_marks=1.5), [paper(title) for title in "ABC"])
    assert [leaf.points for leaf in leaves(group)] == [4667, 2333, 0]
    assert leaves(group)[2].note == "the group is full"
    assert group.total.tolist() == [7000]


@pytest.mark.parametrize(
    ("fields", "factors"),
    [
        ({}, [("venue NeurIPS", 1.0), ("first author", 1.0), ("main track", 1.0)]),
        ({"venue": "CVPR"}, [("venue CVPR, not listed", 0.1), ("first author", 1.0), ("main track", 1.0)]),
        ({"venue": "Kettles of Ada"}, [("venue not listed", 0.1), ("first author", 1.0), ("main track", 1.0)]),
        ({"venue": None}, [("venue not listed", 0.1), ("first author", 1.0), ("main track", 1.0)]),
        ({"status": "preprint"}, [("no venue", 0.1), ("first author", 1.0), ("preprint track", 0.1)]),
        ({"position": None}, [("venue NeurIPS", 1.0), ("author position not told", 0.4), ("main track", 1.0)]),
        ({"track": "thesis"}, [("venue NeurIPS", 1.0), ("first author", 1.0), ("thesis track", 0.0)]),
        (
            {"distinctions": ["oral", "spotlight", "tea"]},
            [("venue NeurIPS", 1.0), ("first author", 1.0), ("main track", 1.0), ("oral", 1.25)],
        ),
        (
            {"status": "preprint", "distinctions": ["oral"]},
            [("no venue", 0.1), ("first author", 1.0), ("preprint track", 0.1)],
        ),
        ({"status": "in-preparation"}, []),
    ],
)
def test_what_a_weight_is_the_product_of(fields: dict[str, Any], factors: list[tuple[str, float]]) -> None:
    (leaf,) = leaves(made(rubric_of(), [paper(**fields)]))
    assert [(factor.label, factor.value) for factor in leaf.factors] == factors


def test_a_venue_that_the_rubric_alone_knows_counts_as_papers_print_it() -> None:
    rubric = msgspec.structs.replace(rubric_of(), venues={"Annals of Kettles": 0.7, "default": 0.1})
    printed = ("Annals of Kettles 55, 1021–1033", "Annals of Kettles and Cups 55")
    group = made(rubric, [paper(name, venue=None, publisher=name) for name in printed])
    assert [leaf.factors[0] for leaf in leaves(group)] == [
        Factor("venue Annals of Kettles", 0.7),
        Factor("venue not listed", 0.1),
    ]


def test_without_a_default_preprints_and_venues_that_are_not_listed_are_worth_nothing() -> None:
    rubric = msgspec.structs.replace(rubric_of(), venues={"NeurIPS": 1.0})
    items = [paper("One"), paper("Two", venue="CVPR"), paper("Three", venue=None, status="preprint")]
    group = made(rubric, items)
    assert [leaf.points > 0 for leaf in leaves(group)] == [True, False, False]
    assert [group.factors(row)[0] for row in group._order.tolist()[1:]] == [
        Factor("no venue", 0.0), Factor("venue CVPR, not listed", 0.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("released", "label", "value"),
    [
        ("2026-11", "0.0 years old", 1.0),
        ("2024-11", "2.0 years old", 0.5),
        ("2022-11", "4.0 years old", 0.25),
        ("2027-11", "0.0 years old", 1.0),
    ],
)
def test_age(released: str, label: str, value: float) -> None:
    (leaf,) = leaves(made(rubric_of(half_life_years=2.0), [paper(releaseDate=released)]))
    assert (leaf.factors[-1].label, leaf.factors[-1].value) == (label, value)


def test_a_paper_that_names_nothing_of_the_rubric_is_worth_what_the_rubric_says() -> None:
    items = [paper("Kettles on CUDA"), paper("On tea"), paper("On milk", summary="Written in CUDA.")]
    group = Publications(
        Columns([profile_of({"basics": {}, "publications": items})]),
        rubric_of(off_topic=0.3),
        AS_OF,
        on_topic=np.array([True, False, True]),
    )
    found = {leaf.label: leaf for leaf in leaves(group)}
    assert (found["On tea"].factors[-1].label, found["On tea"].factors[-1].value) == (
        "names nothing of the rubric",
        0.3,
    )
    assert [found[title].points for title in ("Kettles on CUDA", "On milk", "On tea")] == [2333, 2334, 700]
    assert found["On milk"].factors[-1].label == "main track"


def test_a_paper_without_a_date_has_no_age() -> None:
    (leaf,) = leaves(made(rubric_of(half_life_years=2.0), [paper(releaseDate=None)]))
    assert leaf.factors[-1].label == "main track"


def test_an_equal_contributor_is_worth_no_less_than_one_in_the_middle() -> None:
    shared = paper(position=2, equalContribution=True)
    (leaf,) = leaves(made(rubric_of(credit={"first": 1.0, "middle": 0.3}), [shared]))
    assert leaf.factors[1].value == 0.3
    (leaf,) = leaves(made(rubric_of(credit={}), [shared]))
    assert leaf.factors[1].value == 0.0


@pytest.mark.parametrize("worth", [0.0, 0.2, 0.4, 0.9, 1.5])
def test_the_credit_of_an_equal_contributor_is_what_the_rubric_says(worth: float) -> None:
    credit = {"first": 1.0, "equal": worth, "middle": 0.4, "last": 0.6}
    shared, untold = paper(position=2, equalContribution=True), paper(name="Of tea", position=None)
    found = {leaf.label: leaf.factors[1] for leaf in leaves(made(rubric_of(credit=credit), [shared, untold]))}
    assert (found["On tea"].label, found["On tea"].value) == ("equal author", worth)
    assert found["Of tea"].value == min(worth, 0.4)


def test_quotes_are_the_title_and_the_field_that_names_the_venue() -> None:
    (leaf,) = leaves(made(rubric_of(), [paper(venue=None, publisher="Proceedings of ICML")]))
    assert [(e.path, e.quote, e.match) for e in leaf.evidence or ()] == [
        ("publications[0].name", "On tea", "field"),
        ("publications[0].publisher", "Proceedings of ICML", "field"),
    ]


def test_only_an_absent_list_is_unknown() -> None:
    absent = Publications(Columns([profile_of({"basics": {}})]), rubric_of(), AS_OF)
    assert (absent.node(0).state, absent.decided.tolist(), absent.total.tolist()) == ("unknown", [0], [0])
    empty = made(rubric_of(), [])
    assert (empty.node(0).state, empty.decided.tolist(), leaves(empty)) == (None, [7000], ())


def test_the_extremes_of_a_rubric() -> None:
    most = {"credit": {"first": 1e6}, "tracks": {"main": 1e6}, "distinctions": {"oral": 1e6}}
    rubric = Rubric(
        "T", "r", "", points={"publications": 70}, venues={"NeurIPS": 1e6}, publications=Terms(1e-6, **most)
    )
    group = made(rubric, [paper(str(number), distinctions=["oral"]) for number in range(50)])
    assert [leaf.points for leaf in leaves(group)] == [7000] + [0] * 49
    assert made(rubric_of(full_marks=1e6), [paper()]).total.tolist() == [0]


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"status": "in preparation"}, "in preparation: not a paper yet"),
        ({"status": "draft"}, "in preparation: not a paper yet"),
        ({"status": "rejected"}, "not accepted, or its status is not known"),
        ({"status": None, "venue": None, "publisher": "Rejected from CCS"}, "not accepted, or its status is not known"),
        ({"status": None, "venue": None, "publisher": "In preparation for CCS"}, "in preparation: not a paper yet"),
        ({"status": "under review"}, "under review: not a paper yet"),
        ({"releaseDate": "2999-01-01"}, "its date has not come: not a paper yet"),
        ({"track": "report"}, "weighs nothing under this rubric"),
        ({"venue": "Elsewhere", "position": 2}, "weighs less than a hundredth of a point"),
    ],
)
def test_why_a_paper_earns_nothing(fields: dict[str, Any], note: str) -> None:
    group = made(rubric_of(full_marks=1000, credit={"first": 1.0, "middle": 0.001}), [paper(**fields)])
    (leaf,) = leaves(group)
    assert (leaf.points, leaf.note) == (0, note)


def test_other_venues_worth_more_than_the_best_fill_no_more_than_the_group() -> None:
    rubric = Rubric(
        "T", "r", "", points={"publications": 70}, venues={"NeurIPS": 1.0, "default": 3.0},
        publications=Terms(full_marks=4.0),
    )  # fmt: skip
    other = [paper(f"On tea of kind {word}", venue="Elsewhere") for word in ("black", "green", "white")]
    group = made(rubric, other, [*other, paper("On milk")])
    assert group.amounts.tolist() == [4_000_000, 5_000_000]


def test_papers_asked_for_are_a_requirement_of_their_own_kind() -> None:
    (gate,) = made(rubric_of(min=1), [paper()]).gates(0)
    assert (gate.kind, gate.state) == ("publications", "met")
