"""Jobs and degrees that sentences tell of."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.entries.stays.told_stay import told_job
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def profile(text: str, name: str = "cv.txt") -> dict[str, Any]:
    return assemble([read_document(Path(name), text.encode())])


@pytest.mark.parametrize(
    ("sentence", "role", "name", "start", "end"),
    [
        ("Worked as Fitter in Sample Mills from May 2016 to July 2019", "Fitter", "Sample Mills", "2016-05", "2019-07"),
        ("Since 2019 I have worked at Muster Ltd as a clerk.", "clerk", "Muster Ltd", "2019", None),
        ("Since 2019 I have been head gardener at Muster Gardens", "head gardener", "Muster Gardens", "2019", None),
        ("I was a cook at the Example Inn from 2015 to 2019", "cook", "the Example Inn", "2015", "2019"),
    ],
)
def test_a_sentence_tells_of_a_job(sentence: str, role: str, name: str, start: str, end: str | None) -> None:
    told = told_job(sentence)
    assert told is not None
    assert (told.role, told.name, told.span.start, told.span.end) == (role, name, start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "Worked as a liaison in the team from 2016 to 2018",
        "My aunt worked as a cook at Example Inn from 2015 to 2019",
        "She worked as a cook at Example Inn from 2015 to 2019",
        "From 2010 to 2014 I worked with children.",
        "From 2010 to 2014 I worked as a gardener in Edinburgh.",
        "I hired a man who worked as a clerk at Sample Bank from 2019 to 2020",
        "I write because you worked as a clerk at Sample Bank from 2019 to 2020",
        "I served as a reviewer for SampleConf from 2020 to 2023",
        "I was a student at the University of Sample from 2005 to 2009",
        "I was a year at Example Inn from 2015 to 2016",
        "Worked as a cook at Example Inn in 2015",
    ],
)
def test_other_sentences_do_not(sentence: str) -> None:
    assert told_job(sentence) is None


def test_a_list_of_sentences_is_one_of_jobs() -> None:
    told = profile(
        "ADA EXAMPLE\n\nWORK EXPERIENCE\n\n> Worked as Fitter in Sample Mills from May 2016 to July 2019\n"
        "> Working as Foreman with Muster Ltd, Leeds, since August 2019\n\nSKILLS\n\nKilns, Ovens\n"
    )
    assert [(job["name"], job["position"], job["startDate"]) for job in told["work"]] == [
        ("Sample Mills", "Fitter", "2016-05"),
        ("Muster Ltd", "Foreman", "2019-08"),
    ]
    assert not [line for line in told["meta"].get("unread", ()) if line["section"] == "WORK EXPERIENCE"]


def test_such_a_sentence_below_a_job_is_a_part_of_it() -> None:
    (job,) = profile(
        "ADA EXAMPLE\n\nWORK EXPERIENCE\n\nFitter, Sample Mills, 2014 - 2019\n"
        "- Worked as Team Lead in Project Alpha from 2016 to 2018\n\nSKILLS\n\nKilns\n"
    )["work"]
    assert job["name"] == "Sample Mills"


LETTER = """Ada Example
3 Sample Street, Leeds
ada@example.org

I would like to be your storekeeper. From June 2018 to April 2024 I was employed as a stock controller at Muster Ltd,
where I counted bins. Before that I served as a clerk in the Example Navy between 2014 and 2018. My husband worked as
a driver at Sample Freight from 2010 to 2020.

I have a BSc in Economics from Sample University, awarded in 2013.
"""


def test_a_letter_tells_of_the_jobs_and_degrees_of_who_writes_it() -> None:
    told = profile(LETTER)
    assert [(job["name"], job["position"], job["startDate"]) for job in told["work"]] == [
        ("Muster Ltd", "stock controller", "2018-06"),
        ("Example Navy", "clerk", "2014"),
    ]
    (degree,) = told["education"]
    assert (degree["institution"], degree["studyType"], degree["endDate"]) == ("Sample University", "BSc", "2013")


def test_beside_a_list_of_jobs_a_sentence_tells_of_none() -> None:
    told = profile(
        "Ada Example\n\nSince 2019 I have worked as a clerk at Muster Ltd.\n\nEXPERIENCE\n\n"
        "Clerk, Muster Ltd, 2019 - present\n\nSKILLS\n\nKilns\n"
    )
    assert len(told["work"]) == 1
