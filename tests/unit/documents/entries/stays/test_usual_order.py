import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.career import read_jobs

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
