"""The shape of a rubric: which keys it may have, of which type, in which range.

A check takes a value with the route to its table and its key there, and adds what is wrong to the findings. Routes are
built only for what is wrong, so that a good rubric costs a look-up a key.
"""

import datetime
import math
from collections.abc import Callable, Mapping
from typing import Any

from screen.sources.finding import Finding
from screen.sources.rubric import CREDIT
from screen.sources.toml_places import Route
from screen.sources.version import is_requirement

Check = Callable[[Any, Route, str | int, list[Finding]], None]

GROUPS = ("skills", "keywords", "publications", "seniority")
GATE_STATES = ("met", "missing", "unknown")
INVARIANTS = ("name", "school", "order", "repetition")

MALFORMED = frozenset({"RUB101", "RUB102", "RUB104", "RUB105", "RUB106", "RUB107", "RUB108"})
"""Rules whose findings leave a rubric that cannot be scored."""

_MOST = 1e6
_LEAST = 1e-6
"""Numbers beyond these are slips of the keyboard, and their sums would overflow."""

_TOLERANCE = 1e-6
_WIDEST = 40
"""Characters of a value that a message repeats."""


def check_shape(document: Mapping[str, Any]) -> list[Finding]:
    """Everything that keeps `document` from having the shape of a rubric, in the order of its keys."""
    findings: list[Finding] = []
    _check_keys(document, (), _TOP, findings)
    for key in ("title", "points"):
        if key not in document:
            example = 'title = "ML engineer"' if key == "title" else "[points] with shares that add up to 100"
            findings.append(Finding("RUB106", (), "table", f"`{key}` is missing", f"add {example}"))
    return findings


def similar(word: str, known: Mapping[str, Any] | tuple[str, ...] | list[str]) -> str | None:
    """The one of `known` that `word` was probably meant to be."""
    import difflib

    folded = {name.casefold(): name for name in known}
    plain = word.casefold().replace("_", "-")
    for candidate in (word.casefold(), plain, plain.replace("-", "_")):
        if candidate in folded:
            return folded[candidate]
    found = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def type_name(value: object) -> str:
    """The type of a TOML value, as TOML calls it, with its article."""
    names = {str: "a string", bool: "a boolean", int: "an integer", float: "a float", list: "an array", dict: "a table"}
    return names.get(type(value), "a date or time")


def _check_keys(table: Mapping[str, Any], route: Route, known: Mapping[str, Check], findings: list[Finding]) -> None:
    for key, value in table.items():
        check = known.get(key)
        if check:
            check(value, route, key, findings)
        else:
            findings.append(_unknown_key(key, route, known, table))


def _unknown_key(key: str, route: Route, known: Mapping[str, Check], table: Mapping[str, Any]) -> Finding:
    message = f"unknown key `{key}`{_inside(route)}"
    guess = similar(key, known)
    if guess and guess not in table:
        return Finding("RUB103", (*route, key), "key", message, f"did you mean `{guess}`?", guess)
    if guess:
        return Finding("RUB103", (*route, key), "key", message, f"remove it: `{guess}` is there already")
    if route and key in _TOP:
        return Finding("RUB103", (*route, key), "key", message, "move it to the top of the file, above the first table")
    home = next((name for name, keys in _TABLES.items() if key in keys), None)
    if home:
        return Finding("RUB103", (*route, key), "key", message, f"it belongs in {home}")
    return Finding("RUB103", (*route, key), "key", message, f"remove it, or use one of: {', '.join(known)}")


def _inside(route: Route) -> str:
    names = [str(part) for part in route if isinstance(part, str)]
    if not names:
        return ""
    return f" in [[{'.'.join(names)}]]" if isinstance(route[-1], int) else f" in [{'.'.join(names)}]"


def _wrong_type(value: object, route: Route, wanted: str, findings: list[Finding]) -> None:
    name = route[-1] if isinstance(route[-1], str) else f"{route[-2]}[{route[-1]}]"
    findings.append(
        Finding("RUB104", route, "value", f"`{name}` must be {wanted}, not {type_name(value)}", f"write {wanted}")
    )


def _text(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is not str:
        _wrong_type(value, (*route, key), "a string", findings)


def _name(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is not str:
        _wrong_type(value, (*route, key), "a string", findings)
    elif not value or value.isspace():
        findings.append(Finding("RUB106", (*route, key), "value", f"`{key}` is empty", f"write a {key}"))


def _texts(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is not list:
        _wrong_type(value, (*route, key), "an array of strings", findings)
        return
    for index, item in enumerate(value):
        if type(item) is not str:
            _wrong_type(item, (*route, key, index), "a string", findings)


def _flag(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is not bool:
        _wrong_type(value, (*route, key), "true or false", findings)


def _required(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is str:
        if value != "used":
            _not_a_choice(value, (*route, key), ("used",), 'write true, false or "used"', findings)
    elif type(value) is not bool:
        _wrong_type(value, (*route, key), 'true, false or "used"', findings)


def _not_a_choice(value: str, route: Route, known: tuple[str, ...], fix: str, findings: list[Finding]) -> None:
    guess = similar(value, known)
    message = f"`{route[-1] if isinstance(route[-1], str) else route[-2]}` cannot be {_quoted(value)}"
    findings.append(Finding("RUB107", route, "value", message, f'did you mean "{guess}"?' if guess else fix))


def _quoted(value: str) -> str:
    return f'"{_shortened(value)}"'


def _shortened(value: str) -> str:
    return value if len(value) <= _WIDEST else f"{value[: _WIDEST - 1]}…"


def _number(least: float, most: float, *, whole: bool = False) -> Check:
    """Between `least` and `most`, both included."""
    wanted = "an integer" if whole else "a number"
    span = "above 0" if least == _LEAST else f"at least {least:g}"
    if most < _MOST:
        span = f"from {least:g} to {most:g}"

    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not int and (whole or type(value) is not float):
            _wrong_type(value, (*route, key), wanted, findings)
        elif not least <= value <= most:  # NaN and the infinities fail this too
            reason = f"at most {most:,.0f}" if value > most == _MOST else span
            message = f"`{key}` must be {reason}, not {_shortened(str(value))}"
            findings.append(Finding("RUB105", (*route, key), "value", message, f"write {wanted} {reason}"))

    return check


def _choice(known: tuple[str, ...]) -> Check:
    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not str:
            _wrong_type(value, (*route, key), "a string", findings)
        elif value not in known:
            _not_a_choice(value, (*route, key), known, f"use one of: {', '.join(known)}", findings)

    return check


def _choices(known: tuple[str, ...]) -> Check:
    check_one = _choice(known)

    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not list:
            _wrong_type(value, (*route, key), "an array of strings", findings)
            return
        for index, item in enumerate(value):
            check_one(item, (*route, key), index, findings)

    return check


def _table(known: Mapping[str, Check]) -> Check:
    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not dict:
            _wrong_type(value, (*route, key), "a table", findings)
        else:
            _check_keys(value, (*route, key), known, findings)

    return check


def _mapping(check_value: Check) -> Check:
    """A table whose keys are free."""

    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not dict:
            _wrong_type(value, (*route, key), "a table", findings)
            return
        inner = (*route, key)
        for name, item in value.items():
            check_value(item, inner, name, findings)

    return check


def _tables(known: Mapping[str, Check], needed: tuple[str, ...] = ()) -> Check:
    """An array of tables."""

    def check(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
        if type(value) is not list:
            _wrong_type(value, (*route, key), f"an array of tables: write [[{key}]]", findings)
            return
        for index, item in enumerate(value):
            if type(item) is not dict:
                _wrong_type(item, (*route, key, index), "a table", findings)
                continue
            _check_keys(item, (*route, key, index), known, findings)
            findings.extend(
                Finding("RUB106", (*route, key, index), "table", f"[[{key}]] has no `{name}`", f"add {name} = …")
                for name in needed
                if name not in item
            )

    return check


def _points(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    before = len(findings)
    _GROUP_POINTS(value, route, key, findings)
    if type(value) is not dict or any(finding.rule != "RUB103" for finding in findings[before:]):
        return
    total = math.fsum(value[group] for group in GROUPS if group in value)
    if abs(total - 100) > _TOLERANCE:
        more = f"add {100 - total:g}" if total < 100 else f"take away {total - 100:g}"
        message = f"the points add up to {total:g}, not 100"
        findings.append(Finding("RUB108", (*route, key), "table", message, f"{more}, or scale the shares"))


def _as_of(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is str:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            value = None
        if value is None or len(value) != len("2026-11-20"):
            findings.append(
                Finding("RUB107", (*route, key), "value", f"`{key}` is not a day", "write it as YYYY-MM-DD")
            )
    elif type(value) is not datetime.date:
        _wrong_type(value, (*route, key), "a date", findings)


def _requires(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    if type(value) is not str:
        _wrong_type(value, (*route, key), "a string", findings)
    elif not is_requirement(value):
        message = f"{_quoted(value)} is not a version requirement"
        findings.append(Finding("RUB107", (*route, key), "value", message, 'write one such as ">=0.1" or ">=0.1,<2"'))


def _anything(value: object, route: Route, key: str | int, findings: list[Finding]) -> None:
    """An inline profile is read by the profile's own parser."""
    if type(value) is not dict:
        _wrong_type(value, (*route, key), "a table", findings)


_share = _number(0, 100)
_weight = _number(0, _MOST)
_above_zero = _number(_LEAST, _MOST)
_GROUP_POINTS = _table(dict.fromkeys(GROUPS, _share))
_MATCHING: dict[str, Check] = {"synonyms": _flag, "fuzzy": _flag, "related": _flag}
_TABLES: dict[str, Mapping[str, Check]] = {
    "[[skills]]": {"name": _name, "weight": _above_zero, "terms": _texts, "required": _required, **_MATCHING},
    "[publications]": {
        "full_marks": _above_zero,
        "half_life_years": _above_zero,
        "credit": _table(dict.fromkeys(CREDIT, _weight)),
        "tracks": _mapping(_weight),
        "distinctions": _mapping(_weight),
    },
    "[seniority]": {"min_years": _number(0, 100), "target_years": _number(_LEAST, 100), "counts": _mapping(_share)},
    "[keywords]": {"terms": _texts, "idf": _choice(("reference", "pool"))},
    "[matching]": _MATCHING,
    "[[tests]]": {
        "name": _name,
        "above": _texts,
        "candidate": _name,
        "profile": _anything,
        "finds": _texts,
        "lacks": _texts,
        "max_rank": _number(1, _MOST, whole=True),
        "min_score": _share,
        "max_score": _share,
        "gate": _mapping(_choice(GATE_STATES)),
        "invariant": _choices(INVARIANTS),
    },
}
_TOP: dict[str, Check] = {
    "requires": _requires,
    "title": _name,
    "summary": _text,
    "tests_as_of": _as_of,
    "points": _points,
    "skills": _tables(_TABLES["[[skills]]"], ("name",)),
    "venues": _mapping(_weight),
    "publications": _table(_TABLES["[publications]"]),
    "seniority": _table(_TABLES["[seniority]"]),
    "keywords": _table(_TABLES["[keywords]"]),
    "matching": _table(_TABLES["[matching]"]),
    "tests": _tables(_TABLES["[[tests]]"]),
}
