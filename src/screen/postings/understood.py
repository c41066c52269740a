"""Which words of a posting are understood: read as something, or said of how something is asked for."""

from collections.abc import Sequence
from functools import cache

from screen.postings.asked_skill import AskedSkill
from screen.postings.led_lists import deeds_in
from screen.postings.words import AND, OR, PostingWords, phrases, table

_TABLES = ("need", "wish", "years", "who")
_LISTS = ("leads", "modifiers", "tails", "hollow", "stops", "doing")


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
