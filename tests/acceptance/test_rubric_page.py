"""docs/rubric.md says all of the rubric, and what it says holds."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from screen.commands.schema import schema_text
from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import selected_ids
from screen.judgement.lint.rule import Example
from screen.sources import rubric
from screen.sources.rubric_file import parse_reading
from screen.sources.rubric_shape import _TABLES, _TOP

PAGE = (Path(__file__).parents[2] / "docs" / "rubric.md").read_text("utf-8")
SCHEMA = json.loads(schema_text("rubric"))
RECORDS = {
    "publications": rubric.PublicationsTable,
    "seniority": rubric.SeniorityTable,
    "skill": rubric.Skill,
    "education": rubric.EducationTable,
    "language": rubric.LanguageTable,
    "certificate": rubric.CertificateTable,
    "keywords": rubric.KeywordsTable,
    "matching": rubric.Matching,
}


@pytest.mark.parametrize("table", ["the top", *_TABLES])
def test_every_key_stands_in_a_table(table: str) -> None:
    keys = _TOP if table == "the top" else _TABLES[table]
    assert [key for key in keys if f"\n| `{key}` |" not in PAGE] == []


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_every_example_is_a_rubric_without_a_fault(block: str) -> None:
    reading = parse_reading(Example(block).whole, "r.toml", "")
    assert reading.problems == ()
    problems = check_reading(reading, selected_ids((), ()))
    assert [problem for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_has_the_defaults_of_the_records_and_an_example_of_every_key(name: str) -> None:
    fields = {field.name: field for field in msgspec.structs.fields(RECORDS[name])}
    for key, entry in SCHEMA["$defs"][name]["properties"].items():
        assert entry["examples"], key
        assert_same(fields.get(key), entry)


def assert_same(field: Any, entry: dict[str, Any]) -> None:
    if field is None or field.default in (msgspec.NODEFAULT, None):
        return
    default = list(field.default) if isinstance(field.default, tuple) else field.default
    assert entry.get("default", default) == default
    if not isinstance(default, (list, msgspec.Struct)):
        assert "default" in entry


@pytest.mark.parametrize("key", ["credit", "tracks", "distinctions", "counts", "relevance"])
def test_the_schema_has_the_defaults_of_the_mappings(key: str) -> None:
    home = "seniority" if key in ("counts", "relevance") else "publications"
    entries = SCHEMA["$defs"][home]["properties"][key]["properties"]
    told = {name: entry["default"] for name, entry in entries.items() if entry["default"]}
    assert told == getattr(rubric, key.upper())
