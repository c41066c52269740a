"""What one studies, by its names in several languages: the data is `data/fields_of_study.toml`."""

from functools import cache

from screen.ground.package_data import load_tables
from screen.ground.text import key


@cache
def _known() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for row in load_tables("fields_of_study.toml")["fields"]:
        for name in map(key, row):
            names[name] = (*names.get(name, ()), *row)
    return names


def names_of_field(name: str) -> tuple[str, ...]:
    """A field's name and those that mean the same in other languages: `Informatik` of `computer science`."""
    return (name, *_known().get(key(name), ()))
