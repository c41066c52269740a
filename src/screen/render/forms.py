"""The table of forms: every result of ours, and what it can be printed as.

A member is the word of `--format` and names a module of the result's folder here: `RankingForm.CSV` is `render_csv` of
`ranking/csv.py`. Only that module is imported, so that a form's imports are paid by those who ask for it.
"""

import importlib
from enum import StrEnum


class RankingForm(StrEnum):
    """A ranking."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class ShownForm(StrEnum):
    """One candidate."""

    TABLE = "table"
    JSON = "json"


class ComparisonForm(StrEnum):
    """Candidates side by side."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class DiffForm(StrEnum):
    """A comparison of two rubrics."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


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


FOLDERS: dict[type[StrEnum], str] = {
    RankingForm: "ranking",
    ShownForm: "shown",
    ComparisonForm: "comparison",
    DiffForm: "diff",
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
