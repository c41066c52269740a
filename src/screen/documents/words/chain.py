"""Chains: the likeliest labels of a sequence, by weights that were learnt and are shipped."""

import io
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

import msgspec
import numpy as np
import numpy.typing as npt

from screen.ground.package_data import read_data

Weights = npt.NDArray[np.int32]

_UNNAMED = frozenset({"TEXT", "NONE"})
"""The labels of what names nothing."""
_NEVER = 1 << 20
"""More than any sum of weights of a list."""


class Chain(msgspec.Struct, frozen=True):
    """A linear chain: what each clue says for each label, and what may follow what."""

    labels: tuple[str, ...]
    """The labels, in the order of the columns."""
    state: npt.NDArray[np.int8]
    """A row for each bucket of clues, a column for each label; in units of `step`."""
    change: Weights
    """From the label of the row to that of the column; in the same units."""
    step: float
    """The weight that 1 stands for."""

    def label(
        self,
        clues: Iterable[Sequence[str]],
        prose: Sequence[bool] = (),
        without: Sequence[str] = (),
        named: Sequence[bool] = (),
    ) -> list[str]:
        """The likeliest labels of a sequence, by the clues of its members; running text (`prose`) names nothing.

        Nothing gets one of the labels `without`; what is `named` is no running text, whatever its clues say.
        """
        scores = self.scores(clues)
        scores[:, [label in without for label in self.labels]] -= _NEVER
        unnamed = np.array([label in _UNNAMED for label in self.labels])
        for members, barred in ((prose, ~unnamed), (named, unnamed)):
            if any(members):
                scores[np.ix_(np.array(members), barred)] -= _NEVER
        return self.best_of(scores)[0]

    def best(self, buckets: Iterable[Sequence[int]]) -> list[str]:
        """The same by the buckets of the clues."""
        return self.best_of(self._sums(buckets))[0]

    def scores(self, clues: Iterable[Sequence[str]]) -> Weights:
        """What the clues of each member say for each label: a row each, in units of `step`."""
        return self._sums([bucket(name, len(self.state)) for name in names] for names in clues)

    def _sums(self, buckets: Iterable[Sequence[int]]) -> Weights:
        stops: list[int] = [0]
        rows: list[int] = []
        for own in buckets:
            rows += own
            stops.append(len(rows))
        sums = np.zeros((len(rows) + 1, len(self.labels)), dtype=np.int32)
        np.cumsum(self.state[rows], axis=0, dtype=np.int32, out=sums[1:])
        return np.diff(sums[stops], axis=0)

    def best_of(self, scores: Sequence[Weights] | Weights) -> tuple[list[str], int]:
        """The same by what speaks for each label of each member (Viterbi 1967), and how much speaks for the whole.

        Whole numbers, so the same on any machine.
        """
        if not len(scores):
            return [], 0
        best = scores[0]
        back: list[npt.NDArray[np.intp]] = []
        every = np.arange(len(self.labels))
        for score in scores[1:]:
            paths = best[:, None] + self.change
            came = paths.argmax(axis=0)
            back.append(came)
            best = paths[came, every] + score
        at = int(best.argmax())
        found = [at]
        for came in reversed(back):
            at = int(came[at])
            found.append(at)
        return [self.labels[at] for at in reversed(found)], int(best.max())


class ListEvidence(msgspec.Struct, frozen=True):
    """What speaks for the labels of a sequence, beside those that a chain gave."""

    chain: Chain
    """The chain."""
    scores: Weights
    """What the clues of each member say for each label, see `Chain.scores`."""

    def of(self, labels: Sequence[str]) -> float:
        """How much speaks for the labels of the whole sequence; the larger, the more."""
        columns = [self._column(label) for label in labels]
        alone = sum(int(self.scores[at, column]) for at, column in enumerate(columns))
        return self.chain.step * (alone + sum(int(self.chain.change[pair]) for pair in pairwise(columns)))

    def alone(self, at: int, part: str, label: str) -> int:
        """How much speaks for a part of one member, in units of `Chain.step`; it begins what its `label` does."""
        return int(self.scores[at, self._column(f"B-{part}" if label.startswith("B-") else part)])

    def _column(self, label: str) -> int:
        """The column of a label; of one that the chain does not know, that of the nearest."""
        known = self.chain.labels
        return known.index(next(one for one in (label, label.removeprefix("B-"), "TAG") if one in known))


@lru_cache(maxsize=1 << 16)
def bucket(clue: str, buckets: int) -> int:
    """The row in which the weights of a clue stand; different clues may share one."""
    return crc32(clue.encode("utf-8", "surrogatepass")) % buckets


@cache
def load_chain(name: str) -> Chain:
    """The chain in `ground/data/<name>.npz`."""
    with np.load(io.BytesIO(read_data(f"{name}.npz")), allow_pickle=False) as file:
        labels = tuple(str(label) for label in file["labels"])
        return Chain(labels, file["state"], file["change"].astype(np.int32), float(file["step"]))
