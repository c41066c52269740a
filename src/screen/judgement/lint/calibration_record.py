"""What a pool says of a rubric: the points of every criterion for every candidate."""

import msgspec


class Calibration(msgspec.Struct, frozen=True):
    """The points of C criteria for P candidates."""

    labels: tuple[tuple[str, str], ...]
    """(C,) Group and name of each criterion: `("skills", "CUDA")`; a group measured as one has its own name twice."""
    of: tuple[int, ...]
    """(C,) What each could earn, in hundredths of a point."""
    points: tuple[tuple[int, ...], ...]
    """(P, C) What each candidate earned, in hundredths of a point."""
    evidence: tuple[frozenset[tuple[int, str]], ...] = ()
    """(C,) Candidate and path of every quote that counted; empty where it was not gathered."""

    def column(self, criterion: int) -> tuple[int, ...]:
        """The points of one criterion for all candidates."""
        return tuple(row[criterion] for row in self.points)
