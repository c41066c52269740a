"""The heads of items in a list of a posting: a noun that all share, one of its own, and the words of a short form."""

from collections.abc import Sequence

from screen.postings.items import trimmed
from screen.postings.words import PostingWords, phrases

SHORT_FORM = 3
"""Letters of the short form of a skill, at least; two are often a place (`UK`, `EU`)."""

_SPELT = 4
"""Words from a name to the bracket with the short form of what it begins, at most."""


def name_in(words: PostingWords, span: range, listed: Sequence[range]) -> tuple[range, range]:
    """The words of an item of a list that are its name, and those of them by which it may be told to be a skill."""
    spot = telling = trimmed(words, span)
    if len(listed) > 1:
        short = _without_hollow_head(words, spot)
        if _is_left_out(words, range(short.stop, spot.stop), listed):
            spot = telling = short
        elif len(short) > 1:  # one word tells by itself only where it is rare: `test software`
            telling = short
    whole = spelt_out(words, spot)
    return (spot, telling) if whole == spot else (whole, range(whole.stop, whole.stop + 1))


def is_an_act(words: PostingWords, head: range, span: range) -> bool:
    """Whether the head of a name is something done, as no word says that it is held: `sample qualification`."""
    if words.folded[head.start : head.stop] not in phrases("certificates", "acts"):
        return False
    asked = words.find((*phrases("need", "must"), *phrases("need", "after")), head.stop)
    held = words.holds(phrases("certificates", "held"), max(0, span.start - 2), span.stop)
    in_capitals = any(len(raw) > 1 and raw.isupper() for raw in words.raw(span.start, span.stop).split())
    return not (held or in_capitals or any(place.start == head.stop for place in asked))


def _without_hollow_head(words: PostingWords, span: range) -> range:
    """One of several without the noun that they share: `retail or hospitality settings`."""
    hollow = phrases("phrases", "hollow")
    short = span
    while len(short) > 1 and (words.folded[short.stop - 1],) in hollow and (words.folded[short.start],) not in hollow:
        short = range(short.start, short.stop - 1)
    whole = (words.folded[short.stop - 1 : short.stop]) in phrases("phrases", "modifiers") or (
        len(short) == 1 and words.folded[short.start].endswith("ed")  # `engineered standards`
    )
    return span if whole or words.folded[span.start : span.start + 1] in phrases("phrases", "doing") else short


def _is_left_out(words: PostingWords, head: range, listed: Sequence[range]) -> bool:
    """Whether a hollow head is no part of its item: all of a list share it, or it is but an aspect (`techniques`).

    Only a place is shared (`settings`): in `automated testing and test software` the first is no software.
    """
    hollow = phrases("phrases", "hollow")
    if head and head.start and all(word[:1].isupper() for word in words.raw(head.start, head.stop).split()):
        return False  # `Australian Standards`
    if all((words.folded[at],) in phrases("phrases", "aspects") for at in head):
        return True
    if not all((words.folded[at],) in phrases("phrases", "shared") for at in head):
        return False
    ends = [spot.stop - 1 for span in listed if (spot := trimmed(words, span))]
    return [at for at in ends if (words.folded[at],) in hollow] == [head.stop - 1] == ends[-1:]


def spelt_out(words: PostingWords, span: range) -> range:
    """The words whose first letters are the short form in the bracket behind: `good clinical practice (GCP)`."""
    end = next((at for at in range(span.stop, min(span.stop + _SPELT + 1, len(words))) if "(" in words.gap(at)), None)
    short = words.raw(end, end + 1) if end is not None else ""
    if end is None or len(short) < SHORT_FORM or not short.isupper():
        return span
    for passed in (_JOINING, ()):  # `hazard analysis and critical control points (HACCP)`, `terms of reference (TOR)`
        start = end
        for letter in reversed(short.lower()):
            start -= 2 if words.folded[start - 1 : start] in passed else 1
            if start < 0 or words.folded[start][0] != letter:
                break
        else:
            return range(start, end) if span.start >= start else span
    return span


_JOINING = (("and",), ("of",), ("for",), ("the",), ("in",), ("und",), ("für",), ("et",), ("de",))
"""Words of a name that its short form leaves out."""
