"""What a role is called otherwise: by its abbreviation, for short, with its field first, in another language.

`SRE` for site reliability engineer, `data science researcher` for researcher in data science, `Softwareentwickler` and
`ingénieur machine learning` for what their English says. The words are of the lexicon and of `data/derivation.toml`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from screen.ground.derivation import endings
from screen.ground.lexicon import load_lexicon
from screen.ground.practitioner import practitioners
from screen.ground.roles import is_person
from screen.ground.text import MARKS, key, tokens, words
from screen.ground.word_lists import word_list

_OF_FIELD = ("in", "for")
"""Between a role and its field: `researcher in chemistry`."""
_ACTIVITY_ENDINGS = (("", "ing"), ("er", "ing"), ("er", "ment"), ("or", "ion"), ("ant", "ing"), ("ist", "y"))
"""The end of a person, and that of what such a person does."""


@lru_cache(1 << 10)
def role_names(role: str) -> tuple[str, ...]:
    """The other names of a role, folded."""
    said = turned(role)
    *telling, head = words(said) or [""]
    found = [] if key(said) == key(role) else [key(said)]
    found += [*_abbreviations(telling, head), *_abroad(telling, head), *_for_short(key(role)), *_for_short(key(said))]
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
    """Whether a position says another name of a role, and nobody's beside it: no assistant to the SRE."""
    found = list(takewhile(lambda word: word not in MARKS and word != "to", tokens(position)))
    names = (name.split() for name in role_names(role))
    return any(found[start : start + len(name)] == name for name in names for start in range(len(found)))


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


def _abroad(telling: Sequence[str], head: str) -> Iterator[str]:
    """The role in other languages, whose words for the trade are often the English ones."""
    for other in endings("abroad").get(head, ()):
        yield " ".join((*telling, other))
        if telling:
            yield " ".join((other, *telling))
            yield " ".join((*telling[:-1], telling[-1] + other))
