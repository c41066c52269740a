"""What a role is called otherwise: by its abbreviation, for short, with its field first, in another language.

`SRE` for site reliability engineer, `data science researcher` for researcher in data science, `physical therapist` and
`Physiotherapeutin` for physiotherapist, `Softwareentwickler` and `ingénieur machine learning` for what their English
says. The words are of the lexicon, of `data/derivation.toml` and of `data/occupations.toml`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from screen.ground.derivation import endings
from screen.ground.lexicon import load_lexicon
from screen.ground.occupations import occupations_of
from screen.ground.practitioner import practitioners
from screen.ground.roles import goes_on_as_another, is_person, is_whole
from screen.ground.text import MARKS, key, tokens, words
from screen.ground.word_lists import word_list

_OF_FIELD = ("in", "for")
"""Between a role and its field: `researcher in chemistry`."""
_OF_ABROAD = frozenset({"al", "d", "de", "del", "dem", "der", "des", "du", "l", "la", "las", "los"})
"""Before somebody else in German, French and Spanish: `Assistenz der Lehrerin`, `secretaria del médico`."""
_ACTIVITY_ENDINGS = (("", "ing"), ("er", "ing"), ("er", "ment"), ("or", "ion"), ("ant", "ing"), ("ist", "y"))
"""The end of a person, and that of what such a person does."""


@lru_cache(1 << 10)
def role_names(role: str) -> tuple[str, ...]:
    """The other names of a role, folded."""
    said = turned(role)
    *telling, head = words(said) or [""]
    found = [] if key(said) == key(role) else [key(said)]
    found += [*_abbreviations(telling, head), *_for_short(key(role)), *_for_short(key(said))]
    english = [name for one in occupations_of(key(role)) for name in one.english]
    found += [short for name in english for short in _abbreviations(name.split()[:-1], name.split()[-1])]
    found += [*_of_occupation(words(said)), *(_of_occupation(words(role)) if key(said) != key(role) else ())]
    return tuple(dict.fromkeys(name for name in found if name != key(role)))


@lru_cache(1 << 10)
def turned(role: str) -> str:
    """A role with its field before it: `chemistry researcher`; as it is where it names none."""
    said = role.split()
    place = next((number for number, word in enumerate(said) if word.lower() in _OF_FIELD), 0)
    if not place or place + 1 == len(said) or not word_list("article").isdisjoint(map(str.lower, said[place + 1 :])):
        return role
    return " ".join((*said[place + 1 :], *said[:place]))


@lru_cache(1 << 14)
def is_called(position: str, role: str) -> bool:
    """Whether a position says another name of a role, and nobody's beside it: no assistant to the SRE, no vet nurse."""
    found = list(takewhile(lambda word: word not in MARKS and word != "to", tokens(position)))
    names = (name.split() for name in role_names(role))
    return any(
        found[start : start + len(name)] == name
        and not is_apart(found[:start], name)
        and not _goes_on(found[start + len(name) :])
        for name in names
        for start in range(len(found))
    )


def is_said(name: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the tokens behind another name of a role, in a position, let it be one.

    An abbreviation stands for much else (a DBA candidate studies); the name of an occupation is itself.
    """
    if occupations_of(" ".join(name)):
        return not _goes_on(after)
    return len(name) > 1 or is_whole(after)


def _goes_on(after: Sequence[str]) -> bool:
    """Whether somebody else is named right behind: a vet nurse, a physical therapist assistant."""
    behind = after[:1]
    return goes_on_as_another(behind) or any(
        is_person(word) and word not in word_list("general_title") for word in behind
    )


def is_apart(before: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the word before a name of people makes another trade of it: a veterinary nurse is no nurse."""
    return not apart(name).isdisjoint(before[-1:])


@lru_cache(1 << 10)
def _apart(name: str) -> frozenset[str]:
    found = occupations_of(name)
    return frozenset(word for one in found for word in one.apart) | (_OF_ABROAD if found else frozenset())


def apart(name: Sequence[str]) -> frozenset[str]:
    """The words that do, before a name of several words or its last one; and `of` in other languages."""
    return _apart(" ".join(name)) | _apart(name[-1]) if name else frozenset()


def _abbreviations(telling: Sequence[str], head: str) -> Iterator[str]:
    """The abbreviations of what such a person does that are said of people too."""
    for old, new in _ACTIVITY_ENDINGS:
        activity = head.removesuffix(old) + new
        if head.endswith(old) and head in practitioners(activity):
            entry = load_lexicon().find(" ".join((*telling, activity)))
            short = (name for name in (entry.synonyms if entry else ()) if name.isupper())
            yield from (key(name) for name in short if is_person(key(name)))


def _for_short(role: str) -> Iterator[str]:
    """The role with a part of it as people call it, or in full where it is short: `vp of sales`."""
    padded = f" {role} "
    for short, full in endings("called").items():
        same = (short, *full)
        for name in same:
            if f" {name} " in padded:
                said = [padded.replace(f" {name} ", f" {other} ").strip() for other in same if other != name]
                yield from (*said, *(one.replace(f"{short} of ", f"{short} ") for one in said))


def _of_occupation(role: Sequence[str]) -> Iterator[str]:
    """The other names of an occupation, and of its kinds, whose words are often the English ones elsewhere too."""
    for start in range(len(role)):
        telling, name = role[:start], role[start:]
        for occupation in () if is_apart(telling, name) else occupations_of(" ".join(name)):
            yield from (" ".join((*telling, other)) for other in occupation.names)
            for other in occupation.abroad if telling else ():
                yield " ".join((other, *telling))
                yield " ".join((*telling[:-1], telling[-1] + other))
