"""The role of a rubric: its title, looked for where a profile says what somebody is or was, and only there."""

import numpy as np

from screen.criteria.role_names import apart, is_said
from screen.ground.arrays import Flags, Ints
from screen.ground.pattern import Pattern
from screen.ground.roles import MODIFIERS, goes_on_as_another, is_of_another, states_role
from screen.sources.columns import Columns


class Statements:
    """Where a pool says what somebody is or was: in headlines, positions and degrees, and in lines of prose."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def among(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether the tokens of a pattern at each of `places` are said of the person."""
        columns, length = self._columns, len(pattern.steps)
        lines = columns.lines_of(places)
        out = columns.line_role[lines].copy()
        if pattern.gap is not None:  # "manager for all of sales" is a position, and in prose anything
            return out
        for number in np.flatnonzero(~out & columns.line_tells[lines]).tolist():
            out[number] = states_role(*columns.around(int(places[number]), length))
        names = [step[0] for step in pattern.steps]
        if other := apart(names):
            out &= ~columns.stand_at(places - 1, other)
        for number in np.flatnonzero(columns.line_role[lines] & (pattern.kind == "synonym")).tolist():
            out[number] &= is_said(names, columns.around(int(places[number]), length)[1])
        *_, (own, *others) = pattern.steps
        activity = [form for form in others if form.endswith("ing") and not own.endswith("ing")]
        bound = [columns.stand_at(places - away, ("to",)) for away in range(1, 2 + MODIFIERS)]
        asked = np.logical_or.reduce([columns.stand_at(places + length - 1, activity), *bound])
        for number in np.flatnonzero(asked & columns.line_role[lines]).tolist():
            before, after = columns.around(int(places[number]), length)
            named = columns.vocabulary.spelt[columns.ids[places[number] + length - 1]]
            out[number] &= not (is_of_another(before) or (named in activity and goes_on_as_another(after)))
        return out
