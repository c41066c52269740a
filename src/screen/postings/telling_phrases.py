"""Whether words that no lexicon has can name a skill: few, with a head that says something, and a word that tells."""

import itertools
from collections.abc import Sequence

from screen.ground.idf import reference_idf
from screen.postings.led_lists import LONGEST
from screen.postings.names import is_of_a_name, is_place
from screen.postings.words import AND, PostingWords, phrases

TELLING_ALONE = 3.3
"""IDF of a single word that may name a skill by itself."""
_TELLING = 2.8
"""IDF of the rarest word of a phrase that may name a skill."""
_TELLING_KIND = 4.0
"""IDF of a word that tells what a hollow head is, behind words that lead to a skill: `spreadsheet software`."""
_TELLING_WORK = 2.5
"""IDF of the rarest word before `work` behind words that lead to a skill: `group work`."""
RARE = 5.0
"""IDF of a word that tells what a hollow head is (`offshore team`)."""
_INFINITIVES = ("illir", "yser", "iser", "iger")
"""Endings of French verbs; a lone one is what somebody does, not what it is done to."""
DETERMINERS = frozenset({"the", "a", "an", "our", "your", "their", "its"})
_BEFORE_A_NOUN = frozenset(
    {"of", "in", "on", "for", "with", "to", "at", "from", "by", "and", "or", "as", "around", "up"}
)
"""Words behind which an article is no sign of a verb: `care of the elderly`, `order to the kiln`."""


def names_a_skill(words: PostingWords, span: range, *, led: bool, beside_known: bool) -> bool:
    """Whether these words can name a skill: few, with a head that says something, and a word that tells."""
    folded = words.folded[span.start : span.stop]
    if not 0 < len(folded) <= LONGEST or is_of_a_sentence(words, span) or only_describes(folded):
        return False
    hollow = phrases("phrases", "hollow")
    rarest = _rarest(words, span)
    if (folded[-1],) in hollow and (len(folded) == 1 or (folded[-1],) not in phrases("certificates", "acts")):
        small = (*hollow, *phrases("phrases", "modifiers"))
        kind = [word for word in folded if (word,) not in small]  # `electronic patient record`
        told = led and rarest >= (TELLING_ALONE if len(kind) > 1 else _TELLING_KIND)
        return len(folded) > 1 and (rarest >= RARE or told or _is_done(folded, rarest, led=led))
    if len(folded) == 1:
        told = rarest >= (_TELLING if beside_known else TELLING_ALONE)
        return _names_one_alone(folded[0], told=told, led=led)
    return led or rarest >= _TELLING


def _names_one_alone(word: str, *, told: bool, led: bool) -> bool:
    """Whether a word that stands alone names a skill; `told`: it is rare enough."""
    if (word,) in phrases("phrases", "doing"):
        return False  # `building, deploying and operating software`
    field = led and (word,) in phrases("phrases", "fields_of_work")
    return field or (told and not word.endswith(_INFINITIVES))


def _rarest(words: PostingWords, span: range) -> float:
    """IDF of the rarest telling word; an abbreviation tells, and so does a name in capitals."""
    if any(len(raw) > 1 and raw.isupper() for raw in words.raw(span.start, span.stop).split()) or (
        all(is_of_a_name(words, at) for at in span)
    ):
        return RARE
    hollow = phrases("phrases", "hollow")
    telling = (word for word in words.folded[span.start : span.stop] if len(word) > 2 and (word,) not in hollow)
    return max((reference_idf().weight(word) for word in telling), default=0.0)


def only_describes(folded: Sequence[str]) -> bool:
    """Whether words say how something is and name nothing: `senior professional`, `largely asynchronous`."""
    small = {*phrases("phrases", "modifiers"), *phrases("phrases", "open_ended"), *phrases("phrases", "posts")}
    how = folded[0].endswith("ly") and (folded[0],) not in phrases("phrases", "names_in_ly")
    return how or (folded[-1],) in small or all((word,) in small for word in folded)


def is_of_a_sentence(words: PostingWords, span: range) -> bool:
    """Whether words name no skill: stand for one, lead to one, are a verb and its object, a place: `in Singapore`."""
    folded = words.folded[span.start : span.stop]
    done = any(word in DETERMINERS and before not in _BEFORE_A_NOUN for before, word in itertools.pairwise(folded))
    stands = (
        words.raw(span.start, span.start + 1) == "as"
        or any(
            (word,) in (*phrases("phrases", "standing_for"), *phrases("certificates", "of_schools")) for word in folded
        )
        or (folded[0],) in (*phrases("who", "having"), *phrases("phrases", "of_a_sentence"))
    )
    led = words.holds(phrases("phrases", "leads"), span.start, span.stop)
    return done or stands or led or is_place(words, span) or _is_cut(words, span)


def _is_cut(words: PostingWords, span: range) -> bool:
    """Whether words are a piece of a sentence, which goes on behind them or tells how.

    `stand for up [to ten hours]`, `success in selling [and leading]`, `goals efficiently`, `1st`.
    """
    *_, before, last = ("", *words.folded[span.start : span.stop])
    how = last.endswith("ly") and before not in {*DETERMINERS, ""} and (last,) not in phrases("phrases", "names_in_ly")
    goes_on = "".join(words.folded[span.stop : span.stop + 1]) in AND
    ordinal = len(span) == 1 and last[:1].isdigit() and words.raw(span.start, span.stop).islower()
    return ordinal or how or last in _BEFORE_A_NOUN or (goes_on and last.endswith("ing") and before in _BEFORE_A_NOUN)


def _is_done(folded: Sequence[str], rarest: float, *, led: bool) -> bool:
    """Whether a hollow head is what is done: `leading engineering efforts`, `case work`."""
    leading = len(folded) > 2 and folded[0] in ("leading", "managing")
    return leading or (folded[-1] == "work" and rarest >= (_TELLING_WORK if led else TELLING_ALONE))
