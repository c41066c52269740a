"""Patterns that tell capitals from small letters in any alphabet, at no cost for texts in Western European letters."""

import re
from collections.abc import Mapping
from functools import cache, cached_property

_BEYOND = re.compile("[\u0100-\u0530\u1e00-\u1eff]")
"""Where Latin, Greek and Cyrillic letters beyond those of Western Europe stand, and accents for themselves."""
_CASED = ((0x100, 0x180), (0x1A0, 0x1B1), (0x218, 0x21C), (0x370, 0x460), (0x490, 0x4FA), (0x1E00, 0x1F00))
"""Code points of those in which people write today."""
_WESTERN = {r"\p{Lu}": "A-ZÀ-Þ", r"\p{Ll}": "a-zß-ÿ", r"\p{M}": ""}


def may_have_capitals(text: str) -> bool:
    """Whether a text may have a capital, or a letter of a script without them: told many times as fast as by a pattern.

    Of most lines only the first letter is one.
    """
    return not (text.isascii() and text.islower())


class CasePattern:
    r"""A pattern with categories of Unicode in its classes: `\p{Lu}` capitals, `\p{Ll}` small letters, `\p{M}` accents.

    `[^\W\d_\p{Ll}]` is the letter that begins a name, a capital or one of a script without them: `Łódź`, `서울`.
    Accents that stand for themselves, as in `Ọ̀ṣun`, are no letters to Python. Classes of so many take long to compile.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _western(self) -> re.Pattern[str]:
        return _compiled(self._source, _WESTERN)

    @cached_property
    def _of_any(self) -> re.Pattern[str]:
        return _compiled(self._source, _categories())

    def on(self, text: str) -> re.Pattern[str]:
        """What to look for in a text: with the letters of other alphabets, where it has any."""
        return self._of_any if not text.isascii() and _BEYOND.search(text) else self._western


def _compiled(source: str, categories: Mapping[str, str]) -> re.Pattern[str]:
    for name, members in categories.items():
        source = source.replace(name, members)
    return re.compile(source)


@cache
def _categories() -> dict[str, str]:
    letters = [char for begin, stop in _CASED for char in map(chr, range(begin, stop))]
    large, small = ("".join(filter(test, letters)) for test in (str.isupper, str.islower))
    more = {r"\p{Lu}": large, r"\p{Ll}": small, r"\p{M}": "\u0300-\u036f"}
    return {name: members + more[name] for name, members in _WESTERN.items()}
