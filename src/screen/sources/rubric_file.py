"""Rubric files: read, parsed into records; everything wrong with them, at once."""

import functools
import hashlib
import shlex
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from screen.ground.errors import InputError
from screen.ground.problem import Problem
from screen.ground.utf8 import REMEDY, other_encoding, place_of_byte
from screen.sources.routed_problem import RoutedProblem, problems_of
from screen.sources.rubric import (
    CertificateTable,
    EducationTable,
    GroupName,
    KeywordsTable,
    LanguageTable,
    Matching,
    PublicationsTable,
    Rubric,
    RubricTest,
    SeniorityTable,
    Skill,
)
from screen.sources.rubric_shape import check_shape, double_brackets
from screen.sources.toml_document import TomlError, parse_toml
from screen.sources.toml_places import Places
from screen.sources.value_checks import similar

_Record = TypeVar("_Record", bound=msgspec.Struct)
_LARGEST = 4_000_000
"""Bytes: a rubric is written by hand; what is larger was named by mistake."""

_USUAL = 1 << 15
"""Bytes that hold nearly every rubric."""


class Reading(msgspec.Struct, frozen=True, dict=True):
    """A rubric file as far as it could be read."""

    path: str
    """As the user named it."""
    text: str
    """The file, line ends as they are, without a byte order mark; empty where it could not be read."""
    sha256: str
    """Hex digest of the file's bytes."""
    document: Mapping[str, Any] | None
    """The TOML document; None where there is none."""
    failure: Problem | None
    """Why there is no document."""
    findings: tuple[RoutedProblem, ...]
    """What is wrong with the document's shape."""

    @property
    def malformed(self) -> bool:
        """Whether this cannot be scored."""
        return self.document is None or any(finding.fatal for finding in self.findings)

    @functools.cached_property
    def places(self) -> Places:
        """Where everything stands; made on first use."""
        from screen.sources.toml_scanner import locate

        return locate(self.text)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of it, with lines and columns, in the order of the file."""
        if self.failure:
            return (self.failure,)
        return problems_of(self.path, self.findings, self.places, {}) if self.findings else ()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What of it keeps the rubric from being scored."""
        fatal = tuple(finding for finding in self.findings if finding.fatal)
        return msgspec.structs.replace(self, findings=fatal).problems

    @property
    def rubric(self) -> Rubric | None:
        """The rubric; None where it is malformed."""
        return None if self.malformed else _rubric_of(self)


def parse_rubric(text: str, path: str, sha256: str) -> tuple[Rubric | None, tuple[Problem, ...]]:
    """The rubric in `text` and all that is wrong with its shape, by line and column.

    The rubric is None where it is malformed: not TOML, or of a shape that cannot be scored. Unknown keys alone leave it
    usable.
    """
    reading = parse_reading(text, path, sha256)
    return reading.rubric, reading.problems


def parse_reading(text: str, path: str, sha256: str) -> Reading:
    """`text` as far as it can be read; never raises."""
    text = text.removeprefix("\ufeff")
    try:
        document = parse_toml(text)
    except TomlError as error:
        fix = double_brackets(text.split("\n")[error.line - 1]) or error.fix
        failure = Problem(path, error.line, error.column, "RUB101", "error", error.message, fix)
        return Reading(path, text, sha256, None, failure, ())
    return Reading(path, text, sha256, document, None, tuple(check_shape(document)))


def load_reading(path: Path) -> Reading:
    """The file at `path` as far as it can be read; never raises."""
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(_USUAL)
            if len(data) == _USUAL:  # asked for at once, the most would be set aside for every small file
                data += file.read(_LARGEST + 1 - _USUAL)
    except OSError as error:
        return _unreadable(name, _why(error, path), _remedy(error, path))
    except ValueError:  # a NUL in the name
        return _unreadable(name, "not a name that a file can have", None)
    return read_reading(data, name)


def read_reading(data: bytes, name: str) -> Reading:
    """The bytes of the rubric that is called `name`, as far as they can be read; never raises."""
    if len(data) > _LARGEST:
        return _unreadable(name, "larger than 4 MB", "name a rubric: a TOML file written by hand")
    digest = hashlib.sha256(data).hexdigest()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _unreadable(name, other_encoding(data), REMEDY, *place_of_byte(error))
    return parse_reading(text, name, digest)


def read_rubric(path: Path) -> tuple[Rubric | None, tuple[Problem, ...], str]:
    """The rubric at `path` (None: malformed or unreadable), all that is wrong with its shape, and its text."""
    reading = load_reading(path)
    return reading.rubric, reading.problems, reading.text


def load_rubric(path: Path) -> Rubric:
    """The rubric at `path`.

    Raises:
        InputError: it is missing, unreadable or malformed.
    """
    return usable_rubric(load_reading(path), f": run `screen check {shlex.quote(str(path))}`")


def usable_rubric(reading: Reading, more: str = "") -> Rubric:
    """The rubric of a file that was read. `more`: how to see all that is wrong with it.

    Raises:
        InputError: it was unreadable or is malformed.
    """
    rubric = reading.rubric
    if rubric:
        return rubric
    first, *others = reading.faults
    place = f":{first.line}:{first.column}" if first.rule != "RUB102" or first.line > 1 or first.column > 1 else ""
    remedy = f"; {first.fix}" if first.fix else ""
    rest = f" (and more{more})" if others else ""  # how many only `check` knows, which looks further
    raise InputError(f"{reading.path}{place}: {first.message}{remedy}{rest}")


def _why(error: OSError, path: Path) -> str:
    if path.is_dir():
        return "a folder, not a file"
    known = {FileNotFoundError: "no such file", PermissionError: "not readable: permission denied"}
    return known.get(type(error), f"not readable: {(error.strerror or 'unknown cause').lower()}")


def _remedy(error: OSError, path: Path) -> str:
    if path.is_dir():
        return "name a file in it"
    if not isinstance(error, FileNotFoundError):
        return "check its permissions"
    beside: dict[str, Path] = {}
    with suppress(OSError):  # a folder that is not there, or may not be read
        beside = {found.name: found for found in sorted(path.parent.iterdir()) if found.suffix == path.suffix}
    guess = similar(path.name, list(beside))
    return f"did you mean `{beside[guess]}`?" if guess else "check the name"


def _unreadable(path: str, message: str, fix: str | None, line: int = 1, column: int = 1) -> Reading:
    return Reading(path, "", "", None, Problem(path, line, column, "RUB102", "error", message, fix), ())


def _rubric_of(reading: Reading) -> Rubric:
    document = reading.document or {}
    matching = Matching(**_known(document.get("matching", {}), Matching))
    as_of = document.get("tests_as_of")
    return Rubric(
        title=document["title"].strip(),
        path=reading.path,
        sha256=reading.sha256,
        text=reading.text,
        summary=document.get("summary", ""),
        requires=document.get("requires"),
        points=cast(Mapping[GroupName, float], _numbers(document["points"])),
        skills=tuple(_skill(table, matching) for table in document.get("skills", ())),
        keywords=KeywordsTable(**_known(document.get("keywords", {}), KeywordsTable)),
        venues=_venues(document.get("venues", {})),
        publications=PublicationsTable(**_known(document.get("publications", {}), PublicationsTable)),
        seniority=SeniorityTable(**_known(document.get("seniority", {}), SeniorityTable)),
        matching=matching,
        ask=tuple(document.get("ask", ())),
        education=_record(document["education"], EducationTable) if "education" in document else None,
        languages=tuple(_record(table, LanguageTable) for table in document.get("languages", ())),
        certificates=tuple(_record(table, CertificateTable) for table in document.get("certificates", ())),
        tests=_tests(reading, document.get("tests", ())),
        tests_as_of=None if as_of is None else str(as_of),
    )


def _known(table: Mapping[str, Any], record: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields of `record` that `table` gives, as the record holds them."""
    return {name: _value(table[name]) for name in record.__struct_fields__ if name in table}


def _record(table: Mapping[str, Any], record: type[_Record]) -> _Record:
    """The record of a table; its name without space around it."""
    fields = _known(table, record)
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    return record(**fields)


def _value(value: Any) -> Any:
    if type(value) is list:
        return tuple(value)
    if type(value) is int:
        return float(value)
    if type(value) is dict:
        return _numbers(value)
    return value


def _numbers(table: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in table.items() if type(value) in (int, float)}


def _skill(table: Mapping[str, Any], matching: Matching) -> Skill:
    own = _known(table, Matching)
    fields = _known(table, Skill)
    fields["name"] = fields["name"].strip()
    return Skill(**{**fields, "matching": msgspec.structs.replace(matching, **own) if own else matching})


def _venues(table: Mapping[str, Any]) -> dict[str, float]:
    """A venue listed under two names is worth the better of the two."""
    worths = {"default": 0.0}
    if not table:
        return worths
    from screen.ground.venues import canonical  # a rubric without venues need not load them

    for name, worth in table.items():
        known = "default" if name == "default" else canonical(name)
        worths[known] = max(worths.get(known, 0.0), float(worth))
    return worths


def _tests(reading: Reading, tables: Iterable[Mapping[str, Any]]) -> tuple[RubricTest, ...]:
    tests = []
    for index, table in enumerate(tables):
        fields = {name: table[name] for name in RubricTest.__struct_fields__ if name in table}
        fields = {name: tuple(value) if type(value) is list else value for name, value in fields.items()}
        fields |= {name: float(table[name]) for name in ("min_score", "max_score") if name in table}
        line, _ = reading.places.line_column(reading.places.table(("tests", index)).start)
        tests.append(RubricTest(**{"name": _test_name(table), **fields, "line": line}))
    return tuple(tests)


def _test_name(table: Mapping[str, Any]) -> str:
    if table.get("above"):
        return " above ".join(table["above"])
    return str(table.get("candidate") or "the inline profile")
