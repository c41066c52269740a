"""Unlisted: what phrases name that no lexicon has, behind the words that lead to a skill or in a list of a posting."""

from collections.abc import Iterator, Sequence

from screen.ground.derivation import is_past
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.occupations import occupations_of
from screen.ground.roles import role_of
from screen.postings.asked_skill import AskedSkill
from screen.postings.heads import name_in
from screen.postings.imperatives import is_verb
from screen.postings.items import ADJECTIVES, FRENCH_VERBS, is_glued, trimmed
from screen.postings.led_lists import LONGEST, led_lists, roles_in
from screen.postings.names import is_german, is_of_a_name
from screen.postings.needs import Need
from screen.postings.qualities import is_soft
from screen.postings.telling_phrases import (
    DETERMINERS,
    RARE,
    TELLING_ALONE,
    is_of_a_sentence,
    names_a_skill,
    only_describes,
)
from screen.postings.text_parts import Part
from screen.postings.words import AND, OR, PostingWords, phrases

_QUALITIES = ("ive", "ous", "able", "ful", "ate", "ible", "minded")
"""Endings of words that alone say how somebody is."""


def unlisted_skills(part: Part, needs: Sequence[Need], covered: Sequence[bool]) -> Iterator[AskedSkill]:
    """What stands behind or before the words that lead to a skill; a short item of a list is one by itself."""
    words = part.words
    seen: set[int] = set()
    # That somebody was such a one is told by titles, and no requirement of a word.
    roles = {at for role in roles_in(part, covered) for at in role}
    needs = [_need_of(need, unsure=at in roles) for at, need in enumerate(needs)]
    for led, listed in led_lists(part, covered):
        if not led and 2 * sum(is_soft(words, span) for span in listed) > len(listed) > 1:
            continue  # `curiosity, patience and grit`
        told = (_told_in(words, span, listed, needs, covered, led=led) for span in listed)
        for named in (named for named in told if named is not None):
            if seen.isdisjoint(named.span):
                yield named
            seen.update(named.span)


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
    found = not spot or any(covered[at] for at in telling) or needs[spot.start] == "mentioned"
    if found or _names_nothing(words, span, spot):
        return None
    head = _shared_head(words, spot) or _of_experience(words, spot)
    lone = len(spot) == 1 and not head
    if lone and (_leads_to_a_name(words, spot, covered) or _says_how(words, spot.start, listed, led=led)):
        return None  # `understands kilns and works toward …`
    beside = any(covered[at] for other in listed for at in other)
    shares = bool(head) and not is_soft(words, range(spot.start, min(spot.stop + 3, len(words))))
    told = shares or names_a_skill(words, telling, led=led, beside_known=beside)
    if not (told or _names_an_alternative(words, span, spot, listed, led=led)):
        return None
    verb = _what_is_done(words, spot) if lone else ""
    name = f"{verb} {words.raw(spot.start, spot.stop)} {head}".strip()
    need = _need_of(needs[spot.start], unsure=_is_unsure(words, span, spot))
    return AskedSkill(name, spot, need, known=False, terms=_laws_in(words, spot))


def _leads_to_a_name(words: PostingWords, spot: range, covered: Sequence[bool]) -> bool:
    """Whether an everyday word stands before what it is of, which is named: `the [market] for oncology`."""
    of_name = words.folded[spot.stop : spot.stop + 1] in (("for",), ("of",)) and any(covered[spot.stop + 1 :][:1])
    return of_name and is_everyday(words.folded[spot.start])


def _is_an_object(words: PostingWords, span: range, spot: range) -> bool:
    """Whether a wide word behind an article is but what a verb is done to: `managing a territory`, not `a forklift`.

    Or what something before it has: `kilns and their influence`.
    """
    led = words.folded[span.start : spot.start]
    article = led in phrases("wish", "articles") and words.folded[max(0, span.start - 1)].endswith("ing")
    return len(spot) == 1 and span.start > 0 and (article or led in (("their",), ("its",)))


def _is_unsure(words: PostingWords, span: range, spot: range) -> bool:
    """Whether what is named is hardly what must be."""
    of_a_verb = _is_an_object(words, span, spot) or _is_where_one_worked(words, spot)
    return (of_a_verb and _is_wide(words, spot)) or _is_of_a_deed(words, span, spot)


def _is_of_a_deed(words: PostingWords, span: range, spot: range) -> bool:
    """Whether a word behind an article is but what something was done to once: `who has shipped an app`."""
    led = words.folded[span.start : spot.start] in phrases("wish", "articles")
    return led and len(spot) == 1 and span.start > 0 and is_past(words.folded[span.start - 1])


def _is_wide(words: PostingWords, spot: range) -> bool:
    """Whether a name has no word of a trade: `industry laboratory`, and not `haematology laboratory`."""
    return max(map(reference_idf().weight, words.folded[spot.start : spot.stop])) < RARE


def _laws_in(words: PostingWords, spot: range) -> tuple[str, ...]:
    """The terms of one law of two nouns, which may be two laws: `employment and equality law`."""
    at = next((at for at in spot if words.folded[at] in AND), None)
    of_law = words.folded[spot.stop - 1 : spot.stop] in phrases("phrases", "laws")
    if at is None or not of_law or words.raw(at + 1, at + 2).istitle():
        return ()  # `Town and Country Planning law`
    return f"{words.raw(spot.start, at)} {words.raw(spot.stop - 1, spot.stop)}", words.raw(at + 1, spot.stop)


def _names_an_alternative(words: PostingWords, span: range, spot: range, listed: Sequence[range], *, led: bool) -> bool:
    """Whether words that tell little alone are one of two alternatives: `in service or maintenance`.

    Without it the other would be asked for alone.
    """
    near = {at for other in listed for at in (other.start, other.stop)}
    edges = (at for at in (span.start - 1, span.stop) if at > 0 and near & {at, at + 1})
    joined = any(words.folded[at : at + 1] in _OR for at in edges)
    return joined and (led or len(spot) > 1) and may_name_one(words, spot)


_OR = {(word,) for word in OR}


def may_name_one(words: PostingWords, spot: range) -> bool:
    """Whether words that tell little are no empty ones, nor a quality or a piece of a sentence."""
    folded = words.folded[spot.start : spot.stop]
    lists = (phrases("phrases", name) for name in ("hollow", "tails", "modifiers", "stops"))
    small = {phrase for known in (*lists, phrases("years", "of")) for phrase in known}
    hollow = all((word,) in small or word.isdigit() or len(word) == 1 for word in folded)
    return 0 < len(folded) <= LONGEST and not (
        hollow
        or is_of_a_sentence(words, spot)
        or only_describes(folded)
        or is_soft(words, spot)
        or _begins_to_lead(words, spot)
    )


def _begins_to_lead(words: PostingWords, spot: range) -> bool:
    """Whether a name is the beginning of words that lead to another: `Java, or [fluent] in Go`."""
    leads = words.find(phrases("phrases", "leads"), spot.start)
    return any(lead.start == spot.start and lead.stop > spot.stop for lead in leads)


def _what_is_done(words: PostingWords, spot: range) -> str:
    """The word in -ing before an everyday word, which says nothing by itself: `experience deploying models`."""
    before = words.raw(spot.start - 1, spot.start) if spot.start else ""
    general = is_everyday(words.folded[spot.start]) and words.raw(spot.start, spot.stop).islower()
    return before if general and before.endswith("ing") and words.gap(spot.start) == " " else ""


def _names_nothing(words: PostingWords, span: range, spot: range) -> bool:
    """Whether an item only stands for what is like those before it, or its words measure something or tell years."""
    units = (at for at in spot if words.folded[at : at + 1] in phrases("years", "units"))
    lasts = any(not is_of_a_name(words, at) for at in units)  # `MS with 5+ years`, and not `the Early Years Act`
    # `an appreciation for kilns`, `de même que …`
    felt = (at for place in words.find((*phrases("wish", "attitudes"), *phrases("wish", "as_well"))) for at in place)
    before = ((words.folded[at],) for at in range(span.start, spot.start + 1))
    return (
        not set(felt).isdisjoint(spot)
        or not set(phrases("phrases", "of_before")).isdisjoint(before)
        or lasts
        or _is_a_post(words, spot)
        or _leads_on(words, spot)
        or is_any_other(words, span)
        or _cuts_a_compound(words, spot)
        or _is_a_verb_at_the_head(words, spot)
    )


def _is_a_post(words: PostingWords, spot: range) -> bool:
    """Whether words name a post: `entry-level potter positions`, `poste similaire`."""
    *_, last = spot
    while last > spot.start and words.folded[last : last + 1] in phrases("phrases", "alike"):
        last -= 1
    return words.folded[last : last + 1] in phrases("phrases", "posts")


def _is_a_verb_at_the_head(words: PostingWords, spot: range) -> bool:
    """Whether one word begins a line that tells what to do: `[Fill] in the sheet`, `[Load] and unload the kilns`.

    Or what one is to know how to do: `savoir [gérer] et [traiter] …`.
    """
    if len(spot) == 1 and words.holds(phrases("phrases", "before_infinitives"), 0, spot.start):
        before = words.folded[spot.start - 1]
        led = (before,) in phrases("phrases", "before_infinitives") or before in AND | OR
        return led and words.folded[spot.start].endswith(FRENCH_VERBS)
    if len(spot) > 1 or spot.start or not is_verb(words.folded[0]):
        return False
    joined = "".join(words.folded[1:2]) in AND and is_verb("".join(words.folded[2:3]))
    at = 3 if joined else 2
    particle = words.folded[1:2] in PARTICLES
    return (joined or particle) and "".join(words.folded[at : at + 1]) in DETERMINERS


PARTICLES = (("in",), ("up",), ("out",), ("off",), ("down",), ("over",), ("away",))
"""Of verbs: `fill in`, `set up`."""


def _cuts_a_compound(words: PostingWords, spot: range) -> bool:
    """Whether a name begins or ends inside a word with hyphens, or ends in one that only describes.

    `[complex step]-by-step instructions`, `data-[based journalism]`, `[deadline-driven] environments`.
    """
    begun = spot.start > 0 and is_glued(words, spot.start)
    left = words.folded[spot.stop : spot.stop + 1]
    cut = is_glued(words, spot.stop) and left not in phrases("phrases", "tails")  # `HGB-Kenntnisse`
    describes = len(spot) > 1 and is_glued(words, spot.stop - 1) and words.folded[spot.stop - 1].endswith(_PARTICIPLES)
    return begun or cut or describes


_PARTICIPLES = ("ed", "driven")


def _leads_on(words: PostingWords, spot: range) -> bool:
    """Whether one word is a verb, or how somebody is: `explain the variance`, `supervising a team`, `and keen to`."""
    word, behind = words.folded[spot.start], "".join(words.folded[spot.stop : spot.stop + 1])
    if len(spot) > 1 or not words.raw(spot.start, spot.stop).islower() or words.gap(spot.stop) != " ":
        return False
    before, doing = "".join(words.folded[max(0, spot.start - 1) : spot.start]), word.endswith("ing")
    if behind == "to":
        return doing or before in AND  # `good at listening to customers`, `and keen to learn`
    # `how to explain a variance`, `supervising a team`
    return behind in DETERMINERS and (behind != "a" or doing or before == "to")


def _is_where_one_worked(words: PostingWords, spot: range) -> bool:
    """Whether a common noun behind `in a` is a place: `experience in a pottery or clay laboratory`.

    In `a kiln repair setting` the words before its hollow head are asked for.
    """
    hollow = any(words.folded[at : at + 1] in phrases("phrases", "hollow") for at in (spot.stop - 1, spot.stop))
    start = spot.start
    if words.folded[start - 1] in OR:
        worked = (place.stop + 2 for place in words.find(phrases("phrases", "tails"), 0, start - 1))
        start = next((at for at in worked if words.folded[at - 2 : at] in _IN_A), start)
    in_a = words.folded[max(0, start - 2) : start] in _IN_A
    return in_a and not hollow and words.raw(spot.start, spot.stop).islower()


_IN_A = (("in", "a"), ("in", "an"))


def is_any_other(words: PostingWords, span: range) -> bool:
    """Whether an item stands for what is like those before it, and names no kind: `Kafka or a similar platform`."""
    joined = span.start > 0 and words.folded[span.start - 1] in OR
    alike = words.holds(phrases("phrases", "alike"), span.start, min(span.start + 2, span.stop))
    rest = trimmed(words, span)
    kinds = (*phrases("phrases", "alike"), *phrases("phrases", "hollow"), *phrases("phrases", "kinds"))
    of_study = words.folded[rest.stop - 1 : rest.stop] in phrases("degree", "closing")  # `or related clay fields`
    return joined and alike and (len(rest) == 1 or of_study or all((words.folded[at],) in kinds for at in rest))


def _need_of(need: Need, *, unsure: bool) -> Need:
    return "preferred" if unsure and need == "required" else need


def _says_how(words: PostingWords, at: int, listed: Sequence[range], *, led: bool) -> bool:
    """Whether a word is no name: an adjective, or, where nothing leads to it, the first verb of a list of duties.

    `Numerate`; `federal, state and local law`; `Obtains and records samples`.
    """
    word = words.folded[at]
    small = _is_small(words, at)
    german = small and is_german(words) and word.endswith(("e", "en", "er", "es", "em"))
    of_a_trade = words.folded[listed[-1].start - 1] in OR and reference_idf().weight(word) >= RARE
    if german or (len(listed) > 1 and word.endswith(ADJECTIVES) and not of_a_trade):
        return True  # `musculoskeletal or orthopaedic rotations` are two fields of a trade
    if _shares_its_object(words, at, listed) or (word.endswith("ed") and small):
        return True  # `experience as described`
    verbs = word.endswith("s") and at == listed[0].start
    goes_on = verbs and any(len(span) > 1 and words.folded[span.start].endswith("s") for span in listed)
    return not led and (goes_on or word.endswith(_QUALITIES))


def _shares_its_object(words: PostingWords, at: int, listed: Sequence[range]) -> bool:
    """Whether an activity is done to what stands behind a later one: `assembling, glazing and firing kilns`.

    In `glazing and firing of kilns` each is named for itself.
    """
    later = (trimmed(words, span) for span in listed if span.start > at and words.folded[span.start].endswith("ing"))
    done_to = (words.folded[spot.start + 1] for spot in later if len(spot) > 1)
    return words.folded[at].endswith("ing") and any(noun != "of" for noun in done_to)


def _is_small(words: PostingWords, at: int) -> bool:
    """Whether a word has no capital, or one at the head of a line, before a small one: `Sorgfältige und sparsame …`."""
    joined = at == 0 and "".join(words.folded[1:2]) in AND and words.raw(2, 3).islower()
    return words.raw(at, at + 1).islower() or joined


def _shared_head(words: PostingWords, span: range) -> str:
    """The noun that a word shares with the item behind it.

    An adjective does (`reactive and functional programming`), and a noun before another one and what both are of, which
    says nothing alone (`server and workstation hardware`).
    """
    if len(span) != 1 or span.stop + 3 > len(words) or words.folded[span.stop] not in AND | OR:
        return ""
    word, head = words.folded[span.start], words.folded[span.stop + 2]
    of_both = (head,) in phrases("phrases", "wares")
    # `online or blended delivery`
    raw = words.raw(span.start, span.stop)
    noun = (raw.islower() or (span.start == 0 and raw.istitle())) and not word.endswith(("s", "ing"))
    either = words.folded[span.stop] in OR and noun
    little = either and reference_idf().weight(word) < TELLING_ALONE
    shares = (
        word.endswith(ADJECTIVES)
        or little
        or (of_both and words.raw(span.start, span.stop).islower() and not word.endswith(("s", "ing")))
    )
    own = words.folded[span.stop + 1] in DETERMINERS  # `a hospital or a care home`
    none = (*phrases("phrases", "shared"), *phrases("phrases", "stops"))
    if own or (head,) in none or (word,) in phrases("phrases", "hollow") or _is_somebody_too(words, span):
        return ""  # `an industrial or mining setting`: only where one has worked
    return words.raw(span.stop + 2, span.stop + 3) if shares and not words.gap(span.stop + 2).strip() else ""


def _is_somebody_too(words: PostingWords, span: range) -> bool:
    """Whether a word is somebody by itself, and so is what stands behind the `or`: `a paralegal or legal secretary`.

    Of what may be an adjective as well an occupation alone is: `an executive or personal assistant` are assistants.
    """
    raw = words.raw(span.start, span.stop)
    alone = occupations_of(raw.casefold()) or not raw.endswith(ADJECTIVES)
    return bool(alone) and all(map(role_of, (raw, words.raw(span.stop + 1, span.stop + 3))))


def _of_experience(words: PostingWords, span: range) -> str:
    """The `experience` without which an adjective or `management` names nothing: `clinical experience`."""
    word = words.folded[span.start]
    small = (*phrases("phrases", "modifiers"), *phrases("phrases", "adjectives_of_any"))
    tells = word.endswith(("al", "ic", "ary", "ory", "management", "leadership")) and (word,) not in small
    if len(span) != 1 or not tells or words.folded[span.stop : span.stop + 1] != ("experience",):
        return ""
    return words.raw(span.stop, span.stop + 1)
