"""The role of a rubric: its title, looked for where a profile says what somebody is or was, and only there."""

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.roles import states_role
from screen.sources.columns import Columns


class Statements:
    """Where a pool says what somebody is or was: in headlines, positions and degrees, and in lines of prose."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def among(self, places: Ints, length: int | None) -> Flags:
        """Whether the `length` tokens that start at each of `places` are said of the person; None: they lie apart."""
        lines = self._columns.lines_of(places)
        out = self._columns.line_role[lines].copy()
        if length is None:  # "manager for all of sales" is a position, and in prose anything
            return out
        for number in np.flatnonzero(~out & self._columns.line_tells[lines]).tolist():
            out[number] = states_role(*self._columns.around(int(places[number]), length))
        return out
