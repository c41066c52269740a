"""Requirements: met, missing or unknown; shown apart from the points."""

from typing import Literal

import msgspec

State = Literal["met", "missing", "unknown"]


class Gate(msgspec.Struct, frozen=True):
    """One requirement and whether the profile meets it."""

    name: str
    """The skill, or `min_years`."""
    state: State
    """`unknown`: the profile could not have said it; it never fails the gate."""


def gate_state(*, met: bool, told: bool) -> State:
    """The state of a requirement; `told`: the profile has had its chance to say that it is met."""
    return "met" if met else "missing" if told else "unknown"
