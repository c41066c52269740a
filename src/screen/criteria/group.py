"""What every group of criteria answers: how strong each profile is, where it says so, and what it leaves open."""

from typing import Protocol

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate
from screen.ground.arrays import Ints
from screen.ground.evidence import Node
from screen.sources.rubric import GroupName


class Group(Protocol):
    """One of the four groups, measured over a pool of P profiles: C criteria."""

    label: GroupName
    of: int
    """The group's share, in hundredths of a point."""
    criteria: tuple[Criterion, ...]
    """C of them, in the order of the rubric."""
    leaf_of: Ints
    """(C,) hundredths that each can earn; they add up to `of`."""
    points: Ints
    """(P, C) hundredths earned."""
    total: Ints
    """(P,) hundredths earned."""
    decided: Ints
    """(P,) hundredths of `of` whose criteria the profile could decide."""

    def leaf(self, profile: int, criterion: int) -> Node:
        """What one profile earned for one criterion, with its quotes."""
        ...

    def node(self, profile: int) -> Node:
        """The explanation of one profile's points; its details add up to `total`."""
        ...

    def gates(self, profile: int) -> tuple[Gate, ...]:
        """The group's requirements, in the order of the rubric; they count whatever its share."""
        ...

    def asks(self, profile: int) -> tuple[str, ...]:
        """What bears on the group's points or requirements and the profile could not say."""
        ...


def as_one(group: Node) -> Node:
    """A group as one leaf: the first quote of each of its leaves that earned points, best first."""
    earning = sorted((leaf for leaf in group.details or () if leaf.points), key=lambda leaf: -leaf.points)
    quotes = tuple(leaf.evidence[0] for leaf in earning if leaf.evidence)
    return Node(group.label, group.points, group.of, evidence=quotes, state=group.state, note=group.note)
