"""How much a profile shows of a criterion: by time where it says when, else by the entries that say it.

An amount is in hundredths of an entry, and one entry stands for 7.2 months. At each rung there are two:

- *timed*: the merged months of the dated jobs, studies, projects and papers whose lines name it, each month once, and
  no more of them than these lines tell: six telling words beside the names are an entry. A paper with a date speaks for
  the `PAPER_MONTHS` up to it, as a project does; what its venue is worth under the rubric comes on top, at the rung of
  work, twice where the title names the criterion.
- *untimed*: the distinct entries that name it and have no date, and the lists that do; all jobs together are one.

Both can only grow with every entry and with every year, so points do (design, law 5).
"""

from functools import cached_property

import numpy as np

from screen.criteria.hits import Hits, best_of_entries
from screen.criteria.paper_titles import WHOLE_PART
from screen.criteria.prose import OF_POSITION
from screen.criteria.venue_worth import bounded
from screen.criteria.yardstick import Yardstick
from screen.ground.arrays import Flags, Ints
from screen.ground.order import ascending, begins
from screen.ground.sets import distinct, once
from screen.sources.fields import BUILT, LISTED, RUNGS, WORKED
from screen.sources.merged_months import new_months

ENTRY = 100
"""One entry with an exact match; discounted matches are parts of it."""
ENTRIES, MONTHS = 5, 36
"""So many entries are so many months: with `saturation.HALF_AT`, 18 months earn half of what endless ones would."""
WORDS_OF_ENTRY = 3
"""Telling words that tell of one entry: a line of a few words that names a skill is not five years of it."""
LISTS = 2
"""Lists of names that count: the tenth says no more than the second."""
PAPER_MONTHS = 6
"""What a paper with a date speaks for, up to that date."""
WORKING_LIFE = 600
"""Months before the as-of date that can count: fifty years."""

_KINDS = {"work": "job", "education": "study", "projects": "project", "publications": "paper"}
_OTHER = "other entry"


class Amounts:
    """The amounts of C criteria in P profiles, over R rungs; H matches in K cells.

    A cell is a profile and a criterion that it names: of most criteria a profile says nothing.
    """

    def __init__(self, hits: Hits, by: Yardstick, *, once: bool = False) -> None:
        """Measure them.

        Args:
            hits: where the criteria are named.
            by: what they are measured by.
            once: a mention is one wherever it stands; else it counts as `line_mentions` entries.
        """
        columns, line = hits.columns, hits.line
        self._hits, self._columns, self._by = hits, columns, by
        self.copied = by.prose.copied
        """(T,) see `Prose`."""
        self._mentions: Ints = np.ones_like(line) if once else columns.line_mentions[line]
        self._credit: Ints = hits.credit * self._mentions
        self._stay, self._paper, self._project = (
            rows[line] for rows in (columns.line_stay, columns.line_paper, columns.line_project)
        )
        self._start, self._end = self._spans()
        # A paper without its venue is told like a project.
        self._rung: Ints = np.minimum(hits.rung, np.where(self._paper >= 0, BUILT, WORKED))
        self._dated: Flags = (self._end >= 0) & (hits.rung > LISTED)
        self._profiles = len(columns.profile_ids)
        self._cells, self._cell = distinct(columns.line_profile[line] * len(hits.sought) + hits.criterion)
        self._of_venues = self._venues()
        self.timed: Ints = self._months() + self._of_venues
        """(R, K) what has a date and speaks at each rung or above."""
        self.untimed: Ints = self._entries()
        """(R, K) what has none."""

    def of_all(self, values: Ints) -> Ints:
        """(P, C) what each profile has of each criterion, by `values` (K,); 0 where it does not name it."""
        out = np.zeros(self._profiles * len(self._hits.sought), np.int64)
        out[self._cells] = values
        return out.reshape(self._profiles, len(self._hits.sought))

    def _spans(self) -> tuple[Ints, Ints]:
        """(H,) first and last month of what each match speaks for; a last one of -1: it has no date."""
        columns, today = self._columns, self._by.today
        start, end = np.full((2, len(self._stay)), -1)
        rows = np.flatnonzero(self._stay >= 0)
        rows = rows[columns.stays.dated[self._stay[rows]]]
        start[rows], end[rows] = columns.stays.start[self._stay[rows]], columns.stays.end[self._stay[rows]]
        rows = np.flatnonzero(self._project >= 0)
        start[rows], end[rows] = columns.projects[self._project[rows], 2:].T
        rows = np.flatnonzero(self._paper >= 0)
        rows = rows[columns.papers.month[self._paper[rows]] >= 0]
        end[rows] = columns.papers.month[self._paper[rows]]
        start[rows] = end[rows] + 1 - PAPER_MONTHS * self._mentions[rows]
        return np.maximum(start, today - WORKING_LIFE + 1), np.where(end >= 0, np.minimum(end, today), -1)

    def _months(self) -> Ints:
        """(R, K) the merged months of dated matches, each at its best credit, and no more than is told of them."""
        out = np.zeros((len(RUNGS), len(self._cells)), np.int64)
        rows = np.flatnonzero(self._dated)
        if not len(rows):
            return out
        rows = rows[ascending(self._cell[rows], self._start[rows])]
        cell, start, end, credit = (c[rows] for c in (self._cell, self._start, self._end, self._hits.credit))
        rung = self._rung[rows]
        told = self._told(rows)
        for least in range(len(RUNGS)):
            below = 0
            for level in once(credit).tolist():
                at = (credit >= level) & (rung >= least)
                months = np.bincount(cell[at], new_months(cell[at], start[at], end[at]), len(out[least]))
                out[least] += (level - below) * months.astype(np.int64)
                below = level
            entries = out[least] * ENTRIES // MONTHS
            out[least] = entries * told[least] // np.maximum(entries + told[least], 1)
        return out

    @cached_property
    def _by_cell(self) -> tuple[Ints, Ints]:
        """The matches in the order of their cells, and the cell of each."""
        order = np.argsort(self._cell, kind="stable")
        return order, self._cell[order]

    def text(self, profile: int, criterion: int) -> str:
        """What was counted: `31 months in 2 jobs and 1 paper, told in 23 words; 2 lists`; the profile names it."""
        order, cells = self._by_cell
        cell = int(np.searchsorted(self._cells, profile * len(self._hits.sought) + criterion))
        rows = order[slice(*np.searchsorted(cells, cell + np.arange(2)))]
        lists = self._hits.line_rung[self._hits.line[rows]] == LISTED
        dated, undated = rows[self._dated[rows]], rows[~self._dated[rows] & ~lists]
        parts = []
        if len(dated):
            dated = dated[np.argsort(self._start[dated], kind="stable")]
            months = new_months(np.zeros_like(dated), self._start[dated], self._end[dated])
            words = len(self._different_words(dated)[0])
            lines = self._hits.line[dated]
            lines = lines[self._by.positions[lines]]
            of_study = self._columns.line_degree[lines]
            titled = ["its position"] * bool((~of_study).any()) + ["its field"] * bool(of_study.any())
            told = _joined([*titled, *([_counted(words, "word")] if words or not titled else [])])
            parts.append(f"{_counted(int(months.sum()), 'month')} in {self._things(dated)}, told in {told}")
        if worth := int(self._of_venues[cell]):
            parts.append(f"venues worth {worth // ENTRY}.{worth % ENTRY:02d}")
        if len(undated):
            parts.append(f"{self._things(undated)} without dates")
        if lists.any():
            parts.append(_counted(self._items(rows[lists]), "list"))
        return "; ".join(parts)

    def _things(self, rows: Ints) -> str:
        """The entries that these matches stand in, by kind: `2 jobs, 1 paper`."""
        kinds = np.array(
            [_KINDS.get(self._columns.path(line).section, _OTHER) for line in self._hits.line[rows].tolist()]
        )
        found = [(kind, rows[kinds == kind]) for kind in (*_KINDS.values(), _OTHER)]
        return _joined([_counted(self._items(own), kind) for kind, own in found if len(own)])

    def _items(self, rows: Ints) -> int:
        """How many entries these matches stand in."""
        return len(once(self._columns.line_entry[self._hits.line[rows]]))

    def _told(self, rows: Ints) -> Ints:
        """(R, K) hundredths of entries: how much the lines of these matches tell."""
        return np.asarray(np.sqrt(self._words(rows) / WORDS_OF_ENTRY) * ENTRY, np.int64)

    def _words(self, rows: Ints) -> Ints:
        """(R, K) the words that the lines of these matches tell, each once."""
        cell, rung = self._different_words(rows)
        out = np.stack([np.bincount(cell[rung >= least], minlength=len(self._cells)) for least in range(len(RUNGS))])
        titled = rows[self._by.positions[self._hits.line[rows]]]
        for least in range(len(RUNGS)):
            out[least, self._cell[titled[self._rung[titled] >= least]]] += OF_POSITION
        return out

    def _different_words(self, rows: Ints) -> tuple[Ints, Ints]:
        """The cell and the best rung of each of these words."""
        columns = self._columns
        places, of = columns.tokens_of(self._hits.line[rows])
        kept = self._by.prose.tells(places)
        of, places = of.compress(kept), places.compress(kept)
        words = self._cell[rows[of]] * len(columns.vocabulary) + columns.ids[places]
        rung = self._rung[rows[of]]
        order = ascending(words, -rung)
        words, rung = words[order], rung[order]
        first = begins(words)
        return words[first] // len(columns.vocabulary), rung[first]

    def _venues(self) -> Ints:
        """(K,) what the venues of the papers that name each criterion are worth."""
        rows = np.flatnonzero(self._paper >= 0)
        rows = rows[self._by.worth[self._paper[rows]] > 0]
        papers, titles = self._paper[rows], self._by.titles
        worth = self._credit[rows] * self._by.worth[papers] * titles.part[papers] // (ENTRY * WHOLE_PART)
        listed = self._by.listed[papers]
        # The best of each work, and of the works whose titles say the same beside what they name.
        for same in (self._columns.line_entry[self._hits.line], np.append(titles.family, -1)[self._paper]):
            order = ascending(same[rows], self._cell[rows], -worth)
            starts = np.flatnonzero(begins(same[rows][order], self._cell[rows][order]))
            listed = np.logical_or.reduceat(listed[order], starts)
            rows, worth = rows[order[starts]], worth[order[starts]]
        return bounded(self._cell[rows], worth, listed, len(self._cells))

    def _entries(self) -> Ints:
        """(R, K) the entries without a date."""
        columns, out = self._columns, np.zeros((len(RUNGS), len(self._cells)), np.int64)
        # All the jobs without a date are one: a number that no entry of another kind has.
        jobs = (self._stay >= 0) & (self._rung == WORKED)
        line = self._hits.line
        entries = np.where(jobs, -1 - columns.line_profile[line], columns.line_entry[line])
        for least in range(len(RUNGS)):
            out[least] = self._counted(np.flatnonzero((self._rung >= max(least, LISTED + 1)) & ~self._dated), entries)
        lists = self._counted(np.flatnonzero(self._rung == LISTED), entries)
        self._lists: Ints = np.minimum(lists, LISTS * ENTRY)
        out[LISTED] += self._lists
        return out

    def firm(self) -> tuple[Ints, Ints]:
        """(R, K) twice, timed and untimed: what no sentence tells, names in lists."""
        timed, untimed = np.zeros((2, *self.untimed.shape), np.int64)
        untimed[LISTED] = self._lists
        return timed, untimed

    def papers(self) -> Ints:
        """(P,) hundredths: what papers that name any of these criteria are worth, the best of each family of titles."""
        papers, titles = once(self._paper[self._paper >= 0]), self._by.titles
        worth, family = self._by.worth[papers] * titles.part[papers] // WHOLE_PART, titles.family[papers]
        order = ascending(family, -worth)
        starts = np.flatnonzero(begins(family[order]))
        listed = np.logical_or.reduceat((self._by.listed & (self._by.worth > 0))[papers[order]], starts)
        best = order[starts]
        return bounded(self._columns.papers.profile[papers[best]], worth[best], listed, self._profiles)

    def words(self) -> Ints:
        """(P,) the different words that tell of any of these criteria in a profile."""
        columns = self._columns
        line = once(self._hits.line[self._rung > LISTED])
        places, of = columns.tokens_of(line)
        kept = self._by.prose.tells(places)
        owner = columns.line_profile[line[of.compress(kept)]]
        words = owner * len(columns.vocabulary) + columns.ids[places.compress(kept)]
        return np.bincount(once(words) // len(columns.vocabulary), minlength=self._profiles).astype(np.int64)

    def _counted(self, rows: Ints, entries: Ints) -> Ints:
        """(K,) hundredths of the distinct `entries` (H,) of these matches."""
        best_of = (entries[rows], self._hits.criterion[rows], self._credit[rows], self._cell[rows])
        cell, best = best_of_entries(*best_of)
        return np.bincount(cell, best, len(self._cells)).astype(np.int64)


def _joined(parts: list[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _counted(number: int, thing: str) -> str:
    """`1 job`, `2 jobs`."""
    if number == 1:
        return f"1 {thing}"
    return f"{number} {thing[:-1]}ies" if thing.endswith("y") else f"{number} {thing}s"
