"""What `screen init` says: the files that it wrote, and what to do next."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from screen.ground.outgoing import one_line


def render_starter(folder: Path, files: Sequence[Path]) -> str:
    """The text. `files`: relative to `folder`."""
    shown = one_line(str(folder))
    here = shown == "."
    lines = [
        f"wrote {len(files)} files to {'this folder' if here else shown}:",
        *(f"  {file}" for file in files),
        "",
        "next:",
        *([] if here else [f"  cd {shlex.quote(shown)}"]),
        "  screen check rubrics profiles/*.json",
        "  screen test rubrics",
        "  screen rank -r ml-engineer",
        "",
        "then edit rubrics/ml-engineer.toml, and put profiles of your own into profiles/ (`screen import` makes them);",
        "the two invented people stay out of a ranking of real ones, and .gitignore keeps those out of version control",
    ]
    return "\n".join(lines) + "\n"
