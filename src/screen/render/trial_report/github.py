"""A test run as GitHub workflow commands: what failed, on the line of its test, and the count."""

from collections.abc import Iterator

from screen.commands.trials import RubricResult, TrialReport
from screen.ground.outgoing import one_line
from screen.render.annotation import annotation
from screen.render.trial_report.failure import failure_lines
from screen.render.trial_report.text import last_line

_WIDTH = 160


def render_github(report: TrialReport) -> str:
    """A command for each test that failed and each rubric that could not be run."""
    return "".join([*(line for rubric in report.rubrics for line in _failed(rubric)), f"{last_line(report)}\n"])


def _failed(rubric: RubricResult) -> Iterator[str]:
    if rubric.error is not None:
        yield annotation("error", rubric.error, file=rubric.path, line=1, title="could not be run")
    for result in rubric.results:
        if result.failures:
            lines = (line for failure in result.failures for line in failure_lines(failure, _WIDTH))
            text = "\n".join("".join(piece for _, piece in line).strip() for line in lines)
            yield annotation("error", text, file=rubric.path, line=result.line, title=one_line(result.name))
