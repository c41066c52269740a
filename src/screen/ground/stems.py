"""Stems of English words, by Porter2."""

from functools import cache, lru_cache
from typing import Any


@lru_cache(1 << 14)
def stem(word: str) -> str:
    """What a folded word is derived from (Porter2): `deploy` of `deployment` and of `deploying`."""
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")
