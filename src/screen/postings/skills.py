"""The skills that a part of a posting asks for: names of the lexicon, and what telling phrases name."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.ground.idf import is_everyday, reference_idf
from screen.postings.asked_skill import AskedSkill
from screen.postings.capitals import listed_in_capitals
from screen.postings.cited_works import asked_works
from screen.postings.heads import SHORT_FORM, spelt_out
from screen.postings.instances import put_together
from screen.postings.items import NOUNS_OF_DOING, is_glued, is_inside_a_chain, items, trimmed
from screen.postings.led_lists import LONGEST, led_lists, roles_in
from screen.postings.names import iter_names, name_inside
from screen.postings.needs import Need
from screen.postings.proper_names import is_of_a_role, is_of_people, proper_name
from screen.postings.qualities import is_soft
from screen.postings.text_parts import Part
from screen.postings.title import is_a_post
from screen.postings.understood import understood
from screen.postings.unlisted import unlisted_skills
from screen.postings.whole_alternatives import completed
from screen.postings.words import AND, OR, PostingWords, phrases

_RARE = 5.0
"""IDF of a word before a name of several words that says of what kind it is: `electrophysiology data analysis`."""
_NEAR = 2
"""Words behind what leads to other people, among which it says that they are people."""
_PLURAL = re.compile(r"\b(?:[a-z]+(?<!ic)(?<!s)|[A-Z]{2,})s$")
"""The end of a common noun in plural: `kilns`, `APIs`; not of a name or a field: `Kubernetes`, `ceramics`."""
_TERM = 3
"""Words of a term that has an everyday word in it, at most."""


def skills_of(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> tuple[AskedSkill, ...]:
    """The skills that a part names, alternatives put together.

    Args:
        part: a list item or a sentence.
        needs: how much each of its words is needed.
        taken: its words that say something else (a degree, a language).
    """
    words = part.words
    if is_a_post(words.text):
        return ()
    taken = _with_people_taken(words, taken)
    found = _of_lexicon(part, needs, taken)
    objects = list(_done_to(words, found))
    works = list(asked_works(part, needs, taken))
    found = [named for named in found if named.span not in objects]
    if any(need != "mentioned" for need in needs):
        found = [named for named in found if not any(named.span.start in work.span for work in works)]
        found = [*_widened(part, found, taken), *works]
        found += _told_beside(part, needs, found, taken)
        found += listed_in_capitals(words, needs, found, taken)
    found = completed(words, found, needs, taken)
    found = [named for named in found if named in works or not _is_quality(words, named)]
    found.sort(key=lambda named: named.span.start)
    found = list(_spelt_out(words, found))
    found = [
        named
        for number, named in enumerate(found)
        if not (_is_kind_of(words, named, found[number + 1 :]) or _is_kind_behind(words, named, found[:number]))
    ]
    return tuple(_with_short_form(words, named) for named in put_together(words, found, taken))


def _of_lexicon(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> list[AskedSkill]:
    """The names of the lexicon that a part has, but for those of other people and those that are part of a role."""
    words = part.words
    found = [
        AskedSkill(name_inside(words.raw(span.start, span.stop)), span, needs[span.start], known=True)
        for span, _ in iter_names(words)
        if not (any(taken[span.start : span.stop]) or is_of_a_role(words, span) or _is_something_else(words, span))
        and not (_is_beside_others(words, span) or is_of_people(words, span))
    ]
    roles = list(roles_in(part, taken))
    label = _label(words)
    if any(named.span.start >= label for named in found):
        found = [named for named in found if named.span.start >= label]
    found = [
        named for named in found if not any(named.span.start in role and len(named.span) < len(role) for role in roles)
    ]
    others = next((place.stop for place in words.find(phrases("phrases", "others"))), len(words))
    return [
        named
        for named in found
        if named.need != "mentioned" or (named.span.start < others and not _is_of_others(words, named.span.stop))
    ]


def _done_to(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[range]:
    """The things in plural that an activity is done to, which are no skills: `load testing of [databases] and [APIs]`.

    A name that is no plural is what it is done with or in: `reviews of Python services`, `tuning of Kubernetes`.
    """
    activities = (one for one in found if words.folded[one.span.stop - 1].endswith(NOUNS_OF_DOING))
    for activity in activities:
        if words.folded[activity.span.stop : activity.span.stop + 1] != ("of",):
            continue
        for item in items(words, activity.span.stop + 1, [False] * len(words)):
            spot = trimmed(words, item)
            if _PLURAL.search(words.raw(spot.start, spot.stop)):
                yield spot


def _with_people_taken(words: PostingWords, taken: Sequence[bool]) -> Sequence[bool]:
    """`taken`, with who the people are whom one deals with: `interact with people at all levels including nursing`."""
    behind = (place.stop for place in words.find(phrases("phrases", "others")))
    people = next((at for at in behind if words.holds(phrases("phrases", "people"), at, at + _NEAR)), len(words))
    told = next(words.find(phrases("phrases", "who_they_are"), people), None)
    if told is None or any(words.gap(at).strip() for at in range(people + 1, told.start)):
        return taken  # `work with people, Excel and SAP`
    return [*taken[: told.start], *[True] * (len(words) - told.start)]


def _is_beside_others(words: PostingWords, span: range) -> bool:
    """Whether a name is of those whom one works with, and not of what one does: `alongside a direct sales team`."""
    small = (*phrases("phrases", "modifiers"), *phrases("phrases", "done_with"))
    start = span.start
    while start and (words.folded[start - 1],) in small and not words.gap(start).strip():
        start -= 1
    beside = any(place.stop in range(start, span.start + 1) for place in words.find(phrases("phrases", "others")))
    return beside and _is_of_others(words, span.stop)


def _is_something_else(words: PostingWords, span: range) -> bool:
    """Whether a name is a verb of what somebody likes, or a piece of another name: `Excel at …`, `mesh-kiln-jax`.

    Or an everyday word at the head of a line that leads on: `Access to a van`."""
    felt = {at for place in words.find(phrases("wish", "attitudes")) for at in place}
    first = len(span) == 1 and not span.start and words.raw(0, 1).istitle() and is_everyday(words.folded[0])
    leads_on = first and words.folded[1:2] == ("to",) and words.gap(1) == " "
    # `post-anaesthesia care`: what it is glued to makes another word of it
    prefixed = is_glued(words, span.start) and words.folded[span.start - 1 : span.start] in phrases(
        "phrases", "prefixes"
    )
    return leads_on or felt.issuperset(span) or is_inside_a_chain(words, span) or (span.start > 0 and prefixed)


def _label(words: PostingWords) -> int:
    """Where a sentence begins behind a label that sums it up: `Clay & Cloud: Experience with AWS`; 0 without one.

    One that names a single thing asks for it: `Python: Experience with Django`.
    """
    end = next((at for at in range(1, len(words)) if ":" in words.gap(at)), 0)
    sums_up = any("&" in words.gap(at) or words.folded[at] in AND for at in range(1, end))
    asks = (*phrases("phrases", "leads"), *phrases("phrases", "modifiers"))
    leads = (place.start for place in words.find(asks, end))
    return end if sums_up and words.holds(phrases("phrases", "leads"), end) and next(leads, None) == end else 0


def _is_quality(words: PostingWords, named: AskedSkill) -> bool:
    """Whether what is named is a personal quality; of what the lexicon has a single word is, beside hollow ones."""
    telling = [at for at in named.span if (words.folded[at],) not in phrases("phrases", "hollow")]
    managed = len(named.span) > 1 and words.folded[named.span.stop - 1] == "management"  # `people management`
    return is_soft(words, named.span) and not (named.known and (len(telling) > 1 or managed))


def _told_beside(
    part: Part, needs: Sequence[Need], found: Sequence[AskedSkill], taken: Sequence[bool]
) -> list[AskedSkill]:
    """What telling phrases name beside the names that were found."""
    words = part.words
    covered = [taken[at] or any(at in named.span for named in found) for at in range(len(words))]
    return list(unlisted_skills(part, needs, covered))


def _widened(part: Part, found: Sequence[AskedSkill], taken: Sequence[bool]) -> list[AskedSkill]:
    """The skills, each by the whole name of which the lexicon knows a piece: `critical care nursing`, `SAP EWM`."""
    words = part.words
    spans = [named.span for named in found]
    wholes = [
        trimmed(words, span) for led, listed in led_lists(part, taken) for span in listed if led or len(listed) == 1
    ]

    told = understood(words, found, taken)

    def wide(named: AskedSkill) -> AskedSkill:
        proper = proper_name(words, named.span, spans)
        if len(proper) > len(named.span) and not any(taken[at] for at in proper):
            return msgspec.structs.replace(named, name=words.raw(proper.start, proper.stop), span=proper)
        whole = next((item for item in wholes if named.span.start in item and len(named.span) < len(item)), range(0))
        alone = sum(other.span.start in whole for other in found) == 1
        if not (alone and _is_phrase(words, named, whole)):
            whole = _specific(words, named, told)
        if len(whole) == len(named.span):
            return named
        return msgspec.structs.replace(named, name=words.raw(whole.start, whole.stop), span=whole, known=False)

    return [wide(named) for named in found]


def _specific(words: PostingWords, named: AskedSkill, told: Sequence[bool]) -> range:
    """A general name with the words before it that nothing explains, which say of what kind it is: `clay carving`."""
    start = named.span.start
    raw = words.raw(start, named.span.stop)
    general = len(named.span) == 1 and raw.islower()
    rare = reference_idf().weight(words.folded[start - 1]) >= _RARE if start else False
    while (
        (general or (rare and raw.islower()))
        and start > 0
        and words.gap(start) == " "
        and not told[start - 1]
        and words.raw(start - 1, start).replace("&", "").isalpha()
        and named.span.stop - start < _TERM
    ):
        start -= 1
    whole = start == 0 or told[start - 1] or not (words.gap(start) == " " or is_glued(words, start))
    return range(start if whole else named.span.start, named.span.stop)


def _is_phrase(words: PostingWords, named: AskedSkill, whole: range) -> bool:
    """Whether the words of `whole` are one term with the single everyday word of the lexicon in it."""
    rest = [at for at in whole if at not in named.span]
    plain = all(
        words.raw(at, at + 1).isalpha()
        and (words.raw(at, at + 1).islower() or (at == 0 and at not in named.span and words.raw(at, at + 1).istitle()))
        for at in whole
    )
    asks = (*phrases("need", "must"), *phrases("need", "opens"), *phrases("phrases", "leads"))
    hollow = phrases("phrases", "hollow")
    return (
        plain
        and len(named.span) == 1
        and len(whole) <= _TERM
        and not any((words.folded[at],) in hollow for at in rest)
        and not words.holds(asks, whole.start, whole.stop)
    )


def _is_kind_of(words: PostingWords, named: AskedSkill, after: Sequence[AskedSkill]) -> bool:
    """Whether a name is only of what kind the next ones are: `programming skills in Go or Python`."""
    if not after or words.folded[named.span.start : named.span.stop] not in phrases("phrases", "of_all"):
        return False
    if named.need != after[0].need:
        return False  # `strong coding experience, preferably in Go`
    small = {*phrases("phrases", "tails"), *phrases("years", "of"), *phrases("phrases", "modifiers")}
    return all((words.folded[at],) in small for at in range(named.span.stop, after[0].span.start))


def _is_kind_behind(words: PostingWords, named: AskedSkill, before: Sequence[AskedSkill]) -> bool:
    """Whether a name only says what the one right before it is: `Solaris and Linux operating systems`.

    So does a general one, of what is done with it: `SQL optimization`.
    """
    raw = words.raw(named.span.start, named.span.stop)
    general = raw.isalpha() and raw.islower()
    return (
        (general or words.folded[named.span.start : named.span.stop] in phrases("phrases", "kinds"))
        and bool(before)
        and before[-1].span.stop == named.span.start
        and words.gap(named.span.start) == " "
    )


def _is_of_others(words: PostingWords, start: int) -> bool:
    """Whether the list that goes on at `start` ends in other people: `the sales and operations teams`."""
    joined, of_others = AND | OR, phrases("phrases", "of_others")
    for place in range(start, min(start + LONGEST, len(words))):
        if words.gap(place).strip(" ,/"):
            return False
        if (words.folded[place],) in of_others:
            return True
        before = words.folded[place - 1]
        if words.folded[place] not in joined and before not in joined and "," not in words.gap(place):
            return False
    return False


def _spelt_out(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[AskedSkill]:
    """The skills, each with the whole name that a short form in a bracket tells: `clay [management] system (CMS)`."""
    end = 0
    for named in found:
        whole = spelt_out(words, named.span)
        if named.span.start < end:
            continue
        if named.known and whole != named.span:
            end = whole.stop + 1
            terms = (named.name, words.raw(whole.stop, end))
            name = words.raw(whole.start, whole.stop)
            yield msgspec.structs.replace(named, name=name, span=range(whole.start, end), terms=terms)
        else:
            yield named


def _with_short_form(words: PostingWords, named: AskedSkill) -> AskedSkill:
    """A skill with the capitals in the bracket behind it; of a known name its letters: `raku firing (RAF)`."""
    at = named.span.stop
    if named.terms or at >= len(words) or words.gap(at).strip() != "(":
        return named
    short = words.raw(at, at + 1)
    if named.known and "".join(word[0] for word in words.folded[named.span.start : at]) != short.lower():
        return named
    if not words.gap(at + 1).lstrip().startswith(")") or len(short) < SHORT_FORM or not short.isupper():
        return named
    return msgspec.structs.replace(named, span=range(named.span.start, at + 1), terms=(short,))
