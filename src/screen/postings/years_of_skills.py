"""Years that are asked of a skill: those that it is the first thing behind, or listed with, or that stand behind it."""

import itertools
from collections.abc import Sequence

import msgspec

from screen.postings.asked_skill import AskedSkill
from screen.postings.asked_years import AskedYears
from screen.postings.words import AND, PostingWords, phrases

_BEHIND = 4
"""Words between a skill and `years` behind it, at most."""


def years_with(
    words: PostingWords, skill: AskedSkill, found: Sequence[AskedYears], skills: Sequence[AskedSkill]
) -> int | None:
    """The years of which a skill is the first thing behind, or listed with it, or that stand right behind it.

    `3 years with Python`, `3 years with Python and Go`, `Python (3+ years)`, `Python 경험 3년 이상`; in `3 years, of
    which some in Python` they are those of a whole career alone.
    """
    before = max((years for years in found if years.place < skill.span.start), key=lambda y: y.place, default=None)
    if before is not None:
        behind = sorted((one.span for one in skills if one.span.start > before.place), key=lambda span: span.start)
        listed = itertools.takewhile(lambda pair: _are_joined(words, *pair), itertools.pairwise(behind))
        of_years = [*behind[:1], *(span for _, span in listed)]
        if skill.span in of_years and _leads_on(words, before.place + 1, behind[0].start):
            return before.years
    small = {*phrases("phrases", "tails"), *phrases("phrases", "modifiers"), *phrases("years", "since")}
    for years in found:
        between = words.folded[skill.span.stop : years.place]
        least = (word for word in between if not word.isdigit())
        goes_on = words.folded[years.place + 1 : years.place + 2] in phrases("years", "of")
        if 0 < len(between) <= _BEHIND and not goes_on and all((word,) in small for word in least):
            return years.years
    return None


def _are_joined(words: PostingWords, one: range, other: range) -> bool:
    """Whether nothing but a comma or a conjunction stands between two skills: `3 years of kilns and glazes`.

    Both may begin something else: `3 years of kilns, and glazes`.
    """
    between = words.folded[one.stop : other.start]
    marks = "".join(words.gap(at) for at in range(one.stop, other.start + 1)).strip()
    return (marks == "," and not between) or (not marks and len(between) == 1 and between[0] in AND)


def _leads_on(words: PostingWords, start: int, end: int) -> bool:
    """Whether nothing but what leads from years to what they are of stands between two places."""
    leading = {(word,) for phrase in (*phrases("phrases", "leads"), *phrases("years", "of")) for word in phrase}
    small = {
        *leading,
        *phrases("phrases", "standing_for"),
        *phrases("phrases", "tails"),
        *phrases("phrases", "modifiers"),
        *phrases("phrases", "hollow"),
    }
    marks = "".join(words.gap(at) for at in range(start, end + 1))
    return (
        not set(marks) & set("(),;:.")
        and AND.isdisjoint(words.folded[start:end])  # `three years of kilns and know glazes`
        and all((word,) in small or word.endswith("ing") for word in words.folded[start:end])
    )


def with_sure_years(skills: Sequence[AskedSkill], overall: AskedYears | None) -> tuple[AskedSkill, ...]:
    """The skills; the years overall are also those of a skill that is surely one: the lexicon's, or in capitals."""
    return tuple(
        msgspec.structs.replace(skill, years=None)
        if overall and skill.years == overall.years and not (skill.known or any(map(str.isupper, skill.name)))
        else skill
        for skill in skills
    )
