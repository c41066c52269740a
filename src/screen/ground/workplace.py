"""Where the parts of a large work are done: in this process, in others (`processes.py`), on a cluster (`cluster.py`).

Wherever it is, results come in the order of the parts, a few of which are under way at a time. What goes elsewhere is
pickled here and now, so that a part may be made while it is asked for.
"""

import gc
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from screen import __version__
from screen.ground.errors import InputError

AHEAD = 2
"""Parts for each worker that are under way or wait for it."""
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Of the container, as Linux has it: microseconds of processor time, in so many on the clock."""
_ALONE = threading.Lock()
"""A worker with several threads does one part after the other: memory and vocabularies are for one."""
_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class Workplace(Protocol):
    """A place where work is done."""

    single_here: bool
    """Whether a single part is done in this process."""

    def map(self, work: Callable[[_Part], _Result], parts: Iterable[_Part]) -> Iterator[_Result]:
        """What `work` makes of each part, in their order; elsewhere `work`, parts and results must survive pickling.

        Raises:
            InputError: a worker was lost, or `work` raised it.
        """


class Here:
    """This process: each part is done before the next one is asked for."""

    single_here = True

    def map(self, work: Callable[[_Part], _Result], parts: Iterable[_Part]) -> Iterator[_Result]:
        """See `Workplace`."""
        return map(partial(_done, work), parts)


def cores() -> int:
    """How many cores this process may use: of the machine, or of its container where that has a quota of time."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = map(int, _QUOTA.read_text("ascii").split())
    except (OSError, ValueError):  # there is none
        return there
    return min(there, -(-quota // period)) if min(quota, period) > 0 else there


def in_order(submit: Callable[[bytes], Any], parts: Iterable[bytes], most: int) -> Iterator[Any]:
    """The results of the futures that `submit` makes of the parts, in their order; so many are under way at most."""
    under_way = deque[Any]()
    for part in parts:
        under_way.append(submit(part))
        if len(under_way) >= most:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def done_elsewhere(version: str, work: bytes, part: bytes) -> Any:
    """What the work makes of a part, in the process of a worker. Raises InputError where that has another `screen`."""
    if version != __version__:
        raise InputError(f"a worker has screen {__version__}, this is {version}; install the same one on both")
    with _ALONE:
        return _done(_work_of(work), unpacked(part))


def _done(work: Callable[[_Part], _Result], part: _Part) -> _Result:
    """What the work makes of a part, while nobody looks for cycles.

    There are few, and a process would look for them a thirtieth of its time, a worker of a cluster a tenth.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return work(part)
    finally:
        if collects:
            gc.enable()


def unpacked(packed: bytes) -> Any:
    """What was pickled."""
    import pickle

    return pickle.loads(packed)  # noqa: S301 - by this program, and it passed through no file


@lru_cache(maxsize=1)
def _work_of(packed: bytes) -> Callable[[Any], Any]:
    """The work itself, the same for all its parts, so that what it has learnt of words stays."""
    work: Callable[[Any], Any] = unpacked(packed)
    return work
