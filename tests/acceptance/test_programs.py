"""The page for programs, against what the commands print."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]
ROW = re.compile(r"^\| `([a-z-]+)` \| `(screen/[a-z]+/1)` \| ([^;|]+)(?:; ([^|]+))? \|$", re.MULTILINE)
ROWS = {
    name: (schema, always, more)
    for name, schema, always, more in ROW.findall((ROOT / "docs" / "programs.md").read_text("utf-8"))
}
GROUPS = "id,shift\nada-example,day\nben-sample,night\n"
CALLS = {
    "rank": [(), ("--blind",), ("--stability",), ("--since", "then.json")],
    "show": [("ada", "-r", "data-engineer"), ("ada",)],
    "compare": [("ada", "ben", "-r", "data-engineer")],
    "check": [()],
    "test": [()],
    "diff": [("data-engineer", "data-engineer"), ("-r", "data-engineer", "--pool", "profiles", "profiles")],
    "import": [("cvs", "-o", "others")],
    "calibrate": [("-r", "data-engineer")],
    "audit": [("-r", "data-engineer", "--groups", "groups.csv", "--top", "1")],
    "reject-evidence": [("ada", "SQL", "-r", "data-engineer", "--reason", "a list")],
    "erase": [("ada", "--dry-run")],
}  # fmt: skip
"""Calls that between them print every key."""


@pytest.fixture(scope="module")
def made(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "hiring"
    shutil.copytree(ROOT / "docs" / "tutorial", folder)
    run("import", "cvs", cwd=folder)
    run("draft", "posting.md", "-o", "rubrics/data-engineer.toml", cwd=folder)
    run("rank", "-r", "data-engineer", "-o", "then.json", cwd=folder)
    (folder / "groups.csv").write_text(GROUPS, encoding="utf-8")
    return folder


@pytest.fixture
def hiring(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "hiring")


def test_every_document_of_ours_has_a_row() -> None:
    assert ROWS.keys() == CALLS.keys()
    renderers = "".join(path.read_text("utf-8") for path in (ROOT / "src/screen/render").rglob("*.py"))
    ours = set(re.findall(r"screen/([a-z]+)/1", renderers)) | set(re.findall(r'document_head\("([a-z]+)"', renderers))
    assert {schema for schema, _, _ in ROWS.values()} == {f"screen/{name}/1" for name in ours}


@pytest.mark.parametrize("command", CALLS)
def test_a_command_prints_the_keys_that_its_row_names(run: Run, hiring: Path, command: str) -> None:
    schema, always, more = ROWS[command]
    keys, seen = set(re.findall(r"`([a-z_]+)`", always)), set[str]()
    for call in CALLS[command]:
        named = ("-r", "data-engineer", *call) if command == "rank" else call
        document = json.loads(run(command, *named, "--format", "json", cwd=hiring).stdout)
        assert document.pop("schema") == schema
        assert document.keys() >= keys
        seen |= document.keys() - keys
    assert seen == set(re.findall(r"`([a-z_]+)`", more))
