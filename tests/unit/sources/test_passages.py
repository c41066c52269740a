"""The texts that criteria may read: which, on which rung, in which entry."""

from typing import Any

import pytest

from screen.sources.fields import BUILT, LISTED, SECTIONS, STUDIED, WORKED
from screen.sources.papers import standing_of, work_of
from screen.sources.passages import LABEL, SUMMARY, Passage, passages_of, read_texts


def read(**document: Any) -> tuple[Passage, ...]:
    papers = document.get("publications", ())
    standings, works = ([of(paper) for paper in papers] for of in (standing_of, work_of))
    return tuple(passages_of(read_texts({"basics": {}, **document}, standings, works)))


def test_every_field_of_the_table_is_read_and_no_other() -> None:
    for section, _ in SECTIONS:
        names = {field.name for field in section.fields}
        item = dict.fromkeys([*names, "url", "name!", "institution", "authors", "location"], "tea")
        found = read(**{section.name: [item]})
        assert {str(passage.path) for passage in found} == {f"{section.name}[0].{name}" for name in names}


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


def test_the_headline_and_the_summary() -> None:
    label, summary = read(basics={"label": "Brewer", "summary": "Makes tea."})
    assert label == Passage(LABEL, BUILT, ("Brewer",), states_role=True)
    assert summary == Passage(SUMMARY, BUILT, ("Makes tea.",), tells_role=True)
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


def test_the_passages_of_a_paper_know_its_title() -> None:
    found = read(publications=[{"name": "On Tea (extended abstract)", "summary": "one"}, {"summary": "two"}])
    assert [passage.work for passage in found] == ["on tea", "on tea", ""]
