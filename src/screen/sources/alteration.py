"""Metamorphic relations: what may be done to a profile without its score moving (design, laws 5 to 7)."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from screen.ground.lexicon import load_lexicon
from screen.sources.fields import SECTIONS
from screen.sources.profile import Profile, read_profile

NAME = "Robin Placeholder"
EMPLOYER = "Placeholder Organisation"
_SWAPPED = {
    "he": "she", "she": "he", "him": "her", "his": "her", "her": "his", "hers": "his",
    "himself": "herself", "herself": "himself",
}  # fmt: skip
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Hh]imself|[Hh]erself)\b")
"""In capitals it is an abbreviation: HER, hindsight experience replay."""
_SPLIT_WORDS = 2
"""Words of a name from which it is looked for in prose: a single one may be an everyday word."""
_PERSONAL = ("image", "email", "phone", "url", "location", "profiles", "pronouns")
_NAMED_BY = {"work": ("name", "company"), "volunteer": ("organization",), "education": ("institution",),
             "projects": ("entity",)}  # fmt: skip
_REPEATED = tuple(section.name for section, _ in SECTIONS)


def altered(profile: Profile, relation: str) -> Profile:
    """`profile` after one of `RELATIONS`: the same work, told of somebody else or in another order.

    Raises:
        KeyError: there is no such relation.
    """
    document = RELATIONS[relation](profile.document)
    return read_profile(document, profile_id=profile.id, source=profile.source)


def _other_name(document: Mapping[str, Any]) -> dict[str, Any]:
    basics = {key: value for key, value in document["basics"].items() if key not in _PERSONAL}
    name = basics.get("name")
    swaps = [(name, NAME)] if isinstance(name, str) and len(name.split()) >= _SPLIT_WORDS else []
    swapped = _rewritten({**document, "basics": basics}, swaps, pronouns=True)
    return {**swapped, "basics": {**swapped["basics"], "name": NAME}}


def _other_school(document: Mapping[str, Any]) -> dict[str, Any]:
    lexicon = load_lexicon()
    # "Ray" and "Hugging Face" name employers and tools: in prose such a word is taken for the tool.
    names = {name for name in _institutions(document) if len(name) > 2 and not lexicon.knows(name)}
    swaps = [(name, EMPLOYER) for name in sorted(names, key=lambda name: (-len(name), name))]
    swapped = _rewritten(document, swaps, pronouns=False)
    for section, keys in _NAMED_BY.items():
        if isinstance(swapped.get(section), list):
            swapped[section] = [_renamed(item, keys) for item in swapped[section]]
    return swapped


def _other_order(document: Mapping[str, Any]) -> dict[str, Any]:
    turned = {key: _keys_turned(value) for key, value in reversed(list(document.items()))}
    for section in _REPEATED:
        if isinstance(turned.get(section), list):
            turned[section] = turned[section][::-1]
    return turned


def _repeated(document: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(document)
    for section in _REPEATED:
        if isinstance(out.get(section), list):
            out[section] = out[section] * 2
    return out


RELATIONS: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "name": _other_name,
    "school": _other_school,
    "order": _other_order,
    "repetition": _repeated,
}
"""Name to what it does to a profile's document."""

MEANINGS = {
    "name": "another name, other pronouns, no contact or place",
    "school": "other schools and employers",
    "order": "sections, entries and keys the other way round",
    "repetition": "every entry twice",
}
"""What each does, in words."""


def _institutions(document: Mapping[str, Any]) -> Iterator[str]:
    for section, keys in _NAMED_BY.items():
        for item in document.get(section) or ():
            if isinstance(item, dict):
                yield from (item[key].strip() for key in keys if isinstance(item.get(key), str) and item[key].strip())


def _renamed(item: Any, keys: tuple[str, ...]) -> Any:
    if not isinstance(item, dict):
        return item
    return {key: EMPLOYER if key in keys and value else value for key, value in item.items()}


def _rewritten(document: Mapping[str, Any], swaps: list[tuple[str, str]], *, pronouns: bool) -> dict[str, Any]:
    """The texts that a criterion may read, with names swapped and, if asked, pronouns."""
    table = dict(swaps)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(old)}(?!\w)" for old, _ in swaps)) if swaps else None

    def rewrite(text: str) -> str:
        if pattern:
            text = pattern.sub(lambda found: table[found.group()], text)
        return _PRONOUN.sub(_swap, text) if pronouns else text

    out = dict(document)
    out["basics"] = {**out["basics"], **_texts(out["basics"], ("label", "summary"), rewrite)}
    for section, _ in SECTIONS:
        items, names = out.get(section.name), tuple(field.name for field in section.fields)
        if isinstance(items, list):
            out[section.name] = [
                rewrite(item) if isinstance(item, str) else {**item, **_texts(item, names, rewrite)} for item in items
            ]
    return out


def _texts(item: Mapping[str, Any], names: tuple[str, ...], rewrite: Callable[[str], str]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for name in names:
        value = item.get(name)
        if isinstance(value, str):
            out[name] = rewrite(value)
        elif isinstance(value, list):
            out[name] = [rewrite(part) if isinstance(part, str) else part for part in value]
    return out


def _swap(found: re.Match[str]) -> str:
    word = found.group()
    other = _SWAPPED[word.lower()]
    return other.capitalize() if word[0].isupper() else other


def _keys_turned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _keys_turned(item) for key, item in reversed(list(value.items()))}
    if isinstance(value, list):
        return [_keys_turned(item) for item in value]
    return value
