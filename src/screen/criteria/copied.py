"""Words that a profile has from the rubric: runs of words that stand in its file too, comments and all.

Who pastes a rubric, or the posting that a draft quotes, tells of nobody. Eight words in a row are a sentence of
somebody's; four are a phrase, which who fits a post says as its posting does, until they come one behind the other.
"""

import re
from functools import lru_cache

import numpy as np

from screen.ground.arrays import Flags, looked_up
from screen.ground.sets import among, distinct, once
from screen.ground.text import words
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric

RUN = 4
"""Words in a row; pairs of pairs are compared."""
SENTENCE = 8
"""Words in a row that are a sentence of somebody's; fewer are a phrase."""
SEVERAL = 6
"""Phrases in an item that are no chance."""
SEVERAL_IN_ALL = 2 * SEVERAL
"""Phrases in all of a profile that are none: 828 real résumés have one at most, the abstracts of an author three."""
MOST = 3
"""An item of whose words one in so many is copied is copied whole."""
_TESTS, _PROFILE = "[[tests]]", "profile"
"""What parts the tests of a rubric, and a word of those that have a profile of their own."""
_NUMBER = re.compile(r"(?m)^([^\S\n]*[\w-]+[^\S\n]*=[^\S\n]*)\d[\d_.]*(?=[^\S\n]*(?:#|$))")


def copied(columns: Columns, rubric: Rubric) -> Flags:
    """(T,) whether each token of a pool is part of a run of words that the rubric has, or of an item made of them."""
    out = np.zeros(len(columns.ids), bool)
    theirs = np.array([columns.vocabulary.get(word, -1) for word in told_words(rubric)], np.int64)
    if len(theirs) < RUN:
        return out
    size = len(columns.vocabulary)
    usual = ~columns.worded
    usual[theirs[theirs >= 0]] = True
    # Few places have so many of the rubric's words, and marks, in a row: only these are looked at.
    near, there = looked_up(usual, columns.ids), np.zeros(len(columns.ids), bool)
    pairs = near[:-1] & near[1:]
    starts = np.flatnonzero(pairs[:-2] & pairs[2:])
    there[starts[:, None] + np.arange(RUN)] = True
    places = np.flatnonzero(there)
    stretch = np.cumsum(np.diff(places, prepend=0) > 1)
    worded = columns.worded[columns.ids[places]]
    places, stretch = places[worded], stretch[worded]
    starts = np.flatnonzero(stretch[: 1 - RUN] == stretch[RUN - 1 :])
    found = places[starts[:, None] + np.arange(RUN)]
    first, last = (columns.line_item[columns.lines_of(ends)] for ends in (found[:, 0], found[:, -1]))
    found = found[first == last]
    known, number = distinct(np.where(np.minimum(theirs[:-1], theirs[1:]) >= 0, theirs[:-1] * size + theirs[1:], -1))
    runs = once(number[:-2] * len(known) + number[2:])
    ids = columns.ids[found].astype(np.int64)
    paired = ids[:, :-1:2] * size + ids[:, 1::2]
    is_known = among(paired, known).all(axis=1)
    first, second = np.searchsorted(known, paired[is_known]).T
    out[found[is_known][among(first * len(known) + second, runs)]] = True
    return _whole_items(columns, out)


def _whole_items(columns: Columns, out: Flags) -> Flags:
    """The same without mere phrases, with all of the jobs, projects, summaries of whose words a third are copied.

    Who fits a post says single things of it as its posting does; who copies it says one behind the other.
    """
    if not out.any():
        return out
    asked = np.zeros(int(columns.line_item[-1]) + 1, bool)
    asked[columns.line_item[columns.lines_at(np.flatnonzero(out))]] = True
    lines = np.flatnonzero(asked[columns.line_item])
    places, of = columns.tokens_of(lines)
    worded = columns.worded[columns.ids[places]]
    places, item = places[worded], columns.line_item[lines[of[worded]]]
    found, size = out[places], np.bincount(item, minlength=len(asked))
    run = np.cumsum((np.diff(found, prepend=False)) | (np.diff(item, prepend=-1) != 0))
    begins = found & (np.diff(run, prepend=-1) != 0)
    several = np.bincount(item[begins], minlength=len(asked)) >= SEVERAL
    owner = columns.line_profile[lines[of[worded]]]
    strewn = np.bincount(owner[begins], minlength=len(columns.profile_ids)) >= SEVERAL_IN_ALL
    found &= (np.bincount(run)[run] >= SENTENCE) | several[item] | strewn[owner]
    mostly = MOST * np.bincount(item[found], minlength=len(asked)) >= size
    out[places] = found | mostly[item]
    return out


def told_words(rubric: Rubric) -> tuple[str, ...]:
    """The words of that, in order."""
    return _words_of(rubric.summary, rubric.text, rubric.title)


@lru_cache(64)
def _words_of(summary: str, text: str, title: str) -> tuple[str, ...]:
    """The same for every part of a pool."""
    return tuple(words(_told(summary, text, title)))


def told_by(rubric: Rubric) -> str:
    """What a rubric says: its summary and its file, apart from tests with an invented profile.

    Its title is no sentence: whoever has that position says so in the same words. Nor is a number that a key is given.
    """
    return _told(rubric.summary, rubric.text, rubric.title)


def _told(summary: str, text: str, title: str) -> str:
    own, *tests = text.split(_TESTS)
    told = (summary, own, *(test for test in tests if _PROFILE not in test))
    return _NUMBER.sub(r"\1", "\n".join(told)).replace(title, "")
