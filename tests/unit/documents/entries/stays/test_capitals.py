"""Lists that are typed without any capitals."""

from pathlib import Path
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.capitals import with_capitals
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def told(*rows: str) -> list[str]:
    return [line.text for line in with_capitals(lines_of([Block("paragraph", (Span("\n".join(rows)),))]), None)]


def test_lines_with_dates_get_the_capitals_of_names_and_others_none() -> None:
    assert told("runs it; cook of the year 2020") == ["runs it; cook of the year 2020"]
    assert told("line cook, the sample pot, 2018 - 2021", "runs the pass four nights a week") == [
        "Line Cook, The Sample Pot, 2018 - 2021",
        "runs the pass four nights a week",
    ]


def test_one_capital_shows_that_small_letters_are_meant() -> None:
    rows = ("line cook, the sample pot, 2018 - 2021", "kitchen porter, Nowhere")
    assert told(*rows) == list(rows)


def profile(text: str) -> dict[str, Any]:
    return assemble([read_document(Path("cv.txt"), text.encode())])


def test_a_text_without_capitals_is_read_as_one_with_them_and_kept_as_printed() -> None:
    read = profile(
        "ada example\nada@example.org\n\nexperience\n\nsous chef, the sample pot, leeds, march 2021 - present\n"
        "runs the pass four nights a week\nline cook, muster, leeds, 2018 - 2021\n"
        "kitchen porter, the example, 2016 - 2018\n\neducation\n\nnvq level 2 cookery, city of sample college, 2016\n"
    )
    assert [(job["name"], job["position"], job["startDate"]) for job in read["work"]] == [
        ("the sample pot", "sous chef", "2021-03"),
        ("muster", "line cook", "2018"),
        ("the example", "kitchen porter", "2016"),
    ]
    assert read["work"][0]["summary"] == "runs the pass four nights a week"
    (degree,) = read["education"]
    assert (degree["institution"], degree["studyType"]) == ("city of sample college", "nvq level 2 cookery")
    assert "unread" not in read["meta"]


def test_where_dated_lines_name_two_things_the_others_say_what_was_done() -> None:
    read = profile(
        "Ada Example\n\nEmployment\n\nVan driver, Sample Couriers, 2019 - present\nEighty drops a day\n"
        "Warehouse operative, Muster Foods, Leeds, 2015 - 2019\nPacking, loading\n"
        "Labourer, various sites, 2013 - 2015\n\nSkills\n\nDriving, first aid\n"
    )
    assert [(job["name"], job.get("summary")) for job in read["work"]] == [
        ("Sample Couriers", "Eighty drops a day"),
        ("Muster Foods", "Packing, loading"),
        ("various sites", None),
    ]
