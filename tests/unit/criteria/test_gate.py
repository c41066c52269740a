"""The states of a requirement, and what is asked where one is open."""

import pytest

from screen.criteria.gate import gate_state, question


@pytest.mark.parametrize(
    ("met", "partly", "told", "state"),
    [
        (True, True, True, "met"),
        (True, False, False, "met"),
        (False, True, True, "partly"),
        (False, True, False, "partly"),
        (False, False, True, "missing"),
        (False, False, False, "unknown"),
    ],
)
def test_the_state_of_a_requirement(met: bool, partly: bool, told: bool, state: str) -> None:
    assert gate_state(met=met, told=told, partly=partly) == state


def test_a_question_says_what_is_open() -> None:
    assert question("CUDA", unread=False) == "CUDA"
    assert question("CUDA", unread=True) == "CUDA (unread)"
    assert question("CUDA", unread=True, required=True) == "CUDA (required, unread)"
