"""The town in which somebody lives, as the head of a document says it."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

JOBS = "## Experience\n\n**Bell fitter**, Example Bells, 2019 - 2021\n"


def profile(head: str) -> dict[str, Any]:
    return assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{head}\n\n{JOBS}".encode())])


@pytest.mark.parametrize(
    ("line", "city", "region"),
    [
        ("Bell fitter · ada@example.org · Leeds", "Leeds", None),
        ("Rotterdam | ada@example.org | github.com/example-ada", "Rotterdam", None),
        ("ada@example.org, Torino, Italy", "Torino", "Italy"),
        ("Lagos, Nigeria", "Lagos", "Nigeria"),
        ("Location: Leeds", "Leeds", None),
        ("Tel Aviv-Yafo, Israel", "Tel Aviv-Yafo", "Israel"),
    ],
)
def test_where_somebody_lives_is_kept_and_read(line: str, city: str, region: str | None) -> None:
    told = profile(line)
    assert told["basics"]["location"] == {"city": city} | ({"region": region} if region else {})
    assert told["meta"]["provenance"]["basics.location"] == "cv.md:3"
    assert "unread" not in told["meta"]


@pytest.mark.parametrize(
    "line",
    [
        "ada@example.org | [Website](https://ada.example) | [GitHub](https://github.com/ada)",
        "ada@example.org · Python",
        "ada@example.org | Married",
        "Remote | ada@example.org",
        "Acme Sample Ltd | ada@example.org",
        "Bell fitter · ada@example.org",
        "27 Example Road, Leeds, LS1 4DY",
        "ada@example.org · Ben Example",
    ],
)
def test_what_stands_beside_contacts_and_is_no_town_is_none(line: str) -> None:
    assert "location" not in profile(line)["basics"]


def test_a_sentence_below_the_name_is_the_summary_whatever_begins_in_it_as_a_contact() -> None:
    told = profile("Bell fitter with ten years in hotel kitchens.")
    assert told["basics"]["summary"] == "Bell fitter with ten years in hotel kitchens."
    assert "unread" not in told["meta"]


@pytest.mark.parametrize("line", ["Name: Ada Example", "Hi, I'm Ada Example"])
def test_what_only_leads_to_the_name_is_read(line: str) -> None:
    text = f"{line}\nada@example.org\n\n{JOBS}"
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert told["basics"]["name"] == "Ada Example"
    assert "unread" not in told["meta"]
