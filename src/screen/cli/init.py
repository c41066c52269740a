"""`screen init`."""

from pathlib import Path
from typing import Annotated

from screen.cli.options import argument


def init(folder: Annotated[Path, argument("[DIR]", "Where. Default: this folder.")] = Path()) -> None:
    """Write a starter folder: a rubric with tests, two invented profiles, schemas, a CI workflow."""
    from screen.cli.output import write_text
    from screen.commands.init import write_starter
    from screen.render.starter import render_starter

    write_text(render_starter(folder, write_starter(folder)))
