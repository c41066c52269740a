"""`--jobs` of `rank`, `report`, `diff`, `check` and `index build`: the same bytes, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from acceptance.conftest import AT_NIGHT, PARTS, Run
from screen.sources.index import SHARD

COMMAND = [sys.executable, "-m", "screen", "rank", "-r", "tea", "--as-of", "2026-11-20", "--top", "5"]


@pytest.mark.parametrize(("form", "jobs"), [("table", "2"), ("json", "3")])
def test_processes_write_the_same_bytes(run: Run, large: Path, form: str, jobs: str) -> None:
    one, several = (run(*COMMAND[3:], "-f", form, "-j", number, "pool", cwd=large) for number in ("1", jobs))
    assert one.returncode == 3
    assert len(one.stderr.splitlines()) == 2 + one.stderr.count("warning:")  # a broken line, and an id that comes twice
    assert (several.returncode, several.stdout, several.stderr) == (3, one.stdout, one.stderr)


def test_processes_write_the_same_page(run: Run, large: Path) -> None:
    asked = ("report", *COMMAND[4:], "pool")
    one, two = (run(*asked, "-j", jobs, cwd=large) for jobs in "12")
    assert one.stdout.startswith("<!doctype html>")
    assert (one.returncode, two.returncode, two.stdout, two.stderr) == (3, 3, one.stdout, one.stderr)


@pytest.mark.parametrize("asked", ["tea.toml new.toml --pool pool", "-r tea --pool pool pool/a.jsonl --blind"])
def test_processes_tell_of_the_same_moves(run: Run, large: Path, asked: str) -> None:
    text = (large / "tea.toml").read_text("utf-8")
    (large / "new.toml").write_text(text.replace('name = "Tea"', 'name = "Kettles"\nrequired = true'), encoding="utf-8")
    command = ("diff", *asked.split(), "--as-of", "2026-11-20", "-f", "json")
    one, two = (run(*command, "-j", jobs, cwd=large) for jobs in "12")
    assert one.stdout.startswith("{")
    assert (one.returncode, two.returncode, two.stdout, two.stderr) == (3, 3, one.stdout, one.stderr)


@pytest.mark.parametrize("twice", [False, True][: 1 + AT_NIGHT])  # of ids that come twice tell the unit tests
def test_processes_calibrate_alike(run: Run, large: Path, tmp_path: Path, twice: bool) -> None:
    lines = (large / "pool" / "a.jsonl").read_text("utf-8").splitlines()
    (tmp_path / "pool.jsonl").write_text("\n".join(lines if twice else lines[:-1]), encoding="utf-8")
    asked = '[[skills]]\nname = "Kettle"\nrequired = true\n[[skills]]\nname = "Kettles"\nmin_years = 3\n'
    (tmp_path / "tea.toml").write_text((large / "tea.toml").read_text("utf-8") + asked, encoding="utf-8")
    command = ("check", "tea.toml", "--pool", "pool.jsonl", "-f", "json")
    one, two = (run(*command, "-j", jobs, cwd=tmp_path) for jobs in "12")
    assert "earn alike for every candidate" in one.stdout
    assert (one.returncode, two.returncode, two.stdout, two.stderr) == (1, 1, one.stdout, one.stderr)


def test_processes_make_the_same_index_and_rank_with_it(run: Run, large: Path) -> None:
    one, two = (run("index", "build", "pool", "-d", f"index{jobs}", "-j", jobs, cwd=large) for jobs in "12")
    size = 2000 * (PARTS - 1) + 100
    shards = -(-size // SHARD) + 1  # those of the file of lines, and that of the file beside it
    assert one.stdout == f"{size} profiles in {shards} shards ({shards} made now)\n"
    assert (two.returncode, two.stdout, two.stderr) == (3, one.stdout, one.stderr)
    here, there = ({path.name: path.read_bytes() for path in (large / f"index{n}").glob("*.shard")} for n in "12")
    assert here == there
    direct = run(*COMMAND[3:], "-f", "json", "pool", cwd=large)
    indexed = run(*COMMAND[3:], "-f", "json", "--index", "index1", "-j", "2", cwd=large)
    assert (indexed.returncode, indexed.stdout) == (3, direct.stdout)


@pytest.fixture
def at_work(large: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A ranking, and the processes that it has started."""
    command = [*COMMAND, "-j", "2", "-o", "out.json", "pool"]
    with subprocess.Popen(command, cwd=large, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 60
        while len(children := workers_of(process.pid)) < 2:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.01)
        yield process, children
    assert not (large / "out.json").exists()


def workers_of(parent: int) -> list[int]:
    command = ["ps", "-ww", "-o", "pid=", "-o", "args=", "--ppid", str(parent)]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "spawn_main" in line]


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_control_c_ends_all_of_them(at_work: tuple[subprocess.Popen[str], list[int]]) -> None:
    process, children = at_work
    for one in (*children, process.pid):  # as a terminal does
        os.kill(one, signal.SIGINT)
    out, told = process.communicate(timeout=60)
    assert (process.returncode, out, told.replace("warning:", "").count("\n")) == (130, "", told.count("warning:"))
    assert not any(map(is_there, children))


def test_a_worker_that_is_killed_is_one_sentence(at_work: tuple[subprocess.Popen[str], list[int]]) -> None:
    process, children = at_work
    os.kill(children[0], signal.SIGKILL)
    out, told = process.communicate(timeout=60)
    assert (process.returncode, out) == (3, "")
    (sentence,) = (line for line in told.splitlines() if not line.startswith("warning:"))
    assert "ended from outside" in sentence and "--jobs" in sentence
    assert not any(map(is_there, children))
