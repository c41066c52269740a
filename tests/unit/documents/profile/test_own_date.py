from pathlib import Path
from typing import Any

import pytest

from screen.documents.blocks.block import Document
from screen.documents.profile.assembly import assemble
from screen.documents.profile.own_date import own_date
from screen.documents.readers.document import read_document

JOBS = "## Experience\n\n**Engineer**, Example Marine, 2019 - present\n"


def last_modified(text: str) -> Any:
    return assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{text}\n\n{JOBS}".encode())])["meta"].get(
        "lastModified"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Last updated: May 2023", "2023-05"),
        ("(updated on 12/2022)", "2022-12"),
        ("Stand: März 2021", "2021-03"),
        ("CV as of 2 June 2020", "2020-06"),
        ("Updated the tide tables of the whole harbour in 2021, and those of the islands beside it too", None),
        ("Last updated in 2001", None),
        ("Harbour engineer", None),
    ],
)
def test_the_printed_day_is_that_of_the_document(text: str, day: str | None) -> None:
    assert last_modified(text) == day


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        ({"moddate": "D:20210504101500Z", "creationdate": "D:20190101"}, "2021-05-04"),
        ({"modified": "2020-03-01T10:00:00Z"}, "2020-03-01"),
        ({"date": "2022-07"}, "2022-07"),
        ({"creationdate": "D:20000101000000"}, None),
        ({"moddate": "yesterday"}, None),
    ],
)
def test_the_file_tells_it_where_nothing_is_printed(metadata: dict[str, str], day: str | None) -> None:
    profile = {"work": [{"name": "Example Marine", "startDate": "2018-02"}]}
    assert own_date([Document("cv.pdf", "pdf", "", (), metadata=metadata)], profile) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Kassel, den 3. Mai 2024", "2024-05"),
        ("Fait à Paris, le 3 mai 2024", "2024-05"),
        ("Kassel, den 03.05.2024\n\nAda Example", "2024-05-03"),
        ("First Aid, 3 May 2024", None),
        ("AWS Certified on 12 May 2021", None),
        ("Staplerschein, 03.04.2020", None),
        ("Viva passed on 4 July 2020", None),
        ("Berlin, 12 May 2022", None),
        ("Baking, May 2024", None),
    ],
)
def test_where_and_when_somebody_signed_is_the_day(said: str, day: str | None) -> None:
    text = f"# Ada Example\n\n{JOBS}\n\n## Certificates\n\nRye bread, 2019\n\n{said}\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert profile["meta"].get("lastModified") == day
    if day is None:
        assert len(profile["certificates"]) == 2
