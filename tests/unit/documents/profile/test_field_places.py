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


def test_what_another_document_says_of_an_entry_stands_there() -> None:
    """Of two documents of one person the fuller one tells first what was done."""
    short = "Ada Example\n\nExperience\n\nEngineer, Example Marine, 2019 - 2021\n- Drew tables\n"
    long = "# Ada Example\n\n## Experience\n\n### Engineer, Example Marine, 2019 - 2021\n\n"
    long += "- Drew the tide tables of the northern coast\n- Cut the cost of storing them by half\n- Drew maps\n"
    documents = [read_document(Path(name), text.encode()) for name, text in (("a.txt", short), ("b.md", long))]
    profile = assemble(documents)
    (job,), places = profile["work"], profile["meta"]["provenance"]
    assert job["highlights"][1:] == ["Cut the cost of storing them by half", "Drew maps", "Drew tables"]
    told = [places.get(f"work[0].highlights[{number}]") for number in range(4)]
    assert told == ["b.md:7", "b.md:8", "b.md:9", "a.txt:6"]
    assert places["work[0]"] == "a.txt:5"
