"""`screen schema`: the JSON Schemas of what people and programs write and read."""

import importlib.resources

from screen.ground.errors import UsageError

SCHEMAS = ("rubric", "profile", "ranking")
"""What has one, in the order in which people meet them."""


def schema_text(name: str) -> str:
    """The JSON Schema (2020-12) of one of `SCHEMAS`, as it is shipped.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in SCHEMAS:
        raise UsageError(f"no schema {name!r}; there is one of each of: {', '.join(SCHEMAS)}")
    file = importlib.resources.files("screen.ground") / "data" / f"{name}.schema.json"
    return file.read_text("utf-8")
