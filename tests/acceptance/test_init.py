"""`screen init`, as people run it: everything in the new folder passes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def started(run: Run, tmp_path: Path) -> Path:
    done = run("init", "hiring team", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "cd 'hiring team'" in done.stdout
    assert "screen rank -r ml-engineer" in done.stdout
    return tmp_path / "hiring team"


def test_everything_in_it_passes(run: Run, started: Path) -> None:
    checked = run("check", "rubrics", *sorted(p.relative_to(started) for p in started.glob("profiles/*")), cwd=started)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    calibrated = run("check", "rubrics", "--pool", "profiles", cwd=started)
    assert calibrated.returncode == 0, calibrated.stdout
    tested = run("test", cwd=started)
    assert tested.returncode == 0, tested.stdout
    assert tested.stdout.splitlines()[-1] == "5 passed, 0 failed in 1 rubric"
    ranked = run("rank", "-r", "ml-engineer", "--format", "json", cwd=started)
    assert (ranked.returncode, ranked.stderr) == (0, "")
    assert [c["name"] for c in json.loads(ranked.stdout)["candidates"]] == ["Ada Example", "Ben Example"]


def test_its_tests_can_fail(run: Run, started: Path) -> None:
    profile = started / "profiles" / "ada-example.json"
    profile.write_text(profile.read_text("utf-8").replace("Built retrieval-augmented generation", "Sold tea"), "utf-8")
    done = run("test", cwd=started)
    assert done.returncode == 1
    assert "expected ada-example to name Retrieval-augmented generation" in done.stdout


def test_editors_find_the_schemas(started: Path) -> None:
    first = (started / "rubrics" / "ml-engineer.toml").read_text("utf-8").splitlines()[0]
    assert first == "#:schema ../schemas/rubric.schema.json"
    assert (started / "rubrics" / first.split()[1]).is_file()
    for profile in started.glob("profiles/*.json"):
        assert (profile.parent / json.loads(profile.read_text("utf-8"))["$schema"]).is_file()


def test_the_workflow_runs_commands_that_are_there(run: Run, started: Path) -> None:
    workflow = yaml.safe_load((started / ".github" / "workflows" / "rubrics.yml").read_text("utf-8"))
    steps = workflow["jobs"]["rubrics"]["steps"]
    commands = [line for step in steps for line in step.get("run", "").splitlines() if "candidate-screen " in line]
    named = [line.split("candidate-screen ")[1].split()[0] for line in commands if "install" not in line]
    assert named == ["check", "test", "diff"]
    for name in named:
        assert run(name, "--help").returncode == 0


def test_nothing_is_overwritten(run: Run, started: Path) -> None:
    rubric = started / "rubrics" / "ml-engineer.toml"
    rubric.write_text("mine", encoding="utf-8")
    for arguments, folder in (((), started), (("hiring team",), started.parent)):
        done = run("init", *arguments, cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1 and "rubrics/ml-engineer.toml" in done.stderr
    assert rubric.read_text("utf-8") == "mine"


def test_in_this_folder(run: Run, tmp_path: Path) -> None:
    done = run("init", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("wrote 7 files to this folder:\n")
    assert "cd " not in done.stdout


def test_where_it_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("init", "file/inside", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr


def test_invented_people_stay_out_of_a_real_ranking(run: Run, started: Path) -> None:
    real = {"basics": {"name": "Somebody Real"}, "work": [{"position": "Engineer", "highlights": ["Served LLMs."]}]}
    (started / "profiles" / "somebody-real.json").write_text(json.dumps(real), encoding="utf-8")
    done = run("rank", "-r", "ml-engineer", cwd=started)
    assert "Somebody Real" in done.stdout and "Ada Example" not in done.stdout
    assert "1 profile · 2 invented left out" in done.stdout
    found = json.loads(run("rank", "-r", "ml-engineer", "-f", "json", cwd=started).stdout)["pool"]
    assert (found["profiles"], found["invented"]) == (1, 2)
    assert run("test", cwd=started).returncode == 0
    assert run("show", "ada", cwd=started).returncode == 0


def test_real_people_are_kept_out_of_version_control(run: Run, started: Path) -> None:
    (started / "profiles" / "somebody-real.json").write_text("{}", encoding="utf-8")
    (started / "decisions.jsonl").write_text("", encoding="utf-8")
    assert run("index", "build", "profiles", cwd=started).returncode == 0
    subprocess.run(["git", "init", "-q"], cwd=started, check=True)
    subprocess.run(["git", "add", "."], cwd=started, check=True)
    listed = subprocess.run(["git", "ls-files"], cwd=started, check=True, capture_output=True, text=True).stdout
    assert "profiles/ada-example.json" in listed
    assert not any(kept in listed for kept in ("somebody-real", "decisions", "profiles.index"))


def test_a_gitignore_that_is_there_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine", encoding="utf-8")
    assert run("init", cwd=tmp_path).returncode == 0
    assert (tmp_path / ".gitignore").read_text("utf-8") == "mine"
