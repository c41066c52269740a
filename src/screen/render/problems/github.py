"""Problems as GitHub workflow commands: annotations on the lines of a pull request."""

from screen.commands.check import CheckReport
from screen.ground.outgoing import visible

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(report: CheckReport) -> str:
    """One command a problem, as GitHub's documentation of workflow commands has them."""
    lines = []
    for problem in report.problems:
        place = (
            f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.rule)}"
        )
        fix = f"; {problem.fix}" if problem.fix else ""
        lines.append(f"::{_LEVELS[problem.severity]} {place}::{_data(problem.message + fix)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
