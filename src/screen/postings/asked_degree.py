"""The degree that a part of a posting asks for: its level, its fields, and whether experience would do instead."""

from collections.abc import Sequence

import msgspec

from screen.ground.degree_levels import LEVELS
from screen.postings.asked_fields import field_before, fields_of
from screen.postings.asked_years import number_before, or_before_years
from screen.postings.named_degrees import is_of_any_level, levelled_degrees, single_words
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import OR, PostingWords, phrases


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


_INSTEAD = 7
"""Words behind `or` up to the experience that would do instead of a degree, at most."""

_BESIDE = 4
"""Words between two degrees that are named together, at most."""


def _told_in_bracket(words: PostingWords, asked: Sequence[tuple[int, range]]) -> list[tuple[int, range]]:
    """The degrees in a bracket behind a word of no level, which say what it means: `Hochschulstudium (Master)`."""
    told = min((place for _, place in asked), key=lambda place: place.stop)
    if not is_of_any_level(words, told):
        return []
    first = told.stop
    opened = next((at for at in range(first, min(first + 2, len(words))) if "(" in words.gap(at)), len(words))
    closed = next((at for at in range(opened + 1, len(words) + 1) if ")" in words.gap(at)), opened)
    return [(level, place) for level, place in asked if opened <= place.start < closed]


def degree_of(part: Part, needs: Sequence[Need]) -> AskedDegree | None:
    """The least degree of a part; of those that are required if any is."""
    words = part.words
    inside = levelled_degrees(words)
    asked = _most_needed(words, inside, needs)
    if not asked:
        return None
    level = min(level for level, _ in _told_in_bracket(words, asked) or asked)
    first = min(place.start for _, place in asked)
    last, stops = _named_together(words, [place for _, place in inside], first)
    before = field_before(words, first)
    own = _named_together(words, [place for _, place in asked], first)[1]
    # `BSc in pottery (MSc in glass a plus)`: the fields of what is only wished for come last
    fields, end = fields_of(words, (*stops, *own), [place for _, place in asked], last)
    years = _or_years(words, first, last)
    instead = 0 if years else _experience_instead(words, last)
    if before and not fields:
        fields, first = (words.raw(before.start, before.stop),), before.start
    return AskedDegree(
        LEVELS[level],
        fields,
        needs[asked[0][1].start],
        words.holds(phrases("degree", "or_experience")) or years is not None or instead > 0,
        range(first, max(min(end, years or end), last, instead)),
        words.text,
    )


def _most_needed(
    words: PostingWords, inside: Sequence[tuple[int, range]], needs: Sequence[Need]
) -> list[tuple[int, range]]:
    """Of the degrees that are named those that are required; where none is, those that are wished for."""
    wanted = [(level, place) for level, place in inside if not _is_denied(words, place)]
    found = ([one for one in wanted if needs[one[1].start] == need] for need in ("required", "preferred"))
    return next(filter(None, found), [])


def _is_denied(words: PostingWords, place: range) -> bool:
    """Whether a degree is what need not be: `no degree`, `(not a master's)`."""
    before = place.start - 1
    while before > 0 and (words.folded[before] in ("a", "an") or words.folded[before].endswith("ly")):
        before -= 1
    return (
        before >= 0
        and words.folded[before] in single_words("degree", "denied")
        and not set(words.gap(before + 1)) & set(",;:(")
    )


def _named_together(words: PostingWords, places: Sequence[range], first: int) -> tuple[int, list[int]]:
    """Where the degrees end that are named together from `first` on, and after which of them fields may follow."""
    last, stops = first, []
    for place in sorted(places, key=lambda place: place.start):
        if place.start <= last + _BESIDE:
            last = max(last, place.stop)
            stops.append(last - 1 if words.folded[last - 1] in ("in", "of") else last)
    return last, stops


def _or_years(words: PostingWords, first: int, last: int) -> int | None:
    """Where it is said that years would do instead: `Bachelor's degree, or 4+ years`, `4 years or a degree`."""
    units = {phrase[0] for phrase in phrases("years", "units")}
    counted = [at for at in range(len(words)) if words.folded[at] in units and number_before(words, at) is not None]
    behind = ((at, place) for place in counted if (at := or_before_years(words, place)) is not None)
    near = range(max(0, first - _BESIDE), first)
    told = [at for at, _ in behind if at >= last]
    return next(
        iter(told), last if any(words.folded[at] in OR and min(counted, default=at) < at for at in near) else None
    )


def _experience_instead(words: PostingWords, start: int) -> int:
    """Where experience ends that would do instead of the degree before `start`: `or bring comparable experience`."""
    near = (at for at in range(start, len(words)) if (words.folded[at],) in phrases("need", "alternatives"))
    for at in near:
        told = range(at + 1, min(at + 1 + _INSTEAD, len(words)))
        good = [place for place in told if (words.folded[place],) in phrases("degree", "as_good")]
        end = next((place for place in told if (words.folded[place],) in phrases("degree", "experience")), 0)
        if good and end > good[0] and not any(set(words.gap(place)) & set(",;.()") for place in told if place <= end):
            return end + 1
    return 0
