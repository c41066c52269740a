"""Requirements: met, partly met, missing, unknown or unread; shown apart from the points."""

from typing import Literal

import msgspec

State = Literal["met", "partly", "missing", "unknown", "unread"]
"""`unread`: it may stand in a part of the document that import did not understand."""
Kind = Literal["skill", "years", "publications", "education", "language", "certificate"]


class Gate(msgspec.Struct, frozen=True):
    """One requirement and whether the profile meets it."""

    name: str
    """The skill, the language, the certificate; `min_years`, `publications`, `education`."""
    state: State
    """`unknown`: the profile could not have said it; it never fails the gate."""
    kind: Kind = "skill"
    """What is asked for."""


def gate_state(*, met: bool, told: bool, partly: bool = False) -> State:
    """The state of a requirement; `told`: the profile has had its chance to say that it is met.

    `partly`: it has something of it: listed where use is asked for, an interest, a lower degree, fewer papers.
    """
    return "met" if met else "partly" if partly else "missing" if told else "unknown"


def question(name: str, *, unread: bool, required: bool = False) -> str:
    """What to ask: `CUDA (required, unread)`."""
    notes = ["required"] * required + ["unread"] * unread
    return f"{name} ({', '.join(notes)})" if notes else name
