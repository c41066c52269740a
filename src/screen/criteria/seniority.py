"""The seniority group: months of work, each counted once, at the worth of its best kind."""

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state
from screen.criteria.group import as_one
from screen.criteria.saturation import Ints
from screen.ground.dates import month_of, parse_as_of, years_text
from screen.ground.evidence import Evidence, Factor, Node
from screen.sources.columns import Columns
from screen.sources.rubric import YEARS, Rubric
from screen.sources.tenure import MONTH, Stay, Tenure, span_text, year_alone_text


class Seniority:
    """The experience of P profiles."""

    label = "seniority"
    criteria: tuple[Criterion, ...] = (Criterion(label, label, whole=True),)

    def __init__(self, columns: Columns, rubric: Rubric, as_of: str) -> None:
        """Make the points. `as_of`: `YYYY-MM-DD`, the day that an open end means."""
        self._columns, self._terms = columns, rubric.seniority
        self.of = rubric.share(self.label)
        self.leaf_of: Ints = np.array([self.of], np.int64)
        self._today = today = month_of(parse_as_of(as_of))
        stays, profiles = columns.stays, len(columns.profile_ids)
        counts = [round(rubric.seniority.counts.get(kind, 0.0) * MONTH) for kind in stays.kinds]
        worth = np.array(counts, np.int64)[stays.kind]
        self._order, self._months = stays.shared_out(worth, today)
        self._worth = worth[self._order]
        self._starts = np.searchsorted(stays.profile, np.arange(profiles + 1))
        self.weighted: Ints = np.zeros(profiles, np.int64)
        """(P,) months by their worth, in millionths of a month."""
        np.add.at(self.weighted, stays.profile[self._order], self._months * self._worth)
        self.undated: Ints = np.bincount(stays.profile[~stays.dated], minlength=profiles).astype(np.int64)
        """(P,) stays whose months cannot be counted."""
        self._target = round(rubric.seniority.target_years * 12 * MONTH)
        self.total: Ints = self._marks(self.weighted)
        self.points: Ints = self.total[:, None]
        full = self.total >= self.of
        self._all_dated = columns.told_of_work & (self.undated == 0)
        self.decided: Ints = np.where(full | self._all_dated, self.of, self.total).astype(np.int64)

    def _marks(self, weighted: Ints) -> Ints:
        target = max(self._target, 1)
        return (np.minimum(weighted, target) * self.of * 2 + target) // (2 * target)

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The years that the rubric asks for: missing only if every job is dated (design, law 8)."""
        if not self._terms.min_years:
            return ()
        met = int(self.weighted[profile]) >= round(self._terms.min_years * 12 * MONTH)
        return (Gate(YEARS, gate_state(met=met, told=bool(self._all_dated[profile])), "years"),)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The dates of work that are not there and would count."""
        open_gate = any(gate.state == "unknown" for gate in self.gates(profile))
        if not open_gate and self.decided[profile] >= self.of:
            return ()
        undated = int(self.undated[profile])
        return (f"dates of work ({undated} without)" if undated else "years of work",)

    def years(self, profile: int) -> float:
        """Years by their worth, to a tenth."""
        return round(int(self.weighted[profile]) / (12 * MONTH), 1)

    def leaf(self, profile: int, criterion: int) -> Node:  # noqa: ARG002
        """All the years."""
        return as_one(self.node(profile))

    def node(self, profile: int) -> Node:
        """One leaf a stay, in the order in which months are given out."""
        if not self._columns.lists_stays[profile]:
            return Node(self.label, 0, self.of, (), state="unknown", note="the profile lists no work")
        own = slice(*self._starts[profile : profile + 2])
        rows, months, worth = self._order[own].tolist(), self._months[own], self._worth[own]
        marks: list[int] = np.diff(self._marks(np.cumsum(months * worth)), prepend=0).tolist()
        details = tuple(
            self._stay(Tenure(self._columns.stays.record(row), *counted), points)
            for row, *counted, points in zip(rows, months.tolist(), worth.tolist(), marks, strict=True)
        )
        return Node(
            self.label, int(self.total[profile]), self.of, details,
            note=f"{years_text(self.years(profile))} counted of {self._terms.target_years:g} that earn all the points",
            saturates=True,
        )  # fmt: skip

    def _stay(self, tenure: Tenure, points: int) -> Node:
        stay = tenure.stay
        quotes = [Evidence(f"{stay.path}.{name}", text, text, "field") for name, text in stay.printed if points]
        notes = []
        if not stay.flaw and (alone := year_alone_text(stay)):
            notes.append(alone)
        if not tenure.months:
            notes.append(self._why_no_months(stay))
        return Node(
            label=f"{stay.title or 'position not stated'} ({span_text(stay)})",
            points=points,
            of=self.of,
            evidence=tuple(quotes),
            factors=(Factor("months", tenure.months), Factor(stay.kind, tenure.worth / MONTH)),
            note="; ".join(notes) or None,
        )

    def _why_no_months(self, stay: Stay) -> str:
        if not stay.dated:
            return f"{stay.flaw}, so no months" if stay.flaw else "no dates, so no months"
        if stay.start is not None and stay.start.month > self._today:
            return "it starts after the as-of date"
        return "its months are counted elsewhere"
