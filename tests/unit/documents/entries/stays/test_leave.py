"""Time away from work: told, and no job."""

import pytest

from screen.documents.blocks.block import Document
from screen.documents.entries.stays.career import parse_work
from screen.documents.entries.stays.leave import is_leave
from screen.documents.readers.text.plain import read_plain
from screen.documents.readers.web.markdown import read_markdown
from screen.documents.sections.section import split_sections
from screen.ground.package_data import load_tables


def test_every_word_of_the_list_says_leave() -> None:
    words = load_tables("entries.toml")["leave"]["words"]
    assert [word for word in words if not (is_leave(word) and is_leave(f"{word}, 2019 - 2020"))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Parental leave (second child), 2019 – 2020",
        "2013 - 2015\tCareer break to travel",
        "Sep 2016 - Jan 2017\tTravel, South America",
        "(Jan to Aug 2012 - travelled in Australia, picking fruit)",
        "Elternzeit für das zweite Kind | 03/2019 - 02/2020",
        "Congé parental d’éducation",
        "Example AB, sabbatical, 2019 - 2020",
        "육아휴직 2019.03 - 2020.02",
    ],
)
def test_an_entry_that_says_leave_and_no_position_is_leave(text: str) -> None:
    assert is_leave(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maternity leave cover, Example AB, 2019",
        "Mother and baby unit, Example Hospital, 2019",
        "Sabbatical Visitor, Example University, 2019",
        "Parental Leave Policy Analyst",
        "Elternzeitvertretung, Beispiel GmbH",
        "육아휴직 대체 인력",
        "Nurse, Example Hospital (career break 2013 – 2015), 2010 - 2018",
    ],
)
def test_a_job_that_has_to_do_with_leave_is_a_job(text: str) -> None:
    assert not is_leave(text)


LEAVES = [
    "Career break, 2013 - 2015",
    "2013 - 2015\nElternzeit",
    "Congé parental\n2013 - 2015",
    "2013 - 2015   육아휴직",
    "Sabbatical year, 2013 - 2015\n- Sailed around Example Island",
]


@pytest.mark.parametrize("leave", LEAVES)
def test_leave_between_jobs_takes_no_employer_and_gives_none(leave: str) -> None:
    text = f"""EXPERIENCE

Nurse, Example Hospital, 2016 - 2022
- Ward work with kettles

{leave}

Nurse, Sample Hospital, 2008 - 2012
- More ward work with teapots
"""
    blocks, _, _ = read_plain(text, "a.txt")
    (section,) = split_sections(Document("a.txt", "text", "", tuple(blocks)))
    jobs, warnings = parse_work(section)
    assert [(job.name, job.start, len(job.highlights)) for job in jobs] == [
        ("Example Hospital", "2016", 1),
        ("Sample Hospital", "2008", 1),
    ]
    assert [said for said in warnings if "time away from work" in said and "2013 - 2015" in said] == warnings != []


def test_leave_below_a_heading_of_its_own_goes_with_what_stands_below_it() -> None:
    text = """# Experience

## Nurse, Example Hospital
2016 - 2022
- Ward work with kettles

## Parental leave
2013 - 2015

Looked after two children.

## Nurse, Sample Hospital
2008 - 2012
- More ward work with teapots
"""
    blocks, _, _ = read_markdown(text, "a.md")
    (section,) = [
        part for part in split_sections(Document("a.md", "markdown", "", tuple(blocks))) if "work" in part.kinds
    ]
    jobs, warnings = parse_work(section)
    assert [job.name for job in jobs] == ["Example Hospital", "Sample Hospital"]
    assert all(job.summary is None for job in jobs)
    assert "Looked after two children" in warnings[0]
