"""`screen rank --dask` with a scheduler and workers: the bytes of one process, and what is lost on the way."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

from acceptance.conftest import Run
from screen.ground.cluster import Cluster
from screen.ground.errors import InputError
from unit.ground.distant_work import survived, tripled

pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="needs the extra `dask`")
TESTS = Path(__file__).resolve().parents[1]


class Started(NamedTuple):
    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


def written(path: Path) -> str:
    """The text of a file that ends with a brace: Dask opens it first and writes it a moment later."""
    text = path.read_text() if path.exists() else ""
    return text if text.rstrip().endswith("}") else ""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[int], Started]]:
    """Starts a scheduler and so many workers."""
    running: list[subprocess.Popen[bytes]] = []

    def begin(*words: str) -> subprocess.Popen[bytes]:
        where = ("--scheduler-file", str(tmp_path / "scheduler.json"), "--host", "127.0.0.1", "--no-dashboard")
        command = [sys.executable, "-m", "dask", *words, *where]
        running.append(subprocess.Popen(command, cwd=TESTS, stderr=subprocess.DEVNULL))
        return running[-1]

    def start_all(workers: int) -> Started:
        scheduler = begin("scheduler", "--port", "0")
        started = [begin("worker", "--nthreads", "1", "--no-nanny") for _ in range(workers)]
        deadline = time.monotonic() + 60
        while not (told := written(tmp_path / "scheduler.json")):
            assert scheduler.poll() is None and time.monotonic() < deadline
            time.sleep(0.05)
        return Started(json.loads(told)["address"], scheduler, started)

    yield start_all
    for process in running:
        process.kill()
        process.wait()


def test_a_cluster_writes_the_same_bytes_though_a_worker_is_lost(
    start: Callable[[int], Started], run: Run, large: Path, tmp_path: Path
) -> None:
    started = start(2)
    command = ("rank", "-r", "tea", "--as-of", "2026-11-20", "--top", "5", "-f", "json", "pool")
    here = run(*command, cwd=large)
    there = run(*command, "--dask", started.address, cwd=large)
    assert (there.returncode, there.stdout, there.stderr) == (3, here.stdout, here.stderr)
    with pytest.raises(
        InputError, match=r"^thirteen\.json: no number \(told by a worker of tcp://.* the same files\)$"
    ):
        list(Cluster(started.address).map(tripled, [1, 2, 13, 4]))
    parts = ["", "", str(tmp_path / "marker"), *[""] * 8]
    assert list(Cluster(started.address).map(survived, parts)) == parts
    assert sorted(worker.poll() is None for worker in started.workers) == [False, True]
    again = run(*command, "--dask", started.address, cwd=large)
    assert again.stdout == here.stdout


def test_a_scheduler_that_is_lost_is_one_sentence(start: Callable[[int], Started], run: Run, large: Path) -> None:
    started = start(1)

    def parts() -> Iterator[int]:
        yield from range(1, 4)
        started.scheduler.kill()
        yield from range(4, 40)

    with pytest.raises(InputError, match="the Dask scheduler was lost"):
        list(Cluster(started.address).map(tripled, parts()))
    done = run("rank", "-r", "tea", "--dask", started.address, "pool", cwd=large)
    assert (done.returncode, done.stdout) == (3, "")
    (sentence,) = (line for line in done.stderr.splitlines() if not line.startswith("warning:"))
    assert sentence.startswith(f"screen: {started.address}: no Dask scheduler answers there")


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--dask", "tcp://127.0.0.1:9", "--jobs", "2"), 2, "exclude each other"),
        (("--dask", "nonsense"), 3, "--dask takes tcp://HOST:PORT"),
    ],
)
def test_what_has_no_meaning_is_said(run: Run, large: Path, options: tuple[str, ...], status: int, said: str) -> None:
    done = run("rank", "-r", "tea", *options, "pool", cwd=large)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
