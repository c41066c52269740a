"""The word lists of the package, from `data/word_lists.toml`."""

from functools import cache

import tomli

from screen.ground.package_data import read_data_text


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = read_data_text("word_lists.toml")
    return {name: frozenset(words) for name, words in tomli.loads(text).items()}


def word_list(name: str) -> frozenset[str]:
    """The list of that name; folded words."""
    return _lists()[name]
