import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.documents.words.word_patterns import cv_name, mixed_pattern

words = st.lists(st.text("ab c+", min_size=1, max_size=5).filter(lambda word: not word.startswith(" ")), min_size=1)


@given(words, st.text("ab c+-,", max_size=20))
def test_of_the_words_of_a_list_the_longest_that_stands_there_is_found(listed: list[str], text: str) -> None:
    """Whatever their letters: those of one letter are tried together."""
    longest_first = sorted(listed, key=lambda word: (-len(word), word))
    plain = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest_first)
    one_by_one = re.compile(rf"(?<![\w&])(?:{plain})(?![\w+#]|\.\w)")
    assert [found.span() for found in mixed_pattern(listed).finditer(text)] == [
        found.span() for found in one_by_one.finditer(text)
    ]


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
