"""What is done where a noun names an activity, and who or what does it: `reconciled` and `reconciler` for
`reconciliation`.

Forms are generated from the noun by the rules of English spelling, never stripped from a text, so that an unrelated
word of the same beginning is no form. A verb alone says little (`managed`), so these count only beside the words that
the noun stands with: see `match`.
"""

from functools import cache, lru_cache

from screen.ground.inflection import inflections, numbers
from screen.ground.package_data import load_tables
from screen.ground.word_lists import word_list

_MIN_BASE = 3
_VOWELS = frozenset("aeiouy")
_PLAIN_ENDINGS = ("tion", "sion", "ment", "ing")


@cache
def endings(kind: str) -> dict[str, tuple[str, ...]]:
    """A table of `data/derivation.toml`: `verbs`, `persons`, `measured`, `called`; of irregular verbs their `past`."""
    return {ending: tuple(others) for ending, others in load_tables("derivation.toml")[kind].items()}


@lru_cache(1 << 14)
def deeds(noun: str) -> frozenset[str]:
    """The forms of the verbs that `noun`, a folded word, is made of; empty for what names no activity."""
    return frozenset(form for base in verbs(noun) if len(base) >= _MIN_BASE for form in _forms(base))


def _forms(verb: str) -> tuple[str, ...]:
    return verb, *inflections(verb), *endings("past").get(verb, ())


@cache
def _same() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(verbs) for noun, verbs in load_tables("deeds.toml").items()}


@lru_cache(1 << 14)
def same_deeds(noun: str) -> frozenset[str]:
    """The forms of other verbs by which the same is said of an object: `organized` for `planning`."""
    forms = {form for verb in _same().get(noun, ()) for form in _forms(verb)}
    other = word_list("past_alone")
    return frozenset(form for form in forms if form not in other and form.removesuffix("s") not in other)


@lru_cache(1 << 14)
def measured(technique: str) -> frozenset[str]:
    """What comes of a technique, and its instrument: `micrographs` and `microscope` of `microscopy`."""
    for ending, others in endings("measured").items():
        if technique.endswith(ending):
            return frozenset(technique.removesuffix(ending) + other for other in others)
    return frozenset()


@cache
def makings() -> tuple[str, ...]:
    """The forms of the verbs by which a thing is made: `prepared`, `drafting`."""
    return tuple(sorted({form for verb in word_list("makes") for form in _forms(verb)}))


@lru_cache(1 << 14)
def changes(past: str) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of a verb in the past, and forms of others that say the same: `increase`, `boosted` of `increased`."""
    gerund = past.removesuffix("ed") + "ing"
    known = word_list("noun_and_verb") | _same().keys()
    nouns = nominals(gerund) | (verbs(gerund) & known)
    nouns = frozenset(noun for noun in nouns if not noun.endswith("ing"))
    return nouns, frozenset(form for noun in nouns for form in same_deeds(noun))


@lru_cache(1 << 14)
def may_be_noun(form: str) -> bool:
    """Whether a form of such a verb is a noun too: `plan`, `orders`."""
    other = frozenset(verb for verbs in _same().values() for verb in verbs)
    return not {form, form.removesuffix("s")}.isdisjoint(word_list("noun_and_verb") | other)


@lru_cache(1 << 14)
def pasts(noun: str) -> frozenset[str]:
    """Of those the ones of the past, which may stand behind an object: `reconciled`, `sold`."""
    return frozenset(form for form in deeds(noun) if is_past(form))


@lru_cache(1 << 14)
def is_past(form: str) -> bool:
    """Whether a form of a verb is one of the past."""
    return form.endswith("ed") or form in _irregular_pasts()


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(form for forms in endings("past").values() for form in forms)


@lru_cache(1 << 14)
def nominals(noun: str) -> frozenset[str]:
    """The other nouns that are made of its verb: `estimating` and `estimation`, `valuation` and `valuing`."""
    found: set[str] = set()
    for base in verbs(noun):
        if len(base) < _MIN_BASE or not _VOWELS & {*base}:
            continue
        stem = base.removesuffix("e")
        ends = [stem + end for end in ("ion", "ation", "ing", "ment", "ance", "ence")] + [base + "ment"]
        ends += [stem[:-1] + "ication"] if base.endswith("y") else []
        found.update(form for form in ends if base in verbs(form))
        found |= {form for form in inflections(base) if form.endswith("ing")}
    return frozenset(found - {noun})


@lru_cache(1 << 14)
def doers(noun: str) -> frozenset[str]:
    """Who does what `noun` names, and what does it: `retriever`, `retrievers` for `retrieval`."""
    out: set[str] = set()
    for base in verbs(noun):
        if len(base) < _MIN_BASE:
            continue
        if base.endswith("ate"):
            out.add(base[:-1] + "or")
        elif base.endswith("eer"):
            out.add(base)
        elif base.endswith("e"):
            out |= {base + "r"} | ({base[:-1] + "or"} if base.endswith("ise") else set())
        elif base.endswith(("ct", "it", "ess")):
            out |= {base + "or", base + "er"}
        elif base.endswith("y") and base[-2] not in "aeiou":
            out.add(base[:-1] + "ier")
        else:
            out |= {base + "er"} | ({base + base[-1] + "er"} if _doubles(base) else set())
    return frozenset(out | {word + "s" for word in out})


@lru_cache(1 << 14)
def verbs(noun: str) -> frozenset[str]:
    """The verbs that `noun` may be made of, as dictionaries have them."""
    if not noun.isalpha() or not noun.isascii():
        return frozenset()
    if noun.endswith("s") and not noun.endswith("ss") and noun not in word_list("no_deed"):
        for one in sorted(numbers(noun), key=len):
            if one in word_list("noun_and_verb") or one.endswith(_PLAIN_ENDINGS):
                return verbs(one)
    if noun in word_list("noun_and_verb"):
        return frozenset({noun})
    for ending, of_verbs in _verb_endings().get(noun[-1], ()):
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            found = {stem + of_verb for of_verb in of_verbs}
            if ending == "ing" and _doubled(stem):
                found.add(stem[:-1])
            return frozenset(found)
    return frozenset()


@cache
def _verb_endings() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The endings of nouns that are made of verbs, by their last letter: most nouns have none of them."""
    out: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for ending, of_verbs in endings("verbs").items():
        out.setdefault(ending[-1], []).append((ending, of_verbs))
    return out


def _doubled(stem: str) -> bool:
    return len(stem) > _MIN_BASE and stem[-1] == stem[-2] and stem[-1] not in "aeiouslz"


def _doubles(base: str) -> bool:
    return base[-1] not in "aeiouywx" and base[-2:-1] in tuple("aeiou") and base[-3:-2] not in tuple("aeiou")
