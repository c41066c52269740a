"""Lines that tell what to do: they begin with a verb as dictionaries have it."""

from collections.abc import Sequence

from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections
from screen.postings.words import PostingWords, phrases

_FEWEST = 3
"""Lines of a list of duties, at least."""

_BEHIND_NOUNS = (("of",), ("in",), ("with",), ("on",), ("at",), ("for",), ("and",), ("or",))
"""Words that tell that a noun stands before them, and no verb with its object."""
_OF_SENTENCES = (("a",), ("an",), ("the",), ("all",), ("our",), ("your",))
"""Words that few items of a bare list have."""


def tell_what_to_do(lines: Sequence[PostingWords]) -> bool:
    """Whether all lines of a list begin with a verb, most are sentences, and none says what somebody has."""
    whole = sum(words.holds(_OF_SENTENCES) for words in lines)
    return len(lines) >= _FEWEST and 2 * whole > len(lines) and all(map(is_imperative, lines))


def go_on_as_work(lines: Sequence[PostingWords]) -> bool:
    """Whether of the items that go on `You will be expected to` two in three are something done, not something had."""
    return len(lines) >= _FEWEST and 3 * sum(map(_begins_with_a_deed, lines)) >= 2 * len(lines)


def is_imperative(words: PostingWords) -> bool:
    """Whether a line begins with a verb of which English has the forms in -ing and -ed, and not `Have` or `Know`."""
    if words.folded[1:2] in _BEHIND_NOUNS:
        return False  # `Research with the elderly`
    return _begins_with_a_deed(words)


def _begins_with_a_deed(words: PostingWords) -> bool:
    has = (*phrases("who", "having"), *phrases("who", "being"), *phrases("phrases", "leads"))
    return not any(place.start == 0 for place in words.find(has)) and is_verb("".join(words.folded[:1]))


def is_verb(word: str) -> bool:
    """Whether English has the forms in -ing and -ed of a folded word."""
    known = [form for form in inflections(word) if reference_idf().knows(form)]
    return all(any(form.endswith(ending) for form in known) for ending in ("ing", "ed"))
