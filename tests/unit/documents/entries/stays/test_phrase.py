import pytest

from screen.documents.entries.stays.phrase import ends_in_legal_form, is_employer, is_place, is_title


@pytest.mark.parametrize(
    "text",
    [
        "Schulsozialarbeiter",
        "Betreuungshelferin",
        "Bezirksgärtner",
        "선임 연구원",
        "Truck driver",
        "Order Picker",
        "Head Baker",
    ],
)
def test_a_compound_of_a_title_is_one(text: str) -> None:
    assert is_title(text)
    assert not is_employer(text)


@pytest.mark.parametrize(
    "text",
    [
        "Blue Heron Courier",
        "Ada Baker",
        "Order Pickers Union",
        "Arbeiterwohlfahrt Musterstadt",
        "Halbleiterwerk Beispiel",
    ],
)
def test_the_name_of_an_employer_is_none(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boston MA", True),
        ("Seattle WA", True),
        ("Nirgendwo MA USA", True),
        ("Nirgendwo, AZ United States", True),
        ("AZ United States", True),
        ("Pune India", True),
        ("Pune Mines", False),
        ("Xerox MA", False),
        ("Visiting ME", False),
    ],
)
def test_a_city_with_its_state_is_a_place(text: str, told: bool) -> None:
    assert is_place(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Muster & Partner GmbH", True),
        ("Obras Ejemplares, S.A. de C.V.", True),
        ("EXAMPLE OIL LIMITED", True),
        ("Örnek Gıda Ltd. Şti.", True),
        ("Contoh Makanan Sdn. Bhd.", True),
        ("Las Vegas, NV", False),
        ("Charleston SC", False),
        ("GmbH", False),
        ("Example Bakery", False),
    ],
)
def test_a_legal_form_ends_a_name_and_is_no_state(text: str, told: bool) -> None:
    assert ends_in_legal_form(text) is told
