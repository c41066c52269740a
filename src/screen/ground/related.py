"""Words that say something of a term without being it: of one derivation, or the telling words of a phrase.

`retrieval` beside `retrieve`, `accountant` beside `accounting`; `heuristic` alone where `heuristic search` is
looked for.
"""

from collections.abc import Collection, Iterable

from screen.ground.inflection import inflections
from screen.ground.stems import stem
from screen.ground.word_lists import word_list
from screen.ground.word_shapes import BEGINNING, WordShapes


class Derivations:
    """The words of a vocabulary by what they are derived from (Porter2 stems)."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        """`vocabulary`: folded words; more may be added at its end."""
        self._shapes = WordShapes(vocabulary)
        self._found: dict[str, list[str]] = {}
        """The derivations of each word that was asked for, of the words so far."""
        self._looked: dict[str, int] = {}
        """How many parts of the words were looked at for it."""

    def of(self, word: str) -> tuple[str, ...]:
        """The words that share the stem of `word` and are no inflection of it."""
        if len(word) <= BEGINNING or not word.isalpha() or not word.isascii():
            return ()
        near, self._looked[word] = self._shapes.beginning_like(word, self._looked.get(word, 0))
        known, root, forms = self._found.setdefault(word, []), stem(word), inflections(word)
        known += (
            found for found in near if found.isalpha() and found != word and found not in forms and stem(found) == root
        )
        return tuple(sorted(known))


def telling_words(tokens: Iterable[str]) -> tuple[str, ...]:
    """The words of a term that carry its meaning."""
    small = word_list("no_meaning")
    return tuple(
        dict.fromkeys(token for token in tokens if len(token) > 1 and token not in small and token[0].isalnum())
    )
