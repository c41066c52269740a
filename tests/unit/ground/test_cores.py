"""Work of which nobody said where it is done: by several processes where it is large and there can be several."""

import multiprocessing
import os
from collections.abc import Iterator

import pytest

from screen.ground.cores import Cores
from screen.ground.processes import Processes
from unit.ground.distant_work import tripled


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    yield


def test_work_of_seconds_is_shared_and_less_is_not() -> None:
    assert Cores().for_work(9.9) is None
    assert isinstance(Cores().for_work(10), Processes)
    assert list(Cores().map(tripled, [4])) == [(12, os.getpid())]


def test_one_core_has_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for known in (1, None):
        monkeypatch.setattr(os, "cpu_count", lambda known=known: known)
        assert Cores().for_work(1_000) is None


@pytest.mark.parametrize("missing", [OSError("no shared memory"), ImportError("no semaphores")])
def test_a_machine_without_locks_has_one_process(monkeypatch: pytest.MonkeyPatch, missing: Exception) -> None:
    def lock(_: object) -> None:
        raise missing

    monkeypatch.setattr(multiprocessing.context.BaseContext, "Lock", lock)
    assert Cores().for_work(1_000) is None
