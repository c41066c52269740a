import copy
import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from screen.cli.schema import SchemaName
from screen.commands.schema import SCHEMAS, schema_text
from screen.ground.errors import UsageError
from screen.sources import rubric_shape
from screen.sources.rubric import COUNTS, CREDIT, DISTINCTIONS, TRACKS, Matching, PublicationsTable, SeniorityTable

ROOT = Path(__file__).resolve().parents[3]
RUBRICS = sorted((ROOT / "rubrics").glob("*.toml"))
PROFILES = sorted((ROOT / "profiles").glob("*.json"))


def schema(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(schema_text(name))
    return document


def as_json(value: Any) -> Any:
    """A TOML document as editors hand it to a schema: days as strings."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


@pytest.fixture(scope="module")
def rubric() -> dict[str, Any]:
    return tomli.loads((ROOT / "rubrics" / "ml-systems.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_the_command_knows_them_all() -> None:
    assert tuple(name.value for name in SchemaName) == SCHEMAS
    with pytest.raises(UsageError, match="no schema 'cv'"):
        schema_text("cv")


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_folder_schemas_is_fresh(name: str) -> None:
    committed = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    assert committed == schema_text(name), f"run `screen schema {name} -o schemas/{name}.schema.json`"


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_our_rubrics_are_valid(path: Path) -> None:
    Draft202012Validator(schema("rubric")).validate(as_json(tomli.loads(path.read_text("utf-8"))))


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_our_profiles_are_valid(path: Path) -> None:
    Draft202012Validator(schema("profile")).validate(json.loads(path.read_text("utf-8")))


def test_the_rubrics_schema_has_the_keys_that_the_linter_knows() -> None:
    document = schema("rubric")
    assert set(document["properties"]) == set(rubric_shape._TOP)
    definitions = {
        "[[skills]]": "skill",
        "[[tests]]": "test",
        "[[languages]]": "language",
        "[[certificates]]": "certificate",
    }
    for table, known in rubric_shape._TABLES.items():
        definition = document["$defs"][definitions.get(table, table.strip("[]"))]
        assert set(definition["properties"]) == set(known), table
        assert definition["additionalProperties"] is False


def test_the_defaults_are_those_of_the_records() -> None:
    definitions = schema("rubric")["$defs"]

    def defaults(table: dict[str, Any], *, zeros: bool = False) -> dict[str, Any]:
        found = {name: value["default"] for name, value in table["properties"].items() if "default" in value}
        return found if zeros else {name: value for name, value in found.items() if value != 0}

    papers, years = definitions["publications"]["properties"], definitions["seniority"]["properties"]
    assert defaults(papers["credit"]) == CREDIT
    assert defaults(papers["tracks"]) == TRACKS
    assert defaults(papers["distinctions"]) == DISTINCTIONS
    assert defaults(years["counts"]) == COUNTS
    assert papers["full_marks"]["default"] == PublicationsTable().full_marks
    assert years["target_years"]["default"] == SeniorityTable().target_years
    assert defaults(definitions["matching"]) == dict.fromkeys(Matching.__struct_fields__, True)
    assert defaults(definitions["skill"], zeros=True) == {"weight": 1, "terms": [], "required": False}


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("titel",), "x"),
        (("title",), " "),
        (("title",), 3),
        (("requires",), "0.1 or so"),
        (("summary",), ["x"]),
        (("points", "skils"), 5),
        (("points", "skills"), -1),
        (("points", "skills"), "55"),
        (("skills", 0, "wieght"), 3),
        (("skills", 0, "weight"), 0),
        (("skills", 0, "terms"), "CUDA"),
        (("skills", 0, "terms"), [3]),
        (("skills", 0, "required"), "often"),
        (("skills", 0, "name"), ""),
        (("skills", 0, "fuzzy"), "no"),
        (("skills",), {"name": "CUDA"}),
        (("venues", "NeurIPS"), "high"),
        (("venues", "default"), -0.1),
        (("publications", "full_marks"), 0),
        (("publications", "credit"), {"frist": 1}),
        (("publications", "tracks"), {"main": "all"}),
        (("seniority", "target_years"), 0),
        (("seniority", "counts"), {"phd": 101}),
        (("keywords", "idf"), "corpus"),
        (("matching",), {"fuzy": True}),
        (("tests", 0, "abov"), ["a", "b"]),
        (("tests", 0, "max_rank"), 0),
        (("tests", 0, "max_rank"), 1.5),
        (("tests", 0, "min_score"), 101),
        (("tests", 0, "gate"), {"CUDA": "passed"}),
        (("tests", 0, "invariant"), ["weather"]),
        (("tests", 0, "profile"), "ada-example"),
    ],
    ids=str,
)
def test_the_schema_refuses_what_the_linter_refuses(
    rubric: dict[str, Any], route: tuple[str | int, ...], value: object
) -> None:
    validator = Draft202012Validator(schema("rubric"))
    changed = copy.deepcopy(rubric)
    assert rubric_shape.check_shape(changed) == [] and validator.is_valid(as_json(changed))
    place: Any = changed
    for part in route[:-1]:
        place = place.setdefault(part, {}) if isinstance(place, dict) else place[part]
    place[route[-1]] = value
    assert rubric_shape.check_shape(changed)
    assert not validator.is_valid(as_json(changed))


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("requires",), ">=0.1,<2"),
        (("skills", 0, "required"), "used"),
        (("skills", 0, "fuzzy"), False),
        (("venues", "A Venue of Our Own"), 0.5),
        (("publications", "tracks"), {"poster": 0.5}),
        (("seniority", "min_years"), 0),
        (("tests", 0, "profile"), {"work": []}),
        (("tests", 0, "invariant"), ["name", "school", "order", "repetition"]),
    ],
    ids=str,
)
def test_the_schema_takes_what_the_linter_takes(
    rubric: dict[str, Any], route: tuple[str | int, ...], value: object
) -> None:
    changed = copy.deepcopy(rubric)
    place: Any = changed
    for part in route[:-1]:
        place = place[part]
    place[route[-1]] = value
    assert rubric_shape.check_shape(changed) == []
    assert Draft202012Validator(schema("rubric")).is_valid(as_json(changed))


@pytest.mark.parametrize("key", ["title", "points"])
def test_what_a_rubric_cannot_be_without(rubric: dict[str, Any], key: str) -> None:
    assert not Draft202012Validator(schema("rubric")).is_valid({k: v for k, v in rubric.items() if k != key})


def test_editors_have_something_to_say_of_every_key() -> None:
    document = schema("rubric")
    tables = [document, *(d for d in document["$defs"].values() if d.get("type") == "object")]
    for table in tables:
        for name, value in table["properties"].items():
            resolved = document["$defs"][value["$ref"].rsplit("/", 1)[1]] if set(value) == {"$ref"} else value
            # Next to a $ref, editors pass over a description.
            assert "$ref" not in resolved and resolved.get("description"), name
