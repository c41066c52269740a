"""The words of a role, and the positions that name it."""

import pytest

from screen.criteria.role_words import is_of_role, title_words


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
