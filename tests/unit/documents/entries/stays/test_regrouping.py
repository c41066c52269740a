from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

HEADS = {
    "behind a dash": ("Sales Clerk , 05/2014 to 04/2016\n{0} – {1}", "Ovens Ltd", "Larchmere , Ohio"),
    "a known city behind nothing": ("Sales Clerk 05/2014 to 04/2016\n{0} {1}", "Crumb and Sons", "Tulsa , Oklahoma"),
    "behind the word of an employer": ("Sales Clerk 05/2014 to 04/2016\n{0} {1}", "Crumb Hospital", "Larchmere , Ohio"),
    "a position behind the place": ("{0} {1} Sales Clerk 05/2014 to 04/2016", "Crumb Hospital", "Tulsa , Oklahoma"),
    "a position and an employer": ("05/2014 to 04/2016\nSales Clerk {0} – {1}", "Ovens Ltd", "Larchmere , Ohio"),
    "an employer and a position": ("{0} Sales Clerk | {1} | 05/2014 to 04/2016", "Ovens Ltd", "Larchmere , Ohio"),
}


def read(text: str) -> list[dict[str, Any]]:
    return assemble([read_document(Path("cv.txt"), text.encode())])["work"]


@pytest.mark.parametrize("kind", HEADS)
def test_employer_and_place_without_a_list_that_has_them(kind: str) -> None:
    form, name, place = HEADS[kind]
    second = form.format("Kettle Bank", "Reno , Nevada").replace("Sales Clerk", "Cashier").replace("201", "200")
    text = f"Ada Example\n\nExperience\n{form.format(name, place)}\n- Sold rye bread.\n{second}\n- Sold tea.\n"
    assert [(job["name"].rstrip("."), job["position"], job["location"]) for job in read(text)] == [
        (name, "Sales Clerk", place),
        ("Kettle Bank", "Cashier", "Reno , Nevada"),
    ]


@pytest.mark.parametrize("name", ["Bank of Tulsa", "Imperial College London", "Port of Rotterdam"])
def test_a_city_that_is_part_of_a_name_stays(name: str) -> None:
    place = {"Bank of Tulsa": "Oklahoma", "Imperial College London": "UK"}.get(name, "Netherlands")
    [job] = read(f"Ada Example\n\nExperience\n\nSales Clerk\n{name}, {place}\n2014 - 2016\n- Sold rye bread.\n")
    assert job["name"] == name
