"""What sets two scorings apart: criterion by criterion, largest difference first."""

from collections.abc import Mapping

import msgspec

from screen.criteria.criterion import Criterion, Share


class Change(msgspec.Struct, frozen=True):
    """One criterion in two scorings."""

    criterion: Criterion
    before: Share | None
    """None: the first rubric has no such criterion."""
    after: Share | None
    """None: the second has none."""

    @property
    def points(self) -> int:
        """By how much the second earned more, in hundredths."""
        return (self.after.points if self.after else 0) - (self.before.points if self.before else 0)

    @property
    def of(self) -> int:
        """By how much more could be earned in the second, in hundredths."""
        return (self.after.of if self.after else 0) - (self.before.of if self.before else 0)


def changes(before: Mapping[Criterion, Share], after: Mapping[Criterion, Share]) -> tuple[Change, ...]:
    """The criteria whose points differ, or that only one of two scorings has; largest difference first."""
    found = [Change(criterion, before.get(criterion), after.get(criterion)) for criterion in {**before, **after}]
    found = [change for change in found if change.points or change.before is None or change.after is None]
    return tuple(sorted(found, key=lambda c: (-abs(c.points), c.criterion.group, c.criterion.label)))


def reweighed(before: Mapping[Criterion, Share], after: Mapping[Criterion, Share]) -> tuple[Change, ...]:
    """The criteria that came, went, or can earn more or less; largest change first."""
    found = [Change(criterion, before.get(criterion), after.get(criterion)) for criterion in {**before, **after}]
    found = [change for change in found if change.of or change.before is None or change.after is None]
    return tuple(sorted(found, key=lambda c: (-abs(c.of), c.criterion.group, c.criterion.label)))
