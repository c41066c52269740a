"""`screen calibrate`: a ranking beside what people decided, and weights that would fit better. Nothing is applied."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.day import as_of_day
from screen.judgement.fitting import Suggestion, suggest
from screen.judgement.overruling import LEVELS, Accord, Overruled, accord, has_enough, overruled
from screen.judgement.score import Judgement
from screen.judgement.weighing import Weighing, score_under
from screen.sources.columns import Columns
from screen.sources.decisions import LOG, Word, load_decisions, standing
from screen.sources.finder import find_pool
from screen.sources.pool import load_pool
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric


class WeightChange(msgspec.Struct, frozen=True):
    """One weight of the rubric, and what is suggested."""

    kind: Literal["group", "skill"]
    name: str
    now: float
    """Points of a group, weight of a skill."""
    then: float


class Mover(msgspec.Struct, frozen=True):
    """One candidate under the rubric's weights and under those suggested."""

    id: str
    name: str
    decision: Word | None
    old_rank: int
    new_rank: int
    old_score: int
    """In hundredths of a point."""
    new_score: int


class Retrospect(msgspec.Struct, frozen=True):
    """A ranking beside the decisions on it."""

    version: str
    as_of: str
    """`YYYY-MM-DD`."""
    rubric: Rubric
    decided: Mapping[Word, int]
    """How many of the pool were decided so."""
    gone: int
    """How many who were decided on are no longer in the pool."""
    accord: Accord | None
    """None: there are too few decisions to tell anything."""
    overruled: tuple[Overruled, ...] = ()
    """Every criterion, the most overruled first; none where no pair stands the wrong way round."""
    suggestion: Suggestion | None = None
    weights: tuple[WeightChange, ...] = ()
    """What is suggested; none: nothing is, since it would do no better on people who were left out."""
    movers: tuple[Mover, ...] = ()
    """Everybody by new rank, where weights are suggested."""
    skipped: tuple[Skipped, ...] = ()
    torn_decisions: int = 0
    """Lines of the log that could not be read."""
    blind: bool = False


def calibrate(
    rubric: Rubric,
    pool_paths: Sequence[str] = (),
    *,
    as_of: str | None = None,
    blind: bool = False,
    log: Path = LOG,
) -> Retrospect:
    """How far the ranking by a rubric and the decisions for it agree, and what would bring them nearer.

    Raises:
        InputError: the pool or the log cannot be read.
        UsageError: `as_of` is no date.
    """
    day = as_of_day(as_of)
    pool = load_pool(find_pool(pool_paths, Path(rubric.path)))
    decisions, torn = load_decisions(log)
    known = standing(decisions, rubric.title)
    judgement = Judgement(Columns(pool.profiles), rubric, day)
    ids = judgement.columns.profile_ids
    decided = [number for number, name in enumerate(ids) if name in known]
    words = [known[ids[number]].decision for number in decided]
    hidden = Blind(pool.profiles) if blind else None
    found = Retrospect(
        version=__version__,
        as_of=day,
        rubric=rubric,
        decided={word: number for word in ("shortlist", "hold", "reject") if (number := Counter(words)[word])},
        gone=len(known.keys() - set(ids)),
        accord=None,
        skipped=hidden.skipped(pool.skipped) if hidden else pool.skipped,
        torn_decisions=torn,
        blind=blind,
    )
    levels = [LEVELS[word] for word in words]
    if not has_enough(levels):
        return found
    of_levels, numbers = np.array(levels, np.int64), np.array(decided, np.int64)
    scores = judgement.scores[numbers]
    points = {group.label: group.points[numbers] for group in judgement.groups}
    criteria = [criterion for group in judgement.groups for criterion in group.criteria]
    suggestion = suggest(judgement.weighing, points, of_levels)
    weights = _changes(rubric, judgement.weighing, suggestion.weighing) if suggestion.better else ()
    return msgspec.structs.replace(
        found,
        accord=accord(scores, of_levels),
        overruled=overruled(np.concatenate(list(points.values()), axis=1), scores, of_levels, criteria),
        suggestion=suggestion,
        weights=weights,
        movers=_movers(judgement, suggestion.weighing, {ids[n]: w for n, w in zip(decided, words, strict=True)}, hidden)
        if weights
        else (),
    )


def _changes(rubric: Rubric, now: Weighing, then: Weighing) -> tuple[WeightChange, ...]:
    """The shares and weights that change."""
    groups = [WeightChange("group", name, share / 100, then.shares[name] / 100) for name, share in now.shares.items()]
    skills = [
        WeightChange("skill", skill.name, before, after)
        for skill, before, after in zip(rubric.skills, now.weights, then.weights, strict=True)
        if "skills" in now.shares
    ]
    return tuple(change for change in (*groups, *skills) if change.now != change.then)


def _movers(
    judgement: Judgement, weighing: Weighing, words: Mapping[str, Word], hidden: Blind | None
) -> tuple[Mover, ...]:
    ids, names = judgement.columns.profile_ids, judgement.columns.profile_names
    scores = [score_under(weighing, judgement.strengths(number)) for number in range(len(ids))]
    ordered = sorted(scores, reverse=True)
    found = [
        Mover(
            id=hidden.aliases[name] if hidden else name,
            name=hidden.aliases[name] if hidden else names[number],
            decision=words.get(name),
            old_rank=judgement.ranks[number],
            new_rank=ordered.index(scores[number]) + 1,
            old_score=int(judgement.scores[number]),
            new_score=scores[number],
        )
        for number, name in enumerate(ids)
    ]
    return tuple(sorted(found, key=lambda one: (one.new_rank, one.id)))
