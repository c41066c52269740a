"""Which lines of an explanation are shown each by itself, and which are told together in one line with their sum."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screen.ground.evidence import Node
from screen.render.points import two_decimals

_BEST = 5
"""Papers or jobs that are shown each by itself where more of them share the points of a group."""


class Folded(NamedTuple):
    """One group; the points of what is shown and of what is told add up to the group's."""

    shown: tuple[Node, ...]
    told: tuple[tuple[int, str], ...]
    """The points of several lines together, in hundredths, and what they are."""


def fold_group(group: Node, *, everything: bool) -> Folded:
    """One group without what earned nothing, or by words in common alone, or less than the best papers.

    Skills of which nothing was found are neither shown nor told: `fold_absent` has them. `everything`: fold nothing.
    """
    leaves = group.details or ()
    if everything:
        absent = group.label == "skills"
        return Folded(tuple(leaf for leaf in leaves if leaf.points or leaf.quotes or not absent), ())
    of_all = _told_of_shared(leaves) if group.saturates else _told_of_criteria(group, leaves)
    told = [(points, text, folded) for points, text, folded in of_all if folded]
    away = {id(leaf) for _, _, folded in told for leaf in folded}
    shown = (leaf for leaf in leaves if id(leaf) not in away and (leaf.points or leaf.quotes))
    return Folded(tuple(shown), tuple((points, text) for points, text, _ in told))


class Absent(NamedTuple):
    """The skills of which nothing was found, or words in common alone."""

    alone: tuple[Node, ...]
    """Those that are told each by itself: of what may stand in what was not read there is more to say."""
    together: dict[str, list[str]]
    """State to the labels of the others."""


def fold_absent(explanation: Node, *, everything: bool) -> Absent:
    """What was not found. `everything`: each by itself."""
    groups = [group for group in explanation.details or () if group.label == "skills"]
    alone: list[Node] = []
    together: dict[str, list[str]] = {}
    for leaf in (leaf for group in groups for leaf in group.details or ()):
        if leaf.state and (everything or leaf.note):
            alone.append(leaf)
        elif leaf.state:
            together.setdefault(leaf.state, []).append(leaf.label)
    return Absent(tuple(alone), together)


def _told_of_shared(leaves: Sequence[Node]) -> Iterator[tuple[int, str, Sequence[Node]]]:
    """Papers or jobs: the best are shown; those without points by why they have none."""
    earned = [leaf for leaf in leaves if leaf.points]
    rest = earned[_BEST:] if len(earned) > _BEST + 1 else []
    yield sum(leaf.points for leaf in rest), f"{len(rest)} more together", rest
    notes: dict[str, list[Node]] = {}
    for leaf in leaves:
        if not leaf.points and not leaf.quotes:
            notes.setdefault(leaf.note or "", []).append(leaf)
    for note, nothing in notes.items():
        name = nothing[0].label if len(nothing) == 1 else f"{len(nothing)} more earned nothing"
        yield 0, f"{name}{f': {note}' if note else ''}", nothing


def _told_of_criteria(group: Node, leaves: Sequence[Node]) -> Iterator[tuple[int, str, Sequence[Node]]]:
    """Skills or keywords: those of which the profile has but words in common, and keywords not found."""
    common = [leaf for leaf in leaves if leaf.points and not leaf.quotes and leaf.common_words]
    parts = ", ".join(f"{leaf.label} {two_decimals(leaf.points)}" for leaf in common)
    yield sum(leaf.points for leaf in common), f"for words in common alone: {parts}", common
    if group.label == "keywords":
        nothing = [leaf for leaf in leaves if not leaf.points and not leaf.quotes and leaf.state != "unread"]
        yield 0, f"not found: {', '.join(leaf.label for leaf in nothing)}", nothing
