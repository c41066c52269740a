"""Work in other processes: in order, ended with what asked for it, and what becomes of it when a worker is lost."""

import gc
import multiprocessing
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from screen import __version__
from screen.ground.errors import InputError
from screen.ground.processes import Processes
from screen.ground.workplace import Here, done_elsewhere
from unit.ground.distant_work import tripled


def test_results_come_in_order_from_other_processes() -> None:
    found = list(Processes(2).map(tripled, range(1, 9)))
    assert [number for number, _ in found] == [number for number, _ in Here().map(tripled, range(1, 9))]
    assert os.getpid() not in {process for _, process in found}
    assert not multiprocessing.active_children()


def test_a_machine_that_starts_no_more_processes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess._Popen", staticmethod(refused))
    with pytest.raises(InputError, match=r"no process can be started \(resource .*--jobs 1"):
        list(Processes(2).map(tripled, range(3)))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("parts", [[], [4]])
def test_what_is_not_worth_a_process_is_done_here(parts: list[int]) -> None:
    assert list(Processes(0).map(tripled, parts)) == [(3 * part, os.getpid()) for part in parts]


def test_parts_are_made_while_they_are_asked_for() -> None:
    made = []

    def parts() -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    results = Processes(2).map(tripled, parts())
    next(results)
    assert len(made) < 10
    results.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(("part", "said"), [(13, "^thirteen.json: no number$"), (-1, "ended from outside")])
def test_a_lost_worker_and_a_part_that_fails_are_one_sentence(part: int, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(Processes(2).map(tripled, [1, 2, part, 3, 4, 5, 6]))
    assert not multiprocessing.active_children()


def test_a_worker_of_another_version_is_told() -> None:
    with pytest.raises(InputError, match=r"a worker has screen .*, this is 0\.0\.0"):
        done_elsewhere("0.0.0", b"", b"")


def test_nobody_looks_for_cycles_while_a_part_is_worked_at() -> None:
    assert not done_elsewhere(__version__, pickle.dumps(_collects), pickle.dumps(None))
    assert list(Here().map(_collects, [None, None])) == [False, False]
    with pytest.raises(InputError):
        list(Here().map(tripled, [13]))
    assert gc.isenabled()


def _collects(_: None) -> bool:
    return gc.isenabled()


def test_workers_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(
        "import os, signal, time\n"
        "from screen.ground.processes import Processes\n"
        "def work(number):\n"
        "    return os.getpid()\n"
        "if __name__ == '__main__':\n"
        "    for process in Processes(2).map(work, range(9)):\n"
        "        print(process, flush=True)\n"
        "        time.sleep(0.2)\n"
    )
    with subprocess.Popen(
        [sys.executable, program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    for _ in range(600):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        if Path(f"/proc/{worker}/stat").exists() and Path(f"/proc/{worker}/stat").read_text().split()[2] == "Z":
            return  # nobody has asked how it ended
        time.sleep(0.1)
    raise AssertionError(f"{worker} is still there")
