from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.tongues import parse_languages, read_tongue, without_speaker
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section, split_sections


def test_a_tongue_with_its_fluency() -> None:
    tongue = read_tongue("German – native", "cv.md:1")
    assert tongue is not None
    assert (tongue.language, tongue.fluency) == ("German", "native")


def test_a_bracket_that_ends_parts_languages() -> None:
    text = "# Ada Example\n\n## Languages\n\nNorwegian (Professional Working) German (Elementary)\n"
    (section,) = (one for one in split_sections(read_document(Path("cv.md"), text.encode())) if one.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("Norwegian", "Professional Working"), ("German", "Elementary")]


@pytest.mark.parametrize("text", ["Euskera (C1 (EGA))", "Sundanese: native", "te reo Māori (fluent)", "isiZulu, B1"])
def test_a_language_that_no_list_has_is_one(text: str) -> None:
    tongue = read_tongue(text, "cv.md")
    assert tongue is not None
    assert tongue.language == text.partition(" (")[0].partition(":")[0].partition(",")[0]
    assert tongue.fluency


@pytest.mark.parametrize(
    "text",
    ["Korean Basic\n\nGerman Fluent", "Korean\\\nBasic\n\nGerman\\\nFluent", "Korean\\\n(Basic)\n\nGerman\\\n(Fluent)"],
)
def test_how_well_somebody_speaks_is_no_language(text: str) -> None:
    document = read_document(Path("cv.md"), f"# Ada Example\n\n## Languages\n\n{text}\n".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("Korean", "Basic"), ("German", "Fluent")]


@pytest.mark.parametrize(
    "line",
    [
        "Swedish: native. English: C1. German: A2",
        "Swedish (native). English (C1). German (A2).",
        "Swedish - native / English - C1 / German - A2",
        "Swedish native · English C1 · German A2",
        "Swedish: native — English: C1 — German: A2",
        "Swedish – native ; English – C1 ; German – A2",
        "Swedish native/English C1/German A2",
        "native Swedish | C1 English | A2: German",
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


@pytest.mark.parametrize("said", ["TOEIC 960", "IELTS 7.5", "DELF B2, 2019"])
def test_the_test_behind_a_language_is_no_other(said: str) -> None:
    text = rf"\cvitemwithcomment{{English}}{{Fluent}}{{{said}}} \cvitemwithcomment{{French}}{{Basic}}{{}}"
    source = rf"\documentclass{{moderncv}}\begin{{document}}\section{{Languages}}{text}\end{{document}}"
    document = read_document(Path("cv.tex"), source.encode())
    (section,) = (section for section in split_sections(document) if section.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("English", f"Fluent, {said}"), ("French", "Basic")]


def test_a_licence_is_no_language() -> None:
    blocks = (Block("paragraph", (Span("Swedish (native), Sundanese (fluent)\nDriving licence: B"),)),)
    found = parse_languages(Section(("languages",), "Languages", (), blocks, 0, "cv.md"))
    assert [tongue.language for tongue in found] == ["Swedish", "Sundanese"]


@pytest.mark.parametrize("text", ["Schwedisch, Polnisch", "Русский, Türkçe", "Bahasa Indonesia, Kroatisch"])
def test_languages_are_known_by_their_names_in_others(text: str) -> None:
    blocks = (Block("paragraph", (Span(text),)),)
    found = parse_languages(Section(("languages",), "Languages", (), blocks, 0, "cv.md"))
    assert ", ".join(tongue.language for tongue in found) == text


@pytest.mark.parametrize("head", ["Language | Level", "Sprache | Niveau"])
def test_the_columns_of_a_table_are_no_language(head: str) -> None:
    text = f"# Ada Example\n\n## Languages\n\n| {head} |\n| --- | --- |\n| Polish | Native |\n| English | B2 |\n"
    document = read_document(Path("cv.md"), text.encode())
    (section,) = (section for section in split_sections(document) if section.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("Polish", "Native"), ("English", "B2")]


@pytest.mark.parametrize("text", ["Euskera C1, Sundanese B1", "English B2; Malagasy C1", "Latin A2, Tok Pisin C1"])
def test_a_level_behind_a_language_is_its_fluency(text: str) -> None:
    blocks = (Block("paragraph", (Span(text),)),)
    found = parse_languages(Section(("languages",), "Languages", (), blocks, 0, "cv.md"))
    pieces = text.replace(";", ",").split(", ")
    assert [f"{tongue.language} {tongue.fluency}" for tongue in found] == pieces


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("French\tIntermediate\tConversationally fluent", [("French", "Intermediate, Conversationally fluent")]),
        ("English\tC1\tDaily practice", [("English", "C1, Daily practice")]),
        ("English\tC2\tFrench B1", [("English", "C2"), ("French", "B1")]),
        ("French\tFluent, German", [("French", "Fluent"), ("German", None)]),
    ],
)
def test_a_remark_in_the_row_of_a_language_is_no_language(row: str, told: list[tuple[str, str | None]]) -> None:
    section = Section(("languages",), "", (), (Block("paragraph", (Span(row),)),), 0, "cv.md")
    assert [(tongue.language, tongue.fluency) for tongue in parse_languages(section)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spanish (basic), Greek (beginner) and Latin (beginner).", ["Spanish", "Greek", "Latin"]),
        ("Deutsch (Muttersprache) und Englisch (C1)", ["Deutsch", "Englisch"]),
        ("French (spoken and written)", ["French"]),
    ],
)
def test_two_languages_that_are_joined_with_their_fluency(text: str, told: list[str]) -> None:
    section = Section(("languages",), "", (), (Block("paragraph", (Span(text),)),), 0, "cv.md")
    assert [tongue.language for tongue in parse_languages(section)] == told


def test_labels_of_a_form_are_no_languages() -> None:
    lines = ["Languages 1", "Language: Sundanese", "Overall: fluent", "Languages 2", "Language: French", "Overall: B1"]
    text = "\n\n".join(["# Ada Example", "## Languages", *lines])
    (section,) = (s for s in split_sections(read_document(Path("cv.md"), text.encode())) if s.kind == "languages")
    assert [(tongue.language, tongue.fluency) for tongue in parse_languages(section)] == [
        ("Sundanese", "fluent"),
        ("French", "B1"),
    ]


def test_an_unknown_language_may_end_its_line_with_a_full_stop() -> None:
    text = "# Ada Example\n\n## Languages\n\nFrench (native), Vilamovian (basic).\n"
    (section,) = (s for s in split_sections(read_document(Path("cv.md"), text.encode())) if s.kind == "languages")
    assert [tongue.language for tongue in parse_languages(section)] == ["French", "Vilamovian"]


def test_the_table_of_a_passport_of_languages() -> None:
    text = (
        "# Ada Example\n\n## Languages\n\nMother tongue(s): SUNDANESE\n\nOther language(s):\n\n"
        "| Understanding | Speaking | Writing |\n|---|---|---|\n| FRENCH | C1 | B2 |\n"
    )
    (section,) = (s for s in split_sections(read_document(Path("cv.md"), text.encode())) if s.kind == "languages")
    assert [(tongue.language, tongue.fluency) for tongue in parse_languages(section)] == [
        ("SUNDANESE", "native"),
        ("FRENCH", "C1, B2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "German Native\\\nExamplish Native",
        "German\\\nNative\n\nExamplish\\\nNative",
    ],
)
def test_how_well_it_is_spoken_tells_a_language_that_no_list_has(text: str) -> None:
    document = read_document(Path("cv.md"), f"# Ada Example\n\n## Languages\n\n{text}\n".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "languages")
    found = [(tongue.language, tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("German", "Native"), ("Examplish", "Native")]


def test_languages_side_by_side_above_how_well_each_is_spoken() -> None:
    block = Block("paragraph", (Span("German\tExamplish\nNative\tBasic"),))
    found = parse_languages(Section(("languages",), "Languages", (), (block,), 0, "cv.md"))
    assert [(tongue.language, tongue.fluency) for tongue in found] == [("German", "Native"), ("Examplish", "Basic")]


def test_a_section_of_nothing_but_the_words_of_a_form_has_no_languages() -> None:
    document = read_document(Path("cv.md"), b"# Ada Example\n\n## Languages\n\nOther languages\n\n## Skills\n\nGo\n")
    assert [parse_languages(section) for section in split_sections(document) if section.kind == "languages"] in (
        [],
        [[]],
    )
    assert parse_languages(Section(("languages",), "", (), (), 0, "cv.md")) == []


def test_of_a_language_that_is_told_twice_how_well_it_is_spoken_counts() -> None:
    text = "# Ada Example\n\n## Other\n\nLanguages: Welsh, English\n\n## Contact\n\nLanguages: English (C1)\n"
    found = assemble([read_document(Path("cv.md"), text.encode())])["languages"]
    assert found == [{"language": "Welsh"}, {"language": "English", "fluency": "C1"}]


def test_how_well_a_language_is_spoken_may_stand_before_it() -> None:
    blocks = [Block("paragraph", (Span(text),)) for text in ("Fluent\tEnglish", "Native\tTongan", "Dänisch\tBasic")]
    told = parse_languages(Section(("languages",), "Languages", (), tuple(blocks), 0, "cv.md"))
    assert [(tongue.language, tongue.fluency) for tongue in told] == [
        ("English", "Fluent"),
        ("Tongan", "Native"),
        ("Dänisch", "Basic"),
    ]


@pytest.mark.parametrize("printed", ["English, basic Italian", "english, basic italian", "English | basic Italian"])
def test_how_well_a_language_is_spoken_may_be_said_before_it(printed: str) -> None:
    section = Section(("languages",), "", (), (Block("paragraph", (Span(printed),)),), 0, "cv.txt")
    found = [(tongue.language.lower(), tongue.fluency) for tongue in parse_languages(section)]
    assert found == [("english", None), ("italian", "basic")]


def test_dots_behind_a_name_say_that_it_is_a_language() -> None:
    text = "Ada Example\n\nLANGUAGES\n\nEnglish ●●●●●\nFrench ●●●○○\nSt Sample Creole ●●●●●\n"
    told = assemble([read_document(Path("cv.txt"), text.encode())])["languages"]
    assert [one["language"] for one in told] == ["English", "French", "St Sample Creole"]


@pytest.mark.parametrize(
    ("heading", "body", "fluency"),
    [
        ("Level of English", "English B1 - Intermediate", "B1, Intermediate"),
        ("English language", "* B2", "B2"),
        ("English", "B2", "B2"),
        (
            "English",
            "I learned it at school.\n\nI take my level for Intermediate.",
            "I take my level for Intermediate.",
        ),
        ("Languages", "- English, fluent\n", "fluent"),
    ],
)
def test_a_heading_may_name_the_language_and_a_comma_may_part_it_from_its_level(
    heading: str, body: str, fluency: str
) -> None:
    text = f"# Ada Example\n\n## Education\n\n* Kettle Academy, BSc Biology, 2020\n\n## {heading}\n\n{body}\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert profile["languages"] == [{"language": "English", "fluency": fluency}]
    assert [degree["institution"] for degree in profile["education"]] == ["Kettle Academy"]


@pytest.mark.parametrize(
    ("text", "language", "fluency"),
    [
        ("Polish speaker", "Polish", None),
        ("Native Hebrew speaker", "Hebrew", "Native"),
        ("German ●●●○○", "German", "3/5"),
    ],
)
def test_who_speaks_a_language_and_how_well_in_dots(text: str, language: str, fluency: str | None) -> None:
    page = f"# Ada Example\n\n## Languages\n\n{text}\n"
    profile = assemble([read_document(Path("cv.md"), page.encode())])
    (told,) = profile["languages"]
    assert (told["language"], told.get("fluency")) == (language, fluency)
    assert "unread" not in profile["meta"]


def test_who_speaks_at_a_conference_is_no_language() -> None:
    assert without_speaker("Keynote speaker, Polish speaker") == "Keynote speaker, Polish"
