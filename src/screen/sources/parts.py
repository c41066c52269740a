"""A pool part by part: so many profiles as columns, and where each of them can be read again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, repeat
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from screen.ground.file_type import file_type
from screen.sources.columns import Columns
from screen.sources.pool import Pool, decoded
from screen.sources.pool_words import PoolWords
from screen.sources.profile import Profile
from screen.sources.raw_profile import ProfilePlace, RawProfile, Skipped, raws_at

PART = 2_000
"""Profiles of a pool that is one part, and kept: some 100 MB."""
PART_LISTED = 5_000
"""Where everybody is listed: whoever is kept is not read again to be explained, and explanations are larger still."""
PART_OF_MANY = 8_000
"""Of a part of a larger pool, of which nothing is kept: what a rubric costs, it costs once a part."""
_WORDS = 500_000
"""Of a vocabulary; then a new one is begun, so that memory stays flat."""


class PoolPart(NamedTuple):
    """P profiles."""

    columns: Columns
    places: Sequence[ProfilePlace]
    """P of them."""
    profiles: Sequence[Profile] | None = None
    """P of them; None: they were not kept."""
    skipped: Sequence[Skipped] = ()
    """What could not be read."""


class UnreadPart(Protocol):
    """A part that is read where it is judged."""

    is_shard: bool
    """A `sources.shard.ShardPart`, of which strengths may be kept."""

    def open(self, vocabulary: PoolWords) -> PoolPart:
        """The profiles; their words are added to the vocabulary. Raises InputError where it cannot be read."""


class LoadedPart:
    """A pool that is loaded, as one part."""

    is_shard = False

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def open(self, vocabulary: PoolWords) -> PoolPart:
        """See `UnreadPart`."""
        profiles = self._pool.profiles
        places = [ProfilePlace(Path())] * len(profiles)
        return PoolPart(Columns(profiles, vocabulary), places, profiles, self._pool.skipped)


class FilePart:
    """Profiles of files, read one by one and not kept; pickled, it is their places, and they are read there."""

    is_shard = False

    def __init__(self, raws: Iterable[RawProfile | Skipped], *, keep: bool = False) -> None:
        """`keep`: the profiles, and not the columns alone."""
        self._raws, self.keep = raws, keep

    def __reduce__(self) -> tuple[object, ...]:
        return _part_at, (Path.cwd(), list(map(_sent, self._raws)), self.keep)

    def open(self, vocabulary: PoolWords) -> PoolPart:
        """See `UnreadPart`."""
        places, skipped = list[ProfilePlace](), list[Skipped]()
        kept = list[Profile]() if self.keep else None

        def profiles() -> Iterator[Profile]:
            for read in decoded(self._raws):
                if isinstance(read, Skipped):
                    skipped.append(read)
                    continue
                profile, place = read
                places.append(place)
                if kept is not None:
                    kept.append(profile)
                yield profile

        return PoolPart(Columns(profiles(), vocabulary), places, kept, skipped)


def _sent(raw: RawProfile | Skipped) -> RawProfile | Skipped | ProfilePlace:
    # Who wants the end of a packed file has to unpack all that stands before it; so its profiles travel.
    return raw if isinstance(raw, Skipped) or file_type(raw.place.path).packed else raw.place


def _part_at(folder: Path, sent: Sequence[RawProfile | Skipped | ProfilePlace], keep: bool) -> FilePart:
    """A part elsewhere. `folder`: that relative paths are relative to."""
    return FilePart(_received(folder, sent), keep=keep)


def _received(folder: Path, sent: Sequence[RawProfile | Skipped | ProfilePlace]) -> Iterator[RawProfile | Skipped]:
    for is_place, own in groupby(sent, lambda one: isinstance(one, ProfilePlace)):
        if is_place:
            yield from raws_at(cast(Iterator[ProfilePlace], own), folder)
        else:
            yield from cast(Iterator[RawProfile | Skipped], own)


def file_parts(
    raws: Iterable[RawProfile | Skipped], whole: int, size: int, *, first: int | None = None, keep: bool = False
) -> Iterator[FilePart]:
    """The parts of a pool: one, which is kept, where there are no more than `whole` profiles, else of `size` each.

    Each is to be opened, or pickled, before the next one is asked for. `first`: the size of the first of several, where
    it is another; `keep`: its profiles, while it is at work.
    """
    found = iter(raws)
    begin = list(islice(found, whole + 1))
    if 0 < len(begin) <= whole:
        yield FilePart(begin, keep=True)
        return
    found = chain(iter(begin), found)  # which lets go of the list once it is read
    del begin
    sizes = chain([first or size], repeat(size))
    while head := list(islice(found, 1)):
        yield FilePart(chain(head, islice(found, next(sizes) - 1)), keep=keep)


def growing_vocabulary() -> Iterator[PoolWords]:
    """One vocabulary for the parts of a pool, so that what rare words may mean is asked once; a new one in time."""
    vocabulary = PoolWords()
    while True:
        yield vocabulary
        vocabulary = vocabulary if len(vocabulary) < _WORDS else PoolWords()
