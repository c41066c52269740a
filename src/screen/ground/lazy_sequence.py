"""Sequences whose items are made when they are asked for."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

_Item_co = TypeVar("_Item_co", covariant=True)


class LazySequence(Sequence[_Item_co]):
    """A sequence that knows how long it is, and how to make an item."""

    @abstractmethod
    def item(self, place: int) -> _Item_co:
        """The one at a place from 0 on, which is there."""

    @overload
    def __getitem__(self, place: int) -> _Item_co: ...
    @overload
    def __getitem__(self, place: slice) -> list[_Item_co]: ...
    def __getitem__(self, place: int | slice) -> _Item_co | list[_Item_co]:
        if isinstance(place, slice):
            return [self.item(number) for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self.item(place)
