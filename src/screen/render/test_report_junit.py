"""A test run as JUnit XML: a suite a rubric, a case a test."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from screen.commands.test import RubricResult, TestReport, TestResult
from screen.render.plain import plain
from screen.render.test_report_text import failure_lines

_WIDTH = 160


def render_test_report_junit(report: TestReport) -> str:
    """The XML document. Its attributes are those that Jenkins, GitLab and GitHub's readers have in common."""
    tests = report.passed + report.failed + report.errors
    head = f'<testsuites name="screen test" tests="{tests}" failures="{report.failed}" errors="{report.errors}">'
    suites = [line for rubric in report.rubrics for line in _suite(rubric)]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _suite(rubric: RubricResult) -> Iterator[str]:
    failed = sum(bool(result.failures) for result in rubric.results)
    errors = int(rubric.error is not None)
    counts = f'tests="{len(rubric.results) + errors}" failures="{failed}" errors="{errors}" skipped="0"'
    yield f"  <testsuite name={_quoted(rubric.path)} {counts}>"
    if rubric.error is not None:
        yield f'    <testcase name="the rubric can be read" classname={_quoted(rubric.path)}>'
        yield f'      <error message={_quoted(rubric.error)} type="InputError"/>'
        yield "    </testcase>"
    for result in rubric.results:
        yield from _case(rubric, result)
    yield "  </testsuite>"


def _case(rubric: RubricResult, result: TestResult) -> Iterator[str]:
    head = f"    <testcase name={_quoted(result.name)} classname={_quoted(rubric.path)}"
    if not result.failures:
        yield f"{head}/>"
        return
    yield f"{head}>"
    first = result.failures[0]
    message = f"line {result.line}: expected {first.expected}; found {first.found}"
    text = "\n".join(
        "".join(piece for _, piece in line) for failure in result.failures for line in failure_lines(failure, _WIDTH)
    )
    yield f"      <failure message={_quoted(message)} type={_quoted(first.assertion)}>{escape(text)}</failure>"
    yield "    </testcase>"


def _quoted(text: str) -> str:
    return quoteattr(plain(text))
