"""The publications group: venue, authorship, track, distinction and age of each paper, until full marks."""

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate, gate_state
from screen.criteria.group import as_one
from screen.criteria.saturation import Ints
from screen.ground.dates import month_of, parse_as_of
from screen.ground.evidence import Evidence, Factor, Node
from screen.sources.columns import Columns
from screen.sources.papers import PUBLISHED, Paper
from screen.sources.rubric import PAPERS, Rubric

_GRID = 1_000_000
"""A paper's weight is a whole number of millionths."""
_MOST = 10**15
"""Of a paper's weight: factors may each be a million, and the sum of many papers must fit 64 bits."""


class Publications:
    """The papers of a pool, weighed by a rubric: P profiles."""

    label = "publications"
    criteria: tuple[Criterion, ...] = (Criterion(label, label, whole=True),)

    def __init__(self, columns: Columns, rubric: Rubric, as_of: str) -> None:
        """Make the points. `as_of`: `YYYY-MM-DD`, from which a paper's age counts."""
        self._profiles = columns.profiles
        self._rubric, self._today = rubric, month_of(parse_as_of(as_of))
        self.of = rubric.share(self.label)
        self.leaf_of: Ints = np.array([self.of], np.int64)
        papers = [(number, paper) for number, profile in enumerate(columns.profiles) for paper in profile.papers or ()]
        owner = np.array([number for number, _ in papers], np.int64)
        weights = np.array([self._weigh(paper) for _, paper in papers], np.int64)
        best = self._best_versions(papers, weights)
        # Best first within a profile; the folded title, not the order of the list, decides between equals.
        order = sorted(best, key=lambda row: (owner[row], -weights[row], papers[row][1].identity))
        self._rows: dict[int, list[int]] = {}
        for row in order:
            self._rows.setdefault(int(owner[row]), []).append(row)
        self._papers, self._weights = papers, weights
        self._earned = self._saturate(np.array(order, np.int64), owner, weights)
        self.total: Ints = np.zeros(len(columns.profiles), np.int64)
        np.add.at(self.total, owner, self._earned)
        self.points: Ints = self.total[:, None]
        known = np.array([profile.papers is not None for profile in columns.profiles], bool)
        self.decided: Ints = np.where(known, self.of, 0).astype(np.int64)

    def _best_versions(self, papers: list[tuple[int, Paper]], weights: Ints) -> list[int]:
        """A work printed twice counts once, as its best version (design, law 9)."""
        best: dict[tuple[int, str], int] = {}
        self._versions: dict[tuple[int, str], list[int]] = {}
        for row, (number, paper) in enumerate(papers):
            self._versions.setdefault((number, paper.identity), []).append(row)
            kept = best.setdefault((number, paper.identity), row)
            if weights[row] > weights[kept]:
                best[number, paper.identity] = row
        return list(best.values())

    def _saturate(self, order: Ints, owner: Ints, weights: Ints) -> Ints:
        """(papers,) hundredths: running totals up to full marks are rounded and differences taken, best paper first."""
        full = round(self._rubric.publications.full_marks * _GRID)
        earned = np.zeros(len(weights), np.int64)
        if not len(order):
            return earned
        running = np.cumsum(weights[order])
        starts = np.flatnonzero(np.diff(owner[order], prepend=-1))
        before = np.repeat(running[starts] - weights[order][starts], np.diff(starts, append=len(order)))
        reached = np.minimum(running - before, full)
        marks = (reached * self.of * 2 + full) // (2 * full)
        earned[order] = np.diff(marks, prepend=0)
        earned[order[starts]] = marks[starts]
        return earned

    def factors(self, paper: Paper) -> tuple[Factor, ...]:
        """What a paper's weight is the product of; empty for one that counts nothing (unpublished)."""
        terms, venues = self._rubric.publications, self._rubric.venues
        if paper.status not in PUBLISHED and paper.status != "preprint":
            return ()
        default = venues.get("default", 0.0)
        if paper.status == "preprint" or paper.venue is None:
            venue = Factor("venue not listed" if paper.status != "preprint" else "no venue", default)
        else:
            listed = paper.venue in venues
            venue = Factor(
                f"venue {paper.venue}" if listed else f"venue {paper.venue}, not listed",
                venues.get(paper.venue, default),
            )
        # an equal contributor whom the rubric does not list is one of the authors between the first and the last
        role = "middle" if paper.role == "equal" and "equal" not in terms.credit else paper.role
        credit = terms.credit.get(role, 0.0) if role else min(terms.credit.values(), default=0.0)
        out = [venue, Factor(f"{paper.role} author" if paper.role else "author position not told", credit)]
        track = "preprint" if paper.status == "preprint" else paper.track
        out.append(Factor(f"{track} track", terms.tracks.get(track, 0.0)))
        known = [d for d in paper.distinctions if d in terms.distinctions]
        if known and paper.status != "preprint":
            label = max(known, key=lambda d: (terms.distinctions[d], d))
            out.append(Factor(label, terms.distinctions[label]))
        if terms.half_life_years and paper.month is not None:
            years = max(0, self._today - paper.month) / 12
            out.append(Factor(f"{years:.1f} years old", round(0.5 ** (years / terms.half_life_years), 6)))
        return tuple(out)

    def _weigh(self, paper: Paper) -> int:
        factors = self.factors(paper)
        product = 1.0
        for factor in factors:
            product *= factor.value
        return min(round(product * _GRID), _MOST) if factors else 0

    def leaf(self, profile: int, criterion: int) -> Node:  # noqa: ARG002
        """All the papers."""
        return as_one(self.node(profile))

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The published papers that the rubric asks for."""
        least = self._rubric.publications.min
        if not least:
            return ()
        papers = self._profiles[profile].papers
        published = len({paper.identity for paper in papers or () if paper.status in PUBLISHED})
        state = gate_state(met=published >= least, told=papers is not None, partly=published > 0)
        return (Gate(PAPERS, state, "publications"),)

    def asks(self, profile: int) -> tuple[str, ...]:
        """The papers, where the profile has no list of them."""
        return (self.label,) if self.decided[profile] < self.of else ()

    def node(self, profile: int) -> Node:
        """One leaf a paper, best first."""
        total = int(self.total[profile])
        if self._profiles[profile].papers is None:
            return Node(self.label, 0, self.of, (), state="unknown", note="the profile has no list of publications")
        rows = self._rows.get(profile, [])
        return Node(self.label, total, self.of, tuple(self._paper(row) for row in rows), saturates=True)

    def _paper(self, row: int) -> Node:
        paper, points = self._papers[row][1], int(self._earned[row])
        quotes = self._quotes(paper, row) if points else ()
        return Node(
            label=paper.title,
            points=points,
            of=self.of,
            evidence=quotes,
            factors=self.factors(paper),
            note=None if points else self._why_nothing(row),
        )

    def _why_nothing(self, row: int) -> str:
        profile, paper = self._papers[row]
        if paper.status == "under-review":
            return "under review: not a paper yet"
        if paper.status == "in-preparation":
            return "in preparation: not a paper yet" if paper.planned else "not accepted, or its status is not known"
        if not self._weights[row]:
            return "weighs nothing under this rubric"
        return "the group is full" if self.total[profile] >= self.of else "weighs less than a hundredth of a point"

    def _quotes(self, paper: Paper, row: int) -> tuple[Evidence, ...]:
        item = self._profiles[self._papers[row][0]].document["publications"][paper.index]
        place = f"publications[{paper.index}]"
        out = [Evidence(f"{place}.name", paper.title, paper.title, "field")]
        if paper.venue_field:
            out.append(Evidence(f"{place}.{paper.venue_field}", item[paper.venue_field], paper.venue or "", "field"))
        for other in self._versions[self._papers[row][0], paper.identity]:
            if other != row:
                title = self._papers[other][1].title
                out.append(Evidence(f"publications[{self._papers[other][1].index}].name", title, title, "field"))
        return tuple(out)
