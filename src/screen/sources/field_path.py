"""Where in a profile a text stands."""

from typing import NamedTuple


class FieldPath(NamedTuple):
    """A place in a profile's document; printed as `work[1].highlights[2]`."""

    section: str
    """A list of the profile, or `basics`."""
    item: int = -1
    """Number of the item in the list, from 0; -1: the section is no list."""
    field: str = ""
    """Of the item; empty: the item itself."""
    position: int = -1
    """In the field's list; -1: the field is no list."""

    def __str__(self) -> str:
        out = self.section if self.item < 0 else f"{self.section}[{self.item}]"
        if self.field:
            out = f"{out}.{self.field}"
        return out if self.position < 0 else f"{out}[{self.position}]"
