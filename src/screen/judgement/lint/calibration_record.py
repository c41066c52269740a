"""What a pool says of a rubric: the points of every criterion, and who meets its requirements."""

from collections.abc import Callable, Sequence

import msgspec


class Attained(msgspec.Struct, frozen=True):
    """How many of a pool meet one requirement."""

    name: str
    """As results call it."""
    kind: str
    """`skill`, `years`, `publications`, `education`, `language`, `certificate`."""
    met: int
    partly: int
    missing: int
    open: int
    """Candidates whose profiles could not say, or were not read there."""
    milder: tuple[tuple[str, int], ...] = ()
    """Milder wordings, the strictest first, and how many meet each."""
    words: tuple[tuple[str, int], ...] = ()
    """Of a skill: words in common with it, and how many who do not name it have them."""

    @property
    def told(self) -> int:
        """Candidates of whom it could be told."""
        return self.met + self.partly + self.missing


Pairs = Sequence[tuple[int, int]]


class Calibration(msgspec.Struct, frozen=True):
    """The points of C criteria for P candidates."""

    labels: tuple[tuple[str, str], ...]
    """(C,) Group and name of each criterion: `("skills", "CUDA")`; a group measured as one has its own name twice."""
    of: tuple[int, ...]
    """(C,) What each could earn, in hundredths of a point."""
    points: tuple[tuple[int, ...], ...]
    """(P, C) What each candidate earned, in hundredths of a point."""
    quoted: Callable[[Pairs], list[tuple[int, int, int]]] | None = None
    """Of pairs of criteria, by their places in `labels`, how many quotes count for both, and for each; None: it is not
    told.

    To find the quotes of everybody takes longer than all points, so only those are found that are asked for.
    """
    attained: tuple[Attained, ...] = ()
    """The requirements, in the order of results."""

    def column(self, criterion: int) -> tuple[int, ...]:
        """The points of one criterion for all candidates."""
        return tuple(row[criterion] for row in self.points)
