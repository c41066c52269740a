"""Where every key, value, table and array element of a TOML document stands, to the character.

tomli gives the place of a syntax error and of nothing else, so a document that has a problem is scanned once more.
"""

import bisect
import re

import msgspec

Route = tuple[str | int, ...]
"""The keys and the array positions that lead to a value: `("skills", 0, "terms", 1)`."""


class Place(msgspec.Struct, frozen=True):
    """A stretch of the document."""

    start: int
    """Offset in characters, from 0."""
    end: int
    """Offset of the first character after it."""


class Places:
    """The places of one document, by route."""

    def __init__(self, text: str) -> None:
        self.text = text
        """The document."""
        self._breaks = [match.start() for match in re.finditer("\n", text)]
        self.keys: dict[Route, Place] = {}
        """Route to the key's own text where it first stands; for an array element, to the element."""
        self.values: dict[Route, Place] = {}
        """Route to the value, brackets and quotes included."""
        self.headers: dict[Route, Place] = {}
        """Route to a table's header, brackets included."""
        self.mentions: dict[Route, list[Place]] = {}
        """Route to every place where headers and dotted keys name it."""
        self.repeats: list[tuple[Route, Place]] = []
        """Keys and headers that stand a second time, in order: TOML forbids them."""
        self.last_value: int | None = None
        """Where the last value begins that was looked at: in a broken document, what is broken."""

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1, the column in characters."""
        line = bisect.bisect_left(self._breaks, offset)
        return line + 1, offset - (self._breaks[line - 1] if line else -1)

    def key(self, route: Route) -> Place:
        """The key at `route`, or the nearest thing around it that has a place."""
        return self.keys.get(route) or self.values.get(route) or self.table(route[:-1])

    def value(self, route: Route) -> Place:
        """The value at `route`, or the nearest thing around it that has a place."""
        while route and route not in self.values and route not in self.headers:
            route = route[:-1]
        return self.values.get(route) or self.table(route)

    def table(self, route: Route) -> Place:
        """The header of the table at `route`, its key, or the nearest thing around it; the first character at last."""
        while route:
            found = self.headers.get(route) or self.keys.get(route) or self.values.get(route)
            if found:
                return found
            route = route[:-1]
        return Place(0, 0)
