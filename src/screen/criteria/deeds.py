"""What somebody did, by the verb of an activity alone: `tested machinery` for testing, `wrote articles` for writing.

Such verbs say many things, so that they count as a clause of their own with an object, and where the words beside them
are of the rubric's field (`criteria.surroundings`).
"""

from collections.abc import Sequence
from itertools import takewhile

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.derivation import is_past
from screen.ground.gap import BEING, JOINT, PART, SMALL, WORD, class_of
from screen.ground.pattern import Pattern
from screen.ground.text import COMMA, LINE, MARKS
from screen.sources.columns import Columns

_REACH = 6
"""Tokens of an object that may show it to be a subject: `budgeted funds were available`."""
_CLAUSE_REACH = 16
"""Tokens of a clause that are looked at."""
VERB_PREFIXES = ("co", "pre", "re")
"""What a hyphen sets off from a verb: `co-supervise`, `re-draft`."""
_BEFORE = ("i", "we", "who", "also", "has", "have", *VERB_PREFIXES)
"""Before a verb, besides marks."""


def are_deeds(columns: Columns, pattern: Pattern, places: Ints) -> Flags:
    """(n,) whether the person did what a verb says: it begins a clause and has its object.

    `pattern`: of one step, the noun first. "Reported to the head" and "written communication skills" are no deeds.
    """
    out = np.ones(len(places), bool) if pattern.gap else columns.stand_at(places, pattern.steps[0][1:])
    for number in np.flatnonzero(out).tolist():
        place = int(places[number])
        before, after = (
            [columns.vocabulary.spelt[word] for word in columns.ids[part].tolist()]
            for part in (slice(max(place - _CLAUSE_REACH, 0), place), slice(place + 1, place + 1 + _CLAUSE_REACH))
        )
        out[number] = begins_clause(before[::-1]) and (pattern.gap is not None or _has_object([*after, LINE]))
    return out


def begins_clause(before: Sequence[str]) -> bool:
    """Whether a clause begins behind these tokens, the nearest first; behind a comma or `and` another one."""
    before = [*before[bool(before) and before[0].endswith("ly") :], LINE]
    if class_of(before[0]) in (PART, JOINT):
        return any(map(is_past, takewhile(lambda word: word == COMMA or word not in MARKS, before[1:])))
    return before[0] in MARKS or before[0] in _BEFORE


def _has_object(after: list[str]) -> bool:
    """Whether an object stands first, or behind verbs joined to that before it, which nothing more is said of."""
    place = 0
    while place < len(after) - 1 and (class_of(after[place]) in (PART, JOINT) or after[place].endswith("ly")):
        joined = not after[place].endswith("ly")
        place += 1 + (joined and is_past(after[place + 1]))
    clause = list(map(class_of, takewhile(lambda word: word not in MARKS, after[place : place + _REACH])))
    return clause[:1] in ([WORD], [SMALL]) and BEING not in clause
