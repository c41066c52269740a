"""Who moved between two rankings, and because of which criterion."""

from collections.abc import Mapping

import msgspec

from screen.criteria.criterion import Criterion, Share
from screen.judgement.difference import Change, changes
from screen.judgement.score import Judgement


class GateChange(msgspec.Struct, frozen=True):
    """A requirement that a candidate meets in one ranking and not, or not known to, in the other."""

    name: str
    before: str | None
    """None: the old rubric does not require it."""
    after: str | None
    """None: the new rubric does not require it."""


class Ranked(msgspec.Struct, frozen=True):
    """Where one candidate stands in a ranking."""

    id: str
    name: str
    rank: int
    score: int
    """In hundredths of a point."""
    shares: Mapping[Criterion, Share] | None
    """What was earned for each criterion; None: it is not told."""
    gates: Mapping[str, str]
    """Requirement to its state."""


class Move(msgspec.Struct, frozen=True):
    """One candidate in two rankings."""

    id: str
    name: str
    old_rank: int
    new_rank: int
    old_score: int
    """In hundredths of a point."""
    new_score: int
    changes: tuple[Change, ...]
    """Criteria that earned more or less, largest change first."""
    gates: tuple[GateChange, ...]

    @property
    def still(self) -> bool:
        """Nothing about the candidate changed that a reader would look at."""
        return self.old_rank == self.new_rank and self.old_score == self.new_score and not self.gates


def standing_of(judgement: Judgement, number: int, rank: int | None = None) -> Ranked:
    """Where a profile stands; `number`: of the profile in what was judged; `rank`: in a larger pool, if not there."""
    return Ranked(
        id=judgement.columns.profile_ids[number],
        name=judgement.columns.profile_names[number],
        rank=judgement.ranks[number] if rank is None else rank,
        score=int(judgement.scores[number]),
        shares=judgement.shares(number),
        gates={gate.name: gate.state for gate in judgement.gates(number)},
    )


def move_between(before: Ranked, after: Ranked, alias: str | None = None) -> Move:
    """The move from one standing to the other, under the name of the second; `alias`: in the place of id and name."""
    told = before.shares is not None and after.shares is not None
    return Move(
        id=alias or after.id,
        name=alias or after.name,
        old_rank=before.rank,
        new_rank=after.rank,
        old_score=before.score,
        new_score=after.score,
        changes=tuple(c for c in changes(before.shares or {}, after.shares or {}) if c.points) if told else (),
        # A requirement that comes or goes and that the candidate meets is no news.
        gates=tuple(
            GateChange(name, before.gates.get(name), after.gates.get(name))
            for name in dict.fromkeys((*before.gates, *after.gates))
            if before.gates.get(name, "met") != after.gates.get(name, "met")
        ),
    )
