"""What a paper adds to the skills that it names: the worth of its venue, as the rubric has it."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from screen.criteria.saturation import Ints
from screen.ground.venues import find_venue
from screen.sources.columns import Columns
from screen.sources.paper_columns import PaperKind
from screen.sources.papers import PUBLISHED
from screen.sources.rubric import Rubric

_MOST = 100
"""In hundredths of an entry: no venue makes a paper more than one."""


def paper_worths(columns: Columns, rubric: Rubric, today: int) -> Ints:
    """(N,) what each paper is worth by its venue and its track, in hundredths of an entry.

    Nothing where it is not published, is of no venue that the rubric or `data/venues.toml` knows, or is dated after
    month `today`: it is told like a preprint. Under a rubric without venues every known one is worth 1.
    """
    papers = columns.papers
    listed = rubric.venues.keys() - {"default"}
    known = {venue: venue in listed or find_venue(venue) is not None for kind in papers.kinds if (venue := kind.venue)}
    worths = np.array([_worth(kind, rubric, known, listed=bool(listed)) for kind in papers.kinds], np.int64)
    return np.where(papers.month <= today, worths[papers.kind], 0) if len(worths) else np.zeros(0, np.int64)


def papers_listed(columns: Columns, rubric: Rubric) -> NDArray[np.bool_]:
    """(N,) whether the venue of each paper is one that the rubric lists; all of them where it lists none."""
    papers, venues = columns.papers, rubric.venues.keys() - {"default"}
    kinds = [not venues or kind.venue in venues for kind in papers.kinds]
    return np.array(kinds, bool)[papers.kind] if kinds else np.zeros(0, bool)


def bounded(owner: Ints, worth: Ints, listed: NDArray[np.bool_], size: int) -> Ints:
    """(size,) what papers are worth together by owner; of those of venues that are not `listed` the best alone."""
    known = np.bincount(owner[listed], worth[listed], size).astype(np.int64)
    best = np.zeros(size, np.int64)
    np.maximum.at(best, owner[~listed], worth[~listed])
    return known + best


def _worth(kind: PaperKind, rubric: Rubric, known: Mapping[str, bool], *, listed: bool) -> int:
    """`known`: whether each venue is; `listed`: the rubric has a list of them."""
    if kind.status not in PUBLISHED or kind.venue is None or not known.get(kind.venue):
        return 0
    default = rubric.venues.get("default", 0.0) if listed else 1.0
    track = rubric.publications.tracks.get(kind.track, 0.0)
    return min(round(100 * rubric.venues.get(kind.venue, default) * track), _MOST)
