"""Words that say something of a term without being it: of one derivation, or the telling words of a phrase.

`retrieval` beside `retrieve`, `accountant` beside `accounting`; `heuristic` alone where `heuristic search` is
looked for.
"""

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Any

from screen.ground.inflection import inflections
from screen.ground.word_lists import word_list

_PREFIX = 4


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


class Derivations:
    """The words of a vocabulary by what they are derived from (Porter2 stems)."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """`vocabulary`: folded words; more may be added at its end."""
        self._vocabulary, self._seen = vocabulary, 0
        self._by_prefix: dict[str, list[str]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The words that share the stem of `word` and are no inflection of it."""
        if len(word) <= _PREFIX or not word.isalpha() or not word.isascii():
            return ()
        for found in islice(self._vocabulary, self._seen, None):
            self._seen += 1
            if len(found) > _PREFIX and found.isalpha():
                self._by_prefix.setdefault(found[:_PREFIX], []).append(found)
        stem, forms = _stem(word), inflections(word)
        near = self._by_prefix.get(word[:_PREFIX], ())
        return tuple(sorted(found for found in near if found != word and found not in forms and _stem(found) == stem))


def telling_words(tokens: Iterable[str]) -> tuple[str, ...]:
    """The words of a term that carry its meaning."""
    small = word_list("no_meaning")
    return tuple(
        dict.fromkeys(token for token in tokens if len(token) > 1 and token not in small and token[0].isalnum())
    )
