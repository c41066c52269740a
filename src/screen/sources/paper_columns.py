"""The papers of a pool as columns: what makes their worth as arrays, what explanations show as records."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screen.sources.papers import Paper

Ints = NDArray[np.int64]


class PaperKind(NamedTuple):
    """What papers share that a rubric weighs alike, their age apart; the fields are those of `Paper`."""

    status: str
    venue: str | None
    track: str
    role: str | None
    distinctions: tuple[str, ...]


class PaperColumns:
    """N papers, profile by profile in the order of their lists."""

    def __init__(self, papers: Sequence[Sequence[Paper]]) -> None:
        """`papers`: those of each profile."""
        self._records = [paper for own in papers for paper in own]
        self.profile: Ints = np.repeat(np.arange(len(papers)), [len(own) for own in papers]).astype(np.int64)
        """(N,) which profile."""
        kinds: dict[tuple[str, str | None, str, str | None, tuple[str, ...]], int] = {}
        self.kind: Ints = np.array(
            [kinds.setdefault((p.status, p.venue, p.track, p.role, p.distinctions), len(kinds)) for p in self._records],
            np.int64,
        )
        """(N,) place in `kinds`."""
        self.kinds = tuple(PaperKind(*kind) for kind in kinds)
        self.month: Ints = np.array([-1 if p.month is None else p.month for p in self._records], np.int64)
        """(N,) of publication, see `ground.dates`; -1: not known."""
        self.index: Ints = np.array([p.index for p in self._records], np.int64)
        """(N,) place in the profile's list."""
        works = {identity: place for place, identity in enumerate(sorted({p.identity for p in self._records}))}
        self.work: Ints = np.array([works[p.identity] for p in self._records], np.int64)
        """(N,) number of the work; one printed twice has one number, and the order is that of folded titles."""

    def record(self, row: int) -> Paper:
        """One paper, whole."""
        return self._records[row]

    def of(self, profile: int) -> list[Paper]:
        """The papers of one profile."""
        first, last = np.searchsorted(self.profile, [profile, profile + 1])
        return [self.record(row) for row in range(first, last)]
