"""Slips of the pen: words of a text that can only have been meant as a given long word."""

from collections import Counter
from collections.abc import Collection

from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections, numbers
from screen.ground.lexicon import load_lexicon
from screen.ground.names import everyday_words
from screen.ground.text import key
from screen.ground.word_shapes import WordShapes

MIN_LETTERS = 8
_MIN_COINED = 7
"""Letters of a coined name (`PyTorch`) at least: nothing else is spelt nearly so."""
_MIN_HALF = 4
_SHORT_HALF = 3
_PREFIXES = (
    "anti", "auto", "bio", "counter", "cross", "electro", "extra", "geo", "hyper", "hypo", "infra", "inter", "intra",
    "macro", "meta", "micro", "mono", "multi", "nano", "neuro", "over", "photo", "post", "pre", "semi", "sub", "super",
    "tele", "trans", "ultra", "under",
)  # fmt: skip
_TWO_SLIPS = 14
"""Words this long may have two."""


class Slips:
    """The words of a vocabulary that no table knows, and what each may have been meant for."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        """`vocabulary`: folded words; more may be added at its end."""
        self._shapes = WordShapes(vocabulary)
        self._strange: dict[str, bool] = {}
        self._found: dict[str, list[str]] = {}
        """What each word that was asked for may have been spelt as, of the words so far."""
        self._looked: dict[str, int] = {}
        """How many parts of the words were looked at for one that was asked for."""

    def _is_strange(self, word: str) -> bool:
        """Whether neither the reference table nor the lexicon knows `word`: asked of the few that are near one."""
        if word not in self._strange:
            self._strange[word] = _is_strange(word)
        return self._strange[word]

    def of(self, word: str) -> tuple[str, ...]:
        """The words of the vocabulary that are `word` with a slip: one letter wrong, missing, doubled or swapped."""
        if len(word) < (_MIN_COINED if _is_coined(word) else MIN_LETTERS) or not word.isalpha() or not word.isascii():
            return ()
        slips = 2 if len(word) >= _TWO_SLIPS else 1
        letters = Counter(word)
        # By their letters first: that spares most starts the library that measures distances.
        near, self._looked[word] = self._shapes.near(word, slips, self._looked.get(word, 0))
        near = [found for found in near if (letters - Counter(found)).total() <= slips and not _continues(found, word)]
        near = [found for found in near if found not in inflections(word) and self._is_strange(found)]
        known = self._found.setdefault(word, [])
        if near:
            from rapidfuzz.distance import OSA

            known += [found for found in near if 0 < OSA.distance(word, found, score_cutoff=slips) <= slips]
        return tuple(sorted(known))


def _is_coined(word: str) -> bool:
    """A name of one word that has a capital inside: `PyTorch`."""
    entry = load_lexicon().find(word)
    return entry is not None and key(entry.name) == word and any(char.isupper() for char in entry.name[1:-1])


def _is_strange(word: str) -> bool:
    """Whether neither the reference table nor the lexicon knows `word`, its singular, nor two words of which it is."""
    known = any(reference_idf().knows(form) or load_lexicon().knows(form) for form in (word, *numbers(word)))
    return not known and not _is_compound(word)


def _is_compound(word: str) -> bool:
    """Whether `word` is made of two that are known: `multimodel` is rare, but no slip for `multimodal`."""
    knows = reference_idf().knows
    if word.startswith(_PREFIXES) and any(
        word.startswith(prefix) and knows(word.removeprefix(prefix)) for prefix in _PREFIXES
    ):
        return True
    if word[:_SHORT_HALF] in everyday_words() and knows(word[_SHORT_HALF:]):  # `netflow`
        return True
    return any(knows(word[:cut]) and knows(word[cut:]) for cut in range(_MIN_HALF, len(word) - _MIN_HALF + 1))


def _continues(one: str, other: str) -> bool:
    """One is the other with an ending: another word, not a slip."""
    return one.startswith(other) or other.startswith(one)
