"""What papers are worth as work that shows a skill."""

from typing import Any

import numpy as np
import pytest

from laws.strategies import profile_of
from screen.criteria.venue_worth import bounded, paper_worths, papers_listed
from screen.sources.columns import Columns
from screen.sources.rubric import PublicationsTable, Rubric

TODAY = 2026 * 12
OWN = {"TeaConf": 0.8, "ICML": 3.0, "default": 0.25}


def columns_of(**fields: Any) -> Columns:
    paper = {"name": "On tea", "status": "published", "releaseDate": "2020"}
    return Columns([profile_of({"basics": {}, "publications": [paper | fields]}, "ada")])


def rubric_of(venues: dict[str, float]) -> Rubric:
    return Rubric("Tea person", "r", "", venues=venues, publications=PublicationsTable(tracks={"main": 1, "demo": 0.5}))


@pytest.mark.parametrize(
    ("fields", "venues", "worth", "listed"),
    [
        ({"venue": "TeaConf"}, OWN, 80, True),
        ({"venue": "ICML"}, OWN, 100, True),  # no venue makes a paper more than one
        ({"venue": "ICML", "track": "demo"}, OWN, 100, True),
        ({"venue": "TeaConf", "track": "demo"}, OWN, 40, True),
        ({"venue": "TeaConf", "track": "workshop"}, OWN, 0, True),
        ({"venue": "CVPR"}, OWN, 25, False),
        ({"venue": "Letters of Nowhere"}, OWN, 0, False),
        ({"venue": "CVPR"}, {"default": 0.25}, 100, True),
        ({"venue": "CVPR"}, {}, 100, True),
        ({"venue": "Letters of Nowhere"}, {}, 0, True),
        ({"venue": "CVPR"}, {"TeaConf": 1.0}, 0, False),  # a rubric made without a default
        ({"venue": "TeaConf"}, {"TeaConf": 1.0}, 100, True),
        ({"venue": "ICML", "status": "under-review"}, OWN, 0, True),
        ({"venue": "ICML", "releaseDate": "2027-02"}, OWN, 0, True),
        ({"venue": "ICML", "releaseDate": "2026-01"}, OWN, 100, True),
    ],
)
def test_a_paper_is_worth_what_its_venue_and_track_are(
    fields: dict[str, Any], venues: dict[str, float], worth: int, listed: bool
) -> None:
    columns, rubric = columns_of(**fields), rubric_of(venues)
    assert paper_worths(columns, rubric, TODAY).tolist() == [worth]
    assert papers_listed(columns, rubric).tolist() == [listed]


def test_of_venues_that_are_not_listed_the_best_counts_alone() -> None:
    owner, worth, listed = np.array([0, 0, 0, 0, 2]), np.array([30, 40, 20, 50, 7]), np.array([0, 0, 1, 1, 0], bool)
    assert bounded(owner, worth, listed, 3).tolist() == [40 + 20 + 50, 0, 7]
