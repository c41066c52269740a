"""A test run as JSON: `screen/tests/1`."""

from typing import Any

import msgspec

from screen.commands.trials import RubricResult, TrialReport
from screen.judgement.expectations import Failure
from screen.render.json_text import dump, skipped_documents


def render_json(report: TrialReport) -> str:
    """The run, pretty-printed, with a newline at its end."""
    return dump(
        {
            "schema": "screen/tests/1",
            "version": report.version,
            "passed": report.passed,
            "failed": report.failed,
            "errors": report.errors,
            "skipped": skipped_documents(report.skipped),
            "rubrics": [_rubric(rubric) for rubric in report.rubrics],
        }
    )


def _rubric(rubric: RubricResult) -> dict[str, Any]:
    out: dict[str, Any] = {
        "path": rubric.path,
        "as_of": rubric.as_of,
        "tests": [
            {
                "name": result.name,
                "line": result.line,
                "outcome": "failed" if result.failures else "passed",
                "failures": [_failure(failure) for failure in result.failures],
            }
            for result in rubric.results
        ],
    }
    if rubric.error is not None:
        out["error"] = rubric.error
    return out


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "assertion": failure.assertion,
        "expected": failure.expected,
        "found": failure.found,
        "reasons": [
            {
                "criterion": reason.criterion,
                "text": reason.text,
                "evidence": [{"candidate": who, **msgspec.to_builtins(quote)} for who, quote in reason.evidence],
            }
            for reason in failure.reasons
        ],
    }
