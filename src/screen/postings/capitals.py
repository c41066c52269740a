"""The names in capitals that no lexicon has, where what stands beside them tells that they are skills."""

from collections.abc import Iterator, Sequence

from screen.postings.asked_skill import AskedSkill
from screen.postings.items import items, trimmed
from screen.postings.needs import Need, says_its_need
from screen.postings.words import PostingWords, phrases

_LISTED = 3
"""Words of a name in a list of names, at most."""


def listed_in_capitals(
    words: PostingWords, needs: Sequence[Need], found: Sequence[AskedSkill], taken: Sequence[bool]
) -> Iterator[AskedSkill]:
    """The names in capitals that no lexicon has, in a list of nothing but names: `kiln tools (Potcloud/CMS/Kilnware)`.

    The list stands in a bracket that holds a name or stands behind one, or that goes on (`etc.`), or behind words such
    as `e.g.`.
    """
    covered = {at for named in found for at in named.span}
    for start, end in _told_lists(words, found):
        pieces = [trimmed(words, piece) for piece in items(words, start, [False] * len(words)) if piece.stop <= end]
        pieces = [piece for piece in pieces if piece and not _goes_on(words, piece)]
        new = [piece for piece in pieces if covered.isdisjoint(piece)]
        names = all(len(piece) <= _LISTED and words.raw(piece.start, piece.stop)[:1].isupper() for piece in new)
        if len(pieces) > 1 and names and not any(taken[at] for piece in pieces for at in piece):
            for piece in new:
                if needs[piece.start] != "mentioned":
                    yield AskedSkill(words.raw(piece.start, piece.stop), piece, needs[piece.start], known=False)


def _told_lists(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[tuple[int, int]]:
    """Where lists of instances begin and end: in brackets behind a name, and behind `e.g.` and the like."""
    said = {place.start: place.stop for place in words.find(phrases("need", "examples"))}
    behind = {at for named in found for at in (named.span.stop, named.span.stop + 1)}
    inside = {at for named in found for at in named.span}
    for at in range(1, len(words)):
        bracket = "(" in words.gap(at)
        if not (bracket or at in said):
            continue
        ends = ")" if bracket else "().;:"
        start = said.get(at, at)
        end = next((n for n in range(start + 1, len(words) + 1) if set(words.gap(n)) & set(ends)), len(words))
        told = (
            at in said or at in behind or not inside.isdisjoint(range(start, end)) or _goes_on(words, range(start, end))
        )
        if told and start < end and not says_its_need(words, range(at, end)):
            yield start, end


def _goes_on(words: PostingWords, span: range) -> bool:
    """Whether a list, or what is left of its last item, ends by saying that there is more: `etc.`, `and so on`."""
    return any(place.stop == span.stop for place in words.find(phrases("need", "goes_on"), span.start, span.stop))
