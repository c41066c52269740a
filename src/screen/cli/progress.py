"""A bar on the terminal while many things are done."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_ENOUGH_FOR_A_BAR = 10


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None] | None]:
    """What is to be told how many of how many are done; None where standard error is no terminal. Few draw no bar."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None, visible=False)

        def on_step(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _ENOUGH_FOR_A_BAR)

        yield on_step
