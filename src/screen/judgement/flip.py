"""By how much one weight must move for the order of two candidates to turn."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from screen.judgement.weighing import Strengths, Weighing, score_under, with_share, with_weight
from screen.sources.rubric import GroupName

_LEAST, _MOST = 1, 100_000
"""Hundredths of a weight between which a skill's is tried: 0.01 to 1000."""
_WHOLE = 10_000
"""Hundredths of a point that all groups share."""


class Flip(msgspec.Struct, frozen=True):
    """The least change of one weight, all others as they are, that puts the lower candidate first."""

    kind: Literal["group", "skill"]
    name: str
    now: int
    """Share of the group in hundredths of a point, or weight of the skill in hundredths."""
    then: int
    """From here on, in the same unit; the other groups share what is left in their proportions."""

    @property
    def moved(self) -> float:
        """How far it moves, as a part of all the points, or of the weight: what orders flips by size."""
        return abs(self.then - self.now) / (_WHOLE if self.kind == "group" else max(self.now, self.then))


def flips(above: Strengths, below: Strengths, weighing: Weighing, skills: Sequence[str]) -> tuple[Flip, ...]:
    """The flips of every group and every skill, smallest first; a weight that turns nothing has none."""

    def lead(under: Weighing) -> int:
        return score_under(under, above) - score_under(under, below)

    return tuple(sorted(_flips(lead, weighing, skills), key=lambda flip: (flip.moved, flip.kind, flip.name)))


def _flips(lead: Callable[[Weighing], int], weighing: Weighing, skills: Sequence[str]) -> Iterator[Flip]:
    if len(weighing.shares) > 1:
        for group, share in weighing.shares.items():

            def of_group(to: int, group: GroupName = group) -> int:
                return lead(with_share(weighing, group, to))

            if (then := _turn(of_group, share, 0, _WHOLE)) is not None:
                yield Flip("group", group, share, then)
    if "skills" in weighing.shares and len(skills) > 1:
        for number, name in enumerate(skills):
            now = max(round(weighing.weights[number] * 100), _LEAST)

            def of_skill(to: int, number: int = number) -> int:
                return lead(with_weight(weighing, number, to / 100))

            if (then := _turn(of_skill, now, _LEAST, _MOST)) is not None:
                yield Flip("skill", name, now, then)


def _turn(lead: Callable[[int], int], now: int, least: int, most: int) -> int | None:
    """The value nearest to `now` from which on the lead is gone, on the side where it is nearer; None: on neither."""
    found = [then for end in (least, most) if (then := _search(lead, now, end)) is not None]
    return min(found, key=lambda then: (abs(then - now), then), default=None)


def _search(lead: Callable[[int], int], now: int, end: int) -> int | None:
    """Between `now` and `end`, by halves: apart from the rounding of points the lead has one turn there."""
    if end == now or lead(end) >= 0:
        return None
    kept, gone = now, end
    while abs(gone - kept) > 1:
        middle = (kept + gone) // 2
        if lead(middle) < 0:
            gone = middle
        else:
            kept = middle
    return gone
