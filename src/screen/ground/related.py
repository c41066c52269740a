"""Words that say nearly the same: of one derivation, the telling words of a phrase, or neighbours in the term space.

`retrieval` beside `retrieve`, `accountant` beside `accounting`; `search` alone where `heuristic search` was looked for;
`lending` beside `mortgages`. A related word earns part of a criterion, is never enough for a gate, and is named as what
it is. The term space is a fixed table in the package; see `docs/related-terms.md` for its origin and its worth.
"""

from collections.abc import Iterable
from functools import cache

from screen.ground.inflection import inflections
from screen.ground.package_data import read_data

_PREFIX = 4
_STOP = frozenset([
    "a", "an", "and", "or", "of", "for", "in", "on", "to", "with", "the", "by", "at", "as", "from", "into", "using",
    "use", "via", "based", "other", "various", "etc", "general", "new", "all", "any", "its", "our", "their", "your",
    "level", "experience", "knowledge", "skills", "skill", "ability", "work", "working",
])  # fmt: skip


@cache
def _stem(word: str) -> str:
    import Stemmer

    return str(Stemmer.Stemmer("english").stemWord(word))


class Derivations:
    """The words of a vocabulary by what they are derived from (Porter2 stems)."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """`vocabulary`: folded words."""
        self._vocabulary = vocabulary
        self._by_prefix: dict[str, list[str]] | None = None

    def of(self, word: str) -> tuple[str, ...]:
        """The words that share the stem of `word` and are no inflection of it."""
        if len(word) <= _PREFIX or not word.isalpha() or not word.isascii():
            return ()
        if self._by_prefix is None:
            self._by_prefix = {}
            for found in self._vocabulary:
                if len(found) > _PREFIX and found.isalpha():
                    self._by_prefix.setdefault(found[:_PREFIX], []).append(found)
        stem, forms = _stem(word), inflections(word)
        near = self._by_prefix.get(word[:_PREFIX], ())
        return tuple(sorted(found for found in near if found != word and found not in forms and _stem(found) == stem))


def telling_words(tokens: Iterable[str]) -> tuple[str, ...]:
    """The words of a term that carry its meaning."""
    return tuple(
        dict.fromkeys(token for token in tokens if len(token) > 1 and token not in _STOP and token[0].isalnum())
    )


@cache
def neighbours(term: str) -> tuple[tuple[str, int], ...]:
    """The terms that stand nearest to `term` (folded words, one space between), with their similarity in hundredths.

    Nearest first; empty for what the table does not know. Similarity is the cosine of the fitted vectors, 80 to 100.
    """
    table = _table()
    start = table.find(f"\n{term}\t".encode())
    if start < 0:
        return ()
    row = table[table.index(b"\t", start) + 1 : table.index(b"\n", start + 1)].decode()
    pairs = (pair.rpartition(" ") for pair in row.split(","))
    return tuple((word, int(similarity)) for word, _, similarity in pairs)


@cache
def _table() -> bytes:
    """The lines `term TAB neighbour similarity,…`; searched as they are, for a rubric asks for a few dozen of them."""
    return b"\n" + read_data("related_terms.txt")
