"""What is taken out of a person as JSON: `screen/erasure/1`."""

import msgspec

from screen.commands.erase import Erasure
from screen.render.json_text import dump


def render_json(erasure: Erasure, *, done: bool = False) -> str:
    """Everything, pretty-printed, with a newline at its end; `done`: whether it is taken out already."""
    return dump(
        {
            "schema": "screen/erasure/1",
            "done": done,
            "id": erasure.id,
            "name": erasure.name,
            "profiles": [{"path": str(copy.path), "lines": list(copy.lines)} for copy in erasure.copies],
            "decisions": {"path": erasure.log, "lines": erasure.decisions},
            "indexes": list(erasure.indexes),
            "removed": list(erasure.removed),
            "left": msgspec.to_builtins(erasure.left),
            "history": list(erasure.history),
            "looked": {"files": erasure.looked, "folders": list(erasure.folders)},
            "pseudonym": erasure.pseudonym,
        }
    )
