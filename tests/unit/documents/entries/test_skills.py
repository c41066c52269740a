from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.skills import parse_languages, parse_skills, read_tongue, split_keywords
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section, split_sections


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Python, C++, AWS (S3, EC2), Docker", ["Python", "C++", "AWS (S3, EC2)", "Docker"]),
        ("Python · Go | Rust; C", ["Python", "Go", "Rust", "C"]),
        ("Data/Model Parallelism, C/C++", ["Data/Model Parallelism", "C/C++"]),
        ("Azure★★, Git*, and Linux etc.", ["Azure", "Git", "Linux"]),
        ("熟悉 Python、C++", ["Python", "C++"]),
        ("Fortran ● Rust ■ Docker ▪ Go", ["Fortran", "Rust", "Docker", "Go"]),
        ("Python ●●●●○", ["Python"]),
        ("Rust ● ● ● ○", ["Rust"]),
        ("I have spent many years with the design of large systems that nobody has ever used.", []),
    ],
)
def test_words_of_a_list(text: str, words: list[str]) -> None:
    assert split_keywords(text) == words


def section(*blocks: Block) -> Section:
    return Section(("skills",), "Skills", (), blocks, 0, "cv.md")


def test_groups_by_label_heading_and_none() -> None:
    groups, _ = parse_skills(
        section(
            Block("item", (Span("Languages: Python, Go"),), 1),
            Block("item", (Span("Rust"),), 1),
            Block("heading", (Span("Tools"),), 3),
            Block("paragraph", (Span("Git, Docker"),)),
        )
    )
    assert [(group.name, group.keywords) for group in groups] == [
        ("Languages", ("Python", "Go")),
        ("Skills", ("Rust",)),
        ("Tools", ("Git", "Docker")),
    ]


def test_spoken_languages_are_no_skills() -> None:
    groups, tongues = parse_skills(section(Block("item", (Span("Languages: English (fluent), Korean (native)"),), 1)))
    assert groups == []
    assert [(tongue.language, tongue.fluency) for tongue in tongues] == [("English", "fluent"), ("Korean", "native")]


def test_a_tongue_with_its_fluency() -> None:
    tongue = read_tongue("German – native", "cv.md:1")
    assert tongue is not None
    assert (tongue.language, tongue.fluency) == ("German", "native")


@pytest.mark.parametrize("text", ["Euskera (C1 (EGA))", "Sundanese: native", "te reo Māori (fluent)", "isiZulu, B1"])
def test_a_language_that_no_list_has_is_one(text: str) -> None:
    tongue = read_tongue(text, "cv.md")
    assert tongue is not None
    assert tongue.language == text.partition(" (")[0].partition(":")[0].partition(",")[0]
    assert tongue.fluency


def parsed(text: str, name: str = "cv.md"):
    document = read_document(Path(name), f"# Ada Example\n\n## Skills\n\n{text}\n".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    return parse_skills(section)[0]


def test_headings_with_nothing_below_them_are_skills() -> None:
    (group,) = parsed("### Quilting\n\n### Knitting\n\n### Python")
    assert group.keywords == ("Quilting", "Knitting", "Python")


def test_how_well_is_no_skill() -> None:
    first, second = parsed("### Web Development\n\nMaster\n\nHTML, CSS\n\n### Care\n\nBeginner\n\ntriage, wound care")
    assert (first.name, first.keywords) == ("Web Development", ("HTML", "CSS"))
    assert second.keywords == ("triage", "wound care")


@pytest.mark.parametrize("text", ["Korean Basic\n\nGerman Fluent", "Korean\\\nBasic\n\nGerman\\\nFluent"])
def test_how_well_somebody_speaks_is_no_language(text: str) -> None:
    document = read_document(Path("cv.md"), f"# Ada Example\n\n## Languages\n\n{text}\n".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("Korean", "Basic"), ("German", "Fluent")]


def test_a_table_without_lists_holds_nothing_but_skills() -> None:
    page = "<h1>Ada Example</h1><h2>Skills</h2><table><tr><td>Quilting</td><td>Knitting</td></tr>"
    document = read_document(Path("cv.html"), f"{page}<tr><td>Python</td><td>Excel</td></tr></table>".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    words = [word for group in parse_skills(section)[0] for word in group.keywords]
    assert words == ["Quilting", "Knitting", "Python", "Excel"]


@pytest.mark.parametrize(
    "line",
    [
        "Swedish: native. English: C1. German: A2",
        "Swedish (native). English (C1). German (A2).",
        "Swedish - native / English - C1 / German - A2",
    ],
)
def test_languages_told_in_sentences_are_several(line: str) -> None:
    blocks = (Block("paragraph", (Span(line),)),)
    found = parse_languages(Section(("languages",), "Languages", (), blocks, 0, "cv.md"))
    assert [(tongue.language, tongue.fluency) for tongue in found] == [
        ("Swedish", "native"),
        ("English", "C1"),
        ("German", "A2"),
    ]


def test_what_a_sentence_tells_of_a_language_stays_with_it() -> None:
    blocks = (Block("paragraph", (Span("English: C1. Lived in Exampletown for a year"),)),)
    found = parse_languages(Section(("languages",), "Languages", (), blocks, 0, "cv.md"))
    assert [(tongue.language, tongue.fluency) for tongue in found] == [
        ("English", "C1. Lived in Exampletown for a year")
    ]
