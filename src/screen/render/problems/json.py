"""Problems as JSON, `screen/problems/1`: a contract that only grows."""

from screen.commands.check import CheckReport
from screen.render.json_text import dump


def render_json(report: CheckReport) -> str:
    """One object; lines and columns from 1, columns in characters; ASCII alone, which no log service mangles."""
    edits = [edit for one in report.mended for edit in one.edits]
    mended = {"mended": edits} if edits else {}
    return dump({"schema": "screen/problems/1", "problems": report.problems, **mended}, ascii_only=True)
