"""The word lists of the package, from `data/word_lists.toml`."""

from functools import cache

from screen.ground.package_data import load_tables


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_tables("word_lists.toml").items()}


def word_list(name: str) -> frozenset[str]:
    """The list of that name; folded words."""
    return _lists()[name]
