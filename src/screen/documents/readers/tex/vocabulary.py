"""The words of LaTeX that bear on reading a document, from `latex.toml`."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

from screen.ground.package_data import load_tables


class TexWords(NamedTuple):
    """What commands and environments mean."""

    styles: Mapping[str, str]
    """Command to `bold`, `italic` or `underline`."""
    twos: Mapping[str, str]
    """Command that sets two of a kind beside one another, to `items` or `entries`."""
    dropped: Mapping[str, int]
    """Command to the number of its arguments, none of which is text."""
    last_argument: Mapping[str, int]
    """Command to the number of its arguments, of which only the last is text."""
    headings: Mapping[str, int]
    """Command to level."""
    tables: Mapping[str, int]
    """Environment to the number of arguments before the first row."""
    boxes: Mapping[str, int]
    """Environment that only places text, to the number of its arguments."""
    own: Mapping[str, int]
    """Command by which a class learns whose document it is, to the most arguments it takes."""
    unread: frozenset[str]
    """Environments that hold no running text."""
    symbols: Mapping[str, str]
    """Control word to characters."""


@functools.cache
def words() -> TexWords:
    """The tables of `latex.toml`, turned round: from the command to what it means."""
    data = load_tables("latex.toml")
    turned = {
        table: {name: meaning for meaning, names in meanings.items() for name in names}
        for table, meanings in data.items()
        if table != "unread"
    }
    counts = {
        table: {name: int(count) for name, count in turned[table].items()}
        for table in ("dropped", "last_argument", "headings", "tables", "boxes", "own")
    }
    return TexWords(
        styles=turned["styles"],
        twos=turned["twos"],
        symbols=turned["symbols"],
        unread=frozenset(data["unread"]["names"]),
        **counts,
    )
