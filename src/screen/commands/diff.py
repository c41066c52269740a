"""`screen diff`: who moves when a rubric changes, by how much, because of which criterion."""

from collections.abc import Sequence

import msgspec

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.day import as_of_day
from screen.commands.revision import load_either, rubric_place
from screen.judgement.agreement import kendall_tau_b
from screen.judgement.difference import Change, changes, reweighed
from screen.judgement.score import Judgement
from screen.judgement.settings import SettingChange, settings_changed
from screen.sources.columns import Columns
from screen.sources.finder import find_pool
from screen.sources.pool import PoolReading, Skipped
from screen.sources.rubric import Rubric


class GateChange(msgspec.Struct, frozen=True):
    """A requirement that a candidate meets under one rubric and not, or not known to, under the other."""

    name: str
    before: str | None
    """None: the old rubric does not require it."""
    after: str | None
    """None: the new rubric does not require it."""


class Move(msgspec.Struct, frozen=True):
    """One candidate under the two rubrics."""

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


class Diff(msgspec.Struct, frozen=True):
    """A finished comparison of two rubrics over one pool."""

    version: str
    as_of: str
    """`YYYY-MM-DD`."""
    old: Rubric
    new: Rubric
    moves: tuple[Move, ...]
    """Everyone, by new rank."""
    criteria: tuple[Change, ...]
    """Criteria that came, went, or can earn more or less; largest change first."""
    settings: tuple[SettingChange, ...]
    """What else the rubrics say otherwise: requirements, questions, worths."""
    tau: float | None
    """Kendall's tau-b of the scores; None where one rubric ties everybody."""
    skipped: tuple[Skipped, ...]
    blind: bool = False

    @property
    def moved(self) -> tuple[Move, ...]:
        """Those about whom anything changed."""
        return tuple(move for move in self.moves if not move.still)


def diff(old: str, new: str, pool_paths: Sequence[str] = (), *, as_of: str | None = None, blind: bool = False) -> Diff:
    """What changes between two rubrics, each a file or a git revision.

    Args:
        old: as it was.
        new: as it is to be.
        pool_paths: the candidates; none: `./profiles`, else the folder beside that of the new rubric.
        as_of: `YYYY-MM-DD` for both; today if None.
        blind: pseudonyms for names and ids.

    Raises:
        InputError: a rubric or the pool cannot be read.
        UsageError: `as_of` is no date.
    """
    day = as_of_day(as_of)
    before, after = load_either(old), load_either(new)
    pool = PoolReading(find_pool(pool_paths, rubric_place(after)))
    columns = Columns(profile for profile, _ in pool)
    first, second = Judgement(columns, before, day), Judgement(columns, after, day)
    everybody = dict(zip(columns.profile_ids, columns.profile_names, strict=True))
    hidden = Blind((), everybody=everybody) if blind else None
    moves = tuple(_move(first, second, number, hidden) for number in second.order)
    if hidden:  # the order of ids would tell the first letters of names
        moves = tuple(sorted(moves, key=lambda move: (move.new_rank, move.id)))
    return Diff(
        version=__version__,
        as_of=day,
        old=before,
        new=after,
        moves=moves,
        criteria=reweighed(first.shares(0), second.shares(0)) if everybody else (),
        settings=settings_changed(before, after),
        tau=kendall_tau_b(first.scores, second.scores),
        skipped=hidden.skipped(pool.skipped) if hidden else pool.skipped,
        blind=blind,
    )


def _move(first: Judgement, second: Judgement, number: int, hidden: Blind | None) -> Move:
    profile_id, name = first.columns.profile_ids[number], first.columns.profile_names[number]
    alias = hidden.aliases[profile_id] if hidden else None
    found = changes(first.shares(number), second.shares(number))
    old_gates = {gate.name: gate.state for gate in first.verdict(number).gates}
    new_gates = {gate.name: gate.state for gate in second.verdict(number).gates}
    return Move(
        id=alias or profile_id,
        name=alias or name,
        old_rank=first.ranks[number],
        new_rank=second.ranks[number],
        old_score=int(first.scores[number]),
        new_score=int(second.scores[number]),
        changes=tuple(change for change in found if change.points),
        # A requirement that comes or goes and that the candidate meets is no news.
        gates=tuple(
            GateChange(name, old_gates.get(name), new_gates.get(name))
            for name in dict.fromkeys((*old_gates, *new_gates))
            if old_gates.get(name, "met") != new_gates.get(name, "met")
        ),
    )
