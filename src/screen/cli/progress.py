"""A bar on the terminal while something takes long."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

_PATIENCE_SECONDS = 1.0
"""What is done by then needs no bar."""


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None] | None]:
    """What is to be told how many of how many are done; None where standard error is no terminal."""
    if sys.stderr is None or sys.stderr.closed or not sys.stderr.isatty():
        yield None
        return
    began, update = time.monotonic(), None
    with ExitStack() as drawn:

        def draw() -> Callable[[int, int], None]:
            from rich.console import Console
            from rich.progress import Progress

            bar = drawn.enter_context(Progress(console=Console(stderr=True), transient=True))
            task = bar.add_task(doing, total=None)
            return lambda done, total: bar.update(task, completed=done, total=total)

        def on_step(done: int, total: int) -> None:
            nonlocal update
            if update is None and time.monotonic() - began >= _PATIENCE_SECONDS:
                update = draw()
            if update is not None:
                update(done, total)

        yield on_step
