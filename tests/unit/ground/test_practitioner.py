"""Who does an activity by trade."""

import pytest

from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.ground.practitioner import practitioners
from screen.sources.columns import Columns
from screen.sources.profile import read_profile


@pytest.mark.parametrize(
    ("noun", "person"),
    [
        ("welding", "welder"), ("surveying", "surveyor"), ("translation", "translator"), ("nursing", "nurse"),
        ("accounting", "accountant"), ("midwifery", "midwife"), ("carpentry", "carpenter"), ("pottery", "potter"),
        ("geology", "geologist"), ("statistics", "statistician"), ("photography", "photographer"),
        ("psychiatry", "psychiatrist"), ("architecture", "architect"), ("analysis", "analyst"),
    ],
)  # fmt: skip
def test_the_trade_is_derived_from_the_activity(noun: str, person: str) -> None:
    assert person in practitioners(noun)


@pytest.mark.parametrize(
    ("noun", "other"), [("physics", "physician"), ("robotics", "robot"), ("serving", "servant"), ("sales", "sailor")]
)
def test_of_another_word_nobody_is_derived(noun: str, other: str) -> None:
    assert other not in practitioners(noun)


@pytest.mark.parametrize(
    ("term", "job", "there"),
    [
        ("plumbing", {"position": "Master plumber"}, True),
        ("plumbing", {"highlights": ["Worked as a plumber in two towns"]}, True),
        ("plumbing", {"highlights": ["Worked with plumbers on roofs"]}, False),
        ("nursing", {"highlights": ["Reported to the head nurse"]}, False),
        ("driving", {"highlights": ["Wrote device drivers"]}, False),
        ("management", {"position": "Shop manager"}, False),
        ("reporting", {"position": "Reporter"}, False),
        ("landscape architecture", {"highlights": ["Landscape architect of three parks"]}, True),
        ("data analysis", {"position": "Data analyst"}, True),
    ],
)
def test_who_has_a_trade_does_what_it_is_called_by(term: str, job: dict[str, object], there: bool) -> None:
    profile = read_profile({"basics": {}, "work": [job]}, profile_id="ada", source="ada.json")
    assert bool(len(Hits(Columns([profile]), [Sought(term, (term,))]).line)) is there
