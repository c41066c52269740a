"""Verbs that say what somebody else did or does."""

import pytest

from screen.ground.finite import is_finite, is_present, is_verb


@pytest.mark.parametrize("word", ["brewed", "kept", "drew", "laid", "had", "does", "agreed"])
def test_a_verb_of_the_past_is_finite(word: str) -> None:
    assert is_finite(word)


@pytest.mark.parametrize("word", ["calculates", "carries", "goes", "teaches", "writes"])
def test_a_verb_of_the_present_ends_in_s(word: str) -> None:
    assert is_present(word)
    assert not is_finite(word)


@pytest.mark.parametrize("word", ["kettle", "kettles", "glass", "this", "as", "s", "brewing", "need", "feed"])
def test_other_words_are_none(word: str) -> None:
    assert not is_present(word)
    assert not is_finite(word)


def test_a_verb_is_told_by_its_participle() -> None:
    assert is_verb("treat")
    assert not is_verb("kettle")
