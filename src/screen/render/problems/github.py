"""Problems as GitHub workflow commands: annotations on the lines of a pull request."""

from screen.commands.check import CheckReport
from screen.render.annotation import annotation

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(report: CheckReport) -> str:
    """One command a problem, as GitHub's documentation of workflow commands has them."""
    return "".join(
        annotation(
            _LEVELS[problem.severity],
            f"{problem.message}; {problem.fix}" if problem.fix else problem.message,
            file=problem.path,
            line=problem.line,
            col=problem.column,
            title=problem.rule,
        )
        for problem in report.problems
    )
