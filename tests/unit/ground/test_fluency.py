import pytest

from screen.ground.fluency import CEFR, language_heads, language_of, language_words, level_of_fluency, level_words


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Native speaker", "C2"),
        ("Full professional proficiency", "C1"),
        ("Limited working proficiency", "B1"),
        ("Fluent", "C1"),
        ("German, B2 (Goethe-Institut)", "B2"),
        ("c1", "C1"),
        ("verhandlungssicher", "C1"),
        ("Grundkenntnisse", "A2"),
        ("courant", "C1"),
        ("모국어", "C2"),
        ("spoken at home", None),
        ("", None),
    ],
)
def test_the_level_of_fluency(text: str, level: str | None) -> None:
    assert level_of_fluency(text) == level


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deutsch", "German"),
        ("English (US)", "English"),
        ("Français", "French"),
        ("한국어", "Korean"),
        ("isiZulu", "Zulu"),
        ("Sindarin", "sindarin"),
    ],
)
def test_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_every_word_means_what_its_list_says() -> None:
    assert set(level_words()) == set(CEFR)
    for level, words in level_words().items():
        for word in words:
            assert level_of_fluency(word) == level, word
    for word, name in language_words().items():
        assert language_of(word) == name


@pytest.mark.parametrize("word", ["pools", "fines", "georgia", "dan", "angles", "java", "wales"])
def test_what_a_language_is_called_in_another_one_is_no_language_in_a_sentence(word: str) -> None:
    assert word not in language_words()


def test_languages_of_a_list_are_known_in_many() -> None:
    assert [language_of(word) for word in ("Shqip", "Kiswahili", "Deutsch")] == [
        "Albanian", "Swahili", "German",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["Indonesia", "Georgia", "Nepal", "Wales", "Turku"])
def test_a_place_is_no_language(place: str) -> None:
    assert place.casefold() not in language_heads()
