from typing import Any

import pytest

from screen.sources.unread import UnreadLine, left_lines, unread_lines, unread_sections


@pytest.mark.parametrize(
    ("meta", "lines"),
    [
        (None, ()),
        ("odd", ()),
        ({}, ()),
        ({"unread": None}, ()),
        ({"unread": "CUDA"}, ()),
        ({"unread": [3, None, {}, {"text": 3}, {"text": " "}]}, ()),
        ({"unread": ["CUDA", {"text": " Go ", "place": 3}]}, (UnreadLine("CUDA"), UnreadLine("Go"))),
        ({"unread": [{"text": "Go", "place": "cv.md:3", "section": "Odd"}]}, (UnreadLine("Go", "cv.md:3", "Odd"),)),
        (
            {"unread": [{"text": "Go, 2023", "why": "not placed (publications)"}]},
            (UnreadLine("Go, 2023", of_papers=True),),
        ),
        (
            {"unread": [{"text": "Go, 2023", "why": "not placed (publications/journal)"}]},
            (UnreadLine("Go, 2023", of_papers=True),),
        ),
    ],
)
def test_lines_are_read_from_whatever_stands_there(meta: Any, lines: tuple[UnreadLine, ...]) -> None:
    assert unread_lines({"meta": meta}) == lines


def test_what_a_referee_says_is_left_and_asked_for_by_nothing() -> None:
    said = {"text": "She ran our clusters", "place": "cv.md:9", "why": "not placed (references)"}
    document = {"meta": {"unread": [said, "Go"]}}
    assert unread_lines(document) == (UnreadLine("Go"),)
    assert left_lines(document) == (UnreadLine("She ran our clusters", "cv.md:9"), UnreadLine("Go"))


def test_lines_of_one_section_are_one_and_lines_of_none_are_each_their_own() -> None:
    one = [UnreadLine("a", "cv.md:3", "Odd"), UnreadLine("b", "cv.md:4", "Odd"), UnreadLine("c", "cv.pdf p.2", "Odd")]
    assert unread_sections(one) == 2
    assert unread_sections([UnreadLine("a", "cv.md:3"), UnreadLine("b", "cv.md:4")]) == 2
    assert unread_sections([]) == 0
