"""The forms of a test run, by the name of `--format`."""

from collections.abc import Callable

from screen.commands.test import TestReport


def _text(report: TestReport) -> str:
    from screen.render.test_report_text import render_test_report_text

    return render_test_report_text(report)


def _json(report: TestReport) -> str:
    from screen.render.test_report_json import render_test_report_json

    return render_test_report_json(report)


def _junit(report: TestReport) -> str:
    from screen.render.test_report_junit import render_test_report_junit

    return render_test_report_junit(report)


RENDERERS: dict[str, Callable[[TestReport], str]] = {"text": _text, "json": _json, "junit": _junit}
"""A form's imports are paid by those who ask for it."""
