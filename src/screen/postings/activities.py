"""Activities: what somebody can do, where a line names no skill besides: `Able to read electrical drawings`."""

from collections.abc import Sequence

import msgspec

from screen.ground.derivation import verbs as verbs_of
from screen.ground.idf import reference_idf
from screen.ground.roles import role_of
from screen.postings.asked_skill import AskedSkill
from screen.postings.asked_years import is_of_several
from screen.postings.instances import put_together
from screen.postings.items import is_glued, items, trimmed
from screen.postings.needs import Need, at_most_wished
from screen.postings.qualities import is_soft
from screen.postings.words import AND, OR, PostingWords, phrases

_TELLING = 3.3
"""IDF of a word of what is done, from which on it tells a trade."""
_SHORTEST = 3
"""Letters of a verb that a word in -ing may be of, at least."""
_LONGEST = 5
"""Words of what is done, at most."""


def activities_of(words: PostingWords, needs: Sequence[Need]) -> tuple[AskedSkill, ...]:
    """The skills of a line that names none, but says what somebody can do or does.

    What it is done to is the skill where it tells a trade (`electrical drawings`), else the whole (`supervise
    students`). None is a requirement: a profile tells what was done, and seldom what somebody can do. There is none
    where anybody does it at work (`explain a decision`), in the name of a role (`Planning Officer`), where it is told
    how many it is done to (`lead a team of five`), or where neither tells anything.
    """
    verb = _verb(words)
    if not verb or needs[verb.start] == "mentioned":
        return ()
    whole = [trimmed(words, span) for span in items(words, verb.stop, [False] * len(words))]
    whole = [spot for spot in whole if spot]  # `write [clear and] concise briefs`
    listed = [_done_to(words, spot) for spot in whole]
    if (
        not listed
        or not listed[0]
        or role_of(words.raw(verb.start, listed[0].stop))
        or any(map(is_of_several, words.folded[verb.stop : listed[0].stop]))
    ):
        return ()
    span = _telling(words, verb, listed, whole=listed == whole)
    if _is_cut(words, span) or len(span) > _LONGEST or is_soft(words, span) or not _tells(words, span):
        return ()
    either = not OR.isdisjoint(words.folded[span.start : span.stop])
    found = [
        AskedSkill(words.raw(one.start, one.stop), one, at_most_wished(needs[one.start]), known=False)
        for one in (listed if either else [span])
    ]
    tools = _tools(words, span.stop) if span.stop < whole[0].stop else ()
    return tuple(msgspec.structs.replace(one, terms=tools or one.terms) for one in put_together(words, found))


def _is_cut(words: PostingWords, span: range) -> bool:
    """Whether what is done goes on behind a span: `stand for up [to ten hours]`, `fire cone[-by-cone kilns]`."""
    last = words.folded[span.stop - 1 : span.stop]
    return last in (*phrases("phrases", "done_with"), ("up",)) or is_glued(words, span.stop)


def _telling(words: PostingWords, verb: range, listed: Sequence[range], *, whole: bool) -> range:
    """What it is done to, all of it where the list is `whole`; with the verb where that tells more."""
    span = range(listed[0].start, listed[-1].stop)
    if not whole or len(span) > _LONGEST:
        span = listed[0]  # `read signs and talk with the public`
    hollow = phrases("phrases", "hollow")
    if all((word,) in hollow for word in words.folded[listed[0].start : listed[0].stop]) or not _tells(words, span):
        return range(verb.start, listed[0].stop)
    return span


def _tools(words: PostingWords, place: int) -> tuple[str, ...]:
    """The names in capitals of what it is done with: `edit video in Potcut or Clayview`."""
    listed = (trimmed(words, span) for span in items(words, place + 1, [False] * len(words)))
    return tuple(raw for one in listed if (raw := words.raw(one.start, one.stop))[:1].isupper())


def _verb(words: PostingWords) -> range:
    """The verbs at the head of a line, or behind what says that somebody can do it, with a particle; else empty."""
    can = next(words.find(phrases("phrases", "can_do")), range(0))
    small = (*phrases("phrases", "modifiers"), *phrases("need", "reader"), *phrases("who", "being"))
    start = can.stop
    while can and start < len(words) and words.folded[start].endswith("ly"):
        start += 1
    end = start + 1
    while end + 1 < len(words) and (words.folded[end] in AND or words.gap(end) == "-"):
        end += 1 + (words.folded[end] in AND)  # `plan and manage a caseload`, `de-escalate`
    verbs = words.folded[start:end]
    doing = verbs and (can or _is_done(verbs[-1])) and "," not in words.gap(end)
    anybody = any((word,) in phrases("phrases", "of_anybody") for word in verbs)
    if not doing or anybody or any((word,) not in small for word in words.folded[: can.start]):
        return range(0)
    return range(start, end + (words.folded[end : end + 1] in phrases("phrases", "done_with")))


def _is_done(word: str) -> bool:
    """Whether a folded word says what somebody does: `supervising`, not `bring`, `during` or `ongoing`."""
    known = reference_idf().knows
    return word.endswith("ing") and any(len(verb) >= _SHORTEST and known(verb) for verb in verbs_of(word))


def _done_to(words: PostingWords, spot: range) -> range:
    """The words of an item that say what it is done to, without where or with what."""
    end = (*phrases("phrases", "done_with"), *phrases("phrases", "standing_for"))
    ends = (at for at in spot if words.folded[at : at + 1] in end)
    return range(spot.start, next(ends, spot.stop))


def _tells(words: PostingWords, span: range) -> bool:
    """Whether one of these words tells a trade."""
    small = phrases("phrases", "hollow")
    return any(
        reference_idf().weight(word) >= _TELLING
        for word in words.folded[span.start : span.stop]
        if (word,) not in small
    )
