"""What a posting asks for besides skills: degree, years, languages, certificates, and what only a person can answer."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from screen.documents.posting.names import iter_names
from screen.documents.posting.needs import Need
from screen.documents.posting.parts import Part
from screen.documents.posting.words import PostingWords, language_names, levels, phrases, table
from screen.ground.degrees import LEVELS

_ABBREVIATION = 4
"""Letters of an abbreviation of one word, at most: it counts in capitals, for in small letters it is another word."""
_CEFR = re.compile(r"\b([ABC][12])\b")
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "a": 1, "ein": 1, "einem": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dos": 2, "tres": 3,
}  # fmt: skip
_ABOVE_ANY_CAREER = 25
"""Years: more is the age of a company or of an applicant."""


class AskedDegree(msgspec.Struct, frozen=True):
    """A degree that a part asks for."""

    level: str
    """One of `LEVELS`: the least that is enough."""
    fields: tuple[str, ...]
    need: Need
    or_experience: bool
    span: range
    quote: str
    """The sentence or list item."""


class AskedYears(msgspec.Struct, frozen=True):
    """A number of years that a part asks for."""

    years: int
    """The least of a range."""
    place: int
    """Of the word `years` in the part."""
    need: Need
    quote: str
    """The sentence or list item."""


class AskedLanguage(msgspec.Struct, frozen=True):
    """A spoken language that a part asks for."""

    name: str
    """In English."""
    level: str | None
    """CEFR, `A1` to `C2`; None: none is named."""
    need: Need
    span: range
    quote: str
    """The sentence or list item."""


_BESIDE = 4
"""Words between two degrees that are named together, at most."""


def _single(table_name: str, name: str) -> frozenset[str]:
    """The words of a list of single words."""
    return frozenset(phrase[0] for phrase in phrases(table_name, name))


def degree_of(part: Part, needs: Sequence[Need]) -> AskedDegree | None:
    """The least degree of a part; of those that are required if any is."""
    words = part.words
    inside = _degrees_in(words)
    asked = [(level, place) for level, place in inside if needs[place.start] == "required"]
    asked = asked or [(level, place) for level, place in inside if needs[place.start] == "preferred"]
    if not asked:
        return None
    level = min(level for level, _ in asked)
    first = min(place.start for _, place in asked)
    last, stops = _named_together(words, [place for _, place in inside], first)
    fields, end = next((read for stop in reversed(stops) if (read := _fields(words, stop))[0]), ((), last))
    return AskedDegree(
        LEVELS[level],
        fields,
        needs[asked[0][1].start],
        words.holds(phrases("degree", "or_experience")) or _or_years(words, last),
        range(first, len(words) if _or_years(words, last) else max(end, last)),
        words.text,
    )


def _degrees_in(words: PostingWords) -> list[tuple[int, range]]:
    """The degrees that are named, each with its place in `LEVELS`; the longest name at each place."""
    names = [span for span, _ in iter_names(words)]  # `MS Office` is no degree
    found = [
        (LEVELS.index(level), place)
        for level, known in levels("degree").items()
        for place in words.find(known)
        if _is_degree(words, place) and not any(set(place) < set(name) for name in names)
    ]
    return [(a, b) for a, b in found if not any(set(b) < set(other) or _begun_in(b, other) for _, other in found)]


def _named_together(words: PostingWords, places: Sequence[range], first: int) -> tuple[int, list[int]]:
    """Where the degrees end that are named together from `first` on, and after which of them fields may follow."""
    last, stops = first, []
    for place in sorted(places, key=lambda place: place.start):
        if place.start <= last + _BESIDE:
            last = max(last, place.stop)
            stops.append(last - 1 if words.folded[last - 1] in ("in", "of") else last)
    return last, stops


def _or_years(words: PostingWords, start: int) -> bool:
    """Whether years would do instead of the degree before `start`: `Bachelor's degree, or 4+ years of …`."""
    units = {phrase[0] for phrase in phrases("years", "units")}
    return any(
        words.folded[place] in units and set(words.folded[max(start, place - 3) : place]) & {"or", "oder", "ou", "o"}
        for place in range(start, len(words))
    )


def _begun_in(place: range, other: range) -> bool:
    """Whether a phrase begins inside another that began before: `degree in`, behind `master's degree`."""
    return other.start < place.start < other.stop


def _is_degree(words: PostingWords, place: range) -> bool:
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


def _fields_begin(words: PostingWords, start: int) -> int | None:
    """Where the fields of study behind the words for a degree begin: behind `in`, or in a bracket; None: nowhere."""
    near = min(start + 9, len(words))
    opener = next(iter(words.find((("schwerpunkt",), ("in",), ("en",), ("im",)), start, near)), None)
    beside = start < len(words) and (words.folded[start],) in phrases("degree", "subject")
    if beside and (opener is None or opener.start > start + 4):
        opener = range(start, start + 1)
    if opener is not None and any(word in _single("degree", "no_way") for word in words.folded[start : opener.start]):
        opener = None
    bracket = start < len(words) and words.gap(start).strip().endswith("(")
    if opener is not None and (not bracket or words.folded[start] == "schwerpunkt"):
        return opener.stop
    return start if bracket else None


def _fields(words: PostingWords, start: int) -> tuple[tuple[str, ...], int]:
    """The fields of study behind the words for a degree, and where they end."""
    at = _fields_begin(words, start)
    if at is None:
        return (), start
    out: list[str] = []
    begin = at
    place = at
    while place <= len(words):
        gap = words.gap(place) if place > at else ""
        ends = place == len(words) or any(mark in gap for mark in ";.:()")
        joins = place < len(words) and words.folded[place] in _CONJUNCTIONS and "- " not in words.gap(place)
        if ends or joins or "," in gap or "/" in gap:
            out += _field(words, begin, place)
            begin = place + 1 if joins and not ends else place
        if ends:
            break
        place += 1
    return tuple(dict.fromkeys(out)), place


_CONJUNCTIONS = ("or", "and", "oder", "und", "bzw", "ou", "et", "o", "y")


def _field(words: PostingWords, start: int, end: int) -> list[str]:
    while start < end and words.folded[start] in _single("degree", "articles"):
        start += 1
    while start < end and words.folded[end - 1] in _single("degree", "endings"):
        end -= 1
    folded = set(words.folded[start:end])
    if not 0 < end - start <= 4 or folded & _single("degree", "no_field") or folded <= {"field", "fields", "area"}:
        return []
    return [words.raw(start, end).strip("() ")]


def iter_years(part: Part, needs: Sequence[Need]) -> Iterator[AskedYears]:
    """The numbers of years in a part that are experience asked for."""
    words = part.words
    whose = list(words.find(phrases("years", "whose")))
    units = {phrase[0] for phrase in phrases("years", "units")}
    for place, folded in enumerate(words.folded):
        if folded not in units or needs[place] == "mentioned" or _of_something_else(words, place):
            continue
        if any(place - _WHOSE <= other.start <= place + 1 for other in whose):
            continue
        years = _number_before(words, place)
        if years is not None and 0 < years <= _ABOVE_ANY_CAREER:
            yield AskedYears(years, place, needs[place], words.text)


_WHOSE = 7
"""Words before `years` among which it is said whose they are, at most."""


def _of_something_else(words: PostingWords, place: int) -> bool:
    """Whether the years tell how long something takes: `a four-year degree`."""
    after = set(words.folded[place + 1 : place + 4])
    return "-" in words.gap(place) and not after & {word[0] for word in phrases("phrases", "tails") if len(word) == 1}


def _number_before(words: PostingWords, place: int) -> int | None:
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


def _number(words: PostingWords, at: int) -> int | None:
    if at < 0:
        return None
    word = words.folded[at]
    return int(word) if re.fullmatch(r"\d{1,2}", word) else _NUMBERS.get(word)


def iter_languages(part: Part, needs: Sequence[Need]) -> Iterator[AskedLanguage]:
    """The spoken languages that a part asks for, each with the level that stands beside it."""
    words, names = part.words, language_names()
    compounds = _compounds(words)
    spoken = {place: names[folded] for place, folded in enumerate(words.folded) if folded in names} | compounds
    places = [
        place for place in sorted(spoken) if needs[place] != "mentioned" and not _is_adjective(words, place, spoken)
    ]
    told = (
        bool(compounds)
        or words.holds(phrases("languages", "tells"))
        or _CEFR.search(words.text) is not None
        or len(words) <= 3
    )
    if not told:
        return
    for number, place in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else len(words)
        start = places[number - 1] + 1 if number else 0
        level = _level(words, place, end) or _level(words, start, place)
        # Of two that are needed alike the level may stand before both or behind both: "fluent German and English".
        if level is None and all(needs[other] == needs[place] for other in places):
            level = _level(words, 0, len(words))
        yield AskedLanguage(spoken[place], level, needs[place], range(place, place + 1), words.text)


def _compounds(words: PostingWords) -> dict[int, str]:
    """The languages inside longer words, by their places: `Deutschkenntnisse`."""
    names = language_names()
    return {
        place: language
        for place, folded in enumerate(words.folded)
        for ending in phrases("languages", "endings")
        if (language := names.get(folded.removesuffix(ending[0]).removesuffix("-"))) and folded.endswith(ending[0])
    }


def _is_adjective(words: PostingWords, place: int, spoken: Mapping[int, str]) -> bool:
    """Whether a language says of what kind the noun behind it is: `Irish or Portuguese employment law`."""
    after = place + 1
    while after < len(words) and (after in spoken or (words.folded[after],) in phrases("need", "alternatives")):
        after += 1
    return after < len(words) and (words.folded[after],) in phrases("languages", "no")


def _level(words: PostingWords, start: int, end: int) -> str | None:
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


def asks_of(part: Part) -> tuple[str, ...]:
    """The kinds of questions that only a person can answer of which a part speaks: `travel`, `clearance` …"""
    return tuple(name for name, known in table("asks").items() if part.words.holds(known))


def is_unfair(part: Part) -> bool:
    """Whether a part asks for what no rubric may ask for: an age, looks, a mother tongue, a school's rank."""
    return part.words.holds(phrases("unfair", "words"))
