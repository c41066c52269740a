"""`screen schema`, as people run it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("name", ["rubric", "profile", "ranking"])
def test_the_installed_command_prints_them(run: Run, tmp_path: Path, name: str) -> None:
    done = run("schema", name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert run("schema", name, "-o", "own.json", cwd=tmp_path).stdout == ""
    assert (tmp_path / "own.json").read_text("utf-8") == done.stdout


def test_what_has_no_schema(run: Run) -> None:
    done = run("schema", "cv")
    assert done.returncode == 2
    assert "is not one of" in done.stderr


@pytest.mark.parametrize("options", [[], ["--no-explain"], ["--top", "1"], ["--blind"]], ids=str)
def test_a_real_ranking_is_valid(run: Run, options: list[str]) -> None:
    schema = json.loads(run("schema", "ranking").stdout)
    validator = Draft202012Validator(schema)
    for rubric in ("ml-systems", "robust-ml"):
        done = run("rank", "-r", rubric, "--format", "json", *options)
        validator.validate(json.loads(done.stdout))


def test_the_ranking_of_a_poor_pool_is_valid_and_a_bent_one_is_not(run: Run, pool: Path) -> None:
    validator = Draft202012Validator(json.loads(run("schema", "ranking").stdout))
    (pool / "zoe-example.json").write_text("{", encoding="utf-8")
    rubric = pool.parent / "rubrics" / "tea.toml"
    rubric.write_text(rubric.read_text("utf-8") + '[keywords]\nterms = ["tea"]\nidf = "pool"\n', encoding="utf-8")
    ranking = json.loads(run("rank", "-r", "tea", "--format", "json", cwd=pool.parent).stdout)
    validator.validate(ranking)
    assert ranking["pool"]["skipped"]
    leaf = ranking["candidates"][0]["explanation"]["details"][0]["details"][0]
    leaf["details"] = []
    assert not validator.is_valid(ranking), "a node has details or evidence, never both"
    del leaf["details"], leaf["evidence"]
    assert not validator.is_valid(ranking), "a node has details or evidence"
