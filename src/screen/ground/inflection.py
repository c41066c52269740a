"""The forms that one English word takes: plurals, -ing, -ed, and both spellings of -ise.

Forms are generated, not stripped: a form is accepted only if it comes from the same base by a regular rule, so that
`reaction` is no form of `react` and `organ` none of `organization`.
"""

import itertools
from collections.abc import Iterable
from functools import cache, lru_cache

from screen.ground.package_data import load_tables
from screen.ground.word_lists import word_list

_VOWELS = frozenset("aeiouy")
_MIN_BASE = 3


@lru_cache(1 << 14)
def inflections(word: str) -> frozenset[str]:
    """The other forms of a folded English word; empty for what is no plain word (digits, `c++`, other scripts)."""
    if len(word) < _MIN_BASE or not word.isascii() or not word.isalpha():
        return frozenset()
    forms: set[str] = set()
    for base in _bases(word):
        if len(base) >= _MIN_BASE:
            forms |= _forms(base)
    forms |= _of_process(word) | tools(word) | _learned(word)
    forms |= _respelled((word, *forms))
    return frozenset(forms - {word})


@lru_cache(1 << 14)
def numbers(noun: str) -> frozenset[str]:
    """The singular or plural of a folded noun, and its other spelling: no form of the verb that it is made of."""
    if len(noun) < _MIN_BASE or not noun.isascii() or not noun.isalpha():
        return frozenset()
    if noun.endswith("ings"):
        forms = {noun[:-1]}
    elif noun.endswith("ing"):
        forms = {noun + "s"}
    else:
        forms = {form for base in _bases(noun) if not noun.endswith("ed") for form in _plural_pair(base)} | _learned(
            noun
        )
    forms |= _respelled((noun, *forms))
    return frozenset(forms - {noun})


_LEARNED = (("sis", "ses"), ("ix", "ices"), ("ex", "ices"), ("ses", "sis"), ("ices", "ix"), ("ices", "ex"))
_LEARNED_ENDS = tuple(old for old, _ in _LEARNED)
_MIN_LEARNED = 3


def _learned(noun: str) -> set[str]:
    """The plural of a Greek or Latin noun, and back: `syntheses`, `matrices`, `indices`."""
    pairs = _LEARNED if noun.endswith(_LEARNED_ENDS) else ()
    return {
        noun.removesuffix(old) + new
        for old, new in pairs
        if noun.endswith(old) and len(noun) - len(old) >= _MIN_LEARNED
    }


def _plural_pair(base: str) -> set[str]:
    return {form for form in _forms(base) if form == base or (form.endswith("s") and not form.endswith("ings"))}


@lru_cache(1 << 14)
def plurals(name: str) -> frozenset[str]:
    """The forms of a proper name or an abbreviation: the plural (`llm`, `llms`) and back."""
    if len(name) < 3 or not name[-1].isascii() or not name[-1].isalnum():
        return frozenset()
    return frozenset({name + "s"})


def _bases(word: str) -> set[str]:
    bases = {word}
    if word.endswith("ies") and len(word) > 4:
        bases.add(word[:-3] + "y")
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        bases.add(word[:-2])
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _MIN_BASE:
        bases.add(word[:-1])
    for ending in ("ing", "ed", "ings"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _MIN_BASE or _VOWELS.isdisjoint(stem):
            continue
        if ending == "ed" and word.endswith("eed"):
            continue
        bases |= {stem, stem + "e"}
        if stem[-1] == stem[-2] and stem[-1] not in "aeiouslz":
            bases.add(stem[:-1])
        if ending == "ed" and stem.endswith("i"):
            bases.add(stem[:-1] + "y")
    return bases


def _forms(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing", base[:-1] + "ings"}
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return {base, base + "es", base + "ed", base + "ing", base + "ings"}
    forms = {base, base + "s", base + "ed", base + "ing", base + "ings"}
    if base[-1] not in _VOWELS and base[-2] in _VOWELS and base[-3] not in _VOWELS and base[-1] not in "wx":
        forms |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return forms


_OWN_MEANING = frozenset({"organ", "special", "real", "author", "civil", "colon", "mobil"})
"""Nouns in -ization that have drifted from their verb: an organization is not what was organized."""


def _of_process(word: str) -> set[str]:
    """The forms of `quantize` for `quantization`, and back: a process and its verb are one skill."""
    for noun, verb in (("ization", "ize"), ("isation", "ise")):
        stem = word.removesuffix(noun)
        if stem != word and len(stem) > _MIN_BASE and stem not in _OWN_MEANING:
            return _forms(stem + verb)
        for ending in (verb, verb + "s", verb + "d", verb[:-1] + "ing"):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > _MIN_BASE and stem not in _OWN_MEANING:
                return {stem + noun}
    return set()


def tools(word: str) -> set[str]:
    """The tool of an activity and back: `profiler` for `profiling`, `tokenizer` for `tokenization`, `microscopes`."""
    plain = word.removesuffix("s")
    for activity, tool in (("scopy", "scope"), ("ometry", "ometer")):
        for own, other, stem in (
            (activity, tool, word.removesuffix(activity)),
            (tool, activity, plain.removesuffix(tool)),
        ):
            if stem + own in (word, plain) and len(stem) > _MIN_BASE:
                return {stem + other} | ({stem + other + "s"} if own == activity else set())
    for activity, tool in (("ization", "izer"), ("isation", "iser"), ("ing", "er")):
        stem = word.removesuffix(activity)
        if stem != word and stem + tool in word_list("tool"):
            return {stem + tool, stem + tool + "s"}
        stem = plain.removesuffix(tool)
        if stem != plain and plain in word_list("tool"):
            return {stem + activity}
    return set()


@cache
def _spellings() -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Endings in British and American spelling, in the order in which they are tried; and all of them."""
    pairs = [pair.split("/") for pair in load_tables("derivation.toml")["spellings"]["pairs"]]
    return tuple((british, american) for british, american in pairs), tuple(itertools.chain(*pairs))


def _respelled(words: Iterable[str]) -> set[str]:
    """Those words in the other of British and American spelling that do not agree in both."""
    pairs, ends = _spellings()
    return {_other_spelling(word, pairs) for word in words if word.endswith(ends)}


def _other_spelling(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for british, american in pairs:
        if len(word) > len(british) + 1 or word in (british, american):
            if word.endswith(british) and not word.endswith(american):
                return word.removesuffix(british) + american
            # `or` is too short to go by: tensor is not tensour.
            if word.endswith(american) and not word.endswith(british) and len(american) > 2:
                return word.removesuffix(american) + british
    return word
