"""A test run as JUnit XML: a suite a rubric, a case a test."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from screen.commands.test import RubricResult, TestReport, TestResult
from screen.render.plain import plain
from screen.render.test_report_text import failure_lines

_WIDTH = 160
_NO_TIME = "1970-01-01T00:00:00"
"""The schema of Ant asks when and where; the same files give the same bytes, so neither is told."""


def render_test_report_junit(report: TestReport) -> str:
    """The XML document: what the schemas of Apache Ant and of Jenkins have in common, so that either accepts it."""
    suites = [line for number, rubric in enumerate(report.rubrics) for line in _suite(number, rubric, report.version)]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])


def _suite(number: int, rubric: RubricResult, version: str) -> Iterator[str]:
    failed = sum(bool(result.failures) for result in rubric.results)
    errors = int(rubric.error is not None)
    counts = f'tests="{len(rubric.results) + errors}" failures="{failed}" errors="{errors}"'
    place = f'package="screen" id="{number}" time="0" timestamp="{_NO_TIME}" hostname="localhost"'
    yield f"  <testsuite name={_quoted(rubric.path)} {counts} {place}>"
    yield "    <properties>"
    yield f'      <property name="version" value="{version}"/>'
    if rubric.as_of is not None:
        yield f'      <property name="as_of" value="{rubric.as_of}"/>'
    yield "    </properties>"
    if rubric.error is not None:
        yield f'    <testcase name="the rubric can be read" classname={_quoted(rubric.path)} time="0">'
        yield f'      <error message={_quoted(rubric.error)} type="InputError"/>'
        yield "    </testcase>"
    for result in rubric.results:
        yield from _case(rubric, result)
    yield "    <system-out/>"
    yield "    <system-err/>"
    yield "  </testsuite>"


def _case(rubric: RubricResult, result: TestResult) -> Iterator[str]:
    head = f'    <testcase name={_quoted(result.name)} classname={_quoted(rubric.path)} time="0"'
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
