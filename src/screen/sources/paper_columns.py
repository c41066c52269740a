"""The papers of a pool as columns: what makes their worth as arrays, what explanations show as records."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import msgspec
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


class PaperColumns(msgspec.Struct, frozen=True, dict=True):
    """N papers, profile by profile in the order of their lists."""

    profile: Ints
    """(N,) which profile."""
    kind: Ints
    """(N,) place in `kinds`."""
    month: Ints
    """(N,) of publication, see `ground.dates`; -1: not known."""
    index: Ints
    """(N,) place in the profile's list."""
    work: Ints
    """(N,) number of the work; one printed twice has one number, and the order is that of folded titles."""
    kinds: tuple[PaperKind, ...]
    records: Sequence[Paper] = ()
    """N of them, for explanations; none of an index."""

    def by_part(self, part: str, value: Callable[[Any], float]) -> NDArray[np.float64]:
        """(kinds,) the value of one field of each kind: kinds are many, and what they are made of is not."""
        found, places = self._parts[part]
        return np.array(list(map(value, found)), float)[places]

    @cached_property
    def _parts(self) -> dict[str, tuple[list[Any], Ints]]:
        """Of each field of the kinds what it may be, and the place of each kind's there."""
        out = {}
        for name, column in zip(
            PaperKind._fields, zip(*self.kinds, strict=True) if self.kinds else [()] * 5, strict=True
        ):
            places = {part: place for place, part in enumerate(dict.fromkeys(column))}
            out[name] = list(places), np.array(list(map(places.__getitem__, column)), np.int64)
        return out

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
    kinds: dict[tuple[str, str | None, str, str | None, tuple[str, ...]], int] = {}
    works = {identity: place for place, identity in enumerate(sorted({paper.identity for paper in records}))}

    def ints(values: Iterable[int]) -> Ints:
        return np.fromiter(values, np.int64, len(records))

    return PaperColumns(
        profile=np.repeat(np.arange(len(papers)), [len(own) for own in papers]).astype(np.int64),
        kind=ints(kinds.setdefault((p.status, p.venue, p.track, p.role, p.distinctions), len(kinds)) for p in records),
        month=ints(-1 if paper.month is None else paper.month for paper in records),
        index=ints(paper.index for paper in records),
        work=ints(works[paper.identity] for paper in records),
        kinds=tuple(PaperKind(*kind) for kind in kinds),
        records=records,
    )
