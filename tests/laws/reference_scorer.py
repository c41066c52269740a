"""A plain, slow scorer after docs/evidence.md, docs/rubric.md and docs/laws.md: one profile, loops, sets, fractions.

It asks the package which line names and tells what; all the arithmetic is its own."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from math import floor, isqrt, prod

import numpy as np

from screen.criteria import common_words, hits, keywords, lessons, relevance, skills, yardstick
from screen.ground import idf, roles, venues
from screen.sources.columns import Columns
from screen.sources.papers import PUBLISHED, Paper
from screen.sources.rubric import Rubric
from screen.sources.tenure import Stay

LISTED, _, PROJECT, WORK = RUNGS = range(4)
WHOLE = 1_000_000


def sum_of_best(values: Iterable[tuple[object, int]]) -> int:
    return sum(dict(sorted(((str(key), int(value)) for key, value in values), key=lambda pair: pair[1])).values())


def of_venues(papers: Sequence[tuple[object, int, bool]]) -> int:
    """The sum of the best of each, and of those of venues that nobody lists the best alone."""
    known = {key for key, _, listed in papers if listed}
    best = max((v for k, v, _ in papers if k not in known), default=0)
    return sum_of_best((k, v) for k, v, _ in papers if k in known) + best


def strength(amounts: Sequence[int], k: int = 250, ample: int = 2_000) -> int:
    """Σᵣ (cᵣ − cᵣ₋₁) · f(amount at rung r or above), in millionths: f(n) = n / (n + k), and 1 from `ample` on."""
    full = [floor(min(1, Fraction(n * (ample + k), (n + k) * ample)) * WHOLE) for n in amounts]
    return sum((c - below) * part for part, (below, c) in zip(full, pairwise((0, 25, 40, 70, 100)), strict=True)) // 100


def points(amount: int, of: int, whole: int = WHOLE) -> int:
    return floor(min(1, Fraction(amount, whole)) * of + Fraction(1, 2))


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    sums = list(accumulate(weights))
    return [b - a for a, b in pairwise([0, *(floor(s / sums[-1] * total + 0.5) for s in sums[:-1]), total])]


class Reference:
    """One profile under a rubric: `groups` has the points of each in hundredths."""

    def __init__(self, c: Columns, rubric: Rubric, as_of: str) -> None:
        named, terms = hits.Hits(c, skills.sought_skills(rubric)), hits.Hits(c, keywords.sought_terms(rubric))
        self.is_role, self.listed = roles.role_of(rubric.title) is not None, rubric.venues.keys() - {"default"}
        named.settle(title := hits.Hits(c, keywords.sought_title(rubric), roles_only=self.is_role))
        by = yardstick.yardstick(c, rubric, (named, title, terms), as_of)
        self.c, self.rubric, self.today, self.tells, self.copied = c, rubric, by.today, by.prose.tells, by.prose.copied
        self.default, self.items = rubric.venues.get("default", 0), [c.path(n)[:2] for n in range(len(c.line_text))]
        papers = {("publications", paper.index): paper for paper in c.papers.of(0)}
        stays = [c.stays.record(row) for row in range(len(c.stays.profile))]
        self.titles = dict(zip(papers, zip(*(column.tolist() for column in by.titles), strict=True), strict=True))
        self.worths = {item: self.worth(paper) * (not self.titles[item][0]) for item, paper in papers.items()}
        self.at_listed = {i for i, p in papers.items() if self.worths[i] and p.venue in (self.listed or {p.venue})}
        self.spans = {item: (p.month - 5, p.month) for item, p in papers.items() if p.month is not None}
        self.spans |= {("projects", item): span for _, item, *span in c.projects.tolist()}
        self.spans |= {s.path[:2]: (s.start.month, s.end.month if s.end else by.today) for s in stays if s.dated}
        title.leave_out(by.pasted)
        bare = np.array([by.prose.bare[n] and not self.worths.get(item) for n, item in enumerate(self.items)], bool)
        many, self.positions = named.named_in_lines(), by.positions
        named.as_lists((many > 4) | lessons.not_passed(c), bare & ~(by.positions & (many == 1)))
        terms.as_lists(many + bool(rubric.keywords.terms) * terms.named_in_lines() > 4, bare)
        tell = [n for h in (named, title, terms) for n in h.line if c.line_mentions[n] == 1 or not by.silent[n]]
        topic = {papers[self.items[line]].identity for line in tell if self.items[line] in papers}
        of = shared_out(rubric.share("skills"), [skill.weight for skill in rubric.skills])
        self.groups = {
            "skills": self.skills(named, of),
            "keywords": self.keywords(title, terms),
            "publications": self.publications([*papers.values()], topic),
            "seniority": self.seniority(
                stays, relevance.relevance(c, rubric, named, bare | by.prose.framed, by.titles, by.pasted).says.tolist()
            ),
        }

    def worth(self, paper: Paper) -> int:
        known = paper.venue in self.listed or (paper.venue and venues.find_venue(paper.venue))
        out = known and paper.status in PUBLISHED and (paper.month or 0) <= self.today
        venue = self.rubric.venues.get(paper.venue, self.default if self.listed else 1)
        return min(round(100 * venue * self.rubric.publications.tracks.get(paper.track, 0)), 100) if out else 0

    def amounts(self, found: hits.Hits, number: int, *, once: bool) -> tuple[list[int], list[int]]:
        """Timed and untimed hundredths of entries at each rung or above."""
        timed, untimed, rows = [], [], np.flatnonzero(found.criterion == number)
        for least in RUNGS:
            months, entries, lists, papers, words = [], [], [], [], set()
            for line, rung, credit in zip(found.line[rows], found.rung[rows], found.credit[rows], strict=True):
                item, entry = self.items[line], self.c.line_entry[line]
                times = 1 if once else self.c.line_mentions[line]
                worth = credit * times * self.worths.get(item, 0) * self.titles.get(item, (0, 0))[1] // 10_000
                papers.append((entry, worth, item in self.at_listed))
                at = min(rung, PROJECT) if item in self.worths else rung
                if at >= least and rung > LISTED and item in self.spans:
                    first, last = self.spans[item][0] - 6 * (times - 1), min(self.spans[item][1], self.today)
                    months += [(month, credit) for month in range(max(first, self.today - 599), last + 1)]
                    places = self.c.tokens_of(np.array([line]))[0]
                    words |= {*self.c.ids[places[self.tells(places)]], *range(-3 * self.positions[line], 0)}
                elif at == LISTED:
                    lists.append((entry, credit * times))
                elif at >= least:
                    entries.append(("jobs" if at == WORK and item[0] == "work" else entry, credit * times))
            m, t = sum_of_best(months) * 5 // 36, isqrt(10_000 * len(words) // 3)
            timed.append(m * t // max(m + t, 1) + of_venues(papers))
            untimed.append(sum_of_best(entries) + (min(sum_of_best(lists), 200) if least == LISTED else 0))
        return timed, untimed

    def skills(self, found: hits.Hits, of: Sequence[int]) -> int:
        """What lists earn, and of the rest no more than words and papers carry."""
        earned = [self.naming(found, n, share, words=True) for n, share in enumerate(of)]
        firm = [self.naming(found, n, share, words=True, lists=True) for n, share in enumerate(of)]
        lines = [line for line, rung in zip(found.line, found.rung, strict=True) if rung > LISTED]
        places = self.c.tokens_of(np.array(sorted({*lines}), np.int64))[0]
        items = {self.items[line] for line in found.line} & self.titles.keys()
        titles = [(self.titles[i][2], self.worths[i] * self.titles[i][1] // 100, i in self.at_listed) for i in items]
        papers = of_venues(titles)
        words = len({*self.c.ids[places[self.tells(places)]]}) + 45 * papers // 100
        average = max(sum(share * share for share in of) // sum(of), sum(of) // 8) if any(of) else 0
        told = [max(whole - list_, 0) for whole, list_ in zip(earned, firm, strict=True)]
        return sum(earned) - sum(told) + min(sum(told), max(2 * words, words + 45) * average // 90)

    def naming(
        self, found: hits.Hits, number: int, of: int, *, words: bool = False, once: bool = False, lists: bool = False
    ) -> int:
        timed, untimed = self.amounts(found, number, once=once)
        timed, untimed = ([0] * 4, [untimed[0] - untimed[1], 0, 0, 0]) if lists else (timed, untimed)
        whole = strength([a + b for a, b in zip(timed, untimed, strict=True)], 400)
        named = (75 * strength(timed) + 25 * whole) // 100
        said = int(common_words.CommonWords(found, self.copied).strengths[0, number]) if words else 0
        return points(max(named, said * 6 // 100) if once else named + (WHOLE - whole) * said // WHOLE * 6 // 100, of)

    def keywords(self, title: hits.Hits, terms: hits.Hits) -> int:
        of, weights = self.rubric.share("keywords"), [idf.reference_idf().term_weight(t.label) for t in terms.sought]
        of_title = of * 15 // (2 * max(len(self.rubric.skills), 15)) if weights else of
        earned = sum(self.naming(terms, n, share) for n, share in enumerate(shared_out(of - of_title, weights)))
        rows = [*zip(self.c.line_entry[title.line], title.rung, title.credit, strict=True)]
        held = [sum_of_best((entry, credit) for entry, rung, credit in rows if rung >= least) for least in RUNGS]
        role = points(strength(held, 60, 300), of_title)
        return earned + (role if self.is_role else self.naming(title, 0, of_title, words=True, once=True))

    def weight(self, paper: Paper, topic: set[str]) -> int:
        rule, preprint = self.rubric.publications, paper.status == "preprint"
        month = self.today if paper.month is None else paper.month
        out = paper.status in (*PUBLISHED, "preprint") and month <= self.today + 12 * (paper.status == "accepted")
        role = "middle" if paper.role == "equal" and "equal" not in rule.credit else paper.role
        known = [rule.distinctions[name] for name in paper.distinctions if name in rule.distinctions and not preprint]
        venue = self.default if preprint else self.rubric.venues.get(paper.venue, self.default)
        credit = rule.credit.get(role, 0) if role else min(rule.credit.values(), default=0)
        track = rule.tracks.get("preprint" if preprint else paper.track, 0)
        age = round(0.5 ** (max(0, self.today - month) / 12 / (rule.half_life_years or 1e9)), 6)
        off_topic = 1 if paper.identity in topic else rule.off_topic
        return round(prod((venue, credit, track, max(known, default=1), off_topic, age)) * WHOLE) if out else 0

    def publications(self, papers: Sequence[Paper], topic: set[str]) -> int:
        works: dict[str, tuple[int, bool]] = {}
        rows = []
        for paper in papers:
            silent, _, family = self.titles["publications", paper.index]
            listed = not self.listed or (paper.venue in self.listed and paper.status != "preprint")
            rows.append(((family, listed), 0 if silent else -self.weight(paper, topic), paper.identity))
        first = {key: name for key, _, name in sorted(rows, reverse=True)}
        for (family, listed), weight, name in rows:
            if name == first[family, listed]:
                works[name] = max(works.get(name, (0, False)), (-weight, listed))
        sums = [sum(weight for weight, listed in works.values() if listed is kind) for kind in (True, False)]
        full, default = self.rubric.publications.full_marks, min(self.default, 1)
        amount = sums[0] + min(sums[1], round(full * default * WHOLE))
        return points(amount, self.rubric.share("publications"), round(full * WHOLE))

    def seniority(self, stays: Sequence[Stay], says: Sequence[int]) -> int:
        rule, months, total = self.rubric.seniority, [], 0
        target = max(round(rule.target_years * 12 * WHOLE), 1)
        for number, name in enumerate(("named", "untold", "other")):
            own, share = [], round(rule.relevance.get(name, 0) * WHOLE)
            for stay in (stay for stay, said in zip(stays, says, strict=True) if said == number and stay.dated):
                first, last = self.spans[stay.path[:2]]
                worth = round(rule.counts.get(stay.kind, 0) * WHOLE) * share // WHOLE
                own += [(month, worth) for month in range(first, min(last, self.today) + 1)]
            adds = sum_of_best(own)
            months += own
            total += min(sum_of_best(months) - total, adds, share * target // WHOLE if share < WHOLE else adds)
        return points(total, self.rubric.share("seniority"), target)
