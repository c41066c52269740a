"""Poisoned profiles among hundreds change no byte of what is said of the others."""

import json
from pathlib import Path

import pytest

from acceptance.conftest import AT_NIGHT, Run

OTHERS = 999 if AT_NIGHT else 199

RUBRIC = """title = "Engineer"
points = { skills = 70, seniority = 30 }

[[skills]]
name = "CUDA"

[[skills]]
name = "Kubernetes"
"""
POISONS = {
    "escapes": json.dumps({"id": "poison", "basics": {"name": "\x1b[31m\u202ePoison", "summary": "CUDA " * 5_000}}),
    "deep": '{"id": "poison", "work": ' + "[" * 100_000,
    "not-json": '{"id": "poison", "basics": {',
    "wrong": '{"id": "poison", "basics": [], "work": {"a": 1}}',
    "surrogate": '{"id": "poison", "basics": {"name": "\\ud800"}, "skills": ["\\udfff CUDA"]}',
    "same-id": '{"id": "person-7", "basics": {"name": "Somebody else"}}',
    "huge-number": '{"id": "poison", "basics": {}, "work": [{"startDate": 1e999, "position": "Engineer"}]}',
    "stuffed": json.dumps({"id": "poison", "skills": ["CUDA", "Kubernetes"] * 2_000}),
}


def person(number: int) -> str:
    work = {"position": "Engineer", "startDate": f"20{10 + number % 10}-01", "highlights": [f"Moved {number} to CUDA"]}
    return json.dumps({"id": f"person-{number}", "basics": {"name": f"Person {number}"}, "work": [work]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "r.toml").write_text(RUBRIC, encoding="utf-8")
    people = [person(number) for number in range(OTHERS)]
    poisons = [text.replace('"poison"', f'"poison-{name}"') for name, text in POISONS.items()]
    (tmp_path / "clean.jsonl").write_text("\n".join(people) + "\n", encoding="utf-8")
    (tmp_path / "poisoned.jsonl").write_text("\n".join([*people[:100], *poisons, *people[100:]]), encoding="utf-8")
    return tmp_path


def ranked(folder: Path, pool: str, run: Run) -> str:
    """Everybody but the poisoned ones, all that is said of each but the rank, in their order."""
    done = run("rank", "-r", "r.toml", f"{pool}.jsonl", "--as-of", "2026-01-01", "--format", "json", cwd=folder)
    assert done.returncode in (0, 3), done.stderr
    candidates = json.loads(done.stdout)["candidates"]
    others = [one for one in candidates if not one["id"].startswith("poison")]
    assert len(others) == OTHERS
    return json.dumps([{key: value for key, value in one.items() if key != "rank"} for one in others])


def shown(folder: Path, pool: str, run: Run) -> str:
    options = ("--pool", f"{pool}.jsonl", "-r", "r.toml", "--as-of", "2026-01-01")
    return run("show", "person-8", *options, cwd=folder).stdout


def test_poisoned_profiles_change_nothing_of_the_others(folder: Path, run: Run) -> None:
    assert ranked(folder, "poisoned", run) == ranked(folder, "clean", run)
    assert shown(folder, "poisoned", run) == shown(folder, "clean", run) != ""
    checked = run("check", "poisoned.jsonl", "--format", "json", cwd=folder)
    assert "Traceback" not in checked.stderr
    lines = {problem["line"] for problem in json.loads(checked.stdout)["problems"]}
    assert lines <= set(range(101, 101 + len(POISONS)))
    assert len(lines) >= 5
