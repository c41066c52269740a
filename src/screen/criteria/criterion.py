"""What a rubric gives points for, one by one, and what a profile earned of it."""

from collections.abc import Iterable

import msgspec


class Criterion(msgspec.Struct, frozen=True):
    """A skill, the title, a keyword; the papers of a profile count as one criterion, and so do its years."""

    group: str
    """Label of the group that yields it."""
    name: str
    """As the rubric writes it; the group's label where `whole`."""
    prefix: str = ""
    """What its label has before the name: `title: `."""
    whole: bool = False
    """The group is measured as one: its leaves are papers or jobs, which differ from profile to profile."""
    told_with_group: bool = False
    """Alone its label would not say what it is."""

    @property
    def label(self) -> str:
        """What the explanation calls it, below its group."""
        return f"{self.prefix}{self.name}"

    @property
    def alone(self) -> str:
        """What it is called where its group does not stand beside it."""
        return f"{self.group}: {self.label}" if self.told_with_group else self.label


class Share(msgspec.Struct, frozen=True):
    """What a profile earned for one criterion."""

    points: int
    """In hundredths of a point."""
    of: int
    """What could be earned, in hundredths."""

    def __add__(self, other: "Share") -> "Share":
        return Share(self.points + other.points, self.of + other.of)


def shares_of(criteria: Iterable[Criterion], points: Iterable[int], of: Iterable[int]) -> dict[Criterion, Share]:
    """What a profile earned for each criterion, of what; criteria of one name are one."""
    out: dict[Criterion, Share] = {}
    for criterion, *earned in zip(criteria, points, of, strict=True):
        share = Share(*earned)
        out[criterion] = out[criterion] + share if criterion in out else share
    return out
