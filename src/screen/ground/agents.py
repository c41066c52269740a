"""What a clause says that others did who are named elsewhere than at its head, or by name alone.

`tea is made by the bureau`, `supported the tea group, which built kettles`, `Kay Teapotova drew the kettles`. Who they
are is told as in `ground.others`.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from screen.ground.denial import before_clause, clause_end
from screen.ground.derivation import is_past
from screen.ground.gap import MARK, SMALL, WORD, class_of, is_number
from screen.ground.named_people import is_name, is_unknown
from screen.ground.others import MODIFIERS, behind_deed, doers_words, does, is_doer, is_other, is_own_house
from screen.ground.roles import done_with_role
from screen.ground.text import BREAK, COMMA, MARKS
from screen.ground.undone import is_done
from screen.ground.word_lists import word_list

BY = "by"
WHICH = ("which", "that")
_NAMES = 3
"""Words of a name at most."""
_APPOSITION = 5
"""Words between marks that say who somebody is: `, my assistant at the shop,`."""
_CAUSED = 4
"""Tokens of what somebody had done: `had all the kettles washed`."""
_BETWEEN = 2
"""Words between what was done and by whom: `was worked out by`, `was quickly done by`."""
BEFORE_BY = 2 + _BETWEEN + _CAUSED
"""Words from a `by` back to the `was` or `had` of what was done, at most."""


def done_by_others(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, that was done by those named behind the `by` at `place`."""
    verb = place - 1
    while verb > 0 and place - verb <= _BETWEEN and not is_done(tokens, verb):
        verb -= 1
    being = _before_participles(tokens, verb)
    if being < 0 or not is_done(tokens, verb):
        return
    use = doers_words("judged") | doers_words("used") | doers_words("taken_up")
    if all(word in use for word in tokens[being + 1 : place] if is_past(word) or word == tokens[verb]):
        return
    if end := _others_at(tokens, place + 1):
        caused = tokens[being] in doers_words("have") and verb - being > 1  # `had the kettles built by`
        first = being if caused else before_clause(tokens, being)
        if first < being + caused and doers_words("own").isdisjoint(tokens[first:place]):
            yield first, end


def _before_participles(tokens: Sequence[str], verb: int) -> int:
    """Where what was done is said to be, or to be had by the person: `were kept and washed`, `had the kettles washed`.

    -1: nowhere.
    """
    first = verb
    while first > 2 and tokens[first - 1] == "and" and is_done(tokens, first - 2):
        first -= 2
    being = first - 1 - (first > 1 and tokens[first - 1].endswith("ly"))
    if being > 0 and tokens[being] in word_list("being"):
        return being
    things = list(takewhile(lambda word: class_of(word) in (WORD, SMALL), tokens[max(verb - _CAUSED, 0) : verb][::-1]))
    had = verb - len(things) - 1
    begins = had >= 0 and tokens[had] in doers_words("have") and (not had or tokens[had - 1] in MARKS)
    return had if begins and things else -1


def _others_at(tokens: Sequence[str], start: int) -> int:
    """The place behind the others who are named from `start` on; 0 where none are."""
    article = tokens[start : start + 1]
    told = bool(article) and (article[0] in word_list("article") or is_number(article[0]))
    near = range(start + told, min(start + told + MODIFIERS + 1, len(tokens)))
    if not told and article and article[0].endswith("ing"):  # `done by hiring vendors`
        return 0
    for place in takewhile(lambda place: class_of(tokens[place]) != MARK and tokens[place] not in MARKS, near):
        if is_other(tokens[place]) and (told or tokens[place].endswith("s")):
            return 0 if is_own_house(tokens, start, place) else place + 1
    names = list(takewhile(is_name, tokens[start : start + _NAMES]))
    return start + len(names) if len(names) > 1 or _is_first_name(names) else 0


def _is_first_name(names: Sequence[str]) -> bool:
    """Whether a word alone is what people are called, and no tool that no table has."""
    return bool(names) and not is_unknown(names[0])


def of_named(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, that is of somebody whose name begins at `place`, with the name.

    A name of several words, or one behind which it is said who that is, or before a verb of what people alone do.
    """
    names = list(takewhile(is_name, tokens[place : place + _NAMES]))
    behind_name = place + len(names)
    verb, who = _behind_apposition(tokens, behind_name)
    if not who and behind_name < len(tokens) and tokens[behind_name] not in MARKS:  # a surname may be any word
        verb, who = _behind_apposition(tokens, behind_name + 1)
        verb = verb if who else behind_name
    deed = tokens[verb] if verb < len(tokens) else BREAK
    told = who or len(names) > 1 or deed in doers_words("by_hand")
    if not names or not told or not does(tokens, verb, now=True):
        return
    if behind := behind_deed(tokens, verb):
        end = clause_end(tokens, behind, doers_words("closes"))
        if doers_words("own").isdisjoint(tokens[verb:end]):
            yield place, end


def _behind_apposition(tokens: Sequence[str], start: int) -> tuple[int, bool]:
    """The place behind what is said of who somebody is, and whether anything is: `, my assistant,`."""
    if start < len(tokens) and tokens[start] in (COMMA, BREAK):
        said = list(takewhile(lambda word: word not in MARKS, tokens[start + 1 : start + 2 + _APPOSITION]))
        end = start + 1 + len(said)
        if said and said[0] in word_list("article") and any(map(is_doer, said)) and tokens[end : end + 1] != []:
            return end + 1, True
    return start, False


def of_house_which(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, in which a `which` tells of a house that the person helped.

    `supported the tea group, which built kettles`; of a thing that was made for one, it may tell as well.
    """
    one = place - 1 - (tokens[place - 1] == COMMA) if place > 1 else 0
    if (
        one < 1
        or not is_doer(tokens[one])
        or not does(tokens, place + 1)
        or tokens[place + 1] in doers_words("stative")
    ):
        return
    first = one
    while first and tokens[first - 1] not in MARKS and one - first < MODIFIERS and not _is_before(tokens[first - 1]):
        first -= 1
    if not first or not _is_helped(tokens, first) or tokens[first] in ("my", "our"):
        return
    end = clause_end(tokens, place + 2, doers_words("closes"))
    if doers_words("own").isdisjoint(tokens[place:end]):
        yield place, end


def used_of_others(tokens: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The stretch of `tokens`, of one line, that others made, and the person had the use of.

    `used the kettles that the tea team makes`: they are named behind the `that` at `place`.
    """
    end = _others_at(tokens, place + 1)
    first = place
    while first and tokens[first - 1] not in MARKS:
        first -= 1
    if not end or tokens[first] not in word_list("has_use_of") or not does(tokens, end, now=True):
        return
    if tokens[end] not in doers_words("used") | doers_words("taken_up"):
        yield first + 1, end + 1


def _is_before(word: str) -> bool:
    return is_past(word) or word.endswith("ing") or word in word_list("preposition")


def _is_helped(tokens: Sequence[str], first: int) -> bool:
    """Whether those named from `first` on are whom somebody dealt with, and no house of their own or one they led."""
    before = tokens[first - 1]
    if before in ("with", *word_list("beside")):
        return first > 1 and tokens[first - 2] in word_list("deals")
    return before in word_list("watched") or (before in done_with_role() and before not in word_list("led"))
