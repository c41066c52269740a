"""PRO1: profiles. The checks run where a profile is read; here is what they mean."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from screen.ground.problem import Problem, Severity
from screen.judgement.lint.rule import EXAMPLES, text_of, told_rules

if TYPE_CHECKING:
    from screen.sources.twins import Twins


class ProfileRule(msgspec.Struct, frozen=True):
    """One thing that can be wrong with a profile."""

    id: str
    """Stable: `PRO` and three digits."""
    title: str
    severity: Severity
    why: str
    """Why it matters and what to write instead."""
    passing: str
    """JSON in which nothing is found."""
    failing: str
    """JSON in which this rule finds something."""
    mended: bool = False
    fatal: bool = False
    """Whether the file could not be read at all: exit status 3."""
    pool: bool = False
    """It looks at a pool as a whole; its examples are profiles, one a line."""


RULES = tuple(
    msgspec.convert({"id": name, **told, **{key: text_of(told[key]) for key in EXAMPLES}}, ProfileRule)
    for name, told in told_rules().items()
    if name.startswith("PRO")
)


def check_twins(found: "Iterable[tuple[Twins, str]]") -> Iterator[Problem]:
    """Who may be in a pool twice, each pair at the second of the two, with whose source it comes."""
    for twins, source in found:
        one, other = twins.ids
        path, _, line = source.rpartition(":")
        place = (path, int(line)) if path and line.isdigit() else (source, 1)
        message = f"{other} may be the same person as {one}: {', '.join(twins.why)}"
        yield Problem(*place, 1, "PRO108", "note", message, "if they are one, take one of the two out of the pool")
