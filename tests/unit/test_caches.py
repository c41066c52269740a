"""What is kept of texts that strangers write has a bound: a process that sees many of them grows no further."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any

import screen

OF_OUR_OWN = {
    "screen.documents.words.chain:load_chain",
    "screen.documents.words.word_patterns:load_words",
    "screen.documents.words.word_patterns:table_pattern",
    "screen.documents.words.word_patterns:word_set",
    "screen.ground.derivation:endings",
    "screen.ground.gap:lengths",
    "screen.ground.homonyms:company_of",
    "screen.ground.homonyms:words",
    "screen.ground.matched_span:_piece",
    "screen.ground.others:_both",
    "screen.ground.others:_words",
    "screen.ground.outgoing:_class",
    "screen.ground.tongues:_of_letter",
    "screen.ground.undone:listed_denials",
    "screen.criteria.spread:_lengths",
    "screen.postings.words:_by_first",
    "screen.postings.words:levels",
    "screen.postings.words:phrases",
    "screen.postings.words:table",
    "screen.sources.identity_patterns:_flat_letter",
    "screen.sources.identity_patterns:registered_by",
}
"""What is asked with names of lists of the package, single letters or gaps alone: there are so many and no more."""


def unbounded() -> Iterator[str]:
    """The functions of the package that keep an answer for each argument they ever saw."""
    for module in pkgutil.walk_packages(screen.__path__, "screen."):
        if module.name.endswith("__main__"):
            continue
        for name, found in vars(importlib.import_module(module.name)).items():
            kept: Any = getattr(found, "cache_parameters", None)
            if kept is None or found.__module__ != module.name or kept()["maxsize"] is not None:
                continue
            if inspect.signature(found).parameters:
                yield f"{module.name}:{name}"


def test_what_is_kept_of_the_texts_of_strangers_has_a_bound() -> None:
    assert set(unbounded()) == OF_OUR_OWN
