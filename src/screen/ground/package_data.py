"""The data files of the package: everything that is read from it is read here.

A path does: `importlib.resources` costs every start five milliseconds.
"""

from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


def read_data(name: str) -> bytes:
    """The bytes of a file of `ground/data`."""
    return (_FOLDER / name).read_bytes()


def read_data_text(name: str) -> str:
    """The same as text."""
    return read_data(name).decode("utf-8")


def load_tables(name: str) -> dict[str, Any]:
    """The document in a TOML file of `ground/data`."""
    import tomli

    return tomli.loads(read_data_text(name))
