"""Lines about lessons: `Attended a course on Kubernetes`. Whoever was taught a skill has not used it yet.

Nor has learnt it who has not passed yet: `Variant calling, online course (in progress)` among the certificates.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.certificates import lies_ahead
from screen.ground.derivation import is_past
from screen.ground.gap import JOINT, MARK, PART, WORD, class_of
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_BEFORE = 2
"""Tokens before the verb at most: `I attended`, `Successfully completed`."""
_REACH = 6
"""Tokens behind the verb among which the lesson stands."""


def lessons(columns: Columns, lines: Ints) -> Flags:
    """(n,) which of `lines` (n,) are about a lesson, and say nothing in another clause that was done with it."""
    out, ends = np.zeros(len(lines), bool), columns.line_ends[lines]
    starts = np.where(lines > 0, columns.line_ends[lines - 1] + 1, 0)
    verbs = word_list("was_taught") | word_list("finished")
    for ahead in range(_BEFORE + 1):
        there = columns.stand_at(starts + ahead, verbs) & (starts + ahead < ends)
        for number in np.flatnonzero(there).tolist():
            line = [columns.vocabulary.spelt[word] for word in columns.ids[starts[number] : ends[number]].tolist()]
            out[number] |= all(map(_is_small, line[:ahead])) and _is_lesson(line[ahead:])
    return out


def not_passed(columns: Columns) -> Flags:
    """(L,) the line is a certificate or a course that lies ahead, or was not finished."""
    out, vocabulary = np.zeros(len(columns.line_ends), bool), columns.vocabulary
    begins = np.zeros(len(vocabulary), bool)
    begins[vocabulary.numbers_of(frozenset(phrase.split()[0] for phrase in word_list("certificate_ahead")))] = True
    places, line = columns.tokens_of(taught := np.flatnonzero(columns.line_course))
    for number in set(taught[line[begins[columns.ids[places]]]].tolist()):
        out[number] = lies_ahead(columns.line_text[number])
    return out


def _is_small(word: str) -> bool:
    return word in ("i", "have") or word.endswith("ly")


def _is_lesson(tokens: Sequence[str]) -> bool:
    """Whether a verb and what stands behind it is a lesson taken, and nothing that was done with it."""
    nouns = word_list("lesson") | (word_list("training") if tokens[0] in word_list("was_taught") else frozenset())
    lesson = next((place for place, word in enumerate(tokens[:_REACH]) if word in nouns), None)
    if lesson is None:
        return False
    behind = tokens[lesson + 1 :]
    if behind and class_of(behind[0]) == WORD:  # `course evaluations`
        return False
    return not any(class_of(before) in (MARK, PART, JOINT) and is_past(word) for before, word in pairwise(behind))
