"""`screen diff`: who moves when a rubric or a pool changes, by how much, because of which criterion."""

from collections.abc import Collection, Mapping, Sequence

import msgspec
import numpy as np

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.day import as_of_day
from screen.commands.moves import Move, Ranked, move_between
from screen.commands.ranked_pool import boards_of
from screen.commands.revision import load_either, open_either_pool, rubric_place
from screen.ground.workplace import Workplace
from screen.judgement.agreement import kendall_tau_b
from screen.judgement.difference import Change, reweighed
from screen.judgement.part_scores import PartJudge
from screen.judgement.scoreboard import Scoreboard
from screen.judgement.settings import SettingChange, settings_changed
from screen.sources.finder import find_pool
from screen.sources.pool import PoolReading
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric


class Diff(msgspec.Struct, frozen=True):
    """A finished comparison: of two rubrics over one pool, or of two pools by one rubric."""

    version: str
    as_of: str
    """`YYYY-MM-DD`."""
    old: Rubric
    new: Rubric
    moves: tuple[Move, ...]
    """Everyone, by new rank; of two pools those who are in both."""
    criteria: tuple[Change, ...]
    """Criteria that came, went, or can earn more or less; largest change first."""
    settings: tuple[SettingChange, ...]
    """What else the rubrics say otherwise: requirements, questions, worths."""
    tau: float | None
    """Kendall's tau-b of the scores; None where one of the two ties everybody."""
    skipped: tuple[Skipped, ...]
    blind: bool = False
    pools: tuple[str, str] | None = None
    """The pools as they were named; None: there is one."""
    arrived: tuple[Ranked, ...] = ()
    """Who is in the new pool alone, best first."""
    left: tuple[Ranked, ...] = ()
    """Who was in the old pool alone, best first."""
    invented: int = 0
    """Profiles that say that they are invented, left out beside real ones."""

    @property
    def moved(self) -> tuple[Move, ...]:
        """Those about whom anything changed."""
        return tuple(move for move in self.moves if not move.still)


def diff(
    old: str,
    new: str,
    pool_paths: Sequence[str] = (),
    *,
    as_of: str | None = None,
    blind: bool = False,
    workplace: Workplace | None = None,
) -> Diff:
    """What changes between two rubrics, each a file or a git revision.

    Args:
        old: as it was.
        new: as it is to be.
        pool_paths: the candidates; none: `./profiles`, else the folder beside that of the new rubric.
        as_of: `YYYY-MM-DD` for both; today if None.
        blind: pseudonyms for names and ids.
        workplace: where a large pool is judged; None: here.

    Raises:
        InputError: a rubric or the pool cannot be read.
        UsageError: `as_of` is no date.
    """
    day = as_of_day(as_of)
    rubrics = load_either(old), load_either(new)
    pool = PoolReading(find_pool(pool_paths, rubric_place(rubrics[1])), real=True)
    boards = boards_of([_judge(rubric, day) for rubric in rubrics], pool, together=0, workplace=workplace)
    return _diff(rubrics, boards, day, blind=blind)


def diff_pools(
    old: str,
    new: str,
    rubric: Rubric,
    *,
    as_of: str | None = None,
    blind: bool = False,
    workplace: Workplace | None = None,
) -> Diff:
    """What changes between two pools by one rubric: who is new, who left, who changed and why.

    Args:
        old: as it was: a folder, a file, or REVISION:PATH as git has it.
        new: as it is now.
        rubric: by which both are ranked.
        as_of: `YYYY-MM-DD` for both; today if None.
        blind: pseudonyms for names and ids.
        workplace: where large pools are judged; None: here.

    Raises:
        InputError: a pool cannot be read.
        UsageError: `as_of` is no date.
    """
    day = as_of_day(as_of)
    pools = [open_either_pool(name) for name in (old, new)]
    boards = [boards_of([_judge(rubric, day)], pool, together=0, workplace=workplace)[0] for pool in pools]
    return _diff((rubric, rubric), boards, day, blind=blind, pools=(old, new))


def _diff(
    rubrics: tuple[Rubric, Rubric],
    boards: Sequence[Scoreboard],
    day: str,
    *,
    blind: bool,
    pools: tuple[str, str] | None = None,
) -> Diff:
    """What changes from the first of two boards to the second."""
    first, second = boards
    everybody = {name: told for board in boards for name, told in zip(board.ids, board.names, strict=True)}
    hidden = Blind((), everybody=everybody) if blind else None
    before, after = _standings(first), _standings(second)
    both = [name for name in after if name in before]
    skipped = (*first.skipped, *second.skipped) if pools else first.skipped
    return Diff(
        version=__version__,
        as_of=day,
        old=rubrics[0],
        new=rubrics[1],
        moves=_moves(before, {name: after[name] for name in both}, hidden),
        criteria=reweighed(first.shares(0), second.shares(0)) if both and not pools else (),
        settings=settings_changed(*rubrics),
        tau=kendall_tau_b(*(np.array([found[name].score for name in both], np.int64) for found in (before, after))),
        skipped=hidden.skipped(skipped) if hidden else skipped,
        blind=blind,
        pools=pools,
        # Who is put aside in one of the pools is there all the same.
        arrived=_alone(after, {*before, *first.aside}, hidden),
        left=_alone(before, {*after, *second.aside}, hidden),
        invented=len({*first.aside, *second.aside}),
    )


def _judge(rubric: Rubric, day: str) -> PartJudge:
    return PartJudge(rubric, day, points=True, gates=True)


def _standings(board: Scoreboard) -> dict[str, Ranked]:
    """Id to where the candidate stands, best first."""
    ids, ranks = board.ids, board.ranks().tolist()
    return {
        ids[number]: Ranked(
            id=ids[number],
            name=board.names[number],
            rank=ranks[number],
            score=int(board.scores[number]),
            shares=board.shares(number),
            gates=board.gates[number],
        )
        for number in board.order()
    }


def _moves(before: Mapping[str, Ranked], after: Mapping[str, Ranked], hidden: Blind | None) -> tuple[Move, ...]:
    moves = [move_between(before[name], one, hidden.aliases[name] if hidden else None) for name, one in after.items()]
    # the order of ids would tell the first letters of names
    return tuple(sorted(moves, key=lambda move: (move.new_rank, move.id)) if hidden else moves)


def _alone(some: Mapping[str, Ranked], others: Collection[str], hidden: Blind | None) -> tuple[Ranked, ...]:
    found = [one for name, one in some.items() if name not in others]
    if hidden is None:
        return tuple(found)
    aliases = hidden.aliases
    found = [msgspec.structs.replace(one, id=aliases[one.id], name=aliases[one.id]) for one in found]
    return tuple(sorted(found, key=lambda one: (one.rank, one.id)))
