"""A finished ranking, and a line of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screen.commands.context import QuoteContext
from screen.ground.evidence import Node
from screen.judgement.cell import Cell, cells
from screen.judgement.flags.flag import Flag
from screen.judgement.score import Verdict
from screen.judgement.weighing import Strengths, Weighing
from screen.sources.decisions import Decision
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import Rubric
from screen.sources.twins import Twins

if TYPE_CHECKING:  # numpy's random numbers and git take a while to load, and few rankings need them
    from screen.commands.since import News, Since
    from screen.judgement.stability import RankRange, Stability


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
    range: "RankRange | None" = None
    """Where the candidate ranks under weights near the rubric's; None: it was not asked for."""
    news: "News | None" = None
    """What became of the candidate since an earlier ranking; None: it was not asked for."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What the candidate has of each criterion; empty where explanations were not asked for."""
        return cells(self.explanation, self.verdict.gates) if self.explanation else ()


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
    equals_left_out: int = 0
    """Of those who are not listed, how many score as much as the last who is, or more."""
    invented: int = 0
    """Profiles that say that they are invented, left out beside real ones."""
    documents: tuple[Path, ...] = ()
    """Documents that lie beside the profiles: who they are of is in no ranking until they are imported."""
    torn_decisions: int = 0
    """Lines of the log of decisions that could not be read."""
    stability: "Stability | None" = None
    """How steady the ranks are; None: it was not asked for."""
    since: "Since | None" = None
    """What the ranking is compared with; None: nothing."""
    index: str = ""
    """The index that the scores are from; empty: the profiles were read."""
    index_left: str = ""
    """Why the index beside the pool was not used, with the remedy; empty: it was, or there is none that could serve."""
