from pathlib import Path

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

TEXT = """# Ada Example

## Experience

**Engineer**, Example Marine, 2019 - 2021

- Drew the tide tables
- Cut the cost of storage

## Skills

Rust, Docker
"""


def test_every_field_has_a_place_its_own_or_that_of_its_entry() -> None:
    places = assemble([read_document(Path("cv.md"), TEXT.encode())])["meta"]["provenance"]
    assert places["basics.name"] == "cv.md:1"
    assert places["work[0]"] == "cv.md:5"
    assert places["work[0].highlights[0]"] == "cv.md:7"
    assert places["work[0].highlights[1]"] == "cv.md:8"
    assert places["skills[0]"] == "cv.md:12"
