"""`screen compare`: candidates side by side, criterion by criterion; what decides, and what would turn their order."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.day import as_of_day
from screen.ground.errors import UsageError
from screen.judgement.cell import Cell, cells
from screen.judgement.flags.flag import Flag
from screen.judgement.flags.inspection import flags_of
from screen.judgement.flip import Flip, flips
from screen.judgement.score import Judgement, Verdict
from screen.judgement.weighing import Strengths, Weighing
from screen.sources.candidate import meant_profile
from screen.sources.columns import Columns
from screen.sources.finder import find_pool
from screen.sources.pool import load_pool
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric


class Compared(msgspec.Struct, frozen=True):
    """One of the candidates."""

    id: str
    name: str
    verdict: Verdict
    cells: tuple[Cell, ...]
    """In the order of the rubric; the same criteria for everybody."""
    strengths: Strengths
    doubts: tuple[str, ...] = ()
    """Of a blind comparison: what of it may still tell who it is."""
    flags: tuple[Flag, ...] = ()
    """What a person should look at; no score knows of it."""


class Pair(msgspec.Struct, frozen=True):
    """Two candidates, one right above the other."""

    above: str
    """Id of the one with the better score."""
    below: str
    lead: int
    """Of the score, in hundredths of a point."""
    decides: tuple[tuple[int, int], ...]
    """Number of a criterion and by how many hundredths the one above leads in it (behind: below 0), largest first."""
    flips: tuple[Flip, ...]
    """The single changes that turn the order, smallest first."""


class Comparison(msgspec.Struct, frozen=True):
    """Candidates side by side."""

    version: str
    as_of: str
    """`YYYY-MM-DD`."""
    rubric: Rubric
    idf_kind: str
    idf_sha256: str
    candidates: tuple[Compared, ...]
    """Best score first."""
    pairs: tuple[Pair, ...]
    """Neighbours, from the top."""
    weighing: Weighing
    blind: bool = False


def compare(
    names: Sequence[str],
    rubric: Rubric,
    pool_paths: Sequence[str] = (),
    *,
    as_of: str | None = None,
    blind: bool = False,
) -> Comparison:
    """The candidates that `names` mean (ids, names or pseudonyms), side by side under one rubric.

    Raises:
        UsageError: fewer than two people are named, or nobody or several may be meant, or `as_of` is no date.
        InputError: the pool cannot be read.
    """
    day = as_of_day(as_of)
    pool = load_pool(find_pool(pool_paths, Path(rubric.path)))
    chosen = list(dict.fromkeys(meant_profile(name, pool, blind=blind).id for name in names))
    if len(chosen) < 2:
        raise UsageError("a comparison takes two candidates or more, and one was named")
    # Only with the IDF of the pool do the scores depend on who else is in it.
    judged = pool.profiles if rubric.keywords.idf == "pool" else [p for p in pool.profiles if p.id in chosen]
    judgement = Judgement(Columns(judged), rubric, day)
    numbers = [number for number in judgement.order if judgement.columns.profile_ids[number] in chosen]
    hidden = Blind(pool.profiles) if blind else None
    found = tuple(_compared(judgement, number, judged[number], hidden) for number in numbers)
    weighing = judgement.weighing
    return Comparison(
        version=__version__,
        as_of=day,
        rubric=rubric,
        idf_kind=judgement.idf.kind,
        idf_sha256=judgement.idf.sha256,
        candidates=found,
        pairs=tuple(_pair(above, below, weighing, rubric) for above, below in pairwise(found)),
        weighing=weighing,
        blind=blind,
    )


def _compared(judgement: Judgement, number: int, profile: Profile, hidden: Blind | None) -> Compared:
    profile_id, name = judgement.columns.profile_ids[number], judgement.columns.profile_names[number]
    verdict, tree = judgement.verdict(number), judgement.explanation(number)
    flags = flags_of(profile, judgement.rubric, judgement.as_of)
    doubts: tuple[str, ...] = ()
    if hidden:
        flags = hidden.flags(profile_id, flags)
        tree = hidden.explanation(profile_id, tree)
        doubts = hidden.doubts(profile_id, tree)
        profile_id = name = hidden.aliases[profile_id]
    return Compared(profile_id, name, verdict, cells(tree, verdict.gates), judgement.strengths(number), doubts, flags)


def _pair(above: Compared, below: Compared, weighing: Weighing, rubric: Rubric) -> Pair:
    rows = zip(above.cells, below.cells, strict=True)
    leads = [(number, cell.points - other.points) for number, (cell, other) in enumerate(rows)]
    return Pair(
        above=above.id,
        below=below.id,
        lead=above.verdict.score - below.verdict.score,
        decides=tuple(sorted((one for one in leads if one[1]), key=lambda one: (-abs(one[1]), one[0]))),
        flips=flips(above.strengths, below.strengths, weighing, [skill.name for skill in rubric.skills]),
    )
