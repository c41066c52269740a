"""`screen schema`."""

from enum import StrEnum
from typing import Annotated

from screen.cli.options import OutputOption, argument

SchemaName = StrEnum("SchemaName", "RUBRIC PROFILE RANKING")
"""What has a schema."""


def schema(
    name: Annotated[SchemaName, argument("rubric|profile|ranking", "Of what.")],
    output: OutputOption = None,
) -> None:
    """Print a JSON Schema: with the rubric's an editor completes rubrics."""
    from screen.cli.output import write_text
    from screen.commands.schema import schema_text
    from screen.render.forms import check_suffix

    check_suffix(output, "a schema", ".json")
    write_text(schema_text(name.value), output)
