"""Alternatives of which one was read, whole: each of them, with what all of them share."""

from collections.abc import Iterator, Sequence

import msgspec

from screen.postings.alternatives import alternatives_in
from screen.postings.asked_skill import AskedSkill
from screen.postings.items import trimmed
from screen.postings.led_lists import LONGEST
from screen.postings.needs import Need
from screen.postings.unlisted import is_any_other, may_name_one
from screen.postings.words import PostingWords, phrases


def completed(
    words: PostingWords, found: Sequence[AskedSkill], needs: Sequence[Need], taken: Sequence[bool]
) -> list[AskedSkill]:
    """The skills, with the other alternatives of those of which one was read, which would be asked for alone."""
    out = list(found)
    for pieces in alternatives_in(words):
        read = [_read_in(piece, out) for piece in pieces]
        asked = (one for one in read if one is not None and (one.need != "mentioned" or one.known))
        named = next(asked, None)
        if named is None or any(taken[at] for piece in pieces for at in piece) or _are_places(words, pieces[0].start):
            continue
        spots = [one.span if one else _spot_in(words, piece, pieces) for piece, one in zip(pieces, read, strict=True)]
        if led := _with_what_they_share(words, named, read, pieces, spots):
            out = [led, *(one for one in out if one not in read)]
            continue
        new = [spot for spot, one in zip(spots, read, strict=True) if one is None]
        out += _beside(words, named, new, needs)
    return out


def _beside(
    words: PostingWords, named: AskedSkill, spots: Sequence[range], needs: Sequence[Need]
) -> Iterator[AskedSkill]:
    """The alternatives to a skill; to what is only mentioned names alone are some: `with Kafka or by hand`."""
    for spot in spots:
        raw = words.raw(spot.start, spot.stop)
        named_too = named.need != "mentioned" or (spot.start > 0 and raw[:1].isupper())
        if spot and needs[spot.start] == named.need and named_too:
            yield AskedSkill(raw, spot, named.need, known=False)


def _are_places(words: PostingWords, start: int) -> bool:
    """Whether what begins at `start` tells where a skill was used: `selling to homes in the North or the South`.

    Or what somebody was: `time working as a potter or baker`.
    """
    if words.folded[start - 1 : start] == ("as",) and words.folded[start : start + 1] in phrases("wish", "articles"):
        return True
    led = words.find(phrases("phrases", "leads"), max(0, start - LONGEST), start)
    return words.folded[start - 1 : start + 1] == ("in", "the") and not any(lead.stop == start for lead in led)


def _read_in(piece: range, found: Sequence[AskedSkill]) -> AskedSkill | None:
    return next((one for one in found if set(one.span) & set(piece)), None)  # `A/B testing` is read in both pieces


def _spot_in(words: PostingWords, piece: range, pieces: Sequence[range]) -> range:
    """The words of an alternative that may name a skill; empty where they name nothing, or stand for what is alike."""
    spot = trimmed(words, piece)
    shares = piece is not pieces[-1] and len(piece) == 1 < len(pieces[-1])
    if not spot and shares:
        return piece  # `commercial or industrial work`
    return spot if may_name_one(words, spot) and not is_any_other(words, piece) else range(0)


def _with_what_they_share(
    words: PostingWords,
    named: AskedSkill,
    read: Sequence[AskedSkill | None],
    pieces: Sequence[range],
    spots: Sequence[range],
) -> AskedSkill | None:
    """Alternatives as one skill with what stands before all of them: `tests with Potlite or Kilnware`.

    Names stand for themselves, other words with what they share: `selling to schools or councils`. None: the first is
    read by itself.
    """
    first = pieces[0]
    if (
        named.need == "mentioned"
        or not named.span.start < first.start < named.span.stop
        or named.terms
        or not all(spots[1:])
        or len(pieces) < 2
    ):
        return None
    shared = words.raw(named.span.start, first.start)
    each = [words.raw(first.start, named.span.stop), *(words.raw(spot.start, spot.stop) for spot in spots[1:])]
    tells = [" " in one or not one.islower() or any(map(str.isdigit, one)) for one in each]
    span = range(named.span.start, spots[-1].stop)
    return msgspec.structs.replace(
        named,
        known=any(one.known for one in read if one),
        name=words.raw(span.start, span.stop),
        span=span,
        terms=tuple(one if alone else f"{shared} {one}" for one, alone in zip(each, tells, strict=True)),
    )
