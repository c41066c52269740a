"""Those whom a text names by what they are to the person."""

import pytest

from screen.ground.acquaintances import acquaintances_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Told faults to our tea contractor Kettle Teapotova", ["Kettle Teapotova"]),
        ("Told faults to my plumber, Kettle Teapotova", ["Kettle Teapotova"]),
        ("Met our landlord Kettle Teapotova", ["Kettle Teapotova"]),
        ("Told our customer Kettle Server", []),
        ("Our kettles Kettle Teapotova", []),
        ("Our earlier Kettle Teapotova", []),
        ("Walks with Redis the dog", ["Redis"]),
        ("Redis the tool", []),
        ("Managed the restaurant", []),
        ("In the literature", []),
    ],
)
def test_who_is_named_by_what_they_are(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in acquaintances_in(line)] == names
