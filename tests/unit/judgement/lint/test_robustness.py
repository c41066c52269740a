"""Whatever stands under the keys of a rubric, every rule has an answer and none falls over."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import rubric_rules
from screen.sources.rubric_file import parse_reading

IDS = frozenset(rule.id for rule in rubric_rules())
TEXTS = st.sampled_from(
    ["", " ", "CUDA", "LLM", "the", "…", "young", "NeurIPS", "2026-11-20", ">=1", "used", "\x00", "日本", "x" * 90]
)
ATOMS = (
    TEXTS
    | st.booleans()
    | st.sampled_from([0, 1, -1, 100, 10**400, 0.5, 1e308, float("inf"), float("-inf"), float("nan")])
    | st.sampled_from(["@2026-11-20", "@10:00:00", "@2026-11-20T10:00:00Z", "@2026-11-20 10:00:00"])
)
WORDS = [
    *(
        "title",
        "summary",
        "points",
        "skills",
        "keywords",
        "publications",
        "seniority",
        "venues",
        "matching",
        "tests",
        "requires",
    ),
    *("tests_as_of", "name", "weight", "terms", "required", "full_marks", "credit", "tracks", "distinctions", "counts"),
    *(
        "min_years",
        "target_years",
        "idf",
        "above",
        "candidate",
        "profile",
        "finds",
        "lacks",
        "max_rank",
        "min_score",
        "gate",
    ),
    *(
        "first",
        "main",
        "oral",
        "full-time",
        "NeurIPS",
        "NIPS",
        "default",
        "CUDA",
        "fuzzy",
        "invariant",
        "wieght",
        "",
        "a b",
    ),
]
VALUES = st.recursive(
    ATOMS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4),
    max_leaves=9,
)
TABLES = st.fixed_dictionaries(
    {"title": st.just("Example") | VALUES, "points": st.just({"skills": 100}) | VALUES},
    optional={
        word: VALUES | st.lists(st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=4), max_size=3)
        for word in (WORDS[1], *WORDS[3:12])
    },
)


def written(value) -> str:
    if isinstance(value, str):
        return value[1:] if value.startswith("@") else json.dumps(value)
    if isinstance(value, bool | float):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(item)}" for key, item in value.items()) + "}"
    return str(value)


@given(TABLES, st.sampled_from([None, frozenset(), frozenset({"CUDA"})]))
@settings(deadline=None)
def test_every_document_has_an_answer(document, pool):
    text = "".join(f"{json.dumps(key)} = {written(value)}\n" for key, value in document.items())
    reading = parse_reading(text, "r.toml", "")
    assert reading.failure is None, text
    problems = check_reading(reading, IDS, pool)
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    malformed = bool(reading.faults)
    assert (reading.rubric is None) == malformed
    assert set(reading.faults) <= set(problems)
    if reading.rubric:
        assert reading.rubric.title.strip()
        assert abs(sum(reading.rubric.points.values()) - 100) < 1e-3
        assert reading.rubric.venues["default"] >= 0
        assert all(skill.weight > 0 and skill.name for skill in reading.rubric.skills)


SCHEMA = json.loads((Path(__file__).resolve().parents[4] / "schemas" / "rubric.schema.json").read_text("utf-8"))
WRONG = ["[]", "[[]]", "{}", "{ a = {} }", '["", 1, {}]', "true", "nan", "-1", '""', "2026-11-20"]


def keys(schema: dict[str, Any], *above: str) -> Iterator[tuple[str, ...]]:
    """The places of all keys of a rubric; of a list of tables its first."""
    for name, said in schema.get("properties", {}).items():
        yield (*above, name)
        yield from keys(resolved(said), *above, name)
        yield from keys(resolved(said.get("items", {})), *above, f"{name}[]")


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A part of the schema, which may stand elsewhere."""
    found: dict[str, Any] = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return found


def with_value(place: tuple[str, ...], value: str) -> str:
    """An inline table that has a value at a place, and beside it nothing."""
    name, *rest = place
    inner = with_value(tuple(rest), value) if rest else value
    told = f"[{{ {inner} }}]" if name.endswith("[]") else f"{{ {inner} }}" if rest else inner
    return f"{json.dumps(name.removesuffix('[]'))} = {told}"


@pytest.mark.parametrize("value", WRONG)
def test_no_rule_falls_over_a_value_of_another_kind_under_any_key(value: str) -> None:
    places = list(keys(SCHEMA))
    assert ("education", "level") in places and ("languages[]", "name") in places
    for place in places:
        reading = parse_reading(with_value(place, value), "r.toml", "0")
        assert reading.document is not None, reading.failure
        check_reading(reading, IDS)
