"""`screen schema`: the JSON Schemas of what people and programs write and read."""

from screen.ground.errors import UsageError
from screen.ground.package_data import read_data_text

SCHEMAS = ("rubric", "profile", "ranking")
"""What has one, in the order in which people meet them."""


def schema_text(name: str) -> str:
    """The JSON Schema (2020-12) of one of `SCHEMAS`, as it is shipped.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in SCHEMAS:
        raise UsageError(f"no schema {name!r}; there is one of each of: {', '.join(SCHEMAS)}")
    return read_data_text(f"{name}.schema.json")
