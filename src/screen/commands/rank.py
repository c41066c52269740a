"""Rank a pool by a rubric."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screen import __version__
from screen.commands.asked import Asked
from screen.commands.context import context_of
from screen.commands.day import as_of_day
from screen.commands.ranked_pool import OnStep, board_of, check_index_serves, open_index, open_index_beside
from screen.commands.ranking import Candidate, Ranking
from screen.ground.arrays import Ints
from screen.ground.errors import UnusableIndexError
from screen.ground.workplace import Workplace
from screen.judgement.flags.listed import ListedFlags
from screen.judgement.score import Judgement
from screen.judgement.scoreboard import Scoreboard
from screen.sources.decisions import LOG, Decision, load_decisions, standing
from screen.sources.finder import documents_beside, find_pool, is_index
from screen.sources.pool import Pool, PoolReading
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric
from screen.sources.twins import Twins, twins_of

_LOOKED_AT = 2_000
"""Of the listed people of a large pool, so many are looked at for being there twice."""

if TYPE_CHECKING:  # numpy's random numbers and git take a while to load, and few rankings need them
    from screen.commands.blind import Blind
    from screen.commands.since import Earlier, News, PoolComparison
    from screen.judgement.stability import Stability
    from screen.sources.index_reading import IndexReading


def rank(
    rubric: Rubric,
    pool_paths: Sequence[str],
    asked: Asked = Asked(),  # noqa: B008 - it is frozen
    *,
    since: str | None = None,
    log: Path = LOG,
    on_step: OnStep = None,
    index: Path | None = None,
    beside: bool = False,
    workplace: Workplace | None = None,
) -> Ranking:
    """The ranking of a pool.

    Args:
        rubric: what counts.
        pool_paths: files and folders; none: the pool that lies beside the rubric.
        asked: how much of it.
        since: an earlier ranking, a day or a revision to compare with (`commands.since`).
        log: of the decisions that are shown beside the names.
        on_step: is told now and then how many of how many bytes are read, then how many of those listed are explained.
        index: the folder of an index (`screen index`) to take the scores from, in place of `pool_paths`.
        beside: take them from the index that lies beside the pool, where there is one that can serve.
        workplace: where the pool is judged; None: here.

    Raises:
        InputError: the pool cannot be read or is empty.
        UsageError: the day is no date; an index cannot serve the rubric or the order that is asked for.
    """
    indexed, left = None, ""
    if beside and not index and len(pool_paths) == 1 and is_index(Path(pool_paths[0])):
        index, pool_paths = Path(pool_paths[0]), ()
    if index:
        check_index_serves(rubric, pool_paths, gates_first=asked.gates_first)
        indexed = open_index(index, None, on_step)
        paths = indexed.manifest.pool
    else:
        paths = find_pool(pool_paths, Path(rubric.path))
        if beside and not asked.gates_first and rubric.keywords.idf != "pool":
            indexed, left = open_index_beside(paths, on_step)
    earlier: Earlier | None = None
    if since is not None:
        from screen.commands.since import load_earlier

        earlier = load_earlier(since, paths)
    decisions, torn = load_decisions(log)
    ranked = partial(
        rank_pool,
        rubric,
        asked=asked,
        earlier=earlier,
        decided=standing(decisions, rubric.title),
        workplace=workplace,
        on_step=on_step,
    )
    told = {"torn_decisions": torn, "documents": tuple(file for path in paths for file in documents_beside(path))}
    if indexed:
        try:
            ranking = ranked(indexed)
            return msgspec.structs.replace(ranking, **told, index=str(indexed.folder))
        except UnusableIndexError as error:  # a shard is damaged
            if index:
                raise
            left = str(error)
    reading = PoolReading(paths, on_step, real=True)
    ranking = ranked(reading.load() if "-" in paths else reading)  # standard input cannot be read twice
    return msgspec.structs.replace(ranking, **told, index_left=left)


def rank_pool(
    rubric: Rubric,
    pool: "Pool | PoolReading | IndexReading",
    asked: Asked = Asked(),  # noqa: B008 - it is frozen
    *,
    earlier: "Earlier | None" = None,
    decided: Mapping[str, Decision] | None = None,
    part: int | None = None,
    workplace: Workplace | None = None,
    on_step: OnStep = None,
) -> Ranking:
    """The ranking of profiles that are loaded already, or read part by part; see `rank`.

    `on_step`: is told how many of how many who are listed are explained.

    `part`: how many are judged together; all where the scores depend on all; None: as many as memory bears, and fewer
    where several are at work, so that all of them are until the end.
    """
    day, top = as_of_day(asked.as_of), asked.top
    board = board_of(rubric, pool, day, asked, part=part, workplace=workplace)
    ranks = board.ranks()
    hidden = _hidden(dict(zip(board.ids, board.names, strict=True))) if asked.blind else None
    whole = bool(hidden) or asked.gates_first  # ordered by more than scores and ids
    listed = _order(board, ranks, hidden, gates_first=asked.gates_first)[:top] if whole else board.order(top)
    steady = None if asked.seed is None else _stability(board, listed, top, asked.seed)
    compared = _compared(earlier, board, hidden) if earlier else None
    candidates, shown = [], list[Profile]()
    flags = ListedFlags(rubric, day, board.rows_of(listed))
    for number, judgement, own, profile in board.judged(listed):
        shown += [profile] if len(shown) < _LOOKED_AT or board.everybody is not None else []
        if hidden:
            hidden.meet([profile])
        one = _candidate(judgement, own, profile, int(ranks[number]), asked, hidden)
        one = msgspec.structs.replace(
            one,
            flags=flags.of(judgement.columns, own, profile),
            decision=(decided or {}).get(profile.id),
            range=steady.ranges[profile.id] if steady else None,
            news=_news(compared, judgement, own, int(ranks[number])) if compared else None,
        )
        candidates.append(_blind_candidate(one, hidden) if hidden else one)
        if on_step:
            on_step(len(candidates), len(listed))
    return Ranking(
        version=__version__,
        as_of=day,
        rubric=rubric,
        idf_kind=board.idf.kind,
        idf_sha256=board.idf.sha256,
        profiles=len(board.ids),
        skipped=hidden.skipped(board.skipped) if hidden else board.skipped,
        candidates=tuple(candidates),
        blind=asked.blind,
        weighing=board.weighing,
        twins=_twins(board, shown, hidden),
        equals_left_out=board.equals_beside(listed),
        stability=hidden.stability(steady) if hidden and steady else steady,
        since=compared.since() if compared else None,
        invented=len(board.aside),
    )


def _hidden(everybody: dict[str, str]) -> "Blind":
    from screen.commands.blind import Blind  # its expressions take a while to load

    return Blind((), everybody=everybody)


def _order(board: Scoreboard, ranks: Ints, hidden: "Blind | None", *, gates_first: bool) -> list[int]:
    """The numbers of the profiles as they are listed."""
    order = board.order()
    if hidden:  # the order of ids would tell the first letters of names
        order.sort(key=lambda number: (int(ranks[number]), hidden.aliases[board.ids[number]]))
    if gates_first:
        order.sort(key=lambda number: bool(board.misses[number]))
    return order


def _twins(board: Scoreboard, shown: Sequence[Profile], hidden: "Blind | None") -> tuple[Twins, ...]:
    # Of a pool in parts who is listed is known, and nobody else.
    found = twins_of({one.id for one in shown}, shown if board.everybody is None else board.everybody)
    return hidden.twins(found) if hidden else found


def _candidate(
    judgement: Judgement,
    number: int,
    profile: Profile,
    rank: int,
    asked: Asked,
    hidden: "Blind | None",
) -> Candidate:
    """What the judgement says of a profile that has this number in it."""
    tree = judgement.explanation(number) if asked.explain else None
    return Candidate(
        rank,
        profile.id,
        profile.name,
        judgement.verdict(number),
        tree,
        strengths=judgement.strengths(number) if asked.explain else None,
        context=context_of(profile, tree, hidden) if asked.context and tree else None,
    )


def _stability(board: Scoreboard, listed: Sequence[int], top: int | None, seed: int) -> "Stability":
    from screen.judgement.stability import stability_of

    by_score = sorted(listed, key=lambda number: -int(board.scores[number]))
    return stability_of(board.points, board.leaves, board.ids, by_score, top=top, seed=seed)


def _compared(earlier: "Earlier", board: Scoreboard, hidden: "Blind | None") -> "PoolComparison":
    from screen.commands.since import PoolComparison, present_on

    return PoolComparison(earlier, present_on(board), board.rubric, board.as_of, hidden)


def _news(compared: "PoolComparison", judgement: Judgement, number: int, rank: int) -> "News":
    from screen.commands.moves import standing_of

    return compared.news(standing_of(judgement, number, rank))


def _blind_candidate(candidate: Candidate, hidden: "Blind") -> Candidate:
    alias = hidden.aliases[candidate.id]
    tree = hidden.explanation(candidate.id, candidate.explanation) if candidate.explanation else None
    doubts = hidden.doubts(candidate.id, tree)
    flags = hidden.flags(candidate.id, candidate.flags)
    decision = hidden.decision(candidate.id, candidate.decision) if candidate.decision else None
    return msgspec.structs.replace(
        candidate, id=alias, name=alias, explanation=tree, doubts=doubts, flags=flags, decision=decision
    )
