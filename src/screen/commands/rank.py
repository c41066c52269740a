"""Rank a pool by a rubric."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.context import QuoteContext, context_of
from screen.commands.day import as_of_day
from screen.ground.evidence import Evidence, Node
from screen.judgement.flags.flag import Flag
from screen.judgement.flags.flags import flags_of
from screen.judgement.score import Judgement, Verdict
from screen.judgement.weighing import Strengths, Weighing
from screen.sources.columns import Columns
from screen.sources.decisions import LOG, Decision, load_decisions, standing
from screen.sources.finder import find_pool
from screen.sources.pool import Pool, Skipped, load_pool
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric
from screen.sources.twins import Twins, find_twins


class Candidate(msgspec.Struct, frozen=True):
    """One line of a ranking."""

    rank: int
    """From 1; equal scores share it."""
    id: str
    name: str
    verdict: Verdict
    explanation: Node | None
    """None: not asked for."""
    doubts: tuple[str, ...] = ()
    """Of a blind result: what of it may still tell who it is."""
    flags: tuple[Flag, ...] = ()
    """What a person should look at; no score knows of it."""
    strengths: Strengths | None = None
    """What the score is made of, whatever the weights; None: explanations were not asked for."""
    context: QuoteContext | None = None
    """What stands around the quotes; None: it was not asked for."""
    decision: Decision | None = None
    """What people decided last about the candidate, for this rubric or any; None: nothing."""


class Ranking(msgspec.Struct, frozen=True):
    """A finished ranking."""

    version: str
    """Of `screen`."""
    as_of: str
    """`YYYY-MM-DD`."""
    rubric: Rubric
    idf_kind: str
    """`reference`, or `pool`: then scores move with the pool."""
    idf_sha256: str
    profiles: int
    """Number of profiles that were ranked."""
    skipped: tuple[Skipped, ...]
    candidates: tuple[Candidate, ...]
    """Best first; all of them unless `top` cut the list."""
    blind: bool = False
    weighing: Weighing | None = None
    """What the rubric gives for what."""
    twins: tuple[Twins, ...] = ()
    """Who of the pool may be there twice, of those listed; no score knows of it, and nobody is merged."""
    torn_decisions: int = 0
    """Lines of the log of decisions that could not be read."""


def rank(
    rubric: Rubric,
    pool_paths: Sequence[str],
    *,
    as_of: str | None = None,
    top: int | None = None,
    explain: bool = True,
    blind: bool = False,
    gates_first: bool = False,
    context: bool = False,
    log: Path = LOG,
) -> Ranking:
    """The ranking of a pool. `as_of`: `YYYY-MM-DD`, today if None; `top`: how many candidates to keep, all if None.

    `context`: with what stands around the quotes; `log`: of the decisions that are shown beside the names.

    Raises:
        InputError: the pool cannot be read or is empty.
        UsageError: `as_of` is no date.
    """
    paths = find_pool(pool_paths, Path(rubric.path))
    decisions, torn = load_decisions(log)
    ranking = rank_pool(
        rubric,
        load_pool(paths),
        as_of=as_of,
        top=top,
        explain=explain,
        blind=blind,
        gates_first=gates_first,
        context=context,
        decided=standing(decisions, rubric.title),
    )
    return msgspec.structs.replace(ranking, torn_decisions=torn) if torn else ranking


def rank_pool(
    rubric: Rubric,
    pool: Pool,
    *,
    as_of: str | None = None,
    top: int | None = None,
    explain: bool = True,
    blind: bool = False,
    gates_first: bool = False,
    context: bool = False,
    decided: Mapping[str, Decision] | None = None,
) -> Ranking:
    """The ranking of profiles that are loaded already; see `rank`."""
    day = as_of_day(as_of)
    columns = Columns(pool.profiles)
    judgement = Judgement(columns, rubric, day)
    verdicts = [judgement.verdict(number) for number in range(len(columns.profile_ids))]
    order = list(judgement.order)
    hidden = Blind(pool.profiles) if blind else None
    if hidden:  # the order of ids would tell the first letters of names
        names = [hidden.aliases[profile_id] for profile_id in columns.profile_ids]
        order.sort(key=lambda number: (judgement.ranks[number], names[number]))
    if gates_first:
        order.sort(key=lambda number: verdicts[number].misses)
    candidates = []
    for number in order[:top]:
        profile_id, name = columns.profile_ids[number], columns.profile_names[number]
        tree = judgement.explanation(number) if explain else None
        flags = flags_of(pool.profiles[number], rubric, day)
        strengths = judgement.strengths(number) if explain else None
        around = context_of(pool.profiles[number], tree, hidden) if context and tree else None
        one = Candidate(
            judgement.ranks[number],
            profile_id,
            name,
            verdicts[number],
            tree,
            strengths=strengths,
            context=around,
            flags=flags,
            decision=(decided or {}).get(profile_id),
        )
        candidates.append(_blind_candidate(one, hidden) if hidden else one)
    return Ranking(
        version=__version__,
        as_of=day,
        rubric=rubric,
        idf_kind=judgement.idf.kind,
        idf_sha256=judgement.idf.sha256,
        profiles=len(columns.profile_ids),
        skipped=hidden.skipped(pool.skipped) if hidden else pool.skipped,
        candidates=tuple(candidates),
        blind=blind,
        weighing=judgement.weighing,
        twins=_twins(pool.profiles, {columns.profile_ids[number] for number in order[:top]}, hidden),
    )


def _twins(profiles: Sequence[Profile], listed: set[str], hidden: Blind | None) -> tuple[Twins, ...]:
    """Who may be there twice, where one of the two is listed."""
    found = [twins for twins in find_twins(profiles) if not listed.isdisjoint(twins.ids)]
    if hidden is None:
        return tuple(found)
    aliases = hidden.aliases
    return tuple(msgspec.structs.replace(twins, ids=(aliases[twins.ids[0]], aliases[twins.ids[1]])) for twins in found)


def _blind_candidate(candidate: Candidate, hidden: Blind) -> Candidate:
    alias = hidden.aliases[candidate.id]
    tree = hidden.explanation(candidate.id, candidate.explanation) if candidate.explanation else None
    doubts = hidden.doubts(candidate.id, tree)
    flags = hidden.flags(candidate.id, candidate.flags)
    decision = hidden.decision(candidate.id, candidate.decision) if candidate.decision else None
    return msgspec.structs.replace(
        candidate, id=alias, name=alias, explanation=tree, doubts=doubts, flags=flags, decision=decision
    )


def strongest(explanation: Node) -> tuple[Node, Evidence] | None:
    """The leaf that earned most by words of the profile, with its best quote; None: nothing is named."""
    leaves = [
        leaf for group in explanation.details or () for leaf in group.details or () if leaf.quotes and leaf.points
    ]

    def worth(leaf: Node) -> tuple[int, int]:
        return (int(leaf.quotes[0].match != "field"), leaf.points)

    best = max(leaves, key=worth, default=None)
    return None if best is None else (best, best.quotes[0])


def nearest(explanation: Node) -> Node | None:
    """The criterion that earned most by words in common; None: there are none."""
    leaves = [leaf for group in explanation.details or () for leaf in group.details or () if leaf.common_words]
    return max(leaves, key=lambda leaf: leaf.points, default=None)
