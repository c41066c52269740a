"""A test run as JUnit XML: a suite a rubric, a case a test."""

from screen.commands.trials import RubricResult, TrialReport, TrialResult
from screen.ground.outgoing import one_line
from screen.render.junit import Case, Fault, Suite, junit_xml
from screen.render.trial_report.failure import failure_lines

_WIDTH = 160


def render_junit(report: TrialReport) -> str:
    """The XML document."""
    return junit_xml(_suite(rubric) for rubric in report.rubrics)


def _suite(rubric: RubricResult) -> Suite:
    cases = tuple(Case(one_line(result.name), rubric.path, _fault(result)) for result in rubric.results)
    if rubric.error is not None:
        unread = Fault("InputError", one_line(rubric.error), error=True)
        cases = (Case("the rubric can be read", rubric.path, unread), *cases)
    return Suite(rubric.path, cases, {} if rubric.as_of is None else {"as_of": rubric.as_of})


def _fault(result: TrialResult) -> Fault | None:
    if not result.failures:
        return None
    first = result.failures[0]
    message = f"line {result.line}: expected {first.expected}; found {first.found}"
    lines = (line for failure in result.failures for line in failure_lines(failure, _WIDTH))
    text = "\n".join("".join(piece for _, piece in line) for line in lines)
    return Fault(first.assertion, one_line(message), text)
