"""A rule of the linter, and the examples that show it and test it."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from screen.ground.problem import Severity
from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.subject import Subject
from screen.sources.finding import Finding

Check = Callable[[Subject], Iterable[Finding]]

Need = Literal["ids", "points"]
"""Of a pool: the ids of its candidates, or what every criterion earns them."""


class Example(msgspec.Struct, frozen=True):
    """A rubric, or a part of one, that a rule is shown on."""

    text: str
    """TOML; a title, points and one skill are added where it has none."""
    pool: frozenset[str] | None = None
    """Ids of the candidates that the rubric is checked with."""
    calibration: Calibration | None = None
    """Their points."""

    @property
    def whole(self) -> str:
        """The example as a file."""
        top = ["title", "points"]
        given = {"title": 'title = "Example"', "points": "points = { skills = 100 }"}
        lines = [given[key] for key in top if not _has(self.text, key)]
        skill = "" if _has(self.text, "skills") else '\n[[skills]]\nname = "CUDA"\n'
        return "\n".join([*lines, self.text]) + skill


class Rule(msgspec.Struct, frozen=True):
    """One thing that can be wrong with a rubric."""

    id: str
    """Stable: `RUB` and three digits, of which the first is the family."""
    title: str
    """One line, without a full stop."""
    severity: Severity
    why: str
    """The explanation: why it matters and what to write instead."""
    passing: Example
    """In which no rule finds anything."""
    failing: Example
    """In which this rule finds something."""
    check: Check
    """Finds it; rules of one family may share a check, which then runs once and finds for all of them."""
    mended: bool = False
    """Whether `--fix` can mend it."""
    fatal: bool = False
    """Whether the file could not be read at all: exit status 3."""
    ignorable: bool = True
    """Whether a comment lets a finding stand; what keeps a rubric from being scored it never does."""
    needs: Need | None = None
    """What the rule looks at besides the rubric; where that is not at hand it finds nothing."""


def _has(text: str, key: str) -> bool:
    return any(line.startswith((f"{key} =", f"[{key}]", f"[[{key}]]")) for line in text.splitlines())
