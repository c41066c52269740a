"""Personal data that forms ask for is neither kept nor told as unread."""

from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.profile.personal import without_personal
from screen.documents.readers.document import read_document
from screen.documents.words.word_patterns import load_words


@pytest.mark.parametrize("label", load_words("entries")["personal"]["words"])
def test_each_label_of_personal_data_takes_its_line_out(label: str) -> None:
    assert not without_personal(f"{label.title()}: 3.4.1999")


@pytest.mark.parametrize("number", range(len(load_words("entries")["personal"]["born"])))
def test_each_way_to_say_when_somebody_was_born_is_one(number: int) -> None:
    printed = [
        "born on 3 May 1999", "geboren am 3.4.1999", "Geb. 3.4.1999", "née le 2 mai 2001", "Né(e) le 2 mai 2001",
        "nacida el 2 de mayo de 2001", "nato il 2 maggio 2001", "född 1999", "født 1999", "urodzona 1999",
        "syntynyt 1999", "D.O.B. 3.4.1999",
    ]  # fmt: skip
    assert len(printed) == len(load_words("entries")["personal"]["born"])
    assert not without_personal(printed[number])


def test_what_else_a_line_says_is_kept() -> None:
    assert without_personal("Berlin | Nationality: German | Driving licence: B") == "Berlin Driving licence: B"


@pytest.mark.parametrize(
    "text",
    [
        "Born digital archives, 2 of them",
        "Age-related models: 3",
        "Sex differences in mice: a study",
        "Nato: 3 years of service",
        "Nationality law: research",
        "Children: two plays and three operas for the Example Theatre",
    ],
)
def test_other_lines_are_kept_whole(text: str) -> None:
    assert without_personal(text) == text


def test_no_profile_tells_of_it() -> None:
    text = (
        "# Ada Example\n\nKyoto | born 3 May 1999 in Exampleville\n\n## Personal details\n\nNationality: Ruritanian\n\n"
        "Date of birth: 3 May 1999\n\n## Skills\n\nRust, Go\n"
    )
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    said = str(profile)
    assert not any(word in said for word in ("1999", "Exampleville", "Ruritanian"))
    assert profile["meta"]["warnings"] == ["cv.md: birth, nationality and family are left out on purpose"]
