"""The texts that criteria may read: which, on which rung, in which entry."""

from typing import Any

import pytest

from screen.sources.fields import BUILT, LISTED, SECTIONS, STUDIED, WORKED
from screen.sources.papers import standing_of
from screen.sources.passages import LABEL, SUMMARY, Passage, read_passages


def read(**document: Any) -> tuple[Passage, ...]:
    return read_passages({"basics": {}, **document}, [standing_of(item) for item in document.get("publications", ())])


def test_every_field_of_the_table_is_read_and_no_other() -> None:
    for section, _ in SECTIONS:
        names = {field.name for field in section.fields}
        item = dict.fromkeys([*names, "url", "name!", "institution", "authors", "location"], "tea")
        found = read(**{section.name: [item]})
        assert {str(passage.path) for passage in found} == {f"{section.name}[0].{name}" for name in names}
        assert len({passage.entry for passage in found}) == 1


@pytest.mark.parametrize("name", ["references", "service", "meta", "tea"])
def test_other_sections_are_not_read(name: str) -> None:
    assert read(**{name: [{"name": "tea", "summary": "tea"}]}) == ()


def test_employers_schools_and_names_are_not_read() -> None:
    found = read(
        basics={"name": "Ada", "email": "e", "url": "u", "location": {"city": "c"}},
        work=[{"name": "Example Works", "location": "Tea"}],
        education=[{"institution": "Example University"}],
    )
    assert found == ()


@pytest.mark.parametrize(
    ("section", "item", "rung"),
    [
        ("work", {"summary": "tea"}, WORKED),
        ("publications", {"name": "tea", "venue": "ICML"}, WORKED),
        ("publications", {"name": "tea"}, BUILT),
        ("projects", {"name": "tea"}, BUILT),
        ("volunteer", {"summary": "tea"}, BUILT),
        ("patents", "tea", BUILT),
        ("education", {"area": "tea"}, STUDIED),
        ("certificates", "tea", STUDIED),
        ("awards", "tea", STUDIED),
        ("talks", "tea", STUDIED),
        ("skills", "tea", LISTED),
        ("interests", "tea", LISTED),
        ("languages", "tea", LISTED),
    ],
)
def test_the_rung(section: str, item: Any, rung: int) -> None:
    (passage,) = read(**{section: [item]})
    assert passage.rung == rung
    assert str(passage.path) == f"{section}[0]" or not isinstance(item, str)


def test_lists_of_strings_are_read_one_by_one() -> None:
    found = read(work=[{"highlights": ["one", 2, None, ["three"], "", " ", "four\nfive"]}])
    assert [(str(p.path), p.lines) for p in found] == [
        ("work[0].highlights[0]", ("one",)),
        ("work[0].highlights[6]", ("four", "five")),
    ]


def test_entries_of_the_same_text_share_a_number() -> None:
    job = {"position": "Brewer", "highlights": ["tea"]}
    found = read(work=[job, {"position": "Brewer", "highlights": ["coffee"]}, dict(job)])
    by_item = {passage.path.item: passage.entry for passage in found}
    assert by_item[0] == by_item[2] != by_item[1]
    other = read(work=[{"summary": "tea"}], projects=[{"summary": "tea"}])
    assert len({passage.entry for passage in other}) == 2


def test_case_spaces_marks_numbers_and_small_words_make_no_other_entry() -> None:
    texts = [
        "led threat modeling.",
        "LED  threat modeling",
        "- Led threat\u00a0modeling..",
        "“Led\u200b threat modeling”",
    ]
    found = read(
        work=[{"highlights": [text]} for text in (*texts, "Led the threat modeling 2", "Ran threat modeling", "…", "?")]
    )
    assert [passage.entry for passage in found] == [0, 0, 0, 0, 0, 1, 2, 3]


def test_a_work_printed_twice_is_one_entry_and_works_without_a_title_are_not() -> None:
    found = read(
        publications=[
            {"name": "On Tea", "summary": "one"},
            {"name": "on tea.", "summary": "two"},
            {"summary": "three"},
            {"summary": "four"},
            {"name": 5, "summary": "five"},
            {"name": "None", "summary": "six"},
        ]
    )
    numbers = {passage.path.item: passage.entry for passage in found}
    assert numbers[0] == numbers[1]
    assert len(set(numbers.values())) == 5


def test_the_headline_and_the_summary() -> None:
    label, summary = read(basics={"label": "Brewer", "summary": "Makes tea."})
    assert label == Passage(LABEL, 0, BUILT, ("Brewer",), states_role=True)
    assert summary == Passage(SUMMARY, 1, BUILT, ("Makes tea.",), tells_role=True)
    (whole,) = read(basics={"summary": "Makes tea.\nServes it.", "label": 3})
    assert whole.line_entries
    assert whole.lines == ("Makes tea.", "Serves it.")
    assert not read(basics={"summary": "\nMakes tea.\n"})[0].line_entries
    assert read(basics={"summary": ["x"], "label": " "}) == ()


def test_what_states_a_role() -> None:
    degree = {"studyType": "B.S.", "thesis": "tea"}
    found = read(work=[{"position": "Brewer", "summary": "tea"}], education=[degree])
    assert {str(p.path): p.states_role for p in found} == {
        "work[0].position": True,
        "work[0].summary": False,
        "education[0].studyType": True,
        "education[0].thesis": False,
    }
