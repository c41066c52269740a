"""Parts that are told by their place in the entries of a list."""

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span, join_spans
from screen.documents.entries.stays.career import parse_work, read_jobs
from screen.documents.readers.text.plain import read_plain
from screen.documents.sections.section import Section


def section(*paragraphs: str) -> Section:
    return Section(("work",), "", (), tuple(read_plain("\n\n".join(paragraphs), "cv.txt")[0]), 0, "cv.txt")


@pytest.mark.parametrize("employer", ["Head & Shoulders", "1-800-Pots", "LKAB", "Grace", "Example Mills Ltd"])
@pytest.mark.parametrize(
    "form",
    ["{dates}\n{employer}\n{title}\n- Van round", "{title}   {dates}\n{employer}", "{employer}\n{title}\n{dates}"],
)
def test_an_employer_is_told_by_its_place_in_the_list(employer: str, form: str) -> None:
    told = [
        ("Bread roundsman", employer, "Jul 2022 - Present"),
        ("Porter", "Orbis", "May 2016 - Jun 2022"),
        ("Welder", "Northgate Holdings", "Feb 2012 - Oct 2015"),
    ]
    texts = [form.format(title=title, employer=name, dates=dates) for title, name, dates in told]
    jobs, _ = parse_work(section(*texts))
    assert [(job.position, job.name) for job in jobs] == [(title, name) for title, name, _ in told]


def test_an_entry_that_is_turned_round_keeps_its_own_order() -> None:
    texts = ["Engineer\nExample", "Orbis\nDriver", "Grace\nNight packer"]
    jobs, _ = parse_work(section(*(f"{text}\n2012 - 2015" for text in texts)))
    assert [(job.position, job.name) for job in jobs] == [
        ("Engineer", "Example"),
        ("Driver", "Orbis"),
        ("Night packer", "Grace"),
    ]


def test_a_cell_that_names_both_has_both() -> None:
    texts = ["Risk, Example Bank • Analyst\n2019 - 2021\nTasks", "Other Bank • Clerk\n2015 - 2019\nTasks"]
    jobs, _ = parse_work(section(*texts))
    assert "Tasks" not in [job.position for job in jobs]


@pytest.mark.parametrize("employer", ["Various schools", "Hotels in Dublin", "Private families"])
def test_a_line_of_a_cell_where_others_have_their_employer_is_one_whatever_its_words(employer: str) -> None:
    rows = [
        ("2019 -", "Teacher of History\nExample School, Dublin"),
        ("2016 - 2019", f"Substitute Teacher\n{employer}"),
    ]
    cells = [tuple((Span(text),) for text in row) for row in rows]
    blocks = [Block("row", join_spans(row, "\t"), cells=row) for row in cells]
    jobs, _ = parse_work(Section(("work",), "", (), tuple(blocks), 0, "cv.html"))
    assert [job.name for job in jobs] == ["Example School", employer]


JOBS = (("Potter", "Example Kiln", "2015 - 2020"), ("Glazer", "Sample Tiles", "2012 - 2015"))


def read(*texts: str) -> list[tuple[str | None, str | None]]:
    lines = lines_of([Block("paragraph", (Span(text),), 0, at) for at, text in enumerate(texts)])
    return [(job.position, job.name) for job in read_jobs(lines, "work")[0]]


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize(
    "form",
    ["{0}, {1}, {2}", "{0} | {1} | {2}", "{1}, {0}, {2}", "{2}: {0}, {1}", "{0}, {1}, Oldton, {2}", "{0}\n{1}\n{2}"],
)
def test_what_ends_as_nouns_of_persons_do_is_the_position(form: str, count: int) -> None:
    assert read(*(form.format(*job) for job in JOBS[:count])) == [job[:2] for job in JOBS[:count]]


def test_where_nothing_tells_the_position_comes_first_in_a_line() -> None:
    assert read("Kiln lead hand, Example Pots, 2015 - 2020") == [("Kiln lead hand", "Example Pots")]


def test_a_known_word_tells_the_order() -> None:
    assert read("Potter, Teacher, 2015 - 2020") == [("Teacher", "Potter")]


@pytest.mark.parametrize("position", ["Floor hand", "Night loader of kilns"])
def test_a_firm_called_by_a_family_name_is_no_position(position: str) -> None:
    told = read(f"Weber, {position}, 2015 - 2020", f"Zimmer, {position}, 2012 - 2015")
    assert told == [(position, "Weber"), (position, "Zimmer")]


def test_what_somebody_is_called_by_is_no_title_by_its_last_word() -> None:
    assert read("Samuel Cook, Kilnwork, 2015 - 2020", "Samuel Cook, Tilework, 2012 - 2015") == [
        ("Kilnwork", "Samuel Cook"),
        ("Tilework", "Samuel Cook"),
    ]
