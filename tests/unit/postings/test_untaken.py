import pytest

from screen.postings.untaken import listed_names, untaken


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Repair the kilns (thermocouples, burner vents)", ["burner vents"]),
        ("Repair the kilns (lids and doors, burner vents and flues)", ["lids and doors", "burner vents"]),
        ("Own kiln control: Claytrace, Potvac, and tests that we trust", ["Claytrace", "Potvac"]),
        ("Teach pottery, including salt glazing", []),
        ("Treat porcelain, such as hairline cracks and crazing", ["hairline cracks"]),
        ("Pflege der Anlagen (Zorbix, Brennofen)", []),
        ("Kilns: you fire them in Potville, daily", []),
        ("Fire the kilns (daily)", []),
    ],
)
def test_names_that_a_line_lists(line: str, names: list[str]) -> None:
    assert list(listed_names(line)) == names


@pytest.mark.parametrize(
    ("line", "taken", "left"),
    [
        ("Stoneware, salt glazing and raku firing", ["raku firing"], ("Stoneware", "salt glazing")),
        (
            "Plan kiln upgrades and glaze migrations from Potlite to Kafka",
            ["Kafka"],
            ("kiln upgrades", "glaze migrations", "Potlite"),
        ),
        ("Write Python for the kiln controllers", ["Python"], ("kiln controllers",)),
        ("Strong experience with Postgres and Kafka", ["PostgreSQL", "Kafka"], ()),
        ("Good knowledge of Kafka", ["Kafka"], ()),
        ("You have taught pottery and English", ["pottery"], ("English",)),
        ("Carry out kiln-in-the-loop tests with Kafka", ["Kafka"], ("kiln-in-the-loop tests",)),
        ("At least two years' post-firing experience in a salt kiln team", ["salt kiln team"], ()),
        ("PhD in clay and raku firing", ["raku firing"], ("clay",)),
    ],
)
def test_what_a_line_names_beside_what_was_taken(line: str, taken: list[str], left: tuple[str, ...]) -> None:
    assert untaken(line, taken) == left
