"""The table of forms: every result of ours, and what it can be printed as.

A member is the word of `--format` and names a module of the result's folder here: `RankingForm.CSV` is `render_csv` of
`ranking/csv.py`. Only that module is imported, so that a form's imports are paid by those who ask for it.
"""

import importlib
from enum import StrEnum
from pathlib import PurePath
from typing import TypeVar

Form = TypeVar("Form", bound=StrEnum)


class RankingForm(StrEnum):
    """A ranking."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    XLSX = "xlsx"
    HTML = "html"


class RankingView(StrEnum):
    """How much of each candidate a ranking shows on a terminal."""

    TABLE = "table"
    """A line each."""
    CARDS = "cards"
    """Points by group, the strongest quote, what to ask."""


class ShownForm(StrEnum):
    """One candidate."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class ComparisonForm(StrEnum):
    """Candidates side by side."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class FeedbackForm(StrEnum):
    """A page for the candidate."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class AuditForm(StrEnum):
    """How groups fare in a ranking."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class DiffForm(StrEnum):
    """A comparison of two rubrics."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class CalibrationForm(StrEnum):
    """A ranking beside the decisions on it."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class RejectionForm(StrEnum):
    """A test that says what is no evidence."""

    TEXT = "text"
    JSON = "json"


class ErasureForm(StrEnum):
    """What is taken out of a person."""

    TEXT = "text"
    JSON = "json"


class TrialForm(StrEnum):
    """A run of the rubrics' own tests."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"


class ProblemForm(StrEnum):
    """The problems that a check found."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


class ImportForm(StrEnum):
    """What an import did."""

    TEXT = "text"
    JSON = "json"


SUFFIXES = {"md": "markdown", "htm": "html"}
"""Suffixes of files that are no words of `--format`."""


def form_of(output: PurePath | None, form: Form | None, default: Form) -> Form:
    """The form that was asked for, else the one that the file's suffix names, else `default`."""
    if form is not None or output is None:
        return form or default
    word = output.suffix.removeprefix(".").lower()
    word = default if word == "txt" else SUFFIXES.get(word, word)
    return type(default)(word) if word in list(type(default)) else default


FOLDERS: dict[type[StrEnum], str] = {
    RankingForm: "ranking",
    ShownForm: "shown",
    ComparisonForm: "comparison",
    FeedbackForm: "feedback",
    AuditForm: "audit",
    DiffForm: "diff",
    CalibrationForm: "calibration",
    ErasureForm: "erasure",
    RejectionForm: "rejection",
    TrialForm: "trial_report",
    ProblemForm: "problems",
    ImportForm: "import_report",
}
"""Where the forms of a result stand."""


def render(form: StrEnum, result: object, **options: object) -> str:
    """The text of a result in one of its forms. `options`: what the form takes besides the result."""
    module = importlib.import_module(f"screen.render.{FOLDERS[type(form)]}.{form}")
    text: str = getattr(module, f"render_{form}")(result, **options)
    return text


def render_data(form: StrEnum, result: object, **options: object) -> bytes:
    """The same of a form that is no text: a spreadsheet."""
    module = importlib.import_module(f"screen.render.{FOLDERS[type(form)]}.{form}")
    data: bytes = getattr(module, f"render_{form}")(result, **options)
    return data
