"""What a posting asks for besides skills: degree, years, languages, certificates, and what only a person can answer."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.posting.needs import Need
from screen.documents.posting.parts import Part
from screen.documents.posting.words import Words, language_names, levels, phrases, table
from screen.ground.degrees import LEVELS

_ABBREVIATION = 4
"""Letters of an abbreviation of one word, at most: it counts in capitals, for in small letters it is another word."""
_CEFR = re.compile(r"\b([ABC][12])\b")
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
}  # fmt: skip
_ABOVE_ANY_CAREER = 25
"""Years: more is the age of a company or of an applicant."""


class Degree(msgspec.Struct, frozen=True):
    """A degree that a part asks for."""

    level: str
    """One of `LEVELS`: the least that is enough."""
    fields: tuple[str, ...]
    need: Need
    or_experience: bool
    span: range
    quote: str
    """The sentence or list item."""


class Years(msgspec.Struct, frozen=True):
    """A number of years that a part asks for."""

    years: int
    """The least of a range."""
    place: int
    """Of the word `years` in the part."""
    need: Need
    quote: str
    """The sentence or list item."""


class Language(msgspec.Struct, frozen=True):
    """A spoken language that a part asks for."""

    name: str
    """In English."""
    level: str | None
    """CEFR, `A1` to `C2`; None: none is named."""
    need: Need
    span: range
    quote: str
    """The sentence or list item."""


class Certificate(msgspec.Struct, frozen=True):
    """A certificate, licence or registration that a part asks for."""

    name: str
    terms: tuple[str, ...]
    need: Need
    span: range
    quote: str
    """The sentence or list item."""


_BESIDE = 4
"""Words between two degrees that are named together, at most."""


def _single(table_name: str, name: str) -> frozenset[str]:
    """The words of a list of single words."""
    return frozenset(phrase[0] for phrase in phrases(table_name, name))


def degree_of(part: Part, needs: Sequence[Need]) -> Degree | None:
    """The least degree of a part; of those that are required if any is."""
    words = part.words
    found = [
        (LEVELS.index(level), place)
        for level, known in levels("degree").items()
        for place in words.find(known)
        if _is_degree(words, place)
    ]
    inside = [(a, b) for a, b in found if not any(set(b) < set(other) for _, other in found)]
    asked = [(level, place) for level, place in inside if needs[place.start] == "required"]
    asked = asked or [(level, place) for level, place in inside if needs[place.start] == "preferred"]
    if not asked:
        return None
    level = min(level for level, _ in asked)
    first = min(place.start for _, place in asked)
    last = first
    for place in sorted((place for _, place in inside), key=lambda place: place.start):
        if place.start <= last + _BESIDE:
            last = max(last, place.stop)
    fields, end = _fields(words, last)
    return Degree(
        LEVELS[level],
        fields,
        needs[asked[0][1].start],
        words.holds(phrases("degree", "or_experience")),
        range(first, max(end, last)),
        words.text,
    )


def _is_degree(words: Words, place: range) -> bool:
    raw = words.raw(place.start, place.stop)
    folded = words.folded[place.start : place.stop]
    if len(folded) == 1 and len(raw) <= _ABBREVIATION and raw.isascii() and sum(map(str.isupper, raw)) < 2:
        return False
    after = words.folded[place.stop : place.stop + 3]
    if folded in phrases("degree", "bare"):
        return folded[0] in ("ausbildung", "lehre", "diplom") or bool(
            set(after) & {"degree", "of", "in", "or", "preferred", "required"}
        )
    return folded not in phrases("degree", "of_people")


def _fields(words: Words, start: int) -> tuple[tuple[str, ...], int]:
    """The fields of study behind the words for a degree, and where they end."""
    opener = next(
        (
            place
            for place in words.find((("schwerpunkt",), ("in",), ("en",), ("im",)), start, min(start + 9, len(words)))
        ),
        None,
    )
    if opener is not None and any(word in _single("degree", "no_way") for word in words.folded[start : opener.start]):
        opener = None
    bracket = words.gap(start).strip().endswith("(") if start < len(words) else False
    if opener is None and not bracket:
        return (), start
    at = opener.stop if opener is not None and not bracket else start
    if bracket and opener is not None and words.folded[start] == "schwerpunkt":
        at = opener.stop
    out: list[str] = []
    begin = at
    place = at
    while place <= len(words):
        gap = words.gap(place) if place > at else ""
        ends = place == len(words) or any(mark in gap for mark in ";.:()")
        joins = place < len(words) and words.folded[place] in ("or", "and", "oder", "und", "ou", "et")
        if ends or joins or "," in gap or "/" in gap:
            out += _field(words, begin, place)
            begin = place + 1 if joins and not ends else place
        if ends:
            break
        place += 1
    return tuple(dict.fromkeys(out)), place


def _field(words: Words, start: int, end: int) -> list[str]:
    while start < end and words.folded[start] in _single("degree", "articles"):
        start += 1
    while start < end and words.folded[end - 1] in _single("degree", "endings"):
        end -= 1
    folded = set(words.folded[start:end])
    if not 0 < end - start <= 4 or folded & _single("degree", "no_field") or folded <= {"field", "fields", "area"}:
        return []
    return [words.raw(start, end).strip("() ")]


def iter_years(part: Part, needs: Sequence[Need]) -> Iterator[Years]:
    """The numbers of years in a part that are experience asked for."""
    words = part.words
    if words.holds(phrases("years", "whose")):
        return
    units = {phrase[0] for phrase in phrases("years", "units")}
    for place, folded in enumerate(words.folded):
        if folded not in units or needs[place] == "mentioned":
            continue
        years = _number_before(words, place)
        if years is not None and 0 < years <= _ABOVE_ANY_CAREER:
            yield Years(years, place, needs[place], words.text)


def _number_before(words: Words, place: int) -> int | None:
    """The number that stands one or two words before `years`; of a range (`2 to 5`, `3-5`) the least."""
    for at in range(place - 1, max(place - 3, -1), -1):
        if (number := _number(words, at)) is None:
            continue
        if (least := _number(words, at - 1)) is not None and re.search(r"[-–—]", words.gap(at)):
            return least
        if (least := _number(words, at - 2)) is not None and words.folded[at - 1] in ("to", "bis", "a"):
            return least
        return number
    return None


def _number(words: Words, at: int) -> int | None:
    if at < 0:
        return None
    word = words.folded[at]
    return int(word) if re.fullmatch(r"\d{1,2}", word) else _NUMBERS.get(word)


def iter_languages(part: Part, needs: Sequence[Need]) -> Iterator[Language]:
    """The spoken languages that a part asks for, each with the level that stands beside it."""
    words, names = part.words, language_names()
    places = [place for place, folded in enumerate(words.folded) if folded in names and needs[place] != "mentioned"]
    places = [
        place
        for place in places
        if not (place + 1 < len(words) and words.folded[place + 1] in ("learner", "learners", "literature", "teacher"))
    ]
    told = words.holds(phrases("languages", "tells")) or _CEFR.search(words.text) is not None or len(words) <= 3
    if not told:
        return
    for number, place in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else len(words)
        start = places[number - 1] + 1 if number else 0
        level = _level(words, place, end) or _level(words, start, place) or _level(words, 0, len(words))
        yield Language(names[words.folded[place]], level, needs[place], range(place, place + 1), words.text)


def _level(words: Words, start: int, end: int) -> str | None:
    """The level that stands between two places."""
    if start >= end:
        return None
    found = _CEFR.search(words.text, words.words[start].start, words.words[end - 1].end)
    if found:
        return found.group(1)
    told = [
        (place.start, -len(place), level)
        for level, known in levels("fluency").items()
        for place in words.find(known, start, end)
    ]
    return min(told)[2] if told else None


def iter_certificates(part: Part, needs: Sequence[Need]) -> Iterator[Certificate]:
    """The certificates, licences and registrations that a part asks for."""
    words = part.words
    if words.holds(phrases("certificates", "no")):
        return
    for place in words.find(phrases("certificates", "drivers")):
        if needs[place.start] != "mentioned":
            yield Certificate(words.raw(place.start, place.stop), (), needs[place.start], place, words.text)
            return
    known = {phrase: phrase for phrase in phrases("certificates", "names")}
    named = [
        place
        for place in words.find(known)
        if words.raw(place.start, place.stop)[:1].isupper()
        and (len(place) > 1 or words.raw(place.start, place.stop).isupper())
    ]
    done: set[int] = set()
    for place in words.find(phrases("certificates", "heads")):
        if needs[place.start] == "mentioned" or place.start in done:
            continue
        span = _around(words, place)
        if len(span) < 2:
            continue
        done |= set(span)
        terms = tuple(words.raw(n.start, n.stop) for n in named if n.start not in span or len(span) > 1)
        yield Certificate(words.raw(span.start, span.stop), terms, needs[place.start], span, words.text)
    for place in named:
        if place.start not in done and needs[place.start] != "mentioned":
            yield Certificate(words.raw(place.start, place.stop), (), needs[place.start], place, words.text)


_MOST_BEFORE = 4


def _around(words: Words, head: range) -> range:
    """The noun phrase of a word such as `credential`: the words before it, and its subject behind `in`."""
    start = head.start
    while (
        start > 0
        and head.start - start < _MOST_BEFORE
        and words.folded[start - 1] not in _single("certificates", "left_out")
        and not set(words.gap(start)) - set(" -‐‑")
    ):
        start -= 1
    end = head.stop
    if end + 1 < len(words) and words.folded[end] in ("in", "as") and not words.gap(end).strip():
        end += 2
    return range(start, end)


def asks_of(part: Part) -> tuple[str, ...]:
    """The kinds of questions that only a person can answer of which a part speaks: `travel`, `clearance` …"""
    return tuple(name for name, known in table("asks").items() if part.words.holds(known))


def is_unfair(part: Part) -> bool:
    """Whether a part asks for what no rubric may ask for: an age, looks, a mother tongue, a school's rank."""
    return part.words.holds(phrases("unfair", "words"))
