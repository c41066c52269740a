"""One problem found in a file: where it is, what it is, how to mend it."""

from typing import Literal

import msgspec

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The gravest first."""
ON_PURPOSE = "left out on purpose"
"""How a note of import ends that leaves nothing to check or to mend."""


class Problem(msgspec.Struct, frozen=True):
    """One finding, with its place in the file."""

    path: str
    """The file as the user named it."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters (code points)."""
    rule: str
    """A stable id such as `RUB101`."""
    severity: Severity
    """`error`: the file does not mean what it says; `warning`: it probably should not say it; `note`: worth knowing."""
    message: str
    """What is wrong, in one sentence without a full stop."""
    fix: str | None = None
    """How to mend it, in the imperative; None where there is nothing to say."""
