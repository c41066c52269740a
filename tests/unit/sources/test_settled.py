"""What texts say whatever is asked is the same for each person in any company, and made once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laws.strategies import documents
from screen.ground.tongues import tongues
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.settled import at_home, beyond_ascii, have, settle, tongue_words, words_of_field

HOME = ["Ran Redis on Kubernetes", "Kept PostgreSQL and MongoDB", "Moved MongoDB to Kubernetes", "Put Redis by MongoDB"]


def columns_of(*documents: object) -> Columns:
    read = enumerate(documents)
    return Columns([read_profile(document, profile_id=str(number), source="") for number, document in read])


def test_different_lines_of_a_field_make_a_home() -> None:
    found = columns_of(*({"work": [{"highlights": lines}]} for lines in (HOME, HOME[:3], HOME[:1] * 4)))
    assert at_home(found, "software").tolist() == [True, False, False]
    assert words_of_field(found, "software").tolist() == [2] * 11


def test_a_line_has_a_word_of_a_list_or_has_none() -> None:
    found = columns_of({"work": [{"highlights": ["Built a crane", "Saw a crane"]}]}, {"work": [{"summary": "built"}]})
    assert have(found, "made").tolist() == [True, False, True]


def test_a_line_has_letters_beyond_ascii_or_has_none() -> None:
    found = columns_of({"work": [{"highlights": ["Chef de projet à Genève", "Chef", "Naïve Bayes"]}]}, {})
    assert beyond_ascii(found).tolist() == [True, False, True]
    assert beyond_ascii(columns_of({})).tolist() == []


def test_words_tell_the_languages_of_each() -> None:
    found = tongue_words(columns_of({"basics": {"summary": "und mit für der die"}}, {}))
    assert found.shape == (2, len(tongues()))
    assert found[0].argmax() == tongues().index("German") and not found[1].any()


@given(st.lists(documents, min_size=1, max_size=4))
@settings(deadline=None)
def test_nobody_settles_what_is_said_of_another(pool: list[object]) -> None:
    together = columns_of(*pool)
    for number, document in enumerate(pool):
        alone = columns_of(document)
        assert np.array_equal(tongue_words(together)[number], tongue_words(alone)[0])
        assert at_home(together, "software")[number] == at_home(alone, "software")[0]


def test_it_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = columns_of({"work": [{"highlights": HOME}]})
    settled = settle(found)
    monkeypatch.setattr(Columns, "number_in_lines", None)
    assert settle(found) == settled
