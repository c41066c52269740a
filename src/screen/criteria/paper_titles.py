"""Titles of papers: what they say beside the names of criteria, and which of them say the same.

A title that only names what a rubric asks for is a word of a list, and titles that differ in such names alone are one
title with a hole in it. Of 1,890 titles of real papers that name a skill none is of the first kind.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screen.criteria.prose import Prose
from screen.sources.columns import Columns

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


WHOLE = 4
"""Words of a title beside what it names."""
WHOLE_PART = 100
"""The part, in hundredths, of a title that says so many."""


class Titles(NamedTuple):
    """The titles of N papers."""

    silent: Flags
    """(N,) the title has no word beside what it names."""
    part: Ints
    """(N,) hundredths of a whole title that it says: `WHOLE` words beside what it names are one."""
    family: Ints
    """(N,) papers of one profile whose titles have the same words beside what they name share a number."""


def read_titles(columns: Columns, prose: Prose) -> Titles:
    """Of a pool, under the rubric of `prose`."""
    papers = columns.papers
    size = len(papers.work)
    silent, part, family = np.zeros(size, bool), np.full(size, WHOLE_PART, np.int64), np.arange(size, dtype=np.int64)
    lines = np.flatnonzero((columns.line_paper >= 0) & (columns.line_mentions > 1))
    places, of = columns.tokens_of(lines)
    row = columns.line_paper[lines[of]]
    names = np.zeros(len(family), bool)
    names[row[prose.names(places)]] = True
    kept = names[row] & prose.tells(places)
    words: dict[int, set[int]] = {paper: set() for paper in np.flatnonzero(names).tolist()}
    for paper, word in zip(row[kept].tolist(), columns.ids[places[kept]].tolist(), strict=True):
        words[paper].add(word)
    firsts: dict[tuple[int, frozenset[int]], int] = {}
    for paper, found in words.items():
        silent[paper], part[paper] = not found, min(WHOLE_PART * len(found) // WHOLE, WHOLE_PART)
        family[paper] = firsts.setdefault((int(papers.profile[paper]), frozenset(found)), paper)
    return Titles(silent, part, family)
