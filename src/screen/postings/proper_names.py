"""Proper names: the runs of capitals that a known name is a piece of, such as `EU Clinical Trials Regulation`."""

from collections.abc import Sequence

from screen.ground.idf import is_everyday
from screen.ground.roles import role_of
from screen.postings.names import is_german
from screen.postings.words import AND, OR, PostingWords, phrases

_TITLE_CASE = 5
"""Words with capitals in a row from which on capitals tell nothing in a line."""


def proper_name(words: PostingWords, span: range, others: Sequence[range]) -> range:
    """The proper name that the known name at `span` is a piece of; `span` itself where it is one by itself.

    It goes on behind the known name in capitals (`SAP EWM`, `React Testing Library`), or is glued before it to another
    abbreviation (`ICH-GCP`). What stands before it alone tells who makes it (`Microsoft Excel` is Excel), and a role is
    what somebody is (`Senior Java Developers`).

    Args:
        words: those of a list item or a sentence.
        span: the known name.
        others: the other known names; none is part of this one.
    """
    if not _capitals_tell(words):
        return span
    taken = {at for other in others if other != span for at in other}
    start, end = span.start, span.stop
    while end < len(words) and words.gap(end) == " " and end not in taken and _goes_on(words, end, span.stop):
        end += 1
    if end == span.stop + 1 and _is_done_with_it(words, span):
        end = span.stop
    glued = start > 0 and words.gap(start) in ("-", "‐", "‑") and words.raw(start - 1, start).isupper()
    if end > span.stop or glued:
        while start > 0 and words.gap(start) in (" ", "-", "‐", "‑") and _is_before(words, start - 1, taken):
            start -= 1
    return span if role_of(words.raw(start, end)) is not None else range(start, end)


def _is_done_with_it(words: PostingWords, span: range) -> bool:
    """Whether one everyday word behind a known name says what is done with it: `SQL Queries`; not in `EU Kilns Act`."""
    led = span.start > 0 and words.raw(span.start - 1, span.start).isupper()
    return not led and is_everyday(words.folded[span.stop])


def is_of_a_role(words: PostingWords, span: range) -> bool:
    """Whether a known name is the head of a role in capitals, and no tool: the `Chef` of `a Head Pastry Chef`."""
    start = span.start
    while start > 0 and words.gap(start) == " " and _is_before(words, start - 1, set()):
        start -= 1
    return start < span.start and role_of(words.raw(start, span.stop)) is not None


def is_of_people(words: PostingWords, span: range) -> bool:
    """Whether a known name says who those are whom one deals with, and no skill: `supervise pottery assistants`."""
    behind = words.raw(span.stop, span.stop + 1)
    small = behind.islower() and words.raw(span.start, span.stop).islower() and words.gap(span.stop) == " "
    return small and behind.endswith("s") and role_of(behind.removesuffix("s")) is not None


def _capitals_tell(words: PostingWords) -> bool:
    """Whether a capital inside the line tells a name."""
    run = 0
    for at in range(len(words)):
        run = (run if words.gap(at) == " " else 0) + 1 if words.raw(at, at + 1)[:1].isupper() else 0
        if run >= _TITLE_CASE:
            return False
    return not is_german(words)


def _goes_on(words: PostingWords, at: int, first: int) -> bool:
    """Whether the word at `at` goes on a name that is known up to `first`; a number only one that has gone on."""
    raw, word = words.raw(at, at + 1), (words.folded[at],)
    capital = raw[:1].isupper() or (raw[:1].isdigit() and raw[-1:].isupper())  # `Plant 3D`
    small = word in phrases("phrases", "tails") or word in phrases("phrases", "hollow") or word[0] in AND | OR
    return (capital and len(raw) > 1 and not small) or (at > first and raw.isdigit())  # `Key Stage 2`, not `Java 17`


def _is_before(words: PostingWords, at: int, taken: set[int]) -> bool:
    """Whether the word at `at` begins a name or goes on in it; the first one of a line has a capital of its own."""
    raw, word = words.raw(at, at + 1), (words.folded[at],)
    begins = at == 0 and not raw[1:].isupper()
    small = (*phrases("phrases", "modifiers"), *phrases("need", "opens"), *phrases("phrases", "doing"))
    return raw[:1].isupper() and not (begins or at in taken or word in small)
