"""What a heading that no list has most likely announces, by its letters: a logistic regression over runs of them."""

import io
import itertools
import math
from functools import cache, lru_cache
from zlib import crc32

import msgspec
import numpy as np
import numpy.typing as npt

from screen.documents.words.people import is_name
from screen.ground.package_data import read_data

SURE, SURER = 1.0, 2.0
"""Lead of one kind over another, in logarithms, from which a guess counts; and for what may be a name of somebody."""

NO_SECTION = "none"
"""The kind of what stands in the place of a heading and names no section: an employer, a title, a person, a place."""
_LONGEST_RUN = 4


class Guess(msgspec.Struct, frozen=True):
    """The likeliest kind of a heading."""

    kind: str
    """A kind of section, or `none`."""
    lead: float
    """By how much its weight is above that of the next kind; the logarithm of how many times likelier it is."""
    over_none: float
    """By how much the best kind of section is above `none`; negative where the text names no section."""
    section: str
    """The likeliest kind of section, whether or not `none` is likelier."""


class _Weights(msgspec.Struct, frozen=True):
    kinds: tuple[str, ...]
    table: npt.NDArray[np.int8]
    start: npt.NDArray[np.int32]
    step: float


@cache
def _weights() -> _Weights:
    with np.load(io.BytesIO(read_data("heading_guess.npz")), allow_pickle=False) as file:
        kinds = tuple(str(kind) for kind in file["kinds"])
        return _Weights(kinds, file["table"], file["start"].astype(np.int32), float(file["step"]))


def runs_of(name: str) -> list[str]:
    """The runs of letters of a folded heading, and its words, whole and in pairs."""
    words = name.split()
    out = [f"={name}", f"n{min(len(words), 6)}", *(f"w {word}" for word in words)]
    out += [f"b {one} {other}" for one, other in itertools.pairwise(words)]
    if words:
        out += [f"< {words[0]}", f"> {words[-1]}"]
    flat = f" {name} "
    for length in range(2, _LONGEST_RUN + 1):
        out += [flat[at : at + length] for at in range(len(flat) - length + 1)]
    return out


def buckets_of(name: str, count: int) -> list[int]:
    """The rows of the table that a folded heading adds up."""
    return sorted({crc32(run.encode("utf-8", "surrogatepass")) % count for run in runs_of(name)})


@lru_cache(maxsize=2048)
def guess_heading(name: str) -> Guess:
    """The likeliest kind of a folded heading (see `heading.bare`)."""
    weights = _weights()
    rows = buckets_of(name, len(weights.table))
    # Divided by the root of their number, as in training, so that long headings weigh no more than short ones.
    scores = weights.table[rows].sum(axis=0, dtype=np.int32) / np.sqrt(len(rows)) + weights.start
    order = np.argsort(-scores, kind="stable")
    none = weights.kinds.index(NO_SECTION)
    section = int(order[0]) if order[0] != none else int(order[1])
    return Guess(
        weights.kinds[int(order[0])],
        float(scores[order[0]] - scores[order[1]]) * weights.step,
        float(scores[section] - scores[none]) * weights.step,
        weights.kinds[section],
    )


def needed_lead(text: str) -> float:
    """How sure a guess must be: of what may be a name of somebody or something, surer, and in capitals only."""
    if not is_name(text):
        return SURE
    return SURER if text.isupper() else math.inf
