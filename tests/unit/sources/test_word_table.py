"""Words are looked up many at once as they are one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.text import inked, tokens
from screen.sources.pool_words import PoolWords
from screen.sources.word_table import LONGEST, SpeltWords

MARKED = ["c ++", "a. B", "a.\n", ".NET", ". .net", "b.&", "3.中. ", "Ada's ", "f# ", "node.js", "\x03\x1c\x1f", "•."]
WORDS = st.text("ab", min_size=1, max_size=LONGEST + 3) | st.sampled_from(["né", "한국어", "c++", "deep-set", "n" * 40])
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | st.lists(WORDS | st.sampled_from(MARKED), max_size=9).map("".join)


@given(st.lists(TEXTS | st.text(max_size=40), min_size=1, max_size=5))
def test_the_numbers_are_those_of_the_tokens_in_the_order_in_which_they_were_met(texts: list[str]) -> None:
    together, one_by_one = PoolWords(), PoolWords()
    for text in texts:
        assert together.numbers(inked(text)).tolist() == [one_by_one[word] for word in tokens(text)]
    assert list(together) == list(one_by_one)


def test_many_words_grow_the_table_and_each_keeps_its_number() -> None:
    vocabulary, many = PoolWords(), [f"w{number}x" for number in range(20_000)]
    text = " ".join(many).encode()
    first = vocabulary.numbers(text)
    assert len(set(first.tolist())) == len(many)
    assert vocabulary.numbers(text).tolist() == first.tolist() == [vocabulary[word] for word in many]


def test_words_that_came_otherwise_are_known() -> None:
    vocabulary = PoolWords()
    number = vocabulary["kettle"]
    assert vocabulary.numbers(b"kettle tea kettle").tolist() == [number, number + 1, number]


def test_a_word_longer_than_the_table_holds_is_not_its_beginning() -> None:
    vocabulary, longest = PoolWords(), "k" * LONGEST
    one, other = vocabulary.numbers(f"{longest} {longest}s".encode()).tolist()
    assert one != other


def test_the_words_of_a_text_stand_apart_and_so_does_each_mark() -> None:
    found = SpeltWords(inked("  tea, kettles.. End. "))
    assert list(found.some(np.arange(len(found.starts)))) == ["tea", ",", "kettles", ";", "end", ";"]
    assert len(SpeltWords(b"").starts) == 0
