"""Problems as SARIF 2.1.0 (OASIS), which code-scanning services read."""

import urllib.parse
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from screen import __version__
from screen.commands.check import CheckReport
from screen.ground.problem import Problem
from screen.judgement.lint.registry import all_rules
from screen.render.json_text import dump

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(report: CheckReport) -> str:
    """One run; columns are in code points, as the run's `columnKind` says."""
    used = sorted({problem.rule for problem in report.problems})
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "screen", "version": __version__, "rules": _rules(used)}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, used) for problem in report.problems],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return dump(document, ascii_only=True)


def _rules(used: list[str]) -> list[Mapping[str, Any]]:
    known = {rule.id: rule for rule in all_rules()}
    return [
        {
            "id": name,
            "shortDescription": {"text": known[name].title},
            "fullDescription": {"text": known[name].why},
            "defaultConfiguration": {"level": known[name].severity},
        }
        for name in used
    ]


def _result(problem: Problem, used: list[str]) -> Mapping[str, Any]:
    fix = f"; {problem.fix}" if problem.fix else ""
    return {
        "ruleId": problem.rule,
        "ruleIndex": used.index(problem.rule),
        "level": problem.severity,
        "message": {"text": f"{problem.message}{fix}".encode("utf-8", "replace").decode("utf-8")},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(problem.path)},
                    "region": {"startLine": problem.line, "startColumn": problem.column},
                }
            }
        ],
    }


def _uri(path: str) -> str:
    """A relative reference, or a file URI; bytes that are no UTF-8 are percent-encoded as they are (RFC 3986)."""
    pure = PurePath(path)
    quoted = urllib.parse.quote(pure.as_posix().encode("utf-8", "surrogateescape"))
    return f"file://{quoted}" if pure.is_absolute() else quoted
