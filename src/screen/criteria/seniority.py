"""The seniority group: months of work, each counted once, at the worth of its best kind."""

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state
from screen.criteria.group import as_one
from screen.criteria.saturation import Ints
from screen.ground.dates import month_of, parse_as_of, years_text
from screen.ground.evidence import Evidence, Factor, Node
from screen.sources.columns import Columns
from screen.sources.profile import Profile
from screen.sources.rubric import YEARS, Rubric
from screen.sources.tenure import MONTH, Stay, Tenure, span_text, tenures, year_alone_text


class Seniority:
    """The experience of P profiles."""

    label = "seniority"
    criteria: tuple[Criterion, ...] = (Criterion(label, label, whole=True),)

    def __init__(self, columns: Columns, rubric: Rubric, as_of: str) -> None:
        """Make the points. `as_of`: `YYYY-MM-DD`, the day that an open end means."""
        self._profiles, self._terms = columns.profiles, rubric.seniority
        self.of = rubric.share(self.label)
        self.leaf_of: Ints = np.array([self.of], np.int64)
        self._today = today = month_of(parse_as_of(as_of))
        self._tenures = [tenures(profile.stays or (), rubric.seniority.counts, today) for profile in columns.profiles]
        self.weighted: Ints = np.array([sum(t.months * t.worth for t in found) for found in self._tenures], np.int64)
        """(P,) months by their worth, in millionths of a month."""
        self._target = round(rubric.seniority.target_years * 12 * MONTH)
        self.total: Ints = self._marks(self.weighted)
        self.points: Ints = self.total[:, None]
        full = self.total >= self.of
        dated = np.array([_all_dated(profile) for profile in columns.profiles], bool)
        self.decided: Ints = np.where(full | dated, self.of, self.total).astype(np.int64)

    def _marks(self, weighted: Ints) -> Ints:
        target = max(self._target, 1)
        return (np.minimum(weighted, target) * self.of * 2 + target) // (2 * target)

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The years that the rubric asks for: missing only if every job is dated (design, law 8)."""
        if not self._terms.min_years:
            return ()
        met = int(self.weighted[profile]) >= round(self._terms.min_years * 12 * MONTH)
        return (Gate(YEARS, gate_state(met=met, told=_all_dated(self._profiles[profile])), "years"),)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The dates of work that are not there and would count."""
        open_gate = any(gate.state == "unknown" for gate in self.gates(profile))
        if not open_gate and self.decided[profile] >= self.of:
            return ()
        undated = len(self.undated(profile))
        return (f"dates of work ({undated} without)" if undated else "years of work",)

    def years(self, profile: int) -> float:
        """Years by their worth, to a tenth."""
        return round(int(self.weighted[profile]) / (12 * MONTH), 1)

    def undated(self, profile: int) -> tuple[Stay, ...]:
        """The stays whose months cannot be counted."""
        return tuple(stay for stay in self._profiles[profile].stays or () if not stay.dated)

    def leaf(self, profile: int, criterion: int) -> Node:  # noqa: ARG002
        """All the years."""
        return as_one(self.node(profile))

    def node(self, profile: int) -> Node:
        """One leaf a stay, in the order in which months are given out."""
        found = self._tenures[profile]
        if self._profiles[profile].stays is None:
            return Node(self.label, 0, self.of, (), state="unknown", note="the profile lists no work")
        running = np.cumsum(np.array([t.months * t.worth for t in found], np.int64))
        marks: list[int] = np.diff(self._marks(running), prepend=0).tolist()
        details = tuple(self._stay(profile, t, int(points)) for t, points in zip(found, marks, strict=True))
        return Node(
            self.label, int(self.total[profile]), self.of, details,
            note=f"{years_text(self.years(profile))} counted of {self._terms.target_years:g} that earn all the points",
            saturates=True,
        )  # fmt: skip

    def _stay(self, profile: int, tenure: Tenure, points: int) -> Node:
        stay = tenure.stay
        section, index = stay.path.rstrip("]").split("[")
        item = self._profiles[profile].document[section][int(index)]
        quotes = []
        if points:
            for name in ("startDate", "endDate"):
                value = item.get(name)
                if isinstance(value, str | int) and value:
                    quotes.append(Evidence(f"{stay.path}.{name}", str(value), str(value), "field"))
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


def _all_dated(profile: Profile) -> bool:
    return profile.told_of_work and all(stay.dated for stay in profile.stays or ())
