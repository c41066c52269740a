# ruff: noqa: E501
"""Who led a work, and who is only worked with."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.entries.stays.thesis import cut_notes, says_with_whom
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("with Prof. Ada Example", True),
        ("mit Professorin Dr. Ada Muster", True),
        ("with C. Test", True),
        ("with Drupal and Django", False),
        ("with Drift detection", False),
        ("with Profibus", False),
        ("Prof. Ada Example", False),
    ],
)
def test_with_whom_somebody_worked(text: str, somebody: bool) -> None:
    """`Dr` and `Prof` are whole words: Drupal leads nobody."""
    assert says_with_whom(text) is somebody


def test_an_adviser_behind_with_is_no_remark() -> None:
    assert cut_notes(["with Prof. Ada Example", "with Drupal"])[::2] == ("Ada Example", ("with Drupal",))


def degree(text: str) -> dict[str, Any]:
    """The one degree of a document, and what of it is unread."""
    profile = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Education\n\n{text}\n".encode())])
    (read,) = profile["education"]
    return {key: value for key, value in read.items() if not key.endswith("Date")} | profile["meta"].get("unread", {})


PHD = {"institution": "Example Polytechnic", "studyType": "PhD", "area": "Physics", "thesis": "Loaves in motion"}


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("- **PhD, Physics**, Example Polytechnic, 2010. “Loaves in motion”, advisor: P. Muster", {"advisor": "P. Muster"}),
        ("**PhD, Physics**, Example Polytechnic, 2010\n\n“Loaves in motion”, advisor: P. Muster", {"advisor": "P. Muster"}),
        ("**PhD, Physics**, Example Polytechnic, 2010\n„Loaves in motion“, magna cum laude", {"score": "magna cum laude"}),
        ("**PhD, Physics**, Example Polytechnic, 2010\n«Loaves in motion»", {}),
        ('- PhD in Physics ("Loaves in motion"), Example Polytechnic, 2010, with distinction', {"score": "with distinction"}),
        ("- PhD in Physics, “Loaves in motion”, Example Polytechnic, 2010", {}),
    ],
)  # fmt: skip
def test_a_title_in_quotation_marks_beside_a_degree_is_its_thesis(text: str, more: dict[str, str]) -> None:
    assert degree(text) == PHD | more


@pytest.mark.parametrize(
    "text",
    [
        '- Awarded "Best loaf of the year" by the faculty',
        '- Courses: "Loaves in motion", "Crumbs at rest"',
        '- Member of the society "Loaves in motion" since then',
        '- "Nature": two papers',
    ],
)
def test_other_words_in_quotation_marks_are_no_thesis(text: str) -> None:
    assert "thesis" not in degree(f"**PhD, Physics**, Example Polytechnic, 2010\n{text}")


def test_what_is_quoted_beside_the_dates_may_be_the_school_or_the_course() -> None:
    assert degree("**PhD, Physics**, “École normale de Muster”, 2010")["institution"] == "“École normale de Muster”"
    assert "thesis" not in degree('- "Crumbs at rest for all", summer school, Example Polytechnic, 2006')
    school = degree("**BA**, 2010\n“Example University of Bread”")
    assert "thesis" not in school
    assert degree("**PhD**, Example Polytechnic, 2010\nThesis: “Loaves in motion”")["thesis"] == "Loaves in motion"


def test_a_thesis_on_the_line_below_the_dates_belongs_to_the_degree_above_it() -> None:
    """Markdown has no line feed there; the lines are long, and the grade stands between."""
    text = (
        "**MSc Bread Studies** — Example Institute of Technology, Demoville, 10/2018 – 09/2020 (grade 1.5)\n"
        "Master's thesis: *How loaves cool on wooden shelves in the first hour after they were baked*\n\n"
        "**BSc Physics** — Sample College, 2015 – 2018 (Note 1,3)\nBachelorarbeit: *Crumbs*\n"
    )
    profile = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Education\n\n{text}".encode())])
    told = [(one["area"], one["score"], one["thesis"]) for one in profile["education"]]
    title = "How loaves cool on wooden shelves in the first hour after they were baked"
    assert told == [("Bread Studies", "1.5", title), ("Physics", "1,3", "Crumbs")]
    assert not any("courses" in one for one in profile["education"])
