"""One reader of the package's data."""

from pathlib import Path

import screen
from screen.ground.package_data import load_tables, read_data, read_data_text

SOURCES = sorted(Path(screen.__file__).parent.rglob("*.py"))


def test_nothing_else_reads_data_of_the_package() -> None:
    readers = {
        path.name
        for path in SOURCES
        if any(word in path.read_text("utf-8") for word in ("importlib.resources", "import resources", "__file__"))
    }
    assert readers == {"package_data.py"}


def test_every_table_of_the_package_can_be_read() -> None:
    tables = sorted(Path(screen.__file__).parent.rglob("*.toml"))
    data = Path(screen.__file__).parent / "ground" / "data"
    assert len(tables) > 5
    for path in tables:
        assert load_tables(path.relative_to(data).as_posix())


def test_text_is_what_the_bytes_say() -> None:
    assert read_data_text("starter/rubrics.yml").encode() == read_data("starter/rubrics.yml")
