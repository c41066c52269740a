"""The certificates, licences and registrations that a posting asks for."""

from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.posting.needs import Need
from screen.documents.posting.parts import Part
from screen.documents.posting.words import PostingWords, phrases

_WITH = (("with",), ("by",), ("bei",), ("beim",))
"""Behind a head, before those who keep the register: `registered with the Kiln Council`."""
_AND = (("and",), ("und",), ("et",), ("y",))


class AskedCertificate(msgspec.Struct, frozen=True):
    """A certificate, licence or registration that a part asks for."""

    name: str
    terms: tuple[str, ...]
    need: Need
    span: range
    quote: str
    """The sentence or list item."""


def iter_certificates(part: Part, needs: Sequence[Need]) -> Iterator[AskedCertificate]:
    """The certificates, licences and registrations that a part asks for."""
    words = part.words
    if words.holds(phrases("certificates", "no")):
        return
    for place in words.find(phrases("certificates", "drivers")):
        if needs[place.start] != "mentioned":
            yield AskedCertificate(words.raw(place.start, place.stop), (), needs[place.start], place, words.text)
            return
    named = [place for place in words.find(phrases("certificates", "names")) if _as_spelt(words, place)]
    done: set[int] = set()
    for place in _heads(words):
        span = _headed(words, place)
        if needs[place.start] == "mentioned" or place.start in done or len(span) < 2:
            continue
        listed = [other for other in named if other.start in span]
        if len(listed) > 1 and words.folded[listed[-1].start - 1] in ("and", "und", "et"):
            continue  # each of them is a certificate
        listed += _in_bracket_behind(words, span.stop, named)
        done |= set(span) | {at for other in listed for at in other}
        terms = tuple(dict.fromkeys(words.raw(n.start, n.stop) for n in listed)) or _shortened(words, span, place)
        yield AskedCertificate(words.raw(span.start, span.stop), terms, needs[place.start], span, words.text)
    yield from _by_name(words, needs, [place for place in named if place.start not in done])


def _heads(words: PostingWords) -> Iterator[range]:
    """The words such as `certificate`; that of `post-registration experience` tells the time, and is none."""
    ahead = {place.stop for place in words.find(phrases("certificates", "ahead"))}
    for place in words.find(phrases("certificates", "heads")):
        if place.start not in ahead or words.gap(place.start).strip() not in _HYPHENS:
            yield place


def _headed(words: PostingWords, head: range) -> range:
    """The name that a word such as `certificate` is the head of; behind some heads (`licensed`) it follows."""
    span = _around(words, head)
    if len(span) < 2 and (words.folded[head.start],) in phrases("certificates", "before"):
        start = head.start
        if words.folded[head.stop : head.stop + 1] in _WITH:
            start = head.stop + 1
            while start < len(words) and (words.folded[start],) in phrases("phrases", "modifiers"):
                start += 1
        return range(start, _noun_end(words, max(start, head.stop)))
    return span


def _shortened(words: PostingWords, span: range, head: range) -> tuple[str, ...]:
    """The name without its head and its short form, where a bracket before the head has one: `Life Support (ALS)`."""
    short = head.start - 1
    if short <= span.start or not _is_short_form(words, short) or ")" not in words.gap(head.start):
        return ()
    return words.raw(span.start, short), words.raw(short, short + 1)


def _is_short_form(words: PostingWords, at: int) -> bool:
    """Whether the word at `at` is alone in a bracket and in capitals."""
    raw = words.raw(at, at + 1)
    alone = words.gap(at).strip() == "(" and words.gap(at + 1).lstrip().startswith(")")
    return alone and len(raw) > 1 and raw.isupper()


def _by_name(words: PostingWords, needs: Sequence[Need], named: Sequence[range]) -> Iterator[AskedCertificate]:
    """The certificates that are known by their names alone."""
    for run in _alternatives(words, named):
        first = run[0]
        if needs[first.start] != "mentioned":
            terms = tuple(words.raw(place.start, place.stop) for place in run)
            name = terms[0] if len(run) == 1 else f"{', '.join(terms[:-1])} or {terms[-1]}"
            span = range(first.start, run[-1].stop)
            yield AskedCertificate(name, terms if len(run) > 1 else (), needs[first.start], span, words.text)


def _in_bracket_behind(words: PostingWords, end: int, named: Sequence[range]) -> list[range]:
    """The names in a bracket that opens at `end`."""
    if end >= len(words) or not words.gap(end).strip().endswith("("):
        return []
    closed = next((at for at in range(end + 1, len(words) + 1) if ")" in words.gap(at)), len(words))
    return [place for place in named if end <= place.start < closed]


def _as_spelt(words: PostingWords, place: range) -> bool:
    """Whether a certificate's name stands there as it is spelt, for in small letters many are other words."""
    raw = words.raw(place.start, place.stop)
    return raw[:1].isupper() and (len(place) > 1 or raw.isupper() or not raw.isalpha() or not raw[1:].islower())


def _alternatives(words: PostingWords, named: Sequence[range]) -> Iterator[list[range]]:
    """The names by runs of which one is enough: `GCIH, GCIA or CySA+`."""
    run: list[range] = []
    for number, place in enumerate(named):
        run.append(place)
        after = named[number + 1] if number + 1 < len(named) else None
        between = words.folded[place.stop : after.start] if after else ()
        if after is None or len(between) > 1 or set(between) - {"or", "oder", "ou"}:
            linked = any(words.folded[one.start - 1] in ("or", "oder", "ou") for one in run[1:])
            slashed = any("/" in words.gap(one.start) for one in run[1:])
            yield from [run] if linked or slashed else [[one] for one in run]
            run = []


_HYPHENS = ("-", "‐", "‑")
_MOST_BEFORE = 4
_MOST_BEHIND = 6


def _around(words: PostingWords, head: range) -> range:
    """The noun phrase of a word such as `credential`: the words before it, and its subject behind `in`."""
    start = head.start
    if start > 1 and _is_short_form(words, start - 1) and words.gap(start).strip() == ")":
        start -= 1
    name = start
    while (
        start > 0
        and name - start < _MOST_BEFORE
        and words.folded[start - 1] not in {phrase[0] for phrase in phrases("certificates", "left_out")}
        and (not set(words.gap(start)) - set(" -‐‑/") or (start == name < head.start))
    ):
        start -= 1
    end = head.stop
    if end < len(words) and not words.gap(end).strip() and (words.folded[end],) in phrases("certificates", "of"):
        end = _noun_end(words, end + 1)
        while (words.folded[end - 1],) in phrases("phrases", "modifiers"):
            end -= 1
    return range(start, end)


def _noun_end(words: PostingWords, start: int) -> int:
    """Where a noun phrase ends that begins at `start`: at a mark, or a word that can be no part of it."""
    no_part = {
        *phrases("phrases", "stops"),
        *phrases("need", "must"),
        *phrases("need", "after"),
        *phrases("need", "alternatives"),
        *_AND,
    }
    end = start
    while end < len(words) and end - start < _MOST_BEHIND and not words.gap(end).strip(" '’"):
        if (words.folded[end],) in no_part:
            break
        end += 1
    return end
