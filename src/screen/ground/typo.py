"""Slips of the pen: words of a text that can only have been meant as a given long word."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections
from screen.ground.lexicon import load_lexicon
from screen.ground.text import key

MIN_LETTERS = 8
_MIN_COINED = 7
"""Letters of a coined name (`PyTorch`) at least: nothing else is spelt nearly so."""
_MIN_HALF = 4
_PREFIXES = (
    "anti", "auto", "bio", "counter", "cross", "electro", "extra", "geo", "hyper", "hypo", "infra", "inter", "intra",
    "macro", "meta", "micro", "mono", "multi", "nano", "neuro", "over", "photo", "post", "pre", "semi", "sub", "super",
    "tele", "trans", "ultra", "under",
)  # fmt: skip
_TWO_SLIPS = 14
"""Words this long may have two."""


class Slips:
    """The words of a vocabulary that no table knows, and what each may have been meant for."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """`vocabulary`: folded words."""
        self._vocabulary = vocabulary

    @cached_property
    def _strange(self) -> dict[str, list[str]]:
        """First two letters to the words that neither the reference table nor the lexicon knows."""
        known, lexicon = reference_idf(), load_lexicon()
        out: dict[str, list[str]] = {}
        for word in self._vocabulary:
            plain = len(word) >= _MIN_COINED - 1 and word.isalpha() and word.isascii()
            if plain and not known.knows(word) and not lexicon.knows(word) and not _is_compound(word):
                out.setdefault(word[0], []).append(word)
        return {letter: sorted(found) for letter, found in out.items()}

    def of(self, word: str) -> tuple[str, ...]:
        """The words of the vocabulary that are `word` with a slip: one letter wrong, missing, doubled or swapped."""
        if len(word) < (_MIN_COINED if _is_coined(word) else MIN_LETTERS) or not word.isalpha() or not word.isascii():
            return ()
        slips = 2 if len(word) >= _TWO_SLIPS else 1
        near = [found for found in self._strange.get(word[0], ()) if abs(len(found) - len(word)) <= slips]
        near = [found for found in near if (Counter(word) - Counter(found)).total() <= slips]
        near = [found for found in near if found not in inflections(word) and not _continues(found, word)]
        if not near:
            return ()
        from rapidfuzz.distance import OSA

        return tuple(found for found in near if 0 < OSA.distance(word, found, score_cutoff=slips) <= slips)


def _is_coined(word: str) -> bool:
    """A name of one word that has a capital inside: `PyTorch`."""
    entry = load_lexicon().find(word)
    return entry is not None and key(entry.name) == word and any(char.isupper() for char in entry.name[1:-1])


def _is_compound(word: str) -> bool:
    """Whether `word` is made of two that are known: `multimodel` is rare, but no slip for `multimodal`."""
    knows = reference_idf().knows
    return any(word.startswith(prefix) and knows(word.removeprefix(prefix)) for prefix in _PREFIXES) or any(
        knows(word[:cut]) and knows(word[cut:]) for cut in range(_MIN_HALF, len(word) - _MIN_HALF + 1)
    )


def _continues(one: str, other: str) -> bool:
    """One is the other with an ending: another word, not a slip."""
    return one.startswith(other) or other.startswith(one)
