"""The words of a role, and the positions that name it."""

import pytest

from screen.criteria.role_words import RolePart, is_of_role, role_parts, title_words


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("ML systems engineer", ("engineer", ("ml", "systems"))),
        ("Senior machine learning engineer (Berlin)", ("engineer", ("machine", "learning"))),
        ("Accountant", ("accountant", ())),
    ],
)
def test_the_words_of_a_role(title: str, units: tuple[str, tuple[str, ...]]) -> None:
    assert title_words(title) == units


@pytest.mark.parametrize(
    ("position", "title", "there"),
    [
        ("Senior Office Manager", "Office manager", True),
        ("Account Manager", "Office manager", False),
        ("Office cleaner", "Office manager", False),
        ("ML engineer", "Machine learning systems engineer", True),
        ("Software engineer", "Machine learning systems engineer", False),
        ("Pastry chef", "Head chef", True),
        ("", "Head chef", False),
    ],
)
def test_a_position_names_a_role_by_its_head_and_half_of_its_telling_words(
    position: str, title: str, there: bool
) -> None:
    assert is_of_role(position, title) is there


def test_what_is_left_of_a_role_tells_it_with_half_of_its_words_and_one_of_the_trade() -> None:
    assert role_parts("Robotics research engineer") == (
        RolePart("robotics engineer", ("research",), tells=True),
        RolePart("research engineer", ("robotics",), tells=False),
        RolePart("engineer", ("robotics", "research"), tells=False),
    )
    assert [part.name for part in role_parts("ML systems engineer") if part.tells] == ["ml engineer"]
    assert [part.name for part in role_parts("Robust machine learning researcher") if part.tells] == [
        "machine learning researcher"
    ]


@pytest.mark.parametrize("role", ["Customer service manager", "Data engineer"])
def test_a_name_of_the_lexicon_and_a_single_word_stay_whole(role: str) -> None:
    *telling, head = role.lower().split()
    assert role_parts(role) == (RolePart(head, tuple(telling), tells=False),)


@pytest.mark.parametrize("role", ["Engineer", "Director of research", ""])
def test_a_role_without_telling_words_or_with_a_complement_has_no_parts(role: str) -> None:
    assert role_parts(role) == ()
