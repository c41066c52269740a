"""The years of experience that a part of a posting asks for."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import AND, OR, PostingWords, levels, phrases

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
    for place in shares_of_years(words):
        yield AskedYears(_share_at(words, place), place, needs[place], words.text)


def shares_of_years(words: PostingWords) -> Iterator[int]:
    """Where it is said how many of the years told before are of something: `two of [them] with raku`, `davon [2]`."""
    units = (phrase[0] for phrase in phrases("years", "units"))
    told = min((words.folded.index(unit) for unit in units if unit in words.folded), default=len(words))
    for at in range(told + 1, len(words) - 1):
        goes_on = words.folded[at + 1 : at + 2] in phrases("years", "of") and words.gap(at + 1) == " "
        if goes_on and _share_at(words, at):
            yield at


def _share_at(words: PostingWords, at: int) -> int:
    """The years of a share whose last word stands there; 0: none does."""
    if words.folded[at - 1 : at + 1] in phrases("years", "share"):
        return number_before(words, at - 1) or 0
    start = at
    while start and words.folded[start - 1 : start] in phrases("phrases", "modifiers"):
        start -= 1  # `davon mindestens zwei`
    led = any(place.stop == start for place in words.find(phrases("years", "before_share"), 0, start))
    return (number_at(words, at) or 0) if led else 0


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
    return next((at for at in near if at and number_at(words, at - 1) is None), None)


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
        if (number := number_at(words, at)) is None or "*" in words.gap(at + 1):  # `two 3* papers`
            continue
        if at + 1 < place and words.folded[at + 1] in OR:
            continue  # `Year 5 or Year 6`
        if (least := number_at(words, at - 1)) is not None and re.search(r"[-–—]", words.gap(at)):
            return least
        if (least := number_at(words, at - 2)) is not None and _leads_to_the_most(words, at - 1):
            return least
        whole = number_at(words, at - 1) if words.gap(at) in (".", ",") else None
        return number if whole is None else whole  # `1.5 years`
    return None


def _leads_to_the_most(words: PostingWords, at: int) -> bool:
    """Whether a word leads from the least of a range to the most: `2 to 5`, `between 2 and 5`."""
    between = words.folded[max(0, at - 2) : max(0, at - 1)] in phrases("years", "between")
    return words.folded[at] in ("to", "bis", "a") or (between and words.folded[at] in AND)


def number_at(words: PostingWords, at: int) -> int | None:
    """The number that a word is, in figures or letters; None: it is none, or no word stands there."""
    if at < 0:
        return None
    word = words.folded[at]
    return int(word) if re.fullmatch(r"\d{1,2}", word) else _NUMBERS.get(word)


def is_of_several(word: str) -> bool:
    """Whether a folded word is a number of more than one: `five`, `200`."""
    return word.isdecimal() or _NUMBERS.get(word, 1) > 1
