"""What teams run in CI: the page docs/ci.md, the pre-commit hooks, the GitHub action."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from acceptance.conftest import LoadedProgram

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]
Step = Callable[..., subprocess.CompletedProcess[str]]
_IDENTITY = ("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org")


def without_numbers(text: str) -> str:
    """Points move whenever matching is improved; what is printed around them should not."""
    text = re.sub(r"candidate-[0-9a-f]+", "candidate", text)  # before its digits are taken for a number
    text = re.sub(r"[+-]?\\?[+-]?\d+(\.\d+)*", "0", text)
    return re.sub(r"─+| {2,}", " ", text)


def test_the_outputs_on_the_pages_are_real(loaded_program: LoadedProgram) -> None:
    place = ROOT / "docs" / "make_outputs.py"
    spec = importlib.util.spec_from_file_location("make_outputs", place)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def printed(arguments: list[str], folder: Path, env: dict[str, str]) -> str:
        return loaded_program.run(arguments, folder, env, "", together=True)[1]

    for page, files in module.PAGES.items():
        text = page.read_text("utf-8")
        filled = module.filled(text, files, printed)
        assert "Traceback" not in filled
        assert without_numbers(text) == without_numbers(filled), f"run `python docs/make_outputs.py`: {page.name}"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *_IDENTITY, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def action() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return document


@pytest.fixture(scope="module")
def edited(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edited")
    origin, clone = folder / "origin", folder / "clone"
    run("init", origin)
    git(origin, "init", "-q", "-b", "main")
    git(origin, "add", ".")
    git(origin, "commit", "-q", "-m", "start")
    git(folder, "clone", "-q", "--depth=1", origin.as_uri(), str(clone))
    git(clone, "checkout", "-q", "-b", "edit")
    rubric = clone / "rubrics" / "ml-engineer.toml"
    rubric.write_text(rubric.read_text("utf-8").replace("weight = 3 ", "weight = 6 "), encoding="utf-8")
    git(clone, "commit", "-qam", "edit")
    return clone


@pytest.fixture
def request_(edited: Path, tmp_path: Path) -> Path:
    """A clone that is a pull request: `main` at the origin has the starter folder, the working tree has an edit."""
    return shutil.copytree(edited, tmp_path / "clone")


@pytest.fixture
def step(action: dict[str, Any], request_: Path, tmp_path: Path) -> Step:
    """`step("Test", RUBRICS=…)`: the script of a step of the action, run in the clone."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "candidate-screen").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m screen "$@"\n', encoding="utf-8")
    (programs / "candidate-screen").chmod(0o755)

    def run_step(name: str, **values: str) -> subprocess.CompletedProcess[str]:
        (found,) = [step for step in action["runs"]["steps"] if step.get("name") == name]
        defaults = {"RUBRICS": "rubrics", "POOL": "", "NAMES": "false", "BASE": "main"}
        given = {key: value for key, value in (defaults | values).items() if key in found["env"]}
        assert set(given) == set(found["env"])
        env = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
        env["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],  # as GitHub runs it
            cwd=request_, env=os.environ | env | given, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return run_step


def test_the_action_hands_inputs_over_by_environment_alone(action: dict[str, Any]) -> None:
    assert set(action["inputs"]) == {"rubrics", "pool", "names", "python-version"}
    assert all("description" in value and "default" in value for value in action["inputs"].values())
    for found in action["runs"]["steps"]:
        # What stands in `run` as ${{ }} is pasted into the script: a branch of the right name would run as a command.
        assert "${{" not in found.get("run", "")
        assert "run" not in found or found["shell"] == "bash"


def test_check_annotates_the_lines(step: Step, request_: Path) -> None:
    assert step("Check").returncode == 0
    rubric = request_ / "rubrics" / "ml-engineer.toml"
    rubric.write_text(rubric.read_text("utf-8").replace("weight = 2", "wieght = 2", 1), encoding="utf-8")
    done = step("Check")
    assert done.returncode == 1
    assert re.match(r"::error file=rubrics/ml-engineer\.toml,line=\d+,col=1,", done.stdout)


def test_the_tests_decide(step: Step, request_: Path) -> None:
    assert step("Test").returncode == 0
    assert step("Test", POOL="profiles").returncode == 0
    (request_ / "profiles" / "ada-example.json").unlink()
    assert step("Test", POOL="profiles").returncode == 1


def test_the_summary_shows_who_moves(step: Step, request_: Path, tmp_path: Path) -> None:
    done = step("Who moves")
    assert done.returncode == 0, done.stderr
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert summary.startswith("### Machine learning engineer: ")
    assert "FETCH_HEAD:rubrics/ml-engineer.toml → rubrics/ml-engineer.toml" in summary
    assert "candidate-" in summary and "Ada Example" not in summary
    (tmp_path / "summary.md").unlink()
    assert step("Who moves", NAMES="true", POOL="profiles").returncode == 0
    assert "Ada Example" in (tmp_path / "summary.md").read_text("utf-8")


def test_the_summary_of_a_rubric_that_was_broken(step: Step, request_: Path, tmp_path: Path) -> None:
    (request_ / "rubrics" / "ml-engineer.toml").write_text("title = \n", encoding="utf-8")
    assert step("Who moves").returncode == 0
    assert (tmp_path / "summary.md").read_text("utf-8") == "rubrics/ml-engineer.toml could not be compared\n"


def test_without_candidates_there_is_no_summary(step: Step, request_: Path, tmp_path: Path) -> None:
    for profile in (request_ / "profiles").iterdir():
        profile.unlink()
    (request_ / "profiles").rmdir()
    assert step("Who moves").returncode == 0
    assert not (tmp_path / "summary.md").exists()


def test_the_starters_workflow_compares_too(request_: Path, tmp_path: Path, step: Step) -> None:
    workflow = yaml.safe_load((request_ / ".github" / "workflows" / "rubrics.yml").read_text("utf-8"))
    (script,) = [s["run"] for s in workflow["jobs"]["rubrics"]["steps"] if s.get("name") == "Who moves"]
    env = {"PATH": f"{tmp_path / 'programs'}{os.pathsep}{os.environ['PATH']}", "BASE": "origin/main"}
    env["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
    done = subprocess.run(["bash", "-e", "-c", script], cwd=request_, env=os.environ | env, check=False)
    assert done.returncode == 0
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("### Machine learning engineer: ")


@pytest.fixture
def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


def test_the_hooks_run_what_is_there(run: Run, tmp_path: Path, hooks: dict[str, dict[str, Any]]) -> None:
    assert set(hooks) == {"screen-check", "screen-test"}
    run("init", tmp_path / "hiring")
    files = [str(p.relative_to(tmp_path / "hiring")) for p in (tmp_path / "hiring").rglob("*") if p.is_file()]
    for hook in hooks.values():
        program, *arguments = shlex.split(hook["entry"])
        assert program == "candidate-screen"
        taken = [file for file in sorted(files) if re.search(hook["files"], file)]
        assert taken == ["profiles/ada-example.json", "profiles/ben-example.json", "rubrics/ml-engineer.toml"]
        if hook.get("pass_filenames", True):
            arguments += taken
        assert run(*arguments, cwd=tmp_path / "hiring").returncode == 0


@pytest.mark.parametrize(
    ("path", "taken"),
    [("a/rubrics/x.toml", True), ("pyproject.toml", False), ("a/profiles/x.json", True), ("package.json", False)],
)
def test_the_hooks_leave_other_files_alone(hooks: dict[str, dict[str, Any]], path: str, taken: bool) -> None:
    for hook in hooks.values():
        assert bool(re.search(hook["files"], path)) is taken
