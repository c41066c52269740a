"""Titles of papers: what they say beside the names of criteria, and which of them say the same.

A title that only names what a rubric asks for is a word of a list, and titles that differ in such names alone are one
title with a hole in it. Of 1,890 titles of real papers that name a skill none is of the first kind.
"""

from typing import NamedTuple

import numpy as np

from screen.criteria.prose import Prose
from screen.ground.arrays import Flags, Ints
from screen.ground.order import begins
from screen.ground.sets import once
from screen.sources.columns import Columns
from screen.sources.said_again import word_sums

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
    titles = (columns.line_paper >= 0) & (columns.line_mentions > 1)
    names = np.zeros(size, bool)
    names[columns.line_paper[prose.lines[titles[prose.lines]]]] = True
    lines = np.flatnonzero(titles)
    lines = lines[names[columns.line_paper[lines]]]  # of titles that name nothing no word is asked
    places, of = columns.tokens_of(lines)
    kept, row = prose.tells(places), columns.line_paper[lines[of]]
    paper, word = np.divmod(
        once(row[kept] * len(columns.vocabulary) + columns.ids[places[kept]]), len(columns.vocabulary)
    )
    number = np.bincount(paper, minlength=size)
    part = np.where(names, np.minimum(WHOLE_PART * number // WHOLE, WHOLE_PART), WHOLE_PART)
    family, own = np.arange(size), np.flatnonzero(names)
    profile, said = papers.profile[own], word_sums(word, paper, size)[own]
    order = np.lexsort((said, profile))
    first = begins(profile[order], said[order])
    family[own[order]] = own[order][first][np.cumsum(first) - 1]
    return Titles(names & (number == 0), part, family)
