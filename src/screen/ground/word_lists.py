"""The word lists of the package, from `data/word_lists.toml`."""

from functools import cache
from importlib import resources

import tomli


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = resources.files("screen.ground.data").joinpath("word_lists.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomli.loads(text).items()}


def word_list(name: str) -> frozenset[str]:
    """The list of that name; folded words."""
    return _lists()[name]
