"""Alternatives of unlike kinds, which no rubric can hold as one: `a law degree, LPC or CILEX Level 3`."""

import itertools
from collections.abc import Sequence

from screen.postings.words import OR, PostingWords, phrases


def unlike_alternatives(words: PostingWords, kinds: Sequence[Sequence[range]]) -> frozenset[range]:
    """The spans of which one would do, where they are of unlike kinds.

    Args:
        words: those of a list item or a sentence.
        kinds: of each kind (degrees, certificates, skills) the spans of its words that are asked for.
    """
    placed = sorted(((span, kind) for kind, spans in enumerate(kinds) for span in spans), key=lambda one: one[0].start)
    found: set[range] = set()
    for (first, kind), (second, other) in itertools.pairwise(placed):
        if kind != other and _are_alternatives(words, first, second):
            found |= {first, second}
    return frozenset(found)


def _are_alternatives(words: PostingWords, first: range, second: range) -> bool:
    """Whether nothing stands between two spans but what parts alternatives: `or`, or a comma in a list with an `or`."""
    between = range(first.stop, second.start)
    small = all(words.folded[at] in OR or (words.folded[at],) in phrases("need", "one") for at in between)
    marks = "".join(words.gap(at) for at in range(first.stop, second.start + 1)) if second.start >= first.stop else "."
    joined = any(words.folded[at] in OR for at in between)
    listed = "," in marks and any(
        words.folded[at] in OR for at in (*second, *range(second.stop, second.stop + 1)) if at < len(words)
    )
    return small and not set(marks) - set(" ,/") and (joined or listed)
