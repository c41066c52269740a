"""`screen init`."""

from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where. Default: this folder.", show_default=False)
    ] = Path(),
) -> None:
    """Write a starter folder: a rubric with tests, two invented profiles, schemas, a CI workflow."""
    from screen.commands.init import write_starter
    from screen.render.plain import plain

    files = write_starter(folder)
    shown = plain(str(folder))
    typer.echo(f"wrote {len(files)} files to {shown if shown != '.' else 'this folder'}:")
    for file in files:
        typer.echo(f"  {file}")
    typer.echo("\nnext:")
    if shown != ".":
        import shlex

        typer.echo(f"  cd {shlex.quote(shown)}")
    typer.echo("  screen check rubrics profiles/*.json")
    typer.echo("  screen test rubrics")
    typer.echo("  screen rank -r ml-engineer")
    typer.echo(
        "\nthen edit rubrics/ml-engineer.toml, and put profiles of your own into profiles/ (`screen import` makes them)"
    )
