"""Words that are not the term that they look like."""

from screen.ground.senses import other_phrases, words_against


def test_the_place_of_a_word_in_the_phrase_is_told() -> None:
    assert (0, ("hash", "browns")) in other_phrases(("hashing", "hash"))
    assert (1, ("monty", "python")) in other_phrases(("python",))
    assert other_phrases(("basket",)) == ()


def test_the_plural_finds_the_phrases_of_the_singular() -> None:
    assert (1, ("guard", "rails")) in other_phrases(("rails",))


def test_words_against() -> None:
    assert "coach" in words_against("nlp")
    assert words_against("basket") == ()
