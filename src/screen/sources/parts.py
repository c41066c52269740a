"""A pool part by part: so many profiles as columns, and where each of them can be read again."""

import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from screen.sources.columns import Columns
from screen.sources.pool import ProfilePlace
from screen.sources.pool_words import PoolWords
from screen.sources.profile import Profile

PART = 2_000
"""Profiles of the first part, which are kept: some 100 MB."""
PART_LISTED = 5_000
"""Where everybody is listed: whoever is kept is not read again to be explained, and explanations are larger still."""
_LATER = 4
"""So many times as many are a later part, of which nothing is kept: what a rubric costs, it costs once a part."""
_WORDS = 500_000
"""Of a vocabulary; then a new one is begun, so that memory stays flat."""


class PoolPart(NamedTuple):
    """P profiles."""

    columns: Columns
    places: Sequence[ProfilePlace]
    """P of them."""
    profiles: Sequence[Profile] | None = None
    """P of them; None: they were not kept."""
    again: Collection[int] = ()
    """Numbers of those who do not count: the id is that of somebody in an earlier part, or nobody is called so."""


def parts_of(profiles: Iterable[tuple[Profile, ProfilePlace]], size: int = PART) -> Iterator[PoolPart]:
    """The parts of a pool, the first of `size` profiles, which are kept, for it may be all; later ones are larger."""
    found, first_part, words = iter(profiles), True, growing_vocabulary()
    while first := list(islice(found, 1)):
        places, kept = list[ProfilePlace](), list[Profile]() if first_part else None
        most = size if first_part or size == sys.maxsize else _LATER * size
        own = _taken(chain(first, islice(found, most - 1)), places, kept)
        yield PoolPart(Columns(own, next(words)), places, kept)
        first_part = False


def growing_vocabulary() -> Iterator[PoolWords]:
    """One vocabulary for the parts of a pool, so that what rare words may mean is asked once; a new one in time."""
    vocabulary = PoolWords()
    while True:
        yield vocabulary
        vocabulary = vocabulary if len(vocabulary) < _WORDS else PoolWords()


def _taken(
    profiles: Iterable[tuple[Profile, ProfilePlace]], places: list[ProfilePlace], kept: list[Profile] | None
) -> Iterator[Profile]:
    for profile, place in profiles:
        places.append(place)
        if kept is not None:
            kept.append(profile)
        yield profile
