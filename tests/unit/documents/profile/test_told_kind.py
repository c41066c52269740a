from pathlib import Path

import pytest

from screen.documents.profile.told_kind import told_sections
from screen.documents.readers.document import read_document


def kinds(text: str, name: str = "cv.md") -> list[tuple[str, str]]:
    document = read_document(Path(name), text.encode())
    return [(section.kind, section.title) for section in told_sections(document) if section.title]


JOBS = (
    "**Harbour Pilot Technician**, Example Harbour, 2019 - 2021\n\n"
    "**Surveyor**, Example Coast and Lighthouse Office, 2015 - 2019\n"
)
DEGREES = "BSc Oceanography, University of Example, 2012 - 2015\n"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (JOBS, "work"),
        (DEGREES, "education"),
        ("English (native), Welsh (fluent)\n", "languages"),
        ("Knots, Tide tables, Chart plotting\n", "skills"),
        ("A pilot who has drawn the tides of forty small harbours.\n", "summary"),
        ("Something, else. And 3 more (2019)\n", "unknown"),
    ],
)
def test_what_a_section_lists_names_it_where_its_heading_does_not(body: str, kind: str) -> None:
    text = f"# Ada Example\n\n## Ahoy\n\n{body}\n## Skills\n\nPython\n\n## Awards\n\nExample Prize, 2019\n"
    assert kinds(text)[0] == (kind, "Ahoy")


def test_running_text_below_a_list_of_jobs_is_no_introduction() -> None:
    text = f"# Ada Example\n\n## Work\n\n{JOBS}\n## Ahoy\n\nA pilot who has drawn the tides of forty small harbours.\n"
    assert kinds(text) == [("work", "Work"), ("unknown", "Ahoy")]


def test_degrees_below_training_are_an_education_where_there_is_no_other() -> None:
    training = f"## Training\n\n{DEGREES}"
    assert kinds(f"# Ada Example\n\n## Work\n\n{JOBS}\n{training}")[1] == ("education", "Training")
    both = f"# Ada Example\n\n## Education\n\nMSc Tides, Example College, 2016\n\n{training}"
    assert kinds(both)[1] == ("certificates", "Training")


def test_dated_courses_are_certificates() -> None:
    text = "# Ada Example\n\n## Skills\n\nPython\n\n## Courses\n\n- First aid at sea (2019)\n- Radio operation, 2020\n"
    assert kinds(text)[1] == ("certificates", "Courses")


def test_headings_none_of_which_a_list_knows_are_told_by_their_letters() -> None:
    text = (
        f"# Ada Example\n\n## Places where I have worked\n\n{JOBS}\n## Things I have learnt\n\n{DEGREES}\n"
        "## Tongues\n\nEnglish (native), Welsh (fluent)\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["work", "education", "languages"]


def test_a_heading_in_capitals_as_those_of_other_sections_closes_the_section_before() -> None:
    text = (
        "Ada Example\n\nSKILLS\n\nKnots, Tide tables\n\nLICENCES\n\nFirst aid at sea, 2019\n\nTHE LADDER\n\n"
        "Chart plotting\nRowing\nSplicing\n\nLANGUAGES\n\nEnglish, Welsh\n"
    )
    assert [kind for kind, _ in kinds(text, "cv.txt")] == ["skills", "certificates", "skills", "languages"]


def test_the_names_of_sections_in_the_first_cells_of_a_table_are_headings() -> None:
    text = (
        "<html><body><table><tr><td colspan=2>Ada Example<br>ada@example.org</td></tr>"
        "<tr><td><b>Experience</b></td><td><p>2019 - 2021<br><b>Example Harbour</b>, Surveyor</p></td></tr>"
        "<tr><td><b>Skills</b></td><td>Knots, Tide tables</td></tr></table></body></html>"
    )
    assert kinds(text, "cv.html") == [("work", "Experience"), ("skills", "Skills")]


def test_memberships_and_certificates_are_certificates() -> None:
    assert (
        kinds("# Ada Example\n\n## Memberships and certificates\n\n- First aid at sea, 2019\n")[0][0] == "certificates"
    )
