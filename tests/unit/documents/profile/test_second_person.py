"""Two people in one document are told of, and never fused in silence."""

import pytest

from screen.documents.blocks.block import Document
from screen.documents.profile.assembly import assemble
from screen.documents.profile.second_person import told_people
from screen.documents.readers.text.plain import read_plain
from screen.documents.readers.web.markdown import read_markdown

ONE = """Ada Example
ada@site.example
Experience
Kettle Tester, Example AB, 2018 - 2023
- Tested kettles

Education
BSc Steam, Example University, 2016
"""
OTHER = """Ben Sample
ben@site.example
Experience
Nurse, Sample Hospital, 2016 - 2022
- Wards at night

Education
BSc Nursing, Sample University, 2015
"""


def document(text: str, form: str = "text") -> Document:
    blocks, _, _ = (read_plain if form == "text" else read_markdown)(text, "a.txt")
    return Document("a.txt", form, "", tuple(blocks))


def marked(text: str) -> str:
    name, _, *rest = text.split("\n")
    heads = [f"## {line}" if line in ("Experience", "Education") else line for line in rest]
    return "\n".join([f"# {name}", "", *heads])


@pytest.mark.parametrize("between", ["\n", "\nCurriculum Vitae\n", "\n\n\n"])
def test_two_names_each_above_their_sections_are_told(between: str) -> None:
    said = told_people(document(ONE + between + OTHER))
    assert said and "Ada Example and Ben Sample" in said and "split the file" in said


def test_two_names_as_headings_of_one_size_are_told() -> None:
    said = told_people(document(marked(ONE) + "\n" + marked(OTHER), "markdown"))
    assert said and "Ada Example and Ben Sample" in said


def test_the_warning_stands_first_in_the_profile() -> None:
    assert "two people" in assemble([document(ONE + "\n" + OTHER)])["meta"]["warnings"][0]


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        ONE + "\nAda Example\nada@site.example\nSkills\nSteam, valves\n\nExperience\nClerk, Sample AB, 2010 - 2012\n",
        ONE + "\nReferences\nBen Sample\nben@site.example\nCara Mock\ncara@site.example\n",
        ONE + "\nBen Sample\n\nExperience abroad\nKettle Tester, Sample AB, 2010 - 2012\n",
    ],
)
def test_one_person_printed_twice_or_with_referees_is_one(text: str) -> None:
    assert told_people(document(text)) is None


def test_a_place_in_the_print_of_a_name_is_no_second_person() -> None:
    assert told_people(document(f"{ONE}\n{OTHER}")) is not None
    assert told_people(document(f"{ONE}\n{OTHER.replace('Ben Sample', 'San Francisco CA')}")) is None
