"""`screen review`: a ranking that people walk through, decide on, and rank anew when the rubric has changed."""

from collections.abc import Sequence
from pathlib import Path

from screen.commands.asked import Asked
from screen.commands.compare import Comparison, compare
from screen.commands.decide import decide
from screen.commands.rank import rank
from screen.commands.ranking import Candidate, Ranking
from screen.commands.reject_evidence import reject_evidence
from screen.commands.surroundings import Source, SourceLine, around_line, around_quote
from screen.ground.evidence import Evidence
from screen.ground.file_type import file_type
from screen.sources.decisions import LOG
from screen.sources.rubric_file import load_rubric

_MOST_BYTES = 20 << 20
"""Of a document that is read while somebody waits."""


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
        return rank(rubric, self.pool, Asked(as_of=self.as_of, blind=self.blind, context=True), log=self.log)

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
        found = None if self.blind or not quote.place else self._in_document(quote, quote.place)
        if found:
            return found
        section, _, rest = quote.path.partition("]")
        entry_path = f"{section}]" if rest or quote.path.endswith("]") else quote.path
        for entry in candidate.context.entries if candidate.context else ():
            if entry.path in (entry_path, quote.path):
                told = tuple(SourceLine(text, path == quote.path) for path, text in entry.lines)
                return Source(f"{entry.head}  {entry.place or entry.path}", told)
        return Source(quote.path, (SourceLine(quote.quote, quoted=True),))

    def _in_document(self, quote: Evidence, place: str) -> Source | None:
        file, _, line = place.rpartition(":")
        if line.isdigit():
            path = self._document(file)
            return around_line(path, int(line)) if path else None
        file, _, page = place.rpartition(" p.")
        path = self._document(file if page.isdigit() else place)
        return around_quote(path, quote.quote, int(page) if page.isdigit() else None) if path else None

    def _document(self, name: str) -> Path | None:
        """The document of that name that lies where people keep them; None: there is none."""
        if Path(name).name != name or file_type(Path(name)).kind != "document":
            return None
        pools = [Path(folder) for folder in self.pool] or [Path("profiles")]
        folders = [Path(), Path("cvs"), *pools, *(folder.parent / "cvs" for folder in pools)]
        found = (folder / name for folder in folders if (folder / name).is_file())
        return next((path for path in found if path.stat().st_size <= _MOST_BYTES), None)
