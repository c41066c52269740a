"""Unlisted: what phrases name that no lexicon has, behind the words that lead to a skill or in a list of a posting."""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from screen.ground.derivation import is_past
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.occupations import occupations_of
from screen.ground.roles import role_of
from screen.postings.alternatives import alternatives_in
from screen.postings.asked_skill import AskedSkill
from screen.postings.heads import name_in
from screen.postings.imperatives import is_verb
from screen.postings.items import ADJECTIVES, FRENCH_VERBS, is_glued, trimmed
from screen.postings.led_lists import LONGEST, led_lists, roles_in
from screen.postings.names import is_german, is_of_a_name, is_place
from screen.postings.needs import Need
from screen.postings.qualities import is_soft
from screen.postings.text_parts import Part
from screen.postings.words import AND, OR, PostingWords, phrases

_TELLING_ALONE = 3.3
"""IDF of a single word that may name a skill by itself."""
_TELLING = 2.8
"""IDF of the rarest word of a phrase that may name a skill."""
_TELLING_KIND = 4.0
"""IDF of a word that tells what a hollow head is, behind words that lead to a skill: `spreadsheet software`."""
_TELLING_WORK = 2.5
"""IDF of the rarest word before `work` behind words that lead to a skill: `group work`."""
_RARE = 5.0
"""IDF of a word that tells what a hollow head is (`offshore team`)."""
_INFINITIVES = ("illir", "yser", "iser", "iger")
"""Endings of French verbs; a lone one is what somebody does, not what it is done to."""
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
    return max(map(reference_idf().weight, words.folded[spot.start : spot.stop])) < _RARE


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
        or _is_of_a_sentence(words, spot)
        or _only_describes(folded)
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
        or _is_any_other(words, span)
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
    particle = "".join(words.folded[1:2]) in _PARTICLES
    return (joined or particle) and "".join(words.folded[at : at + 1]) in _DETERMINERS


_PARTICLES = frozenset({"in", "up", "out", "off", "down", "over", "away"})
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
    return behind in _DETERMINERS and (behind != "a" or doing or before == "to")


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


def _is_any_other(words: PostingWords, span: range) -> bool:
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
    of_a_trade = words.folded[listed[-1].start - 1] in OR and reference_idf().weight(word) >= _RARE
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
    return spot if may_name_one(words, spot) and not _is_any_other(words, piece) else range(0)


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


_DETERMINERS = frozenset({"the", "a", "an", "our", "your", "their", "its"})
_BEFORE_A_NOUN = frozenset(
    {"of", "in", "on", "for", "with", "to", "at", "from", "by", "and", "or", "as", "around", "up"}
)
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
    # `online or blended delivery`
    raw = words.raw(span.start, span.stop)
    noun = (raw.islower() or (span.start == 0 and raw.istitle())) and not word.endswith(("s", "ing"))
    either = words.folded[span.stop] in OR and noun
    little = either and reference_idf().weight(word) < _TELLING_ALONE
    shares = (
        word.endswith(ADJECTIVES)
        or little
        or (of_both and words.raw(span.start, span.stop).islower() and not word.endswith(("s", "ing")))
    )
    own = words.folded[span.stop + 1] in _DETERMINERS  # `a hospital or a care home`
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


def names_a_skill(words: PostingWords, span: range, *, led: bool, beside_known: bool) -> bool:
    """Whether these words can name a skill: few, with a head that says something, and a word that tells."""
    folded = words.folded[span.start : span.stop]
    if not 0 < len(folded) <= LONGEST or _is_of_a_sentence(words, span) or _only_describes(folded):
        return False
    hollow = phrases("phrases", "hollow")
    rarest = _rarest(words, span)
    if (folded[-1],) in hollow and (len(folded) == 1 or (folded[-1],) not in phrases("certificates", "acts")):
        small = (*hollow, *phrases("phrases", "modifiers"))
        kind = [word for word in folded if (word,) not in small]  # `electronic patient record`
        told = led and rarest >= (_TELLING_ALONE if len(kind) > 1 else _TELLING_KIND)
        return len(folded) > 1 and (rarest >= _RARE or told or _is_done(folded, rarest, led=led))
    if len(folded) == 1:
        told = rarest >= (_TELLING if beside_known else _TELLING_ALONE)
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
        return _RARE
    hollow = phrases("phrases", "hollow")
    telling = (word for word in words.folded[span.start : span.stop] if len(word) > 2 and (word,) not in hollow)
    return max((reference_idf().weight(word) for word in telling), default=0.0)


def _only_describes(folded: Sequence[str]) -> bool:
    """Whether words say how something is and name nothing: `senior professional`, `largely asynchronous`."""
    small = {*phrases("phrases", "modifiers"), *phrases("phrases", "open_ended"), *phrases("phrases", "posts")}
    how = folded[0].endswith("ly") and (folded[0],) not in phrases("phrases", "names_in_ly")
    return how or (folded[-1],) in small or all((word,) in small for word in folded)


def _is_of_a_sentence(words: PostingWords, span: range) -> bool:
    """Whether words name no skill: stand for one, lead to one, are a verb and its object, a place: `in Singapore`."""
    folded = words.folded[span.start : span.stop]
    done = any(word in _DETERMINERS and before not in _BEFORE_A_NOUN for before, word in itertools.pairwise(folded))
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
    how = last.endswith("ly") and before not in {*_DETERMINERS, ""} and (last,) not in phrases("phrases", "names_in_ly")
    goes_on = "".join(words.folded[span.stop : span.stop + 1]) in AND
    ordinal = len(span) == 1 and last[:1].isdigit() and words.raw(span.start, span.stop).islower()
    return ordinal or how or last in _BEFORE_A_NOUN or (goes_on and last.endswith("ing") and before in _BEFORE_A_NOUN)


def _is_done(folded: Sequence[str], rarest: float, *, led: bool) -> bool:
    """Whether a hollow head is what is done: `leading engineering efforts`, `case work`."""
    leading = len(folded) > 2 and folded[0] in ("leading", "managing")
    return leading or (folded[-1] == "work" and rarest >= (_TELLING_WORK if led else _TELLING_ALONE))
