from pathlib import Path

from screen.documents.readers.document import read_document
from screen.documents.sections.section import split_sections


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_document(Path("cv.html"), f"<html><body>{text}</body></html>".encode())
    return [(section.kind, section.title) for section in split_sections(document) if section.title]


def test_an_employer_as_a_heading_of_the_section_s_own_level_stays_in_it() -> None:
    text = (
        "<h1>Ada Example</h1><h3>Experience</h3><h3>Vumotrix Robotics</h3><p>2019 - 2021</p><p>Engineer</p>"
        "<h3>Blimpo Systems</h3><p>2017 - 2019</p><p>Tester</p><h3>Education</h3><p>Example University, 2016</p>"
    )
    assert kinds(text) == [("work", "Experience"), ("education", "Education")]


def test_an_employer_as_a_larger_heading_stays_too() -> None:
    text = (
        "<h1>Ada Example</h1><h5>Experience</h5><h3>Vumotrix Robotics</h3><p>2019 - 2021</p><p>Engineer</p>"
        "<h5>Education</h5><p>Example University, 2016</p>"
    )
    assert kinds(text) == [("work", "Experience"), ("education", "Education")]


def test_an_unlisted_name_of_a_section_closes_the_one_before() -> None:
    text = (
        "<h1>Ada Example</h1><h3>Experience</h3><p>Vumotrix, Engineer, 2019</p><h3>Outreach Experience</h3>"
        "<p>Treasurer, 2018</p><h3>Education</h3><p>Example University, 2016</p>"
    )
    assert [kind for kind, _ in kinds(text)] == ["work", "service", "education"]
