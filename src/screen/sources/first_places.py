"""Where the profiles of a pool stand, of which few are looked up, and who of them is there twice."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from screen.ground.lazy_sequence import LazySequence
from screen.sources.raw_profile import ProfilePlace, Skipped

_Item = TypeVar("_Item")


class Joined(LazySequence[_Item]):
    """What is told of parts, one part behind the other."""

    def __init__(self, parts: Iterable[Sequence[_Item]] = ()) -> None:
        self._parts: list[Sequence[_Item]] = []
        self._starts, self._length = list[int](), 0
        for part in parts:
            self.append(part)

    def __iter__(self) -> Iterator[_Item]:
        return chain.from_iterable(self._parts)

    def append(self, part: Sequence[_Item]) -> None:
        """Add a part."""
        self._parts.append(part)
        self._starts.append(self._length)
        self._length += len(part)

    def __len__(self) -> int:
        return self._length

    def item(self, place: int) -> _Item:
        """See `LazySequence`."""
        part = bisect_right(self._starts, place) - 1
        return self._parts[part][place - self._starts[part]]


class FirstPlaces:
    """Each id of a pool that is met part by part, and where it stood first."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._places = Joined[ProfilePlace]()

    def __len__(self) -> int:
        """How many ids were met."""
        return len(self._numbers)

    def meet(self, ids: Sequence[str], places: Sequence[ProfilePlace]) -> tuple[Sequence[int], list[Skipped]]:
        """The numbers of those whose id nobody has had, and what is said of the others."""
        start = len(self._places)
        self._places.append(places)
        own = dict(zip(ids, range(start, start + len(ids)), strict=True))
        if len(own) == len(ids) and self._numbers.keys().isdisjoint(own):
            self._numbers.update(own)
            return range(len(ids)), []
        new, skipped = list[int](), list[Skipped]()
        for number, name in enumerate(ids):
            first = self._numbers.setdefault(name, start + number)
            if first == start + number:
                new.append(number)
            else:
                source, before = places[number].source, self._places[first].source
                skipped.append(Skipped(source, f"{source}: the id {name!r} is already that of {before}"))
        return new, skipped
