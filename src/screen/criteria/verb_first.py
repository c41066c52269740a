"""Lines that begin with what was done: `Led the month-end close`, `Ran stock counts`.

Their verb tells of work, whatever they name and however short they are. It is told by its object, which stands right
behind it: what stands before an article or a number in a line's first place is a verb, and so is a form of the past
before a noun and more, unless they are a name (`distributed databases`).
"""

from collections.abc import Collection, Sequence

import numpy as np

from screen.criteria.deeds import VERB_PREFIXES
from screen.ground.arrays import Ints
from screen.ground.derivation import is_past
from screen.ground.gap import WORD, class_of
from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections
from screen.ground.lexicon import load_lexicon
from screen.ground.text import MARKS
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_BEFORE = ("also", "i", "we", *VERB_PREFIXES)
"""Before the verb of a line, besides adverbs."""
_IN = ("in", "with")
"""Before what something is done in."""
_REACH = 6
"""Tokens of a line that are read."""
_LONGEST_NAME = 4


def verbs_first(columns: Columns, lines: Ints, own: Collection[str]) -> Ints:
    """The tokens that are the verbs of these lines, of those that begin with one and its object.

    `own`: words of the rubric, which may be a part of what it asks for: `Automated testing`.
    """
    out = []
    starts = np.where(lines > 0, columns.line_ends[lines - 1] + 1, 0)
    for start, end in zip(starts.tolist(), columns.line_ends[lines].tolist(), strict=True):
        line = [columns.vocabulary.spelt[word] for word in columns.ids[start : min(end, start + _REACH)].tolist()]
        verb = next((n for n, word in enumerate(line) if word not in _BEFORE and not word.endswith("ly")), len(line))
        if _is_done(line[verb:], own):
            out.append(start + verb)
    return np.array(out, np.int64)


def _is_done(line: Sequence[str], own: Collection[str]) -> bool:
    """Whether the first of these tokens is a verb of work, and its object stands behind it."""
    verb, behind = line[:1], line[1:2]
    if not behind or verb[0] in MARKS or not verb[0].isalpha() or verb[0] in word_list("no_work"):
        return False
    if class_of(verb[0]) != WORD:
        return False
    if behind[0][0].isdigit() or behind[0] in word_list("article") | word_list("number"):
        return verb[0] not in own or is_past(verb[0])
    if behind[0] in _IN:
        return verb[0] not in own and _is_of_now(verb[0]) and any(class_of(word) == WORD for word in line[2:3])
    names = (" ".join(line[:size]) for size in range(2, _LONGEST_NAME + 1))
    is_name = verb[0] in own or any(map(load_lexicon().knows, names))
    goes_on = not MARKS.issuperset(line[2:3])  # "Wrote CUDA" says no more than a list
    return is_past(verb[0]) and class_of(behind[0]) == WORD and goes_on and not is_name


def _is_of_now(word: str) -> bool:
    """Whether a word is a verb of the present too, by its past, and no claim or lesson: no `experience in`."""
    none = word_list("claim") | word_list("lesson") | word_list("no_work") | word_list("general_title")
    pasts = (form for form in inflections(word) if is_past(form))
    return word not in none and not word.endswith(("ed", "ing")) and any(map(reference_idf().knows, pasts))
