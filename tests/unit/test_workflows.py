"""What CI runs at night and each week names what is there."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
import yaml

from conftest import EXAMPLES
from fuzz.targets import TARGETS

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / ".github" / "workflows").iterdir()}

_AT_NIGHT = r"SCREEN_EXAMPLES|AT_NIGHT|\blarge: Path"
"""What a test has that does more then; the pool `large` has another part."""


def test_the_workflows_are_there() -> None:
    assert set(WORKFLOWS) == {"ci", "nightly", "weekly", "release"}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_read_and_no_more_by_default(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {"contents": "read"}
    assert WORKFLOWS[name]["jobs"]


def test_every_fuzz_target_runs_at_night() -> None:
    assert WORKFLOWS["nightly"]["jobs"]["fuzz"]["strategy"]["matrix"]["target"] == sorted(TARGETS)


def test_the_laws_are_tried_on_a_thousand_examples_at_night() -> None:
    profiles = [
        step["env"]["SCREEN_EXAMPLES"] for step in WORKFLOWS["nightly"]["jobs"]["laws"]["steps"] if "env" in step
    ]
    assert [EXAMPLES[name] for name in profiles] == [1_000]


def test_every_test_that_does_more_at_night_runs_then() -> None:
    steps = WORKFLOWS["nightly"]["jobs"]["laws"]["steps"]
    (command,) = (step["run"] for step in steps if "pytest" in step.get("run", ""))
    tests = (ROOT / "tests" / "acceptance").glob("test_*.py")
    more = {f"tests/acceptance/{path.name}" for path in tests if re.search(_AT_NIGHT, path.read_text("utf-8"))}
    assert more == {word for word in command.split() if word.startswith("tests/acceptance/")}


def test_the_lowest_versions_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found = runpy.run_path(str(ROOT / ".ci" / "lowest.py"))["lowest"](project["dependencies"])
    assert len(found) == len(project["dependencies"])
    assert "numpy==1.26" in found
