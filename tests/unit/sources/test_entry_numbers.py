"""Which lines are of one entry."""

from typing import Any

from screen.sources.columns import Columns
from screen.sources.profile import read_profile


def entries(**document: Any) -> list[int]:
    """The entry of each line."""
    return Columns([read_profile(document, profile_id="ada", source="ada.json")]).line_entry.tolist()


def test_items_of_the_same_text_are_one_entry() -> None:
    job = {"position": "Brewer", "highlights": ["tea"]}
    assert entries(work=[job, {"position": "Brewer", "highlights": ["coffee"]}, dict(job)]) == [0, 0, 1, 1, 0, 0]
    assert entries(work=[{"summary": "tea"}], projects=[{"summary": "tea"}]) == [0, 1]
    assert entries(work=[{"summary": "tea", "highlights": [" ", ""]}, {"summary": "tea"}]) == [0, 0]


def test_texts_part_their_words() -> None:
    assert entries(work=[{"highlights": ["hot tea", "kettle"]}, {"highlights": ["hot", "tea kettle"]}]) == [0, 0, 1, 1]
    assert entries(work=[{"position": "tea", "summary": "pot"}, {"position": "pot", "summary": "tea"}]) == [0, 0, 1, 1]


def test_case_spaces_marks_numbers_and_small_words_make_no_other_entry() -> None:
    texts = [
        "led threat modeling.",
        "LED  threat modeling",
        "- Led threat\u00a0modeling..",
        "“Led\u200b threat modeling”",
        "Led the threat modeling 2",
        "Ran threat modeling",
    ]
    assert entries(work=[{"highlights": [text]} for text in texts]) == [0, 0, 0, 0, 0, 1]


def test_without_a_telling_word_all_words_count_and_without_a_word_the_marks() -> None:
    texts = ["of the 3", "the", "Of the 3!", "?", "!, !", "?"]
    assert entries(work=[{"highlights": [text]} for text in texts]) == [0, 1, 0, 2, 3, 2]


def test_a_work_printed_twice_is_one_entry_and_works_without_a_title_are_not() -> None:
    found = entries(
        publications=[
            {"name": "On Tea", "summary": "one"},
            {"name": "on tea.", "summary": "two"},
            {"summary": "three"},
            {"summary": "four"},
            {"name": 5, "summary": "five"},
            {"name": "None", "summary": "six"},
        ]
    )
    assert found == [0, 0, 0, 0, 1, 2, 3, 4, 4]


def test_the_headline_and_the_summary_are_two() -> None:
    assert entries(basics={"label": "Brewer", "summary": "Brewer"}) == [0, 1]
    assert entries(basics={"label": "Brewer", "summary": "Brewer\ntea\nbrewer."}) == [0, 1, 2, 1]
