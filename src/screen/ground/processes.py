"""Work in processes of this machine."""

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, TypeVar

from screen import __version__
from screen.ground.errors import InputError, cause
from screen.ground.workplace import AHEAD, cores, done_elsewhere, in_order, unpacked

_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class Processes:
    """So many processes; a single part is done in this one, since others take a while to start."""

    single_here = True

    def __init__(self, workers: int) -> None:
        """`workers`: 0: as many as there are cores."""
        self._workers = workers or cores()

    def map(self, work: Callable[[_Part], _Result], parts: Iterable[_Part]) -> Iterator[_Result]:
        """See `Workplace`."""
        packed = map(pickle.dumps, parts)
        first = list(islice(packed, 2))
        if len(first) < 2:
            yield from (work(unpacked(part)) for part in first)
            return
        others, call = set(multiprocessing.active_children()), pickle.dumps(work)
        crew = ProcessPoolExecutor(self._workers, multiprocessing.get_context("spawn"), _begin)

        def submit(part: bytes) -> Any:
            with _deaf():  # what is held back while a worker is started is held back from it for ever
                return crew.submit(done_elsewhere, __version__, call, part)

        try:
            yield from in_order(submit, chain(first, packed), AHEAD * self._workers)
        except BrokenProcessPool:
            raise InputError(
                "a process at work was ended from outside, or for want of memory; run it again, or with fewer --jobs"
            ) from None
        except BlockingIOError as error:
            raise InputError(f"no process can be started ({cause(error)}); run it again with --jobs 1") from error
        finally:
            for process in set(multiprocessing.active_children()) - others:
                process.kill()
            crew.shutdown(cancel_futures=True)


def _begin() -> None:
    """The first that a worker does: leave Ctrl-C to the parent, and end when that is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C waits meanwhile, where the system can hold it back."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
