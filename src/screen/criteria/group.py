"""What every group of criteria answers: how strong each profile is, and where it says so."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from screen.ground.evidence import Node

Ints = NDArray[np.int64]


class Group(Protocol):
    """One of the four groups, measured over a pool of P profiles."""

    label: str
    of: int
    """The group's share, in hundredths of a point."""
    total: Ints
    """(P,) points earned, in hundredths."""
    decided: Ints
    """(P,) hundredths of `of` whose criteria the profile could decide."""

    def node(self, profile: int) -> Node:
        """The explanation of one profile's points; its details add up to `total`."""
        ...
