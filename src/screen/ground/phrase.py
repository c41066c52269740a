"""A phrase in other words of the same line: its list taken apart, its verb with its object, the one who does it.

`accounts payable and receivable` has accounts receivable, `reconciled the bank statements` is bank reconciliation,
`retrieval of large images` is image retrieval, `supervised line cooks` is supervising cooks, and a multimodal retriever
does multimodal retrieval. All content words of the phrase must stand there.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

import msgspec

from screen.ground.adjectives import related_nouns
from screen.ground.derivation import changes, deeds, doers, is_past, makings, may_be_noun, nominals, same_deeds, verbs
from screen.ground.inflection import inflections, numbers, plurals
from screen.ground.lexicon import load_lexicon
from screen.ground.match import all_forms, earlier_forms, is_verb, says_more, with_forms
from screen.ground.pattern import Kind, Pattern
from screen.ground.practitioner import practitioners
from screen.ground.roles import is_person
from screen.ground.term_forms import Form
from screen.ground.text import COMMA, SLASH, key
from screen.ground.whereabouts import may_meet
from screen.ground.word_lists import word_list

Steps = tuple[tuple[str, ...], ...]

_MAX_WORDS = 4
_PREPOSITIONS = ("of", "for", "over", "on", "in", "across")
_JOINING = ("and", "or", SLASH)
_JOINED = re.compile(r"\s+(?:and|or)\s+|/")
_OF = ("of", "with", "to", "in")
"""Between an activity and its object in a term: `design for manufacturing` designs no manufacturing."""
_WORKERS = ("employees", "workers")
"""Words for the staff that stand before no other noun: `staff` is the kind of an assignment too."""
_ADJECTIVES = ("ed", "ical", "onal", "ous", "ly", "ful", "less")
"""Endings of words that are no object of a verb."""


def phrase_patterns(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """The patterns of a phrase taken apart, but those that the words that are `there` rule out.

    Of a single word who does it by trade; none for a name, or a phrase with small words in it.
    """
    yield from _done_to(form, there)
    if form.kind == "exact" and not form.proper:
        yield from () if _joins_names(form.text) else _joined(form)
        if turned := _turned_round(form):
            yield Pattern(all_forms(turned), "variant", form.text)
            form = turned
        else:
            yield from _related(form)
        yield from _by_trade(form, there)
        yield from _moved(form, there)
        yield from _done_alone(form, there)
    steps = form.tokens
    if not _is_plain(form) or not _may_be_apart(form, there):
        return
    kind = _kind(form)
    inflected = all_forms(form)
    begun = _begun(form, inflected)
    # `changed dressings` and `dressing changes` have no word of `changing dressings` but the last.
    first = inflected[0] + (begun + tuple(_called(form)) if begun and steps[0].endswith("ing") else ())
    are_there = [any(word in there for word in step) for step in (first, *inflected[1:])]
    if not all(are_there[kind == "variant" : -1]):
        return
    if others := nominals(steps[-1]):
        inflected = (*inflected[:-1], (*inflected[-1], *sorted(others - {*inflected[-1]})))
        yield Pattern(inflected, kind, form.text)
    if kind == "variant" and any(word in there for word in inflected[-1]):
        yield from _apart(form, inflected)
        yield from _turned(form, kind, inflected)
    if steps[0].endswith("ed") and is_person(steps[-1]):  # a registered nurse is nobody whom somebody registered
        return
    yield from _verb_first(form, kind, inflected, begun)
    # Of the lexicon's names what was done alone: their other words say less together than those of the rubric.
    if kind == "variant" or (numbers(steps[-1]) | {steps[-1]}).isdisjoint(word_list("noun_and_verb")):
        yield from _done(form, kind, inflected)


def _may_be_apart(form: Form, there: Container[str]) -> bool:
    """Whether a line may have the words of a phrase: most names of the lexicon have words that stand in none together.

    The first one may be any form of a verb.
    """
    if form.kind == "exact":
        return True
    known = earlier_forms(form)[form.tokens[0].endswith(("ing", "ed")) :]
    return may_meet(there, known) and may_meet(there, (*known, _kin(form.tokens[-1])))


@lru_cache(1 << 12)
def _kin(noun: str) -> frozenset[str]:
    """Every word that may say the last one of a phrase."""
    alike = {noun, *numbers(noun), *plurals(noun), noun.removesuffix("s"), *inflections(noun)}
    workforce = word_list("workforce")
    others = frozenset(_WORKERS) if noun in workforce else frozenset[str]()
    return nominals(noun).union(alike, deeds(noun), same_deeds(noun), doers(noun), others)


def _related(form: Form) -> Iterator[Pattern]:
    """A noun, a preposition and its own noun, with more between: `use of office software`, `back of the house`."""
    steps = tuple(step for step in form.tokens if step not in word_list("article"))
    small = [place for place, step in enumerate(steps) if step in word_list("preposition")]
    if small == [1] and 2 < len(steps) <= _MAX_WORDS + 1 and all(step.isalpha() for step in steps):
        inflected = tuple((step, *sorted(numbers(step))) for step in steps)
        yield Pattern((inflected[0], (steps[1],), *inflected[2:]), "variant", form.text, gap="of", cut=2)


def _done_to(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """The verb of a phrase, in its other forms, with its preposition and object: `responded to fires`.

    Forms that are nouns as often say something else: `tests in schools`.
    """
    first, *others = form.tokens
    if not (first.endswith("ing") and 1 < len(others) < _MAX_WORDS and others[0] in word_list("preposition") - {"of"}):
        return
    objects = tuple((step, *sorted(numbers(step))) for step in others[1:])
    if not all(any(word in there for word in step) for step in objects) or load_lexicon().knows(form.text):
        return
    if done := tuple(each for each in sorted(deeds(first)) if is_past(each) or not may_be_noun(each)):
        yield Pattern((done, (others[0],), *objects), _kind(form), form.text, gap="with", cut=2)


def _moved(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """What was moved from or to something of a kind whose names the lexicon has: `migrated 3 TB to MySQL`.

    Who moved from a firm to another one moved nothing.
    """
    *things, deed = form.tokens
    lexicon = load_lexicon()
    kind = "databases" if things == ["data"] else " ".join(things)  # data are moved between databases
    entry = lexicon.find(kind) if things and deed == "migration" else None
    kinds, names = word_list("called_database"), dict[tuple[str, ...], None]()
    for name in filter(_is_name, lexicon.narrower(entry) if entry else ()):
        names[tuple(word for word in key(name).split() if word not in kinds)] = None
    done = tuple(sorted(deeds(deed) | same_deeds(deed)))
    for steps in names:
        if steps and all(map(there.__contains__, steps)):
            ahead = (done, ("from", "to", "onto", "into"))
            yield Pattern((*ahead, *((step,) for step in steps)), "variant", form.text, gap="moved", cut=1)


def _is_name(term: str) -> bool:
    return any(map(str.isupper, term))


def _turned_round(form: Form) -> Form | None:
    """`preparation of financial statements` as `financial statements preparation`; None for what is no such phrase."""
    steps = tuple(step for step in form.tokens if step not in word_list("article"))
    if len(steps) < 3 or steps[1] not in _OF or not deeds(steps[0]) or load_lexicon().knows(form.text):
        return None
    turned = msgspec.structs.replace(form, tokens=(*steps[2:], steps[0]))
    return turned if _is_plain(turned) else None


def _joins_names(text: str) -> bool:
    """Whether what a phrase joins are names, and no members of one thing: `Python or Go`."""
    return any(part[:1].isupper() for part in _JOINED.split(text)[1:])


def _joined(form: Form) -> Iterator[Pattern]:
    """Two joined members the other way round, or both done: for `data collection and analysis` `analysed and collected
    data`.
    """
    places = [place for place, step in enumerate(form.tokens) if step in _JOINING]
    if len(places) != 1 or not places[0] or not 1 < len(form.tokens) - 1 <= _MAX_WORDS:
        return
    ahead, behind = form.tokens[: places[0]], form.tokens[places[0] + 1 :]
    one, other = ahead[-1], behind[0]
    before, after = (tuple((step, *sorted(numbers(step))) for step in part) for part in (ahead[:-1], behind[1:]))
    objects, join = (*before, *after), (*_JOINING, COMMA)
    both_done = not load_lexicon().knows(form.text) and deeds(one) and deeds(other) and not (before and after)
    for pair in ((one, other), (other, one)):
        first, second = ((step, *sorted(numbers(step))) for step in pair)
        yield Pattern((*before, first, join, second, *after), "variant", form.text)
        for past in (True, False) if both_done else ():  # "legal research, developed software" is not one clause
            first, second = (tuple(sorted(each for each in deeds(step) if is_past(each) is past)) for step in pair)
            yield Pattern((first, join, second, *objects), "variant", form.text, gap="deed" if objects else None, cut=3)


def _by_trade(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """Who does it by trade: `welder`, `land surveyor`. A title of any trade (`manager`) says nothing alone."""
    *others, _ = steps = form.tokens
    found = practitioners(steps[-1]) - (frozenset() if others else word_list("general_title"))
    named = tuple(word for word in sorted(found) if word in there)
    if named and not others:
        yield Pattern((named,), "variant", form.text, role=True)
    elif named and _is_plain(form):
        yield Pattern((*all_forms(form)[:-1], named), "variant", form.text)


def _done_alone(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """What was or is done, of an activity whose verb says many things: `tested` for testing, `resolve` for resolution.

    And the making of what is called like such a verb: `prepared reports` for reporting.
    """
    noun, *others = form.tokens
    if others or not noun.endswith(ACTIVITIES) or says_more(noun):
        return
    known = with_forms(noun, form)
    present = frozenset(filter(is_verb, verbs(noun)))
    done = {verb for verb in deeds(noun) if is_past(verb) or verb in present or verb.endswith("ing")} - {*known}
    if found := tuple(verb for verb in sorted(done) if verb in there):
        yield Pattern(((noun, *found),), "variant", form.text, deed=True)
    for thing in sorted(verbs(noun)) if noun.endswith("ing") else ():
        things = (thing, *sorted(numbers(thing)))
        if any(map(there.__contains__, things)):
            yield Pattern((makings(), things), "variant", form.text, gap="deed", cut=1, deed=True)


ACTIVITIES = ("ing", "tion", "sion", "ment", "sis")
"""Endings of nouns that name what is done."""


def _kind(form: Form) -> Kind:
    """What a form in other words is: a variant of the rubric's own, or a synonym as before."""
    return "variant" if form.kind == "exact" else form.kind


def _is_plain(form: Form) -> bool:
    """Whether a form is a phrase of a few words, none of them small."""
    small, shortest = word_list("article") | word_list("preposition"), 2 if form.kind == "exact" else 3
    return 1 < len(form.tokens) <= _MAX_WORDS and all(
        step.isalpha() and len(step) >= shortest and step not in small for step in form.tokens
    )


def _apart(form: Form, inflected: Steps) -> Iterator[Pattern]:
    """The words in their order with others between: `accounts payable and receivable`, `distributed model training`."""
    steps = form.tokens
    for cut in range(1, len(steps)):
        yield Pattern(inflected, "variant", form.text, gap="listed", cut=cut)
    if load_lexicon().knows(form.text):  # into a fixed name not every word fits: `deep sea learning`
        between = tuple(sorted((load_lexicon().modifiers(steps[-1]) | {"based"}) - {steps[-2]}))
        yield Pattern((*inflected[:-1], between, inflected[-1]), "variant", form.text)
    else:
        for cut in range(1, len(steps)):
            yield Pattern(inflected, "variant", form.text, gap="inserted", cut=cut)


def _turned(form: Form, kind: Kind, inflected: Steps) -> Iterator[Pattern]:
    """The head first: `quality of the data`, `generative models of video`."""
    first, *others, head = inflected
    if form.tokens[-2].endswith(_ADJECTIVES) or _begun(form, inflected):
        return
    between: tuple[str, ...] = ("of",)
    if deeds(form.tokens[-1]) and form.tokens[-1] not in word_list("relation"):
        between = (*_PREPOSITIONS, "to") if form.tokens[-1] in word_list("given_to") else _PREPOSITIONS
    elif form.tokens[-1] in word_list("relation"):
        between = ("of", "to", "with")
    yield Pattern((head, between, first, *others), kind, form.text, gap="of", cut=2)
    if deeds(form.tokens[-1]):
        for article in ((), (tuple(sorted(word_list("article"))),)):
            yield Pattern((head, ("of",), *article, first, *others), kind, form.text, gap="shared", cut=1)
    if others and not form.tokens[0].endswith(_ADJECTIVES):
        yield Pattern((*others, head, ("of", "for"), first), kind, form.text, gap="of", cut=len(others) + 2)


def _done(form: Form, kind: Kind, inflected: Steps) -> Iterator[Pattern]:
    """The verb with its object, and who does it."""
    steps = form.tokens
    *objects, _ = inflected
    if done := tuple(sorted(deeds(steps[-1]) | same_deeds(steps[-1]))):
        yield Pattern((*objects, tuple(sorted(doers(steps[-1])))), kind, form.text)
        yield from _to_what_it_is_of(form, kind, inflected, done)
        if not steps[-2].endswith(_ADJECTIVES):
            if steps[-1] not in word_list("done_for"):
                yield Pattern((done, *_of_staff(objects)), kind, form.text, gap="deed", cut=1)
            yield from _beside(form, kind, inflected, done)
            if past := tuple(filter(is_past, done)):
                yield Pattern((*objects, past), kind, form.text, gap="passive", cut=len(objects))
    if form.tokens[0].endswith("ed") and (nouns := changes(form.tokens[0])[0]):
        yield Pattern((tuple(sorted(nouns)), ("in", "of"), *inflected[1:]), kind, form.text, gap="of", cut=2)


def _to_what_it_is_of(form: Form, kind: Kind, inflected: Steps, done: tuple[str, ...]) -> Iterator[Pattern]:
    """What was done to the things that an adjective is made of: `designed experiments` for experimental design."""
    if kind != "variant" or len(form.tokens) > 2 or not (things := tuple(sorted(related_nouns(form.tokens[0])))):
        return
    surely = tuple(each for each in done if is_past(each) or not may_be_noun(each))  # "from design concepts"
    yield Pattern((surely, things), kind, form.text, gap="deed", cut=1)
    yield Pattern((inflected[-1], ("of",), things), kind, form.text, gap="of", cut=2)
    if past := tuple(filter(is_past, done)):
        yield Pattern((things, past), kind, form.text, gap="passive", cut=1)


def _verb_first(form: Form, kind: Kind, inflected: Steps, begun: tuple[str, ...]) -> Iterator[Pattern]:
    """What a phrase says that begins with the verb, in its other forms: `supervised cooks`, `cooks supervised`."""
    if begun:
        yield Pattern((begun, *_of_staff(inflected[1:])), kind, form.text, gap="deed", cut=1)
        objects, cut = inflected[1:], len(form.tokens) - 1
        if any(map(is_person, numbers(form.tokens[-1]))):  # "site manager trained in first aid" is the one who writes
            several = tuple(word for word in objects[-1] if word.endswith("s"))
            yield Pattern((*objects[:-1], several, begun), kind, form.text, gap="passive", cut=cut)
            begun = tuple(each for each in begun if not is_past(each))
        yield Pattern((*objects, begun), kind, form.text, gap="passive", cut=cut)
        things = (*inflected[1:-1], (form.tokens[-1], *sorted(numbers(form.tokens[-1]))))
        if called := tuple(sorted(_called(form))):
            yield Pattern((*things, called), kind, form.text)
            yield Pattern((called, ("of",), *things), kind, form.text, gap="with", cut=2)


def _called(form: Form) -> frozenset[str]:
    """The nouns of a verb in -ing: `supervision`, and who does it.

    But for what the lexicon includes: a trade may be called like those who do it.
    """
    called = nominals(form.tokens[0])
    if form.kind == "exact":
        return called | doers(form.tokens[0])
    return frozenset(noun for noun in called if not noun.endswith(("ence", "ing")))


def _of_staff(objects: Sequence[tuple[str, ...]]) -> Steps:
    """The object of a deed; whoever works is staff, whatever a line calls them: `mentored workers`."""
    *ahead, last = objects
    if word_list("workforce").isdisjoint(last):
        return tuple(objects)
    return (*ahead, (*last, *(word for word in _WORKERS if word not in last)))


def _beside(form: Form, kind: Kind, inflected: Steps, done: tuple[str, ...]) -> Iterator[Pattern]:
    """The verb with a preposition and its object: negotiated with vendors, responded to incidents, cared for patients.

    And with what it is about between them: negotiated better terms with eleven vendors.
    """
    noun, (*objects, _) = form.tokens[-1], inflected
    # "In answer to the question" is a noun.
    verb = done if word_list("noun_and_verb").isdisjoint(verbs(noun)) else tuple(filter(is_past, done))
    words = ("for",) if noun in word_list("done_for") else ("to", "with") if noun.endswith("onse") else ("with",)
    for manner in ((), (tuple(sorted(word_list("manner"))),)) if verb else ():
        ahead = (verb, *manner, words)
        yield Pattern((*ahead, *objects), kind, form.text, gap="with", cut=len(ahead))
    counted = tuple(sorted(word_list("number") | word_list("article")))
    for several in ((), (counted,)) if noun in word_list("done_with") else ():
        yield Pattern((done, ("with",), *several, *objects), kind, form.text, gap="deed", cut=1)


def _begun(form: Form, inflected: Steps) -> tuple[str, ...]:
    """The forms of the verb that a phrase begins with: `supervising cooks`, `increased sales`; empty where it has none.

    `training data`, and what the lexicon knows, are nouns.
    """
    first, last = form.tokens[0], form.tokens[-1]
    if load_lexicon().knows(form.text):
        return ()
    if first.endswith("ed"):
        return (*inflected[0], *sorted(changes(first)[1] - {*inflected[0]}))
    several = last.endswith("s") or last in word_list("mass_noun")
    return tuple(sorted(deeds(first))) if first.endswith("ing") and several else ()
