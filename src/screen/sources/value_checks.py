"""Checks of single TOML values: their types, ranges and choices.

A check takes a value with the route to its table and its key there, and adds what is wrong to the findings. Routes are
built only for what is wrong, so that a good value costs next to nothing.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any

from screen.sources.routed_problem import RoutedProblem, fatal_problem
from screen.sources.toml_places import Route

Check = Callable[[Any, Route, str | int, list[RoutedProblem]], None]

MOST = 1e6
LEAST = 1e-6
"""Numbers beyond these are slips of the keyboard, and their sums would overflow."""

_WORD = re.compile(r"\.?\w+(?:[-.]\w+)*[+#]*")
"""One word, as people call things: `nvcc`, `C++`, `.NET`, `node.js`."""
_NUMBER = re.compile(r"\d+(\.\d+)?")
_WIDEST = 40
"""Characters of a value that a message repeats."""


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
    if isinstance(value, datetime.datetime):
        return "a date with a time"
    return names.get(type(value), "a date" if isinstance(value, datetime.date) else "a time")


def shortened(value: str) -> str:
    """`value` as a message repeats it."""
    return value if len(value) <= _WIDEST else f"{value[: _WIDEST - 1]}…"


def quoted(value: str) -> str:
    """`value` in quotes, as a message repeats it."""
    return f'"{shortened(value)}"'


def wrong_type(value: object, route: Route, wanted: str, findings: list[RoutedProblem]) -> None:
    """Add that a value has another type than `wanted`."""
    name = route[-1] if isinstance(route[-1], str) else f"{route[-2]}[{route[-1]}]"
    fix = f"write {wanted}"
    if type(value) is str and wanted.startswith("an array"):
        # Several words may be several strings; of those, and of what is cut, none is copied.
        alone = len(value) <= _WIDEST and _WORD.fullmatch(value)
        fix = f"write [{quoted(value)}]" if alone else 'write an array, each string in quotes of its own: ["…", "…"]'
    elif type(value) is str and wanted == "a table" and isinstance(route[-1], int):
        fix = f'write [[{route[-2]}]] for each, and below it its name = "…"'
    elif type(value) is str and "number" in wanted and _NUMBER.fullmatch(value):
        fix = f"write {value}, without quotes"
    message = f"`{name}` must be {wanted}, not {type_name(value)}"
    findings.append(fatal_problem("RUB104", route, "value", message, fix))


def not_a_choice(value: str, route: Route, known: tuple[str, ...], fix: str, findings: list[RoutedProblem]) -> None:
    """Add that a value is none of `known`."""
    guess = similar(value, known)
    message = f"`{route[-1] if isinstance(route[-1], str) else route[-2]}` cannot be {quoted(value)}"
    findings.append(fatal_problem("RUB107", route, "value", message, f'did you mean "{guess}"?' if guess else fix))


def check_text(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    """A string."""
    if type(value) is not str:
        wrong_type(value, (*route, key), "a string", findings)


def check_name(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    """A string with something in it."""
    if type(value) is not str:
        wrong_type(value, (*route, key), "a string", findings)
    elif not value or value.isspace():
        findings.append(fatal_problem("RUB106", (*route, key), "value", f"`{key}` is empty", f"write a {key}"))


def strings_check(check_one: Check) -> Check:
    """An array of strings, each of which one check holds."""

    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not list:
            wrong_type(value, (*route, key), "an array of strings", findings)
            return
        for index, item in enumerate(value):
            check_one(item, (*route, key), index, findings)

    return check


check_texts = strings_check(check_text)
"""An array of strings."""


def check_flag(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
    """A boolean."""
    if type(value) is not bool:
        wrong_type(value, (*route, key), "true or false", findings)


def number_check(least: float, most: float, *, whole: bool = False) -> Check:
    """Between `least` and `most`, both included."""
    wanted = "an integer" if whole else "a number"
    span = "above 0" if least == LEAST else f"at least {least:g}"
    if most < MOST:
        span = f"above 0 and at most {most:g}" if least == LEAST else f"from {least:g} to {most:g}"

    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not int and (whole or type(value) is not float):
            wrong_type(value, (*route, key), wanted, findings)
        elif not least <= value <= most:  # NaN and the infinities fail this too
            reason = f"at most {most:,.0f}" if value > most == MOST else span
            message = f"`{key}` must be {reason}, not {shortened(str(value))}"
            findings.append(fatal_problem("RUB105", (*route, key), "value", message, f"write {wanted} {reason}"))

    return check


def choice_check(known: tuple[str, ...]) -> Check:
    """A string of `known`."""

    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not str:
            wrong_type(value, (*route, key), "a string", findings)
        elif value not in known:
            not_a_choice(value, (*route, key), known, f"use one of: {', '.join(known)}", findings)

    return check


def mapping_check(check_value: Check) -> Check:
    """A table whose keys are free."""

    def check(value: object, route: Route, key: str | int, findings: list[RoutedProblem]) -> None:
        if type(value) is not dict:
            wrong_type(value, (*route, key), "a table", findings)
            return
        inner = (*route, key)
        for name, item in value.items():
            check_value(item, inner, name, findings)

    return check
