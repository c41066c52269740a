"""Where tokens stand, however many words a vocabulary has."""

import gc
import weakref

import numpy as np
import pytest

from screen.sources import token_places
from screen.sources.pool_words import PoolWords
from screen.sources.token_places import TokenPlaces
from screen.sources.word_places import _PASSES


def places_in(size: int) -> TokenPlaces:
    """Every seventh word of a vocabulary of so many, one line of them over and over."""
    out = TokenPlaces()
    out.vocabulary = PoolWords()
    for number in range(size):
        out.vocabulary[f"w{number}"]
    out.ids = np.arange(0, 30 * size, 7) % len(out.vocabulary)
    out.line_ends = np.array([len(out.ids) - 1])
    return out


@pytest.mark.parametrize("size", [50, 70_000])  # numbers of words in 16 bits, and in more
def test_places_are_those_of_the_words(size: int) -> None:
    columns = places_in(size)
    for asked in ([0], [size], [3, size, 40], list(range(40)), []):
        assert columns.places(asked).tolist() == np.flatnonzero(np.isin(columns.ids, asked)).tolist()


def test_a_phrase_is_found_where_its_words_stand_in_turn() -> None:
    columns = places_in(70_000)
    at = int(np.flatnonzero(columns.ids == columns.vocabulary["w66000"])[0])
    behind = list(columns.vocabulary)[columns.ids[at + 1]]
    assert at in columns.find([("w66000",), (behind,)])
    assert not len(columns.find([("w66000",), ("w66000",)]))


def test_a_later_part_is_asked_for_other_words_too() -> None:
    first = places_in(50)
    first.places([3, 5])
    later = TokenPlaces()
    later.vocabulary, later.ids, later.line_ends = first.vocabulary, first.ids[::-1].copy(), first.line_ends
    for asked in ([5], [3, 5], [8], [5, 8]):  # 8 is not among those that the first part was asked for
        assert later.places(asked).tolist() == np.flatnonzero(np.isin(later.ids, asked)).tolist()


def test_parts_of_one_vocabulary_may_be_asked_in_any_order() -> None:
    first, later = places_in(50), TokenPlaces()
    later.vocabulary, later.ids, later.line_ends = first.vocabulary, first.ids[::-1].copy(), first.line_ends
    again = TokenPlaces()
    again.vocabulary, again.ids, again.line_ends = first.vocabulary, first.ids, first.line_ends
    for columns, asked in ((first, [3]), (again, [3]), (later, [7]), (again, [7]), (again, [3, 7])):
        assert columns.places(asked).tolist() == np.flatnonzero(np.isin(columns.ids, asked)).tolist()


def test_a_new_vocabulary_is_asked_for_the_words_of_earlier_ones() -> None:
    places_in(50).places([9, 11])
    columns = places_in(40)
    assert columns.places([11]).tolist() == np.flatnonzero(columns.ids == 11).tolist()
    assert not columns._postings.has_all
    assert columns.places([11, 30]).tolist() == np.flatnonzero(np.isin(columns.ids, [11, 30])).tolist()


def test_words_that_come_up_in_one_part_are_looked_for_without_sorting_all() -> None:
    first, later = places_in(200), TokenPlaces()
    first.places([150])
    later.vocabulary, later.ids, later.line_ends = first.vocabulary, first.ids, first.line_ends
    for more in range(_PASSES + 2):
        asked = list(range(150, 151 + more))
        assert later.places(asked).tolist() == np.flatnonzero(np.isin(later.ids, asked)).tolist()
        assert later._postings.has_all is (more >= _PASSES)


def test_words_that_say_nothing_of_the_person_are_found_nowhere() -> None:
    columns = places_in(50)
    word, behind = (columns.vocabulary.spelt[number] for number in columns.ids[3:5])
    assert 3 in columns.find([(word,), (behind,)])
    for silent in (3, 4):  # what was asked before is forgotten
        columns._postings.silent = np.arange(len(columns.ids)) == silent
        found = columns.find([(word,), (behind,)])
        assert len(found)
        assert 3 not in found
        assert columns.begin_at(np.array([3]), [(word,), (behind,)]).tolist() == []
    columns._postings.silent = None
    assert 3 in columns.find([(word,), (behind,)])


def test_what_begins_is_looked_at_inside_alone() -> None:
    columns = places_in(50)
    last = columns.vocabulary.spelt[columns.ids[-1]]
    found = columns.begin_at(np.array([-1, len(columns.ids) - 1, len(columns.ids)]), [(last,)])
    assert found.tolist() == [1]


def test_what_stands_around_a_word_ends_with_its_line() -> None:
    columns = places_in(50)
    columns.line_ends = np.array([9, len(columns.ids) - 1])
    words = [columns.vocabulary.spelt[number] for number in columns.ids]
    assert columns.around(2, 3) == (words[:2], words[5:9])
    assert columns.around(12, 1) == (words[10:12], words[13:-1])


@pytest.mark.parametrize("size", [1, 4, 5, 40])
def test_one_of_many_words_stands_where_any_of_them_does(size: int) -> None:
    columns, asked = places_in(50), tuple(f"w{number}" for number in range(size))
    for there in (columns.stand_at(np.arange(len(columns.ids)), asked) for _ in range(2)):
        assert there.tolist() == np.isin(columns.ids, [columns.vocabulary[word] for word in asked]).tolist()
    assert columns.find([asked]).tolist() == np.flatnonzero(there).tolist()


def test_a_part_that_is_done_goes_at_once() -> None:
    columns = places_in(50)
    columns.find([("w3", "w4"), ("w5",)])
    there = weakref.ref(columns)
    gc.disable()  # as while parts are judged
    try:
        del columns
        assert there() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("most", [0, 1 << 24])
def test_words_meet_where_a_line_has_them(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a pool of many lines it is told only whether each stands anywhere."""
    monkeypatch.setattr(token_places, "_MOST_BITS", most)
    columns = TokenPlaces()
    columns.vocabulary = PoolWords()
    text = ["copper", "kettle", "|", "wooden", "lid", "kettle", "|"]
    columns.ids = np.array([columns.vocabulary[word] for word in text])
    columns.line_ends = np.flatnonzero(columns.ids == columns.vocabulary["|"])
    for steps in ([("lid", "copper"), ("wooden",)], [("kettle",), ("copper", "spout")], [("lid",)], []):
        assert columns.may_meet(steps)
    assert columns.may_meet([("copper",), ("lid",)]) is (not most)
    assert not columns.may_meet([("kettle",), ("spout",)])
    assert "lid" in columns
    assert "spout" not in columns
    assert columns.find([("lid",), ("kettle",)]).tolist() == [4]
    assert not len(columns.find([("copper",), ("lid",)]))
