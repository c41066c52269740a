"""A problem whose place is still a route through the document: places are looked up only where there is a problem."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from screen.ground.problem import Problem, Severity
from screen.sources.toml_places import Place, Places, Route

Spot = Literal["key", "value", "table"]


class RoutedProblem(msgspec.Struct, frozen=True):
    """What a check of a parsed document found."""

    rule: str
    """A stable id such as `RUB103`."""
    route: Route
    """Where in the document."""
    spot: Spot
    """Which part of that place is meant: the key, the value, or the table's header."""
    message: str
    """What is wrong, in one sentence without a full stop."""
    fix: str | None = None
    """How to mend it, in the imperative."""
    replacement: str | None = None
    """The key that `--fix` writes instead; None where mending needs a person."""
    within: str | None = None
    """The words of the value that are meant; None: all of it."""
    offset: int | None = None
    """The place itself, in characters from 0, for what no route leads to, such as a comment."""
    fatal: bool = False
    """Whether it leaves a document that cannot be used, such as a rubric that cannot be scored."""


def fatal_problem(rule: str, route: Route, spot: Spot, message: str, fix: str | None = None) -> RoutedProblem:
    """A finding that leaves a document that cannot be used."""
    return RoutedProblem(rule, route, spot, message, fix, fatal=True)


def place_of(finding: RoutedProblem, places: Places) -> Place:
    """The stretch of text that `finding` is about."""
    if finding.offset is not None:
        return Place(finding.offset, finding.offset + 1)
    if finding.within:
        return _words_in(finding.within, places.value(finding.route), places.text)
    return {"key": places.key, "value": places.value, "table": places.table}[finding.spot](finding.route)


def _words_in(words: str, value: Place, text: str) -> Place:
    """Where `words` stand in a value; the value itself where escapes spell them otherwise."""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    match = pattern.search(text, value.start, value.end)
    return Place(match.start(), match.end()) if match else value


def problems_of(
    path: str, findings: Iterable[RoutedProblem], places: Places, severities: Mapping[str, Severity]
) -> tuple[Problem, ...]:
    """`findings` with their lines and columns, in the order of the file; what is not in `severities` is an error."""
    problems = []
    for finding in findings:
        line, column = places.line_column(place_of(finding, places).start)
        severity = severities.get(finding.rule, "error")
        problems.append(Problem(path, line, column, finding.rule, severity, finding.message, finding.fix))
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column, problem.rule, problem.message)))
