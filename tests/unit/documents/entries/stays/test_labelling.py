"""Single words below the head of a job tell of the work; towns and terms of work do not."""

from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

_TEXT = """Ada Example

EXPERIENCE

Clerk, Example Ltd, 2016 - 2020
{}
- Filed letters and sorted the post

Baker, Sample GmbH, 2012 - 2016
{}
- Baked bread
"""


def jobs_with(word: str) -> list[dict[str, object]]:
    work = assemble([read_document(Path("cv.txt"), _TEXT.format(word, word).encode())])["work"]
    assert isinstance(work, list)
    return work


@pytest.mark.parametrize("word", ["Payroll", "Grafana", "Mentoring", "C++", "Go", "Phlebotomy"])
def test_a_word_alone_below_the_head_is_told(word: str) -> None:
    told = [(job.get("summary"), job.get("location")) for job in jobs_with(word)]
    assert told == [(word, None)] * 2


@pytest.mark.parametrize(
    "word",
    [
        "Hamburg",
        "Leeds, UK",
        "Full-time",
        "Remote",
        "2 years",
        "Internship",
        "Contract",
        "Trainee",
        "Duties",
        "Period",
        "Zzqx",
    ],
)
def test_where_and_how_somebody_worked_is_not_what_was_done(word: str) -> None:
    assert [job.get("summary") for job in jobs_with(word)] == [None, None]


def test_being_ones_own_boss_is_not_what_was_done() -> None:
    assert not any("Self-employed" in str(job.get("summary")) for job in jobs_with("Self-employed"))


def test_an_unknown_town_stands_as_the_known_ones_do() -> None:
    text = _TEXT.format("Vienna", "Sampleton")
    work = assemble([read_document(Path("cv.txt"), text.encode())])["work"]
    assert [(job.get("location"), job.get("summary")) for job in work] == [("Vienna", None), ("Sampleton", None)]


def test_a_tool_that_is_spelt_small_goes_on_with_no_line_above() -> None:
    heads = "**2016 – 2017** | **Intern** | Muster AG\njQuery\n\n**2014 – 2016** | **Clerk** | Beispiel AG\niOS\n"
    text = f"# Ada Example\n\n## Work\n\n{heads}"
    work = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["summary"]) for job in work] == [("Muster AG", "jQuery"), ("Beispiel AG", "iOS")]


def test_towns_that_no_list_knows_are_no_topics() -> None:
    text = _TEXT.format("Exampleton", "Sampleton")
    work = assemble([read_document(Path("cv.txt"), text.encode())])["work"]
    assert [job.get("summary") for job in work] == [None, None]


def test_topics_behind_commas_are_no_place() -> None:
    heads = (
        "**2016 – 2017** | **Intern** | Muster AG\njQuery\n\n**2014 – 2016** | **Clerk** | Beispiel AG\nPHP, MySQL\n"
    )
    work = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Work\n\n{heads}".encode())])["work"]
    assert [(job["summary"], job.get("location")) for job in work] == [("jQuery", None), ("PHP, MySQL", None)]
