"""A test run as text: a line a rubric, every failure with its evidence, the count at the end."""

import os
import shutil
from collections.abc import Iterator

from screen.commands.trials import RubricResult, TrialReport, TrialResult
from screen.ground.outgoing import one_line
from screen.render.colour import on_terminal
from screen.render.terminal import AMBER
from screen.render.trial_report.failure import Line, failure_lines

_WIDTH_OF_A_PIPE = 120


def render_text(report: TrialReport) -> str:
    """The text, in colour on a terminal."""
    coloured = on_terminal() or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size().columns if on_terminal() else _WIDTH_OF_A_PIPE
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


def _lines(report: TrialReport, width: int) -> Iterator[Line]:
    for rubric in report.rubrics:
        yield _summary(rubric)
    for rubric in report.rubrics:
        for result in rubric.results:
            if result.failures:
                yield ()
                yield from _failed(rubric, result, width)
    yield ()
    yield (("red" if report.status else AMBER if _untested(report) else "green", last_line(report)),)


def _summary(rubric: RubricResult) -> Line:
    path = ("", f"{one_line(rubric.path)} ")
    if rubric.error is not None:
        return path, ("red", "could not be run")
    if not rubric.tests:
        return path, (AMBER, "has no tests; add a [[tests]] table that says whom it must rank how")
    marks = tuple(("red", "F") if result.failures else ("green", ".") for result in rubric.results)
    left_out = f" {rubric.tests - len(rubric.results)} left out," if len(rubric.results) < rubric.tests else ""
    undated = "" if rubric.dated else ", today; fix the day with tests_as_of"
    return path, *marks, ("dim", f"{left_out} as of {rubric.as_of}{undated}")


def _failed(rubric: RubricResult, result: TrialResult, width: int) -> Iterator[Line]:
    yield ("bold", f"{one_line(rubric.path)}:{result.line}"), ("", f": {one_line(result.name)}")
    for failure in result.failures:
        yield from failure_lines(failure, width)


def last_line(report: TrialReport) -> str:
    """What a run came to."""
    count = f"{report.passed} passed, {report.failed} failed in {_counted(len(report.rubrics), 'rubric')}"
    errors = f"; {_counted(report.errors, 'rubric')} could not be run" if report.errors else ""
    without = _untested(report)
    return (
        count
        + errors
        + (f"; {_counted(without, 'rubric')} {'has' if without == 1 else 'have'} no tests" if without else "")
    )


def _untested(report: TrialReport) -> int:
    return sum(rubric.error is None and not rubric.tests for rubric in report.rubrics)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
