"""What may stand between the two halves of a phrase that a text takes apart: `accounts payable and receivable`,
`reconciled the bank statements`, `retrieval of large images`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Literal

from screen.ground.text import COMMA, MARKS, SLASH
from screen.ground.word_lists import word_list

Gap = Literal["listed", "shared", "inserted", "deed", "with", "moved", "of", "passive"]
"""`listed`: other members of a list; `shared`: those behind the first, which have one `of` together; `inserted`: one
more word (`distributed model training`); `deed`: what stands between a verb and its object; `with`: between the
preposition of such a verb and it; `moved`: what was moved, between a verb and from where or whereto; `of`: between a
preposition and its noun; `passive`: between an object and what was done to it."""

WORD, JOINT, PART, SMALL, BEING, MARK = range(6)
"""The classes of tokens: a telling word, what joins the last two of a list, a comma, an article and its like, a form of
`to be`, any other mark or preposition."""
LONGEST = 9
"""Tokens of the longest gap."""


def _between(longest: int) -> Iterator[tuple[int, ...]]:
    """Words and articles, and whole lists: a comma has its `and` behind it."""
    for length in range(longest + 1):
        for gap in product((WORD, JOINT, PART, SMALL), repeat=length):
            whole = PART not in gap or JOINT in gap[gap.index(PART) :]
            if whole and (gap[-1:] not in ((JOINT,), (PART,)) or (gap[-2:] == (WORD, JOINT) and PART not in gap)):
                yield gap


def _lists() -> Iterator[tuple[int, ...]]:
    """Lists of verbs with one object, lists of objects, and both: `trained, coached and mentored staff`."""
    verbs = [(), (JOINT, WORD), *(((PART, WORD) * size + end) for size in (1, 2) for end in _LAST)]
    heads = [
        (),
        (SMALL,),
        (WORD,),
        (SMALL, WORD),
        (WORD, WORD),
        (WORD, JOINT, WORD),
        (SMALL, WORD, JOINT, WORD),
        (WORD, JOINT, WORD, WORD),
        (SMALL, WORD, JOINT, WORD, WORD),
        (WORD, JOINT, SMALL),
        (WORD, JOINT, SMALL, WORD),
        (WORD, WORD, JOINT, SMALL, WORD),
    ]
    members = [(PART, WORD), (PART, WORD, WORD), (PART, WORD) * 2]
    lasts = [(JOINT,), (PART, JOINT), (JOINT, WORD), (JOINT, SMALL), (JOINT, WORD, WORD), (JOINT, SMALL, WORD)]
    objects = [(*head, *more, *last) for head in heads if WORD in head for more in members for last in lasts]
    for gap in (verb + thing for verb in verbs for thing in (*heads, *objects)):
        if len(gap) <= LONGEST:
            yield gap


_LAST = ((JOINT, WORD), (PART, JOINT, WORD))
_ALLOWED: dict[Gap, frozenset[tuple[int, ...]]] = {
    "listed": frozenset(
        {
            (JOINT, WORD),
            (PART, WORD, JOINT, WORD),
            (PART, WORD, PART, JOINT, WORD),
            (WORD, JOINT),
            (WORD, PART, WORD, JOINT),
            (WORD, PART),
            (JOINT, WORD, WORD),
        }
    ),
    "shared": frozenset({(JOINT, WORD), (PART, WORD, JOINT, WORD), (PART, WORD, PART, JOINT, WORD)}),
    "inserted": frozenset({(WORD,)}),
    "deed": frozenset((*_between(4), *_lists())),
    "with": frozenset(_between(3)),
    "moved": frozenset(_between(4)) - {()},
    "of": frozenset(_between(3)),
    "passive": frozenset((WORD,) * words + (BEING,) * length for words in (0, 1) for length in range(words, 4)),
}


def class_of(token: str) -> int:
    """The class of a token."""
    return _classes().get(token, WORD)


@cache
def _classes() -> dict[str, int]:
    return {
        **dict.fromkeys((*MARKS, *word_list("preposition")), MARK),
        **dict.fromkeys(word_list("article"), SMALL),
        **dict.fromkeys(word_list("being"), BEING),
        **dict.fromkeys((SLASH, "and", "or"), JOINT),
        COMMA: PART,
    }


def is_number(token: str) -> bool:
    """Whether a token is a number, in digits or in words."""
    return token[0].isdigit() or token in word_list("number")


def counts(before: str, word: str) -> bool:
    """Whether a token before a number is a part of it, or says of how many a team is: `over 300`, `a staff of 12`."""
    if word in word_list("quantity") or (before, word) in _COMPARED:
        return True
    return word == "of" and before == "staff"


def measures() -> frozenset[str]:
    """Nouns behind which `of` is a small word, for what follows is what is meant: `a team of`, `high volumes of`."""
    return word_list("measure") | word_list("team")


_COMPARED = frozenset({("up", "to"), ("more", "than"), ("less", "than"), ("fewer", "than")})


@cache
def barring() -> frozenset[str]:
    """The tokens that no gap has, whatever stands beside them; other prepositions may count before a number."""
    counting = word_list("quantity").union({"of"}, *_COMPARED)
    return frozenset(token for token, number in _classes().items() if number == MARK) - counting


def classes_of(found: Sequence[str]) -> tuple[int, ...]:
    """The classes of the tokens of a gap; what counts before a number is a small word.

    So is a number behind two words and `and`, for it begins no other deed: `two PhD and three master's students`.
    """
    out = [class_of(token) for token in found]
    for place, word in enumerate(found):
        if out[max(place - 3, 0) : place] == [WORD, WORD, JOINT] and is_number(word):
            out[place] = SMALL
    for place, (before, word, after) in enumerate(zip(("", *found), found, (*found[1:], " "), strict=False)):
        if word == "of" and before in measures():
            out[place] = SMALL
        if is_number(after) and counts(before, word):
            out[place] = SMALL
            if before == "up":
                out[place - 1] = SMALL
    return tuple(out)


def allows(gap: Gap, classes: tuple[int, ...], after: int = MARK) -> bool:
    """Whether a gap of these classes may stand there; `after`: the class of the token behind the phrase.

    Of a list whose last member ends the phrase ("accounts payable and receivable"), another noun behind it would make
    another thing ("cloud seeding and computing grants"); where the list goes on, its next member stands there ("boiler
    repair, maintenance and inspection").
    """
    if classes not in _ALLOWED[gap]:
        return False
    if gap != "listed" or classes[-1] == WORD:
        return True
    return after in (JOINT, PART) if classes[-1] == PART else after not in (WORD, SMALL)


@cache
def lengths(gap: Gap) -> tuple[int, ...]:
    """How many tokens such a gap may have."""
    return tuple(sorted({len(classes) for classes in _ALLOWED[gap]}))
