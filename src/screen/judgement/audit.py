"""Impact ratios: how often the members of each group are selected, beside the group that is selected most often.

The intervals are exact in the sense of the word that statistics has: they rest on the binomial distribution itself, not
on its likeness to a normal one, and so hold for groups of three as well.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

LEVEL = 0.95
"""Share of cases in which an interval holds what it is about, at least."""
FEW = 10
"""A group of fewer people is marked as small, and is compared with nobody's rate but its own."""
FOUR_FIFTHS = 0.8
"""Below this ratio the Uniform Guidelines see a sign of adverse impact (29 CFR 1607.4 D), as a rule of thumb."""
_DIGITS = 4
_GRID = 10_000


class Interval(msgspec.Struct, frozen=True):
    """From where to where; `high`: None where there is no upper end."""

    low: float
    high: float | None


class GroupRate(msgspec.Struct, frozen=True):
    """How often the members of one group were selected."""

    group: tuple[str, ...]
    """Its value for each attribute of the division."""
    selected: int
    of: int
    rate: float
    """0 to 1."""
    rate_interval: Interval
    ratio: float | None
    """Of the rate to that of the group compared with; None: nobody of that group was selected."""
    ratio_interval: Interval | None
    """None for the group compared with, and where there is no ratio."""
    small: bool
    """Fewer than `FEW` people: its figures say next to nothing."""


class Division(msgspec.Struct, frozen=True):
    """The people divided by one attribute, or by two at once."""

    attributes: tuple[str, ...]
    groups: tuple[GroupRate, ...]
    """Largest rate first."""
    compared_with: tuple[str, ...] | None
    """The group with the largest rate among those that are not small; all of them where all are."""
    untold: int
    """People of whom the file does not tell it."""

    @property
    def telling(self) -> tuple[GroupRate, ...]:
        """The groups that are not small, or all where fewer than two are not."""
        large = tuple(group for group in self.groups if not group.small)
        return large if len(large) > 1 else self.groups

    @property
    def least(self) -> GroupRate | None:
        """The telling group with the least ratio; None: nobody is selected."""
        found = [group for group in self.telling if group.ratio is not None]
        return min(found, key=lambda group: (group.ratio, group.group), default=None)


def shift(now: Sequence[Division], then: Sequence[Division]) -> float:
    """By how much the rate of a telling group changes at most, beside that of everybody: 0 to 1."""
    found = [0.0]
    for one, other in zip(now, then, strict=True):
        rates = {group.group: group.rate for group in other.groups}
        overall = _rate_of_all(other) - _rate_of_all(one)
        found += [abs(rates[group.group] - group.rate - overall) for group in one.telling]
    return max(found)


def _rate_of_all(division: Division) -> float:
    return sum(group.selected for group in division.groups) / max(1, sum(group.of for group in division.groups))


def rate_interval(selected: int, of: int, level: float = LEVEL) -> Interval:
    """The exact interval for a rate of which `selected` of `of` are a sample.

    Clopper, C. J. and Pearson, E. S. (1934), The use of confidence or fiducial limits illustrated in the case of the
    binomial, Biometrika 26, 404-413; by quantiles of the beta distribution. Rounded outwards to four digits.
    """
    low, high = _rate_ends(selected, of, level)
    return Interval(_down(low), _up(high))


def ratio_interval(above: tuple[int, int], below: tuple[int, int], level: float = LEVEL) -> Interval:
    """An interval for the ratio of two rates, each (selected, of): from the exact intervals of both.

    Each rate has an interval that fails in (1 - level) / 2 of cases; by Bonferroni's inequality both hold together in
    `level` of them at least, and then the ratio lies between the quotients of their ends. Wider than it need be, never
    too narrow, and without an approximation; rounded outwards to four digits at the end alone.
    """
    one, other = (_rate_ends(*counts, level=(1 + level) / 2) for counts in (above, below))
    return Interval(_down(one[0] / other[1]), _up(one[1] / other[0]) if other[0] else None)


def _rate_ends(selected: int, of: int, level: float) -> tuple[float, float]:
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    low = float(betaincinv(selected, of - selected + 1, tail)) if selected else 0.0
    return low, float(betaincinv(selected + 1, of - selected, 1 - tail)) if selected < of else 1.0


def divisions(
    groups: Mapping[str, Mapping[str, str]],
    attributes: Sequence[str],
    people: Collection[str],
    selected: Collection[str],
) -> tuple[Division, ...]:
    """The `people` divided by each attribute, and by each two of them. `groups`: id to attribute to group."""
    sets = [(attribute,) for attribute in attributes]
    return tuple(_division(groups, by, people, selected) for by in (*sets, *combinations(attributes, 2)))


def _division(
    groups: Mapping[str, Mapping[str, str]], by: tuple[str, ...], people: Collection[str], selected: Collection[str]
) -> Division:
    counts: dict[tuple[str, ...], list[int]] = {}
    untold = 0
    for person in people:
        told = groups.get(person, {})
        if not all(attribute in told for attribute in by):
            untold += 1
            continue
        count = counts.setdefault(tuple(told[attribute] for attribute in by), [0, 0])
        count[0] += person in selected
        count[1] += 1
    compared = _compared(counts.items())
    rates = [_rate(group, (count[0], count[1]), counts, compared) for group, count in counts.items()]
    rates.sort(key=lambda one: (-one.selected / one.of, -one.of, one.group))
    return Division(by, tuple(rates), compared, untold)


def _compared(counts: Iterable[tuple[tuple[str, ...], list[int]]]) -> tuple[str, ...] | None:
    known = list(counts)
    large = [pair for pair in known if pair[1][1] >= FEW] or known
    return min(large, key=lambda pair: (-pair[1][0] / pair[1][1], -pair[1][1], pair[0]))[0] if large else None


def _rate(
    group: tuple[str, ...],
    count: tuple[int, int],
    counts: Mapping[tuple[str, ...], Sequence[int]],
    compared: tuple[str, ...] | None,
) -> GroupRate:
    selected, of = count
    best, best_of = counts[compared] if compared is not None else (0, 1)
    ratio = round((selected / of) / (best / best_of), _DIGITS) if best else None
    between = ratio_interval(count, (best, best_of)) if ratio is not None and group != compared else None
    return GroupRate(
        group, selected, of, round(selected / of, _DIGITS), rate_interval(selected, of), ratio, between, of < FEW
    )


def _down(value: float) -> float:
    return math.floor(value * _GRID) / _GRID


def _up(value: float) -> float:
    return math.ceil(value * _GRID) / _GRID
