"""Inverse document frequency: how much a word tells, from a fixed reference table or from the pool.

The weight is scikit-learn's smooth IDF, `ln((1 + n) / (1 + df)) + 1` (Pedregosa et al. 2011, TfidfTransformer), so a
fitted table is applied without importing scikit-learn; a test holds both equal.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

import msgspec

from screen.ground.names import everyday_words
from screen.ground.package_data import load_parsed
from screen.ground.text import key, words

COMMON = 6
"""A word that stands in more than one of so many texts is common: `data`, `staff`, `training`."""
_EVERYDAY = 5.6
"""Weight of a word that many trades use, at most."""
_GRID = 10_000
"""Weights are multiples of 1/10000, so that their sums are the same everywhere."""


class Idf(msgspec.Struct, frozen=True):
    """A fitted table."""

    kind: Literal["reference", "pool"]
    sha256: str
    """Hex digest of the table."""
    texts: int
    """Number of texts that were counted."""
    counts: Mapping[str, int]
    """Word or term (folded) to the number of texts it stands in; what is absent stands in fewer than five, or none."""

    def weight(self, word: str) -> float:
        """The IDF of one folded word, at least 1."""
        return smooth_idf(self.texts, self.counts.get(word, 0))

    def term_weight(self, term: str) -> float:
        """The IDF of a term: its own where the table counted it, else that of its rarest word."""
        if self.kind == "pool" and (whole := " ".join(words(term))) in self.counts:
            return self.weight(whole)
        return max((self.weight(word) for word in words(term)), default=1.0)

    def is_common(self, word: str) -> bool:
        """Whether so many texts have this folded word that it tells nothing of what they are about."""
        return self.counts.get(word, 0) * COMMON > self.texts

    def knows(self, word: str) -> bool:
        """Whether `word` is a word that people write, not a slip of the pen."""
        return word in self.counts


def smooth_idf(texts: int, count: int) -> float:
    """`ln((1 + texts) / (1 + count)) + 1`, on the grid."""
    return round((math.log((1 + texts) / (1 + count)) + 1) * _GRID) / _GRID


@cache
def reference_idf() -> Idf:
    """The table in the package; see `docs/reference-idf.md` for its origin."""
    sha256, texts, counts = load_parsed("reference_idf.txt", _table)
    return Idf("reference", sha256, texts, counts)


def _table(data: bytes) -> tuple[str, int, dict[str, int]]:
    head, *cells = data.decode("utf-8").split()
    counts = dict(zip(cells[::2], map(int, cells[1::2]), strict=True))
    return hashlib.sha256(data).hexdigest(), int(head), counts


def fit_idf(texts: Iterable[str], terms: Iterable[str] = ()) -> Idf:
    """A table fitted with scikit-learn on the texts of a pool: all their words, and `terms` of several words."""
    from sklearn.feature_extraction.text import CountVectorizer

    phrases = sorted({key(term) for term in terms if " " in key(term)})
    vectorizer = CountVectorizer(analyzer=lambda text: _features(text, phrases), binary=True)
    try:
        matrix = vectorizer.fit_transform(texts)
    except ValueError:  # scikit-learn's word for a pool without a single word
        return Idf("pool", hashlib.sha256(b"").hexdigest(), 0, {})
    found = dict(sorted(zip(vectorizer.get_feature_names_out().tolist(), matrix.sum(axis=0).A1.tolist(), strict=True)))
    body = f"{matrix.shape[0]}\n" + "".join(f"{word} {count}\n" for word, count in found.items())
    return Idf("pool", hashlib.sha256(body.encode()).hexdigest(), int(matrix.shape[0]), found)


def _features(text: str, phrases: list[str]) -> list[str]:
    found = words(text)
    padded = f" {' '.join(found)} "
    return found + [phrase for phrase in phrases if f" {phrase} " in padded]


def is_everyday(word: str) -> bool:
    """Whether many trades use a folded word."""
    idf = reference_idf()
    return word.isalpha() and (word in everyday_words() or (idf.knows(word) and idf.weight(word) < _EVERYDAY))
