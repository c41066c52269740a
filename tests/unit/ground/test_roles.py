"""Which titles name a role, and which lines say that somebody has it."""

import pytest

from screen.ground.roles import goes_on_as_another, is_of_another, is_person, role_of, states_role, without_rank
from screen.ground.text import tokens


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Accountant", "Accountant"),
        ("Research scientist, retrieval", "Research scientist"),
        ("Software engineer (backend)", "Software engineer"),
        ("Staff engineer – platform", "Staff engineer"),
        ("Head of HR", "Head of HR"),
        ("Chef de cuisine", "Chef de cuisine"),
        ("Nurse", "Nurse"),
        ("Agriculture", None),
        ("Information extraction", None),
        ("Intelligent agents", None),
        ("Support vector machine", None),
        ("Computer", None),
        ("", None),
        ("!", None),
    ],
)
def test_the_role_of_a_title(title: str, role: str | None) -> None:
    assert role_of(title) == role


@pytest.mark.parametrize(
    ("role", "bare"),
    [
        ("Senior data engineer", "data engineer"),
        ("Sr. Principal data engineer", "data engineer"),
        ("Senior nurse", "Senior nurse"),
        ("Lead generation specialist", "Lead generation specialist"),
        ("Senior high school teacher", "Senior high school teacher"),
    ],
)
def test_a_role_without_its_rank(role: str, bare: str) -> None:
    assert without_rank(role) == bare


def test_people_and_things() -> None:
    assert not any(map(is_person, ("tracker", "sequencer", "simulator", "spectrometer")))
    assert [is_person(word) for word in ("baker", "linguist", "restaurant", "tensor", "cook", "er")] == [
        True, True, False, False, True, False,
    ]  # fmt: skip


def stated(line: str) -> bool:
    before, after = (tokens(part) for part in line.split("BAKER"))
    return states_role(before, after)


@pytest.mark.parametrize(
    "line",
    [
        "BAKER",
        "Senior BAKER",
        "Certified master BAKER with ten years of dough",
        "BAKER, 2015 to 2024",
        "January 2010 to November 2013 BAKER",
        "Example Mill, BAKER",
        "Worked as a BAKER at Example Mill for ten years",
        "Worked as head BAKER of a small town",
        "I am a BAKER",
        "Was promoted to head BAKER after two years of work in the mill",
        "An experienced BAKER with bread to offer",
        "Held the position of BAKER for three years in a house with many guests",
        "Never late. Worked as a BAKER there",
    ],
)
def test_lines_that_say_what_somebody_is(line: str) -> None:
    assert stated(line)


@pytest.mark.parametrize(
    "line",
    [
        "Prepared reports for the BAKER",
        "Never a BAKER by training",
        "Assisted the head BAKER",
        "Supervised one staff BAKER",
        "BAKER conferences and their minutes",
        "Sold flour to a BAKER",
        "Met parents, BAKER conferences, and kept the minutes of all of them for years",
        "Worked with the mill, the shop, the carter, BAKER and miller in a town of some size",
        "Not a BAKER",
        "Seeking a position as BAKER",
        "The BAKER",
        "One two three four five BAKER",
        "to BAKER",
    ],
)
def test_lines_that_do_not(line: str) -> None:
    assert not stated(line)


@pytest.mark.parametrize(
    ("before", "another"),
    [
        ("assistant to the", True),
        ("assistant to senior", True),
        ("PA, deputy to an", True),
        ("promoted to the", False),
        ("teller to", False),
        ("seconded to the bank as", False),
        ("reporting to the head as staff", False),
        ("door to door", False),
        ("assistant to the baker,", False),
        ("", False),
    ],
)
def test_a_position_may_be_beside_the_role_of_another(before: str, another: bool) -> None:
    """Each stands before a role in a position."""
    assert is_of_another(tokens(before)) is another


@pytest.mark.parametrize(
    ("after", "another"), [("technician", True), ("manager", False), ("intern", False), (", wings", False), ("", False)]
)
def test_behind_the_activity_of_a_role_another_may_be_named(after: str, another: bool) -> None:
    assert goes_on_as_another(tokens(after)) is another
