"""Show one candidate: the profile as a card, and what rubrics say of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screen import __version__
from screen.commands.day import as_of_day
from screen.ground.dates import month_of, parse_as_of
from screen.ground.job_kinds import KINDS
from screen.sources.candidate import find_candidate
from screen.sources.decisions import LOG, Decision, load_decisions
from screen.sources.finder import find_pool
from screen.sources.pool import Pool, load_pool
from screen.sources.profile import Profile
from screen.sources.tenure import tenures

if TYPE_CHECKING:
    from screen.criteria.criterion import Criterion, Share
    from screen.ground.evidence import Node
    from screen.judgement.flags.flag import Flag
    from screen.judgement.score import Verdict
    from screen.sources.rubric import Rubric


class Gain(msgspec.Struct, frozen=True):
    """A criterion that has room."""

    criterion: "Criterion"
    share: "Share"

    @property
    def room(self) -> int:
        """What it could earn beyond what it has earned, in hundredths."""
        return self.share.of - self.share.points


class Fit(msgspec.Struct, frozen=True):
    """One rubric's word on the candidate."""

    rubric: "Rubric"
    verdict: "Verdict"
    explanation: "Node"
    gains: tuple[Gain, ...]
    """The criteria with most room, most first."""
    idf_kind: str = "reference"
    """`reference`, or `pool`: then the score moves with the pool."""
    idf_sha256: str = ""
    flags: "tuple[Flag, ...]" = ()
    """What a person should look at; no score knows of it."""
    strong_career: int | None = None
    """What a strong career in the words of the rubric earns, in hundredths; None beside other rubrics."""


class Shown(msgspec.Struct, frozen=True):
    """One candidate, shown."""

    profile: Profile
    guessed: bool
    """The name was not in the pool as typed."""
    as_of: str
    version: str
    work_months: int
    """Months in which the candidate had a job, each counted once."""
    doctoral_months: int
    """Months of doctoral study alone."""
    fits: tuple[Fit, ...]
    """Best score first."""
    blind: bool = False
    """A pseudonym stands for the name and the id."""
    doubts: tuple[str, ...] = ()
    """Of a blind result: what of it may still tell who it is."""
    decisions: tuple[Decision, ...] = ()
    """All that people decided about the candidate, the last one last."""
    flags: "tuple[Flag, ...]" = ()
    """What a person should look at, whatever the rubric; with one rubric its fit has them all."""


def show(
    name: str,
    rubrics: "Sequence[Rubric]",
    pool_paths: Sequence[str],
    *,
    as_of: str | None = None,
    blind: bool = False,
    log: Path = LOG,
) -> Shown:
    """The candidate that `name` means, an id, a name or a pseudonym, judged by each of `rubrics`.

    `log`: of the decisions.

    Raises:
        UsageError: nobody, or several people, may be meant, or `as_of` is no date.
        InputError: the pool cannot be read.
    """
    day = as_of_day(as_of)
    paths = find_pool(pool_paths, Path(rubrics[0].path) if rubrics else None)
    found = find_candidate(name, paths, blind=blind)
    today = month_of(parse_as_of(day))
    once = tenures(found.profile.stays or (), {kind: 0.5 if kind == "phd" else 1.0 for kind in KINDS}, today)
    shown = Shown(
        profile=found.profile,
        guessed=found.guessed,
        as_of=day,
        version=__version__,
        work_months=sum(t.months for t in once if t.stay.kind != "phd"),
        doctoral_months=sum(t.months for t in once if t.stay.kind == "phd"),
        fits=_fits(found.profile, rubrics, paths, day) if rubrics else (),
        decisions=tuple(one for one in load_decisions(log)[0] if one.id == found.profile.id),
        flags=_flags(found.profile, day) if len(rubrics) != 1 else (),
    )
    return _blind(shown, load_pool(paths)) if blind else shown


def _blind(shown: Shown, pool: Pool) -> Shown:
    """The same with a pseudonym, and without what tells who it is of; the whole pool, so that no two have the same."""
    from screen.commands.blind import Blind

    hidden, name = Blind(pool.profiles), shown.profile.id
    fits = tuple(
        msgspec.structs.replace(
            fit, explanation=hidden.explanation(name, fit.explanation), flags=hidden.flags(name, fit.flags)
        )
        for fit in shown.fits
    )
    doubts = dict.fromkeys(doubt for fit in fits for doubt in hidden.doubts(name, fit.explanation))
    profile = hidden.profile(shown.profile)
    decisions = tuple(hidden.decision(name, one) for one in shown.decisions)
    return msgspec.structs.replace(
        shown,
        profile=profile,
        fits=fits,
        blind=True,
        doubts=tuple(doubts),
        decisions=decisions,
        flags=hidden.flags(name, shown.flags),
    )


def _flags(profile: Profile, day: str) -> "tuple[Flag, ...]":
    from screen.judgement.flags.inspection import flags_of

    return flags_of(profile, None, day)


def _fits(profile: Profile, rubrics: "Sequence[Rubric]", pool_paths: Sequence[str], day: str) -> tuple[Fit, ...]:
    from screen.judgement.career import strong_career
    from screen.judgement.flags.inspection import flags_of
    from screen.judgement.score import Judgement
    from screen.sources.columns import Columns

    alone = Columns((profile,))
    out = []
    for rubric in rubrics:
        if rubric.keywords.idf == "pool":
            # Only then does the score depend on who else is in the pool.
            pool = load_pool(pool_paths).profiles
            judgement, number = Judgement(Columns(pool), rubric, day), [p.id for p in pool].index(profile.id)
        else:
            judgement, number = Judgement(alone, rubric, day), 0
        room, idf = gains(judgement.shares(number)), judgement.idf
        tree = judgement.explanation(number)
        flags = flags_of(profile, rubric, day)
        career = strong_career(rubric, day) if len(rubrics) == 1 else None
        out.append(Fit(rubric, judgement.verdict(number), tree, room, idf.kind, idf.sha256, flags, career))
    return tuple(sorted(out, key=lambda fit: (-fit.verdict.score, fit.rubric.path)))


def gains(shares: "Mapping[Criterion, Share]", most: int = 5) -> tuple[Gain, ...]:
    """The criteria with most room, most first."""
    found = [Gain(criterion, share) for criterion, share in shares.items() if share.of > share.points]
    return tuple(sorted(found, key=lambda gain: (-gain.room, gain.criterion.label))[:most])
