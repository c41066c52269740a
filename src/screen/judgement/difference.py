"""What sets two explanations apart: criterion by criterion, largest difference first."""

from collections.abc import Iterable

import msgspec

from screen.ground.evidence import Evidence, Node

BY_LEAF = frozenset({"skills", "keywords"})
"""Groups whose leaves are criteria of the rubric; the leaves of the others are papers and jobs of a profile."""


class Criterion(msgspec.Struct, frozen=True):
    """What one criterion earned: a skill, a keyword, the publications, the seniority."""

    group: str
    label: str
    points: int
    """Earned, in hundredths."""
    of: int
    """What it could earn, in hundredths."""
    evidence: tuple[Evidence, ...] = ()
    """Strongest first."""
    state: str | None = None
    """`missing` or `unknown` where nothing was found."""
    sought: tuple[str, ...] = ()
    """What was looked for, where nothing was found."""
    note: str | None = None


class Change(msgspec.Struct, frozen=True):
    """One criterion in two explanations."""

    group: str
    label: str
    before: Criterion | None
    """None: the first rubric has no such criterion."""
    after: Criterion | None
    """None: the second has none."""

    @property
    def points(self) -> int:
        """By how much the second earned more, in hundredths."""
        return (self.after.points if self.after else 0) - (self.before.points if self.before else 0)


def criteria_of(explanation: Node) -> dict[tuple[str, str], Criterion]:
    """The criteria of an explanation by group and label, in its order; the points of equal labels are added."""
    out: dict[tuple[str, str], Criterion] = {}
    for group in explanation.details or ():
        leaves = group.details or ()
        found = [_leaf(group.label, leaf) for leaf in leaves] if group.label in BY_LEAF else [_whole(group, leaves)]
        for criterion in found:
            place = (criterion.group, criterion.label)
            out[place] = _added(out[place], criterion) if place in out else criterion
    return out


def changes(before: Node, after: Node) -> tuple[Change, ...]:
    """The criteria whose points differ, or that only one of two explanations has; largest difference first."""
    old, new = criteria_of(before), criteria_of(after)
    found = [Change(*place, old.get(place), new.get(place)) for place in dict.fromkeys((*old, *new))]
    found = [change for change in found if change.points or change.before is None or change.after is None]
    return tuple(sorted(found, key=lambda change: (-abs(change.points), change.group, change.label)))


def _leaf(group: str, leaf: Node) -> Criterion:
    return Criterion(group, leaf.label, leaf.points, leaf.of, leaf.evidence or (), leaf.state, leaf.sought, leaf.note)


def _whole(group: Node, leaves: Iterable[Node]) -> Criterion:
    earning = sorted((leaf for leaf in leaves if leaf.points), key=lambda leaf: -leaf.points)
    quotes = tuple(leaf.evidence[0] for leaf in earning if leaf.evidence)
    return Criterion(group.label, group.label, group.points, group.of, quotes, group.state, (), group.note)


def _added(one: Criterion, other: Criterion) -> Criterion:
    return msgspec.structs.replace(
        one, points=one.points + other.points, of=one.of + other.of, evidence=one.evidence + other.evidence
    )
