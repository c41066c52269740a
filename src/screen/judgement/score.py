"""The score: a rubric's four groups measured over a pool, once, as arrays; explanations are rows of them."""

from collections.abc import Iterator
from functools import cached_property

import msgspec
import numpy as np

from screen.criteria.credentials import credential_gates, questions, sought_certificates
from screen.criteria.criterion import Criterion, Share, shares_of
from screen.criteria.gate import Gate
from screen.criteria.group import Group
from screen.criteria.hits import MAX_CRITERIA_IN_PROSE, Hits
from screen.criteria.keywords import Keywords, sought_terms, sought_title
from screen.criteria.lessons import not_passed
from screen.criteria.publications import Publications
from screen.criteria.relevance import papers_on_topic, relevance
from screen.criteria.seniority import Seniority
from screen.criteria.skills import Skills, sought_skills
from screen.criteria.unread import Unread
from screen.criteria.yardstick import yardstick
from screen.ground.arrays import Flags, Ints
from screen.ground.dates import month_of, parse_as_of
from screen.ground.evidence import Node, with_places
from screen.ground.idf import Idf, fit_idf, reference_idf
from screen.ground.roles import role_of
from screen.judgement.weighing import Strengths, Weighing
from screen.sources.columns import Columns
from screen.sources.rubric import GroupName, Rubric
from screen.sources.unread import unread_sections

GRID = 100
"""Points are whole hundredths."""


class Verdict(msgspec.Struct, frozen=True):
    """What a rubric says of one candidate."""

    score: int
    """In hundredths of a point, 0 to 10000."""
    confidence: float
    """Share of the 100 points whose criteria were decidable, to 0.01."""
    gates: tuple[Gate, ...]
    ask: tuple[str, ...]
    """What the profile could not say."""
    shares: tuple[tuple[GroupName, int, int], ...]
    """Group, points and of, in hundredths, for each group that the rubric uses."""
    unread: int = 0
    """Sections of the candidate's documents in which import did not understand every line."""

    @property
    def misses(self) -> bool:
        """Whether a requirement is not met, or only partly; what could not be told fails nothing."""
        return any(gate.state in ("missing", "partly") for gate in self.gates)


class Judgement:
    """A pool judged by a rubric: P profiles."""

    def __init__(self, columns: Columns, rubric: Rubric, as_of: str) -> None:
        """Measure every group. `as_of`: `YYYY-MM-DD`."""
        self.columns, self.rubric, self.as_of = columns, rubric, as_of
        self.idf = self._idf()
        skill_hits = Hits(columns, sought_skills(rubric))
        title = Hits(columns, sought_title(rubric), roles_only=role_of(rubric.title) is not None)
        terms = Hits(columns, sought_terms(rubric))
        skill_hits.settle(title)
        # A dense sentence of real work names a few skills and some keywords as well: for its skills it is a list only
        # if it names many skills. The words of a summary are in every sentence, so only listed keywords count.
        of_skills = skill_hits.named_in_lines()
        of_all = of_skills + (terms.named_in_lines() if rubric.keywords.terms else 0)
        by = yardstick(columns, rubric, (skill_hits, title, terms), as_of)
        self._tongues = by.tongues
        title.leave_out(by.pasted)
        # A position that is the name of one skill says what was done in those months.
        lists = (of_skills > MAX_CRITERIA_IN_PROSE) | not_passed(columns)
        skill_hits.as_lists(lists, by.bare & ~(by.positions & (of_skills == 1)))
        terms.as_lists(of_all > MAX_CRITERIA_IN_PROSE, by.bare)
        unread = Unread(columns)
        words = (*sought_title(rubric), *sought_terms(rubric))
        self.skills = Skills(columns, rubric, skill_hits, by, unread.find(sought_skills(rubric)))
        self.keywords = Keywords(columns, rubric, title, terms, self.idf, by, unread.find(words))
        on_topic = papers_on_topic(columns, by.silent, skill_hits, title, terms)
        self.publications = Publications(columns, rubric, as_of, unread.tells_of_papers(), on_topic, by.titles)
        says = relevance(columns, rubric, skill_hits, by.bare | by.prose.framed, by.titles, by.pasted)
        self.seniority = Seniority(
            columns, rubric, as_of, says, unread.tells_of_years(), by.tongues.foreign, skill_hits
        )
        self.everything: tuple[Group, ...] = (self.skills, self.keywords, self.publications, self.seniority)
        """Groups without points too: they may hold requirements, and what tests ask for."""
        self.groups = tuple(group for group in self.everything if group.label in rubric.groups)
        """Those that count."""
        zero = np.zeros(len(columns.profile_ids), np.int64)
        self.scores: Ints = sum((group.total for group in self.groups), zero)
        """(P,) in hundredths of a point: exactly the sum of the leaves."""
        self._decided = sum((group.decided for group in self.groups), zero)

    def _idf(self) -> Idf:
        if self.rubric.keywords.idf == "reference":
            return reference_idf()
        terms = [term for sought in sought_terms(self.rubric) for term in sought.terms]
        return fit_idf(list(self.columns.texts()), terms)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Profile numbers, best score first; the id orders lines of equal score."""
        ids = self.columns.profile_ids
        return tuple(sorted(range(len(ids)), key=lambda number: (-int(self.scores[number]), ids[number])))

    @cached_property
    def ranks(self) -> dict[int, int]:
        """Profile number to rank, from 1; equal scores share the best rank among them."""
        out: dict[int, int] = {}
        for place, number in enumerate(self.order, 1):
            above = self.order[place - 2] if place > 1 else None
            same = above is not None and self.scores[above] == self.scores[number]
            out[number] = out[above] if above is not None and same else place
        return out

    def verdict(self, profile: int) -> Verdict:
        """The score of one candidate with its gates and what to ask."""
        of = sum(group.of for group in self.groups)
        unread = self.columns.unread[profile]
        tongue = self._tongues.note(profile)
        credentials = self._credentials(profile)
        return Verdict(
            score=int(self.scores[profile]),
            confidence=int(self._decided[profile] * 100 // max(of, 1)) / 100,
            gates=(*self._own_gates(profile), *credentials),
            ask=tuple(
                dict.fromkeys(
                    (
                        *((tongue,) if tongue else ()),
                        *(question for group in self.everything for question in group.asks(profile)),
                        *questions(credentials, self.rubric),
                    )
                )
            ),
            shares=tuple((group.label, int(group.total[profile]), group.of) for group in self.groups),
            unread=unread_sections(unread),
        )

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """What one candidate meets of what is required."""
        return (*self._own_gates(profile), *self._credentials(profile))

    def _own_gates(self, profile: int) -> Iterator[Gate]:
        return (gate for group in self.everything for gate in group.gates(profile))

    def _credentials(self, profile: int) -> tuple[Gate, ...]:
        unread = [line.text for line in self.columns.unread[profile]]
        foreign = self._tongues.note(profile) is not None
        today = month_of(parse_as_of(self.as_of))
        named = zip(self.rubric.certificates, self._named_certificates[profile].tolist(), strict=True)
        elsewhere = [one.name for one, there in named if there]
        fields = self.columns.credential_fields[profile]
        return credential_gates(self.rubric, fields, today, unread, foreign=foreign, elsewhere=elsewhere)

    @cached_property
    def _named_certificates(self) -> Flags:
        """(P, certificates) whether any line of a profile names one."""
        return Hits(self.columns, sought_certificates(self.rubric)).named()

    @property
    def weighing(self) -> Weighing:
        """What the rubric gives for what."""
        return Weighing(
            shares={group.label: group.of for group in self.groups},
            weights=tuple(float(skill.weight) for skill in self.rubric.skills),
            idf=self.keywords.idf,
            full_marks=self.publications.full,
            target=self.seniority.target,
        )

    @property
    def strength_rows(self) -> Ints:
        """(P, all) what each candidate has of every criterion, in the order of `Strengths`."""
        skills, papers, months = self.skills, self.publications.amounts, self.seniority.weighted
        return np.column_stack(
            [skills.strengths, skills.firm, skills.words, self.keywords.strengths, papers, months]
        ).astype(np.int64)

    def strengths(self, profile: int) -> Strengths:
        """What one candidate has of every criterion, whatever it is worth."""
        title, *terms = self.keywords.strengths[profile].tolist()
        return Strengths(
            skills=tuple(self.skills.strengths[profile].tolist()),
            firm=tuple(self.skills.firm[profile].tolist()),
            words=int(self.skills.words[profile]),
            title=title,
            terms=tuple(terms),
            papers=int(self.publications.amounts[profile]),
            months=int(self.seniority.weighted[profile]),
        )

    def shares(self, profile: int) -> dict[Criterion, Share]:
        """What one candidate earned for each criterion that counts; criteria of one name are one."""
        groups = self.groups
        earned = [points for group in groups for points in group.points[profile].tolist()]
        return shares_of(
            [criterion for group in groups for criterion in group.criteria],
            earned,
            [of for group in groups for of in group.leaf_of.tolist()],
        )

    def leaf(self, profile: int, criterion: Criterion) -> Node:
        """What one candidate earned for one criterion, with its quotes.

        Raises:
            KeyError: the rubric has no such criterion.
        """
        found = [
            group.leaf(profile, number)
            for group in self.everything
            for number, own in enumerate(group.criteria)
            if own == criterion
        ]
        if not found:
            raise KeyError(criterion)
        first, *others = found
        for other in others:
            points, of = first.points + other.points, first.of + other.of
            first = msgspec.structs.replace(
                first, points=points, of=of, evidence=(*first.quotes, *other.quotes), details=None, words=None
            )
        return first

    def explanation(self, profile: int) -> Node:
        """The whole tree of one candidate's points."""
        details = tuple(group.node(profile) for group in self.groups)
        tree = Node("score", int(self.scores[profile]), sum(group.of for group in self.groups), details)
        return with_places(tree, self.columns.provenance[profile])
