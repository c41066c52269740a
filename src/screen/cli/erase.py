"""`screen erase`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from screen.cli.options import PoolOption, ReadLogOption, name_argument, option
from screen.render.forms import ErasureForm, render


def erase(
    name: Annotated[str, name_argument("An id, a name or a pseudonym.")],
    pool: PoolOption = None,
    dry_run: Annotated[bool, option("--dry-run -n", "Only say what there is.")] = False,
    yes: Annotated[bool, option("--yes -y", "Do not ask.")] = False,
    output_format: Annotated[
        ErasureForm, option("--format -f", "How to print it.", show_default=True)
    ] = ErasureForm.TEXT,
    log: ReadLogOption = Path("decisions.jsonl"),
) -> None:
    """Take a person out of the profiles and the log of decisions; say what is left elsewhere."""
    from screen.cli.output import say, write_text
    from screen.commands.erase import erase as take_out
    from screen.commands.erase import plan_erasure
    from screen.ground.errors import UsageError

    plan = plan_erasure(name, pool or [], log=log)
    if dry_run:
        write_text(render(output_format, plan))
        return
    if not yes:
        if output_format is not ErasureForm.TEXT or sys.stdin is None or not sys.stdin.isatty():
            raise UsageError("nobody can be asked here; look at it with --dry-run, then say --yes")
        write_text(render(output_format, plan))
        if not typer.confirm("Take it out for good?", err=True):
            say("nothing was changed")
            raise typer.Exit(1)
    take_out(plan)
    write_text(render(output_format, plan, done=True))
