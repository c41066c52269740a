"""The skills that a part of a posting asks for: names of the lexicon, and what telling phrases name."""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.posting.asked_skill import AskedSkill, put_together
from screen.documents.posting.capitals import alternatives_in_capitals, listed_in_capitals
from screen.documents.posting.heads import SHORT_FORM, name_in, spelt_out
from screen.documents.posting.items import back, items, trimmed
from screen.documents.posting.names import iter_names
from screen.documents.posting.needs import Need
from screen.documents.posting.parts import Part
from screen.documents.posting.qualities import is_soft
from screen.documents.posting.understood import understood
from screen.documents.posting.wishes import iter_wishes
from screen.documents.posting.words import AND, OR, PostingWords, phrases
from screen.ground.idf import reference_idf
from screen.ground.roles import role_of

_LONGEST = 5
"""Words of a phrase that names a skill, at most."""
_TERM = 3
"""Words of a term that has an everyday word in it, at most."""
_BARE_ITEM = 9
"""Words of a list item that may be a bare list of skills, at most."""
_BARE_SENTENCE = 4
"""Words of a sentence behind a label that may be one: `Essential: Kilns. Slip casting.`"""
_TELLING_ALONE = 3.3
"""IDF of a single word that may name a skill by itself."""
_TELLING = 2.8
"""IDF of the rarest word of a phrase that may name a skill."""
_TELLING_WORK = 2.5
"""IDF of the rarest word before `work` behind words that lead to a skill: `group work`."""
_RARE = 5.0
"""IDF of a word that tells what a hollow head is (`offshore team`)."""
_INFINITIVES = ("illir", "yser", "iser", "iger")
"""Endings of French verbs; a lone one is what somebody does, not what it is done to."""
_ADJECTIVES = ("ive", "al", "ic", "ary", "ous", "able")
"""Endings of words that share the noun behind the next one: `reactive and functional programming`."""


_HYPHENS = ("-", "‐", "‑")
_QUALITIES = ("ive", "ous", "able", "ful", "ate", "ible", "minded")
"""Endings of words that alone say how somebody is."""


def skills_of(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> tuple[AskedSkill, ...]:
    """The skills that a part names, alternatives put together.

    Args:
        part: a list item or a sentence.
        needs: how much each of its words is needed.
        taken: its words that say something else (a degree, a language).
    """
    words = part.words
    found = _of_lexicon(part, needs, taken)
    found += alternatives_in_capitals(words, found, taken)
    if any(need != "mentioned" for need in needs):
        found = _widened(part, found, taken)
        found += _told_beside(part, needs, found, taken)
        found += listed_in_capitals(words, needs, found, taken)
    found = [named for named in found if not _is_quality(words, named)]
    found.sort(key=lambda named: named.span.start)
    found = list(_spelt_out(words, found))
    found = [
        named
        for number, named in enumerate(found)
        if not (_is_kind_of(words, named, found[number + 1 :]) or _is_kind_behind(words, named, found[:number]))
    ]
    return tuple(_with_short_form(words, named) for named in put_together(words, found))


def _of_lexicon(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> list[AskedSkill]:
    """The names of the lexicon that a part has, but for those of other people and those that are part of a role."""
    words = part.words
    found = [
        AskedSkill(words.raw(span.start, span.stop), span, needs[span.start], known=True)
        for span, _ in iter_names(words)
        if not (any(taken[span.start : span.stop]) or _is_no_name(words, span))
    ]
    roles = list(_roles(part, taken))
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
    return is_soft(words, named.span) and not (named.known and len(telling) > 1)


def _is_no_name(words: PostingWords, span: range) -> bool:
    """Whether a name of the lexicon is part of a body's name, or a verb: `Board of Nursing`, `feeding and coaching`."""
    before = span.start - 1
    if before < 1 or words.gap(span.start).strip():
        return False
    if words.folded[before] == "of":
        body = words.folded[before - 1 : before] in phrases("phrases", "bodies_of")
        return body and words.raw(before - 1, before)[:1].isupper()
    goes_on = span.stop < len(words) and words.gap(span.stop) == " " and words.folded[span.stop] not in AND | OR
    acts = (
        words.folded[before] in AND and words.folded[before - 1].endswith("ing") and words.folded[before - 1].islower()
    )
    small = {*phrases("phrases", "stops"), *phrases("phrases", "tails"), *phrases("phrases", "hollow")}
    verb = len(span) == 1 and words.folded[span.start].endswith("ing") and words.raw(span.start, span.stop).islower()
    return goes_on and acts and verb and (words.folded[span.stop],) not in small


def _told_beside(
    part: Part, needs: Sequence[Need], found: Sequence[AskedSkill], taken: Sequence[bool]
) -> list[AskedSkill]:
    """What telling phrases name beside the names that were found."""
    words = part.words
    covered = [taken[at] or any(at in named.span for named in found) for at in range(len(words))]
    return [named for named in _told(part, needs, covered) if not _is_before(words, named.span, taken)]


def _is_before(words: PostingWords, span: range, taken: Sequence[bool]) -> bool:
    """Whether a single word leads to what says something else: `possess a valid licence`."""
    at = span.stop
    while at < len(words) and (words.folded[at],) in phrases("phrases", "modifiers") and not words.gap(at).strip():
        at += 1
    return len(span) == 1 and at < len(words) and taken[at] and not words.gap(at).strip()


def _widened(part: Part, found: Sequence[AskedSkill], taken: Sequence[bool]) -> list[AskedSkill]:
    """The skills; an everyday word that the lexicon knows is the phrase that it is part of: `critical care nursing`."""
    words = part.words
    wholes = [trimmed(words, span) for led, listed in _lists(part, taken) for span in listed if led or len(listed) == 1]

    told = understood(words, found, taken)

    def wide(named: AskedSkill) -> AskedSkill:
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
    general = len(named.span) == 1 and raw.islower() and raw.isalpha()
    while (
        general
        and start > 0
        and words.gap(start) == " "
        and not told[start - 1]
        and words.raw(start - 1, start).isalpha()
        and named.span.stop - start < _TERM
    ):
        start -= 1
    whole = start == 0 or told[start - 1] or words.gap(start) != " "
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
        and not any(words.gap(at).strip(" -") for at in whole[1:])
    )


def _is_kind_of(words: PostingWords, named: AskedSkill, after: Sequence[AskedSkill]) -> bool:
    """Whether a name is only of what kind the next ones are: `programming skills in Go or Python`."""
    if not after or words.folded[named.span.start : named.span.stop] not in phrases("phrases", "of_all"):
        return False
    if named.need != after[0].need:
        return False  # `strong coding experience, preferably in Go`
    small = {*phrases("phrases", "tails"), *phrases("years", "of"), *phrases("phrases", "modifiers")}
    return all((words.folded[at],) in small for at in range(named.span.stop, after[0].span.start)) and not (
        words.gap(named.span.stop).strip()
    )


def _is_kind_behind(words: PostingWords, named: AskedSkill, before: Sequence[AskedSkill]) -> bool:
    """Whether a name only says what the one right before it is: `Solaris and Linux operating systems`.

    So does a general one, of what is done with it: `SQL optimization`.
    """
    raw = words.raw(named.span.start, named.span.stop)
    general = len(named.span) == 1 and raw.isalpha() and raw.islower()
    return (
        (general or words.folded[named.span.start : named.span.stop] in phrases("phrases", "kinds"))
        and bool(before)
        and before[-1].span.stop == named.span.start
        and words.gap(named.span.start) == " "
    )


def _is_of_others(words: PostingWords, start: int) -> bool:
    """Whether the list that goes on at `start` ends in other people: `the sales and operations teams`."""
    joined, of_others = AND | OR, phrases("phrases", "of_others")
    for place in range(start, min(start + _LONGEST, len(words))):
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
    """A skill that no lexicon has, with the capitals in the bracket behind it: `haemofiltration (CRRT)`."""
    at = named.span.stop
    if named.known or named.terms or at >= len(words) or words.gap(at).strip() != "(":
        return named
    short = words.raw(at, at + 1)
    if not words.gap(at + 1).lstrip().startswith(")") or len(short) < SHORT_FORM or not short.isupper():
        return named
    return msgspec.structs.replace(named, span=range(named.span.start, at + 1), terms=(short,))


def _told(part: Part, needs: Sequence[Need], covered: Sequence[bool]) -> Iterator[AskedSkill]:
    """What stands behind or before the words that lead to a skill; a short item of a list is one by itself."""
    words = part.words
    seen: set[int] = set()
    # That somebody was such a one is told by titles, and no requirement of a word.
    roles = {at for role in _roles(part, covered) for at in role}
    needs = [_need_of(need, unsure=at in roles) for at, need in enumerate(needs)]
    for led, listed in _lists(part, covered):
        pair = _pair(words, listed) if led else None
        for span in [pair] if pair else listed:
            if (named := _told_in(words, span, listed, needs, covered, led=led)) is not None:
                if named.span.start not in seen:
                    yield named
                seen.add(named.span.start)


def _told_in(
    words: PostingWords,
    span: range,
    listed: Sequence[range],
    needs: Sequence[Need],
    covered: Sequence[bool],
    *,
    led: bool,
) -> AskedSkill | None:
    """What an item of a list names; None: no skill, or one that is found already or not asked for."""
    spot, telling = name_in(words, span, listed)
    if not spot or any(covered[at] for at in telling) or needs[spot.start] == "mentioned" or _is_any_other(words, span):
        return None
    head = _shared_head(words, spot)
    beside = any(covered[at] for other in listed for at in other)
    lone = len(spot) == 1 and not head
    common = lone and led and words.raw(spot.start, spot.stop).islower() and _is_led_by(words, listed, "weak")
    if lone and ((common and span is not listed[0]) or _says_how(words, spot.start, listed, led=led)):
        return None  # `understands kilns and works toward …`
    if not (_is_told(words, spot, telling, head) or _names_a_skill(words, telling, led=led, beside_known=beside)):
        return None
    unsure = common or (led and _is_led_by(words, listed, "longed_for"))
    name = f"{words.raw(spot.start, spot.stop)} {head}".rstrip()
    return AskedSkill(name, spot, _need_of(needs[spot.start], unsure=unsure), known=False)


def _is_told(words: PostingWords, spot: range, telling: range, head: str) -> bool:
    """Whether a short form tells that words are a name, or they share a head that is no personal quality."""
    shares = bool(head) and not is_soft(words, range(spot.start, spot.stop + 3))
    return shares or spelt_out(words, telling) != telling


def _is_any_other(words: PostingWords, span: range) -> bool:
    """Whether an item stands for what is like those before it, and names no kind: `Kafka or a similar platform`."""
    joined = span.start > 0 and words.folded[span.start - 1] in OR
    alike = words.holds(phrases("phrases", "alike"), span.start, min(span.start + 2, span.stop))
    rest = trimmed(words, span)
    kinds = (*phrases("phrases", "alike"), *phrases("phrases", "hollow"), *phrases("phrases", "kinds"))
    return joined and alike and (len(rest) == 1 or all((words.folded[at],) in kinds for at in rest))


def _is_led_by(words: PostingWords, listed: Sequence[range], name: str) -> bool:
    """Whether what leads to a list is one of these phrases.

    Of `weak` it is a verb, so that a conjunction may join another verb; of `longed_for` it tells of no skill.
    """
    start = listed[0].start if listed else 0
    return any(lead.stop == start for lead in words.find(phrases("phrases", name), max(0, start - _LONGEST), start))


def _is_what_one_was(words: PostingWords, listed: Sequence[range]) -> bool:
    """Whether a list names roles: `experience as a potter or baker`; its years are asked for, and told by titles."""
    spot = trimmed(words, listed[0]) if listed else range(0)
    one = phrases("need", "one")
    before = [word for word in words.folded[max(0, spot.start - 3) : spot.start] if (word,) not in one]
    return before[-1:] in (["as"], ["als"]) and role_of(words.raw(spot.start, spot.stop)) is not None


def _roles(part: Part, taken: Sequence[bool]) -> Iterator[range]:
    """The roles that somebody is to have had, each whole: `experience as a machine learning engineer or potter`."""
    for led, listed in _lists(part, taken):
        if led and _is_what_one_was(part.words, listed):
            yield from (trimmed(part.words, span) for span in listed)


def _need_of(need: Need, *, unsure: bool) -> Need:
    return "preferred" if unsure and need == "required" else need


def _says_how(words: PostingWords, at: int, listed: Sequence[range], *, led: bool) -> bool:
    """Whether a word is no name: an adjective, or, where nothing leads to it, the first verb of a list of duties.

    `Numerate`; `federal, state and local law`; `Obtains and records samples`.
    """
    word = words.folded[at]
    if _is_german_adjective(words, at, listed) or (len(listed) > 1 and word.endswith(_ADJECTIVES)):
        return True
    later = (span for span in listed if span.start > at and words.folded[span.start].endswith("ing"))
    if word.endswith("ing") and any(len(trimmed(words, span)) > 1 for span in later):
        return True  # `assembling, glazing and firing kilns, wheels and shelves`
    if word.endswith("ed") and words.raw(at, at + 1).islower():
        return True  # `experience as described`
    verbs = word.endswith("s") and at == listed[0].start
    goes_on = verbs and any(len(span) > 1 and words.folded[span.start].endswith("s") for span in listed)
    return not led and (goes_on or word.endswith(_QUALITIES))


def _is_german_adjective(words: PostingWords, at: int, listed: Sequence[range]) -> bool:
    """Whether a lone word of a German list is of the noun at its end: `selbstständige und strukturierte Arbeitsweise`.

    German writes its nouns with a capital; at the beginning every word has one.
    """
    last = listed[-1]
    joins = ("und", "oder")
    shares = len(last) > 1 and words.raw(last.start, last.start + 1).islower()
    first = at == 0 and shares and words.folded[last.start - 1] in joins
    small = words.raw(at, at + 1).islower() and any(word in joins for word in words.folded)
    return words.folded[at].endswith(("e", "en", "er", "es", "em")) and (small or first)


def _lists(part: Part, covered: Sequence[bool]) -> Iterator[tuple[bool, list[range]]]:
    """The lists of items that may name skills, and whether words lead to each of them."""
    words = part.words
    for place in words.find(phrases("phrases", "leads")):
        to_be = words.folded[max(0, place.start - 2) : place.start] == ("to", "be")  # `to be able to work with …`
        if not (to_be or _is_in_a_name(words, place) or _is_of_a_wish(words, place)):
            glued = words.gap(place.stop) in _HYPHENS  # `years in à-la-carte kitchens`
            yield True, items(words, place.stop - glued, covered)
    for place in words.find(phrases("phrases", "tails")):
        # "Post-graduate experience in bridge design", "Lab skills: …": what it is of follows.
        said = words.folded[place.stop - 1 : place.stop] in phrases(
            "degree", "endings"
        )  # `experience required of kilns`
        of_next = words.folded[place.stop : place.stop + 1] in phrases("years", "of") and not said
        if not of_next and ":" not in words.gap(place.stop):
            yield True, [range(back(words, place.start), place.start)]
    for place in iter_wishes(words):
        yield False, [range(back(words, place.start), place.start)]
    start = next((at for at in range(1, len(words)) if ":" in words.gap(at)), 0) if part.label else 0
    if _is_bare(part, start):
        yield False, items(words, start, covered)


def _is_bare(part: Part, start: int) -> bool:
    """Whether a short item, or a sentence behind a label that ends at `start`, may be nothing but a list of skills."""
    words = part.words
    if words.text.rstrip().endswith(("!", "?")) or not _PRONOUNS.isdisjoint(words.folded[start : start + 1]):
        return False
    # `An inclination towards openness and visibility`
    article = words.folded[start : start + 1] in phrases("wish", "articles")
    sentence = article and words.holds(phrases("phrases", "clauses"), start + 1)
    whole = part.item and part.whole
    return not sentence and len(words) <= (_BARE_ITEM if whole else start + _BARE_SENTENCE if part.label else 0)


def _pair(words: PostingWords, spans: Sequence[range]) -> range | None:
    """Two everyday words that name one thing together, and neither alone: `health and safety`."""
    if len(spans) != 2:
        return None
    first, second = (trimmed(words, span) for span in spans)
    alone = [_names_a_skill(words, one, led=True, beside_known=True) for one in (first, second)]
    between = words.folded[first.stop : second.start]
    one_each = len(first) == len(second) == 1 and len(between) == 1 and between[0] in AND
    return range(first.start, second.stop) if one_each and not any(alone) else None


def _is_of_a_wish(words: PostingWords, lead: range) -> bool:
    """Whether the last word of a lead begins a wish: `Kenntnisse von Vorteil`."""
    return any(wish.start == lead.stop - 1 for wish in words.find(phrases("need", "after"), lead.stop - 1))


def _is_in_a_name(words: PostingWords, place: range) -> bool:
    """Whether a lead is a verb in capitals inside a sentence: `IOSH Managing Safely`."""
    return (
        words.folded[place.start].endswith("ing")
        and place.start > 0
        and not words.gap(place.start).strip()
        and words.raw(place.start, place.stop)[:1].isupper()
    )


_PRONOUNS = frozenset(
    {
        "ability", "able", "willing", "willingness", "capable", "must", "should", "can", "does", "do", "is", "are",
        "you", "youve", "youre", "youll", "we", "weve", "were", "they", "our", "your", "sie", "du", "ihr", "wir",
        "vous", "nous", "je", "jij", "u", "wij", "the", "this", "if", "who", "with", "under", "when", "while",
    }
)  # fmt: skip
_STANDING_FOR = frozenset(
    {
        "it",
        "them",
        "yours",
        "these",
        "this",
        "those",
        "that",
        "what",
        "which",
        "us",
        "me",
        "cela",
        "they",
        "he",
        "she",
        "something",
        "anything",
        "etwas",
        "iets",
        "algo",
        "candidate",
        "candidates",
        "applicant",
        "applicants",
    }
)
"""Words that stand for a thing named elsewhere."""


_DETERMINERS = frozenset({"the", "a", "an", "our", "your", "their", "its"})
_BEFORE_A_NOUN = frozenset({"of", "in", "on", "for", "with", "to", "at", "from", "by", "and", "or", "as", "around"})
"""Words behind which an article is no sign of a verb: `care of the elderly`, `order to the kiln`."""


def _shared_head(words: PostingWords, span: range) -> str:
    """The noun that a word shares with the item behind it.

    An adjective does (`reactive and functional programming`), and a noun before another one and what both are of, which
    says nothing alone (`server and workstation hardware`).
    """
    if len(span) != 1 or span.stop + 3 > len(words) or words.folded[span.stop] not in AND | OR:
        return ""
    word, head = words.folded[span.start], words.folded[span.stop + 2]
    of_both = (head,) in phrases("phrases", "wares")
    shares = word.endswith(_ADJECTIVES) or (
        of_both and words.raw(span.start, span.stop).islower() and not word.endswith(("s", "ing"))
    )
    return words.raw(span.stop + 2, span.stop + 3) if shares and not words.gap(span.stop + 2).strip() else ""


def _names_a_skill(words: PostingWords, span: range, *, led: bool, beside_known: bool) -> bool:
    """Whether these words can name a skill: few, with a head that says something, and a word that tells."""
    folded = words.folded[span.start : span.stop]
    if not 0 < len(folded) <= _LONGEST or _is_of_a_sentence(words, span) or _only_describes(folded):
        return False
    hollow = phrases("phrases", "hollow")
    rarest = max(
        (reference_idf().weight(word) for word in folded if len(word) > 2 and (word,) not in hollow), default=0.0
    )
    if any(len(raw) > 1 and raw.isupper() for raw in words.raw(span.start, span.stop).split()):
        rarest = max(rarest, _RARE)  # an abbreviation tells
    if (folded[-1],) in hollow and (len(folded) == 1 or (folded[-1],) not in phrases("certificates", "acts")):
        return len(folded) > 1 and (rarest >= _RARE or _is_done(folded, rarest, led=led))
    if len(folded) == 1:
        if folded in phrases("phrases", "doing"):
            return False  # `building, deploying and operating software`
        return rarest >= (_TELLING if beside_known else _TELLING_ALONE) and not folded[0].endswith(_INFINITIVES)
    return led or rarest >= _TELLING


def _only_describes(folded: Sequence[str]) -> bool:
    """Whether words say how something is and name nothing: `senior professional`, `largely asynchronous`."""
    small = {*phrases("phrases", "modifiers"), *phrases("phrases", "open_ended")}
    how = folded[0].endswith("ly") and (folded[0],) not in phrases("phrases", "names_in_ly")
    return how or (folded[-1],) in small or all((word,) in small for word in folded)


def _is_of_a_sentence(words: PostingWords, span: range) -> bool:
    """Whether words are no name, but stand for one, lead to one, or are a verb and its object: `written the manual`."""
    folded = words.folded[span.start : span.stop]
    done = any(word in _DETERMINERS and before not in _BEFORE_A_NOUN for before, word in itertools.pairwise(folded))
    stands = not _STANDING_FOR.isdisjoint(folded) or (folded[0],) in phrases("who", "having")
    return done or stands or words.holds(phrases("phrases", "leads"), span.start, span.stop)


def _is_done(folded: Sequence[str], rarest: float, *, led: bool) -> bool:
    """Whether a hollow head is what is done: `leading engineering efforts`, `case work`."""
    leading = len(folded) > 2 and folded[0] in ("leading", "managing")
    return leading or (folded[-1] == "work" and rarest >= (_TELLING_WORK if led else _TELLING_ALONE))
