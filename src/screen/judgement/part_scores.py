"""A part of a pool judged: what is kept of it, small enough to come back from another process."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Self, cast

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.judgement.score import Judgement
from screen.judgement.weighing import points_of_rows, strengths_question
from screen.sources.columns import Columns
from screen.sources.first_places import FirstPlaces, Joined
from screen.sources.parts import PoolPart, UnreadPart, growing_vocabulary
from screen.sources.profile import Profile
from screen.sources.raw_profile import ProfilePlace, Skipped
from screen.sources.rubric import Rubric

if TYPE_CHECKING:  # few pools have an index
    from screen.sources.shard import ShardPart


class KeptPart(NamedTuple):
    """P profiles with their judgement."""

    judgement: Judgement
    profiles: Sequence[Profile]
    rows: Sequence[int]
    """P of them: the number of each in the judgement."""


class PartScores(NamedTuple):
    """P profiles."""

    ids: Sequence[str]
    names: Sequence[str]
    """As printed."""
    places: Sequence[ProfilePlace]
    scores: Ints
    """(P,) in hundredths of a point."""
    points: Ints | None
    """(P, C) hundredths that each earned for each criterion; None: it was not asked."""
    misses: Flags | None
    """(P,) who misses a requirement; None: it was not asked."""
    invented: Flags
    """(P,) who says to be."""
    skipped: Sequence[Skipped]
    """What could not be read."""
    gates: Sequence[Mapping[str, str]] | None = None
    """P of them: requirement to its state; None: it was not asked."""
    kept: "KeptPart | None" = None
    """Where the profiles were kept."""
    apart: bool = False
    """The ids are known to be those of nobody else in the pool."""

    def rows(self, numbers: Sequence[int]) -> Self:
        """Some of the profiles."""
        if len(numbers) == len(self.ids):
            return self
        own = np.array(numbers, np.int64)
        return self._replace(
            ids=[self.ids[number] for number in numbers],
            names=[self.names[number] for number in numbers],
            places=[self.places[number] for number in numbers],
            scores=self.scores[own],
            points=None if self.points is None else self.points[own],
            misses=None if self.misses is None else self.misses[own],
            invented=self.invented[own],
            gates=None if self.gates is None else [self.gates[number] for number in numbers],
            kept=self.kept
            and KeptPart(
                self.kept.judgement,
                [self.kept.profiles[number] for number in numbers],
                [self.kept.rows[number] for number in numbers],
            ),
        )


def gathered(parts: Iterable[PartScores]) -> PartScores:
    """All parts of a pool as one, each id once: the first that has it counts, and others are skipped."""
    everybody, skipped, own = FirstPlaces(), list[Skipped](), list[PartScores]()
    for part in parts:
        skipped += part.skipped
        if part.apart:
            own.append(part)
            continue
        new, told = everybody.meet(part.ids, part.places)
        skipped += told
        own.append(part.rows(new))
        del part  # before the next one is made
    if len(own) == 1:
        return own[0]._replace(skipped=skipped)
    points = [part.points for part in own if part.points is not None]
    misses = [part.misses for part in own if part.misses is not None]
    gates = [part.gates for part in own if part.gates is not None]
    return PartScores(
        Joined(part.ids for part in own),
        Joined(part.names for part in own),
        Joined(part.places for part in own),
        np.concatenate([np.empty(0, np.int64), *(part.scores for part in own)]),
        np.concatenate(points) if points else None,
        np.concatenate(misses) if misses else None,
        np.concatenate([np.empty(0, bool), *(part.invented for part in own)]),
        skipped,
        Joined(gates) if gates else None,
    )


class PartJudge:
    """Judges parts one after the other, by one rubric and day; pickled, it is what it judges by."""

    def __init__(
        self, rubric: Rubric, as_of: str, *, misses: bool = False, points: bool = False, gates: bool = False
    ) -> None:
        """Judge by a rubric as of a day, `YYYY-MM-DD`.

        `misses`, `points`, `gates`: whether it is asked who misses a requirement, what each earned for each criterion,
        and which requirements each meets.
        """
        self.rubric, self.as_of, self._misses, self._points, self._gates = rubric, as_of, misses, points, gates
        self._vocabularies = growing_vocabulary()

    def __reduce__(self) -> tuple[object, ...]:
        return _judge, (self.rubric, self.as_of, self._misses, self._points, self._gates)

    @cached_property
    def of_nobody(self) -> Judgement:
        """What is the same of every part."""
        return Judgement(Columns(()), self.rubric, self.as_of)

    def __call__(self, part: UnreadPart) -> PartScores:
        """The scores of a part. Raises InputError where it cannot be read."""
        if part.is_shard and not (self._misses or self._gates):
            return self._of_shard(cast("ShardPart", part))
        return self.of_read(part.open(next(self._vocabularies)))

    def of_read(self, found: PoolPart) -> PartScores:
        """The scores of a part that is read."""
        columns = found.columns
        judgement = Judgement(columns, self.rubric, self.as_of)
        everybody = range(len(found.places))
        return PartScores(
            columns.profile_ids,
            columns.profile_names,
            found.places,
            judgement.scores,
            np.concatenate([group.points for group in judgement.groups], axis=1) if self._points else None,
            np.array([judgement.verdict(number).misses for number in everybody], bool) if self._misses else None,
            columns.invented,
            found.skipped,
            [{gate.name: gate.state for gate in judgement.gates(number)} for number in everybody]
            if self._gates
            else None,
            None if found.profiles is None else KeptPart(judgement, found.profiles, everybody),
        )

    def _of_shard(self, part: "ShardPart") -> PartScores:
        """By the strengths of its people: those that are kept beside the index, or made now and kept."""
        from screen.sources.kept_numbers import KeptNumbers
        from screen.sources.shard import open_head

        head, kept = open_head(part.path), KeptNumbers(part.path.parent, self._question)
        rows = kept.find(part.path.name)
        if rows is None or len(rows) != len(head.ids):
            rows = Judgement(part.open(next(self._vocabularies)).columns, self.rubric, self.as_of).strength_rows
            kept.keep(part.path.name, rows)
        earned = points_of_rows(self.of_nobody.weighing, rows)
        return PartScores(
            head.ids,
            head.names,
            head.places,
            sum((of_all.sum(axis=1) for of_all in earned.values()), np.zeros(len(rows), np.int64)),
            np.concatenate([np.zeros((len(rows), 0), np.int64), *earned.values()], axis=1) if self._points else None,
            None,
            head.told.invented,
            head.skipped,
            apart=part.apart,
        )

    @cached_property
    def _question(self) -> str:
        return strengths_question(self.rubric, self.as_of)


def _judge(rubric: Rubric, as_of: str, misses: bool, points: bool, gates: bool) -> PartJudge:
    return PartJudge(rubric, as_of, misses=misses, points=points, gates=gates)


class PartJudges:
    """Judges parts by several rubrics, each read once."""

    def __init__(self, judges: Sequence[PartJudge]) -> None:
        self._judges, self._vocabularies = judges, growing_vocabulary()

    def __reduce__(self) -> tuple[object, ...]:
        return PartJudges, (self._judges,)

    def __call__(self, part: UnreadPart) -> tuple[PartScores, ...]:
        """The scores by each. Raises InputError where the part cannot be read."""
        if len(self._judges) == 1:
            return (self._judges[0](part),)
        found = part.open(next(self._vocabularies))
        return tuple(judge.of_read(found) for judge in self._judges)
