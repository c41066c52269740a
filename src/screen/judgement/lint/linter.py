"""One rubric through all rules."""

import functools
from collections.abc import Collection

from screen.ground.problem import Problem
from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.ignores import MARK, check_use, parse_ignores
from screen.judgement.lint.registry import rubric_rules, severities
from screen.judgement.lint.rule import Check
from screen.judgement.lint.subject import Subject
from screen.sources.routed_problem import RoutedProblem, place_of, problems_of
from screen.sources.rubric_file import Reading


def check_reading(
    reading: Reading,
    ids: Collection[str],
    pool: frozenset[str] | None = None,
    calibration: Calibration | None = None,
) -> tuple[Problem, ...]:
    """What the rules with these ids find in a rubric, in the order of the file.

    A file that cannot be read or is not TOML is said whatever the ids: nothing else could be.
    """
    if reading.failure:
        return (reading.failure,)
    findings = check_subject(Subject(reading, pool, calibration), ids)
    return problems_of(reading.path, findings, reading.places, severities()) if findings else ()


@functools.lru_cache(maxsize=8)
def _checks(ids: frozenset[str]) -> tuple[Check, ...]:
    return tuple(dict.fromkeys(rule.check for rule in rubric_rules() if rule.id in ids))


def check_subject(subject: Subject, ids: Collection[str]) -> list[RoutedProblem]:
    """What the rules with these ids find, without what comments in the file ignore."""
    findings = [finding for check in _checks(frozenset(ids)) for finding in check(subject) if finding.rule in ids]
    return _without_ignored(subject, findings, ids) if MARK in subject.reading.text else findings


def _without_ignored(subject: Subject, findings: list[RoutedProblem], ids: Collection[str]) -> list[RoutedProblem]:
    places = subject.reading.places
    ignores, rules = parse_ignores(subject), {rule.id: rule for rule in rubric_rules()}
    used = set()
    kept = []
    for finding in findings:
        # Words deep in a long text can have no comment beside them: one at the key speaks of them too.
        starts = {place_of(finding, places).start}
        if finding.offset is None:
            starts.add(places.key(finding.route).start)
        lines = {places.line_column(start)[0] for start in starts}
        covering = [ignore for ignore in ignores if any(ignore.covers(finding.rule, line) for line in lines)]
        used.update(covering)
        if not covering or finding.fatal or not rules[finding.rule].ignorable:
            kept.append(finding)
    if "RUB111" in ids:
        # A comment for what only a pool could show has its use, whether this run has a pool or not.
        missing = {"ids": subject.pool is None, "points": subject.calibration is None}
        ran = [name for name in ids if name not in rules or not missing.get(rules[name].needs or "")]
        kept.extend(check_use(ignores, used, ran, list(rules)))
    return kept
