"""A rubric on trial: the pool is tokenised once, and what the rubric's tests ask of it is judged when first asked."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from screen.criteria.criterion import Criterion, Share
from screen.judgement.alteration import altered
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.profile import Profile, read_profile
from screen.sources.rubric import Rubric, RubricTest

INLINE = "the inline profile"
"""How a profile that stands in the test itself is called."""


class Bench:
    """A pool made ready for any number of rubrics."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = tuple(profiles)
        self.numbers = {profile.id: number for number, profile in enumerate(self.profiles)}
        self._altered: dict[str, Columns] = {}

    @cached_property
    def columns(self) -> Columns:
        """The pool as columns."""
        return Columns(self.profiles)

    def altered(self, relation: str) -> Columns:
        """The pool as columns after a relation of `alteration.RELATIONS`."""
        if relation not in self._altered:
            self._altered[relation] = Columns([altered(profile, relation) for profile in self.profiles])
        return self._altered[relation]


class TriedCandidate:
    """One candidate as one rubric sees them."""

    def __init__(self, judgement: Judgement, number: int, label: str, inline: Profile | None = None) -> None:
        """`number`: of the profile in the judgement; `label`: how messages call the candidate.

        `inline`: the profile that stands in the test; None: the candidate is one of the pool.
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
        place = f"{self.rubric.path}:{test.line}"
        return self._alone(read_profile(_as_json(test.profile or {}), profile_id="inline", source=place))

    def everyone(self) -> list[TriedCandidate]:
        """All candidates of the pool, by id."""
        return [TriedCandidate(self.judgement, n, name) for name, n in self.bench.numbers.items()]

    def altered(self, subject: TriedCandidate, relation: str) -> TriedCandidate:
        """`subject` after a relation of `alteration.RELATIONS`, judged alike."""
        if subject.inline:
            return self._alone(altered(subject.inline, relation))
        if relation not in self._altered:
            self._altered[relation] = Judgement(self.bench.altered(relation), self.rubric, self.as_of)
        return TriedCandidate(self._altered[relation], subject.number, subject.label)

    def above(self, subject: TriedCandidate) -> list[TriedCandidate]:
        """The candidates of the pool that score higher than `subject`, best first."""
        judgement, names = self.judgement, self.bench.columns.profile_ids
        return [
            TriedCandidate(judgement, n, names[n]) for n in judgement.order if int(judgement.scores[n]) > subject.score
        ]

    def _alone(self, profile: Profile) -> TriedCandidate:
        # With an IDF of the pool, scores depend on it, so the profile has to be judged as one more of it.
        others = self.bench.profiles if self.rubric.keywords.idf == "pool" else ()
        judgement = Judgement(Columns((*others, profile)), self.rubric, self.as_of)
        return TriedCandidate(judgement, len(others), INLINE, profile)


def _as_json(value: object) -> object:
    """A TOML value as JSON has it: days as strings."""
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value
