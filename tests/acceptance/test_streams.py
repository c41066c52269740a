"""Closed, full and early-left streams: one sentence or silence, never a traceback, never the status of a finding."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from acceptance.conftest import Run

SCREEN = f"{sys.executable} -m screen"


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (f"{SCREEN} rank -r tea -f json >&-", 3),
        (f"{SCREEN} rank -r tea - <&-", 3),
        (f"{SCREEN} rank -r tea >/dev/full", 3),
        (f"{SCREEN} show ada-example >&-", 3),
        (f"{SCREEN} schema rubric >/dev/full", 3),
        (f"{SCREEN} check rubrics >/dev/full", 3),
        (f"{SCREEN} check rubrics >&-", 3),
        (f"{SCREEN} test rubrics >&-", 3),
        (f"{SCREEN} diff rubrics/tea.toml rubrics/tea.toml >/dev/full", 3),
        (f"{SCREEN} import ada.md >&-", 3),
        (f"{SCREEN} import ada.md >/dev/full", 3),
        (f"{SCREEN} import ada.md -f json >/dev/full", 3),
        (f"{SCREEN} init started >&-", 3),
        (f"{SCREEN} init started >/dev/full", 3),
        (f"{SCREEN} --version >/dev/full", 3),
        (f"{SCREEN} --version >&-", 3),
        (f"{SCREEN} --help >/dev/full", 3),
    ],
)
def test_a_stream_that_cannot_be_used_is_one_sentence(pool: Path, command: str, status: int) -> None:
    if "/dev/full" in command and not Path("/dev/full").is_char_device():
        pytest.skip("this machine has no /dev/full")
    (pool.parent / "ada.md").write_text("# Ada Example\n\nEngineer of tea.\n", encoding="utf-8")
    done = shell(command, pool.parent)
    assert done.returncode == status, done.stderr
    assert "standard" in done.stderr
    assert "Errno" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_device_is_written_to_and_stays_a_device(pool: Path) -> None:
    done = shell(f"mkfifo pipe; cat pipe >got & {SCREEN} rank -r tea -f csv -o pipe; wait; test -p pipe", pool.parent)
    assert done.returncode == 0, done.stderr
    assert (pool.parent / "got").read_text("utf-8").startswith("rank,id")
    target = pool.parent / "target.csv"
    target.write_text("old", encoding="utf-8")
    (pool.parent / "link.csv").symlink_to(target)
    assert shell(f"{SCREEN} rank -r tea -f csv -o link.csv", pool.parent).returncode == 0
    assert (pool.parent / "link.csv").is_symlink()
    assert target.read_text("utf-8").startswith("\ufeffrank,id")  # a file, for a spreadsheet to open


def test_a_dash_is_standard_output(pool: Path, run: Run) -> None:
    assert run("rank", "-r", "tea", "-f", "csv", "-o", "-", cwd=pool.parent).stdout.startswith("rank,id")
    assert not (pool.parent / "-").exists()


def test_a_reader_that_left_is_no_finding(pool: Path) -> None:
    done = shell(f"{SCREEN} rank -r tea -f json | true; echo ${{PIPESTATUS[0]}}", pool.parent)
    assert done.stdout.strip() in ("0", "141")
    assert done.stderr == ""


@pytest.mark.parametrize(
    "command",
    [
        "rank -r tea profiles again -o ranking.txt",
        "rank -r nothing",
        "rank --no-such-option",
        "show Example",
        "test rubrics --pool profiles profiles/absent.json",
        "check nothing.toml",
        "import absent.pdf",
    ],
)
def test_whoever_reads_the_errors_may_leave_too(pool: Path, command: str) -> None:
    """The pipe has no reader any more when the first error is written."""
    shutil.copytree(pool, pool.parent / "again")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*SCREEN.split(), *command.split()], cwd=pool.parent, stdout=writer, stderr=writer, check=False, timeout=60
        )
    finally:
        os.close(writer)
    assert done.returncode == 141


@pytest.mark.parametrize(
    ("command", "status"), [("rank -r nothing", 3), ("show Example", 2), ("rank -r tea profiles again", 3)]
)
@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full"])
def test_errors_that_nobody_can_read_keep_their_status(pool: Path, command: str, status: int, closed: str) -> None:
    if "/dev/full" in closed and not Path("/dev/full").is_char_device():
        pytest.skip("this machine has no /dev/full")
    shutil.copytree(pool, pool.parent / "again")
    assert shell(f"{SCREEN} {command} {closed}", pool.parent).returncode == status


def test_no_control_character_reaches_a_terminal(run: Run, pool: Path) -> None:
    bad = "Kim \\u001b[31mred\\u001b]8;;http://evil\\u0007l\\u202e\\u009b"
    lines = "".join(f'{{"id": "p{n}", "basics": {{"name": "{bad}"}}}}\n' for n in (1, 2))
    (pool.parent / "e.jsonl").write_text(lines, encoding="utf-8")
    name = "b\x9bm\u202e.md"
    (pool.parent / name).write_text("# Bo \x9b31m\u202e Example\n\nEngineer of tea.\n", encoding="utf-8")
    for command in (
        f"import {name} -o new",
        f"import {name} -o new -f json",
        f"import {name} -o new -f json --force",
        f"check {name}",
        f"check {name} -f json",
        "init b\u202e",
        "init b\u202e",
        "show Kim --pool e.jsonl",
        "show qqq --pool e.jsonl",
        "rank -r tea e.jsonl -f json",
        "rank -r tea e.jsonl",
    ):
        done = run(*command.split(" "), cwd=pool.parent)
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\u202e\x9b"), command


def test_control_c_ends_a_ranking_in_silence(pool: Path) -> None:
    folder = pool.parent
    rubric = folder / "rubrics" / "tea.toml"
    twice = rubric.read_text(encoding="utf-8").replace('"used"', '"used"\nterms = ["cuda"]')
    rubric.write_text(twice, encoding="utf-8")
    command = [*SCREEN.split(), "rank", "-r", "tea", "-", "-o", "out.json"]
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("warning:")  # it has begun, and waits for the pool
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, told = process.communicate(timeout=60)
    assert (process.returncode, out, told) == (130, "", "")
    assert not (folder / "out.json").exists()
