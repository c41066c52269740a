"""What is known of the words of a pool while they grow."""

from collections.abc import Container, Iterator

import numpy as np

from screen.ground.text import MARKS
from screen.sources.pool_words import PoolWords


def test_words_that_come_later_have_numbers_too() -> None:
    words = PoolWords()
    asked = ("kettle", "lid", "spout")
    assert words.numbers_of(asked) == []
    lid = words["lid"]
    assert words.numbers_of(asked) == [lid]
    words["handle"], spout = words["handle"], words["spout"]
    assert words.numbers_of(asked) == [lid, spout]
    assert [words.spelt[number] for number in words.numbers_of(asked)] == ["lid", "spout"]


def test_what_is_told_is_told_again_when_a_word_has_come() -> None:
    words, times = PoolWords(), list[str]()

    def ask(of: str, there: Container[str]) -> Iterator[str]:
        times.append(of)
        yield from (word for word in (of, f"{of}s") if word in there)

    words["kettle"]
    assert [list(words.told(ask, "kettle")) for _ in range(3)] == [["kettle"]] * 3
    assert len(times) == 2  # once for a pool of one part, of which nothing is kept, and once for all others
    words["lid"]
    assert list(words.told(ask, "kettle")) == ["kettle"]
    assert len(times) == 2
    words["kettles"]
    assert list(words.told(ask, "kettle")) == ["kettle", "kettles"]


def test_which_words_have_letters() -> None:
    """A number in digits and a mark have none, and words that come later are told too."""
    words = PoolWords()
    numbers = np.array([words[word] for word in ("12", "twelve", "trucks", "12", "3rd")])
    assert words.lettered()[numbers].tolist() == [False, True, True, False, True]
    assert not words.lettered()[[words[mark] for mark in MARKS]].any()
    later = words["crates"]
    assert words.lettered()[later]
