"""What a posting asks for that only a person can answer, and what no rubric may ask for."""

import itertools
from collections.abc import Iterator

from screen.postings.names import is_of_a_name
from screen.postings.text_parts import Part
from screen.postings.words import AND, PostingWords, phrases, table


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
    others = kind == "shifts" and words.folded[:1] in phrases("asks_of_others", "handled")  # `Plan shifts`
    return (kind in _SPARED and (denied or others)) or (kind == "car" and _is_driven(words, place))


def _is_driven(words: PostingWords, place: range) -> bool:
    """Whether a car is one to drive with the licence beside it, which says it all: `a driving licence and own car`."""
    edges = [0, *(at for at in range(1, len(words)) if set(words.gap(at)) & set(";.()–—")), len(words)]
    start = max(at for at in edges if at <= place.start)
    return words.holds(phrases("certificates", "drivers"), start, min(at for at in edges if at > place.start))


_SPARED = ("travel", "car", "shifts", "body", "place")
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
    if any(_is_a_range_of_age(words, place) for place in words.find(phrases("unfair", "of_age"))):
        return True
    softened = {at for place in words.find(phrases("unfair", "softened")) for at in place}
    return any(
        softened.isdisjoint(place) and not (_is_of_clients(words, place) or _is_of_the_work(words, place))
        for place in words.find(phrases("unfair", "words"))
    )


def _is_a_range_of_age(words: PostingWords, place: range) -> bool:
    """Whether two numbers stand before words for age: `25 to 35 years old`, and not `at least 18 years old`."""
    return sum(word.isdigit() for word in words.folded[max(0, place.start - _OF_A_RANGE) : place.start]) > 1


_OF_A_RANGE = 3
"""Words of a range of numbers: `25 bis 35`."""


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
