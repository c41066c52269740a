from typing import Any

import pytest

from screen.sources.authorship import PLACES, place_of


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({}, None),
        ({"position": 1}, "first"),
        ({"position": 1, "equalContribution": True}, "first"),
        ({"position": 1, "authors": ["A"]}, "first"),
        ({"position": 2}, "middle"),
        ({"position": 2, "equalContribution": True}, "equal"),
        ({"equalContribution": True}, "equal"),
        ({"equalContribution": "yes", "position": 2}, "middle"),
        ({"position": 2, "authors": ["A", "B"]}, "last"),
        ({"position": 2, "authors": ["A", "B", "C"]}, "middle"),
        ({"position": 3, "authors": ["A", "B", "et al."]}, "middle"),
        ({"position": 9, "authors": ["A", "B"]}, "middle"),
        ({"position": 0}, None),
        ({"position": True}, None),
        ({"position": "1"}, None),
        ({"position": 1.0}, None),
    ],
)
def test_the_place_among_the_authors(fields: dict[str, Any], place: str | None) -> None:
    assert place_of(fields) == place


def test_what_stands_below_another_is_worth_no_more() -> None:
    worths = {place.name: place.worth for place in PLACES}
    assert all(worths[other] >= place.worth for place in PLACES for other in place.below)
