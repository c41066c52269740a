"""What a posting asks for besides skills and a degree: years, languages, and what only a person can answer."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from screen.postings.alternatives import alternatives_in
from screen.postings.clauses import says_its_need
from screen.postings.names import is_of_a_name
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import AND, OR, PostingWords, language_names, levels, phrases, table

_CEFR = re.compile(r"\b([ABC][12])\b")
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "a": 1, "ein": 1, "einem": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dos": 2, "tres": 3, "cuatro": 4,
    "een": 1, "twee": 2, "drie": 3, "vijf": 5,
}  # fmt: skip
_ABOVE_ANY_CAREER = 25
"""Years: more is the age of a company or of an applicant."""


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
    either: bool = False
    """Another one would do instead, so that it is no requirement by itself."""


def iter_years(part: Part, needs: Sequence[Need]) -> Iterator[AskedYears]:
    """The numbers of years in a part that are experience asked for."""
    words = part.words
    whose = list(words.find(phrases("years", "whose")))
    units = {phrase[0] for name in ("units", "months") for phrase in phrases("years", name)}
    for place, folded in enumerate(words.folded):
        if folded not in units or needs[place] == "mentioned" or _of_something_else(words, place):
            continue
        if any(place - _WHOSE <= other.start <= place + 1 for other in whose):
            continue
        years = number_before(words, place)
        if (folded,) in phrases("years", "months") and years is not None:
            # `at least 12 months in retail`, and not `a passport valid for 24 months`
            worked = words.folded[place + 1 : place + 2] in phrases("years", "of") or words.holds(
                phrases("phrases", "tails"), place
            )
            years = years // _MONTHS if worked else None
        if years is not None and 0 < years <= _ABOVE_ANY_CAREER:
            need = "preferred" if _is_an_alternative(words, place) else needs[place]
            yield AskedYears(years, place, need, words.text)


def _is_an_alternative(words: PostingWords, place: int) -> bool:
    """Whether something else would do instead of years, which are no demand then: `a degree or five years in a lab`.

    So it is with a degree behind them (`five years of kilns or a degree`) and a skill before (`Go or 3 years of Rust`).
    """
    at = or_before_years(words, place)
    if at is not None:
        small = phrases("phrases", "modifiers")
        least = all((word,) in small or is_of_several(word) for word in words.folded[at + 1 : place])
        return least or _names_a_degree(words, 0, at)
    # `a PhD in physics, or a master's with three years of work`: the comma parts what the years are of
    parted = max((at for at in range(1, place) if words.folded[at] in OR and "," in words.gap(at)), default=0)
    marks = "".join(words.gap(at) for at in range(parted + 1, place + 1))
    if (
        parted
        and not set(marks) & set(",;:.()")
        and all(_names_a_degree(words, *edges) for edges in ((0, parted), (parted, place)))
    ):
        return True
    behind = (at for at in range(place, len(words)) if words.folded[at] in OR)
    ends = [(at, min(at + _TO_A_DEGREE, len(words))) for at in behind]
    return any(_names_a_degree(words, *near) for near in ends)


def _names_a_degree(words: PostingWords, start: int, end: int) -> bool:
    return any(words.holds(known, start, end) for known in (*levels("degree").values(), (("degree",),)))


_TO_A_DEGREE = 4
"""Words from an `or` to the end of the degree behind it, at most: `or an equivalent degree`."""


def or_before_years(words: PostingWords, place: int) -> int | None:
    """Where an `or` stands that leads to the years at `place`; none in `two or more years` and `3 or 5 years`."""
    small, start = phrases("phrases", "modifiers"), place - 1
    while start > 0 and (is_of_several(words.folded[start]) or (words.folded[start],) in small):
        start -= 1  # `or at least seven years`
    near = (at for at in range(max(min(start, place - _INSTEAD), 0), place) if words.folded[at] in _OR)
    return next((at for at in near if at and _number(words, at - 1) is None), None)


_OR = ("or", "oder", "ou", "o")
_INSTEAD = 3
"""Words before `years` among which `or` stands, at most."""
_MONTHS = 12
"""Months of a year; fewer are none."""
_WHOSE = 7
"""Words before `years` among which it is said whose they are, at most."""


def _of_something_else(words: PostingWords, place: int) -> bool:
    """Whether the years tell how long something takes: `a four-year degree`, `a four year apprenticeship`."""
    after = set(words.folded[place + 1 : place + 4])
    if words.folded[place + 1 : place + 2] in phrases("years", "of_study"):
        return True
    return "-" in words.gap(place) and not after & {word[0] for word in phrases("phrases", "tails") if len(word) == 1}


def number_before(words: PostingWords, place: int) -> int | None:
    """The number that stands one or two words before what is counted; of a range (`2 to 5`, `3-5`) the least."""
    if words.folded[max(place - 2, 0) : place] in phrases("years", "or_more"):
        place -= 2
    for at in range(place - 1, max(place - 3, -1), -1):
        if (number := _number(words, at)) is None or "*" in words.gap(at + 1):  # `two 3* papers`
            continue
        if at + 1 < place and words.folded[at + 1] in OR:
            continue  # `Year 5 or Year 6`
        if (least := _number(words, at - 1)) is not None and re.search(r"[-–—]", words.gap(at)):
            return least
        if (least := _number(words, at - 2)) is not None and _leads_to_the_most(words, at - 1):
            return least
        whole = _number(words, at - 1) if words.gap(at) in (".", ",") else None
        return number if whole is None else whole  # `1.5 years`
    return None


def _leads_to_the_most(words: PostingWords, at: int) -> bool:
    """Whether a word leads from the least of a range to the most: `2 to 5`, `between 2 and 5`."""
    between = words.folded[max(0, at - 2) : max(0, at - 1)] in phrases("years", "between")
    return words.folded[at] in ("to", "bis", "a") or (between and words.folded[at] in AND)


def _number(words: PostingWords, at: int) -> int | None:
    if at < 0:
        return None
    word = words.folded[at]
    return int(word) if re.fullmatch(r"\d{1,2}", word) else _NUMBERS.get(word)


def is_of_several(word: str) -> bool:
    """Whether a folded word is a number of more than one: `five`, `200`."""
    return word.isdecimal() or _NUMBERS.get(word, 1) > 1


def iter_languages(part: Part, needs: Sequence[Need]) -> Iterator[AskedLanguage]:
    """The spoken languages that a part asks for, each with the level that stands beside it."""
    words, names = part.words, language_names()
    compounds = _compounds(words)
    spoken = {place: names[folded] for place, folded in enumerate(words.folded) if folded in names} | compounds
    apart = {place.stop for place in words.find(phrases("languages", "apart"))}  # `a language other than English`
    places = [
        place
        for place in sorted(spoken)
        if needs[place] != "mentioned" and place not in apart and not _is_adjective(words, place, spoken)
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


def _alternatives(words: PostingWords, places: Sequence[int]) -> frozenset[int]:
    """The languages of which one would do: `French or German`, `Danish, French or good German`."""
    found: set[int] = set()
    for pieces in alternatives_in(words):
        held = [inside for piece in pieces if (inside := set(places) & set(piece))]
        if len(held) > 1 and "/" not in words.gap(pieces[1].start):
            found = found.union(*held)
    counts = (_number(words, at) for of in words.find(phrases("languages", "counted")) for at in _few_before(of.start))
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


def asks_of(part: Part) -> tuple[str, ...]:
    """The kinds of questions that only a person can answer of which a part speaks: `travel`, `clearance` …"""
    asked = ((name, place) for name, place in _asking(part.words) if not _is_spared(part.words, name, place))
    return tuple(dict.fromkeys(name for name, _ in asked))


def _is_spared(words: PostingWords, kind: str, place: range) -> bool:
    """Whether something is not asked for: `no travel`, `not expected to travel`; `we sponsor no visa` is a question."""
    clause = max((at for at in range(1, place.start + 1) if set(words.gap(at)) & set(",;.:()–—")), default=0)
    denied = words.holds(phrases("need", "no"), clause, place.start) or any(
        found.start >= place.stop for found in words.find(phrases("need", "none"))
    )
    return kind in _SPARED and denied


_SPARED = ("travel", "shifts", "body", "place")
"""Kinds of questions that need not be asked where a posting denies them."""


def papers_in(words: PostingWords) -> tuple[range, ...]:
    """The places where a part speaks of papers of one's own."""
    return tuple(place for name, place in _asking(words) if name == "papers")


def _asking(words: PostingWords) -> Iterator[tuple[str, range]]:
    """The words of such questions with their kinds; papers in the name of a publisher are none of one's own."""
    for name, known in table("asks").items():
        of_others = name == "papers"  # `knowledge of Kiln Council Publications`
        yield from ((name, at) for at in words.find(known) if not (of_others and is_of_a_name(words, at.start)))


def asked_in(part: Part) -> tuple[range, ...]:
    """The words of a part that ask such questions, each to the ends of its item: `…, and some travel to kilns`."""
    words = part.words
    edges = [0, *(at for at in range(1, len(words)) if set(words.gap(at)) & set(",;.()"))]
    edges += [at for at in range(1, len(words)) if words.folded[at] in AND]
    inside = {at for _, place in _asking(words) for at in place}
    bounds = sorted({*edges, len(words)})
    return tuple(
        range(start, end) for start, end in itertools.pairwise(bounds) if not inside.isdisjoint(range(start, end))
    )


def is_unfair(part: Part) -> bool:
    """Whether a part asks for what no rubric may ask for: an age, looks, a mother tongue, a school's rank."""
    words = part.words
    softened = {at for place in words.find(phrases("unfair", "softened")) for at in place}
    return any(
        softened.isdisjoint(place) and not (_is_of_clients(words, place) or _is_of_the_work(words, place))
        for place in words.find(phrases("unfair", "words"))
    )


def _is_of_the_work(words: PostingWords, place: range) -> bool:
    """Whether words tell of what one works with: `experience in mental health`, `married couples`, a name in capitals.

    An adjective does right before a noun, but for one of who applies: `young graduates`.
    """
    clause = next((at for at in range(place.start, 0, -1) if set(words.gap(at)) & set(";.:()")), 0)
    if words.holds(phrases("phrases", "leads"), clause, place.start) or is_of_a_name(words, place.start):
        return True
    behind = words.folded[place.stop : place.stop + 1]
    thing = words.folded[place.start : place.stop] in phrases("unfair", "of_a_thing")
    return thing and bool(behind) and words.gap(place.stop) == " " and behind not in phrases("unfair", "of_applicants")


def _is_of_clients(words: PostingWords, place: range) -> bool:
    """Whether an age is that of whom one works with: `working with young people`."""
    before, behind = words.folded[max(0, place.start - 1) : place.start], words.folded[place.stop : place.stop + 1]
    return before in phrases("unfair", "client_cues") and behind in phrases("unfair", "clients")
