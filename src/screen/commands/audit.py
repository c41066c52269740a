"""`screen audit`: how often a ranking, or the people who decide by it, select the members of different groups."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.ground.arrays import Ints
from screen.ground.errors import InputError, UsageError
from screen.judgement.audit import Division, GroupRate, divisions, shift
from screen.judgement.omission import scores_without
from screen.judgement.score import GRID, Judgement
from screen.sources.columns import Columns
from screen.sources.decisions import LOG, load_decisions, standing
from screen.sources.finder import find_pool
from screen.sources.groups_file import Groups, load_groups
from screen.sources.pool import load_pool
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric


class Selection(msgspec.Struct, frozen=True):
    """One way in which some people are selected and others not, and what it does to each group."""

    by: str
    """`rank`, `score` or `decisions`."""
    words: str
    """What selected means, for a reader: `among the best 10`."""
    selected: int
    of: int
    divisions: tuple[Division, ...]


class Omission(msgspec.Struct, frozen=True):
    """What would be selected if a criterion earned nothing, and the others its points."""

    group: str
    label: str
    entered: int
    """People who are selected then, and are not now."""
    left: int
    least: tuple[GroupRate | None, ...]
    """The group with the least ratio of each division then, in their order; None: nobody is selected."""


class Audit(msgspec.Struct, frozen=True):
    """A finished audit. It holds numbers of people, and no person."""

    version: str
    as_of: str
    """`YYYY-MM-DD`."""
    rubric: Rubric
    idf_kind: str
    idf_sha256: str
    attributes: tuple[str, ...]
    profiles: int
    told: int
    """Of them, those who stand in the file of groups."""
    strangers: int
    """Ids in the file that are nobody's in the pool."""
    selections: tuple[Selection, ...]
    omissions: tuple[Omission, ...]
    """Of the first selection, if it is by rank or score; the one that moves the rate of a group most comes first."""
    skipped: tuple[Skipped, ...] = ()
    torn_decisions: int = 0
    """Lines of the log of decisions that could not be read."""


def audit(
    rubric: Rubric,
    groups_path: Path,
    pool_paths: Sequence[str] = (),
    *,
    top: int | None = None,
    min_score: float | None = None,
    as_of: str | None = None,
    log: Path = LOG,
) -> Audit:
    """How a ranking by `rubric` treats the groups of a file; the scores are made before that file is opened.

    `top`: selected are the best N; `min_score`: those with so many points; neither: those whom the log shortlists.

    Raises:
        UsageError: `top` and `min_score` together, or nothing tells what selected means, or `as_of` is no date.
        InputError: the pool or the file of groups cannot be read, or the file tells of nobody in the pool.
    """
    day = as_of_day(as_of)
    if top is not None and min_score is not None:
        raise UsageError("either --top or --min-score says what selected means, not both")
    pool = load_pool(find_pool(pool_paths, Path(rubric.path)), real=True)
    judgement = Judgement(Columns(pool.profiles), rubric, day)
    ids = judgement.columns.profile_ids
    decided, torn = _decided(log, rubric, set(ids))
    if top is None and min_score is None and not decided:
        raise UsageError(f"say what selected means: --top N, or --min-score POINTS; {log} shortlists nobody here")
    groups = load_groups(groups_path)
    known = [name for name in ids if name in groups.of]
    if not known:
        raise InputError(f"{groups_path}: none of its ids is anybody's in the pool; they are those that `rank` prints")
    scored = top is not None or min_score is not None
    selections = [_by_score(judgement, groups, known, top, min_score)] if scored else []
    selections += [_by_decisions(decided, groups, known)] if decided else []
    return Audit(
        version=__version__,
        as_of=day,
        rubric=rubric,
        idf_kind=judgement.idf.kind,
        idf_sha256=judgement.idf.sha256,
        attributes=groups.attributes,
        profiles=len(ids),
        told=len(known),
        strangers=len(groups.of) - len(known),
        selections=tuple(selections),
        omissions=_omissions(judgement, groups, known, top, min_score) if scored else (),
        skipped=pool.skipped,
        torn_decisions=torn,
    )


def _chosen(judgement: Judgement, scores: Ints, top: int | None, min_score: float | None) -> set[str]:
    """Ids of those who are selected under `scores`; who shares the last of the best ranks is among them."""
    least = round((min_score or 0) * GRID)
    if top is not None:
        least = int(sorted(scores.tolist(), reverse=True)[: min(top, len(scores))][-1])
    return {name for name, score in zip(judgement.columns.profile_ids, scores.tolist(), strict=True) if score >= least}


def _decided(log: Path, rubric: Rubric, ids: set[str]) -> tuple[dict[str, str], int]:
    """What was decided last on people of the pool, by id; and how many lines of the log cannot be read."""
    decisions, torn = load_decisions(log)
    last = standing(decisions, rubric.title)
    return {name: one.decision for name, one in last.items() if name in ids}, torn


def _by_score(
    judgement: Judgement, groups: Groups, known: list[str], top: int | None, min_score: float | None
) -> Selection:
    chosen = _chosen(judgement, judgement.scores, top, min_score)
    words = f"among the best {top}" if top is not None else f"{min_score:g} points or more"
    return _selection("score" if top is None else "rank", words, groups, known, chosen)


def _by_decisions(decided: dict[str, str], groups: Groups, known: list[str]) -> Selection:
    shortlisted = {name for name, word in decided.items() if word == "shortlist"}
    people = [name for name in known if name in decided]
    return _selection("decisions", "shortlisted, of those decided on", groups, people, shortlisted)


def _selection(by: str, words: str, groups: Groups, people: list[str], chosen: set[str]) -> Selection:
    found = divisions(groups.of, groups.attributes, people, chosen)
    return Selection(by, words, sum(name in chosen for name in people), len(people), found)


def _omissions(
    judgement: Judgement, groups: Groups, known: list[str], top: int | None, min_score: float | None
) -> tuple[Omission, ...]:
    now = _chosen(judgement, judgement.scores, top, min_score) & set(known)
    divided = divisions(groups.of, groups.attributes, known, now)
    found: list[tuple[float, Omission]] = []
    for group, label, scores in scores_without(judgement):
        then = _chosen(judgement, scores, top, min_score) & set(known)
        without = divisions(groups.of, groups.attributes, known, then)
        least = tuple(division.least for division in without)
        found.append((shift(divided, without), Omission(group, label, len(then - now), len(now - then), least)))
    return tuple(one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].group, pair[1].label)))
