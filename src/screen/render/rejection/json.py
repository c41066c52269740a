"""A test that says what is no evidence, as JSON: `screen/rejection/1`."""

import msgspec

from screen.commands.reject_evidence import Rejection
from screen.render.json_text import dump


def render_json(rejection: Rejection) -> str:
    """Everything, pretty-printed, with a newline at its end."""
    return dump(
        {
            "schema": "screen/rejection/1",
            "rubric": rejection.path,
            "line": rejection.line,
            "candidate": rejection.candidate,
            "criterion": rejection.criterion,
            "written": rejection.written,
            "dated": rejection.dated,
            "passes": not rejection.failures,
            "rejected": msgspec.to_builtins(rejection.quotes),
        }
    )
