"""The pool of a ranking: its profiles or an index of them, judged into a scoreboard."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from screen.commands.asked import Asked
from screen.ground.cores import Cores
from screen.ground.errors import UnusableIndexError, UsageError
from screen.ground.workplace import Here, Workplace
from screen.judgement.part_scores import PartJudge, PartJudges
from screen.judgement.scoreboard import Scoreboard
from screen.judgement.weighing import strengths_question
from screen.sources.finder import index_beside, is_index
from screen.sources.parts import PART, PART_LISTED, PART_OF_MANY, LoadedPart, UnreadPart, file_parts
from screen.sources.pool import BYTES_A_SECOND, Pool, PoolReading, bytes_of
from screen.sources.rubric import Rubric

if TYPE_CHECKING:
    from screen.sources.index_reading import IndexReading

_JUDGED_A_SECOND = 10_000
"""Profiles of an index."""
_SHARE = 120_000
"""Bytes of a pool for each profile of a part where several are at work: a part is a 25th of profiles of 5 kB."""
OnStep = Callable[[int, int], None] | None


def open_index_beside(paths: Sequence[str], on_step: OnStep) -> "tuple[IndexReading | None, str]":
    """The index that lies beside a pool, and why the one that lies there is of no use."""
    folder = index_beside(paths)
    if not is_index(folder):
        return None, ""
    try:
        return open_index(folder, paths, on_step), ""
    except UnusableIndexError as error:
        return None, str(error)


def open_index(folder: Path, pool: Sequence[str] | None, on_step: OnStep) -> "IndexReading":
    """The index in a folder. `pool`: which it must be of; None: whichever. Raises UnusableIndexError as it does."""
    from screen.sources.index_reading import IndexReading  # most rankings need none

    return IndexReading(folder, pool, on_step, real=True)


def check_index_serves(rubric: Rubric, pool_paths: Sequence[str], *, gates_first: bool) -> None:
    """Raises UsageError where an index that was named cannot serve what is asked."""
    if pool_paths:
        raise UsageError("an index knows its pool; name one of the two")
    if gates_first:
        raise UsageError("an index does not hold who misses a requirement; leave --index or --gates-first out")
    check_index_tells(rubric, "--index")


def check_index_tells(rubric: Rubric, option: str) -> None:
    """Raises UsageError where the scores of a rubric are in no index; `option`: what asks for them."""
    if rubric.keywords.idf == "pool":
        told = 'with `idf = "pool"` scores depend on all texts, which an index does not hold'
        raise UsageError(f"{rubric.path}: {told}; leave {option} out")


def _seconds(pool: "Pool | PoolReading | IndexReading", judge: PartJudge) -> float:
    """About what judging a pool takes one process."""
    if isinstance(pool, Pool):
        return 0.0
    if isinstance(pool, PoolReading):
        return bytes_of(pool.paths) / BYTES_A_SECOND
    return pool.unjudged(strengths_question(judge.rubric, judge.as_of)) / _JUDGED_A_SECOND


def board_of(
    rubric: Rubric,
    pool: "Pool | PoolReading | IndexReading",
    day: str,
    asked: Asked,
    *,
    part: int | None,
    workplace: Workplace | None,
) -> Scoreboard:
    """The scores of a pool; see `rank.rank_pool`. Raises InputError where the pool is empty."""
    judge = PartJudge(rubric, day, misses=asked.gates_first, points=asked.seed is not None)
    together = part or (PART if asked.top is not None else PART_LISTED)
    (board,) = boards_of([judge], pool, together=together, part=part, workplace=workplace)
    return board


def boards_of(
    judges: Sequence[PartJudge],
    pool: "Pool | PoolReading | IndexReading",
    *,
    together: int,
    part: int | None = None,
    workplace: Workplace | None = None,
) -> list[Scoreboard]:
    """The scores of a pool by each of some judges, which is read once.

    `together`: how many are one part, and kept; `part`: of how many the parts of more are, None: as is best.

    Raises InputError where the pool is empty.
    """
    if isinstance(pool, PoolReading) and any(judge.rubric.keywords.idf == "pool" for judge in judges):
        pool = pool.load()  # the scores depend on all texts
    if isinstance(workplace, Cores):
        workplace = workplace.for_work(sum(_seconds(pool, judge) for judge in judges))
    parts, workplace = _parts(pool, together, part, workplace)
    judged = list(zip(*(workplace or Here()).map(PartJudges(judges), parts), strict=True)) or [()] * len(judges)
    boards = [
        Scoreboard(own, judge, part=together, aside=pool.aside)
        if isinstance(pool, Pool)
        else Scoreboard(own, judge, part=together, real=pool.real, index=getattr(pool, "folder", None))
        for own, judge in zip(judged, judges, strict=True)
    ]
    if isinstance(pool, PoolReading) and not boards[0].ids and not boards[0].skipped:
        raise pool.nothing()
    return boards


def _parts(
    pool: "Pool | PoolReading | IndexReading", together: int, part: int | None, workplace: Workplace | None
) -> tuple[Iterable[UnreadPart], Workplace | None]:
    """The parts of a pool, and where they are judged."""
    if isinstance(pool, Pool):
        return (LoadedPart(pool),), None
    if not isinstance(pool, PoolReading):
        return pool, workplace
    size = part or (part_of_several(pool.paths) if workplace else PART_OF_MANY)
    # Which words are asked for is found out over few profiles, and foreseen in the parts behind.
    found = file_parts(pool.raws(), together, size, first=None if part or workplace else PART)
    first = next(found, None)
    if first and first.keep and workplace and workplace.single_here:
        workplace = None  # on the way to one a part loses its profiles, which would be read and judged again
    return chain([first] if first else [], found), workplace


def part_of_several(paths: Sequence[str]) -> int:
    """Profiles of a part where several are at work: few enough that all have work until the end, and memory."""
    return max(PART, min(2 * PART, bytes_of(paths) // _SHARE))
