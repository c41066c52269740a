import re

import pytest

from screen.documents.words.word_patterns import cv_name


@pytest.mark.parametrize(
    "text",
    [
        "Curriculum  Vitae",
        "CV",
        "C.V.",
        "Résumé",
        "RESUME",
        "이 력 서",
        "履歴書",
        "Życiorys",
        "ZYCIORYS",
        "السيرة الذاتية",
    ],
)
def test_a_cv_is_called_so_with_accents_and_stops_or_without(text: str) -> None:
    assert re.fullmatch(cv_name(), text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["Curriculum", "Vitae", "CVS", "Resumed", "力書"])
def test_a_word_like_it_is_no_name_of_a_cv(text: str) -> None:
    assert not re.fullmatch(cv_name(), text, re.IGNORECASE)
