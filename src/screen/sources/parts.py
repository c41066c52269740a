"""A pool part by part: so many profiles as columns, and where each of them can be read again."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from screen.sources.columns import Columns
from screen.sources.pool import ProfilePlace
from screen.sources.pool_words import PoolWords
from screen.sources.profile import Profile

PART = 2_000
"""Profiles that are judged together: some 100 MB."""
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
    """Numbers of those whose id is that of somebody in an earlier part: they do not count."""


def parts_of(profiles: Iterable[tuple[Profile, ProfilePlace]], size: int = PART) -> Iterator[PoolPart]:
    """The parts of a pool, of `size` profiles each; of the first one the profiles are kept, for it may be all."""
    found, first_part, words = iter(profiles), True, growing_vocabulary()
    while first := list(islice(found, 1)):
        places, kept = list[ProfilePlace](), list[Profile]() if first_part else None
        own = _taken(chain(first, islice(found, size - 1)), places, kept)
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
