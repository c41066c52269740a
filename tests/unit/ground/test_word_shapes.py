"""Words by their shapes are those that a look at each of them finds, whenever they came."""

from hypothesis import given
from hypothesis import strategies as st

from screen.ground.word_shapes import BEGINNING, WordShapes

LIKE = st.text(st.sampled_from("abk"), min_size=BEGINNING - 1, max_size=7).map("a".__add__)
"""Words that are near one another by chance."""
OTHER = st.text(st.sampled_from("abcké1-漢"), min_size=1, max_size=9)
WORDS = st.lists(LIKE | OTHER, max_size=30, unique=True)


def _slips(word: str, found: str) -> int:
    return len(set(word).difference(found))


@given(WORDS, WORDS, LIKE, st.integers(1, 2))
def test_they_are_those_that_a_look_at_each_finds(first: list[str], more: list[str], word: str, slips: int) -> None:
    """Of the first words, and of those that came since: neither is told twice."""
    words = dict.fromkeys(first)
    shapes, looked, begun = WordShapes(words), 0, 0
    for new in (first, [found for found in more if found not in words]):
        words.update(dict.fromkeys(new))
        near, looked = shapes.near(word, slips, looked)
        longer, begun = shapes.beginning_like(word, begun)
        assert near == [
            found
            for found in new
            if found[0] == word[0]
            and found.isascii()
            and found.isalpha()
            and abs(len(found) - len(word)) <= slips
            and _slips(word, found) <= slips
        ]
        assert longer == [found for found in new if found.startswith(word[:BEGINNING]) and found != word[:BEGINNING]]


def test_a_word_that_no_file_can_hold_is_passed_over() -> None:
    """Half a letter is no text of UTF-8, and stands in profiles all the same."""
    shapes = WordShapes(["train\ud800", "training", "train", "trai", "tra"])
    assert shapes.near("training", 1, 0) == (["training"], 1)
    assert shapes.beginning_like("trainer", 0)[0] == ["train\ud800", "training", "train"]
