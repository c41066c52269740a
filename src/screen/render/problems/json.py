"""Problems as JSON, `screen/problems/1`: a contract that only grows."""

import json

import msgspec

from screen.commands.check import CheckReport


def render_json(report: CheckReport) -> str:
    """One object; lines and columns from 1, columns in characters."""
    problems = [msgspec.structs.asdict(problem) for problem in report.problems]
    document = {"schema": "screen/problems/1", "problems": problems}
    # ASCII alone: no control character, bidi mark or lone surrogate of a rubric reaches a terminal or breaks a pipe.
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"
