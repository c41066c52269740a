"""The word lists of the package."""

import pytest

from screen.ground.text import fold, words
from screen.ground.word_lists import word_list

USED = ("before_name", "before_name_surely", "after_name", "after_letter", "after_everyday_word", "before_letter",
        "no_keyword", "today")  # fmt: skip


@pytest.mark.parametrize("name", USED)
def test_a_list_is_there_folded_and_without_spaces(name: str) -> None:
    found = word_list(name)
    assert len(found) > 5
    for word in found:
        assert word == word.casefold().replace(" ", "")
        assert fold(word)


def test_an_unknown_list_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        word_list("no_such_list")


def test_what_is_sure_is_also_likely() -> None:
    assert word_list("after_letter") & word_list("after_name")
    assert not word_list("after_letter") & word_list("after_everyday_word")


def test_each_word_of_a_claim_is_one_that_a_line_can_have() -> None:
    assert [word for word in word_list("claim") if words(word) != [word]] == []
