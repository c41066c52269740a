from typing import Any

import pytest

from screen.documents.readers.data.yaml import parse_yaml, read_yaml


def records(text: str, name: str = "cv.yml") -> list[dict[str, Any]]:
    return [dict(block.fields or {}) for block in read_yaml(text, name)[0]]


def test_al_folio_sections():
    text = """\
- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Ada Example
- title: Education
  type: time_table
  contents:
    - title: PhD
      institution: Example University
      year: 2018
"""
    assert records(text) == [
        {"type": "yaml", "section": "General Information", "name": "Full Name", "value": "Ada Example"},
        {"type": "yaml", "section": "Education", "title": "PhD", "institution": "Example University", "year": 2018},
    ]
    assert [block.line for block in read_yaml(text, "cv.yml")[0]] == [1, 6]


def test_rendercv_keeps_its_header_and_dates_as_text():
    text = "cv:\n  name: Ada Example\n  sections:\n    education:\n"
    text += "      - institution: X\n        start_date: 2018-09-01\n    summary: [I sort.]\n"
    blocks, _, metadata = read_yaml(text, "x.yaml")
    assert metadata == {"name": "Ada Example"}
    assert [dict(b.fields or {}) for b in blocks] == [
        {"type": "yaml", "section": "education", "institution": "X", "start_date": "2018-09-01"},
        {"type": "yaml", "section": "summary", "text": "I sort."},
    ]


@pytest.mark.parametrize(
    ("sections", "said"), [("[I sort.]", ["I sort."]), ("I sort.", ["I sort."]), ("3", ["3"]), ("", [])]
)
def test_sections_of_rendercv_without_names_are_read(sections: str, said: list[str]):
    assert [record["text"] for record in records(f"cv:\n  name: Ada Example\n  sections: {sections}\n")] == said


def test_a_list_takes_its_section_from_the_file():
    assert records("- {company: Acme, type: full-time}", "experience.yml") == [
        {"type": "yaml", "type_": "full-time", "section": "experience", "company": "Acme"}
    ]


def test_settings_of_a_site_are_metadata():
    blocks, _, metadata = read_yaml("title: Ada\nplugins: [a]\nmarkdown: kramdown\n", "_config.yml")
    assert blocks == []
    assert metadata["title"] == "Ada"


def test_a_resume_in_yaml_is_one():
    assert records("basics: {name: Ada}\nwork: []\n")[0]["type"] == "jsonresume"


@pytest.mark.parametrize("text", ["a: [1", "a: b: c", "a: !!python/object:os.system x", "a: &x [1]\n" + "b: *x\n" * 60])
def test_what_is_no_yaml_is_refused(text: str):
    with pytest.raises(ValueError, match=r"\w"):
        parse_yaml(text)


def test_a_word_is_no_boolean():
    assert parse_yaml("- no\n- On\n- y\n- true\n- False\n- 2019-02-01\n") == [
        "no",
        "On",
        "y",
        True,
        False,
        "2019-02-01",
    ]


@pytest.mark.parametrize("name", ["TrueLayer", "true#", "Falsework Ltd", "true", "TRUE", "False ", "yes", "on"])
def test_only_a_whole_word_is_a_truth(name: str) -> None:
    found = parse_yaml(f"company: {name}\n")["company"]
    assert found == ({"true": True, "false": False}.get(name.strip().lower(), name))


@pytest.mark.parametrize("value", ["!!int ''", "!!float ''", "!!bool maybe", "!!timestamp x", "!!int abc"])
def test_a_tag_on_what_is_none_of_it_is_no_yaml(value: str) -> None:
    with pytest.raises(ValueError, match="no valid YAML"):
        parse_yaml(f"a: {value}\n")


def test_papers_that_are_texts_are_a_list_below_a_heading():
    text = (
        "- title: Publications\n  contents:\n    - A. Example. Rye. CHI, 2020.\n    - A. Example. Wheat. CHI, 2021.\n"
    )
    told = read_yaml(f"{text}- title: Interests\n  contents:\n    - Rye\n", "cv.yml")[0]
    assert [(block.kind, block.text) for block in told[:3]] == [
        ("heading", "Publications"),
        ("item", "A. Example. Rye. CHI, 2020."),
        ("item", "A. Example. Wheat. CHI, 2021."),
    ]
    assert [block.kind for block in told[3:]] == ["record"]
    mixed = "publications:\n  - A. Example. Rye. CHI, 2020.\n  - title: Wheat\n    year: 2021\n"
    assert {block.kind for block in read_yaml(mixed, "cv.yml")[0]} == {"record"}
