"""What of a profile tells who somebody is: names, employers, schools, places, contacts, months of graduation."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from screen.ground.idf import reference_idf
from screen.ground.package_data import load_tables
from screen.ground.text import fold

ORGANISATIONS = {
    "work": ("name", "employer"),
    "volunteer": ("organization", "employer"),
    "projects": ("entity", "employer"),
    "education": ("institution", "school"),
    "awards": ("awarder", "organisation"),
    "certificates": ("issuer", "organisation"),
    "references": ("name", "person"),
}
"""Section to the field that names an organisation or a person, and what stands in its place."""
_PLACES = ("city", "region", "address", "postalCode", "country")
_PEOPLE = ("advisor", "supervisor", "reference")
_SHORTEST = 2
"""Letters of a part of a name, at least; single ones are initials."""
_LONGEST = 4
"""Words of a name, at most."""
_RARE = 100
"""A word that stands in more than one of so many texts about work is hardly one of a name."""
_INITIALS = 3
"""Words of an organisation from which their initials are a name of it."""
_APART = re.compile(r"[,;:|/()\[\]–—·•]|\s-\s|\s@\s|\sat\s")
VOWEL_SIGNS = frozenset(char for char in map(chr, range(0x900, 0x1D00)) if unicodedata.category(char)[0] == "M")
"""What is written around letters in the scripts from Devanagari to Balinese: part of a word, though no letter."""
_SIGN = re.escape("".join(sorted(VOWEL_SIGNS)))
_WORD = re.compile(rf"(?:[^\W_]|[{_SIGN}])+(?:['’.&](?:[^\W_]|[{_SIGN}])+)*")
_NAME = re.compile(rf"(?:[^\W\d_]|[{_SIGN}])+(?:['’](?:[^\W\d_]|[{_SIGN}])+)*")
_SYLLABIC = re.compile(r"[\u2e80-\ud7ff\uf900-\ufaff]")
"""Han, kana and Hangul: one letter can be a whole name (`霞`)."""


class PersonWords(msgspec.Struct, frozen=True):
    """The strings that tell who a candidate is, as printed."""

    names: tuple[str, ...]
    """The whole name, in each way in which the profile writes it."""
    parts: tuple[str, ...]
    """The words of the name, without titles and initials."""
    file: str
    """The id, which is the name of a file."""
    documents: tuple[str, ...]
    """The names of the files that the profile was made of."""
    organisations: tuple[tuple[str, tuple[str, ...]], ...]
    """What stands in its place (`employer 1`), and the ways in which an employer or a school is written."""
    places: tuple[str, ...]
    people: tuple[str, ...]
    """Advisors and others whom the profile names."""
    contacts: tuple[str, ...]
    """User names, telephone numbers, addresses."""
    months: tuple[tuple[str, str], ...]
    """Dates of studies as printed, and the year alone."""


@lru_cache(1 << 14)
def words_of(name: str) -> frozenset[str]:
    """A list of `data/blind.toml`, folded."""
    return frozenset(fold(word) for word in load_tables("blind.toml")["words"][name])


def identity_of(document: Mapping[str, Any], profile_id: str) -> PersonWords:
    """What the shaped document of a profile tells of who it is of."""
    basics = document["basics"]
    places = _distinct(_places(document))
    names = [name for name in _texts(basics, ("name", "fullName", "alternateName")) if name != profile_id]
    names = names if any(names) else list(_opening_name(basics))
    whole = [piece for name in names for piece in (name, *re.split(r"[()/|]", name)) if _WORD.search(piece)]
    return PersonWords(
        names=_distinct(whole),
        parts=_distinct(part for name in names for part in name_parts(name)),
        file=profile_id,
        documents=_distinct(_documents(document.get("meta"))),
        organisations=tuple(_organisations(document, {fold(place) for place in places})),
        places=places,
        people=_distinct(_people(document)),
        contacts=_distinct(_contacts(basics, {fold(part) for name in names for part in name_parts(name)})),
        months=tuple(_months(document)),
    )


def _opening_name(basics: Mapping[str, Any]) -> Iterator[str]:
    """What may be the name of somebody who states none: capitalised words of no work that open a headline."""
    counted = reference_idf()
    for headline in _texts(basics, ("label",)):
        opening, *rest = map(str.strip, _APART.split(headline))
        parts = opening.split()
        rare = all(counted.counts.get(fold(part), 0) * _RARE <= counted.texts for part in parts)
        if any(rest) and 1 < len(parts) <= _LONGEST and rare and all(part[0].isupper() for part in parts):
            yield opening


def name_parts(name: str) -> Iterator[str]:
    """The words of a person's name that name the person; initials, titles and degrees do not."""
    aside = words_of("titles") | words_of("beside_names")
    for word in _NAME.findall(unicodedata.normalize("NFC", name)):
        if (len(word) >= _SHORTEST or _SYLLABIC.match(word)) and fold(word) not in aside:
            yield word


def is_whole_name(name: str) -> bool:
    """Whether a name is told by itself in the text of others: of two words, or of three letters that are syllables."""
    return " " in name or (len(name) > _SHORTEST and all(map(_SYLLABIC.match, name)))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stripped for text in texts if (stripped := text.strip())))


def _texts(item: Any, fields: Iterable[str]) -> Iterator[str]:
    if isinstance(item, Mapping):
        for field in fields:
            value = item.get(field)
            values = value if isinstance(value, list) else [value]
            yield from (unicodedata.normalize("NFC", text) for text in values if isinstance(text, str))


def _documents(meta: Any) -> Iterator[str]:
    sources = meta.get("sources") if isinstance(meta, Mapping) else None
    for source in sources if isinstance(sources, list) else ():
        yield from (name for name in _texts(source, ("file",)) if "." in name)


def _items(document: Mapping[str, Any], section: str) -> Iterator[Mapping[str, Any]]:
    for item in document.get(section) or ():
        if isinstance(item, Mapping):
            yield item


def _organisations(document: Mapping[str, Any], places: Container[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each organisation once, numbered by kind in the order of the profile; its town is no name of it."""
    numbers: dict[str, int] = {}
    known: dict[str, str] = {}
    for section, (field, kind) in ORGANISATIONS.items():
        for item in _items(document, section):
            for text in _texts(item, (field,)):
                if kind == "person" or not _WORD.search(text) or fold(text).strip() in known:
                    continue
                numbers[kind] = numbers.get(kind, 0) + 1
                known[fold(text).strip()] = f"{kind} {numbers[kind]}"
                ways = (way for way in _ways_to_write(text) if way == text or fold(way.strip()) not in places)
                yield f"{kind} {numbers[kind]}", _distinct(ways)


def _ways_to_write(organisation: str) -> Iterator[str]:
    """The name as printed, the parts of it that name it too, what is left without common words, and its initials."""
    common = words_of("of_organisations") | words_of("countries")
    yield organisation
    for part in (organisation, *_APART.split(organisation)):
        found = _WORD.findall(part)
        rare = [number for number, word in enumerate(found) if fold(word) not in common]
        if not rare:
            continue
        yield part
        for start in range(rare[0] + 1):
            for end in range(rare[-1] + 1, len(found) + 1):
                if sum(map(len, found[start:end])) > 1:
                    yield " ".join(found[start:end])
    for part in (organisation, *_APART.split(organisation)):
        capitals = [word for word in _WORD.findall(part) if unicodedata.category(word[0]) == "Lu"]
        if len(capitals) >= _INITIALS:
            yield "".join(word[0] for word in capitals)


def _places(document: Mapping[str, Any]) -> Iterator[str]:
    """Towns and regions, with the parts of those that stand in one line."""
    locations = [document["basics"].get("location")]
    for section in ("work", "education", "volunteer", "projects", "talks", "awards"):
        locations += [item.get("location") for item in _items(document, section)]
    for location in locations:
        written = _texts({"city": location}, _PLACES) if isinstance(location, str) else _texts(location, _PLACES)
        for text in written:
            yield from (part for part in (text, *_APART.split(text)) if _is_telling(part.strip()))


def _is_telling(place: str) -> bool:
    """Whether the letters of a place are enough to tell it: two of Han or Hangul are (`부산`), of others not."""
    return len(place) > _SHORTEST or (len(place) == _SHORTEST and all(char > "\u2e7f" for char in place))


def _people(document: Mapping[str, Any]) -> Iterator[str]:
    for section in ("education", "work", "projects"):
        for item in _items(document, section):
            yield from _texts(item, _PEOPLE)
    for item in _items(document, "references"):
        yield from _texts(item, ("name",))
    for item in _items(document, "publications"):
        yield from _texts(item, ("authors",))


def _contacts(basics: Mapping[str, Any], parts: Container[str]) -> Iterator[str]:
    for text in _texts(basics, ("email", "phone", "url", "image")):
        yield text
        if "@" in text and len(local := text.split("@")[0]) > _SHORTEST and fold(local) not in parts:
            yield local
    profiles = basics.get("profiles")
    for item in profiles if isinstance(profiles, list) else ():
        yield from (text for text in _texts(item, ("username", "url")) if len(text) > _SHORTEST)


def _months(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for item in _items(document, "education"):
        for text in _texts(item, ("startDate", "endDate")):
            year = re.search(r"(?:19|20)\d\d", text)
            if year and text.strip() != year[0]:
                yield text.strip(), year[0]
                if month := re.match(r"((?:19|20)\d\d-\d\d)", text.strip()):
                    yield month[1], year[0]
