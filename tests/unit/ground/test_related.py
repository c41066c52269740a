"""Telling words and derivations."""

from screen.ground.related import Derivations, telling_words


def test_telling_words_leave_out_what_says_nothing() -> None:
    assert telling_words(["people", "management", "skills"]) == ("people", "management")
    assert telling_words(["design", "of", "the", "design"]) == ("design",)


def test_derivations_are_no_inflections() -> None:
    words = Derivations(["retrieve", "retrieves", "retrieval", "retriever", "accounting", "accountant"])
    assert words.of("retrieve") == ("retrieval", "retriever")
    assert words.of("tax") == ()
