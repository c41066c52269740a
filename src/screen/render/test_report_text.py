"""A test run as text: a line a rubric, every failure with its evidence, the count at the end."""

import os
import shutil
import sys
from collections.abc import Iterator

from screen.commands.test import RubricResult, TestReport, TestResult
from screen.ground.evidence import Evidence
from screen.judgement.expectations import Failure
from screen.render.plain import plain, shorten

Line = tuple[tuple[str, str], ...]
"""Pieces of a line: style and text."""

_WIDTH_OF_A_PIPE = 120


def render_test_report_text(report: TestReport) -> str:
    """The text, in colour on a terminal."""
    coloured = sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDTH_OF_A_PIPE
    lines = tuple(_lines(report, max(width, 40)))
    if not coloured:
        return "".join("".join(text for _, text in line).rstrip() + "\n" for line in lines)
    from rich.console import Console
    from rich.text import Text

    from screen.render.terminal import drawn

    def draw(console: Console) -> None:
        for line in lines:
            console.print(Text.assemble(*((text, style) for style, text in line)), soft_wrap=True)

    return drawn(draw)


def failure_lines(failure: Failure, width: int) -> Iterator[Line]:
    """One assertion that does not hold: what was expected, what was found, what made the difference."""
    yield ("red", f"  {failure.assertion}"), ("", f": expected {plain(failure.expected)}")
    indent = " " * (len(failure.assertion) + 4)
    yield (("", f"{indent}found {plain(failure.found)}"),)
    for reason in failure.reasons:
        yield ("", "    "), ("bold", plain(reason.criterion)), ("", f"  {plain(reason.text)}")
        for who, quote in reason.evidence:
            head = f"      {plain(who)}, {plain(quote.path)}: "
            tail = f"  ({_how(quote)})"
            shown = shorten(quote.quote, max(width - len(head) - len(tail) - 2, 30), quote.term)
            yield ("dim", head), ("", f"“{shown}”"), ("dim", tail)


def _lines(report: TestReport, width: int) -> Iterator[Line]:
    for rubric in report.rubrics:
        yield _summary(rubric)
    for rubric in report.rubrics:
        for result in rubric.results:
            if result.failures:
                yield ()
                yield from _failed(rubric, result, width)
    yield ()
    yield _last(report)


def _summary(rubric: RubricResult) -> Line:
    path = ("", f"{plain(rubric.path)} ")
    if rubric.error is not None:
        return path, ("red", "could not be run")
    if not rubric.tests:
        return path, ("yellow", "has no tests; add a [[tests]] table that says whom it must rank how")
    marks = tuple(("red", "F") if result.failures else ("green", ".") for result in rubric.results)
    left_out = f" {rubric.tests - len(rubric.results)} left out," if len(rubric.results) < rubric.tests else ""
    undated = "" if rubric.dated else ", today; fix the day with tests_as_of"
    return path, *marks, ("dim", f"{left_out} as of {rubric.as_of}{undated}")


def _failed(rubric: RubricResult, result: TestResult, width: int) -> Iterator[Line]:
    yield ("bold", f"{plain(rubric.path)}:{result.line}"), ("", f": {plain(result.name)}")
    for failure in result.failures:
        yield from failure_lines(failure, width)


def _last(report: TestReport) -> Line:
    count = f"{report.passed} passed, {report.failed} failed in {_counted(len(report.rubrics), 'rubric')}"
    errors = f"; {_counted(report.errors, 'rubric')} could not be run" if report.errors else ""
    without = sum(rubric.error is None and not rubric.tests for rubric in report.rubrics)
    untested = f"; {_counted(without, 'rubric')} {'has' if without == 1 else 'have'} no tests" if without else ""
    colour = "red" if report.status else "yellow" if untested else "green"
    return ((colour, count + errors + untested),)


def _how(quote: Evidence) -> str:
    return ", ".join(part for part in (quote.match, quote.rung) if part)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
