"""What a posting asks of papers of one's own: how many, and at which venues, which are no skills."""

from collections.abc import Iterator, Sequence

from screen.ground.venues import find_venue
from screen.postings.asked_years import number_before
from screen.postings.asks import papers_in
from screen.postings.needs import Need
from screen.postings.words import PostingWords, phrases

_BEFORE_PAPERS = 3
"""Words between a number and what it counts, at most."""


def asked_papers(words: PostingWords, needs: Sequence[Need]) -> list[tuple[Need, str, int]]:
    """What is asked of papers of one's own; who edits the publications of a town needs none, who writes some does."""
    places = papers_in(words)[:1]
    count = max(_counts_of_papers(words), default=1)
    of_others = {at.start for at in places if _are_of_others(words, at.start)}
    return [(needs[at.start], words.text, count) for at in places if needs[at.start] != "mentioned" or not of_others]


def _are_of_others(words: PostingWords, at: int) -> bool:
    """Whether papers are those of who hires: `our publications`, `the municipal publications`."""
    return any(words.folded[n : n + 1] in phrases("names", "of_others") for n in range(max(0, at - 2), at))


def _counts_of_papers(words: PostingWords) -> Iterator[int]:
    """The numbers before words for papers: `three or more publications`, `publications, at least three papers`."""
    for at in range(len(words)):
        if words.folded[at : at + 1] not in phrases("names", "papers"):
            continue
        marks = (n for n in range(at, 0, -1) if set(words.gap(n)) & set(",;:.()–—"))
        near = range(at, max(at - _BEFORE_PAPERS, next(marks, 0)), -1)  # `two strong first-author papers`
        yield from (number for n in near if (number := number_before(words, n)))


def venues_in(words: PostingWords) -> list[range]:
    """The venues that a part names which speaks of papers of one's own, and which are no skills: `papers at RSS`."""
    papers = papers_in(words) or tuple(words.find(phrases("names", "publishing")))
    places = range(papers[0].start, len(words)) if papers else range(0)
    return [
        range(at, at + 1) for at in places if words.raw(at, at + 1)[:1].isupper() and find_venue(words.raw(at, at + 1))
    ]
