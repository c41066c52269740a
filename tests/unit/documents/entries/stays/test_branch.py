"""Long lines that begin with a head and its dates, and those that are text."""

from pathlib import Path
from typing import Any

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

LONG = (
    "where I measured how bread cools on wooden shelves and on shelves of wire, and wrote down every morning what I saw"
)


def educated(text: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    text = f"# Ada Example\n\nada@example.org\n\n## Education\n\n{text}\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    return profile["education"], profile["meta"]


def test_a_long_line_that_begins_with_a_degree_and_its_dates_is_a_degree_of_its_own() -> None:
    for head in ("**MSc Bread Studies**", "MSc Bread Studies"):
        above = f"{head}, Example University, Demoville, 2015 – 2017, with distinction, {LONG}"
        degrees, _ = educated(f"{above}\n\n**BSc Physics**, Sample College, 2012 – 2015")
        told = [(one["institution"], one["studyType"], one["startDate"], one["endDate"]) for one in degrees]
        assert told == [("Example University", "MSc", "2015", "2017"), ("Sample College", "BSc", "2012", "2015")]


def test_no_degree_becomes_a_course_of_another_in_silence() -> None:
    text = f"**BSc Physics**, Sample College, 2012 – 2015\n\n- MSc Bread Studies, {LONG}, {LONG}, 2015 – 2017"
    (degree,), meta = educated(text)
    assert "courses" not in degree
    assert any("not understood as a degree: MSc Bread Studies" in said for said in meta["warnings"])
    assert meta["unread"]
