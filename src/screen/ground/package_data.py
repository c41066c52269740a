"""The data files of the package."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


def read_data(name: str) -> bytes:
    """The bytes of a file of `ground/data`. A path does: `importlib.resources` costs every start five milliseconds."""
    return (_FOLDER / name).read_bytes()


def read_data_text(name: str) -> str:
    """The same as text."""
    return read_data(name).decode("utf-8")
