"""The papers of a pool as columns: what makes their worth as arrays, what explanations show as records."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from screen.ground.arrays import Ints
from screen.ground.sets import numbered
from screen.sources.papers import Paper


class PaperKinds(NamedTuple):
    """What some papers may be, apart from their age; the fields are those of `Paper`."""

    status: tuple[str, ...] = ()
    venue: tuple[str | None, ...] = ()
    track: tuple[str, ...] = ()
    role: tuple[str | None, ...] = ()
    distinctions: tuple[tuple[str, ...], ...] = ()


class PaperColumns(msgspec.Struct, frozen=True):
    """N papers, profile by profile in the order of their lists."""

    profile: Ints
    """(N,) which profile."""
    month: Ints
    """(N,) of publication, see `ground.dates`; -1: not known."""
    index: Ints
    """(N,) place in the profile's list."""
    work: Ints
    """(N,) number of the work; one printed twice has one number, and the order is that of folded titles."""
    status: Ints
    """(N,) place of it in `kinds.status`; so of the next four."""
    venue: Ints
    track: Ints
    role: Ints
    distinctions: Ints
    kinds: PaperKinds
    records: Sequence[Paper] = ()
    """N of them, for explanations; none of an index."""

    def by_part(self, part: str, value: Callable[[Any], float]) -> NDArray[np.float64]:
        """(N,) the value of one field of each: papers are many, and what they are made of is not."""
        places: Ints = getattr(self, part)
        return np.array(list(map(value, getattr(self.kinds, part))), float)[places]

    def record(self, row: int) -> Paper:
        """One paper, whole."""
        return self.records[row]

    def of(self, profile: int) -> Sequence[Paper]:
        """The papers of one profile."""
        first, last = np.searchsorted(self.profile, [profile, profile + 1])
        return self.records[first:last]


def paper_columns(papers: Sequence[Sequence[Paper]]) -> PaperColumns:
    """`papers`: those of each profile."""
    records = [paper for own in papers for paper in own]
    size, identities = len(records), [paper.identity for paper in records]
    works = {identity: place for place, identity in enumerate(sorted(set(identities)))}
    parts = {part: numbered(map(attrgetter(part), records), size) for part in PaperKinds._fields}
    return PaperColumns(
        profile=np.repeat(np.arange(len(papers)), [len(own) for own in papers]).astype(np.int64),
        month=np.array([-1 if paper.month is None else paper.month for paper in records], np.int64),
        index=np.fromiter(map(attrgetter("index"), records), np.int64, size),
        work=np.fromiter(map(works.__getitem__, identities), np.int64, size),
        **{part: places for part, (places, _) in parts.items()},
        kinds=PaperKinds(*(values for _, values in parts.values())),
        records=records,
    )
