"""The heads of items in a list of a posting: a noun that all share, one of its own, and the words of a short form."""

from collections.abc import Sequence

from screen.documents.posting.items import trimmed
from screen.documents.posting.words import PostingWords, phrases

SHORT_FORM = 3
"""Letters of the short form of a skill, at least; two are often a place (`UK`, `EU`)."""


def name_in(words: PostingWords, span: range, listed: Sequence[range]) -> tuple[range, range]:
    """The words of an item of a list that are its name, and those of them by which it may be told to be a skill."""
    spot = telling = trimmed(words, span)
    if len(listed) > 1:
        telling = _without_hollow_head(words, spot)
        spot = telling if _is_left_out(words, range(telling.stop, spot.stop), listed) else spot
    whole = _spelt_out(words, spot)
    return (spot, telling) if whole == spot else (whole, whole)


def _without_hollow_head(words: PostingWords, span: range) -> range:
    """One of several without the noun that they share: `retail or hospitality settings`."""
    hollow = phrases("phrases", "hollow")
    short = span
    while len(short) > 1 and (words.folded[short.stop - 1],) in hollow and (words.folded[short.start],) not in hollow:
        short = range(short.start, short.stop - 1)
    whole = (words.folded[short.stop - 1 : short.stop]) in phrases("phrases", "modifiers")
    return span if whole or words.folded[span.start : span.start + 1] in phrases("phrases", "doing") else short


def _is_left_out(words: PostingWords, head: range, listed: Sequence[range]) -> bool:
    """Whether a hollow head is no part of its item: all of a list share it, or it is but an aspect (`techniques`)."""
    hollow = phrases("phrases", "hollow")
    if all((words.folded[at],) in phrases("phrases", "aspects") for at in head):
        return True
    ends = [spot.stop - 1 for span in listed if (spot := trimmed(words, span))]
    return [at for at in ends if (words.folded[at],) in hollow] == [head.stop - 1] == ends[-1:]


def _spelt_out(words: PostingWords, span: range) -> range:
    """The words whose first letters are the short form in the bracket behind: `good clinical practice (GCP)`."""
    end = next((at for at in range(span.stop, min(span.stop + 2, len(words))) if "(" in words.gap(at)), None)
    short = words.raw(end, end + 1) if end is not None else ""
    if end is None or len(short) < SHORT_FORM or not short.isupper() or len(short) > end:
        return span
    spelt = range(end - len(short), end)
    alike = "".join(words.folded[at][0] for at in spelt) == short.lower()
    return range(min(span.start, spelt.start), end) if alike and span.start >= spelt.start else span
