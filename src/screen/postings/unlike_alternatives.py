"""Alternatives of unlike kinds, which no rubric can hold as one: `a law degree, LPC or CILEX Level 3`."""

from collections.abc import Sequence

from screen.postings.alternatives import alternatives_in, as_good_in
from screen.postings.words import AND, PostingWords, levels, phrases


def unlike_alternatives(words: PostingWords, kinds: Sequence[Sequence[range]]) -> frozenset[range]:
    """The spans of which one would do, where they are of unlike kinds.

    Args:
        words: those of a list item or a sentence.
        kinds: of each kind (degrees, certificates, skills) the spans of its words that are asked for.
    """
    found: set[range] = set()
    for *firsts, last in (*alternatives_in(words), *as_good_in(words)):
        pieces = [*firsts, _with_all_of_it(words, last)]
        held = [
            [(kind, span) for kind, spans in enumerate(kinds) for span in spans if set(span) & set(p)] for p in pieces
        ]
        sorts = [{kind for kind, _ in one} for one in held if one]
        if len(sorts) > 1 and not set.intersection(*sorts):
            found |= {span for one in held for _, span in one}
    return frozenset(found)


def _with_all_of_it(words: PostingWords, piece: range) -> range:
    """The last alternative with what it is of, where it is years or a degree: `or three years of work with Potlite`."""
    known = (*phrases("years", "units"), *(phrase for table in levels("degree").values() for phrase in table))
    end = piece.stop
    while words.holds(known, piece.start, piece.stop) and end < len(words) and words.folded[end] not in AND:
        if set(words.gap(end)) & set(",;:()–—"):
            break
        end += 1
    return range(piece.start, end)
