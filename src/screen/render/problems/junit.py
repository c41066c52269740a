"""Problems as JUnit XML: a test case a file, which fails with its problems; what fails no run is told apart."""

from screen.commands.check import CheckReport
from screen.ground.problem import Problem
from screen.render.junit import Case, Fault, Suite, junit_xml


def render_junit(report: CheckReport) -> str:
    """One suite: a case for each file that was checked."""
    by_file: dict[str, list[Problem]] = {name: [] for name in report.files}
    for problem in report.problems:
        found = by_file.setdefault(problem.path, [])
        if report.fails(problem):
            found.append(problem)
    cases = tuple(Case(name, "screen.check", _fault(problems)) for name, problems in by_file.items())
    others = "\n".join(_line(problem) for problem in report.problems if not report.fails(problem))
    return junit_xml([Suite("screen check", cases, output=others)])


def _fault(problems: list[Problem]) -> Fault | None:
    if not problems:
        return None
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    return Fault(problems[0].rule, f"{count}: {problems[0].message}", "\n".join(map(_line, problems)))


def _line(problem: Problem) -> str:
    fix = f"; {problem.fix}" if problem.fix else ""
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.rule} {problem.message}{fix}"
