"""Pseudonyms."""

import re

from hypothesis import given
from hypothesis import strategies as st

from screen.commands.blind import pseudonym


def test_a_pseudonym_is_always_the_same() -> None:
    assert pseudonym("ada-example") == pseudonym("ada-example") != pseudonym("bo-example")


@given(st.text(st.characters(codec="utf-8")))
def test_it_tells_nothing(profile_id: str) -> None:
    assert re.fullmatch(r"candidate-[0-9a-f]{6}", pseudonym(profile_id))


def test_a_thousand_people_have_a_thousand_pseudonyms_but_for_chance() -> None:
    assert len({pseudonym(str(number)) for number in range(1000)}) >= 999
