from pathlib import Path

import pytest

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span
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


@pytest.mark.parametrize("name", ["Grace Awards", "Dean Service"])
def test_what_may_be_a_name_is_no_section_by_its_last_word(name: str) -> None:
    text = (
        "<h1>Ada Example</h1><h2>Experience</h2><p>Engineer, Example Works, 2019 - 2021</p>"
        f"<h2>{name}</h2><p>Best bread of the town</p><h2>Skills</h2><p>Python</p>"
    )
    assert kinds(text) == [("work", "Experience"), ("skills", "Skills")]


def test_a_paper_as_a_heading_of_the_section_s_own_level_stays_in_it() -> None:
    text = (
        "<h1>Ada Example</h1><h2>Publications</h2><h2>Weights of small animals</h2><p>Example Letters</p><p>2021</p>"
        "<h2>Counting sheep by sound</h2><p>Example Letters</p><p>2019</p><h2>Skills</h2><p>Python</p>"
    )
    assert kinds(text) == [("publications", "Publications"), ("skills", "Skills")]


def test_the_name_in_a_column_read_later_is_no_paper() -> None:
    text = (
        "<h2>Publications</h2><p>Weights of small animals, Example Letters, 2021</p><h1>Ada Example</h1>"
        "<p>Hydrographer since 2019</p><h2>Skills</h2><p>Python</p>"
    )
    document = read_document(Path("cv.html"), f"<html><body>{text}</body></html>".encode())
    held = {section.kind: [block.text for block in section.blocks] for section in split_sections(document)}
    assert held["publications"] == ["Weights of small animals, Example Letters, 2021"]


def test_an_employer_as_a_larger_heading_stays_too() -> None:
    text = (
        "<h1>Ada Example</h1><h5>Experience</h5><h3>Vumotrix Robotics</h3><p>2019 - 2021</p><p>Engineer</p>"
        "<h5>Education</h5><p>Example University, 2016</p>"
    )
    assert kinds(text) == [("work", "Experience"), ("education", "Education")]


@pytest.mark.parametrize("employer", ["British Council", "Ocado Technology"])
def test_headings_larger_than_the_names_of_sections_are_of_entries_whatever_they_say(employer: str) -> None:
    text = (
        "<h1>Ada Example</h1><h5>Experience</h5><h3>Marlowe Ovens</h3><p>2019 - 2021</p><p>Engineer</p>"
        f"<h3>{employer}</h3><p>2017 - 2019</p><p>Tester</p><h5>Education</h5><p>Example University, 2016</p>"
    )
    document = read_document(Path("cv.html"), f"<html><body>{text}</body></html>".encode())
    held = {section.kind: [block.text for block in section.blocks] for section in split_sections(document)}
    assert held["work"][3:] == [employer, "2017 - 2019", "Tester"]


def test_an_unlisted_name_of_a_section_closes_the_one_before() -> None:
    text = (
        "<h1>Ada Example</h1><h3>Experience</h3><p>Vumotrix, Engineer, 2019</p><h3>Outreach Experience</h3>"
        "<p>Treasurer, 2018</p><h3>Education</h3><p>Example University, 2016</p>"
    )
    assert [kind for kind, _ in kinds(text)] == ["work", "service", "education"]


def test_entries_in_larger_print_than_the_names_of_sections_stay_in_them() -> None:
    blocks = (
        Block("heading", (Span("Professional Experience", bold=True),), 0, source="cv.pdf"),
        Block("heading", (Span("Doctoral Researcher"),), 2, source="cv.pdf"),
        Block("heading", (Span("Example Institute of Tides"),), 3, source="cv.pdf"),
        Block("paragraph", (Span("Sep 2021 - Aug 2026"),), source="cv.pdf"),
        Block("heading", (Span("Surveyor"),), 2, source="cv.pdf"),
        Block("paragraph", (Span("Dec 2016 - Jul 2021"),), source="cv.pdf"),
        Block("heading", (Span("Education", bold=True),), 0, source="cv.pdf"),
        Block("paragraph", (Span("BSc, 2016"),), source="cv.pdf"),
    )
    found = split_sections(Document("cv.pdf", "pdf", "", blocks))
    assert [(section.kind, len(section.blocks)) for section in found] == [("work", 5), ("education", 1)]


def test_an_employer_of_the_level_of_the_sections_is_an_entry_though_its_date_stands_at_its_end() -> None:
    blocks = (
        Block("heading", (Span("Employment"),), 2, source="cv.pdf"),
        Block("heading", (Span("Borealis Marine Ltd"),), 2, source="cv.pdf"),
        *(Block("item", (Span(f"Drew tide table {number}"),), 1, source="cv.pdf") for number in range(6)),
        Block("paragraph", (Span("Mar 2015 - Jan 2018"),), source="cv.pdf"),
        Block("heading", (Span("Education"),), 2, source="cv.pdf"),
        Block("paragraph", (Span("BSc, 2014"),), source="cv.pdf"),
    )
    found = split_sections(Document("cv.pdf", "pdf", "", blocks))
    assert [(section.kind, len(section.blocks)) for section in found] == [("work", 8), ("education", 1)]


def test_a_heading_deeper_than_those_of_entries_opens_nothing() -> None:
    entry = "### {}\n\n**{}**\n\n2019-03 – 2020-04\n\n#### Highlights\n\n- Kept the kettles\n\n"
    text = entry.format("Zymologe", "Quillon Ltd") + entry.format("Baker", "Osprey Inc.")
    page = read_document(Path("cv.md"), f"# Ada Example\n\n## Experience\n\n{text}".encode())
    assert [section.kind for section in split_sections(page)] == ["head", "work"]
