"""Which phrases of a posting are read surely: those in a sentence of which most is understood."""

from collections.abc import Sequence
from functools import cache

from screen.postings.asked_skill import AskedSkill
from screen.postings.led_lists import deeds_in
from screen.postings.words import AND, OR, PostingWords, phrases, table

_NOT_UNDERSTOOD = 0.4
"""Share of a sentence's words that nothing explains from which on a phrase in it is a guess."""
_TABLES = ("need", "wish", "years", "who")
_LISTS = ("leads", "modifiers", "tails", "hollow", "stops", "doing")


def surely_read(words: PostingWords, found: Sequence[AskedSkill], taken: Sequence[bool]) -> tuple[AskedSkill, ...]:
    """The skills without phrases that no lexicon has and that are guessed from a sentence which is not understood.

    Of a phrase the word before it must be understood, or it begins somewhere inside what it is a piece of; and most of
    its sentence.

    Args:
        words: those of a list item or a sentence.
        found: the skills that it names.
        taken: its words that say something else (a degree, a language).
    """
    told = understood(words, found, taken)
    mostly = told.count(False) < _NOT_UNDERSTOOD * len(words)
    return tuple(
        named for named in found if named.known or (mostly and (not named.span.start or told[named.span.start - 1]))
    )


def understood(words: PostingWords, found: Sequence[AskedSkill], taken: Sequence[bool]) -> list[bool]:
    """Of each word whether it is read as something, or says how something is asked for."""
    told = [
        taken[at] or word in AND | OR or word.isdigit() or any(at in named.span for named in found)
        for at, word in enumerate(words.folded)
    ]
    for place in (*words.find(_asking()), *deeds_in(words, item=True)):
        told[place.start : place.stop] = [True] * len(place)
    return told


@cache
def _asking() -> tuple[tuple[str, ...], ...]:
    """The words by which postings say how they ask for something."""
    lists = (known for name in _TABLES for of, known in table(name).items() if of != "noun")  # `asset management`
    return tuple({phrase for known in (*lists, *(phrases("phrases", name) for name in _LISTS)) for phrase in known})
