"""The seniority group: months of work, each counted once, by their kind and by what their job says of the work.

`G · min(1, S₃ / target)`, with `Sᵣ = min(Aᵣ, Sᵣ₋₁ + min(Oᵣ, relevance · target))` over what jobs say of the work
(`criteria.relevance`: named, untold, other), `Aᵣ` the months of the jobs that say so or more, each at its best kind
times relevance, of those that say the same in the same words (`sources.said_again`) no more than the longest, and `Oᵣ`
the months of those that say just so. So ten years of other work are worth no more than a tenth of the group, and as
`A`, `O` and `S` can only grow with every job, no job takes away what another one has earned (design, law 5).
"""

import math
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state, question
from screen.criteria.group import as_one
from screen.criteria.hits import Hits
from screen.criteria.relevance import NAMED, OTHER, UNTOLD, Relevance
from screen.criteria.saturation import marks_of
from screen.ground.arrays import Flags, Ints
from screen.ground.dates import month_of, parse_as_of, years_text
from screen.ground.evidence import Evidence, Factor, Node
from screen.ground.order import ascending, begins, running, steps
from screen.sources.columns import Columns
from screen.sources.rubric import RELEVANCE, YEARS, GroupName, Rubric
from screen.sources.said_again import families
from screen.sources.tenure import MONTH, Stay, span_text, year_alone_text

SAYS = ("names the work", "says nothing of the work", "other work")
"""What each relevance is called, in the order of `RELEVANCE`."""


class Seniority:
    """The experience of P profiles: S stays."""

    label: GroupName = "seniority"
    criteria: tuple[Criterion, ...] = (Criterion(label, label, whole=True),)

    def __init__(
        self,
        columns: Columns,
        rubric: Rubric,
        as_of: str,
        relevance: Relevance,
        unread: Flags | None = None,
        foreign: Flags | None = None,
        skills: Hits | None = None,
    ) -> None:
        """Make the points.

        Args:
            columns: the pool.
            rubric: what a month of each kind is worth, and what its job says of the work.
            as_of: `YYYY-MM-DD`, the day that an open end means.
            relevance: what each stay says of the work.
            unread: (P,) time may stand in what was not read; none if left out.
            foreign: (P,) a language that the rubric has no words of, in which a job may say anything; none if left out.
            skills: where those of the rubric are named, so that each stay can say which; not said if left out.
        """
        self._columns, self._terms, self._told, self._skills = columns, rubric.seniority, relevance, skills
        self._relevance = relevance.says
        self._years: dict[tuple[int, ...], Ints] = {}
        """(P,) months of stays of some relevances, see `_years_of`."""
        self.of = rubric.share(self.label)
        self.leaf_of: Ints = np.array([self.of], np.int64)
        self._today = month_of(parse_as_of(as_of))
        stays, profiles = columns.stays, len(columns.profile_ids)
        counts = [round(rubric.seniority.counts.get(kind, 0.0) * MONTH) for kind in stays.kinds]
        self._counts = np.array(counts, np.int64)[stays.kind]
        self._worths = np.array([round(rubric.seniority.relevance.get(name, 0.0) * MONTH) for name in RELEVANCE])
        self._worth: Ints = self._counts * self._worths[relevance.says] // MONTH
        self.target = max(round(rubric.seniority.target_years * 12 * MONTH), 1)
        """The months, in millionths of one, that earn all the points."""
        # Months that say more come first: those that say less add no more than their worth of the group.
        self._order: Ints = ascending(stays.profile, relevance.says, -self._worth, stays.start, stays.place)
        self._months: Ints = np.zeros(len(self._order), np.int64)
        """(S,) in that order: the months that each has beside the jobs that say as much or more."""
        self._filled: Ints = np.zeros(len(self._order), np.int64)
        """(S,) in that order: what it adds, in millionths of a month by its worth."""
        self.weighted: Ints = np.zeros(profiles, np.int64)
        """(P,) months by their worth, in millionths of a month."""
        self._bounded: Flags = np.zeros((len(RELEVANCE), profiles), bool)
        """(relevances, P) months that say so would add more than they can."""
        self._family = families(columns)
        """(S,) stays that say the same in the same words share a number."""
        for level in range(len(RELEVANCE)):
            self._add(level)
        self._starts = np.searchsorted(stays.profile, np.arange(profiles + 1))
        undated = ~stays.dated & ~self._told_by_job()
        self.undated: Ints = np.bincount(stays.profile[undated], minlength=profiles).astype(np.int64)
        """(P,) stays whose months cannot be counted."""
        self._undated_studies: Ints = np.bincount(stays.profile[undated & stays.studies], minlength=profiles)
        """(P,) those of them that are doctoral studies."""
        self.total: Ints = self._marks(self.weighted)
        self.points: Ints = self.total[:, None]
        full = self.total >= self.of
        self._unread = np.zeros(profiles, bool) if unread is None else unread
        self._foreign = np.zeros(profiles, bool) if foreign is None else foreign
        self._all_dated = columns.told_of_work & (self.undated == 0) & ~self._unread
        self.decided: Ints = np.where(full | (self._all_dated & ~self._foreign), self.of, self.total).astype(np.int64)

    def _told_by_job(self) -> Flags:
        """(S,) doctoral studies of somebody with a dated job as doctoral student: these are their months."""
        stays = self._columns.stays
        doctoral = np.array([kind == "phd" for kind in stays.kinds], bool)[stays.kind]
        return np.asarray(
            stays.studies & np.isin(stays.profile, stays.profile[doctoral & stays.dated & ~stays.studies])
        )

    def _marks(self, weighted: Ints) -> Ints:
        return marks_of(weighted, self.target, self.of)

    def _add(self, level: int) -> None:
        """Give out the months of the stays of one relevance, on top of those that say more.

        A month counts here although a job that says more has it as well, where that one is over its bound.
        """
        says = self._relevance == level
        own = np.flatnonzero(says[self._order])
        if not len(own):
            return
        stays, worth = self._columns.stays, np.where(self._relevance <= level, self._worth, 0)
        # Of two that are worth the same, the month is of the one that says more.
        order, months = stays.shared_out(
            worth * len(RELEVANCE) + np.where(worth > 0, level - self._relevance, 0), self._today, says | (worth > 0)
        )
        of_stay = np.zeros(len(worth), np.int64)
        of_stay[order] = months
        reached = np.zeros(len(self.weighted), np.int64)
        np.add.at(reached, stays.profile, of_stay * worth)
        reached = np.minimum(reached, self._of_families(worth))
        most, share = reached - self.weighted, int(self._worths[level])
        if share < MONTH:
            bound = share * self.target // MONTH
            self._bounded[level] = most > bound
            most = np.minimum(most, bound)
        rows = self._order[own]
        profile, begin = stays.profile[rows], begins(stays.profile[rows])
        alone = of_stay
        if level:  # of the first there is nobody to share with
            order, months = stays.shared_out(np.where(says, worth, 0), self._today, says)
            alone = np.zeros(len(worth), np.int64)
            alone[order] = months
        # Months that a job has before all others first, then those that it shares with one that is over its bound.
        for months in (of_stay, alone - of_stay):
            left = most - np.bincount(profile, self._filled[own], len(most)).astype(np.int64)
            self._filled[own] += steps(np.minimum(running(months[rows] * worth[rows], begin), left[profile]), begin)
        self._months[own] = np.maximum(of_stay[rows], self._filled[own] // np.maximum(worth[rows], 1))
        self.weighted += np.bincount(profile, self._filled[own], len(self.weighted)).astype(np.int64)

    def _of_families(self, worth: Ints) -> Ints:
        """(P,) what the longest stay of each family comes to: the most that all of them are worth together.

        `worth`: (S,) of a month.
        """
        stays = self._columns.stays
        months = np.where(stays.dated, np.minimum(stays.end, self._today) - stays.start + 1, 0)
        best = np.zeros(len(stays.profile), np.int64)
        np.maximum.at(best, self._family, np.maximum(months, 0) * worth)
        owner = np.zeros(len(best), np.int64)
        owner[self._family] = stays.profile
        out = np.zeros(len(self.weighted), np.int64)
        np.add.at(out, owner, best)
        return out

    def _years_of(self, profile: int, *relevances: int) -> int:
        """The months by kind of a profile's stays of these relevances, each counted once, in millionths of a month."""
        if relevances not in self._years:
            worth = np.where(np.isin(self._relevance, relevances), self._counts, 0)
            order, months = self._columns.stays.shared_out(worth, self._today, worth > 0)
            years = np.zeros(len(self.total), np.int64)
            np.add.at(years, self._columns.stays.profile[order], months * worth[order])
            self._years[relevances] = np.minimum(years, self._of_families(worth))
        return int(self._years[relevances][profile])

    def months_named(self, profile: int) -> int:
        """Whole months, by kind, of work for the role: what `min_years` asks for."""
        return self._years_of(profile, NAMED) // MONTH

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The years of work for the role: missing only if every job is dated and says what was done (design, law 8)."""
        if not self._terms.min_years:
            return ()
        least = round(self._terms.min_years * 12 * MONTH)
        met = self._years_of(profile, NAMED) >= least
        open_ = (NAMED, UNTOLD, OTHER) if self._foreign[profile] else (NAMED, UNTOLD)
        told = bool(self._all_dated[profile]) and (met or self._years_of(profile, *open_) < least)
        state = gate_state(met=met, told=told)
        return (Gate(YEARS, "unread" if not met and self._unread[profile] else state, "years"),)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The dates of work that are not there and would count, and what was done in jobs that say nothing of it."""
        open_gate = any(gate.state in ("unknown", "unread") for gate in self.gates(profile))
        if not open_gate and self.decided[profile] >= self.of:
            return ()
        if self._unread[profile]:
            return (question("years of work", unread=True),)
        undated = int(self.undated[profile])
        if open_gate and not undated and self._all_dated[profile] and not self._foreign[profile]:
            return ("what was done in jobs that only have a title",)
        studies = int(self._undated_studies[profile])
        of = [f"work ({undated - studies} without)"] * (undated > studies) + ["the doctorate"] * (studies > 0)
        return (f"dates of {' and of '.join(of)}" if of else "years of work",)

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
        rows, months, filled = self._order[own].tolist(), self._months[own].tolist(), self._filled[own]
        marks: list[int] = np.diff(self._marks(np.cumsum(filled)), prepend=0).tolist()
        details = tuple(self._stay(*counted) for counted in zip(rows, months, filled.tolist(), marks, strict=True))
        return Node(
            self.label, int(self.total[profile]), self.of, details,
            note=self._note(profile), saturates=True,
        )  # fmt: skip

    def _note(self, profile: int) -> str:
        """The years that are counted, and those that the requirement counts, where there is one and they are others."""
        counted, named = self.years(profile), self._years_of(profile, NAMED) / (12 * MONTH)
        out = f"{years_text(counted)} counted of {self._terms.target_years:g} that earn all the points"
        if not self._terms.min_years or round(named, 1) == counted:
            return out
        # Not rounded up: 1.96 years are no 2 that must be.
        of_role = years_text(math.floor(10 * named) / 10)
        return f"{out}; {of_role} in work for the role, which must be {self._terms.min_years:g}"

    def _stay(self, row: int, months: int, filled: int, points: int) -> Node:
        stay, says = self._columns.stays.record(row), int(self._relevance[row])
        quotes = [Evidence(f"{stay.path}.{name}", text, text, "field") for name, text in stay.printed if points]
        notes = list[str]()
        if not months:
            notes.append(self._why_no_months(stay))
        elif filled and not points and self.total[self._columns.stays.profile[row]] == self.of:
            notes.append("all the points are earned without it")
        elif not stay.flaw and (alone := year_alone_text(stay)):
            notes.append(alone)
        worth = int(self._worths[says])
        if months:
            notes += self._what_names(row, stay, points)
        if months and not self._counts[row]:
            notes.append(f"the rubric counts no months of the kind {stay.kind}")
        elif months and not worth:
            notes.append(f"the rubric's relevance of {tuple(RELEVANCE)[says]} work is 0")
        if filled < months * int(self._counts[row]) * worth // MONTH:
            bounded = self._bounded[says, self._columns.stays.profile[row]]
            most = f"such months fill at most {worth / MONTH:g} of the group"
            again = np.count_nonzero(self._family == self._family[row]) > 1
            others = (
                "of jobs that say the same the longest counts" if again else "some of its months count in another job"
            )
            notes.append(most if bounded else others)
        return Node(
            label=f"{stay.title or 'position not stated'} ({span_text(stay)})",
            points=points,
            of=self.of,
            evidence=tuple(quotes),
            factors=(
                Factor("months", months),
                Factor(stay.kind, int(self._counts[row]) / MONTH),
                Factor(SAYS[says], worth / MONTH),
            ),
            note="; ".join(notes) or None,
        )

    @cached_property
    def _named_by(self) -> dict[int, str]:
        """Of each stay that names a skill: which, and where it says so best."""
        if self._skills is None:
            return {}
        hits, columns = self._skills, self._columns
        stay = columns.line_stay[hits.line]
        order = ascending(stay, -hits.rung, hits.line)
        first = order[begins(stay[order])]
        return {
            int(stay[row]): f"names {hits.sought[hits.criterion[row]].label} in {columns.path(int(hits.line[row]))}"
            for row in first.tolist()
            if stay[row] >= 0
        }

    def _what_names(self, row: int, stay: Stay, points: int) -> Iterator[str]:
        """What a stay that counts in full names of the work, and what one of other work names, which is too little."""
        says, by = self._relevance[row], self._named_by.get(row)
        if says == OTHER and by:
            yield f"{by}, too little to tell of this work"
        elif points and says == NAMED and self._skills is not None and self._skills.sought:
            yield by or self._named_without_skill(row, stay)

    def _named_without_skill(self, row: int, stay: Stay) -> str:
        if self._told.by_role[row]:
            return f"by the words of the role in {stay.path}"
        if self._told.by_papers[row]:
            return "by papers of its years"
        return f"by {', '.join(f'projects[{place}]' for place in self._told.by_projects[row])} of its years"

    def _why_no_months(self, stay: Stay) -> str:
        if not stay.dated:
            return f"{stay.flaw}, so no months" if stay.flaw else "no dates, so no months"
        if stay.start is not None and stay.start.month > self._today:
            return "it starts after the as-of date"
        return "the months are counted elsewhere"
