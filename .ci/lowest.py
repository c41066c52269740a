"""Prints a constraints file: every dependency at the lowest version that pyproject.toml allows."""

import re
import sys
import tomllib
from pathlib import Path


def lowest(requirements: list[str]) -> list[str]:
    """`name==version` for each `name>=version,…`."""
    found = (re.match(r"([\w.-]+)(?:\[[^\]]*\])?>=([\w.]+)", one) for one in requirements)
    return [f"{one[1]}=={one[2]}" for one in found if one]


if __name__ == "__main__":
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    sys.stdout.write("\n".join(lowest(project["dependencies"])) + "\n")
