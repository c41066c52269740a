"""What a text says that there was none of."""

import pytest

from screen.ground.absence import absent, lists_on
from screen.ground.text import tokens


def missing(line: str) -> str:
    """What the first `no` or its like denies."""
    found = tokens(line)
    start = (
        next(place for place, token in enumerate(found) if token in ("no", "neither", "without", "kein", "aucune")) + 1
    )
    return " ".join(found[start : absent(found, start)])


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("No kettles since 2019", "kettles"),
        ("No kettles, pots or cups since 2019", "kettles , pots or cups"),
        ("No iron or copper kettle work since May", "iron or copper kettle work"),
        ("No kettles and no pots", "kettles and no pots"),
        ("No tea brewing", "tea brewing"),
        ("Washed pots, no tea brewing", "tea brewing"),
        ("Have brewed no tea pots, so washed cups", ""),
        ("Done no coffee roasting yet", "coffee roasting"),
        ("I have no kettle or pot practice", "kettle or pot practice"),
        ("There was no kettle or pot", "kettle or pot"),
        ("I had no kettle jobs", "kettle jobs"),
        ("Neither iron nor copper kettles any more", "iron nor copper kettles"),
        ("No more kettle work so far", "more kettle work"),
        ("No brewing in this shop", "brewing"),
        ("No kettles/pots here", "kettles / pots"),
        ("Kein Kessel", "kessel"),
        ("Aucune bouilloire", "bouilloire"),
    ],
)
def test_there_was_none_of_what_nothing_is_told_of(line: str, denied: str) -> None:
    assert missing(line) == denied


@pytest.mark.parametrize(
    "line",
    [
        "No kettle cracked since 2019",
        "No kettle was better than mine",
        "No kettle dents since 2019",
        "No kettle dents; 2019 and 2020",
        "No accidents with kettles since 2019",
        "No kettle accident since 2019",
        "No change to kettles without two cooks",
        "No small part of the work was tea",
        "No brewing in haste",
        "No-code kettle tools",
        "No-code kettle tool",
        "A no tea stall here",
        "With no tea brewing",
        "Without tea brewing",
        "Yes/no tea questions",
        "Neither tea nor height stopped me",
        "No fewer than nine kettles",
    ],
)
def test_of_what_more_is_told_nothing_is_denied(line: str) -> None:
    assert missing(line) == ""


def test_a_list_goes_on_up_to_its_or() -> None:
    found = tokens("Kettles, pots or cups, tea")
    assert [lists_on(found, place) for place, token in enumerate(found) if token == ","] == [True, False]
