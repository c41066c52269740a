"""The shape of a profile file: JSON, and what the JSON Schema in the package says of it."""

import codecs
import functools
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from screen.ground.dates import parse_date
from screen.ground.errors import InputError
from screen.ground.file_type import file_type
from screen.ground.package_data import read_data_text
from screen.ground.problem import Problem, Severity
from screen.ground.section_names import section_of
from screen.ground.utf8 import REMEDY, other_encoding, place_of_byte
from screen.sources.json_places import locate_json
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, bounded_lines, damage, open_profiles
from screen.sources.routed_problem import RoutedProblem, problems_of
from screen.sources.toml_places import Places, Route
from screen.sources.value_checks import shortened, similar, type_name

_DEPRECATED = {"company": "name", "website": "url", "gpa": "score"}
_STRING_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|-?Infinity|NaN|\d{4300,}')
"""The last: Python converts no longer integers from text."""
_WIDEST = 40
_MOST_GUESSES = 1000
_MOST = 100
"""Findings of one file: what has more was made by a program, and shows the rest when those are mended."""


@functools.cache
def profile_schema() -> Mapping[str, Any]:
    """The JSON Schema of a profile."""
    schema: dict[str, Any] = json.loads(read_data_text("profile.schema.json"))
    return schema


@functools.cache
def _validator() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(profile_schema())


def check_profile(path: Path, severities: Mapping[str, Severity]) -> tuple[tuple[Problem, ...], str]:
    """What is wrong with the profile, or with the profiles one a line, at `path`, and its text; never raises.

    Of a file of lines the text has the lines alone that something is wrong with. `severities`: by rule.
    """
    name, found = str(path), file_type(path)
    if not found.is_pool:
        return _unreadable(name, f"{found.suffix} is not read", "save it as .json or .jsonl, packed by gzip or not"), ""
    try:
        with open_profiles(path) as file:
            if found.kind == "profiles":
                return _check_lines(bounded_lines(file, MAX_BYTES), name, severities)
            return _check_bytes(file.read(MAX_BYTES + 1), name, severities)
    except FileNotFoundError:
        return _unreadable(name, "not readable: no such file", "check the name"), ""
    except InputError as error:
        return _unreadable(name, f"not readable: {error}".replace(f"{name}: ", ""), "check the name"), ""
    except (*UNREADABLE, ValueError) as error:
        message, _, fix = damage(error).removeprefix("is ").partition("; ")
        return _unreadable(name, message, fix or "check the name and the file"), ""


def _check_lines(
    lines: Iterable[bytes], name: str, severities: Mapping[str, Severity]
) -> tuple[tuple[Problem, ...], str]:
    problems: list[Problem] = []
    shown: dict[int, str] = {}
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        found, text = _check_bytes(line.rstrip(b"\r\n"), name, severities) if line.strip() else ((), "")
        if (own := _id_of(line)) and first.setdefault(own, number) != number:
            message = f"the id {shortened(own)!r} is already that of line {first[own]}"
            severity = severities.get("PRO109", "error")
            found += (Problem(name, number, 1, "PRO109", severity, message, "give one of the two another"),)
        if found:
            problems += [msgspec.structs.replace(problem, line=number) for problem in found]
            shown[number] = text
        if len(problems) >= _MOST:
            break
    return tuple(problems[:_MOST]), "\n".join(shown.get(number, "") for number in range(1, max(shown, default=0) + 1))


class _Own(msgspec.Struct):
    id: str | int | None = None


def _id_of(line: bytes) -> str:
    """The id that a line states; empty: it states none, or is no profile."""
    try:
        own = msgspec.json.decode(line.removeprefix(codecs.BOM_UTF8), type=_Own).id
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return ""
    return "" if own is None else str(own).strip()


def _check_bytes(data: bytes, name: str, severities: Mapping[str, Severity]) -> tuple[tuple[Problem, ...], str]:
    if len(data) > MAX_BYTES:
        return _unreadable(name, "larger than 32 MB", "name the profile of one person"), ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(name, other_encoding(data), REMEDY, *place_of_byte(error)), ""
    return parse_profile_problems(text, name, severities), text


def _unreadable(name: str, message: str, fix: str, line: int = 1, column: int = 1) -> tuple[Problem]:
    return (Problem(name, line, column, "PRO102", "error", message, fix),)


def parse_profile_problems(text: str, path: str, severities: Mapping[str, Severity]) -> tuple[Problem, ...]:
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
        line, column = _place_of_number(text)
        message = f"not JSON: {str(error).split(';')[0]}"
        return (Problem(path, line, column, "PRO101", "error", message, "write a number, or the value as text"),)
    places = locate_json(text)
    found = itertools.chain(
        _schema_findings(document), _key_findings(document), _date_findings(document), _repeats(places)
    )
    return problems_of(path, itertools.islice(found, _MOST), places, severities)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _place_of_number(text: str) -> tuple[int, int]:
    """Line and column, from 1, of the first number that cannot be read, outside of strings."""
    at = next((found.start() for found in _STRING_OR_NUMBER.finditer(text) if not found.group().startswith('"')), 0)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _schema_findings(document: object) -> Iterator[RoutedProblem]:
    for error in _validator().iter_errors(document):
        route: Route = tuple(error.absolute_path)
        name = _dotted(route)
        value = error.instance
        if error.validator == "type":
            wanted = " or ".join(str(one) for one in _listed(error.validator_value) if one != "null")
            message, fix = f"{name} must be {_article(wanted)}, not {_type(value)}", f"write {_article(wanted)}"
            if not route and isinstance(value, list):
                fix = "write many profiles one a line, in a .jsonl file"
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
        yield RoutedProblem("PRO103", route, "value", message, fix)


def _key_findings(document: object) -> Iterator[RoutedProblem]:
    """Keys that are nearly known ones, or call a list as other forms do; other unknown keys are kept in silence."""
    guesses = 0
    stack: list[tuple[Route, object, Mapping[str, Any]]] = [((), document, profile_schema())]
    while stack:
        route, value, schema = stack.pop()
        known = schema.get("properties", {})
        if isinstance(value, dict) and known:
            for key, item in value.items():
                if key in _DEPRECATED and known.get(key, {}).get("deprecated"):
                    fix = f"write `{_DEPRECATED[key]}`"
                    yield RoutedProblem("PRO105", (*route, key), "key", f"`{key}` is an older name", fix)
                elif key in known:
                    stack.append(((*route, key), item, known[key]))
                elif guesses < _MOST_GUESSES:
                    guesses += 1
                    free = [name for name in known if name not in value]
                    guess = _section(key, item, free, inside=bool(route)) or similar(key[:_WIDEST], free)
                    if guess:
                        message, fix = f"unknown key `{_shortened(key)}` counts for nothing", f"did you mean `{guess}`?"
                        yield RoutedProblem("PRO104", (*route, key), "key", message, fix)
        elif isinstance(value, list) and "items" in schema:
            stack.extend(((*route, place), item, schema["items"]) for place, item in enumerate(value))


def _section(key: str, item: object, free: Sequence[str], *, inside: bool) -> str | None:
    """The list of a profile that is meant by what another form calls it: `experience`, `papers`.

    `inside`: of one of its entries, where `technologies` and `tools` are keywords.
    """
    kind = section_of(key) if isinstance(item, list | dict) and item else None
    if inside:
        kind = "keywords" if kind == "skills" else None
    return kind if kind in free else None


def _date_findings(document: object) -> Iterator[RoutedProblem]:
    """Entries of any list that end before they start."""
    lists = document.items() if isinstance(document, dict) else ()
    for name, entries in lists:
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            if not isinstance(entry, dict):
                continue
            start, end = (entry.get(key) for key in ("startDate", "endDate"))
            if isinstance(start, str) and isinstance(end, str) and _is_reversed(start, end):
                message = f"`{name}[{place}]` ends ({_shown(end)}) before it starts ({_shown(start)}): its time is lost"
                yield RoutedProblem("PRO107", (name, place, "endDate"), "value", message, "correct the dates")


def _is_reversed(start: str, end: str) -> bool:
    first, last = parse_date(start), parse_date(end)
    if first is None or last is None:
        return False
    if first.year_alone or last.year_alone:
        return last.year < first.year
    return last.month < first.month


def _repeats(places: Places) -> Iterator[RoutedProblem]:
    for route, place in places.repeats:
        message = f"`{_shortened(str(route[-1]))}` stands twice here: only the last one is read"
        yield RoutedProblem("PRO106", route, "key", message, "keep one", offset=place.start)


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
