"""The shape of a rubric: which keys it may have, of which type, in which range."""

import datetime
import math
from collections.abc import Mapping
from typing import Any

from screen.ground.degree_levels import LEVELS
from screen.ground.fluency import CEFR
from screen.sources.routed_problem import RoutedProblem, fatal_problem
from screen.sources.rubric import CREDIT, GROUPS, RELEVANCE, STATES
from screen.sources.toml_places import Route
from screen.sources.value_checks import (
    LEAST,
    MOST,
    Check,
    check_flag,
    check_name,
    check_text,
    check_texts,
    choice_check,
    mapping_check,
    not_a_choice,
    number_check,
    quoted,
    shortened,
    similar,
    strings_check,
    type_name,
    wrong_type,
)
from screen.sources.version import is_requirement

__all__ = ["GROUPS", "INVARIANTS", "check_shape", "similar"]

INVARIANTS = ("name", "school", "order", "repetition")

_TOLERANCE = 1e-6
_EACH = "write {} above each of them"
_LONGEST_KEY = 40
_MOST_FINDINGS = 1000
_MOST_GUESSES = 100
"""Of one file: what has more wrong with it is no rubric, and guesses take time."""


def check_shape(document: Mapping[str, Any]) -> list[RoutedProblem]:
    """Everything that keeps `document` from having the shape of a rubric, in the order of its keys."""
    findings: list[RoutedProblem] = []
    _check_keys(document, (), _TOP, findings)
    for key in ("title", "points"):
        if key not in document:
            example = '`title = "ML engineer"`' if key == "title" else "[points] with shares that add up to 100"
            findings.append(fatal_problem("RUB106", (), "table", f"`{key}` is missing", f"add {example}"))
    return findings[:_MOST_FINDINGS]


def double_brackets(line: str) -> str | None:
    """What to write for a header of single brackets, `[skills]`, that may stand there several times; else None."""
    header = f"[{line.partition('#')[0].strip()}]"
    return _EACH.format(header) if header in _TABLES else None


def _check_keys(
    table: Mapping[str, Any], route: Route, known: Mapping[str, Check], findings: list[RoutedProblem]
) -> None:
    for key, value in table.items():
        check = known.get(key)
        if check:
            check(value, route, key, findings)
        else:
            findings.append(_unknown_key(key, route, known, table, guessing=len(findings) < _MOST_GUESSES))


def _unknown_key(
    key: str, route: Route, known: Mapping[str, Check], table: Mapping[str, Any], *, guessing: bool
) -> RoutedProblem:
    message = f"unknown key `{shortened(key)}`{_inside(route)}"
    guess = similar(key[:_LONGEST_KEY], known) if guessing else None
    if guess and {key[:3].lower(), guess[:3]} == {"max", "min"}:
        guess = None  # near in letters, and the opposite in meaning
    if guess and guess not in table:
        return RoutedProblem("RUB103", (*route, key), "key", message, f"did you mean `{guess}`?", guess)
    if guess and isinstance(table[key], list) and isinstance(table[guess], list):
        return RoutedProblem(
            "RUB103", (*route, key), "key", message, f"rename it: [[{guess}]] may stand there several times"
        )
    if guess:
        return RoutedProblem("RUB103", (*route, key), "key", message, f"remove it: `{guess}` is there already")
    if route and key in _TOP:
        return RoutedProblem(
            "RUB103", (*route, key), "key", message, "move it to the top of the file, above the first table"
        )
    home = next((name for name, keys in _TABLES.items() if key in keys), None)
    if home:
        return RoutedProblem("RUB103", (*route, key), "key", message, f"it belongs in {home}")
    return RoutedProblem("RUB103", (*route, key), "key", message, f"remove it, or use one of: {', '.join(known)}")


def _inside(route: Route) -> str:
    names = [str(part) for part in route if isinstance(part, str)]
    if not names:
        return ""
    return f" in [[{'.'.join(names)}]]" if isinstance(route[-1], int) else f" in [{'.'.join(names)}]"


def _required(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    if type(value) is str:
        if value != "used":
            not_a_choice(value, (*route, key), ("used",), 'write true, false or "used"', findings)
    elif type(value) is not bool:
        wrong_type(value, (*route, key), 'true, false or "used"', findings)


def _table(known: Mapping[str, Check]) -> Check:
    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not dict:
            wrong_type(value, (*route, key), "a table", findings)
        else:
            _check_keys(value, (*route, key), known, findings)

    return check


def _tables(known: Mapping[str, Check], needed: tuple[str, ...] = ()) -> Check:
    """An array of tables."""

    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not list:
            fix = _EACH.format(f"[[{key}]]")
            message = f"`{key}` must be an array of tables, not {type_name(value)}"
            findings.append(fatal_problem("RUB104", (*route, key), "value", message, fix))
            return
        for index, item in enumerate(value):
            if type(item) is not dict:
                wrong_type(item, (*route, key, index), "a table", findings)
                continue
            _check_keys(item, (*route, key, index), known, findings)
            findings.extend(
                fatal_problem(
                    "RUB106",
                    (*route, key, index),
                    "table",
                    f"[[{key}]] has no `{name}`",
                    f'give it one: `{name} = "…"`',
                )
                for name in needed
                if name not in item
            )

    return check


def _points(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    before = len(findings)
    _GROUP_POINTS(value, route, key, findings)
    if type(value) is not dict or any(finding.rule != "RUB103" for finding in findings[before:]):
        return
    total = math.fsum(value[group] for group in GROUPS if group in value)
    if abs(total - 100) > _TOLERANCE:
        more = f"{f'add {100 - total:g}' if total < 100 else f'take away {total - 100:g}'}, or scale the shares"
        message = f"the points add up to {total:g}, not 100"
        if abs(total - 1) <= _TOLERANCE:
            share = next(value[group] for group in GROUPS if value.get(group))
            more = f"write {100 * share:g} for {share:g}: the points are shares of 100"
        # A slip in the name of a group is the likelier cause; what is near none is another fault.
        slips = (one for one in findings[before:] if one.replacement in GROUPS)
        slip = next((f"{one.message}: {one.fix}" for one in slips), None)
        findings.append(fatal_problem("RUB108", (*route, key), "table", message, slip or more))


def _education(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    _table(_TABLES["[education]"])(value, route, key, findings)
    if type(value) is dict and "level" not in value:
        fix = f'write one, such as `level = "bachelor"`; the levels are {", ".join(LEVELS)}'
        findings.append(fatal_problem("RUB106", (*route, key), "table", "[education] has no `level`", fix))


def _as_of(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    if type(value) is str:
        try:
            day = datetime.date.fromisoformat(value).isoformat()
        except ValueError:
            day = ""
        if day != value:  # 20261120 and 2026-W47-5 are ISO dates too
            findings.append(
                fatal_problem("RUB107", (*route, key), "value", f"`{key}` is not a day", "write it as YYYY-MM-DD")
            )
    elif type(value) is not datetime.date:
        wrong_type(value, (*route, key), "a date", findings)


def _requires(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    if type(value) is not str:
        wrong_type(value, (*route, key), "a string", findings)
    elif not is_requirement(value):
        message = f"{quoted(value)} is not a version requirement"
        fix = 'write one such as ">=0.1" or ">=0.1,<2"'
        findings.append(fatal_problem("RUB107", (*route, key), "value", message, fix))


def _anything(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    """An inline profile is read by the profile's own parser."""
    if type(value) is not dict:
        wrong_type(value, (*route, key), "a table", findings)


def _skill_name(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    check_name(value, route, key, findings)
    if isinstance(value, str) and value.casefold().replace("-", " ").replace("_", " ").split() == ["min", "years"]:
        message = f"{quoted(value)} is the name of the requirement of years"
        fix = "name the skill otherwise; `min_years` belongs in [seniority]"
        findings.append(fatal_problem("RUB112", (*route, key), "value", message, fix))


_share = number_check(0, 100)
_weight = number_check(0, MOST)
_above_zero = number_check(LEAST, MOST)
_GROUP_POINTS = _table(dict.fromkeys(GROUPS, _share))
_MATCHING: dict[str, Check] = {"synonyms": check_flag, "fuzzy": check_flag, "related": check_flag}
_TABLES: dict[str, Mapping[str, Check]] = {
    "[[skills]]": {
        "name": _skill_name,
        "weight": _above_zero,
        "terms": check_texts,
        "required": _required,
        "min_years": number_check(LEAST, 100),
        **_MATCHING,
    },
    "[publications]": {
        "full_marks": _above_zero,
        "half_life_years": _above_zero,
        "credit": _table(dict.fromkeys(CREDIT, _weight)),
        "tracks": mapping_check(_weight),
        "distinctions": mapping_check(_weight),
        "min": number_check(1, 1000, whole=True),
        "off_topic": number_check(0, 1),
    },
    "[education]": {
        "level": choice_check(LEVELS),
        "fields": check_texts,
        "required": check_flag,
        "or_experience": check_flag,
    },
    "[[languages]]": {"name": check_name, "level": choice_check(CEFR), "required": check_flag},
    "[[certificates]]": {"name": check_name, "terms": check_texts, "required": check_flag},
    "[seniority]": {
        "min_years": number_check(0, 100),
        "target_years": number_check(LEAST, 100),
        "counts": mapping_check(_share),
        "relevance": _table(dict.fromkeys(RELEVANCE, number_check(0, 1))),
    },
    "[keywords]": {"terms": check_texts, "idf": choice_check(("reference", "pool"))},
    "[matching]": _MATCHING,
    "[[tests]]": {
        "name": check_name,
        "above": check_texts,
        "candidate": check_name,
        "profile": _anything,
        "finds": check_texts,
        "lacks": check_texts,
        "max_rank": number_check(1, MOST, whole=True),
        "min_score": _share,
        "max_score": _share,
        "gate": mapping_check(choice_check(STATES)),
        "invariant": strings_check(choice_check(INVARIANTS)),
    },
}
_TOP: dict[str, Check] = {
    "requires": _requires,
    "title": check_name,
    "summary": check_text,
    "tests_as_of": _as_of,
    "points": _points,
    "skills": _tables(_TABLES["[[skills]]"], ("name",)),
    "venues": mapping_check(_weight),
    "publications": _table(_TABLES["[publications]"]),
    "seniority": _table(_TABLES["[seniority]"]),
    "keywords": _table(_TABLES["[keywords]"]),
    "ask": check_texts,
    "education": _education,
    "languages": _tables(_TABLES["[[languages]]"], ("name",)),
    "certificates": _tables(_TABLES["[[certificates]]"], ("name",)),
    "matching": _table(_TABLES["[matching]"]),
    "tests": _tables(_TABLES["[[tests]]"]),
}
