"""All rules, in the order of their ids."""

import functools
from collections.abc import Mapping, Sequence

from screen.ground.errors import UsageError
from screen.ground.problem import Severity
from screen.judgement.lint import (
    assertions,
    attained,
    calibration,
    fairness,
    lexicon_terms,
    meaning,
    profile_rules,
    requirements,
    shape,
    venues,
    wording,
)
from screen.judgement.lint.profile_rules import ProfileRule
from screen.judgement.lint.rule import Rule

FAMILIES = {
    "RUB1": "Syntax and shape",
    "RUB2": "Meaning",
    "RUB3": "Fairness",
    "RUB4": "Calibration",
    "PRO1": "Profiles",
}
"""What the ids of rules begin with, to what these rules are about."""


@functools.cache
def rubric_rules() -> tuple[Rule, ...]:
    """The rules for rubrics."""
    modules = (
        shape,
        meaning,
        wording,
        lexicon_terms,
        venues,
        assertions,
        fairness,
        requirements,
        calibration,
        attained,
    )
    return tuple(sorted((rule for module in modules for rule in module.RULES), key=lambda rule: rule.id))


def all_rules() -> tuple[Rule | ProfileRule, ...]:
    """The rules for rubrics and for profiles."""
    return (*rubric_rules(), *profile_rules.RULES)


@functools.cache
def _by_id() -> Mapping[str, Rule | ProfileRule]:
    return {rule.id: rule for rule in all_rules()}


@functools.cache
def severities() -> Mapping[str, Severity]:
    """Of every rule, by id."""
    return {name: rule.severity for name, rule in _by_id().items()}


def find_rule(name: str) -> Rule | ProfileRule:
    """The rule with this id, whatever its case.

    Raises:
        UsageError: there is none.
    """
    found = _by_id().get(name.strip().upper())
    if found is None:
        raise UsageError(f"there is no rule {name}; `screen check --explain all` lists them")
    return found


def selected_ids(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The ids that begin with one of `select` (none given: all) and with none of `ignore`.

    Raises:
        UsageError: no rule begins so.
    """
    ids = [rule.id for rule in all_rules()]
    wanted, unwanted = (
        [part.strip().upper() for part in ",".join(given).split(",") if part.strip()] for given in (select, ignore)
    )
    for prefix in (*wanted, *unwanted):
        if not any(name.startswith(prefix) for name in ids):
            raise UsageError(f"no rule begins with {prefix}; `screen check --explain all` lists them")
    return frozenset(
        name
        for name in ids
        if name.startswith(tuple(wanted or [""])) and not (unwanted and name.startswith(tuple(unwanted)))
    )
