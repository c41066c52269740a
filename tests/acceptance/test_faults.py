"""Faults at every call that changes a file: the old file is whole, or the new one is, and nothing lies about."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.conftest import AT_NIGHT, ROOT
from acceptance.faults.driver import digest

HERE = Path(__file__).parent / "faults"
pytestmark = pytest.mark.skipif(
    not (sys.platform == "linux" and shutil.which("cc")), reason="the shim is for Linux and needs a C compiler"
)
COMMANDS = {
    "rank": "rank -r r.toml pool --as-of 2026-01-01 -o out.json",
    "report": "report -r r.toml pool --as-of 2026-01-01 -o out.html",
    "blind": "rank -r r.toml pool --as-of 2026-01-01 --blind -o out.csv",
    "key": "rank -r r.toml pool --as-of 2026-01-01 --blind",
    "import": "import cv.md -o out --force",
    "draft": "draft posting.md -o made.toml",
    "fix": "check --fix bad.toml",
    "decide": "decide ada hold --reason Kept --pool pool",
    "index": "index build pool -d kept",
    "update": "index update -d kept",
    "init": "init new",
    "init-into": "init here",
}
RESULTS = {
    "rank": ["out.json"],
    "report": ["out.html"],
    "blind": ["out.csv"],
    "import": ["out/ada-example.json"],
    "fix": ["bad.toml"],
    "update": ["kept/manifest.json"],
}
KINDS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "kill -9": 0}
QUICK = ("rank", "decide", "init", "init-into", "fix", "key")
CASES = {name: [*KINDS] if AT_NIGHT else ["ENOSPC", "kill -9"] for name in COMMANDS if AT_NIGHT or name in QUICK}
"""All of them at night."""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shim") / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", path, HERE / "shim.c", "-ldl"], check=True)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pool").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "here").mkdir()
    person = {"basics": {"name": "Ada Example"}, "work": [{"position": "Engineer", "highlights": ["Wrote CUDA."]}]}
    (tmp_path / "pool" / "ada.json").write_text(json.dumps(person), encoding="utf-8")
    skill = '[points]\nskills = 100\n\n[[skills]]\nname = "CUDA"\n'
    (tmp_path / "r.toml").write_text(f'title = "Engineer"\n{skill}', encoding="utf-8")
    (tmp_path / "bad.toml").write_text(f'title = "Engineer"\n{skill}wieght = 2\n', encoding="utf-8")
    (tmp_path / "cv.md").write_text("# Ada Example\n\n## Skills\n\nPython, CUDA\n", encoding="utf-8")
    (tmp_path / "posting.md").write_text("# Engineer\n\n## Requirements\n\n- CUDA\n- Python\n", encoding="utf-8")
    for name in ("out.json", "out.html", "out.csv", "out/ada-example.json", "here/notes.txt"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    return tmp_path


def index_and_change(folder: Path) -> None:
    """Make an index, and then another person of one that it holds."""
    command = [sys.executable, "-m", "screen", "index", "build", "pool", "-d", "kept"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (folder / "pool" / "ada.json").write_text('{"basics": {"name": "Bo Example"}}', encoding="utf-8")


def attempts(shim: Path, folder: Path, name: str) -> list[tuple[str, list[dict[str, object]]]]:
    """What each run left behind, by kind of fault: one process for all kinds, for to load the program takes longest."""
    if name != "key":
        (folder / "pseudonyms.key").write_bytes(bytes(range(32)))
        (folder / "pseudonyms.key").chmod(0o600)
    kinds = [str(KINDS[kind]) for kind in CASES[name]]
    done = subprocess.run(
        [sys.executable, HERE / "driver.py", shim, ",".join(kinds), folder, *COMMANDS[name].split()],
        env=os.environ | {"LD_PRELOAD": str(shim), "SCREEN_KEY": "pseudonyms.key", "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=True,
    )  # fmt: skip
    return list(zip(CASES[name], map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_fault_leaves_the_old_file_or_the_new_one(name: str, shim: Path, folder: Path) -> None:
    if name == "update":
        index_and_change(folder)
    for kind, runs in attempts(shim, folder, name):
        hold_whole(name, kind, runs, folder)


def hold_whole(name: str, kind: str, runs: list[dict[str, object]], folder: Path) -> None:
    """That runs with a fault of a kind left what stood there, or what the last, which had none, left."""
    *faulty, whole = runs
    assert faulty, "the command writes nothing"
    before, after = digest(folder), whole["files"]
    assert isinstance(after, dict)
    for one in faulty:
        left, said = one["files"], str(one["said"])
        assert isinstance(left, dict)
        assert "Traceback" not in said, said
        assert one["status"] in ((0, 1, 3) if KINDS[kind] else (0, 1, 3, -9)), one  # 3: a worker was killed
        for path, said_of in left.items():
            hidden = any(part.startswith(".") for part in Path(path).parts)
            if hidden and path not in after:
                assert not KINDS[kind], (path, said)  # only a kill may leave what it wrote aside
            elif not (name == "decide" and path == "decisions.jsonl") and name != "init-into":
                assert said_of in (before.get(path), after.get(path)), path
        for path in RESULTS.get(name, ()):
            assert path in left
        stays = {path for path in before if path not in RESULTS.get(name, ())}
        if name == "update" and left["kept/manifest.json"] == after["kept/manifest.json"]:
            stays &= set(after)  # of the shards that the index no longer names
        assert all(left.get(path) == before[path] for path in stays)
        if name == "init":
            made = {path for path in left if path.startswith("new/")}
            assert made in (set(), {path for path in after if path.startswith("new/")})
        if name == "init-into" and KINDS[kind]:
            assert {path for path in left if path.startswith("here/")} in (
                {"here/notes.txt"}, {path for path in after if path.startswith("here/")},
            )  # fmt: skip
