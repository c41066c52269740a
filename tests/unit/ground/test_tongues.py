from collections import Counter

import pytest

from screen.ground.package_data import load_tables
from screen.ground.text import tokens
from screen.ground.tongues import tongue_of, tongues

WORDS = load_tables("tongues.toml")["words"]


def test_every_word_is_of_one_language_and_is_one_token() -> None:
    every = [word for words in WORDS.values() for word in words]
    assert [word for word, times in Counter(every).items() if times > 1] == []
    assert [word for word in every if tokens(word) != [word] or not word.isascii()] == []
    assert all(tongues()[tongue_of(word)] == name for name, words in WORDS.items() for word in words)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("학습", "Korean"), ("学", "Chinese or Japanese"), ("の", "Chinese or Japanese"), ("カ", "Chinese or Japanese"),
     ("работа", "Cyrillic letters"), ("εργασια", "Greek"), ("عمل", "Arabic letters"), ("עבודה", "Hebrew"),
     ("งาน", "Thai"), ("काम", "Devanagari letters")],
)  # fmt: skip
def test_letters_tell_a_script(word: str, expected: str) -> None:
    assert tongues()[tongue_of(word)] == expected


@pytest.mark.parametrize("word", ["cuda", "|", "2024", "c++", "ærlig", "²", "٣"])
def test_other_words_tell_nothing(word: str) -> None:
    assert tongue_of(word) == -1
