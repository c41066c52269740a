"""Pipes and devices among the files of a stranger: no command waits for one, or reads one that never ends."""

import os
from pathlib import Path

import pytest

from acceptance.conftest import Run

CV = "# Dan Example\n\n## Experience\n\nTea engineer, Example Works, 2019 - 2023\n\n- Brewed tea with CUDA.\n"
SUFFIXES = ["json", "jsonl", "html", "md", "pdf", "tex", "toml", "txt"]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes"),
    pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this machine has no /dev/zero"),
]


@pytest.fixture
def folder(pool: Path) -> Path:
    """The folder of a pool with a pipe, a link to it, and a device of each suffix wherever files are looked for."""
    (pool.parent / "cvs").mkdir()
    (pool.parent / "cvs" / "dan.md").write_text(CV, encoding="utf-8")
    for place in (pool, pool.parent / "rubrics", pool.parent / "cvs"):
        for suffix in SUFFIXES:
            os.mkfifo(place / f"pipe.{suffix}")
            (place / f"link.{suffix}").symlink_to(f"pipe.{suffix}")
            (place / f"zero.{suffix}").symlink_to("/dev/zero")
    return pool.parent


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("rank -r tea", 3),  # the pipes that are called profiles are named
        ("rank -r tea -f json profiles rubrics cvs", 3),
        ("show ada-example -r tea", 0),
        ("check", 0),
        ("check rubrics profiles", 3),
        ("test", 0),
        ("report -r tea -o report.html", 3),
        ("erase ada-example --dry-run", 3),
        ("import cvs -o new", 0),
        ("import profiles -o profiles", 3),  # those that are there say something else
    ],
)
def test_what_is_no_file_is_not_waited_for(folder: Path, run: Run, command: str, status: int) -> None:
    done = run(*command.split(), cwd=folder)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["pipe.md", "zero.md", "zero.json"])
def test_one_that_is_named_to_import_is_one_sentence(folder: Path, run: Run, name: str) -> None:
    done = run("import", f"cvs/{name}", "-o", "new", "--seconds", 0.5, cwd=folder)
    assert done.returncode == 3
    assert name in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
