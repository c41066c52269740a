"""The table of forms: every result of ours, and what it can be printed as.

A member is the word of `--format` and names a module of the result's folder here: `RankingForm.CSV` is `render_csv` of
`ranking/csv.py`. Only that module is imported, so that a form's imports are paid by those who ask for it.
"""

import importlib
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeVar

from screen.ground.errors import UsageError

Form = TypeVar("Form", bound=StrEnum)

RankingForm = StrEnum("RankingForm", "TABLE JSON CSV MARKDOWN XLSX HTML")
"""A ranking."""
RankingView = StrEnum("RankingView", "TABLE CARDS")
"""How much of each candidate a terminal shows: a line; or points by group, the strongest quote, what to ask."""
ShownForm = StrEnum("ShownForm", "TABLE JSON MARKDOWN")
"""One candidate."""
ComparisonForm = StrEnum("ComparisonForm", "TABLE JSON MARKDOWN")
"""Candidates side by side."""
FeedbackForm = StrEnum("FeedbackForm", "TEXT MARKDOWN HTML")
"""A page for the candidate."""
AuditForm = StrEnum("AuditForm", "TEXT MARKDOWN JSON")
"""How groups fare in a ranking."""
DiffForm = StrEnum("DiffForm", "TABLE JSON MARKDOWN")
"""A comparison of two rubrics."""
CalibrationForm = StrEnum("CalibrationForm", "TABLE JSON MARKDOWN")
"""A ranking beside the decisions on it."""
RejectionForm = StrEnum("RejectionForm", "TEXT JSON")
"""A test that says what is no evidence."""
ErasureForm = StrEnum("ErasureForm", "TEXT JSON")
"""What is taken out of a person."""
TrialForm = StrEnum("TrialForm", "TEXT JSON GITHUB JUNIT")
"""A run of the rubrics' own tests."""
ProblemForm = StrEnum("ProblemForm", "TEXT JSON GITHUB SARIF JUNIT")
"""The problems that a check found."""
ImportForm = StrEnum("ImportForm", "TEXT JSON")
"""What an import did."""

SUFFIXES = {
    "table": ("txt",),
    "text": ("txt",),
    "markdown": ("md", "markdown"),
    "html": ("html", "htm"),
    "junit": ("xml",),
    "github": (),
}
"""Form to the suffixes of its files, where they are not the word of `--format`."""


def form_of(output: PurePath | None, form: Form | None, default: Form) -> Form:
    """The form that was asked for, else the one that the file's suffix names, else `default`.

    A suffix that is not known is the user's own where the form was asked for, and `.txt` holds every form that is text.

    Raises:
        UsageError: the suffix names no form of this result, or another one than was asked for.
    """
    suffix = output.suffix.lower() if output is not None else ""
    known = {f".{end}": one for one in type(default) for end in SUFFIXES.get(one, (one,))}
    named = known.get(suffix)
    if not suffix or (form is not None and named in (None, form)) or (suffix == ".txt" and form not in (None, "xlsx")):
        return form or default
    if named is None:
        raise UsageError(f"{output}: nothing here is written as {suffix}; {_ends(known)}, or say --format what it is")
    if form is not None:
        raise UsageError(f"{output}: its name says {named} and --format says {form}; {_ends(known)}")
    return named


def check_suffix(output: PurePath | None, what: str, *suffixes: str) -> None:
    """Look whether a result that has one form alone, `what`, is called as what it is.

    Raises:
        UsageError: the name of the file ends as that of something else.
    """
    if output is not None and output.suffix and output.suffix.lower() not in suffixes:
        raise UsageError(f"{output}: {what} is no {output.suffix.lower()}; {_ends(suffixes)}")


def _ends(suffixes: Iterable[str]) -> str:
    *others, last = suffixes
    return f"a name ends in {', '.join(others)} or {last}" if others else f"a name ends in {last}"


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
    text: str = _renderer(form)(result, **options)
    return text


def render_data(form: StrEnum, result: object) -> bytes:
    """The same of a form that is no text: a spreadsheet."""
    data: bytes = _renderer(form)(result)
    return data


def _renderer(form: StrEnum) -> Callable[..., Any]:
    module = importlib.import_module(f"screen.render.{FOLDERS[type(form)]}.{form}")
    renderer: Callable[..., Any] = getattr(module, f"render_{form}")
    return renderer
