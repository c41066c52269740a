"""For how long a skill was used: the merged months of the dated jobs that show it."""

import numpy as np

from screen.criteria.gate import State
from screen.criteria.hits import Hits
from screen.ground.sets import once
from screen.sources.tenure import counted_months


class SkillYears:
    """The months of C criteria in P profiles, worked out for those that are asked for."""

    def __init__(self, hits: Hits, today: int) -> None:
        """`hits`: where the criteria are named; `today`: the month that an open end means."""
        self._hits, self._columns, self._today = hits, hits.columns, today

    def months(self, profile: int, criterion: int) -> int:
        """Months of the dated jobs that show a criterion, each counted once."""
        hits, columns = self._hits, self._columns
        own = (columns.line_profile[hits.line] == profile) & (hits.criterion == criterion)
        rows = once(columns.line_stay[hits.line[own]])
        stays = columns.stays
        rows = rows[rows >= 0]
        rows = rows[~stays.studies[rows]]
        dated = rows[stays.dated[rows]]
        ends = np.minimum(stays.end[dated], self._today)
        spans = zip(
            [profile] * len(dated), stays.start[dated].tolist(), ends.tolist(), [True] * len(dated), strict=True
        )
        return sum(counted_months(spans))

    def state(self, profile: int, criterion: int, min_years: float, *, named: bool, told: bool) -> State:
        """Met by the months; else unknown where a job is undated or says nothing of what was done.

        `named`: the profile names the criterion somewhere; `told`: it could have.
        """
        if self.months(profile, criterion) >= 12 * min_years:
            return "met"
        columns, own = self._columns, self._columns.stays.profile == profile
        told_of = np.zeros(len(own), bool)
        rows = columns.line_stay[~columns.line_title]
        told_of[rows[rows >= 0]] = True
        if not told or np.any(own & ~(columns.stays.dated & told_of)):
            return "unknown"
        return "partly" if named else "missing"
