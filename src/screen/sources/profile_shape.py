"""The shape of a profile file: JSON, and what the JSON Schema in the package says of it."""

import functools
import itertools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from screen.ground.package_data import read_data_text
from screen.ground.problem import Problem, Severity
from screen.sources.finding import Finding, problems_of
from screen.sources.json_places import locate_json
from screen.sources.toml_places import Places, Route
from screen.sources.value_checks import similar, type_name

LARGEST = 32 * 1024 * 1024
"""Bytes: as for the profiles of a pool."""

_DEPRECATED = {"company": "name", "website": "url", "gpa": "score"}
_WIDEST = 40
_MOST_GUESSES = 1000
_MOST = 100
"""Findings of one file: what has more was made by a program, and shows the rest when those are mended."""

SEVERITIES: Mapping[str, Severity] = {"PRO104": "warning", "PRO105": "note"}
"""Rules that are no errors."""


@functools.cache
def profile_schema() -> Mapping[str, Any]:
    """The JSON Schema of a profile."""
    schema: dict[str, Any] = json.loads(read_data_text("profile.schema.json"))
    return schema


def check_profile(path: Path) -> tuple[tuple[Problem, ...], str]:
    """What is wrong with the profile at `path`, and its text; never raises."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (
            "a folder, not a file" if path.is_dir() else (getattr(error, "strerror", None) or "no such file").lower()
        )
        return (Problem(name, 1, 1, "PRO102", "error", f"not readable: {reason}", "check the name"),), ""
    if len(data) > LARGEST:
        return (Problem(name, 1, 1, "PRO102", "error", "larger than 32 MB", "name the profile of one person"),), ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        line = before.count(b"\n") + 1
        return (Problem(name, line, column, "PRO102", "error", "not UTF-8 text", "save the file as UTF-8"),), ""
    return parse_profile_problems(text, name), text


def parse_profile_problems(text: str, path: str) -> tuple[Problem, ...]:
    """What is wrong with the profile in `text`, in the order of the file."""
    try:
        document = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        fix = "end text at its quotes, put commas between entries and none after the last"
        return (Problem(path, error.lineno, error.colno, "PRO101", "error", message, fix),)
    except RecursionError:
        return (Problem(path, 1, 1, "PRO101", "error", "nested too deeply", "write the profile flat"),)
    except ValueError as error:  # NaN, or an integer longer than Python converts
        return (Problem(path, 1, 1, "PRO101", "error", f"not JSON: {str(error).split(';')[0].lower()}", None),)
    places = locate_json(text)
    found = itertools.chain(_schema_findings(document), _key_findings(document), _repeats(places))
    return problems_of(path, itertools.islice(found, _MOST), places, SEVERITIES)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _schema_findings(document: object) -> Iterator[Finding]:
    import jsonschema

    validator = jsonschema.Draft202012Validator(profile_schema())
    for error in validator.iter_errors(document):
        route: Route = tuple(error.absolute_path)
        name = _dotted(route)
        value = error.instance
        if error.validator == "type":
            wanted = " or ".join(str(one) for one in _listed(error.validator_value) if one != "null")
            message, fix = f"{name} must be {_article(wanted)}, not {_type(value)}", f"write {_article(wanted)}"
        elif error.validator == "enum":
            known = [str(one) for one in error.validator_value if one is not None]
            guess = similar(value, known) if isinstance(value, str) else None
            message = f"{name} cannot be {_shown(value)}"
            fix = f'did you mean "{guess}"?' if guess else f"use one of: {', '.join(known)}"
        elif error.validator == "pattern":
            message, fix = f"{name} is not a date: {_shown(value)}", "write YYYY, YYYY-MM or YYYY-MM-DD"
        elif error.validator == "minimum":
            message, fix = f"{name} must be at least {error.validator_value}, not {_shown(value)}", "correct the number"
        else:
            message, fix = f"{name} has the wrong type: {_type(value)}", "write text, or a list of texts"
        yield Finding("PRO103", route, "value", message, fix)


def _key_findings(document: object) -> Iterator[Finding]:
    """Keys that are nearly known ones; other unknown keys are kept, and nothing is said of them."""
    guesses = 0
    stack: list[tuple[Route, object, Mapping[str, Any]]] = [((), document, profile_schema())]
    while stack:
        route, value, schema = stack.pop()
        known = schema.get("properties", {})
        if isinstance(value, dict) and known:
            for key, item in value.items():
                if key in _DEPRECATED and known.get(key, {}).get("deprecated"):
                    fix = f"write `{_DEPRECATED[key]}`"
                    yield Finding("PRO105", (*route, key), "key", f"`{key}` is an older name", fix)
                elif key in known:
                    stack.append(((*route, key), item, known[key]))
                elif guesses < _MOST_GUESSES:
                    guesses += 1
                    guess = similar(key[:_WIDEST], [name for name in known if name not in value])
                    if guess:
                        message, fix = f"unknown key `{_shortened(key)}` counts for nothing", f"did you mean `{guess}`?"
                        yield Finding("PRO104", (*route, key), "key", message, fix)
        elif isinstance(value, list) and "items" in schema:
            stack.extend(((*route, place), item, schema["items"]) for place, item in enumerate(value))


def _repeats(places: Places) -> Iterator[Finding]:
    for route, place in places.repeats:
        message = f"`{_shortened(str(route[-1]))}` stands twice here: only the last one is read"
        yield Finding("PRO106", route, "key", message, "keep one", offset=place.start)


def _dotted(route: Route) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in route).lstrip(".")
    return f"`{text}`" if text else "a profile"


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _article(name: str) -> str:
    return f"an {name}" if name[:1] in "aeio" else f"a {name}"


def _type(value: object) -> str:
    if value is None:
        return "null"
    return "an object" if isinstance(value, dict) else type_name(value)


def _shown(value: object) -> str:
    return _shortened(json.dumps(value, ensure_ascii=False))


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
