"""The nouns of which adjectives in -al are made."""

import pytest

from screen.ground.adjectives import related_nouns


@pytest.mark.parametrize(
    ("adjective", "nouns"),
    [
        ("experimental", {"experiments"}),
        ("structural", {"structures"}),
        ("statistical", {"statistics"}),
        ("contractual", {"contracts"}),
        ("financial", {"finances"}),
        ("territorial", {"territories"}),
        ("residential", {"residences"}),
        ("dental", set()),  # dents are none of it
        ("editorial", set()),
        ("personal", set()),
        ("technical", set()),
        ("kettle", set()),
        ("zzkilnal", set()),
        ("al", set()),
        ("", set()),
    ],
)
def test_the_nouns_of_an_adjective_in_plural(adjective: str, nouns: set[str]) -> None:
    assert related_nouns(adjective) == nouns
