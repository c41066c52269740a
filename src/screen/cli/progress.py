"""A bar on the terminal while something takes long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

_PATIENCE_SECONDS = 1.0
"""What is done by then needs no bar."""


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None] | None]:
    """What is to be told how many of how many are done; None where standard error is no terminal.

    The bar comes by the clock, for there is work that tells of no steps: then, and when all are done, it only moves.
    """
    if sys.stderr is None or sys.stderr.closed or not sys.stderr.isatty():
        yield None
        return
    import threading

    lock, update, over = threading.Lock(), None, False
    with ExitStack() as drawn:

        def draw() -> None:
            from rich.console import Console
            from rich.progress import Progress

            nonlocal update
            with lock:
                if over:
                    return
                bar = drawn.enter_context(Progress(console=Console(stderr=True), transient=True))
                task = bar.add_task(doing, total=None)
                update = lambda done, total: bar.update(task, completed=done, total=total if done < total else None)  # noqa: E731

        def on_step(done: int, total: int) -> None:
            if update is not None:
                update(done, total)

        clock = threading.Timer(_PATIENCE_SECONDS, draw)
        clock.daemon = True
        clock.start()
        try:
            yield on_step
        finally:
            clock.cancel()
            with lock:
                over = True
