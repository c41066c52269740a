"""The spoken languages that a part of a posting asks for, each with its level."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from screen.postings.alternatives import alternatives_in
from screen.postings.asked_years import number_at
from screen.postings.clauses import says_its_need
from screen.postings.items import items
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import AND, OR, PostingWords, language_names, levels, phrases

_CEFR = re.compile(r"\b([ABC][12])\b")


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
    either: bool = False
    """Another one would do instead, so that it is no requirement by itself."""


def iter_languages(part: Part, needs: Sequence[Need]) -> Iterator[AskedLanguage]:
    """The spoken languages that a part asks for, each with the level that stands beside it."""
    words, names = part.words, language_names()
    compounds = _compounds(words) | _adjectives(words)
    spoken = {place: names[folded] for place, folded in enumerate(words.folded) if folded in names} | compounds
    apart = {place.stop for place in words.find(phrases("languages", "apart"))}  # `a language other than English`
    places = [
        place
        for place in sorted(spoken)
        if needs[place] != "mentioned" and place not in apart and not _is_not_spoken(words, place, spoken)
    ]
    if not (compounds or _are_spoken(part, places)):
        return
    either = _alternatives(words, places)
    for number, place in enumerate(places):
        start = _edge(words, places[number - 1], place) if number else 0
        end = _edge(words, place, places[number + 1]) if number + 1 < len(places) else len(words)
        level = _level(words, start, end)
        # Of two that are needed alike the level may stand before both or behind both: "fluent German and English".
        if level is None and all(needs[other] == needs[place] for other in places):
            begin, end = _clause(words, place)
            inside = [other for other in places if begin <= other < end]
            level = _level(words, begin, inside[0]) or _level(words, inside[-1] + 1, end)
        need: Need = "preferred" if place in either else needs[place]
        yield AskedLanguage(spoken[place], level, need, range(place, place + 1), words.text, place in either)


def _is_not_spoken(words: PostingWords, place: int, spoken: Mapping[int, str]) -> bool:
    return _is_adjective(words, place, spoken) or _is_a_subject(words, place)


def _is_a_subject(words: PostingWords, place: int) -> bool:
    """Whether a language is what somebody teaches: `taught maths and English`, `English as an additional language`.

    In `teaching in English` and `for all who teach here, English is a must` it is spoken.
    """
    behind = words.folded[place + 1 : place + 5]
    verbs = words.find(phrases("languages", "taught"), 0, place)
    taught = (one.start for verb in verbs for one in items(words, verb.stop, [False] * len(words)))
    of_a_kind = behind[:1] == ("as",) and behind[1:2] in phrases("need", "one") and behind[3:] == ("language",)
    return of_a_kind or (behind[:1] not in phrases("phrases", "finite") and place in taught)


def _alternatives(words: PostingWords, places: Sequence[int]) -> frozenset[int]:
    """The languages of which one would do: `French or German`, `Danish, French or good German`."""
    found: set[int] = set()
    for pieces in alternatives_in(words):
        held = [inside for piece in pieces if (inside := set(places) & set(piece))]
        if len(held) > 1 and "/" not in words.gap(pieces[1].start):
            found = found.union(*held)
    counts = (
        number_at(words, at) for of in words.find(phrases("languages", "counted")) for at in _few_before(of.start)
    )
    if any(count is not None and count < len(places) for count in counts):
        found |= set(places)
    return frozenset(found)


def _few_before(place: int) -> range:
    """The places of the words before one among which stands how many it is of: `two official [languages]`."""
    return range(max(0, place - _COUNTED), place)


_COUNTED = 5
"""Words before `languages` among which their number stands, at most."""


def _are_spoken(part: Part, places: Sequence[int]) -> bool:
    """Whether a part tells of languages and not of something else by these names: `the English Channel`."""
    words = part.words
    told = words.holds(phrases("languages", "tells")) or _CEFR.search(words.text) is not None or len(words) <= 3
    needed = any(_says_its_need(words, place + 1) or _level(words, place - 1, place) for place in places)
    heads = part.item and list(places[:1]) == [0] and not set(words.gap(1)).isdisjoint(",:(")
    return told or needed or heads or bool(_alternatives(words, places))


def _says_its_need(words: PostingWords, at: int) -> bool:
    """Whether at `at` it is said how much what stands before is needed: `English is required`."""
    while words.folded[at : at + 1] in (*phrases("wish", "verbs"), *phrases("wish", "copulas")):
        at += 1
    return says_its_need(words, range(at, min(at + 2, len(words))))


def _edge(words: PostingWords, place: int, other: int) -> int:
    """Where between two languages what is said of the second begins: `fluent German and good English`."""
    parted = (at for at in range(place + 1, other) if words.folded[at] in AND | OR or set(words.gap(at)) & set(",;"))
    return next(parted, other)


def _clause(words: PostingWords, place: int) -> tuple[int, int]:
    """Where the clause of a word begins and ends: at semicolons."""
    edges = [at for at in range(1, len(words)) if ";" in words.gap(at)]
    return max((at for at in edges if at <= place), default=0), min(
        (at for at in edges if at > place), default=len(words)
    )


def _compounds(words: PostingWords) -> dict[int, str]:
    """The languages inside longer words, by their places: `Deutschkenntnisse`."""
    names = language_names()
    return {
        place: language
        for place, folded in enumerate(words.folded)
        for ending in phrases("languages", "endings")
        if (language := names.get(folded.removesuffix(ending[0]).removesuffix("-"))) and folded.endswith(ending[0])
    }


def _adjectives(words: PostingWords) -> dict[int, str]:
    """The languages told by adjectives of a noun for language: `deutsche Sprachkenntnisse`, `la langue anglaise`."""
    names = language_names()
    bases = {at: names.get(_uninflected(folded)) for at, folded in enumerate(words.folded)}
    told: dict[int, str] = {}
    for noun in words.find(phrases("languages", "nouns")):
        told |= _told_along(words, bases, range(noun.start - 1, -1, -1))
    for noun in words.find(phrases("languages", "nouns_before")):
        told |= _told_along(words, bases, range(noun.stop, len(words)))
    return told


def _told_along(words: PostingWords, bases: Mapping[int, str | None], places: Iterable[int]) -> dict[int, str]:
    """The languages at these places, up to a word that is neither one nor goes with one: `sehr gute deutsche und`."""
    told: dict[int, str] = {}
    small = (*phrases("phrases", "modifiers"), *((word,) for word in (*AND, *OR)))
    for at in places:
        if (language := bases[at]) is not None:
            told[at] = language
        elif not told or (words.folded[at],) not in small:
            break
    return told


def _uninflected(adjective: str) -> str:
    """A German or French adjective as the name of a language has it: `deutsch` of `deutschen`, `anglais`."""
    stems = (adjective.removesuffix(ending) for ending in ("", "e", "en", "er", "es", "em", "ne"))
    return next((stem for stem in stems if stem in language_names()), adjective)


def _is_adjective(words: PostingWords, place: int, spoken: Mapping[int, str]) -> bool:
    """Whether a language says of what kind the noun behind it is: `Irish or Portuguese employment law`."""
    after = place + 1
    while after < len(words) and (after in spoken or (words.folded[after],) in phrases("need", "alternatives")):
        after += 1
    return after < len(words) and (words.folded[after],) in phrases("languages", "no")


def _level(words: PostingWords, start: int, end: int) -> str | None:
    """The level that stands between two places."""
    if not 0 <= start < end:
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
