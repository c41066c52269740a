"""The names in capitals that no lexicon has, where what stands beside them tells that they are skills."""

from collections.abc import Iterator, Sequence

from screen.postings.alternatives import opened_lists
from screen.postings.asked_skill import AskedSkill
from screen.postings.clauses import says_its_need
from screen.postings.items import trimmed
from screen.postings.needs import Need
from screen.postings.words import PostingWords, phrases

_LISTED = 3
"""Words of a name in a list of names, at most."""


def listed_in_capitals(
    words: PostingWords, needs: Sequence[Need], found: Sequence[AskedSkill], taken: Sequence[bool]
) -> Iterator[AskedSkill]:
    """The names in capitals that no lexicon has, in a list of nothing but names: `kiln tools (Potcloud/CMS/Kilnware)`.

    The list stands in a bracket that holds a name or goes on (`etc.`), or behind words such as `e.g.`, where one is a
    list; what stands behind a name is its instances.
    """
    covered = {at for named in found for at in named.span}
    for before, listed in opened_lists(words):
        pieces = [spot for piece in listed if not _goes_on(words, piece) and (spot := trimmed(words, piece))]
        new = [piece for piece in pieces if covered.isdisjoint(piece)]
        led = before < listed[0].start
        told = led or len(new) < len(pieces) or len(pieces) < len(listed)
        if told and len(pieces) > (not led) and _are_names(words, new, taken):
            for piece in () if says_its_need(words, range(before, listed[-1].stop)) else new:
                if needs[piece.start] != "mentioned":
                    yield AskedSkill(words.raw(piece.start, piece.stop), piece, needs[piece.start], known=False)


def _are_names(words: PostingWords, pieces: Sequence[range], taken: Sequence[bool]) -> bool:
    """Whether all of a list are short, in capitals, and say nothing else."""
    return all(
        len(piece) <= _LISTED
        and (words.raw(piece.start, piece.stop)[:1].isupper() or _is_of_a_program(words, piece))
        and not any(taken[at] for at in piece)
        for piece in pieces
    )


def _is_of_a_program(words: PostingWords, piece: range) -> bool:
    """Whether small words are one name with marks, as programs have them: `open_clay`, `mesh-kiln-fire`."""
    return len(piece) > 1 and all(words.gap(at) in ("-", "_") for at in piece[1:])


def _goes_on(words: PostingWords, span: range) -> bool:
    """Whether a list, or what is left of its last item, ends by saying that there is more: `etc.`, `and so on`."""
    return any(place.stop == span.stop for place in words.find(phrases("need", "goes_on"), span.start, span.stop))
