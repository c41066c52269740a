"""Limits of time and memory: what is done with a document is done in a worker process, ended when it takes too much.

PDF libraries hang and grow on broken files, and pypdfium2 is not safe in threads: processes are the only fence that
holds. Results come in the order of the input, whichever worker is done first.
"""

import multiprocessing
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document
from screen.ground.errors import InputError

Outcome = Document | InputError


class Task(NamedTuple):
    """Something to do with a document."""

    name: str
    """Of the document, for sentences."""
    argument: Any
    """What the work is done with; it must survive pickling."""
    seconds: float
    """Of a processor that it may take."""


_AHEAD = 8
"""Documents read or being read for each worker before the first of them is asked for: bounds what waits in memory."""
_WORKS = 400
"""Documents after which a worker is replaced, so that no library's leak adds up."""
_PATIENCE = 3.0 if hasattr(signal, "setitimer") else 1.0
"""Times that it may take by the clock, where the system counts what a process has of a processor: others have some."""
_BACKSTOP = 1.0
"""Seconds after which a wait looks at the clock again."""


def read_many(
    paths: Sequence[Path], *, seconds: float = 30.0, megabytes: int = 1024, workers: int = 2
) -> Iterator[tuple[Path, Outcome]]:
    """Each path with its document, or with the error that says in a sentence why it has none, in the order of `paths`.

    `seconds`: of a processor, for one document. `megabytes`: what a worker may add to the memory that it starts with
    (where the system can bound it). `workers`: processes; with 0 all is read in this process, without limits.
    """
    tasks = [Task(path.name, path, seconds) for path in paths]
    yield from zip(paths, do_all(read_one, tasks, megabytes=megabytes, workers=workers), strict=True)


def do_all(work: Callable[[Any], Any], tasks: Sequence[Task], *, megabytes: int, workers: int) -> Iterator[Any]:
    """What `work` makes of each task's argument, or an `InputError` as a value, in the order of the tasks.

    Limits are those of `read_many`; `work` must be a function of a module, and name its own errors.
    """
    if workers < 1:
        yield from (work(task.argument) for task in tasks)
        return
    crew = _Crew(work, min(workers, len(tasks)), megabytes)
    try:
        yield from _in_order(tasks, crew)
    finally:
        crew.dismiss()


def read_one(path: Path, data: bytes | None = None) -> Outcome:
    """The document in `path`, or in `data` of that name, or the error as a value."""
    try:
        return read_document(path, data)
    except InputError as error:
        return error
    except MemoryError:
        return InputError(f"{path.name}: the document needs too much memory to be read")
    except Exception as error:  # whatever a library raises on a broken file is the file's fault, and must name it
        return InputError(f"{path.name}: the document could not be read ({type(error).__name__}); it may be damaged")


def _in_order(tasks: Sequence[Task], crew: "_Crew") -> Iterator[Any]:
    done: dict[int, Any] = {}
    given = 0
    for turn in range(len(tasks)):
        while turn not in done:
            while given < len(tasks) and given < turn + _AHEAD * crew.size and crew.has_idle():
                crew.give(given, tasks[given])
                given += 1
            done.update(crew.collect())
        yield done.pop(turn)


class _Worker:
    """One process and what it is doing."""

    def __init__(self, work: Callable[[Any], Any], megabytes: int) -> None:
        # A fork is ten times faster, but not safe beside threads, such as that of a progress bar.
        context = multiprocessing.get_context("fork") if _can_fork() else multiprocessing.get_context("spawn")
        self.channel, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(theirs, work, megabytes), daemon=True)
        with redirect_stderr(sys.__stderr__):  # a spawn hands its file on, and what Textual puts there has none
            self.process.start()
        theirs.close()
        self.turn: int | None = None
        self.task = Task("", None, 0.0)
        self.deadline = 0.0
        self.works = 0

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.channel.close()


class _Crew:
    """The workers: started when there is work, replaced when they hang, die or have worked long enough."""

    def __init__(self, work: Callable[[Any], Any], size: int, megabytes: int) -> None:
        self.size = size
        self._work = work
        self._megabytes = megabytes
        self._workers: list[_Worker] = []

    def has_idle(self) -> bool:
        """Whether there is a worker without work, or room for another."""
        return len(self._workers) < self.size or any(worker.turn is None for worker in self._workers)

    def give(self, turn: int, task: Task) -> None:
        """Let an idle worker do a task."""
        worker = next((worker for worker in self._workers if worker.turn is None), None)
        if worker is not None and worker.works >= _WORKS:
            self._retire(worker)
            worker = None
        if worker is None:
            worker = _Worker(self._work, self._megabytes)
            self._workers.append(worker)
        worker.turn, worker.task = turn, task
        worker.works += 1
        worker.deadline = time.monotonic() + _PATIENCE * task.seconds
        worker.channel.send((task.seconds, task.argument))

    def collect(self) -> dict[int, Any]:
        """What is done by now; waits for the next result or the next deadline."""
        busy = {worker.channel: worker for worker in self._workers if worker.turn is not None}
        left = min((worker.deadline for worker in busy.values()), default=0.0) - time.monotonic()
        ready = wait(list(busy), timeout=max(0.0, min(left, _BACKSTOP)))
        done: dict[int, Any] = {}
        for channel, worker in busy.items():
            turn = worker.turn if worker.turn is not None else -1
            if channel in ready:
                done[turn] = self._receive(worker)
            elif time.monotonic() > worker.deadline:
                self._retire(worker)
                done[turn] = _given_up(worker.task)
        return done

    def dismiss(self) -> None:
        """End all workers."""
        for worker in list(self._workers):
            self._retire(worker)

    def _receive(self, worker: _Worker) -> Any:
        try:
            outcome = worker.channel.recv()
        except (EOFError, OSError):
            worker.process.join(_BACKSTOP)
            self._retire(worker)
            if _PATIENCE > 1 and worker.process.exitcode == -signal.SIGPROF:
                return _given_up(worker.task)
            return InputError(
                f"{worker.task.name}: the document is damaged, or needs more than {self._megabytes} MB of memory"
            )
        worker.turn = None
        return outcome

    def _retire(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.end()


def _given_up(task: Task) -> InputError:
    return InputError(f"{task.name}: given up after {task.seconds:g} seconds")


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _work(channel: Connection, work: Callable[[Any], Any], megabytes: int) -> None:
    """The life of a worker: an argument comes in, what is made of it or an error goes out, until the channel closes."""
    _bound_memory(megabytes)
    with suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            seconds, argument = channel.recv()
            _bound_time(seconds)
            made = work(argument)
            _bound_time(0)  # what is left of it would end the next one
            channel.send(made)


def _bound_time(seconds: float) -> None:
    """End this process once it has had so many seconds of a processor; 0: never."""
    if _PATIENCE > 1:
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _bound_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
