"""An earlier ranking, as `screen rank --format json` wrote it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from screen.ground.errors import InputError, cause
from screen.ground.utf8 import utf8_text

_SCHEMA = "screen/ranking/1"


class EarlierNode(msgspec.Struct, frozen=True):
    """A line of an explanation."""

    label: str
    points: float
    of: float
    details: tuple["EarlierNode", ...] = ()


class EarlierGate(msgspec.Struct, frozen=True):
    """A requirement."""

    name: str
    state: str


class EarlierCandidate(msgspec.Struct, frozen=True):
    """One line of the ranking."""

    rank: int
    id: str
    """A pseudonym in a blind ranking."""
    name: str
    score: float
    gates: tuple[EarlierGate, ...] = ()
    explanation: EarlierNode | None = None
    """None: it was written without."""

    @property
    def earned(self) -> Iterator[tuple[str, EarlierNode]]:
        """Group and leaf of everything that could earn points; papers and years as the group that they are."""
        for group in self.explanation.details if self.explanation else ():
            if group.label in ("publications", "seniority"):
                yield group.label, group
            else:
                yield from ((group.label, leaf) for leaf in group.details)


class EarlierRubric(msgspec.Struct, frozen=True):
    """Which rubric it was."""

    title: str
    sha256: str


class EarlierPool(msgspec.Struct, frozen=True):
    """How many were ranked."""

    profiles: int
    invented: int = 0
    """How many were left out beside them for being invented."""


class EarlierRanking(msgspec.Struct, frozen=True):
    """The whole of it."""

    schema: str
    version: str
    as_of: str
    rubric: EarlierRubric
    pool: EarlierPool
    candidates: tuple[EarlierCandidate, ...]
    blind: bool = False

    @property
    def whole(self) -> bool:
        """Whether everybody is listed, and not the best alone."""
        return len(self.candidates) >= self.pool.profiles


def load_earlier_ranking(path: Path) -> EarlierRanking:
    """The ranking in a JSON file.

    Raises:
        InputError: the file cannot be read, or is no ranking.
    """
    try:
        found = msgspec.json.decode(utf8_text(path.read_bytes(), str(path)), type=EarlierRanking)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {cause(error)}") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"{path}: not a ranking as JSON: {error}; `screen rank -o ranking.json` writes one") from error
    if found.schema != _SCHEMA:
        raise InputError(
            f"{path}: {found.schema!r} is no ranking ({_SCHEMA}); `screen rank -o ranking.json` writes one"
        )
    return found
