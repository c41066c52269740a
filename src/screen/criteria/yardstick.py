"""What amounts are measured by: the words that tell, the worth of papers, and the day."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from screen.criteria.foreign import Tongues
from screen.criteria.hits import Hits
from screen.criteria.paper_titles import Titles, read_titles
from screen.criteria.prose import Prose
from screen.criteria.venue_worth import paper_worths, papers_listed
from screen.ground.arrays import Flags, Ints
from screen.ground.dates import month_of, parse_as_of
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric


class Yardstick(NamedTuple):
    """The same for all criteria of a rubric: T tokens, L lines, N papers."""

    prose: Prose
    """Which words say something beside the names of criteria."""
    bare: Flags
    """(L,) the line only names them; lines of papers whose venue is worth something apart, for titles are short."""
    silent: Flags
    """(L,) the line has no word beside what it names."""
    pasted: Flags
    """(L,) the line is the rubric's."""
    positions: Flags
    """(L,) see `Prose`."""
    titles: Titles
    """What the titles of papers say."""
    worth: Ints
    """(N,) of each paper by its venue, in hundredths of an entry."""
    listed: Flags
    """(N,) its venue is one that the rubric lists, or the rubric lists none."""
    tongues: Tongues
    """Who writes in another language than the rubric."""
    today: int
    """The month that an open end means; what comes after it does not count yet."""


def yardstick(columns: Columns, rubric: Rubric, hits: Sequence[Hits], as_of: str) -> Yardstick:
    """For a pool under a rubric. `hits`: where its criteria are named; `as_of`: `YYYY-MM-DD`."""
    named = np.zeros(len(columns.ids), bool)
    for found in hits:
        named |= found.named_tokens
    # What is named there or only looks so: which of the two may depend on other entries.
    lines = columns.lines_at(np.flatnonzero(named))
    prose, today = Prose(columns, rubric, named, lines), month_of(parse_as_of(as_of))
    titles = read_titles(columns, prose)
    worth = np.where(titles.silent, 0, paper_worths(columns, rubric, today))
    of_worth = np.append(worth > 0, False)[columns.line_paper]
    return Yardstick(
        prose, prose.bare & ~of_worth, prose.silent, prose.pasted, prose.positions(today), titles, worth,
        papers_listed(columns, rubric), Tongues(columns, rubric), today,
    )  # fmt: skip
