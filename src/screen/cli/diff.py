"""`screen diff`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class DiffFormat(StrEnum):
    """What a comparison can be printed as."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def diff(
    old: Annotated[str, typer.Argument(help="The rubric as it was: a file, or REVISION:PATH as git has it.")],
    new: Annotated[str, typer.Argument(help="The rubric as it is to be: a file, or REVISION:PATH.")],
    pool: Annotated[
        list[str] | None,
        typer.Option(
            "--pool",
            "-p",
            metavar="POOL",
            help="The candidates. Default: ./profiles, or the folder beside the rubric's.",
            show_default=False,
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="YYYY-MM-DD", help="The day that `present` means. Default: today.", show_default=False
        ),
    ] = None,
    output_format: Annotated[DiffFormat, typer.Option("--format", "-f", help="How to print it.")] = DiffFormat.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", show_default=False)
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Pseudonyms instead of names and ids.")] = False,
) -> None:
    """Who moves when a rubric changes, by how much, because of which criterion."""
    from screen.cli.output import write_text
    from screen.commands.diff import diff as compare
    from screen.render.diff_report import RENDERERS
    from screen.render.plain import plain

    result = compare(old, new, pool or [], as_of=as_of, blind=blind)
    write_text(RENDERERS[output_format.value](result), output)
    for skip in result.skipped:
        typer.echo(f"skipped: {plain(skip.problem)}", err=True)
    if result.skipped:
        raise typer.Exit(3)
