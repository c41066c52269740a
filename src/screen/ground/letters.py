"""Letters: what is written to somebody, by how it begins and ends."""

from collections.abc import Sequence

from screen.ground.package_data import load_tables
from screen.ground.text import fold


def is_letter(texts: Sequence[str]) -> bool:
    """Whether one of some texts greets whom a letter is to, and one says goodbye."""
    lists = load_tables("entries.toml")["letters"]
    return all(any(fold(text).startswith(tuple(lists[name])) for text in texts) for name in ("greetings", "goodbyes"))
