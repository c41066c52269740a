"""What an import did as JSON: `screen/import/1`."""

import msgspec

from screen.commands.import_ import ImportReport
from screen.render.json_text import dump


def render_json(report: ImportReport) -> str:
    """The report, pretty-printed, with a newline at its end."""
    return dump(
        {
            "schema": "screen/import/1",
            "profiles": msgspec.to_builtins(report.profiles),
            "failed": [{"path": path, "problem": problem} for path, problem in report.failed],
            **({"same_address": [list(ids) for ids in report.same_address]} if report.same_address else {}),
        }
    )
