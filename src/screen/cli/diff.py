"""`screen diff`."""

from typing import Annotated

import typer

from screen.cli.options import AsOfOption, BlindOption, OutputOption, PoolOption
from screen.render.forms import DiffForm, render


def diff(
    old: Annotated[str, typer.Argument(help="The rubric as it was: a file, or REVISION:PATH as git has it.")],
    new: Annotated[str, typer.Argument(help="The rubric as it is to be: a file, or REVISION:PATH.")],
    pool: PoolOption = None,
    as_of: AsOfOption = None,
    top: Annotated[
        int | None,
        typer.Option(
            "--top", "-n", min=1, help="Only the N largest moves. Default: all; 50 in Markdown.", show_default=False
        ),
    ] = None,
    output_format: Annotated[DiffForm, typer.Option("--format", "-f", help="How to print it.")] = DiffForm.TABLE,
    output: OutputOption = None,
    blind: BlindOption = False,
) -> None:
    """Who moves when a rubric changes, by how much, because of which criterion."""
    from screen.cli.output import say, write_text
    from screen.commands.diff import diff as compare

    result = compare(old, new, pool or [], as_of=as_of, blind=blind)
    write_text(render(output_format, result, top=top), output)
    for skip in result.skipped:
        say(f"skipped: {skip.problem}")
    if result.skipped:
        raise typer.Exit(3)
