import pytest

from screen.ground.stems import stem


@pytest.mark.parametrize(
    ("word", "other"), [("deploying", "deployment"), ("managing", "management"), ("models", "model")]
)
def test_words_of_one_derivation_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)
    assert stem(word) != stem("kiln")
