import pytest

from screen.documents.blocks.heading_names import bare, heading_kinds
from screen.documents.sections.heading_guess import guess_heading

UNLISTED = {
    "Roles in Industry": "work",
    "Academic Studies and Diplomas": "education",
    "Kudos and Prizes": "awards",
    "Personal Project Showcase": "projects",
    "Board Positions": "service",
}


@pytest.mark.parametrize("text", UNLISTED)
def test_what_a_heading_announces_that_no_list_has(text: str) -> None:
    assert heading_kinds(text) == ()
    guess = guess_heading(bare(text))
    assert guess.section == UNLISTED[text]
    assert guess.over_none > 0


@pytest.mark.parametrize("text", ["Vumotrix Robotics Ltd", "Ada Example", "Senior Engineer", "Porto, Portugal"])
def test_what_stands_in_the_place_of_a_heading_and_is_none(text: str) -> None:
    assert guess_heading(bare(text)).kind == "none"
