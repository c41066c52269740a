"""Work of which nobody said where it is done: by several processes where it is large and there can be several."""

import multiprocessing
import os
from pathlib import Path

import pytest

from screen.ground import workplace
from screen.ground.cores import Cores
from screen.ground.processes import Processes
from screen.ground.workplace import cores
from unit.ground.distant_work import tripled


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """64 cores, all of which this process may use."""
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    monkeypatch.setattr(workplace, "_QUOTA", tmp_path / "cpu.max")
    return tmp_path / "cpu.max"


def test_work_of_seconds_is_shared_and_less_is_not() -> None:
    assert Cores().for_work(9.9) is None
    assert isinstance(Cores().for_work(10), Processes)
    assert list(Cores().map(tripled, [4])) == [(12, os.getpid())]


@pytest.mark.parametrize("known", [1, None])
def test_one_core_has_one_process(monkeypatch: pytest.MonkeyPatch, known: int | None) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    assert cores() == 64
    monkeypatch.setattr(os, "cpu_count", lambda: known)
    assert cores() == 1
    assert Cores().for_work(1_000) is None


def test_cores_that_this_process_may_not_use_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {7})
    assert cores() == 1
    assert Cores().for_work(1_000) is None
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 7, 9})
    assert cores() == 3


@pytest.mark.parametrize(
    ("quota", "number"),
    [("max 100000", 64), ("100000 100000", 1), ("50000 100000", 1), ("150000 100000", 2), ("800000 100000", 8),
     ("12800000 100000", 64), ("", 64), ("-1", 64), ("0 0", 64)],
)  # fmt: skip
def test_a_container_has_as_many_as_its_quota_is_worth(machine: Path, quota: str, number: int) -> None:
    machine.write_text(f"{quota}\n", encoding="utf-8")
    assert cores() == number
    assert (Cores().for_work(1_000) is None) == (number == 1)


@pytest.mark.parametrize("missing", [OSError("no shared memory"), ImportError("no semaphores")])
def test_a_machine_without_locks_has_one_process(monkeypatch: pytest.MonkeyPatch, missing: Exception) -> None:
    def lock(_: object) -> None:
        raise missing

    monkeypatch.setattr(multiprocessing.context.BaseContext, "Lock", lock)
    assert Cores().for_work(1_000) is None
