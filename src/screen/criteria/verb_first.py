"""Lines that begin with what was done: `Led the month-end close`, `Ran stock counts`, `Write court reports`.

Their verb tells of work, whatever they name and however short they are. It is told by its object, which stands right
behind it: what stands before an article or a number in a line's first place is a verb, and so is a form of the past
before a noun and more, unless they are a name (`distributed databases`). A job that goes on is told in the present: so
is a word that is written as often in the past, and any verb at all where other lines of the job begin with such ones
in the same form (`Chair core groups` beside `Write reports` and `Hold a caseload`).
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice

import numpy as np

from screen.criteria.deeds import VERB_PREFIXES
from screen.ground.arrays import Ints
from screen.ground.derivation import is_past
from screen.ground.finite import is_verb
from screen.ground.gap import WORD, class_of
from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections
from screen.ground.lexicon import load_lexicon
from screen.ground.match import share_of_past
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
_NO_BASE = ("s", "ing", "ed")
_SURE = 3 / 4
"""How often the past of a word is written, at least, for each time that it is itself, so that it is surely a verb."""
_ALIKE = 2
"""Other lines of an item that begin with such verbs, from which on any verb of their form is one."""


def verbs_first(columns: Columns, lines: Ints, own: Collection[str]) -> Ints:
    """The tokens that are the verbs of these lines, of those that begin with one and its object.

    `own`: words of the rubric, which may be a part of what it asks for: `Automated testing`.
    """
    out = []
    for line in lines.tolist():
        place, said = _clause(columns, line)
        if _is_done(said, own) or (_is_done(said, own, sure=False) and _are_alike(columns, line, said[0])):
            out.append(place)
    return np.array(out, np.int64)


def _clause(columns: Columns, line: int) -> tuple[int, list[str]]:
    """The place of the first token of a line that is neither small nor an adverb, and the tokens from there on."""
    start, end = int(columns.line_ends[line - 1]) + 1 if line else 0, int(columns.line_ends[line])
    said = [columns.vocabulary.spelt[word] for word in columns.ids[start : min(end, start + _REACH)].tolist()]
    verb = next((n for n, word in enumerate(said) if word not in _BEFORE and not word.endswith("ly")), len(said))
    return start + verb, said[verb:]


def _are_alike(columns: Columns, line: int, verb: str) -> bool:
    """Whether `_ALIKE` other lines of the item begin with what is surely a verb of the present, in this form."""
    item, form = columns.line_item, _form_of(verb)
    first, end = np.searchsorted(item, [item[line], item[line] + 1]).tolist()
    others = (_clause(columns, other)[1][:1] for other in range(first, end) if other != line)
    alike = (word for said in others for word in said if _form_of(word) == form and _is_surely_of_now(word))
    return len(list(islice(alike, _ALIKE))) == _ALIKE


def _form_of(verb: str) -> str:
    """The ending of a form of the present: none, `s` or `ing`."""
    return next((ending for ending in ("ing", "s") if verb.endswith(ending) and not verb.endswith("ss")), "")


def _is_done(line: Sequence[str], own: Collection[str], *, sure: bool = True) -> bool:
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
    done = class_of(behind[0]) == WORD and _is_verb(verb[0], sure=sure)
    # "Wrote CUDA" says no more than a list.
    return done and not MARKS.issuperset(line[2:3]) and not _is_name(line, own)


def _is_name(line: Sequence[str], own: Collection[str]) -> bool:
    """Whether the first words of a line are a part of what a rubric asks for, or a name of the lexicon."""
    names = (" ".join(line[:size]) for size in range(2, _LONGEST_NAME + 1))
    return line[0] in own or any(map(load_lexicon().knows, names))


def _is_verb(word: str, *, sure: bool) -> bool:
    """Whether a word before a noun is a verb: of the past or surely of the present, or else may be one of it."""
    if sure and is_past(word):
        return True
    now = _is_surely_of_now(word) and _form_of(word) != "ing" if sure else _may_be_of_now(word)
    return now and _tells_of_work(word)


@lru_cache(1 << 14)
def _is_surely_of_now(word: str) -> bool:
    """Whether a word is a form of the present of what is nearly as often written in the past."""
    return any(share_of_past(base) >= _SURE for base in _bases_of(word))


def _may_be_of_now(word: str) -> bool:
    return any(share_of_past(base) > 0 or is_verb(base) for base in _bases_of(word))


def _bases_of(word: str) -> list[str]:
    """What a form of the present may be a form of."""
    return [form for form in (word, *inflections(word)) if form.endswith("ss") or not form.endswith(_NO_BASE)]


def _tells_of_work(verb: str) -> bool:
    """Whether a verb of the present says of work: no `attend`, nor what a word of titles or claims is, `lead`."""
    none = word_list("claim") | word_list("lesson") | word_list("general_title")
    return verb not in none and word_list("no_work").isdisjoint({verb, *inflections(verb)})


def _is_of_now(word: str) -> bool:
    """Whether a word is a verb of the present too, by its past, and no claim or lesson: no `experience in`."""
    none = word_list("claim") | word_list("lesson") | word_list("no_work") | word_list("general_title")
    pasts = (form for form in inflections(word) if is_past(form))
    return word not in none and not word.endswith(("ed", "ing")) and any(map(reference_idf().knows, pasts))
