"""The publications group: venue, authorship, track, distinction, topic and age of each paper, until full marks."""

from functools import cached_property

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state, question
from screen.criteria.group import as_one
from screen.criteria.paper_titles import Titles
from screen.criteria.saturation import marks_of
from screen.ground.arrays import Flags, Ints
from screen.ground.dates import month_of, parse_as_of
from screen.ground.evidence import Evidence, Factor, Node
from screen.ground.order import ascending, begins, running, steps
from screen.ground.sets import distinct
from screen.ground.venues import find_venue
from screen.sources.columns import Columns
from screen.sources.field_path import FieldPath
from screen.sources.papers import PUBLISHED, Paper
from screen.sources.rubric import PAPERS, GroupName, Rubric

_GRID = 1_000_000
"""A paper's weight is a whole number of millionths."""
_MOST = 10**15
"""Of a paper's weight: factors may each be a million, and the sum of many papers must fit 64 bits."""


class Publications:
    """The papers of a pool, weighed by a rubric: P profiles."""

    label: GroupName = "publications"
    criteria: tuple[Criterion, ...] = (Criterion(label, label, whole=True),)

    def __init__(
        self,
        columns: Columns,
        rubric: Rubric,
        as_of: str,
        unread: Flags | None = None,
        on_topic: Flags | None = None,
        titles: Titles | None = None,
    ) -> None:
        """Make the points.

        Args:
            columns: the pool.
            rubric: what a paper is worth.
            as_of: `YYYY-MM-DD`, from which a paper's age counts.
            unread: (P,) papers may stand in what was not read; none if left out.
            on_topic: (N,) the paper names something of the rubric; all if left out.
            titles: what their titles say beside that; each something of its own if left out.
        """
        self._papers, self._lists = columns.papers, columns.lists_papers
        self._rubric, self._today = rubric, month_of(parse_as_of(as_of))
        self.of = rubric.share(self.label)
        self.leaf_of: Ints = np.array([self.of], np.int64)
        every = np.ones(len(self._papers.profile), bool)
        self._on_topic = every if on_topic is None or rubric.publications.off_topic == 1 else on_topic
        self._weights = self._weigh()
        self._titles, self._alike = titles, np.zeros(len(self._weights), bool)
        if titles:
            self._weights[titles.silent] = 0
            self._alike = self._but_the_best(titles.family) & (self._weights > 0)
            self._weights[self._alike] = 0
        # A work printed twice counts once, as its best version (design, law 9).
        owner, work = self._papers.profile, self._papers.work
        # Of versions that weigh the same, one at a venue of the rubric: what others may add is bounded.
        by_work = ascending(owner, work, -self._weights, self._unlisted())
        best = by_work[begins(owner[by_work], work[by_work])]
        # Best first within a profile; the folded title, not the order of the list, decides between equals.
        self._order = best[ascending(owner[best], -self._weights[best], work[best])]
        profiles = len(columns.profile_ids)
        self._starts = np.searchsorted(owner[self._order], np.arange(profiles + 1))
        self._counted = self._bounded(self._order, owner)
        self.full = round(rubric.publications.full_marks * _GRID)
        """The weight of papers, in millionths, that earns all the points."""
        self.amounts: Ints = np.zeros(profiles, np.int64)
        """(P,) the weight of the papers of each that counts, in millionths."""
        np.add.at(self.amounts, owner[self._order], self._counted[self._order])
        self._earned = self._saturate(self._order, owner, self._counted)
        self.total: Ints = np.zeros(profiles, np.int64)
        np.add.at(self.total, owner, self._earned)
        self.points: Ints = self.total[:, None]
        listed = np.zeros(profiles, bool)
        listed[owner] = True
        self._unread_too: Flags = np.zeros(profiles, bool) if unread is None else unread
        self._unread: Flags = self._unread_too & ~listed
        """(P,) no paper was read, and some may stand in what was not."""
        self.decided: Ints = np.where(self._lists & ~self._unread, self.of, 0).astype(np.int64)

    def _but_the_best(self, family: Ints) -> Flags:
        """(papers,) all but the weightiest work of each family, of listed and of other venues; of equals the first."""
        work, own = self._papers.work, 2 * family + self._unlisted()
        order = ascending(own, -self._weights, work)
        best = order[begins(own[order])]
        best_work = np.zeros(2 * len(family), np.int64)
        best_work[own[best]] = work[best]
        return np.asarray(best_work[own] != work)

    def _bounded(self, order: Ints, owner: Ints) -> Ints:
        """(papers,) what of each weight counts: papers of venues that the rubric does not list fill no more of the
        group than such a venue is worth; each takes what the better ones have left.
        """
        counted = self._weights.copy()
        listed = self._rubric.venues.keys() - {"default"}
        if not listed or not len(order):
            return counted
        most = round(self._rubric.publications.full_marks * min(self._rubric.venues.get("default", 0.0), 1.0) * _GRID)
        rows = order[self._unlisted()[order]]
        begin = begins(owner[rows])
        counted[rows] = steps(np.minimum(running(self._weights[rows], begin), most), begin)
        return counted

    def _unlisted(self) -> Flags:
        """(N,) preprints, and papers of venues that the rubric does not list."""
        listed = self._rubric.venues.keys() - {"default"}
        of_others = self._papers.by_part("venue", lambda venue: venue not in listed).astype(bool)
        return of_others | self._are("preprint")

    def _are(self, status: str) -> Flags:
        """(N,) which are of a status."""
        return self._papers.by_part("status", status.__eq__).astype(bool)

    def _saturate(self, order: Ints, owner: Ints, weights: Ints) -> Ints:
        """(papers,) hundredths: running totals up to full marks are rounded and differences taken, best paper first."""
        earned = np.zeros(len(weights), np.int64)
        begin = begins(owner[order])
        earned[order] = steps(marks_of(running(weights[order], begin), self.full, self.of), begin)
        return earned

    def factors(self, row: int) -> tuple[Factor, ...]:
        """What a paper's weight is the product of; empty for one that counts nothing (unpublished)."""
        month = int(self._papers.month[row])
        factors = self._kind_factors(self._papers.record(row))
        if not factors:
            return ()
        terms, more = self._rubric.publications, []
        if not self._on_topic[row]:
            more.append(Factor("names nothing of the rubric", terms.off_topic))
        if terms.half_life_years and month >= 0:
            more.append(Factor(f"{self._years(month):.1f} years old", self._fading(month)))
        return (*factors, *more)

    def _kind_factors(self, paper: Paper) -> tuple[Factor, ...]:
        """The factors apart from age."""
        if paper.status not in PUBLISHED and paper.status != "preprint":
            return ()
        if paper.status == "preprint":
            of_none = Factor("no venue", self._rubric.venues.get("default", 0.0))
            return of_none, self._role_factor(paper.role), self._track_factor("preprint")
        factors = self._venue_factor(paper.venue), self._role_factor(paper.role), self._track_factor(paper.track)
        distinction = self._distinction_factor(paper.distinctions)
        return (*factors, distinction) if distinction else factors

    def _distinction_factor(self, distinctions: tuple[str, ...]) -> Factor | None:
        """The best one that the rubric has a worth for."""
        worths = self._rubric.publications.distinctions
        label = max((name for name in distinctions if name in worths), key=lambda n: (worths[n], n), default=None)
        return None if label is None else Factor(label, worths[label])

    def _track_factor(self, track: str) -> Factor:
        return Factor(f"{track} track", self._rubric.publications.tracks.get(track, 0.0))

    def _role_factor(self, role: str | None) -> Factor:
        credit = self._rubric.publications.credit
        if role is None:
            return Factor("author position not told", min(credit.values(), default=0.0))
        # an equal contributor whom the rubric does not list is one of the authors between the first and the last
        own = "middle" if role == "equal" and "equal" not in credit else role
        return Factor(f"{role} author", credit.get(own, 0.0))

    def _venue_factor(self, venue: str | None) -> Factor:
        venues = self._rubric.venues
        if venue is not None and venue in venues:
            return Factor(f"venue {venue}", venues[venue])
        # What nobody knows is the profile's own words, which may tell who somebody is.
        known = venue is not None and find_venue(venue) is not None
        return Factor(f"venue {venue}, not listed" if known else "venue not listed", venues.get("default", 0.0))

    def _years(self, month: int) -> float:
        return max(0, self._today - month) / 12

    def _fading(self, month: int) -> float:
        """What age leaves of a paper of that month."""
        half_life = self._rubric.publications.half_life_years
        return 1.0 if not half_life or month < 0 else round(0.5 ** (self._years(month) / half_life), 6)

    def _weigh(self) -> Ints:
        """(N,) the products of the factors, in millionths."""
        of, preprint = self._papers.by_part, self._are("preprint")
        venue = of("venue", lambda name: self._venue_factor(name).value)
        track = of("track", lambda name: self._track_factor(name).value)
        best = of("distinctions", lambda names: found.value if (found := self._distinction_factor(names)) else 1.0)
        products = np.where(preprint, self._rubric.venues.get("default", 0.0), venue)
        products *= of("role", lambda role: self._role_factor(role).value)
        products *= np.where(preprint, self._track_factor("preprint").value, track)
        products *= np.where(preprint, 1.0, best) * (preprint | of("status", PUBLISHED.__contains__).astype(bool))
        months, place = distinct(self._papers.month)
        ages = np.array([self._fading(month) for month in months.tolist()], float)
        topic = np.where(self._on_topic, 1.0, self._rubric.publications.off_topic)
        weights = products * topic * ages[place]
        weights[self._to_come] = 0
        return np.asarray(np.minimum(np.rint(weights * _GRID), _MOST), np.int64)

    @cached_property
    def _to_come(self) -> Flags:
        """(N,) papers whose date has not come: one that is accepted may appear within the year."""
        accepted = self._are("accepted")
        return self._papers.month > self._today + np.where(accepted, 12, 0)

    def leaf(self, profile: int, criterion: int) -> Node:  # noqa: ARG002
        """All the papers."""
        return as_one(self.node(profile))

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The published papers that the rubric asks for."""
        least = self._rubric.publications.min
        if not least:
            return ()
        published = len({paper.identity for paper in self._papers.of(profile) if paper.status in PUBLISHED})
        state = gate_state(met=published >= least, told=bool(self._lists[profile]), partly=published > 0)
        if state != "met" and self._unread_too[profile]:
            state = "unread"
        return (Gate(PAPERS, state, "publications"),)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The papers, where the profile has no list of them."""
        open_gate = any(gate.state == "unread" for gate in self.gates(profile))
        if not open_gate and self.decided[profile] >= self.of:
            return ()
        return (question(self.label, unread=open_gate or bool(self._unread[profile])),)

    def node(self, profile: int) -> Node:
        """One leaf a paper, best first."""
        total = int(self.total[profile])
        if self._unread[profile]:
            return Node(self.label, 0, self.of, (), state="unread", note="papers may stand in a part that was not read")
        if not self._lists[profile]:
            return Node(self.label, 0, self.of, (), state="unknown", note="the profile has no list of publications")
        rows = self._order[self._starts[profile] : self._starts[profile + 1]].tolist()
        return Node(self.label, total, self.of, tuple(self._paper(row) for row in rows), saturates=True)

    def _paper(self, row: int) -> Node:
        paper, points = self._papers.record(row), int(self._earned[row])
        return Node(
            label=paper.title,
            points=points,
            of=self.of,
            evidence=self._quotes(row) if points else (),
            factors=self.factors(row),
            note=None if points else self._why_nothing(row),
        )

    def _why_nothing(self, row: int) -> str:  # noqa: PLR0911 - a reason a line
        profile, paper = int(self._papers.profile[row]), self._papers.record(row)
        if paper.status == "under-review":
            return "under review: not a paper yet"
        if paper.status == "in-preparation":
            return "in preparation: not a paper yet" if paper.planned else "not accepted, or its status is not known"
        if self._to_come[row]:
            return "its date has not come: not a paper yet"
        if self._titles and self._titles.silent[row]:
            return "its title only names what the rubric asks for"
        if self._alike[row]:
            return "but for such names its title is that of another paper"
        if not self._weights[row]:
            return "weighs nothing under this rubric"
        if not self._counted[row]:
            return "papers of venues that the rubric does not list fill no more of the group"
        return "the group is full" if self.total[profile] >= self.of else "weighs less than a hundredth of a point"

    def _quotes(self, row: int) -> tuple[Evidence, ...]:
        """The title and the venue of a paper, and the titles of its other versions."""
        paper = self._papers.record(row)
        out = [_title_quote(paper)]
        if paper.venue_field and paper.venue_text:
            path = FieldPath("publications", paper.index, paper.venue_field)
            out.append(Evidence(str(path), paper.venue_text, paper.venue or "", "field"))
        own = slice(*np.searchsorted(self._papers.profile, self._papers.profile[row] + np.arange(2)))
        versions = np.flatnonzero(self._papers.work[own] == self._papers.work[row]) + own.start
        out += [_title_quote(self._papers.record(other)) for other in versions.tolist() if other != row]
        return tuple(out)


def _title_quote(paper: Paper) -> Evidence:
    return Evidence(str(FieldPath("publications", paper.index, "name")), paper.title, paper.title, "field")
