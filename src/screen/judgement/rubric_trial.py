"""A rubric on trial: the pool is tokenised once, and what the rubric's tests ask of it is judged when first asked."""

from collections.abc import Callable
from functools import cached_property

from screen.criteria.criterion import Criterion, Share
from screen.judgement.score import Judgement
from screen.sources.bench import Bench
from screen.sources.rubric import Rubric, RubricTest

INLINE = "the inline profile"
"""How a profile that stands in the test itself is called."""


class TriedCandidate:
    """One candidate as one rubric sees them."""

    def __init__(self, judgement: Judgement, number: int, label: str, inline: RubricTest | None = None) -> None:
        """`number`: of the profile in the judgement; `label`: how messages call the candidate.

        `inline`: the test in which the profile stands; None: the candidate is one of the pool.
        """
        self.judgement, self.number, self.label, self.inline = judgement, number, label, inline

    @property
    def score(self) -> int:
        """In hundredths of a point."""
        return int(self.judgement.scores[self.number])

    @cached_property
    def shares(self) -> dict[Criterion, Share]:
        """What the candidate earned for each criterion."""
        return self.judgement.shares(self.number)


class Trial:
    """A rubric and the bench its tests speak of."""

    def __init__(self, rubric: Rubric, as_of: str, bench: Callable[[], Bench]) -> None:
        """`as_of`: `YYYY-MM-DD`; `bench`: gives the pool when a test first needs it."""
        self.rubric, self.as_of, self._open = rubric, as_of, bench
        self._altered: dict[str, Judgement] = {}

    @cached_property
    def bench(self) -> Bench:
        """The pool. Raises InputError where there is none."""
        return self._open()

    @cached_property
    def judgement(self) -> Judgement:
        """Of the pool."""
        return Judgement(self.bench.columns, self.rubric, self.as_of)

    def candidate(self, name: str) -> TriedCandidate | None:
        """The candidate with this id; None: the pool has none."""
        number = self.bench.numbers.get(name)
        return None if number is None else TriedCandidate(self.judgement, number, name)

    def inline(self, test: RubricTest) -> TriedCandidate:
        """The profile that stands in the test itself. Raises InputError where it is no profile."""
        return self._alone(test)

    def everyone(self) -> list[TriedCandidate]:
        """All candidates of the pool, by id."""
        return [TriedCandidate(self.judgement, n, name) for name, n in self.bench.numbers.items()]

    def altered(self, subject: TriedCandidate, relation: str) -> TriedCandidate:
        """`subject` after a relation of `alteration.RELATIONS`, judged alike."""
        if subject.inline:
            return self._alone(subject.inline, relation)
        if relation not in self._altered:
            self._altered[relation] = Judgement(self.bench.altered(relation), self.rubric, self.as_of)
        return TriedCandidate(self._altered[relation], subject.number, subject.label)

    def above(self, subject: TriedCandidate) -> list[TriedCandidate]:
        """The candidates of the pool that score higher than `subject`, best first."""
        judgement, names = self.judgement, self.bench.columns.profile_ids
        return [
            TriedCandidate(judgement, n, names[n]) for n in judgement.order if int(judgement.scores[n]) > subject.score
        ]

    def _alone(self, test: RubricTest, relation: str | None = None) -> TriedCandidate:
        # With an IDF of the pool, scores depend on it, so the profile has to be judged as one more of it.
        others = self.bench if self.rubric.keywords.idf == "pool" else Bench(())
        columns = others.with_told(test.profile or {}, f"{self.rubric.path}:{test.line}", relation)
        judgement = Judgement(columns, self.rubric, self.as_of)
        return TriedCandidate(judgement, len(others.numbers), INLINE, test)
