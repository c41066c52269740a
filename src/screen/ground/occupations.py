"""Occupations by their names in several languages: the data is `data/occupations.toml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from screen.ground.package_data import load_parsed, parse_toml
from screen.ground.text import key

_SMALL = frozenset({"a", "au", "d", "de", "del", "des", "du", "en", "fur", "im", "l", "la"})
"""Words between the parts of a name, folded."""
_WORD = re.compile(r"[^\W_]+")


class Occupation(msgspec.Struct, frozen=True):
    """One occupation; all names are folded."""

    english: tuple[str, ...]
    """What it is called in English."""
    abroad: tuple[str, ...]
    """Its names in other languages, of men and of women."""
    apart: tuple[str, ...] = ()
    """Words right before a name that make another trade of it: a veterinary nurse is no nurse."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (*self.english, *self.abroad)


class _Tables(msgspec.Struct, frozen=True):
    occupations: tuple[Occupation, ...]
    places: dict[str, tuple[int, ...]]
    """Names to the places of their occupations: a `Koch` is a chef or a cook."""


def occupations_of(name: str) -> tuple[Occupation, ...]:
    """The occupations of a folded name; of an English one that is it alone."""
    tables = _tables()
    return tuple(tables.occupations[place] for place in tables.places.get(name, ()))


@cache
def _tables() -> _Tables:
    tables: _Tables = load_parsed("occupations.toml", _parsed, _Tables)
    return tables


def _parsed(data: bytes) -> _Tables:
    document = parse_toml(data)
    rows = [row for section in document["occupations"].values() for row in section]
    found = tuple(_occupation(row, document["women"]) for row in rows)
    english = {name: (place,) for place, one in enumerate(found) for name in one.english}
    abroad = dict[str, tuple[int, ...]]()
    for place, one in enumerate(found):
        for name in one.abroad:
            abroad[name] = (*abroad.get(name, ()), place)
    return _Tables(found, {**abroad, **english})


def _occupation(row: Mapping[str, Sequence[str]], women: Mapping[str, Mapping[str, Sequence[str]]]) -> Occupation:
    english = tuple(map(key, row["en"]))
    abroad = [key(each) for tongue in women for name in row.get(tongue, ()) for each in _of_both(name, women, tongue)]
    names = tuple(name for name in dict.fromkeys(abroad) if name not in english)
    return Occupation(english, names, tuple(map(key, row.get("apart", ()))))


def _of_both(name: str, women: Mapping[str, Mapping[str, Sequence[str]]], tongue: str) -> Iterator[str]:
    """A man's name, and what a woman is called, by the endings of a language."""
    yield name
    parts = list(_WORD.finditer(name))
    small = any(key(part[0]) in _SMALL for part in parts)
    changed = parts[:1] if small else parts[-1:] if tongue == "de" else parts
    said = [{part[0]} if part not in changed else _of_women(part[0], women[tongue]) for part in parts]
    for number in range(max(map(len, said))):
        yield " ".join(sorted(forms)[min(number, len(forms) - 1)] for forms in said)


def _of_women(word: str, endings: Mapping[str, Sequence[str]]) -> set[str]:
    ending = next(ending for ending in endings if word.endswith(ending))
    return {word.removesuffix(ending) + other for other in endings[ending]} or {word}
