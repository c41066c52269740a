"""`screen review`: a ranking that people walk through, decide on, and rank anew when the rubric has changed."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from screen.commands.compare import Comparison, compare
from screen.commands.decide import decide
from screen.commands.rank import Candidate, Ranking, rank
from screen.commands.reject_evidence import reject_evidence
from screen.ground.evidence import Evidence
from screen.ground.file_type import TEXT_FORMATS
from screen.sources.decisions import LOG
from screen.sources.rubric_file import load_rubric

_AROUND = 8
"""Lines of a document that are shown on either side of the quoted one."""
_MOST_BYTES = 4 << 20


class SourceLine(msgspec.Struct, frozen=True):
    """One line of what stands around a quote."""

    text: str
    quoted: bool = False


class Source(msgspec.Struct, frozen=True):
    """What stands around a quote: lines of the document where it is at hand, else the entry of the profile."""

    head: str
    """The document with the line, or the entry."""
    lines: tuple[SourceLine, ...]


class Review:
    """A ranking by a rubric that may change under it."""

    def __init__(self, rubric: Path, pool: Sequence[str] = (), *, as_of: str | None = None, log: Path = LOG) -> None:
        """Rank for the first time. Raises InputError and UsageError as `rank` does."""
        self.rubric, self.pool, self.as_of, self.log = rubric, tuple(pool), as_of, log
        self.blind = False
        self.ranking: Ranking = self._rank()
        self.moves: dict[str, int] = {}
        """Id to the places that somebody gained when the rubric changed last (lost: below 0)."""

    def _rank(self) -> Ranking:
        rubric = load_rubric(self.rubric)
        return rank(rubric, self.pool, as_of=self.as_of, blind=self.blind, context=True, log=self.log)

    def rank_again(self) -> int:
        """Rank by the rubric as it stands now; how many people moved.

        Raises:
            InputError: the rubric cannot be used any more; the old ranking stays.
        """
        before = {one.id: one.rank for one in self.ranking.candidates}
        self.ranking = self._rank()
        gained = {one.id: before[one.id] - one.rank for one in self.ranking.candidates if one.id in before}
        self.moves = {name: places for name, places in gained.items() if places}
        return len(self.moves)

    def turn_blind(self) -> None:
        """Show pseudonyms, or names again."""
        self.blind = not self.blind
        self.ranking, self.moves = self._rank(), {}

    def decide(self, candidate: str, word: str, reason: str) -> None:
        """Log a decision on somebody for this rubric. Raises UsageError and InputError as `decide` does."""
        decide(candidate, word, reason, self.pool, rubric=self.ranking.rubric, log=self.log)
        moves = self.moves
        self.ranking = self._rank()
        self.moves = moves

    def reject(self, candidate: str, criterion: str) -> None:
        """Write a test into the rubric: this is no evidence. Raises UsageError and InputError as that use case does."""
        reject_evidence(candidate, criterion, self.rubric, self.pool)
        self.ranking = self._rank()

    def compare(self, candidates: Sequence[str]) -> Comparison:
        """Some people side by side. Raises UsageError and InputError as `compare` does."""
        return compare(candidates, self.ranking.rubric, self.pool, as_of=self.as_of, blind=self.blind)

    def source(self, candidate: Candidate, quote: Evidence) -> Source:
        """What stands around a quote; the document is left out of a blind review, since it names its author."""
        file, _, line = (quote.place or "").rpartition(":")
        if not self.blind and line.isdigit() and (path := self._document(file)):
            with contextlib.suppress(OSError):
                return _around(path, int(line))
        section, _, rest = quote.path.partition("]")
        entry_path = f"{section}]" if rest or quote.path.endswith("]") else quote.path
        for entry in candidate.context.entries if candidate.context else ():
            if entry.path in (entry_path, quote.path):
                told = tuple(SourceLine(text, path == quote.path) for path, text in entry.lines)
                return Source(f"{entry.head}  {entry.place or entry.path}", told)
        return Source(quote.path, (SourceLine(quote.quote, quoted=True),))

    def _document(self, name: str) -> Path | None:
        """The document of that name that lies where people keep them; None: there is none, or it is no text."""
        if Path(name).suffix.lower() not in (*TEXT_FORMATS, ".txt") or Path(name).name != name:
            return None
        pools = [Path(folder) for folder in self.pool] or [Path("profiles")]
        folders = [Path(), Path("cvs"), *pools, *(folder.parent / "cvs" for folder in pools)]
        found = (folder / name for folder in folders if (folder / name).is_file())
        return next((path for path in found if path.stat().st_size <= _MOST_BYTES), None)


def _around(path: Path, line: int) -> Source:
    lines = path.read_text("utf-8", errors="replace").splitlines()
    if not 0 < line <= len(lines):
        raise OSError(f"no line {line}")
    first = max(0, line - 1 - _AROUND)
    shown = lines[first : line + _AROUND]
    told = tuple(SourceLine(text, first + place == line - 1) for place, text in enumerate(shown))
    return Source(f"{path}:{line}", told)
