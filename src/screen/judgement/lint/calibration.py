"""RUB4: what a pool says of a rubric."""

import itertools
import math
from collections.abc import Iterator, Sequence
from operator import mul

from screen.judgement.lint.calibration_record import Calibration, Pairs
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject, plain
from screen.sources.routed_problem import RoutedProblem, Spot
from screen.sources.toml_places import Route

_FEWEST = 4
"""Candidates below which nothing is said of a pool: anything could be chance."""

_SAME = 0.999
"""Correlation of two criteria from which on they count one thing."""

_DECIDES = 0.5
"""Share of the spread of the scores that one criterion must have to decide the order."""


def _pool(subject: Subject) -> Calibration | None:
    given = subject.calibration
    return given if given and len(given.points) >= _FEWEST else None


def _place(subject: Subject, group: str, name: str) -> tuple[Route, Spot]:
    if group == "skills":
        for skill in subject.skills:
            if skill.key == plain(name):
                return ("skills", skill.index, "name"), "value"
    if group == "keywords":
        for place, term in subject.keywords:
            if plain(term) == plain(name):
                return ("keywords", "terms", place), "value"
        if name != group:
            return ("title",), "value"
    return ("points", group), "key"


def _check_dead(subject: Subject) -> Iterator[RoutedProblem]:
    given = _pool(subject)
    for number, (group, name) in enumerate(given.labels if given else ()):
        column = given.column(number) if given else ()
        if len(set(column)) > 1 or not given or not given.of[number]:
            continue
        who = f"all {len(column)} candidates earn the same" if column[0] else f"none of {len(column)} candidates earns"
        message = f"{who} for `{name}`" if column[0] else f"{who} points for `{name}`"
        route, spot = _place(subject, group, name)
        if route == ("title",):
            continue  # a rubric has a title, whoever applies
        fix = "make it a requirement, or narrow it" if column[0] else "name it as people write it, or leave it out"
        yield RoutedProblem("RUB401", route, spot, message, fix)


def _check_deciding(subject: Subject) -> Iterator[RoutedProblem]:
    given = _pool(subject)
    if not given or len(given.labels) < 3:
        return
    totals = [sum(row) for row in given.points]
    spread = max(totals) - min(totals)
    for number, (group, name) in enumerate(given.labels):
        column = given.column(number)
        own = max(column) - min(column)
        if spread and own >= _DECIDES * spread and len(set(column)) == len(column) and _same_order(column, totals):
            message = f"`{name}` alone puts all {len(totals)} candidates in the order of the whole rubric"
            route, spot = _place(subject, group, name)
            yield RoutedProblem("RUB402", route, spot, message, "lower its weight, or share the points out")


def _same_order(one: Sequence[int], other: Sequence[int]) -> bool:
    order = sorted(range(len(one)), key=lambda place: one[place])
    return all(other[low] < other[high] for low, high in itertools.pairwise(order))


def _check_duplicates(subject: Subject) -> Iterator[RoutedProblem]:
    given = _pool(subject)
    columns = [given.column(number) for number in range(len(given.labels))] if given else []
    varied = {number: _deviations(column) for number, column in enumerate(columns) if _is_telling(column)}
    alike = [
        (number, earlier)
        for place, number in enumerate(varied)
        for earlier in [*varied][:place]
        if math.fsum(map(mul, varied[number], varied[earlier])) >= _SAME
    ]
    if given is None or not alike:
        return
    for number, earlier in _same_evidence(given, alike):
        (group, name), (_, first) = given.labels[number], given.labels[earlier]
        message = f"`{name}` and `{first}` earn alike for every candidate: one thing seems to count twice"
        route, spot = _place(subject, group, name)
        yield RoutedProblem("RUB403", route, spot, message, "merge the two")


def _is_telling(column: Sequence[int]) -> bool:
    """Two who earn something and two who earn nothing: less is chance."""
    earned = sum(points > 0 for points in column)
    return earned > 1 and len(column) - earned > 1


def _deviations(column: Sequence[int]) -> list[float]:
    """From the mean, as a vector of length 1: the products of two add up to their correlation."""
    mean = sum(column) / len(column)
    length = math.sqrt(math.fsum((value - mean) ** 2 for value in column))
    return [(value - mean) / length for value in column]


def _same_evidence(given: Calibration, pairs: Pairs) -> Pairs:
    """Where quotes were gathered, at least half of those of either must stand in the same lines."""
    if given.quoted is None:
        return pairs
    told = zip(pairs, given.quoted(pairs), strict=True)
    return [pair for pair, (both, first, second) in told if 2 * both >= max(first, second)]


RULES = rules_of(
    {
        "RUB401": _check_dead,
        "RUB402": _check_deciding,
        "RUB403": _check_duplicates,
    }
)
