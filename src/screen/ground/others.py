"""What a clause says that others did: `the vendor installed Kafka`, `hired a firm for the roofing`.

Of what somebody writes of their own work the subject is left out, so a clause that begins with a doer and goes on with
a verb and its object tells of that doer. The words are `data/others.toml`.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from screen.ground.denial import clause_end
from screen.ground.derivation import is_past, may_be_noun
from screen.ground.finite import is_finite, is_present, is_verb
from screen.ground.gap import is_number
from screen.ground.inflection import inflections, numbers
from screen.ground.named_people import is_name
from screen.ground.package_data import load_tables
from screen.ground.roles import is_person
from screen.ground.text import COMMA, LINE, MARKS, SLASH
from screen.ground.word_lists import word_list

MODIFIERS = 3
"""Words between an article and its noun: `the large hosting company`."""
_WHERE = ("at", "from", "next", "of")
_OF_DOER = 4
"""Words behind `from` and its like that say where a doer is of: `consultants from Example Ltd`."""
_NAMES = 2
"""Words of the name of a doer: `my colleague Kettle Example`."""
_SENTENCE = 14
"""Words of a sentence that begins with its doers and no article, at most; longer ones may be lines run together."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_tables("others.toml")[name])


@cache
def _both(name: str) -> frozenset[str]:
    """A list with its plurals."""
    return frozenset(form for word in _words(name) for form in (word, *numbers(word)))


@cache
def other_doers() -> frozenset[str]:
    """The nouns that such a clause may be of, in both numbers."""
    return frozenset().union(*map(_both, ("people", "bodies", "houses", "receivers")))


@lru_cache(1 << 14)
def is_other(word: str) -> bool:
    """Whether such a clause may be of a noun: of one of these, or of one whose ending makes it somebody by trade."""
    return word in other_doers() or is_trade_by_form(word.removesuffix("s"))


def is_trade_by_form(one: str) -> bool:
    """Whether the ending of a noun in the singular makes it somebody by trade: `crystallographer`, no `checklist`."""
    ends = one.endswith(_trade_endings()) and one not in _trade_endings() and not one.endswith("list")
    return ends and is_person(one) and not is_verb(one)


@cache
def _trade_endings() -> tuple[str, ...]:
    return tuple(sorted(_words("trade_endings")))


@cache
def words_before() -> frozenset[str]:
    """Words of which one stands at most `BEFORE` words before a doer, but for one of which `are_several` tells."""
    return word_list("article") | _words("another") | _ends_of_engaged()


BEFORE = MODIFIERS + 2
"""Words that a doer is told from others by, with what stands between: `hired a large hosting company`."""


@lru_cache(1 << 14)
def may_follow(word: str) -> bool:
    """Whether a word may stand right behind one: a verb of the past, or what somebody is for."""
    return word in _WHERE or word in word_list("being") or word in _words("purpose") or is_finite(word)


@lru_cache(1 << 14)
def may_follow_in_job(word: str) -> bool:
    """The same of a text about a job: a verb of the present, or a name (`my colleague Kettle`), too.

    Elsewhere somebody stands for a program: `the virtual tutor gives reasons`.
    """
    return may_follow(word) or is_present(word) or is_verb(word) or is_name(word)


def doers_words(name: str) -> frozenset[str]:
    """One of the lists."""
    return _words(name)


def is_doer(word: str) -> bool:
    """Whether a word is somebody who does a work, one or several."""
    return word in other_doers() or any(is_person(one) for one in (word, word.removesuffix("s")))


def does(tokens: Sequence[str], verb: int, *, now: bool = False, several: bool = False) -> bool:
    """Whether a verb there says what somebody did, and not what they thought of the person or the work.

    `now`: or what one of them does; `several`: or what they do.
    """
    if _at(tokens, verb) in _words("have"):
        verb += is_finite(_at(tokens, verb + 1))
    done = _at(tokens, verb)
    if several and is_verb(done):
        return _words("judged").isdisjoint(inflections(done))
    return (is_finite(done) or (now and is_present(done))) and done not in _words("judged")


def of_others(tokens: Sequence[str], place: int, *, own: bool = False) -> Iterator[tuple[int, int]]:
    """The stretches of `tokens`, of one line, that are of the doer at `place`: first and behind the last.

    `own`: the person is or was such a one, who may write `the engineer` of themselves, or what a job of theirs is:
    `a baker works at night`.
    """
    first = _first(tokens, place)
    if not _links().isdisjoint(tokens[first:place]):
        return
    if (
        own
        and (_does_now(tokens, place) or tokens[first] == "the")
        and _words("another").isdisjoint(tokens[first:place])
    ):
        return
    article = tokens[first] in word_list("article") or tokens[first] in _words("another")
    if _engaged(tokens, first):  # a "contracted electrician for flats" is the person
        behind = _behind_purpose(tokens, first, place) if article or tokens[place].endswith("s") else 0
    elif (not first or _opens(tokens[first - 1])) and (article or _are_several(tokens, first, place)):
        behind = 0 if is_own_house(tokens, first, place) else _behind_verb(tokens, place)
    else:
        return
    if not behind:  # the usual case
        return
    end = clause_end(tokens, behind, _words("closes"))
    if _words("own").isdisjoint(tokens[behind:end]) and (article or _is_sentence(tokens, behind, end)):
        yield place, end


@cache
def _links() -> frozenset[str]:
    return word_list("preposition") | word_list("conjunction")


def _does_now(tokens: Sequence[str], place: int) -> bool:
    """Whether the doer at `place` goes on with a verb of the present."""
    verb = _at(tokens, place + 1)
    return (is_present(verb) or (tokens[place].endswith("s") and is_verb(verb))) and not is_finite(verb)


def _first(tokens: Sequence[str], place: int) -> int:
    """Where what is said of the doer at `place` begins, its article first."""
    first = place
    while first and place - first <= MODIFIERS and not _opens(tokens[first - 1]) and not _engaged(tokens, first):
        first -= 1
    return first


def _behind_purpose(tokens: Sequence[str], first: int, place: int) -> int:
    """The place where it is told what others were got for; 0 where nothing is."""
    got = tokens[place] not in _both("receivers") and _at(tokens, place + 1) in _words("purpose")
    own = tokens[first] not in ("a", "an") and is_own_house(tokens, first, place)
    return place + 1 if got and not own else 0


def is_own_house(tokens: Sequence[str], first: int, place: int) -> bool:
    """Whether the doer there is where the person works: `the team`, `our agency`, but not `the tea team`."""
    mine = tokens[first] in ("my", "our")
    if tokens[place] not in _both("houses"):
        return mine and tokens[place] in _both("ours")
    said = tokens[first:place]
    other = tokens[place] in word_list("team") and len(said) > 1 and not all(map(_tells_nothing, said[1:]))
    return _words("another").isdisjoint(said) and (mine or not other)


def _tells_nothing(word: str) -> bool:
    """Whether a word before a team does not say which one it is: `the small team`."""
    return word in _words("any_team") or is_number(word) or word.endswith("ed")


def _opens(token: str) -> bool:
    return token in MARKS or token in _words("opens")


def _engaged(tokens: Sequence[str], place: int) -> bool:
    """Whether a verb of getting others for a work stands before `place`, at the beginning of its clause."""
    if not place or tokens[place - 1] not in _ends_of_engaged():  # as nearly always
        return False
    starts = [place - length for length in (1, 2) if place >= length]
    return any(
        " ".join(tokens[start:place]) in _words("engaged") and (not start or _opens(tokens[start - 1]))
        for start in starts
    )


@cache
def _ends_of_engaged() -> frozenset[str]:
    return frozenset(verb.split()[-1] for verb in _words("engaged"))


def _are_several(tokens: Sequence[str], first: int, place: int) -> bool:
    """Whether these are others without an article: `licensed electricians`.

    A single one is rather what the person is ("Project manager, led …"), and behind a comma they are of a list.
    """
    before = tokens[first - 1] if first else LINE
    plain = not any(word.endswith(("ed", "ing")) for word in tokens[first:place])
    return before not in (COMMA, SLASH) and plain and are_several(tokens[place])


@lru_cache(1 << 14)
def are_several(word: str) -> bool:
    """Whether a word is the noun of several who do a work."""
    if word in other_doers():
        return word not in _words("people") | _words("bodies") | _words("houses")
    return word.endswith("s") and is_trade_by_form(word[:-1])


def _is_sentence(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether what the doers did is all that is said up to the next mark."""
    return end - start <= _SENTENCE and not any(map(is_past, tokens[start:end]))


def _behind_verb(tokens: Sequence[str], place: int) -> int:
    """The place behind the verb that the doer at `place` goes on with; 0 where it tells of nothing that they did."""
    verb = place + 1
    while verb <= place + _NAMES and is_name(_at(tokens, verb)):
        verb += 1
    if _at(tokens, verb) in _WHERE:
        one = tokens[place] in _words("people") and _at(tokens, verb) != "from"
        rest = takewhile(lambda number: _at(tokens, number) not in MARKS, range(verb + 2, verb + 2 + _OF_DOER))
        several = tokens[place].endswith("s")
        verb = next((number for number in rest if _is_told(tokens, number, one=one, several=several)), verb)
    if _at(tokens, verb) in word_list("being") and _is_charged(tokens, place, verb + 1):
        return verb + 2
    if _at(tokens, verb) in _words("have"):
        verb += is_finite(_at(tokens, verb + 1))
    done = _at(tokens, verb)
    told = done in _words("used") if tokens[place] in _both("receivers") else done not in _words("judged")
    if not told or (verb == place + 1 and _is_compound(tokens, place)):
        return 0
    return behind_deed(tokens, verb, several=tokens[place].endswith("s") and tokens[place] not in _both("receivers"))


def _is_told(tokens: Sequence[str], verb: int, *, one: bool, several: bool) -> bool:
    """Whether a verb of the past stands there; of `one` person, of the present too, and before an article.

    Of `several`, any verb right behind their house: `the engineers of another team run kettles`; of a house, what it
    does with its object.
    """
    done = _at(tokens, verb)
    if several and is_verb(done) and is_doer(tokens[verb - 1]):
        return True
    if not one:
        return is_finite(done) or (is_present(done) and behind_deed(tokens, verb) > 0)
    return (is_finite(done) or is_present(done)) and _at(tokens, verb + 1) in word_list("article")


def behind_deed(tokens: Sequence[str], verb: int, *, several: bool = False) -> int:
    """The place behind a verb that goes on with its object; 0 where none stands there. `several`: who did it."""
    done = _at(tokens, verb)
    thing = verb + 1 + (_at(tokens, verb + 1) in _words("particles"))
    object_ = _at(tokens, thing)
    if not is_finite(done):
        # `the vendor contracts ended`, `the cook reports to me`: a noun, or somebody's place; no `the cook runs pots`.
        told = several or object_ in word_list("article") or is_number(object_) or _is_only_verb(tokens, thing)
        noun = is_finite(object_) or (may_be_noun(done) and not told)
        ends = object_ in MARKS or object_ in ("and", "or") or object_ in word_list("being")
        return thing if (is_present(done) or (several and is_verb(done))) and not noun and not ends else 0
    alone = done in _words("past_alone") or thing > verb + 1
    return thing if _is_thing(object_) or (alone and object_ not in MARKS) else 0


def _is_only_verb(tokens: Sequence[str], thing: int) -> bool:
    """Whether a clause goes on with a thing and has no other verb up to its end, so that the word before is one."""
    clause = takewhile(lambda word: word not in MARKS, tokens[thing:])
    return _is_thing(_at(tokens, thing)) and not any(is_finite(word) or word in word_list("being") for word in clause)


def _is_compound(tokens: Sequence[str], place: int) -> bool:
    return not tokens[place].endswith("s") and _at(tokens, place + 1) in _words("compound")


def _is_charged(tokens: Sequence[str], place: int, start: int) -> bool:
    """Whether it goes on with what a house is charged with, or what others were hired for."""
    charged = any(" ".join(tokens[start : start + len(each.split())]) == each for each in _words("charged"))
    engaged = _at(tokens, start) in _words("engaged") and _at(tokens, start + 1) in _words("purpose")
    return engaged or (charged and tokens[place] in _both("bodies"))


def _is_thing(word: str) -> bool:
    """Whether a word may begin the object of a verb."""
    other = word in MARKS or word in word_list("preposition") or word in word_list("being") or word in ("and", "or")
    return not other and not word.endswith("ly")


def _at(tokens: Sequence[str], place: int) -> str:
    return tokens[place] if place < len(tokens) else LINE
