"""How sure it is that words are a skill that a posting requires: a requirement turns people away, a wish does not."""

from screen.documents.posting.asked_skill import AskedSkill
from screen.documents.posting.parts import Part
from screen.documents.posting.words import phrases
from screen.ground.idf import reference_idf

_LONG = 20
"""Words of a sentence that says more than what it asks for."""
_SHORT = 8
"""Words of a list item that says little else than what it asks for, at most."""
_NEAR = 3
"""Words behind those that lead to a skill, after which a list may have gone over to something else."""
_RARE = 6.0
"""IDF of a word in small letters that is no everyday one: `pandas` is a tool, `cooking` may be anything."""
_SURE = 0
"""Evidence that makes a requirement. Chosen on 39 real postings that were looked at and 29 invented ones."""


def is_sure(part: Part, named: AskedSkill) -> bool:
    """Whether there is evidence enough that a posting requires this skill; else it is at most a wish.

    Each sign is a whole number. For it: a name that the lexicon has and that is no everyday word, capitals, several
    words, words that lead to it directly, alternatives told as such, a short list item. Against it: prose, a long
    sentence, and in such a one a place far behind what leads to it.
    """
    return _evidence(part, named) >= _SURE


def _evidence(part: Part, named: AskedSkill) -> int:
    words, start = part.words, named.span.start
    lead = max((place.stop for place in words.find(phrases("phrases", "leads")) if place.stop <= start), default=None)
    long = len(words) > _LONG
    later = lead is not None and start - lead > _NEAR
    return (
        _of_name(named)
        + (lead == start)
        + bool(named.terms)
        + (part.item and len(words) <= _SHORT)
        - (not part.item)
        - long
        - 2 * (long and later)
    )


def _of_name(named: AskedSkill) -> int:
    """What a name tells by itself: 3 if the lexicon has it, 1 of a phrase or with capitals, 0 of a common word."""
    everyday = named.name.islower() and reference_idf().weight(named.name) < _RARE
    several = any(char.isspace() for char in named.name)
    if named.known:
        return 0 if everyday else 3
    in_capitals = any(map(str.isupper, named.name[1:])) or (named.span.start > 0 and named.name[:1].isupper())
    return int(several or in_capitals)
