"""Where a line lists a word or says plainly that it was done: no words of its field need stand beside it."""

from collections.abc import Callable, Sequence
from itertools import takewhile

import numpy as np

from screen.criteria.deeds import begins_clause
from screen.ground.arrays import Flags, Ints
from screen.ground.derivation import is_past
from screen.ground.gap import JOINT, SMALL, WORD, class_of
from screen.ground.text import BREAK, LINE, MARKS
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_REACH = 16
"""Tokens on each side that are looked at."""
_BESIDE, _WORDS = 3, 3
"""Items beside one that make a list, and how many words each may have."""
_CHARGED = (["for", "responsible"], ["for", "accountable"], ["of", "charge"])
"""Before what somebody has to do, the nearest first."""


def said_plainly(columns: Columns, places: Ints, word: str, *, named: bool) -> Flags:
    """(n,) whether what stands at each place is listed, or is the bare object of what somebody did.

    Listed: `hiring, inventory, payroll`, where the items beside it have no words of a sentence: "teams in areas of
    sales, security and retail" lists none. Done: `reordered inventory`, `in charge of training`.

    Args:
        columns: the pool.
        places: where a criterion's word stands.
        word: that word. Of an activity in -ing and of what has no plural both count; others are much else.
        named: it is the name of the criterion, of which what is listed counts whatever it is; what was done is asked
            of names alone.
    """
    plain = word.endswith("ing") or word in word_list("mass_noun")
    out = is_listed(columns, places) if named or plain else np.zeros(len(places), bool)
    return out | _where(columns, places, ~out & (named and plain), _is_object)


def is_listed(columns: Columns, places: Ints) -> Flags:
    """(n,) whether what stands at each place, one word, is an item of a list."""
    alone = (columns.stand_at(places - 1, MARKS) | (places == 0)) & columns.stand_at(places + 1, MARKS)
    return _where(columns, places, alone, lambda *sides: sum(map(_items, sides)) >= _BESIDE)


def _where(
    columns: Columns, places: Ints, maybe: Flags, holds: Callable[[Sequence[str], Sequence[str]], bool]
) -> Flags:
    """Of these places those that may be, and of which it holds what stands before, the nearest first, and behind."""
    spelt, out = columns.vocabulary.spelt, maybe & (columns.line_paper[columns.lines_of(places)] < 0)
    for number in np.flatnonzero(out).tolist():
        place = int(places[number])
        before, after = columns.ids[max(place - _REACH, 0) : place][::-1], columns.ids[place + 1 : place + 1 + _REACH]
        out[number] = holds(*([*(spelt[word] for word in part.tolist()), LINE] for part in (before, after)))
    return out


def _items(tokens: Sequence[str]) -> int:
    """How many items of a list follow one another from a mark on, three at most; below zero: a sentence is there."""
    count = place = 0
    while count < _BESIDE and tokens[place] != LINE:
        item = list(takewhile(lambda word: word not in MARKS, tokens[place + 1 :]))
        if not 0 < len(item) <= _WORDS or any(class_of(word) != WORD or is_past(word) for word in item):
            return count if tokens[place] == BREAK else -_BESIDE
        count, place = count + 1, place + 1 + len(item)
    return count


def _is_object(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a verb begins its clause right before the word, or a charge is named, and no noun stands behind it."""
    joined = class_of(after[0]) == JOINT and class_of(after[1]) == class_of(after[2]) == WORD and not is_past(after[1])
    if class_of(after[0]) == WORD or joined:
        return False
    verb, *rest = list(before)[sum(1 for _ in takewhile(lambda word: class_of(word) == SMALL, before)) :]
    done = is_past(verb) or (verb.endswith("ing") and class_of(verb) == WORD)
    return [verb, *rest[:1]] in _CHARGED or (done and begins_clause(rest))
