"""Where the profiles of a pool stand, of which few are looked up, and who of them is there twice."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from screen.ground.lazy_sequence import LazySequence
from screen.sources.raw_profile import ProfilePlace, Skipped


class JoinedPlaces(LazySequence[ProfilePlace]):
    """The places of parts, one part behind the other."""

    def __init__(self, parts: Iterable[Sequence[ProfilePlace]] = ()) -> None:
        self._parts: list[Sequence[ProfilePlace]] = []
        self._starts, self._length = list[int](), 0
        for part in parts:
            self.append(part)

    def append(self, part: Sequence[ProfilePlace]) -> None:
        """Add a part."""
        self._parts.append(part)
        self._starts.append(self._length)
        self._length += len(part)

    def __len__(self) -> int:
        return self._length

    def item(self, place: int) -> ProfilePlace:
        """See `LazySequence`."""
        part = bisect_right(self._starts, place) - 1
        return self._parts[part][place - self._starts[part]]


class FirstPlaces:
    """Each id of a pool that is met part by part, and where it stood first."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._places = JoinedPlaces()

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
