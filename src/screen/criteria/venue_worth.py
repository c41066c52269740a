"""What a paper adds to the skills that it names: the worth of its venue, as the rubric has it."""

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.venues import find_venue
from screen.sources.columns import Columns
from screen.sources.papers import PUBLISHED
from screen.sources.rubric import Rubric

_MOST = 100
"""In hundredths of an entry: no venue makes a paper more than one."""


def paper_worths(columns: Columns, rubric: Rubric, today: int) -> Ints:
    """(N,) what each paper is worth by its venue and its track, in hundredths of an entry.

    Nothing where it is not published, is of no venue that the rubric or `data/venues.toml` knows, or is dated after
    month `today`: it is told like a preprint. Under a rubric without venues every known one is worth 1.
    """
    papers, listed, tracks = columns.papers, rubric.venues.keys() - {"default"}, rubric.publications.tracks
    default = rubric.venues.get("default", 0.0) if listed else 1.0

    def of_venue(venue: str | None) -> float:
        known = venue is not None and (venue in listed or find_venue(venue) is not None)
        return rubric.venues.get(venue, default) if venue and known else 0.0

    worths = 100 * papers.by_part("venue", of_venue) * papers.by_part("track", lambda track: tracks.get(track, 0.0))
    worths *= papers.by_part("status", PUBLISHED.__contains__)
    return np.where(papers.month <= today, np.minimum(np.rint(worths), _MOST).astype(np.int64), 0)


def papers_listed(columns: Columns, rubric: Rubric) -> Flags:
    """(N,) whether the venue of each paper is one that the rubric lists; all of them where it lists none."""
    papers, venues = columns.papers, rubric.venues.keys() - {"default"}
    return papers.by_part("venue", lambda venue: not venues or venue in venues).astype(bool)


def bounded(owner: Ints, worth: Ints, listed: Flags, size: int) -> Ints:
    """(size,) what papers are worth together by owner; of those of venues that are not `listed` the best alone."""
    known = np.bincount(owner[listed], worth[listed], size).astype(np.int64)
    best = np.zeros(size, np.int64)
    np.maximum.at(best, owner[~listed], worth[~listed])
    return known + best
