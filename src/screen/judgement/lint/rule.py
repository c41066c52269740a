"""A rule of the linter, and the examples that show it and test it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Literal

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.problem import Severity
from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.subject import Subject
from screen.sources.routed_problem import RoutedProblem

Check = Callable[[Subject], Iterable[RoutedProblem]]

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


EXAMPLES = ("passing", "failing")


def rules_of(checks: Mapping[str, Check]) -> tuple[Rule, ...]:
    """The rules of some ids, each with what finds it; what it is about is told by `data/lint_rules.toml`."""
    return tuple(_rule(name, check) for name, check in checks.items())


def _rule(name: str, check: Check) -> Rule:
    told = told_rules()[name]
    passing, failing = (_example(told[key]) for key in EXAMPLES)
    more = {key: of for key, of in told.items() if key not in EXAMPLES}
    return Rule(name, check=check, passing=passing, failing=failing, **more)


@cache
def told_rules() -> Mapping[str, Mapping[str, Any]]:
    """What the data file tells of each rule, by id; the examples as they stand there."""
    return load_tables("lint_rules.toml")


def text_of(example: str | Mapping[str, Any]) -> str:
    """The text of an example; bytes that are no UTF-8 as the interpreter keeps them, as lone surrogates."""
    if isinstance(example, str):
        return example
    text: str = example["text"]
    return text.encode("latin-1").decode("utf-8", "surrogateescape") if example.get("latin_1") else text


def _example(told: str | Mapping[str, Any]) -> Example:
    more = {} if isinstance(told, str) else {key: told[key] for key in ("pool", "calibration") if key in told}
    return msgspec.convert({"text": text_of(told), **more}, Example)


def _has(text: str, key: str) -> bool:
    return any(line.startswith((f"{key} =", f"[{key}]", f"[[{key}]]")) for line in text.splitlines())
