"""`screen schema`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """What has a schema."""

    RUBRIC = "rubric"
    PROFILE = "profile"
    RANKING = "ranking"


def schema(
    name: Annotated[SchemaName, typer.Argument(metavar="rubric|profile|ranking", help="Of what.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", show_default=False)
    ] = None,
) -> None:
    """Print a JSON Schema: with the rubric's an editor completes rubrics."""
    from screen.cli.output import write_text
    from screen.commands.schema import schema_text
    from screen.render.forms import check_suffix

    check_suffix(output, "a schema", ".json")
    write_text(schema_text(name.value), output)
